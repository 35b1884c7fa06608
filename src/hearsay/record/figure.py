"""How many: a quantity as an interval, and the figure of a report with its words.

"At least 137" is not 137, and "up to 4 million" is not four million: bounds are as printed, inclusive,
and None where a side is open. How the figure is bounded in words is its qualifier.
"""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.record.place import Place
from hearsay.record.span import Span, Worded, shorten
from hearsay.record.time import Interval
from hearsay.record.vocabulary import Measure, Qualifier, Reality

Number = int | float
"""A bound: an int where it is whole, so that 137 never becomes 137.0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """How many or how much, with explicit bounds.

    Args:
        low: The least, inclusive; None where the side is open.
        high: The most, inclusive; None where the side is open.
        qualifier: How the words bound it.
        unit: As printed, in the singular ("mile", "km", "tonne"); of money the ISO 4217 code, of a
            share "%"; None for a bare count.
        si_low: *low* in metres, square metres or moment magnitude, where the unit has such a value.
        si_high: The same of *high*.
    """

    low: Number | None
    high: Number | None
    qualifier: Qualifier
    unit: str | None = None
    si_low: float | None = None
    si_high: float | None = None


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Figure(Quantity, Worded):
    """A quantity of a report, and what it counts.

    Args:
        id: Local to the record: f1, f2… in the order of the text.
        span: The printed words: the number with the noun that it counts.
        measure: What it counts.
        reality: In which way the counted is spoken of: what may happen is never what happened.
        side: Whose: the party to a conflict.
        population: Which people: "civilians", "passengers".
        place: Where.
        as_of: The time that it counts up to, or over.
        confidence: How sure the reader is, a calibrated probability; None while it is not estimated.
    """

    id: str
    span: Span
    measure: Measure
    reality: Reality
    side: str | None = None
    population: str | None = None
    place: Place | None = None
    as_of: Interval | None = None
    confidence: float | None = None

    def __repr__(self) -> str:
        bounds = f"{self.low}..{self.high}"
        return f"<Figure {self.id} {shorten(self.text)!r}, {self.measure.value} {bounds}>"
