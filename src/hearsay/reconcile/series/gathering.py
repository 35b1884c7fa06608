"""The values of each scope: what each origin gives in each report, mentions of one number together.

A report prints its toll in the headline, in its first sentence and where it says from whom it has it: one
value, of that origin. And "the toll rose to 31, up from 12" is two, of which the second is only told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from hearsay.reconcile.accounts import Counting
from hearsay.reconcile.origins import Interest, Origin
from hearsay.reconcile.origins.bodies import is_proper
from hearsay.reconcile.series.bounds import is_same, is_soft, meet, stated
from hearsay.reconcile.series.finding import Found, is_own_voice
from hearsay.reconcile.series.given import Given
from hearsay.reconcile.series.officials import as_bodies
from hearsay.reconcile.series.scope import Scope
from hearsay.reconcile.series.timing import when_given
from hearsay.record.vocabulary import Measure, Qualifier

_PASSING = frozenset((Counting.EARLIER, Counting.ADDED))


@dataclass(frozen=True, slots=True)
class Gathered:
    """The values of a scope, in no order.

    Args:
        givens: What each origin gives in each report, mentions of one number together.
        added: What is told to come on top of them.
        denied: What is denied.
    """

    givens: tuple[Given, ...] = ()
    added: tuple[Given, ...] = ()
    denied: tuple[Given, ...] = ()


def gather(found: Sequence[Found], scopes: Sequence[Scope]) -> dict[Scope, Gathered]:
    """The values of each scope.

    Args:
        found: All values of an incident.
        scopes: What each counts.
    """
    by_scope: dict[Scope, list[Found]] = defaultdict(list)
    for one, scope in zip(found, scopes, strict=True):
        by_scope[scope].append(one)
    return {scope: _gathered(scope, members) for scope, members in by_scope.items()}


def _gathered(scope: Scope, members: Sequence[Found]) -> Gathered:
    by_report: dict[str, list[Found]] = defaultdict(list)
    for one in members:
        # "Two of the dead were children" says nothing of how many died.
        if not (scope.is_whole and _is_some(one)):
            by_report[one.account.report].append(one)
    # Whom one report names, another may only describe: "a chief and a villager".
    named = {
        key: origin
        for _, held in sorted(by_report.items(), reverse=True)
        for key, origin in _named_later(held).items()
        if ":" not in key
    }
    givens = as_bodies([one for held in by_report.values() for one in _givens(held, named)])
    added = tuple(
        _given(one, [one]) for one in members if Counting.ADDED in one.value.told and not one.denied
    )
    return Gathered(
        # What comes on top of nothing that anybody gives is all that is given.
        givens=tuple(_adopted(givens)) or added,
        added=added if givens else (),
        denied=tuple(_given(one, [one]) for one in members if one.denied),
    )


def _is_some(one: Found) -> bool:
    """Whether it counts some of the dead; of houses that were damaged all may be told that were destroyed."""
    return Counting.INCLUDED in one.value.told and one.value.measure is not Measure.HOUSES_DESTROYED


def _adopted(givens: Sequence[Given]) -> Iterator[Given]:
    """Numbers with whoever has them, where a report that cites nobody does not say so.

    A report that tells as overtaken what one origin had updates that one's number; and what one origin tells
    as its own number of before was its number also where a report had it from nobody.
    """
    had, overtook = _owners(givens, earlier=False), _owners(givens, earlier=True)
    whose: dict[str, Origin] = {}
    for one in givens:
        owners = (had if one.earlier else overtook).get(stated(one.value), {})
        if is_own_voice(one.origin) and len(owners) == 1:
            whose.setdefault(one.origin.key, next(iter(owners.values())))
    for one in givens:
        yield replace(one, origin=whose.get(one.origin.key, one.origin))


def _owners(givens: Sequence[Given], *, earlier: bool) -> dict[float, dict[str, Origin]]:
    """Who is cited for each number."""
    found: dict[float, dict[str, Origin]] = defaultdict(dict)
    for one in givens:
        if one.earlier is earlier and not is_own_voice(one.origin):
            found[stated(one.value)][one.origin.key] = one.origin
    return found


def _givens(members: Sequence[Found], elsewhere: Mapping[str, Origin]) -> Iterator[Given]:
    """What the origins of a report give for a scope, by the names that they have here or elsewhere."""
    by_origin: dict[str, list[Found]] = defaultdict(list)
    named = {**elsewhere, **_named_later(members)}
    for one in members:
        if not one.denied and not _sums_up(one, members):
            origin = _origin(one, members)
            origin = named.get(origin.key, origin)
            by_origin[origin.key].append(replace(one, origin=origin))
    for same in by_origin.values():
        yield from _given_of(same)


def _sums_up(one: Found, members: Iterable[Found]) -> bool:
    """Whether a headline's "dozens" only says in a word what the report has from somebody."""
    if not (one.value.headline and is_soft(one.value) and is_own_voice(one.origin)):
        return False
    below = (other for other in members if _is_attributed(other) and not other.value.headline)
    return any(meet(one.value, other.value) for other in below)


def _named_later(members: Sequence[Found]) -> dict[str, Origin]:
    """Whom a report calls "a doctors' group" or "officials" before it names them, by the number they give."""
    found: dict[str, Origin] = {}
    for one in members:
        if _is_cited(one) and one.value.headline:
            # Of who says it a headline has a word, and the first sentence the name.
            below = (m for m in members if _is_attributed(m) and not m.value.headline)
            named = next((m.origin for m in below if is_same(one.value, m.value)), None)
            if named is not None and named.key != one.origin.key:
                found.setdefault(one.origin.key, named)
                continue
        if is_proper(one.origin.name) or one.origin.interest is Interest.EYEWITNESS:
            continue
        if one.origin.apart and ":" in one.origin.key:
            continue  # the radio of a state is no governor of it
        for other in members:
            interests = {one.origin.interest, other.origin.interest}
            alike = len(interests) == 1 or Interest.UNKNOWN in interests
            cited = _is_cited(one) and _is_cited(other) and is_proper(other.origin.name)
            if cited and alike and is_same(one.value, other.value):
                found.setdefault(one.origin.key, other.origin)
    return found


def _origin(one: Found, members: Iterable[Found]) -> Origin:
    """With whom a number starts: in the report's own voice with whoever it cites for the same."""
    if _is_cited(one):
        return one.origin
    cited = (other for other in members if _is_cited(other) and is_same(one.value, other.value))
    return next((other.origin for other in cited), one.origin)


def _is_cited(one: Found) -> bool:
    return bool(one.statement and one.statement.source) and not one.denied


def _is_attributed(one: Found) -> bool:
    """Whether it is told whose number it is, be he cited for it or only said to have it."""
    return not one.denied and not is_own_voice(one.origin)


def _given_of(members: Sequence[Found]) -> Iterator[Given]:
    """What an origin gives in a report for a scope: its number now, and those told as overtaken."""
    now = [one for one in members if not _PASSING & one.value.told]
    past = [one for one in members if Counting.EARLIER in one.value.told]
    if now:
        best = max(now, key=_weight)
        same = [one for one in now if is_same(one.value, best.value)]
        yield _given(best, same)
        if Counting.NEWER in best.value.told:
            past += [one for one in now if one not in same and _is_overtaken(one, best)]
    numbers: dict[float, list[Found]] = defaultdict(list)
    for one in past:
        numbers[stated(one.value)].append(one)
    for same in numbers.values():
        yield replace(_given(same[0], same), earlier=True)


def _is_overtaken(one: Found, best: Found) -> bool:
    """Whether "the toll stood at 44, but was lowered to 41" makes the one the past of the other."""
    before = one.statement == best.statement and one.value.at < best.value.at
    return before and one.statement is not None and not is_soft(one.value)


def _weight(one: Found) -> tuple[object, ...]:
    """Of the numbers of a report that which is told as new, else the highest: others are its parts."""
    value = one.value
    return (
        *(not is_soft(value), Counting.NEWER in value.told, stated(value)),
        *(value.qualifier is Qualifier.EXACT, not value.headline),
        *(_is_cited(one), len(value.text), -value.at.start),
    )


def _given(best: Found, same: Iterable[Found]) -> Given:
    statement, account = best.statement, best.account
    said = statement.said if statement else None
    when = when_given(best.value, account.published, said)
    also = {one.value.at: one.value for one in same if one.value.at != best.value.at}
    exact = best.value.qualifier is Qualifier.EXACT
    return Given(
        value=best.value,
        origin=best.origin,
        report=account.report,
        family=account.backdrop.family,
        given=account.given,
        claim=statement.claim if statement else "",
        source=statement.source if statement else "",
        published=account.published,
        said=said,
        also=tuple(sorted(also)),
        bounds=frozenset(
            at for at, value in also.items() if exact and value.qualifier is not Qualifier.EXACT
        ),
        when=None if when is None else when[0],
        timed=when is not None and when[1],
        credited=bool(account.credits) and not account.agency,
    )
