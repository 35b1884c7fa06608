"""Counted units of time: "three days", "2 1/2 years", "six-month", and how TIMEX3 writes them.

TIMEX3 has no decades and centuries that can be added up, so they are written in years; a length that
nobody counted has an X for its number.
"""

from __future__ import annotations

from typing import NamedTuple

from hearsay.normalise.time.line import Line
from hearsay.normalise.time.numerals import read_numeral
from hearsay.normalise.time.values import Amount
from hearsay.record import TimePrecision

_LETTERS = {"s": "TS", "m": "TM", "h": "TH", "F": "W", "E": "WE", "T": "DE", "C": "CE", "K": "ME"}
_TENFOLD = {"T": ("Y", 10), "C": ("Y", 100), "K": ("Y", 1000), "F": ("W", 2), "S": ("M", 6)}
_HALVES = {
    "m": "PT30S",
    "h": "PT30M",
    "D": "PT12H",
    "Y": "P6M",
    "T": "P5Y",
    "C": "P50Y",
    "K": "P500Y",
}
_PARTS_OF_HALF = {"m": "30S", "h": "30M", "Y": "6M"}
_DASHES = frozenset("-–—")


class Length(NamedTuple):
    """A counted unit.

    Args:
        number: How many; None where the words do not count.
        unit: Its letter.
        end: One past the last word.
        plural: The unit is printed as a plural.
    """

    number: float | None
    unit: str
    end: int
    plural: bool


def read_length(line: Line, at: int) -> Length | None:
    """A number and a unit: "three days", "2 1/2 years", "six-month", "a full day"."""
    quarter = at + (line.low[at] == "a")
    if (
        line.low[quarter] == "quarter"
        and line.low[quarter + 1] == "-"
        and line.low[quarter + 2] == "century"
    ):
        return Length(25, "Y", quarter + 3, plural=False)
    numeral = read_numeral(line, at)
    if numeral is None:
        return None
    end = numeral.end
    if line.low[end] in _DASHES or (line.low[end] in _QUALITIES and line.kind[end + 1] == "U"):
        end += 1
    if (
        line.low[end] in ("night", "nights")
        and numeral.number is not None
        and line.kind[end - 1] == "N"
    ):
        return Length(numeral.number, "D", end + 1, plural=True)
    if line.kind[end] != "U":
        return None
    unit, plural = line.value[end]
    dashed = line.low[end - 1] in _DASHES
    if not plural and not dashed and (numeral.number is None or line.kind[end - 1] == "Y"):
        return None
    if unit == "Q" and (dashed or line.low[at] == "a" or line.low[end + 1] in ("of", "century")):
        return None  # three-quarters of the seats
    return Length(numeral.number, unit, end + 1, plural)


_QUALITIES = frozenset(
    "full more straight consecutive whole entire long trading working business further other calendar "
    "additional successive terrible difficult bloody brutal tense solid".split()
)


def iso_length(number: float | None, unit: str) -> str:
    """A length in the notation of TIMEX3.

    Example:
        >>> iso_length(3, "D"), iso_length(2.5, "Y"), iso_length(0.5, "h"), iso_length(None, "W")
        ('P3D', 'P2Y6M', 'PT30M', 'PXW')
        >>> iso_length(2, "T"), iso_length(1.5, "h"), iso_length(1, "F")
        ('P20Y', 'PT1H30M', 'P2W')
    """
    if number is None:
        letters = _LETTERS.get(unit, unit)
        return f"PTX{letters[1:]}" if letters[0] == "T" else f"PX{letters}"
    if number == 0.5 and unit in _HALVES:
        return _HALVES[unit]
    if unit in _TENFOLD:
        unit, times = _TENFOLD[unit]
        number *= times
    letters = _LETTERS.get(unit, unit)
    time, letter = ("T", letters[1:]) if letters[0] == "T" else ("", letters)
    if number % 1 == 0.5 and unit in _PARTS_OF_HALF:
        return f"P{time}{int(number)}{letter}{_PARTS_OF_HALF[unit]}"
    written = str(int(number)) if number == int(number) else str(number)
    return f"P{time}{written}{letter}"


def anchored(number: float | None, unit: str) -> Amount:
    """A length that ends or begins today: "the past year", "the next three weeks"."""
    precision = {
        "D": TimePrecision.FEW_DAYS, "E": TimePrecision.FEW_DAYS, "W": TimePrecision.WEEK,
        "F": TimePrecision.WEEK, "M": TimePrecision.MONTH, "Q": TimePrecision.MONTH,
        "Y": TimePrecision.YEAR, "T": TimePrecision.YEAR, "C": TimePrecision.YEAR,
    }.get(unit, TimePrecision.FEW_DAYS)  # fmt: skip
    return Amount(iso_length(number, unit), precision=precision)
