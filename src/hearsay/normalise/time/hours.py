"""Grammar of the clock and of the parts of a day: "7:42 p.m. local time", "late on Friday", "overnight".

A time of day belongs to a day that stands before it ("Friday at 3 p.m."), behind it ("noon on Friday")
or nowhere near. A number is an hour only where something makes it one: "p.m.", a zone, "o'clock".
"""

from __future__ import annotations

from typing import NamedTuple

from hearsay.normalise.time.clock import ClockTime
from hearsay.normalise.time.counted import DayOf, DaysAway, UnitAway, WeekdayOf
from hearsay.normalise.time.holidays import Holiday
from hearsay.normalise.time.line import Line, by_first_word
from hearsay.normalise.time.points import CalendarDate, NearWeekday, Point
from hearsay.normalise.time.relative import read_point
from hearsay.normalise.time.shapes import is_clock
from hearsay.normalise.time.spoken import (
    hour_in,
    read_hour_word,
    read_spoken,
)
from hearsay.normalise.time.values import Expression
from hearsay.record import TimeMod

Found = tuple[Expression, int]

_LEADS = by_first_word(
    {
        "shortly before": TimeMod.BEFORE,
        "just before": TimeMod.BEFORE,
        "a little before": TimeMod.BEFORE,
        "soon after": TimeMod.AFTER,
        "shortly after": TimeMod.AFTER,
        "just after": TimeMod.AFTER,
        "a little after": TimeMod.AFTER,
        "around": TimeMod.APPROX,
        "about": TimeMod.APPROX,
        "approximately": TimeMod.APPROX,
        "roughly": TimeMod.APPROX,
        "nearly": TimeMod.BEFORE,
        "almost": TimeMod.BEFORE,
    }
)
_BEFORE_HOURS = frozenset("at by around about until from before after since".split())
_ZONE_NAMES = frozenset("local eastern central pacific mountain standard daylight".split())


class Hands(NamedTuple):
    """The hands of a clock, as printed.

    Args:
        hour: 0 to 24.
        minute: 0 to 59.
        zone: Minutes east of Greenwich, where the words tell.
        end: One past the last word.
        certain: The words say which half of the day.
    """

    hour: int
    minute: int
    zone: int | None
    end: int
    certain: bool = False


def read_hour(line: Line, at: int) -> Found | None:
    """A clock time with its day, where one stands behind it.

    Args:
        line: The words.
        at: Number of the first word.
    """
    mod, start = line.phrase(at, _LEADS)
    hands = read_hands(line, start) or _spoken_hands(line, start)
    if hands is None:
        return None
    day, part, end = _day_behind(line, _after_bracket(line, hands.end))
    end = end if day else hands.end
    hour = (
        hour_in(part, hands.hour) if part and hands.hour <= 12 and not hands.certain else hands.hour
    )
    if hour == 24 and mod is TimeMod.AFTER:
        hour = 0  # "Just after midnight on Friday" is the beginning of Friday.
    return ClockTime(hour, hands.minute, day, hands.zone, mod), end


def _after_bracket(line: Line, at: int) -> int:
    """Where the same time in another zone ends: "10:35 a.m. (0735 GMT) Friday"."""
    if line.low[at] != "(":
        return at
    inner = read_hands(line, at + 1)
    return inner.end + 1 if inner and line.low[inner.end] == ")" else at


def _spoken_hands(line: Line, at: int) -> Hands | None:
    """As in "Half past three", "five-thirty tomorrow evening", "10, tonight"."""
    spoken = read_spoken(line, at)
    if spoken:
        hour, minute, end = spoken
        half, after = _half(line, end)
        found = _of_half(hour, minute, half, after)
        return found and Hands(found.hour, found.minute, *_zone(line, after), half in ("a", "p"))
    hour_word = read_hour_word(line, at)
    if hour_word is None:
        return None
    end = hour_word[1]
    minutes = _minute_word(line, end)
    after = minutes[1] if minutes else end
    _, part, _ = _day_behind(line, after)
    led = minutes or line.low[end] in (",", "on") or line.low[at - 1] == "at"
    if part is None or not led:
        return None
    return Hands(hour_word[0], minutes[0] if minutes else 0, None, after)


def _minute_word(line: Line, at: int) -> tuple[int, int] | None:
    start = at + (line.low[at] == "-")
    value = line.value[start]
    if line.kind[start] != "N" or value not in (10, 15, 20, 30, 40, 45, 50):
        return None
    if value == 40 and line.value[start + 1] == 5 and line.kind[start + 1] == "N":
        return 45, start + 2
    return int(value), start + 1


def _of_half(hour: int, minute: int, half: str | None, end: int) -> Hands | None:
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    return Hands(hour, minute, None, end) if is_clock(hour, minute) else None


def read_hands(line: Line, at: int, *, bare: bool = False) -> Hands | None:
    """The hands of a clock: "7:42 p.m.", "3 a.m.", "noon", "0300 GMT", "4 o'clock".

    Args:
        line: The words.
        at: Number of the first word.
        bare: Take "16:00" and "16.30" with nothing beside it.
    """
    kind, value = line.kind[at], line.value[at]
    if kind == "H":
        return Hands(value, 0, *_zone(line, at + 1))
    if kind == "C":
        return _of_digits(line, value[0], value[1], at + 1, certain=True)
    if kind in ("N", "Y") and line.words[at][:1].isdigit():
        return _of_number(line, at, bare=bare)
    if kind == "N" and isinstance(value, int) and 1 <= value <= 12:
        of_day = (
            line.low[at + 1] in ("in", "at")
            and line.kind[at + 2 + (line.low[at + 1] == "in")] == "P"
        )
        if line.low[at + 1] in ("o'clock", "oclock") or line.kind[at + 1] == "A" or of_day:
            return _of_digits(line, value, 0, at + 1, certain=False)
    return None


def _of_number(line: Line, at: int, *, bare: bool) -> Hands | None:
    printed = line.words[at]
    if printed.isdecimal() and len(printed) <= 2:
        return _of_digits(line, int(printed), 0, at + 1, certain=False)
    if printed.isdecimal() and len(printed) == 4:
        hour, minute = int(printed[:2]), int(printed[2:])
        told = printed[0] == "0" or line.low[at - 1] in _BEFORE_HOURS
        if (
            line.kind[at + 1] in ("Z", "A")
            or line.low[at + 1] == "local"
            or (told and line.low[at + 1] in ("hours", "hrs"))
        ):
            return _of_digits(line, hour, minute, at + 1, certain=True)
        return None
    hours, _, minutes = printed.partition(".")
    if len(minutes) == 2 and minutes.isdecimal() and hours.isdecimal() and len(hours) <= 2:
        certain = line.kind[at + 1] == "Z"
        return _of_digits(line, int(hours), int(minutes), at + 1, certain=certain or bare)
    return None


def _of_digits(line: Line, hour: int, minute: int, end: int, *, certain: bool) -> Hands | None:
    """An hour and a minute with "p.m.", "in the morning", a zone, or nothing."""
    half, after = _half(line, end)
    if half is None and not certain and line.kind[after] != "Z":
        return None
    if line.low[after] in ("hours", "hrs"):
        after += 1
    if half and not 1 <= hour <= 12:
        half = "" if hour < 24 else half
    found = _of_half(hour, minute, half, after)
    return found and Hands(found.hour, found.minute, *_zone(line, after), half in ("a", "p"))


def _half(line: Line, at: int) -> tuple[str | None, int]:
    """Which half of the day the words behind an hour name, and where they end."""
    if line.kind[at] == "A":
        return line.value[at], at + 1
    if line.low[at] in ("a", "p") and line.low[at + 1] in ("m", "m."):
        return line.low[at], at + 2
    start = at + (line.low[at] in ("o'clock", "oclock"))
    if line.low[start] == "in" and line.low[start + 1] == "the" and line.kind[start + 2] == "P":
        return {"MO": "a", "AF": "p", "EV": "p"}.get(line.value[start + 2]), start + 3
    if line.low[start] == "at" and line.low[start + 1] == "night":
        return "p", start + 2
    return ("", start) if start > at else (None, at)


def _zone(line: Line, at: int) -> tuple[int | None, int]:
    """The zone behind a clock time; None where it is not said."""
    opened = line.low[at] == "("
    start = at + opened
    if line.kind[start] == "Z":
        minutes = line.value[start]
        end = start + 1 + (line.low[start + 1] == "time")
        sign = line.low[end]
        if (
            minutes == 0
            and sign in ("+", "-", "−")
            and line.kind[end + 1] == "N"
            and line.glued(end)
        ):
            away = line.value[end + 1]
            if isinstance(away, int) and away <= 14:
                return 60 * away * (1 if sign == "+" else -1), end + 2
        if opened:
            return (minutes, end + 1) if line.low[end] == ")" else (None, at)
        return minutes, end
    words = start
    while words < start + 3 and (line.low[words] in _ZONE_NAMES or line.capital(words)):
        words += 1
    if words > start and line.kind[words] == "T" and line.low[words] == "time":
        return None, words + 1
    return None, at


def _day_behind(line: Line, at: int) -> tuple[Point | None, str | None, int]:
    """The day that is named behind a clock time, and the part of it: "tomorrow evening"."""
    start = at + (line.low[at] == ",")
    start += line.low[start] in ("on", "of")
    if line.low[start] == "the" and line.kind[start + 1] == "P" and line.low[start + 2] == "of":
        start += 3
    found = read_point(line, start)
    if found and is_daily(found[0]):
        part = line.value[found[1]] if line.kind[found[1]] == "P" else None
        return found[0], part, found[1] + (part is not None)
    if line.kind[start] == "R":
        return UnitAway("D", 0), "NI", start + 1
    if line.low[start] in ("this", "last") and line.kind[start + 1] == "P":
        away = 0 if line.low[start] == "this" else -1
        return UnitAway("D", away), line.value[start + 1], start + 2
    return None, None, at


def is_daily(point: Point) -> bool:
    """Whether a point is a single day."""
    if isinstance(point, CalendarDate):
        return point.day is not None
    if isinstance(point, UnitAway):
        return point.unit == "D"
    return isinstance(point, NearWeekday | WeekdayOf | DayOf | DaysAway | Holiday)
