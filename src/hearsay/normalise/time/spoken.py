"""Clock times as people say them: "half past three", "a quarter to seven", "tonight at 8".

The hour of "at 8" may be one of two, and often another word of the same time settles it: "this morning",
"tonight", "in the evening". Without one it is left as printed.
"""

from __future__ import annotations

from hearsay.normalise.time.line import Line

Hour = tuple[int, int, int]
"""Hour, minute, and one past the last word."""

_LEADS = frozenset("at around about by from".split())


def read_spoken(line: Line, at: int) -> Hour | None:
    """As in "Half past three", "twenty minutes to six", "a quarter to seven".

    Args:
        line: The words.
        at: Number of the first word.
    """
    start = at + (line.low[at] == "a" and line.low[at + 1] == "quarter")
    minutes, end = _minutes(line, start)
    if minutes is None or line.low[end] not in ("past", "to"):
        return None
    hour = read_hour_word(line, end + 1)
    if hour is None or line.kind[hour[1]] in ("U", "N") or line.low[hour[1]] in ("percent", "%"):
        return None
    if line.low[end] == "past":
        return hour[0], minutes, hour[1]
    return (hour[0] - 1 or 12), 60 - minutes, hour[1]


def _minutes(line: Line, at: int) -> tuple[int | None, int]:
    """How many minutes past or to, and where the words end."""
    low, value = line.low[at], line.value[at]
    if low in ("quarter", "half"):
        return (15 if low == "quarter" else 30), at + 1
    if line.kind[at] != "N" or value not in (5, 10, 15, 20, 25):
        return None, at
    end = at + 1
    if value == 20 and line.value[end + (line.low[end] == "-")] == 5:
        value, end = 25, end + 1 + (line.low[end] == "-")
    said = line.low[end] in ("minutes", "min", "mins")
    return int(value), end + said


def read_hour_word(line: Line, at: int) -> tuple[int, int] | None:
    """An hour from 1 to 12, in digits or words, and where it ends."""
    value = line.value[at]
    if line.kind[at] != "N" or not isinstance(value, int) or not 1 <= value <= 12:
        return None
    if line.low[at] == "dozen":
        return None
    return value, at + 1 + (line.low[at + 1] in ("o'clock", "oclock"))


def read_hour_behind(line: Line, at: int) -> Hour | None:
    """The hour behind a part of the day: "(tonight) at 8", "(this morning) at seven thirty".

    Args:
        line: The words.
        at: Number of the first word behind the part of the day.
    """
    start = at + (line.low[at] == ",")
    if line.low[start] not in _LEADS:
        return None
    start += 1 + (line.low[start + 1] in ("around", "about"))
    spoken = read_spoken(line, start)
    if spoken:
        return spoken
    hour = read_hour_word(line, start)
    if (
        hour is None
        or line.kind[hour[1]] in ("U", "N", "A", "M", "m")
        or line.low[hour[1]] in _COUNTED
    ):
        return None
    return hour[0], 0, hour[1]


_COUNTED = frozenset(
    "% percent per million billion people locations places sites points different of".split()
)


def hour_in(part: str, hour: int) -> int:
    """The hour of the day that an hour of the clock is in a part of the day.

    Example:
        >>> hour_in("EV", 8), hour_in("MO", 8), hour_in("NI", 2), hour_in("NI", 12)
        (20, 8, 2, 24)
    """
    if part in ("AF", "EV", "DU", "LATE"):
        return hour + 12 if hour < 12 else hour
    if part in ("NI", "ON"):
        return hour + 12 if 5 <= hour <= 12 else hour
    return 0 if hour == 12 and part in ("MO", "EARLY", "SMALL") else hour
