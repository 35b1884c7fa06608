"""Grammar of days told inside a week or a month: "Friday next week", "the first Monday of May".

A weekday beside a week is not the nearest of its name but that week's, whichever of the two is said
first; and "the 20th of next month" has a number, but no month with a name.
"""

from __future__ import annotations

from hearsay.normalise.time.counted import DayOf, UnitAway, WeekdayOf
from hearsay.normalise.time.dates import read_day
from hearsay.normalise.time.line import Line
from hearsay.normalise.time.relative import read_point
from hearsay.normalise.time.year_numbers import FoundPoint


def read_within(line: Line, at: int) -> FoundPoint | None:
    """A day that is told inside a week or a month.

    Args:
        line: The words.
        at: Number of the first word.

    Returns:
        The point and one past its last word; None where none stands there.
    """
    return (
        _weekday_of_week(line, at)
        or _week_with_weekday(line, at)
        or _numbered_weekday(line, at)
        or _day_of_month(line, at)
    )


def _weekday_of_week(line: Line, at: int) -> FoundPoint | None:
    """As in "Friday next week", "Sunday of last week"."""
    if line.kind[at] != "W":
        return None
    start = at + 1 + (line.low[at + 1] in ("of", ",", "in"))
    week = _week(line, start)
    return (WeekdayOf(line.value[at], week[0]), week[1]) if week else None


def _week_with_weekday(line: Line, at: int) -> FoundPoint | None:
    """As in "Next week on Friday", "this week Monday"."""
    week = _week(line, at)
    if week is None:
        return None
    start = week[1] + (line.low[week[1]] in (",", "-", "–"))
    start += line.low[start] == "on"
    if line.kind[start] != "W":
        return None
    return WeekdayOf(line.value[start], week[0]), start + 1


def _week(line: Line, at: int) -> tuple[UnitAway, int] | None:
    """A week that is counted from today or from what was told."""
    if line.kind[at] not in ("L", "l") and line.low[at] != "the":
        return None
    found = read_point(line, at)
    if found and isinstance(found[0], UnitAway) and found[0].unit == "W":
        return found[0], found[1]
    return None


def _numbered_weekday(line: Line, at: int) -> FoundPoint | None:
    """As in "The first Monday of May", "the last Friday in this month"."""
    start = at + (line.low[at] == "the")
    last = line.low[start] in ("last", "final")
    if not last and line.kind[start] not in ("O", "o"):
        return None
    if line.kind[start + 1] != "W" or line.low[start + 2] not in ("of", "in"):
        return None
    base = read_point(line, start + 3)
    if base is None:
        return None
    number = -1 if last else line.value[start]
    return WeekdayOf(line.value[start + 1], base[0], number), base[1]


def _day_of_month(line: Line, at: int) -> FoundPoint | None:
    """As in "The 20th of next month", "the 4th of the month"."""
    start = at + (line.low[at] == "the")
    day = read_day(line, start) if line.kind[start] in ("o", "O", "N") else None
    if day is None or line.low[day[1]] != "of":
        return None
    if line.low[day[1] + 1] in ("the", "that") and line.low[day[1] + 2] == "month":
        return DayOf(day[0], UnitAway("M", 0, told=True)), day[1] + 3
    base = read_point(line, day[1] + 1)
    if base is None or not isinstance(base[0], UnitAway) or base[0].unit != "M":
        return None
    return DayOf(day[0], base[0]), base[1]
