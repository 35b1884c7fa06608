"""What each number counts, and which of them count a part.

A report rarely says what exactly it counts. "33 in Sindh and 120 in Pakistan" are two scopes, "22 in Syria"
and "22 in Qamishli" of one bombing are one; the passengers are all that died, until somebody counts the
crew apart. So what is a part is learnt from reports that give several numbers at once, and then holds for
those that give one. It hangs on all reports together, and not on which came first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from hearsay.reconcile.accounts import Counting
from hearsay.reconcile.series.bounds import is_soft, stated
from hearsay.reconcile.series.finding import LIKE, Found
from hearsay.reconcile.series.kinds import all_of_a_kind
from hearsay.reconcile.series.periods import period_of, stretch_of
from hearsay.reconcile.series.scope import Scope, kind_of_people, unit_of
from hearsay.reconcile.series.sides import all_of_a_side, with_own_side
from hearsay.record.vocabulary import Measure

_TELLING = 10
"""Numbers from which on it is no chance that two reports have the same."""

_UNARMED = "civilians"
_MEN = "men"
_FORCES = frozenset(("soldiers", "police"))
_PASSING = frozenset((Counting.EARLIER, Counting.ADDED))


_Part = tuple[Measure, str, str]


def scopes_of(
    found: Sequence[Found], incident: str, began: float | None, *, long: bool
) -> list[Scope]:
    """What each value counts.

    Args:
        found: All values of an incident.
        incident: The incident's id; "" for values that hang on no event.
        began: When it began, in days; None where nobody says.
        long: Whether it goes on for days, so that a day's count is a part.

    Returns:
        The scopes, in the order of the values.
    """
    found = with_own_side(found)
    people, places = _parts(found, _part_people), _parts(found, _part_places)
    plain = [
        Scope(
            incident=incident,
            measure=one.value.measure,
            unit=unit_of(one.value),
            side=one.value.side or "",
            population=_kind_of(one)
            or (one.people if (*one.bare[1:], one.people) in people else ""),
            place=one.where if one.elsewhere or (*one.bare[1:], one.place) in places else "",
            period=period_of(one.value, one.account.published, began, long=long),
        )
        for one in found
    ]
    scopes = _unarmed_of_all(_in_place_of(found, plain), people)
    scopes = all_of_a_kind(found, all_of_a_side(found, scopes))
    return _placed(found, _under_one_measure(found, scopes))


def _kind_of(one: Found) -> str:
    """Which people are counted; the men who were down a mine are all who were."""
    kind = kind_of_people(one.people)
    return "" if kind == _MEN and Counting.ABOARD in one.value.told else kind


def _under_one_measure(found: Sequence[Found], plain: list[Scope]) -> list[Scope]:
    """Those who are trapped are who is missing, and who lost his home is displaced, if no report counts both."""
    for of, under in LIKE:
        told: dict[str, set[Measure]] = defaultdict(set)
        for one in found:
            if Counting.KEPT not in one.value.told:
                told[one.account.report].add(one.value.measure)
        if not any({of, under} <= measures for measures in told.values()):
            plain = [replace(one, measure=under) if one.measure is of else one for one in plain]
    return plain


def _unarmed_of_all(plain: list[Scope], parts: set[_Part]) -> list[Scope]:
    """The civilians whom a raid on a village killed are all whom others count, if nobody counts them apart."""
    held = set(plain)
    counted = {scope.population for scope in held}
    if not counted.isdisjoint(_FORCES) or any(
        kind_of_people(one) == _UNARMED for _, _, one in parts
    ):
        return plain
    return [
        whole
        if scope.population == _UNARMED and (whole := replace(scope, population="")) in held
        else scope
        for scope in plain
    ]


def loose_scopes_of(found: Sequence[Found]) -> list[Scope]:
    """What each value counts that hangs on a place and a stretch of time.

    Args:
        found: The values.

    Returns:
        The scopes, in the order of the values. A value that names no place counts where all others of its
        kind and stretch count, if that is one place.
    """
    plain = [
        Scope(
            incident="",
            measure=one.value.measure,
            unit=unit_of(one.value),
            side=one.value.side or "",
            population=kind_of_people(one.people) or one.people,
            place=one.value.place or "",
            period=stretch_of(one.value),
        )
        for one in found
    ]
    places: dict[Scope, set[str]] = defaultdict(set)
    for scope in plain:
        places[replace(scope, place="")] |= {scope.place} - {""}
    inherited = _in_place_of(found, plain)
    return [
        replace(scope, place=min(places[scope]))
        if scope in places and len(places[scope]) == 1
        else scope
        for scope in inherited
    ]


def _in_place_of(found: Sequence[Found], plain: Sequence[Scope]) -> list[Scope]:
    """A number told as overtaken counts what the one in its place does: "249 civilians, up from 227"."""
    told: dict[tuple[str, Measure, str], list[int]] = defaultdict(list)
    for at, one in enumerate(found):
        if Counting.EARLIER not in one.value.told:
            told[_words_of(one)].append(at)
    scopes = list(plain)
    for at, one in enumerate(found):
        near = told.get(_words_of(one))
        if near and Counting.EARLIER in one.value.told and not one.people and not one.value.side:
            scopes[at] = plain[min(near, key=lambda other: (abs(other - at), other))]
    return scopes


def _words_of(one: Found) -> tuple[str, Measure, str]:
    """What one origin says in a report of one measure."""
    return one.account.report, one.value.measure, one.origin.key


def _placed(found: Sequence[Found], plain: Sequence[Scope]) -> list[Scope]:
    """Who has for all just the number that others have for a place means that place: "63 died there"."""
    of_place = {
        (replace(scope, place=""), stated(one.value)): scope
        for one, scope in zip(found, plain, strict=True)
        if scope.place and stated(one.value) >= _TELLING
    }
    return [
        of_place.get((scope, stated(one.value)), scope) if not is_soft(one.value) else scope
        for one, scope in zip(found, plain, strict=True)
    ]


def _parts(
    found: Iterable[Found], of_report: Callable[[Sequence[Found]], Iterator[str]]
) -> set[_Part]:
    """What some report counts apart, by measure and side."""
    together: dict[tuple[str, Measure, str], list[Found]] = defaultdict(list)
    for one in found:
        if not _PASSING & one.value.told and not is_soft(one.value) and not one.denied:
            together[one.bare].append(one)
    return {
        (measure, side, part)
        for (_, measure, side), members in together.items()
        for part in of_report(members)
        if part
    }


def _part_people(members: Sequence[Found]) -> Iterator[str]:
    """People that are counted beside others, or beside more."""
    for one in members:
        others = [
            other
            for other in members
            if other.people != one.people and Counting.INCLUDED not in other.value.told
        ]
        unarmed = kind_of_people(one.people) == _UNARMED
        beside = any(other.people and not (unarmed and _is_armed(other)) for other in others)
        whoever = not kind_of_people(one.people)
        within = any(
            stated(other.value) > stated(one.value)
            # Who counts "villagers" and who counts "people" may count the same.
            and not (whoever and other.origin.key != one.origin.key)
            for other in others
        )
        if beside or within or (Counting.INCLUDED in one.value.told and len(members) > 1):
            yield one.people


def _is_armed(one: Found) -> bool:
    """Whether it counts fighters, whom nobody counts among the civilians."""
    return kind_of_people(one.people) in ("fighters", "soldiers", "police")


def _part_places(members: Sequence[Found]) -> Iterator[str]:
    """Places of which a report counts less than of all, or less than of another one that it names.

    Who counts several places apart and has a number for all of them counts parts, the largest of them too.
    """
    for one in members:
        others = [other for other in members if other.people == one.people]
        less = any(
            other.value.place
            and other.place != one.place
            and stated(other.value) > stated(one.value)
            and Counting.NEWER not in one.value.told
            for other in others
        )
        if one.value.place and (less or _is_of_all(one, others)):
            yield one.place


def _is_of_all(one: Found, others: Sequence[Found]) -> bool:
    """Whether its origin counts another place apart, and has a number for all that is at least their sum."""
    own = [other for other in others if other.origin.key == one.origin.key]
    apart = {other.place: stated(other.value) for other in own if other.value.place}
    total = max((stated(other.value) for other in own if not other.value.place), default=0.0)
    return len(apart) > 1 and total >= sum(apart.values())
