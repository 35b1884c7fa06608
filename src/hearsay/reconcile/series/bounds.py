"""How two counts compare: whether a number can be both, and whether they state the same one.

"At least 44" is met by 44 and by 50, "more than 900" is not met by 900, and "dozens" is no number that
140 contradicts: a round word is an order, and whoever says it has not counted. Bodies that were found are
the least that died.
"""

from __future__ import annotations

import math
import re

from hearsay.reconcile.accounts import Counting, Value
from hearsay.record.vocabulary import Measure, Qualifier

_SOFT = frozenset((Qualifier.ORDER, Qualifier.VAGUE))
_OPEN = frozenset((Qualifier.AT_LEAST, Qualifier.MORE_THAN, Qualifier.APPROX))
_APPROX = 0.1
"""How far "about 200" may be off."""

_ORDER = 2.0
"""By how much "dozens" may be off, either way."""

_NEAR = 1.25
"""Two counts that can both be so speak for each other up to here: "at least 40" and "50", not "at least 3"
and "50"."""

_BODIES = re.compile(r"\b(?:bod(?:y|ies)|corpses?|remains)\b", re.IGNORECASE)
_FROM_BODIES = frozenset((Measure.KILLED, Measure.CASUALTIES))


def is_soft(value: Value) -> bool:
    """Whether it is a round word, and no number."""
    return value.qualifier in _SOFT


def is_vague(value: Value) -> bool:
    """Whether it says no more than that there were some: "several", "many"."""
    return value.qualifier is Qualifier.VAGUE


def stated(value: Value) -> float:
    """The number that stands there; of a range the least."""
    return float(value.low if value.low is not None else value.high or 0)


def interval(value: Value, *, soften: bool = False) -> tuple[float, float]:
    """From how many to how many, inclusive.

    Args:
        value: The value.
        soften: Whether a round word may be off.

    Returns:
        The bounds; an open side is 0 or infinite.
    """
    low = 0.0 if value.low is None else float(value.low)
    high = math.inf if value.high is None else float(value.high)
    if value.qualifier is Qualifier.MORE_THAN:
        low = math.nextafter(low, math.inf)
    elif value.qualifier is Qualifier.LESS_THAN:
        high = math.nextafter(high, 0.0)
    elif value.qualifier is Qualifier.APPROX:
        low, high = low * (1 - _APPROX), high * (1 + _APPROX)
    if is_floor(value):
        high = math.inf
    if soften and is_soft(value):
        return low / _ORDER, high * _ORDER
    return low, high


def is_floor(value: Value) -> bool:
    """Whether it counts bodies, of which there may be more."""
    seen = Counting.FLOOR in value.told or _BODIES.search(value.text) is not None
    return value.measure in _FROM_BODIES and seen


def meet(one: Value, other: Value, *, soften: bool = False) -> bool:
    """Whether a number can be both."""
    (low, high), (other_low, other_high) = (
        interval(value, soften=soften) for value in (one, other)
    )
    return max(low, other_low) <= min(high, other_high)


def is_same(one: Value, other: Value) -> bool:
    """Whether two values state one number: "at least 44" and "44", "dozens" and "dozens"."""
    if is_soft(one) or is_soft(other):
        return is_soft(one) and is_soft(other) and meet(one, other)
    rounded = Qualifier.APPROX in (one.qualifier, other.qualifier)
    return meet(one, other) and (rounded or stated(one) == stated(other))


def agree(one: Value, other: Value) -> bool:
    """Whether two values speak for each other: neither is a round word, and they are near.

    Of bodies that were found and all who died the one speaks for the other only if they are as many.
    """
    if is_soft(one) or is_soft(other) or not meet(one, other):
        return False
    if any(is_floor(value) for value in (one, other)) and _OPEN.isdisjoint(
        (one.qualifier, other.qualifier)
    ):
        return stated(one) == stated(other)
    low, high = sorted((stated(one), stated(other)))
    return high <= low * _NEAR
