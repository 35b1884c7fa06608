"""Numbers and signs that times are written in: "16:00", "2022-02-26", "1990s", "5th", "'99".

Reports hold thousands of numbers, and most are no times; what a number can be is told from its shape
alone here, and whether it is one from its neighbours, in the grammar. "3/4/2022" is March in
one country and April in another: a date that may be two is a time without a value.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from hearsay.normalise.time.stretches import is_day

_SHAPE = re.compile(
    r"""(?:
        (?P<packed>(?:19|20)\d{2}[01]\d[0-3]\d)
      | (?P<integer>\d{1,9})
      | (?P<grouped>\d{1,3}(?:,\d{3}){1,3})
      | (?P<decimal>\d{1,4}\.\d{1,4})
      | (?P<ordinal>\d{1,3})(?:st|nd|rd|th)
      | (?P<decade>\d{3}0)'?s
      | '(?P<short_decade>\d0)s
      | (?P<bare_decade>[2-9]0)s
      | '(?P<short_year>\d\d)
      | (?P<clock>\d{1,2}:\d\d(?::\d\d)?)
      | (?P<iso>\d{4}-\d\d-\d\d)
      | (?P<moment>\d{4}-\d\d-\d\dT\d\d:\d\d)(?::\d\d(?:\.\d{1,9})?)?(?P<zone>Z|[+-]\d\d:?\d\d)?\.?
      | (?P<first>\d{1,4})(?P<sign>[-/.])(?P<second>\d{1,2})(?P=sign)(?P<third>\d{1,4})
      | (?P<half>1/2|½)
      | (?P<slash_year>\d{4})/(?P<slash_short>\d\d)
    )""",
    re.VERBOSE | re.ASCII | re.IGNORECASE,
)
_ONE_OF_TWO = (0, 0, 0)
"""A date of which nobody can tell which day it is; like one that does not exist, it has no value."""


def shape(low: str) -> tuple[str, Any]:
    """The kind and the value of a word that begins with a digit or an apostrophe.

    Args:
        low: The word in small letters.

    Example:
        >>> shape("1990s"), shape("5th"), shape("16:00"), shape("1,500")
        (('D', 1990), ('o', 5), ('C', (16, 0)), ('N', 1500))
        >>> shape("25:61")
        ('.', None)
    """
    if low == "9/11":  # the one day that is known by its numbers
        return "I", (2001, 9, 11)
    found = _SHAPE.fullmatch(low)
    if not found:
        return ".", None
    name = next(name for name in _READ if found[name] is not None)
    return _READ[name](found)


def _integer(found: re.Match[str]) -> tuple[str, Any]:
    digits = found["integer"]
    number = int(digits)
    if len(digits) == 4 and 1000 <= number <= 2199:
        return "Y", number
    return "N", number


def _number(found: re.Match[str]) -> tuple[str, Any]:
    return "N", int((found["grouped"] or "").replace(",", ""))


def _ordinal(found: re.Match[str]) -> tuple[str, Any]:
    number = int(found["ordinal"])
    return ("o" if 1 <= number <= 31 else "O"), number


def _decade(found: re.Match[str]) -> tuple[str, Any]:
    short = found["short_decade"] or found["bare_decade"]
    return "D", short_year(int(short)) if short else int(found["decade"])


def short_year(number: int) -> int:
    """The year that two digits stand for: of this century up to 30, else of the last.

    Example:
        >>> short_year(14), short_year(99)
        (2014, 1999)
    """
    return number + (2000 if number <= 30 else 1900)


def _clock(found: re.Match[str]) -> tuple[str, Any]:
    parts = tuple(int(part) for part in found["clock"].split(":"))
    return ("C", parts) if is_clock(*parts) else (".", None)


def is_clock(hour: int, minute: int, second: int = 0) -> bool:
    """Whether a clock may show it; 24:00 is the end of a day."""
    return (hour < 24 and minute < 60 and second < 60) or (hour, minute, second) == (24, 0, 0)


def _iso(found: re.Match[str]) -> tuple[str, Any]:
    year, month, day = (int(part) for part in found["iso"].split("-"))
    return ("I", (year, month, day)) if is_day(year, month, day) else (".", None)


def _moment(found: re.Match[str]) -> tuple[str, Any]:
    written, clock = found["moment"].upper().split("T")
    year, month, day = (int(part) for part in written.split("-"))
    hour, minute = (int(part) for part in clock.split(":"))
    zone = _minutes(found["zone"])
    if (
        not is_day(year, month, day)
        or not is_clock(hour, minute)
        or (found["zone"] and zone is None)
    ):
        return ".", None
    return "I", (year, month, day, hour, minute, zone)


def _minutes(zone: str | None) -> int | None:
    """How far a zone is from Greenwich; None where it is no zone."""
    if not zone or zone.upper() == "Z":
        return 0 if zone else None
    hours, minutes = int(zone[1:3]), int(zone[-2:])
    if hours > 14 or minutes > 59:
        return None
    return (60 * hours + minutes) * (-1 if zone[0] == "-" else 1)


def _signed(found: re.Match[str]) -> tuple[str, Any]:
    first, second, third = (int(found[name]) for name in ("first", "second", "third"))
    if len(found["first"]) == 4:
        candidates = [(first, second, third)]
    elif len(found["third"]) == 4 or (len(found["third"]) == 2 and found["sign"] != "-"):
        year = third if len(found["third"]) == 4 else short_year(third)
        candidates = [(year, first, second), (year, second, first)]
        if found["sign"] == ".":  # so written, the day comes first
            candidates.reverse()
    else:
        return ".", None
    days = {one for one in candidates if one[0] >= 1000 and is_day(*one)}
    if len(days) > 1 and found["sign"] != ".":
        return "I", _ONE_OF_TWO
    return next((("I", one) for one in candidates if one in days), (".", None))


def _packed(found: re.Match[str]) -> tuple[str, Any]:
    digits = found["packed"]
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:])
    return ("I", (year, month, day)) if is_day(year, month, day) else ("N", int(digits))


_READ: dict[str, Callable[[re.Match[str]], tuple[str, Any]]] = {
    "packed": _packed,
    "integer": _integer,
    "grouped": _number,
    "decimal": lambda found: ("N", float(found["decimal"])),
    "ordinal": _ordinal,
    "decade": _decade,
    "short_decade": _decade,
    "bare_decade": _decade,
    "short_year": lambda found: ("Y", short_year(int(found["short_year"]))),
    "clock": _clock,
    "iso": _iso,
    "moment": _moment,
    "first": _signed,
    "half": lambda _: ("N", 0.5),
    "slash_year": lambda found: ("Y", int(found["slash_year"])),
}
