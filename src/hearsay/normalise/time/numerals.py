"""How many: "two", "twenty-four", "2 1/2", "two and a half", "a couple of", "several".

Numbers that count time are small and often vague; what cannot be counted is written X, as TIMEX3 does.
"Two or three days" is read as two, "two to three weeks" the same: TIMEX3 has no ranges of durations.
"""

from __future__ import annotations

from typing import NamedTuple

from hearsay.normalise.time.line import Line

_MOST = 100_000
_VAGUE = frozenset("several few many some dozens hundreds thousands".split())
_DASHES = frozenset("-–—")


class Numeral(NamedTuple):
    """A number as printed.

    Args:
        number: The number; None where the words do not count.
        end: One past its last word.
        halved: A half was said before the unit: "two and a half years".
    """

    number: float | None
    end: int


def read_numeral(line: Line, at: int) -> Numeral | None:
    """Read a number.

    Args:
        line: The words.
        at: Number of the first word.

    Returns:
        The number; None where none stands there.
    """
    first = _one(line, at)
    if first is None:
        return None
    number, end = first
    low = line.low[end]
    if low in ("or", "to", *_DASHES) and number is not None:
        second = _one(line, end + 1)
        if second and second.number is not None and second.number > number:
            return Numeral(number, second.end)
    return first


def _one(line: Line, at: int) -> Numeral | None:
    low, kind = line.low[at], line.kind[at]
    if kind in ("N", "Y"):
        return _counted(line, at)
    if low in ("a", "an"):
        return _article(line, at)
    if low in ("another", "all", "full", "whole", "entire"):
        unit_at = at + 1 + (line.low[at + 1] == "-")
        single = line.kind[unit_at] == "U" and not line.value[unit_at][1]
        return Numeral(1, unit_at) if single else None
    if low == "couple":
        return Numeral(2, at + 1 + (line.low[at + 1] == "of"))
    if low in _VAGUE and line.low[at - 1] != "as":
        end = at + 1
        if low in ("dozens", "hundreds", "thousands"):
            return Numeral(None, end + 1) if line.low[end] == "of" else None
        return Numeral(None, end)
    return None


def _article(line: Line, at: int) -> Numeral | None:
    """What follows "a": "couple of", "few", "dozen", "hundred", "half", or nothing."""
    low = line.low[at + 1]
    if low in ("good", "mere", "full", "single", "whole", "further"):
        return Numeral(1, at + 2)
    if low == "couple":
        return Numeral(2, at + 2 + (line.low[at + 2] == "of"))
    if low == "few":
        return Numeral(None, at + 2)
    if low in ("dozen", "hundred", "thousand"):
        return _counted(line, at + 1)
    if low == "half" and line.low[at + 2] in ("-", ""):
        return Numeral(0.5, at + 2)
    if low in ("number", "matter", "handful") and line.low[at + 2] == "of":
        return Numeral(None, at + 3)
    return Numeral(1, at + 1)


def _counted(line: Line, at: int) -> Numeral | None:
    """A number in digits or words, with the half that may follow."""
    if not line.words[at][:1].isdigit():
        number, end = _spelled(line, at)
    else:
        number, end = float(line.value[at]), at + 1
        if line.kind[end] == "N" and line.low[end] in ("1/2", "½"):
            number, end = number + 0.5, end + 1
    if line.low[end] == "and" and line.low[end + 1] in ("a", "half"):
        half = end + 2 if line.low[end + 1] == "a" else end + 1
        if line.low[half] == "half":
            return Numeral(number + 0.5, half + 1)
    if number == 0.5 and line.low[end] in ("a", "an"):
        end += 1
    return Numeral(number, end) if number <= _MOST else None


def _spelled(line: Line, at: int) -> tuple[float, int]:
    """A number in words, up to the thousands."""
    total, current, end = 0.0, 0.0, at
    while line.kind[end] == "N" and not line.words[end][:1].isdigit() and end < at + 8:
        value = line.value[end]
        if value == 1000:
            total, current = total + (current or 1) * 1000, 0.0
        elif value in (100, 12) and line.low[end] != "twelve":
            current = (current or 1) * value
        elif (current and value >= 10 and current % 100) or (current and current % 10 > 0):
            break
        else:
            current += value
        end += 1
        if line.low[end] == "-" and line.kind[end + 1] == "N" and 20 <= value <= 90:
            end += 1
    return total + current, end
