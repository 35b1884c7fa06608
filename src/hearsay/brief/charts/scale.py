"""Where a number stands on an axis, and which numbers are written below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, isfinite, log10

_LEFT, _RIGHT = 3.0, 90.0
"""Hundredths of the width: room for the arrows of what is open."""
_FEW = 4
_LEAST = 0.1
_WIDE = 60.0
"""Numbers that differ by more than this many times are set on a logarithmic axis."""


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis.

    Args:
        low: The number at its left end.
        high: The number at its right end.
        logarithmic: Whether each step is a multiple.
    """

    low: float
    high: float
    logarithmic: bool = False

    def at(self, number: float) -> float:
        """Where a number stands, in hundredths of the width.

        Example:
            >>> Scale(0, 100).at(50)
            46.5
        """
        low, high, here = (self._moved(one) for one in (self.low, self.high, number))
        share = (here - low) / (high - low) if high > low else 0.5
        return round(_LEFT + min(1.0, max(0.0, share)) * (_RIGHT - _LEFT), 2)

    def _moved(self, number: float) -> float:
        return log10(max(number, self.low)) if self.logarithmic else number

    @property
    def ticks(self) -> tuple[float, ...]:
        """The numbers that are written.

        Example:
            >>> Scale(0, 50).ticks, Scale(1, 1000, logarithmic=True).ticks
            ((0.0, 20.0, 40.0), (1.0, 10.0, 100.0, 1000.0))
        """
        if self.logarithmic:
            first, last = ceil(log10(self.low)), floor(log10(self.high))
            every = 1 + (last - first) // (_FEW + 2)
            return tuple(10.0**n for n in range(first, last + 1, every))
        step = _step((self.high - self.low) / _FEW)
        first = ceil(self.low / step)
        return tuple(n * step for n in range(first, floor(self.high / step) + 1))


def _step(wanted: float) -> float:
    """The round step that is next to one."""
    size = 10.0 ** floor(log10(wanted)) if wanted > 0 else 1.0
    steps = (times * size for times in (1, 2, 5, 10))
    return max(1.0, next((step for step in steps if step >= wanted), size * 10))


def scale_for(numbers: Sequence[float]) -> Scale:
    """An axis on which numbers can be told apart.

    Args:
        numbers: Whatever is to be seen on it; what is infinite is left out.
    """
    finite = [one for one in numbers if isfinite(one)]
    high = max(finite, default=1.0) or 1.0
    above = [one for one in finite if one >= _LEAST]
    if above and max(above) / min(above) > _WIDE:
        return Scale(10.0 ** floor(log10(min(above))), high * 1.1, logarithmic=True)
    return Scale(0.0, high * 1.05)
