"""Grammar of the parts of a day: "this morning", "late on Friday", "overnight", "the small hours of Sunday".

A part of a day belongs to a day that stands beside it, or to the one that was told; the hour behind it
("tonight at 8") makes it a time of the clock.
"""

from __future__ import annotations

from hearsay.normalise.time.clock import ClockTime, PartOfDay
from hearsay.normalise.time.counted import UnitAway
from hearsay.normalise.time.hours import Found, is_daily, read_hands
from hearsay.normalise.time.line import Line
from hearsay.normalise.time.points import Point
from hearsay.normalise.time.relative import read_point
from hearsay.normalise.time.spoken import hour_in, read_hour_behind
from hearsay.record import TimeMod


def read_part(line: Line, at: int) -> Found | None:
    """A part of a day, with the hour that may stand behind it: "tonight at 8".

    Args:
        line: The words.
        at: Number of the first word.
    """
    found = _part(line, at)
    if found is None or not isinstance(found[0], PartOfDay):
        return found
    return within_part(line, found[0], found[1]) or found


def within_part(line: Line, part: PartOfDay, at: int) -> Found | None:
    """The hour behind a part of a day: "(Friday evening) at 8", "(tonight) 9 p.m."."""
    start = at + (line.low[at] == ",")
    start += line.low[start] in ("at", "around", "about")
    hands = read_hands(line, start)
    if hands:
        hour = hands.hour if hands.certain or hands.hour > 12 else hour_in(part.part, hands.hour)
        return ClockTime(hour, hands.minute, part.day, hands.zone), hands.end
    behind = read_hour_behind(line, at)
    if behind is None:
        return None
    return ClockTime(hour_in(part.part, behind[0]), behind[1], part.day), behind[2]


def _part(line: Line, at: int) -> Found | None:
    """A part of a day without a clock: "this morning", "last night", "the night of 5 March", "overnight"."""
    if line.kind[at] == "R" and line.value[at][0] == "NI":
        return PartOfDay("NI", UnitAway("D", 0)), at + 1
    small = _small_hours(line, at)
    if small:
        return small
    start, end = at + (line.low[at] == "the"), at + (line.low[at] == "the")
    if line.kind[start] in ("L", "l"):
        return _stepped_part(line, start)
    part, end = _part_name(line, start)
    if part is None:
        return None
    behind = _of_day(line, end)
    if behind:
        return PartOfDay(part, behind[0]), behind[1]
    if part == "ON":
        return PartOfDay("ON"), end
    return _lone_part(line, at, start, end, part)


def _part_name(line: Line, at: int) -> tuple[str | None, int]:
    if line.kind[at] == "P":
        return line.value[at], at + 1
    if line.low[at] == "over" and line.low[at + 1] == "night":
        return "ON", at + 2
    return None, at


def _of_day(line: Line, at: int) -> tuple[Point, int] | None:
    """The day behind a part of it: "of 5 March", "on Saturday", "Friday"."""
    start = at + (line.low[at] in ("of", "on", ","))
    if line.low[at] == "from" and line.kind[at + 1] == "W":
        start = at + 1
    found = read_point(line, start)
    if found is None or not is_daily(found[0]):
        return None
    point, end = found
    if line.low[end] in ("to", "into", "-", "–") and line.kind[end + 1] == "W":
        end += 2
    return point, end


def _lone_part(line: Line, at: int, start: int, end: int, part: str) -> Found | None:
    """As in "In the morning", "at dawn", "the night before": of the day that was told."""
    if line.low[end] in ("before", "after") and start > at:
        sign = -1 if line.low[end] == "before" else 1
        return PartOfDay(part, UnitAway("D", sign, told=True)), end + 1
    if start > at and line.low[at - 1] in ("in", "during", "by", "of", "until", "since", "through"):
        return PartOfDay(part), end
    if line.low[at - 1] in ("at", "by", "before", "after", "until") and part in ("DA", "DU", "NI"):
        return PartOfDay(part), end
    if line.mid[start] or (part in ("DA", "DU") and line.low[start] != "dawn"):
        return PartOfDay(part), end
    return None


def _stepped_part(line: Line, at: int) -> Found | None:
    """As in "This morning", "last night", "the next evening", "that same afternoon"."""
    word, end = line.low[at], at + 1
    if word in ("this", "that") and line.low[end] in ("same", "very", "past"):
        end += 1
    part, after = _part_name(line, end)
    if part is None:
        return None
    if word == "this":
        return PartOfDay(part, UnitAway("D", 0)), after
    if word == "last":
        return PartOfDay(part, UnitAway("D", -1)), after
    step = {"next": 1, "following": 1, "previous": -1, "preceding": -1, "same": 0, "that": 0}.get(
        word
    )
    return (PartOfDay(part, UnitAway("D", step, told=True)), after) if step is not None else None


def _small_hours(line: Line, at: int) -> Found | None:
    """As in "The early hours of Saturday", "the small hours"."""
    start = at + (line.low[at] == "the")
    end = start + 1 + (line.low[start + 1] in ("morning", "evening"))
    if line.low[start] not in ("early", "small", "wee", "late") or line.low[end] != "hours":
        return None
    end += 1
    late = line.low[start] == "late"
    part = "LATE" if late else "SMALL"
    mod = TimeMod.END if late else TimeMod.START
    behind = _of_day(line, end) if line.low[end] in ("of", "on") else None
    if behind:
        return PartOfDay(part, behind[0], mod), behind[1] + (line.kind[behind[1]] == "P")
    this = (
        line.low[end] == "of" and line.low[end + 1] in ("this", "the") and line.kind[end + 2] == "P"
    )
    return PartOfDay(part, None, mod), end + 3 if this else end
