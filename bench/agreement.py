"""Precision, recall and F1 of what was found against what should have been."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agreement:
    """Counts that can be added up over documents.

    Example:
        >>> Agreement.of({1, 2, 3, 4}, {3, 4, 5, 6}) + Agreement.of({1}, {1})
        Agreement(right=3, gold=5, found=5)
        >>> Agreement(right=3, gold=5, found=5).f1
        0.6
    """

    right: int = 0
    gold: int = 0
    found: int = 0

    @classmethod
    def of(cls, gold: AbstractSet[object], found: AbstractSet[object]) -> Agreement:
        """The agreement of two sets; an item is right when it is in both."""
        return cls(len(gold & found), len(gold), len(found))

    def __add__(self, other: Agreement) -> Agreement:
        return Agreement(self.right + other.right, self.gold + other.gold, self.found + other.found)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 0 when nothing is right."""
        return 2 * self.right / (self.gold + self.found) if self.right else 0.0
