"""What the sources of an incident amount to, by one list of rules, and what would change it.

Status is about sources, never about what is so. The rules are tried in an order in which what a desk must
see first stands first: that somebody contradicts outweighs that two others agree, and both outweigh that a
number was raised.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hearsay.reconcile.origins import Interest, Origin, are_opponents, count_independent
from hearsay.reconcile.relations.answering import is_accused
from hearsay.reconcile.relations.voice import Voice
from hearsay.record.between import At, Relation, RelationKind, Status
from hearsay.record.vocabulary import Mode, Polarity

_SILENT = frozenset((Mode.UNCLEAR, Mode.NO_COMMENT))
_MOST = 12


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


@dataclass(frozen=True, slots=True)
class _Case:
    """All that the rules look at."""

    voices: Sequence[Voice]
    relations: Sequence[Relation]
    origins: Sequence[Origin]

    def of(self, kind: RelationKind) -> list[Relation]:
        return [one for one in self.relations if one.kind is kind]

    @property
    def holding(self) -> list[Voice]:
        """Who says that it is so, and is not only silent."""
        return [
            one
            for one in self.voices
            if one.statement.polarity is Polarity.AFFIRMED and one.statement.mode not in _SILENT
        ]


def decide(
    voices: Sequence[Voice], relations: Sequence[Relation], origins: Sequence[Origin]
) -> Verdict:
    """The status of an incident.

    Args:
        voices: All that is said of it, the oldest first.
        relations: What holds between its values.
        origins: Whom the accounts of it start with, each once.

    Returns:
        The first rule that holds, and what it rests on.
    """
    case = _Case(voices, relations, origins)
    return next(found for rule in _RULES if (found := rule(case)) is not None)


def _retracted(case: _Case) -> Verdict | None:
    """Its own origin took it back: corrected with nothing else that holds."""
    back = [one for one in case.voices if one.statement.mode is Mode.CORRECTS]
    denying = [one for one in back if one.statement.polarity is Polarity.NEGATED]
    others = [one for one in case.holding if one.origin.key not in {b.origin.key for b in denying}]
    if not denying or others:
        return None
    return _verdict(
        Status.RETRACTED,
        f"{denying[0].words} takes back what it said.",
        denying,
        ("Anybody else saying that it happened would change it.",),
    )


def _denied(case: _Case) -> Verdict | None:
    denied = case.of(RelationKind.DENIES)
    if not denied:
        return None
    return _between(
        Status.DENIED,
        denied[0],
        case,
        ("Whoever denies it taking that back would change it.",),
    )


def _disputed(case: _Case) -> Verdict | None:
    conflicts = case.of(RelationKind.CONFLICTS)
    if not conflicts:
        return None
    return _between(
        Status.DISPUTED,
        conflicts[0],
        case,
        ("One of the two giving what the other can agree with would end it.",),
    )


def _by_opponent(case: _Case) -> Verdict | None:
    """Who is accused of it, or fights whoever says it, confirms it: an admission."""
    for one in case.voices:
        if one.statement.mode is not Mode.CONFIRMS:
            continue
        said = next((other for other in case.holding if _are_opposed(one, other)), None)
        if said is not None:
            return _verdict(
                Status.CONFIRMED_BY_OPPONENT,
                f"{one.words} confirms what {said.words} says, and they are of two sides.",
                [one, said],
                ("A denial by either would change it.",),
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
    number = count_independent(case.origins)
    if number < 2:
        return None
    names = ", ".join(dict.fromkeys(one.name for one in case.origins))
    return _verdict(
        Status.CORROBORATED,
        f"{number} of its origins are surely independent of each other: {names}.",
        case.holding or case.voices,
        ("An independent origin that says otherwise would dispute it.",),
    )


def _revised(case: _Case) -> Verdict | None:
    revised = case.of(RelationKind.REVISES)
    if not revised:
        return None
    return _between(Status.REVISED, revised[-1], case, (_ANOTHER,))


def _no_figure(case: _Case) -> Verdict | None:
    asked = [one for one in case.voices if one.statement.mode in _SILENT]
    if case.holding or not asked:
        return None
    return _verdict(
        Status.NO_FIGURE,
        f"{asked[0].words} does not tell.",
        asked,
        ("Anybody telling it would change it.",),
    )


def _single(case: _Case) -> Verdict:
    name = case.origins[0].name if case.origins else "nobody who is named"
    several = len({one.report for one in case.voices}) > 1
    told = f"{name}, told in several reports" if several else name
    return _verdict(
        Status.SINGLE, f"All that is said of it starts with {told}.", case.voices, (_ANOTHER,)
    )


_ANOTHER = "An origin that does not hang on this one would bear it out or dispute it."

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


def _between(status: Status, relation: Relation, case: _Case, change: tuple[str, ...]) -> Verdict:
    """What rests on a relation, and so on the words at its ends and on whoever says these."""
    ends = (relation.a, relation.b)
    saying = [one for one in case.voices if any(_holds(one, end) for end in ends)]
    origins = tuple(sorted({one.origin for one in saying}))
    return Verdict(status=status, rule=relation.why, claims=ends, origins=origins, change=change)


def _holds(voice: Voice, at: At) -> bool:
    said = voice.statement.at
    return at.report == said.report and at.start < said.end and said.start < at.end


def _verdict(
    status: Status, rule: str, voices: Sequence[Voice], change: tuple[str, ...]
) -> Verdict:
    origins = sorted({one.origin for one in voices})
    claims = tuple(dict.fromkeys(one.at for one in voices))[:_MOST]
    return Verdict(status=status, rule=rule, claims=claims, origins=tuple(origins), change=change)
