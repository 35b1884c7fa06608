"""The number of a year, in digits or words: "2014", "nineteen ninety-four", "two thousand and eighteen".

Transcripts of broadcasts spell years out, and then a year looks like two small numbers.
"""

from __future__ import annotations

from hearsay.normalise.time.line import Line
from hearsay.normalise.time.points import CalendarDate, Point

FoundPoint = tuple[Point, int]

_HUNDREDS = {"seventeen": 1700, "eighteen": 1800, "nineteen": 1900, "twenty": 2000}


def read_year_number(line: Line, at: int) -> FoundPoint | None:
    """A year that something else already makes one: digits or words.

    Args:
        line: The words.
        at: Number of the first word.
    """
    if line.kind[at] == "Y":
        return CalendarDate(line.value[at]), at + 1
    return spelled_year(line, at)


def spelled_year(line: Line, at: int) -> FoundPoint | None:
    """A year in words: "nineteen ninety-four", "twenty fifteen", "two thousand and eighteen"."""
    if line.low[at] == "two" and line.low[at + 1] == "thousand":
        end = at + 2
        rest = _two_digits(line, end + (line.low[end] == "and"))
        return (CalendarDate(2000 + rest[0]), rest[1]) if rest else (CalendarDate(2000), end)
    hundreds = _HUNDREDS.get(line.low[at])
    if hundreds is None:
        return None
    start = at + 1 + (line.low[at + 1] == "hundred")
    start += line.low[start] == "and"
    rest = _two_digits(line, start)
    if rest is None or (rest[0] < 10 and start == at + 1) or line.kind[rest[1]] == "U":
        return None
    return CalendarDate(hundreds + rest[0]), rest[1]


def _two_digits(line: Line, at: int) -> tuple[int, int] | None:
    """A number below a hundred in words, and where it ends."""
    if line.kind[at] != "N" or line.words[at][:1].isdigit():
        return None
    value = line.value[at]
    if not isinstance(value, int) or not 1 <= value <= 90 or line.low[at] == "dozen":
        return None
    ones = at + 1 + (line.low[at + 1] == "-")
    if value >= 20 and line.kind[ones] == "N" and line.value[ones] in range(1, 10):
        return value + line.value[ones], ones + 1
    return value, at + 1
