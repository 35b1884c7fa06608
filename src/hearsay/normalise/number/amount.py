"""The middle of a quantity: how many, before anything bounds it or gives it a unit."""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.normalise.number.atoms import Value
from hearsay.normalise.number.cardinals import Cardinal
from hearsay.record import Qualifier


@dataclass(frozen=True, slots=True)
class Amount:
    """How many, as read so far.

    Args:
        first: The first atom.
        end: The atom behind.
        low: The least, None where open.
        high: The most, None where open.
        qualifier: By itself: exact, order, vague, none.
        scale: Of a number's last word: 1000000 in "4 million".
        share: Whether it is a share of something, in percent.
    """

    first: int
    end: int
    low: Value | None
    high: Value | None
    qualifier: Qualifier = Qualifier.EXACT
    scale: int = 1
    share: bool = False


def amount_of(first: int, read: Cardinal) -> Amount:
    """The amount of a cardinal number that begins at an atom."""
    return Amount(first, read.end, read.value, read.value, scale=read.scale)
