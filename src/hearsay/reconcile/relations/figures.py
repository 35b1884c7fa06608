"""Figures of one scope: said anew, told again, agreed on, or such that both cannot be so.

"Dozens" is no number that 140 conflicts with, and a count that rises is not contradicted by its past.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from hearsay.reconcile.origins import are_independent
from hearsay.reconcile.series.values import Value
from hearsay.record.between import Relation, RelationKind

_SOFTER = 2.0
"""How far a round word may be off."""


def relate(values: Sequence[Value]) -> tuple[Relation, ...]:
    """What holds between the values of one scope.

    Args:
        values: The oldest first.

    Returns:
        Relations: along each origin's values, and between the newest of each two origins.
    """
    by_origin: dict[str, list[Value]] = defaultdict(list)
    for value in values:
        by_origin[value.origin.key].append(value)
    found: list[Relation] = []
    newest: list[Value] = []
    for chain in by_origin.values():
        firm = [value for value in chain if not value.soft]
        found += _along(_ordered(chain))
        newest.append((firm or chain)[-1])
    for one, other in combinations(newest, 2):
        found += _between(one, other)
    return tuple(sorted(found, key=lambda relation: (relation.a, relation.b)))


def _ordered(chain: Sequence[Value]) -> list[Value]:
    """Without the round words that say no more than an exact one before them."""
    kept: list[Value] = []
    for value in sorted(chain, key=lambda one: (one.published[:10], not one.soft, one.order)):
        if value.soft and any(not one.soft for one in kept):
            continue
        kept.append(value)
    return kept


def _along(chain: Sequence[Value]) -> Iterator[Relation]:
    first = chain[0] if chain else None
    for old, new in pairwise(chain):
        if old.at.report == new.at.report:
            continue
        if new.soft and old.soft:
            first = first if first is not None and meet(first, new) else new
        elif first is not None and meet(first, new) and not first.soft:
            yield _relation(RelationKind.REPEATS, new, first, "one origin, told again")
        elif not meet(old, new):
            yield _step(old, new)
            first = new
        else:
            first = new


def _step(old: Value, new: Value) -> Relation:
    floor = old.high is None and new.high is not None
    if floor and old.published[:10] == new.published[:10]:
        return _relation(RelationKind.CONFLICTS, new, old, "a floor does not sink within a day")
    return _relation(RelationKind.REVISES, new, old, "one origin says it anew")


def _between(one: Value, other: Value) -> Iterator[Relation]:
    if not are_independent(one.origin, other.origin):
        return
    new, old = (one, other) if one.order > other.order else (other, one)
    if meet(one, other):
        if not (one.soft or other.soft):
            yield _relation(RelationKind.CORROBORATES, new, old, "independent origins agree")
    elif not meet(one, other, soften=True) and one.published[:10] == other.published[:10]:
        yield _relation(
            RelationKind.CONFLICTS, new, old, "independent origins, and no value is both"
        )


def meet(one: Value, other: Value, *, soften: bool = False) -> bool:
    """Whether a number can be both."""
    (low_a, high_a), (low_b, high_b) = _bounds(one, soften=soften), _bounds(other, soften=soften)
    return max(low_a, low_b) <= min(high_a, high_b)


def _bounds(value: Value, *, soften: bool) -> tuple[float, float]:
    low = value.low or 0.0
    high = math.inf if value.high is None else value.high
    return (low / _SOFTER, high * _SOFTER) if soften and value.soft else (low, high)


def _relation(kind: RelationKind, a: Value, b: Value, rule: str) -> Relation:
    ends = (f"{one.origin.name}: “{one.text}” ({one.at.report})" for one in (a, b))
    why = f"{'; '.join(ends)}: {rule}."
    return Relation(kind=kind, a=a.at, b=b.at, a_also=a.also, b_also=b.also, why=why)
