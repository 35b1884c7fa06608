"""What the sources of an incident amount to, by one list of rules, and what would change it.

Status is about sources, never about what is so. The rules are tried in an order in which what a desk must
see first stands first: that somebody contradicts outweighs that two others agree, and both outweigh that a
number was raised. And what somebody has taken back since, a statement or a denial, weighs no more: it stays
in the relations.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from hearsay.reconcile.origins import Interest, Origin, are_opponents, independent_of
from hearsay.reconcile.relations.blaming import is_accused
from hearsay.reconcile.relations.voice import Voice
from hearsay.record.between import At, Relation, RelationKind, Status
from hearsay.record.vocabulary import Mode

_MOST = 12
_NAMED = 4
"""Names that a sentence can hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Why a status holds.

    Args:
        status: The status.
        rule: The rule that gave it, as a sentence.
        claims: The words of the claims that it rests on.
        origins: Whom they start with, each once.
        change: What would change it, as sentences.
    """

    status: Status
    rule: str
    claims: tuple[At, ...] = ()
    origins: tuple[Origin, ...] = ()
    change: tuple[str, ...] = ()


class _Case:
    """All that the rules look at, less what was taken back since.

    Args:
        voices: All that is said of an incident, the oldest first.
        relations: What holds between its values.
    """

    def __init__(self, voices: Sequence[Voice], relations: Sequence[Relation]) -> None:
        self.voices = voices
        self.relations = relations
        undone = _undone(voices, relations)
        self._standing = [one for one in relations if not {one.a, one.b} & undone]
        self.holding = [one for one in voices if one.holds and one.at not in undone]

    def of(self, kind: RelationKind) -> list[Relation]:
        """The relations of a kind of which neither end was taken back."""
        return [one for one in self._standing if one.kind is kind]


def _undone(voices: Sequence[Voice], relations: Sequence[Relation]) -> set[At]:
    """Statements that their own origin has denied since, and denials that it has given up."""
    against = {one.at for one in voices if one.is_denial}
    said = {one.at for one in voices if one.holds}
    return {
        one.b
        for one in relations
        if one.kind is RelationKind.REVISES
        and ((one.a in against and one.b in said) or (one.a in said and one.b in against))
    }


def decide(voices: Sequence[Voice], relations: Sequence[Relation]) -> Verdict:
    """The status of an incident.

    Args:
        voices: All that is said of it, the oldest first.
        relations: What holds between its values.

    Returns:
        The first rule that holds, and what it rests on.
    """
    case = _Case(voices, relations)
    return next(found for rule in _RULES if (found := rule(case)) is not None)


def _retracted(case: _Case) -> Verdict | None:
    """Whoever said it has taken it back, and nobody else holds it."""
    back = [one for one in case.voices if one.is_denial and _gives_up(one, case)]
    keys = {one.origin.key for one in back}
    if not back or any(one.origin.key not in keys for one in case.holding):
        return None
    return _verdict(
        Status.RETRACTED,
        f"{back[-1].told}, and nobody else says that it was so.",
        back,
        (f"Anybody else than {_names(back)} saying that it happened would change it.",),
    )


def _gives_up(one: Voice, case: _Case) -> bool:
    """Whether it takes back what its origin said before, in a report that is here or in another."""
    revises = any(r.kind is RelationKind.REVISES and r.a == one.at for r in case.relations)
    return one.statement.withdrawn or revises or one.statement.mode is Mode.CORRECTS


def _denied(case: _Case) -> Verdict | None:
    denied = case.of(RelationKind.DENIES)
    if not denied:
        return None
    deniers = _saying(case, [one.a for one in denied])
    names = _names(deniers)
    further = len({one.origin.key for one in deniers}) - 1
    rule = denied[0].why if further < 1 else f"{denied[0].why} Denied by {names}."
    change = (
        f"It would change if {names or 'whoever denies it'} took the denial back, or admitted it.",
    )
    return _between(Status.DENIED, rule, denied, case, change)


def _disputed(case: _Case) -> Verdict | None:
    conflicts = case.of(RelationKind.CONFLICTS)
    if not conflicts:
        return None
    of = _names(_saying(case, [conflicts[0].a, conflicts[0].b])) or "the two"
    change = (f"It would end with one of {of} saying what the other can agree with.",)
    return _between(Status.DISPUTED, conflicts[0].why, conflicts[:1], case, change)


def _by_opponent(case: _Case) -> Verdict | None:
    """Who is accused of it, or fights whoever says it, confirms it: an admission.

    Who boasts of an attack admits nothing against himself; he is one more who says so.
    """
    for one in case.holding:
        if one.statement.mode is not Mode.CONFIRMS:
            continue
        said = next((other for other in case.holding if _are_opposed(one, other)), None)
        if said is not None:
            return _verdict(
                Status.CONFIRMED_BY_OPPONENT,
                f"{said.told}; {one.told}, and is of the other side.",
                [said, one],
                (f"A denial by {said.origin.name} or {one.origin.name} would change it.",),
            )
    return None


def _are_opposed(one: Voice, other: Voice) -> bool:
    if one.origin.key == other.origin.key:
        return False
    if is_accused(one.origin, other):
        return True
    return are_opponents(one.origin, other.origin) and _is_at_home(one, other)


def _is_at_home(one: Voice, other: Voice) -> bool:
    """Whether it happened in the country whose state one of them speaks for: there it fights the other."""
    where = {t.spot.country for voice in (one, other) for t in voice.tellings if t.spot}
    states = {v.origin.side for v in (one, other) if v.origin.interest is Interest.STATE}
    return not where or bool(where & states)


def _corroborated(case: _Case) -> Verdict | None:
    """Whoever denies it or does not tell is no second voice for it."""
    several = independent_of(one.origin for one in case.holding)
    if len(several) < 2:
        return None
    names = _listed(sorted({one.name for one in several}))
    return _verdict(
        Status.CORROBORATED,
        f"{len(several)} origins that do not hang on each other say so: {names}.",
        case.holding,
        (_OTHERWISE,),
    )


_OTHERWISE = (
    "An independent origin that says otherwise would make it disputed; one that says that it is not so, "
    "denied."
)


def _revised(case: _Case) -> Verdict | None:
    revised = [one for one in case.relations if one.kind is RelationKind.REVISES]
    if not revised:
        return None
    change = _another(case.holding or case.voices)
    return _between(Status.REVISED, revised[-1].why, revised[-1:], case, change)


def _no_figure(case: _Case) -> Verdict | None:
    asked = [one for one in case.voices if one.is_silent]
    if case.holding or not asked:
        return None
    return _verdict(
        Status.NO_FIGURE,
        f"Nobody tells; {asked[0].told}.",
        asked,
        ("Anybody telling it would change it.",),
    )


def _single(case: _Case) -> Verdict:
    holding = case.holding or case.voices
    name = _listed(sorted({one.origin.name for one in holding})) or "nobody who is named"
    rule = f"All that is said of it starts with {name}"
    if len({one.origin.key for one in holding}) > 1:
        rule = f"It is told by {name}, who may have it of one"
    if len({one.report for one in case.voices}) > 1:
        rule = f"{rule}, in {len({one.report for one in case.voices})} reports"
    return _verdict(Status.SINGLE, f"{rule}.", holding, _another(holding))


_RULES: tuple[Callable[[_Case], Verdict | None], ...] = (
    _retracted,
    _denied,
    _disputed,
    _by_opponent,
    _corroborated,
    _revised,
    _no_figure,
    _single,
)


def _another(voices: Iterable[Voice]) -> tuple[str, ...]:
    second = f"A second origin that does not hang on {_names(voices) or 'this one'}"
    return (f"{second} would make it corroborated by saying so, and disputed by saying otherwise.",)


def _names(voices: Iterable[Voice]) -> str:
    return _listed(list(dict.fromkeys(one.origin.name for one in voices)))


def _listed(names: Sequence[str]) -> str:
    """Some names as words: "A, B and C", "A, B, C, D and 3 others"."""
    shown = list(names[:_NAMED])
    if len(names) > _NAMED:
        return f"{', '.join(shown)} and {len(names) - _NAMED} others"
    return " and ".join(filter(None, (", ".join(shown[:-1]), *shown[-1:])))


def _saying(case: _Case, ends: Sequence[At]) -> list[Voice]:
    """Whoever says the words at the ends of relations, the oldest first."""
    return [one for one in case.voices if any(one.statement.at.meets(end) for end in ends)]


def _between(
    status: Status,
    rule: str,
    relations: Sequence[Relation],
    case: _Case,
    change: tuple[str, ...],
) -> Verdict:
    """What rests on relations, and so on the words at their ends and on whoever says these."""
    ends = tuple(dict.fromkeys(end for one in relations for end in (one.a, one.b)))[:_MOST]
    origins = tuple(sorted({one.origin for one in _saying(case, ends)}))
    return Verdict(status=status, rule=rule, claims=ends, origins=origins, change=change)


def _verdict(
    status: Status, rule: str, voices: Sequence[Voice], change: tuple[str, ...]
) -> Verdict:
    origins = sorted({one.origin for one in voices})
    claims = tuple(dict.fromkeys(one.at for one in voices))[:_MOST]
    return Verdict(status=status, rule=rule, claims=claims, origins=tuple(origins), change=change)
