"""What claims say of one incident besides figures: denied, confirmed, told again, borne out by others.

That a bomb went off is in every report and agreement on it tells nothing; what came of it, who says to
have done it and who denies it does. So only effects, responsibility and answers are related.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from hearsay.reconcile.filed import Filed
from hearsay.reconcile.incidents import Joined
from hearsay.reconcile.origins import Origin, Traced, are_independent
from hearsay.reconcile.wording import content_stems, likeness
from hearsay.record import Claim, EventType
from hearsay.record.between import At, Relation, RelationKind
from hearsay.record.vocabulary import Mode

_EFFECTS = frozenset((EventType.DAMAGE, EventType.AID, EventType.DISPLACE, EventType.RESTRICT))
_ANSWERS = {Mode.DENIES: RelationKind.DENIES, Mode.CONFIRMS: RelationKind.CONFIRMS}
_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim about an incident, with its origin and the words that stand for it."""

    filed: Filed
    claim: Claim
    origin: Origin
    at: At

    @property
    def order(self) -> tuple[str, At]:
        """By day of publication."""
        return (self.filed.record.report.published or "")[:10], self.at


def relate_claims(
    filed: Sequence[Filed], joined: Sequence[Joined], traced: Mapping[str, Traced]
) -> tuple[Relation, ...]:
    """What holds between claims of one incident.

    Args:
        filed: The reports.
        joined: Their incidents.
        traced: Where the claims of each report start.

    Returns:
        The relations, each pair of values once.
    """
    found: dict[tuple[RelationKind, At, At], Relation] = {}
    for incident in joined:
        statements = _statements(incident, filed, traced)
        related = [*_answers(statements), *_responsibility(statements)]
        if incident.type in _EFFECTS:
            related += _effects(statements)
        for one in related:
            found.setdefault((one.kind, *_ends(one)), one)
    return tuple(found[key] for key in sorted(found))


def _ends(one: Relation) -> tuple[At, At]:
    return (one.a, one.b) if one.kind.directed else (min(one.a, one.b), max(one.a, one.b))


def _statements(
    incident: Joined, filed: Sequence[Filed], traced: Mapping[str, Traced]
) -> list[Statement]:
    told = {(one.backdrop.report, one.event): one for one in incident.tellings}
    found = []
    for one in filed:
        for claim in one.record.claims:
            events = [told[one.name, e.id] for e in claim.events if (one.name, e.id) in told]
            if not events or claim.id not in traced[one.name] or not claim.content:
                continue
            words = [
                at
                for telling in events
                for at in telling.mentions
                if any(span.start <= at.start < span.end for span in claim.content)
            ]
            whole = At(one.name, claim.content.start, claim.content.end)
            effect = incident.type in _EFFECTS and words
            found.append(
                Statement(one, claim, traced[one.name][claim.id], min(words) if effect else whole)
            )
    return sorted(found, key=lambda statement: statement.order)


def _answers(statements: Sequence[Statement]) -> Iterator[Relation]:
    """Who denies or confirms, and whom: those it is said to answer, else the newest of each origin."""
    for one in statements:
        kind = _ANSWERS.get(one.claim.mode)
        if kind is None:
            continue
        answered: dict[str, Statement] = {}
        for other in statements:
            named = one.filed.name == other.filed.name and other.claim in one.claim.about
            told = other.claim.mode not in _ANSWERS and other.order <= one.order
            if named or (told and one.origin.key != other.origin.key and not _own(other)):
                answered[other.origin.key] = other
        for other in answered.values():
            yield _relation(kind, one, other, f"{one.claim.mode.value} it")


def _responsibility(statements: Sequence[Statement]) -> Iterator[Relation]:
    """Who says the same again in another report, and is the one who did it."""
    first: list[Statement] = []
    for one in statements:
        if _own(one) or one.claim.figures or one.claim.mode in _ANSWERS:
            continue
        like = next((old for old in first if _is_again(one, old)), None)
        if like is None:
            first.append(one)
        elif like.filed.name != one.filed.name:
            yield _relation(
                RelationKind.REPEATS, one, like, "one origin says the same in other words"
            )


def _is_again(one: Statement, other: Statement) -> bool:
    words = content_stems(one.claim.content.text), content_stems(other.claim.content.text)
    return one.origin.key == other.origin.key and likeness(*words) >= _ALIKE


def _effects(statements: Sequence[Statement]) -> Iterator[Relation]:
    """What independent origins say came of it; and what one says again in another report."""
    chosen: dict[tuple[str, str], Statement] = {}
    for one in statements:
        if not _own(one):
            chosen.setdefault((one.filed.name, one.origin.key), one)
    for older, newer in combinations(chosen.values(), 2):
        if are_independent(older.origin, newer.origin):
            yield _relation(RelationKind.CORROBORATES, newer, older, "independent origins say so")
        elif older.filed.name != newer.filed.name and older.origin.key == newer.origin.key:
            yield _relation(RelationKind.REPEATS, newer, older, "one origin, told again")


def _own(one: Statement) -> bool:
    """Whether a report says it in its own voice."""
    return one.claim.source is None


def _relation(kind: RelationKind, a: Statement, b: Statement, rule: str) -> Relation:
    why = f"{a.origin.name} ({a.at.report}) and {b.origin.name} ({b.at.report}): {rule}."
    return Relation(kind=kind, a=a.at, b=b.at, why=why)
