"""Which value of one text is which value of another.

Nothing in two texts has the same place, and an edited sentence has not even the same words. First those are
paired that are alike in all that matters, then, among what is left, the likest first, as long as they
are alike enough; what is left then is gone or new. Pairing only by place in the list would turn one
inserted sentence into a hundred changes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

T = TypeVar("T")

Pairs = list[tuple[T | None, T | None]]

LEAST = 0.6
"""How alike two values have to be to be one that changed: 1 is the same."""

_MOST_COMPARED = 250_000
"""Pairs that are weighed; a text with more left over was not edited but replaced."""


def pair(
    before: Sequence[T],
    after: Sequence[T],
    *,
    same: Callable[[T], Hashable],
    likeness: Callable[[T, T], float],
) -> Pairs[T]:
    """Find what belongs together.

    Args:
        before: The values that were.
        after: The values that are.
        same: What two values share that are paired whatever else; the first with the first.
        likeness: How alike two others are, from 0 to 1.

    Returns:
        Pairs in the order of *after*, with None where there is no partner; what is gone comes last.

    Example:
        >>> pair(["12 dead", "a"], ["b", "15 dead"], same=str, likeness=lambda a, b: alike(a, b))
        [(None, 'b'), ('12 dead', '15 dead'), ('a', None)]
    """
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    for n, value in enumerate(before):
        waiting[same(value)].append(n)
    partners: dict[int, int] = {}
    for n, value in enumerate(after):
        numbers = waiting.get(same(value))
        if numbers:
            partners[n] = numbers.pop(0)
    _pair_rest(before, after, partners, likeness)
    pairs: Pairs[T] = [
        (before[partners[n]] if n in partners else None, value) for n, value in enumerate(after)
    ]
    taken = set(partners.values())
    return [*pairs, *((value, None) for n, value in enumerate(before) if n not in taken)]


def alike(one: str, other: str) -> float:
    """How much of two texts is the same, from 0 to 1.

    Example:
        >>> alike("at least 12 died", "at least 15 died") > 0.9
        True
        >>> alike("", "")
        1.0
    """
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < LEAST or matcher.quick_ratio() < LEAST:
        return 0.0
    return matcher.ratio()


def _pair_rest(
    before: Sequence[T],
    after: Sequence[T],
    partners: dict[int, int],
    likeness: Callable[[T, T], float],
) -> None:
    taken = set(partners.values())
    left = [n for n in range(len(before)) if n not in taken]
    right = [n for n in range(len(after)) if n not in partners]
    if len(left) * len(right) > _MOST_COMPARED:
        return
    weighed = [(likeness(before[a], after[b]), a, b) for a in left for b in right]
    for how, a, b in sorted(weighed, key=lambda one: (-one[0], one[1], one[2])):
        if how >= LEAST and a not in taken and b not in partners:
            partners[b] = a
            taken.add(a)
