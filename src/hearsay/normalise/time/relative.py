"""Grammar of dates that are told from another: "last week", "the next day", "the first week of August".

Two things hang on small words. "Last week" is counted from today and "the following week" from what was
told before; "the past week" is neither, but a length of time that ends today.
"""

from __future__ import annotations

from dataclasses import replace

from hearsay.normalise.time.counted import Around, DaysAway, Nth, UnitAway
from hearsay.normalise.time.dates import read_date
from hearsay.normalise.time.holidays import Holiday
from hearsay.normalise.time.line import DEEPEST, Line
from hearsay.normalise.time.points import (
    CalendarDate,
    NearMonth,
    NearSeason,
    NearWeekday,
    NearWeekend,
    Point,
)
from hearsay.normalise.time.seasons import read_season
from hearsay.normalise.time.year_numbers import FoundPoint
from hearsay.normalise.time.years import read_years

_TOLD = frozenset("previous preceding prior following same that ensuing subsequent".split())
_DASHES = frozenset("-–—")
STEPS = frozenset("Ll")
_NO_MONTHS = frozenset("may march mar august".split())
"""What is no month in small letters."""


def read_point(line: Line, at: int) -> FoundPoint | None:
    """A point of the calendar, told in whatever way.

    Args:
        line: The words.
        at: Number of the first word.

    Returns:
        The point and one past its last word; None where none stands there.
    """
    if line.depth >= DEEPEST:
        return None
    line.depth += 1
    found = (
        read_years(line, at)
        or read_date(line, at)
        or _deictic(line, at)
        or _nth(line, at)
        or _around(line, at)
        or read_season(line, at)
        or _step(line, at)
        or _weekday(line, at)
    )
    line.depth -= 1
    return found


def _deictic(line: Line, at: int) -> FoundPoint | None:
    """As in "Today", "yesterday", "the day before yesterday"."""
    if line.kind[at] == "R" and line.value[at][0] == "D":
        return UnitAway("D", line.value[at][1]), at + 1
    start = at + (line.low[at] == "the")
    if line.low[start] != "day" or line.low[start + 1] not in ("before", "after"):
        return None
    sign = -1 if line.low[start + 1] == "before" else 1
    if line.kind[start + 2] == "R" and line.value[start + 2][0] == "D":
        return UnitAway("D", sign + line.value[start + 2][1]), start + 3
    beside = read_date(line, start + 2)
    if beside:
        return DaysAway((("D", sign),), base=beside[0]), beside[1]
    if start > at and not line.low[start + 2].isalpha():
        return UnitAway("D", sign, told=True), start + 2
    return None


def _weekday(line: Line, at: int) -> FoundPoint | None:
    kind = line.kind[at]
    if kind == "W":
        return NearWeekday(line.value[at]), at + 1
    if kind == "v" and line.capital(at):
        stopped = (
            at + 1 + (line.low[at + 1] == "." and line.glued(at + 1) and line.kind[at + 2] != "")
        )
        certain = len(line.low[at]) > 3 and line.low[at] != "thu."
        if line.low[at - 1] in ("on", "last", "next", "this", "late", "early") and line.low[
            at
        ] not in ("sun", "sat"):
            certain = True
        if certain or line.kind[at + 1] in ("P", "C", "H"):
            return NearWeekday(line.value[at]), stopped if line.kind[at + 1] != "P" else at + 1
    return None


def _nth(line: Line, at: int) -> FoundPoint | None:
    """As in "The first week of August", "the last day of the month", "third-quarter", "Q3 2019"."""
    start = at + (line.low[at] in ("the", "its", "their", "his", "her"))
    number, unit_at = _number_in_order(line, start)
    if number is None or (line.kind[unit_at] != "U" and line.low[unit_at] != "half"):
        return None
    unit = "S" if line.low[unit_at] == "half" else line.value[unit_at][0]
    if line.kind[unit_at] == "U" and (line.value[unit_at][1] or unit in "smhEFTCK"):
        return None
    end = unit_at + 1
    if line.low[end] == "of":
        base = read_point(line, end + 1)
        if base:
            return Nth(number, unit, base[0]), base[1]
    if unit == "Q":
        base = _year_at(line, end)
        return (Nth(number, unit, base[0]), base[1]) if base else (Nth(number, unit), end)
    return None


def _number_in_order(line: Line, at: int) -> tuple[int | None, int]:
    kind = line.kind[at]
    unit_at = at + 1 + (line.low[at + 1] in _DASHES)
    if line.low[unit_at] in ("full", "whole", "trading", "working"):
        unit_at += 1
    if kind in ("O", "o"):
        return line.value[at], unit_at
    if line.low[at] in ("last", "final", "latter", "closing"):
        return -1 if line.low[at] != "latter" else 2, unit_at
    if line.low[at] in ("opening", "initial"):
        return 1, unit_at
    return None, at


def _year_at(line: Line, at: int) -> FoundPoint | None:
    start = at + (line.low[at] == ",")
    if line.kind[start] == "Y":
        return CalendarDate(line.value[start]), start + 1
    found = _step(line, start)
    if found and isinstance(found[0], UnitAway) and found[0].unit == "Y":
        return found
    return None


def _around(line: Line, at: int) -> FoundPoint | None:
    """As in "The week of March 6", "the month of June", "the weekend"."""
    start = at + (line.low[at] == "the")
    if line.kind[start] != "U" or line.value[start][1]:
        return None
    unit = line.value[start][0]
    ago = start + 1 + (line.low[start + 1] in _DASHES)
    if line.low[start] == "year" and line.low[ago] in ("ago", "earlier") and ago > start + 1:
        quarterly = line.low[ago + 1] in ("quarter", "period")
        return (UnitAway("Q", -5), ago + 2) if quarterly else (UnitAway("Y", -1), ago + 1)
    if unit == "E" and start > at:
        return NearWeekend(), start + 1
    if unit == "Q" and start > at and line.low[at - 1] in ("in", "for", "during", "of"):
        return UnitAway("Q", -1), start + 1  # of business, told when it is over
    if line.low[start] == "year":
        dashed = start + 1 + (line.low[start + 1] in _DASHES)
        if line.low[dashed] == "end":
            return UnitAway("Y", 0), dashed + 1
    if line.low[start + 1] != "of" or unit not in "DWM":
        return None
    base = read_date(line, start + 2)
    if base:
        return Around(unit, base[0]), base[1]
    # "The day of the attack" is the day that was told, if any was.
    told = (
        unit == "D" and start > at and line.low[start + 2] in ("the", "his", "her", "its", "their")
    )
    return (UnitAway("D", 0, told=True), start + 1) if told else None


def _step(line: Line, at: int) -> FoundPoint | None:
    """As in "Last week", "this past Saturday", "the following year", "next May", "that summer"."""
    start = at + (line.low[at] == "the" or (line.low[at] == "that" and line.low[at + 1] == "same"))
    if line.kind[start] not in STEPS:
        return None
    word, step = line.low[start], line.value[start]
    end = start + 1
    if (
        line.kind[end] in STEPS
        and word in ("this", "the")
        and line.low[end] in ("past", "coming", "last", "next")
    ):
        word, step, end = line.low[end], line.value[end], end + 1
    elif line.low[end] in ("very", "calendar", "fiscal"):
        end += 1
    if line.low[end] in ("past",) or (word == "past" and line.kind[end] == "U"):
        return None
    told = (
        word in _TOLD
        or (word == "next" and start > at)
        or (word == "this" and line.low[end] == "day")
    )
    if line.kind[end] in ("K", "k") and step:
        named = read_date(line, end)
        if named and isinstance(named[0], Holiday) and named[0].year is None:
            return replace(named[0], step=step), named[1]
    point = _stepped(line, end, step, told=told)
    return (point, end + 1) if point else None


def _stepped(line: Line, at: int, step: int, *, told: bool) -> Point | None:
    kind, value = line.kind[at], line.value[at]
    if kind == "U" and value == ("E", False) and not told:
        return NearWeekend(step)
    if kind == "U" and not value[1] and value[0] not in ("smhFK" if step < 1 else "smhFKTC"):
        return UnitAway(value[0], step, told)
    if kind == "W" or (kind == "v" and line.capital(at) and line.low[at] not in ("sun", "sat")):
        return NearWeekday(value, step, told)
    if kind in ("M", "m") and (line.capital(at) or line.low[at] not in _NO_MONTHS):
        return CalendarDate(None, value) if told and not step else NearMonth(value, step, told)
    if kind == "S":
        return NearSeason(value, step if step or not told else None, told=told)
    return None
