"""Grammar of lengths that end or begin today: "the past two years", "the coming days", "recent weeks".

They look like dates told from another ("last year") and are none: "over the last year" is a length of
time, and "in recent weeks" no more than the recent past.
"""

from __future__ import annotations

from hearsay.normalise.time.lengths import anchored
from hearsay.normalise.time.line import Line
from hearsay.normalise.time.numerals import read_numeral
from hearsay.normalise.time.relative import STEPS, read_point
from hearsay.normalise.time.values import Expression, Vague

_DURING = frozenset("over in within during for throughout".split())


def read_span(line: Line, at: int) -> tuple[Expression, int] | None:
    """A length that is counted from today: "the past two years", "the coming days", "recent weeks".

    Args:
        line: The words.
        at: Number of the first word.
    """
    start = at + (line.kind[at] == "d")
    word = line.low[start]
    ended = _year_ended(line, start)
    if ended:
        return ended
    if word in ("first", "final", "opening", "initial") or line.kind[start] in ("O",):
        return _first_units(line, start)
    if line.kind[start] not in STEPS and word not in ("recent", "future", "final"):
        return None
    if line.low[start + 1] in ("past", "last", "next", "coming") and word in ("this", "these"):
        start, word = start + 1, line.low[start + 1]
    return _counted_span(line, at, start, word)


def _year_ended(line: Line, at: int) -> tuple[Expression, int] | None:
    """As in "the fiscal year ended March 31": a length, whose end stands behind it."""
    year_at = at + (line.low[at] in ("fiscal", "full", "financial"))
    if line.low[year_at] != "year" or line.low[year_at + 1] not in ("ended", "ending"):
        return None
    return anchored(1, "Y"), year_at + 1


def _first_units(line: Line, at: int) -> tuple[Expression, int] | None:
    """As in "The first ten months of 1915", "the first hours": a length, not a date."""
    numeral = read_numeral(line, at + 1)
    unit_at = numeral.end if numeral else at + 1 + (line.low[at + 1] in ("full", "whole"))
    if line.kind[unit_at] != "U":
        return None
    unit, plural = line.value[unit_at]
    if not plural and line.low[unit_at - 1] not in ("full", "whole"):
        return None
    end = unit_at + 1
    if line.low[end] == "of":
        base = read_point(line, end + 1)
        end = base[1] if base else end
    number = numeral.number if numeral else 1 if not plural else None
    return anchored(number, unit), end


def _counted_span(line: Line, at: int, start: int, word: str) -> tuple[Expression, int] | None:
    numeral = read_numeral(line, start + 1)
    unit_at = numeral.end if numeral else start + 1
    if line.kind[unit_at] != "U" or word == "that":
        return None
    unit, plural = line.value[unit_at]
    if numeral:
        return anchored(numeral.number, unit), unit_at + 1
    if plural:
        return _uncounted(unit, word), unit_at + 1
    ends_today = word == "past" or (
        word in ("last", "next", "coming") and start > at and line.low[at - 1] in _DURING
    )
    if unit in "TC" and word == "next":
        return anchored(1, unit), unit_at + 1
    if ends_today and unit not in "EQ":
        return anchored(1, unit), unit_at + 1
    return None


def _uncounted(unit: str, word: str) -> Expression:
    if word == "recent":
        return Vague("PAST_REF")
    if word in ("coming", "upcoming", "future"):
        return Vague("FUTURE_REF")
    if word == "these":
        return Vague("PRESENT_REF")
    return anchored(None, unit)
