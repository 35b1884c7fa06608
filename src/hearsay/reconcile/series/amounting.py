"""What the origins of a number together amount to, why, and what would change it.

It is never said which number is right. That two origins differ outweighs that two others agree, since a
desk has to see it first; and who took back a number of his own has no dispute with himself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hearsay.reconcile.origins import Interest, Origin, count_independent
from hearsay.reconcile.series.bounds import meet
from hearsay.reconcile.series.chains import Chain
from hearsay.reconcile.series.given import Given, Silence
from hearsay.record.between import Relation, RelationKind, Status

_PARTIES = frozenset((Interest.STATE, Interest.ARMED))
_Reason = tuple[Status, str]

_CHANGES = {
    Status.SINGLE: "A number from an origin that does not hang on this one would bear it out or dispute it.",
    Status.REVISED: "A number from an origin that does not hang on this one would bear it out or dispute it.",
    Status.CORROBORATED: "A number of an independent origin that cannot also be so would dispute it.",
    Status.CONFIRMED_BY_OPPONENT: "A number of an independent origin that cannot also be so would dispute it.",
    Status.DISPUTED: "One of these origins giving a number that meets the other's would end it.",
    Status.DENIED: "Whoever denies it giving a number would change it.",
    Status.NO_FIGURE: "Anybody giving a number would change it.",
}


def amount_to(
    chains: Sequence[Chain],
    relations: Iterable[Relation],
    silences: Sequence[Silence],
    denied: Sequence[Given],
) -> tuple[Status, str, tuple[str, ...]]:
    """The status of a number.

    Args:
        chains: The numbers of each origin.
        relations: What holds between them.
        silences: Who gave none.
        denied: What is denied.

    Returns:
        The status, why it holds, and what would change it.
    """
    status, rule = _reason(chains, tuple(relations), silences, denied)
    return status, rule, (_CHANGES[status],)


def _reason(
    chains: Sequence[Chain],
    relations: Sequence[Relation],
    silences: Sequence[Silence],
    denied: Sequence[Given],
) -> _Reason:
    newest = [one for chain in chains if (one := chain.newest) is not None]
    if not newest and not any(chain.past for chain in chains):
        return Status.NO_FIGURE, _silent(silences)
    # A relation is of a number that holds, and not of two that are both overtaken.
    ends = {at for given in newest for at in (given.at, *given.also)}
    kinds = {one.kind: one for one in reversed(relations) if one.a in ends or one.b in ends}
    if RelationKind.CONFLICTS in kinds:
        return Status.DISPUTED, kinds[RelationKind.CONFLICTS].why
    for one in denied:
        if any(
            meet(one.value, other.value) for other in newest if other.origin.key != one.origin.key
        ):
            return Status.DENIED, f"{one.origin.name} denies “{one.value.text}” ({one.report})."
    if RelationKind.CORROBORATES in kinds:
        return _agreed([one.origin for one in newest], relations, newest)
    if RelationKind.REVISES in kinds:
        return Status.REVISED, kinds[RelationKind.REVISES].why
    return Status.SINGLE, _single([one.origin for one in newest])


def _silent(silences: Sequence[Silence]) -> str:
    names = sorted({one.who for one in silences if one.who})
    if not names:
        return "Nobody gives a number, and reports say that it is not known."
    return f"Nobody gives a number; asked, and without one: {', '.join(names)}."


def _single(origins: Sequence[Origin]) -> str:
    number = count_independent(origins)
    if number > 1:
        return f"{number} origins give numbers that can all be so, and none bears out another."
    return "All that is given starts with one origin, as far as is known."


def _agreed(
    origins: Sequence[Origin], relations: Sequence[Relation], newest: Sequence[Given]
) -> _Reason:
    owner = {given.at: given.origin for given in newest}
    for one in relations:
        ends = [owner[at] for at in (one.a, one.b) if at in owner]
        if one.kind is RelationKind.CORROBORATES and len(ends) > 1 and _are_opposed(*ends):
            return Status.CONFIRMED_BY_OPPONENT, one.why
    number = count_independent(origins)
    return (
        Status.CORROBORATED,
        f"{number} origins do not hang on each other, and two of them agree.",
    )


def _are_opposed(one: Origin, other: Origin) -> bool:
    """Whether they are parties of two sides, neither of which has an interest in the other's word."""
    sides = one.side is not None and other.side is not None and one.side != other.side
    return sides and {one.interest, other.interest} <= _PARTIES
