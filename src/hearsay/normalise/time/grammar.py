"""The grammar of times: whatever tells when, how long or how often, read from its first word.

Each rule reads one way of telling a time, and where several can begin at a word the longest is right:
"two weeks" is a duration and "two weeks ago" is not. What stands before a time and colours it ("early",
"the end of") is read here, and what stands behind a day and narrows it ("at 3 p.m.", "evening").
"""

from __future__ import annotations

from collections.abc import Callable

from hearsay.normalise.time.amounts import read_amount, read_mod
from hearsay.normalise.time.clock import ClockTime, PartOfDay
from hearsay.normalise.time.counted import UnitAway
from hearsay.normalise.time.hours import is_daily, read_hands, read_hour
from hearsay.normalise.time.lengths import iso_length
from hearsay.normalise.time.line import DEEPEST, Line
from hearsay.normalise.time.parts import read_part, within_part
from hearsay.normalise.time.points import CalendarDate, NearWeekday, Point
from hearsay.normalise.time.recurring import read_plural_weekday, read_rate, read_regular
from hearsay.normalise.time.relative import read_point
from hearsay.normalise.time.spans import read_span
from hearsay.normalise.time.vague import read_present, read_vague
from hearsay.normalise.time.values import Amount, Expression, On, Regular
from hearsay.normalise.time.within import read_within
from hearsay.normalise.time.year_numbers import FoundPoint
from hearsay.record import TimeMod

Found = tuple[Expression, int]
Rule = Callable[[Line, int], Found | None]

_PORTIONS = {"START": TimeMod.START, "MID": TimeMod.MID, "END": TimeMod.END, None: None}
_DASHES = frozenset("-–—")


def read_time(line: Line, at: int) -> Found | None:
    """Read the time expression that begins with a word.

    Args:
        line: The words.
        at: Number of the first word.

    Returns:
        The expression and one past its last word, the longest that can be read; None where no time
        begins there.
    """
    rules = _RULES.get(line.kind[at])
    if not rules or line.depth >= DEEPEST:
        return None
    line.depth += 1
    longest: Found | None = None
    for rule in rules:
        found = rule(line, at)
        if found and (longest is None or found[1] > longest[1]):
            longest = found
    line.depth -= 1
    return longest


def _dated(line: Line, at: int) -> Found | None:
    """A point of the calendar, with the part of the day or the clock behind it."""
    if line.kind[at] == "I" and len(line.value[at]) > 3:
        year, month, day, hour, minute, zone = line.value[at]
        return ClockTime(hour, minute, CalendarDate(year, month, day), zone), at + 1
    found = _longer(read_within(line, at), read_point(line, at))
    if found is None:
        return None
    point, end = found
    if is_daily(point):
        return _within_day(line, point, end) or (_on(line, at, point), end)
    return _on(line, at, point), end


def _longer(one: FoundPoint | None, other: FoundPoint | None) -> FoundPoint | None:
    return one if one and (other is None or one[1] >= other[1]) else other


def _on(line: Line, at: int, point: Point) -> Expression:
    if line.mid[at] or line.mid[at + 1]:
        return On(point, TimeMod.MID)
    year_end = line.low[at] == "year" and isinstance(point, UnitAway)
    return On(point, TimeMod.END if year_end else None)


def _within_day(line: Line, point: Point, at: int) -> Found | None:
    """As in "Friday evening", "Friday at 3 p.m.", "yesterday in the morning"."""
    if line.kind[at] == "P":
        plural = line.low[at] in ("mornings", "evenings", "nights", "afternoons")
        if plural and isinstance(point, NearWeekday):
            return Regular(f"XXXX-WXX-{point.weekday + 1}T{line.value[at]}"), at + 1
        part = PartOfDay(line.value[at], point)
        return within_part(line, part, at + 1) or (part, at + 1)
    if line.low[at] == "over" and line.low[at + 1] == "night":
        return PartOfDay("ON", point), at + 2
    if line.low[at] == "in" and line.low[at + 1] == "the" and line.kind[at + 2] == "P":
        return PartOfDay(line.value[at + 2], point), at + 3
    return _clock_behind(line, point, at)


def _clock_behind(line: Line, point: Point, at: int) -> Found | None:
    start = at + (line.low[at] in (",", "(", "-", "–"))
    led = line.low[start] in ("at", "around", "about", "by", "from")
    start += led
    if led and line.low[start] in ("around", "about", "approximately", "exactly", "just"):
        start += 1
    if led and line.kind[start] == "P" and line.value[start] in ("DA", "DU", "NI"):
        return PartOfDay(line.value[start], point), start + 1
    hands = read_hands(line, start, bare=led)
    if hands is None:
        return None
    return ClockTime(hands.hour, hands.minute, point, hands.zone), hands.end


def _portion(line: Line, at: int) -> Found | None:
    """As in "Early March", "late on Friday", "the end of the month", "mid-2014", "earlier this week"."""
    start = at + (line.low[at] == "the")
    if line.kind[start] != "E":
        return None
    word, mod = line.low[start], _PORTIONS[line.value[start]]
    end = start + 1
    noun = word in ("beginning", "start", "outset", "middle", "end", "close", "turn")
    if noun:
        if line.low[end] != "of":
            return None
        end += 1
    elif line.low[end] in ("on", "in", "of", *_DASHES):
        end += 1
    return _coloured(line, end, word, mod)


def _coloured(line: Line, at: int, word: str, mod: TimeMod | None) -> Found | None:
    found = read_time(line, at) or _told_unit(line, at)
    if found is None:
        return None
    inner, end = found
    if isinstance(inner, On) and inner.mod is None:
        day = inner.point
        if is_daily(day) and mod in (TimeMod.START, TimeMod.END) and word in ("early", "late"):
            return PartOfDay("EARLY" if word == "early" else "LATE", day, mod), end
        return On(day, mod), end
    if isinstance(inner, PartOfDay) and inner.mod is None:
        return PartOfDay(inner.part, inner.day, mod), end
    if isinstance(inner, ClockTime):
        return inner, end
    return None


def _told_unit(line: Line, at: int) -> Found | None:
    """As in "(The end of) the month", "(later in) the day", "(late) morning": of what was told."""
    start = at + (line.low[at] == "the")
    if line.kind[start] == "P":
        return PartOfDay(line.value[start]), start + 1
    if line.kind[start] == "U" and start > at and not line.value[start][1]:
        unit = line.value[start][0]
        if unit in "DWMYTCEQ":
            return On(UnitAway(unit, 0, here=True)), start + 1
    return None


def _clocked(line: Line, at: int) -> Found | None:
    return read_hour(line, at)


def _measured(line: Line, at: int) -> Found | None:
    return read_amount(line, at)


def _approximate(line: Line, at: int) -> Found | None:
    """As in "About 2010", "around Friday", "circa 1500"."""
    mod, start = read_mod(line, at)
    if mod is not TimeMod.APPROX and line.low[at] != "circa":
        return None
    start = max(start, at + 1)
    found = read_point(line, start)
    if found is None or line.low[found[1]] in ("'s", "'"):
        return None
    return On(found[0], TimeMod.APPROX), found[1]


def _lasting(line: Line, at: int) -> Found | None:
    return Amount(iso_length(1, line.value[at])), at + 1


_START = (read_span, _dated, read_part, _measured, read_vague)
_RULES: dict[str, tuple[Rule, ...]] = {
    "M": (_dated,), "m": (_dated,), "W": (_dated,), "v": (_dated,), "w": (read_plural_weekday,), "I": (_dated,),
    "D": (_dated,), "S": (_dated,), "R": (_dated, read_part), "K": (_dated,), "k": (_dated,), "X": (_dated,), "f": (_dated,), "J": (_lasting,), "Z": (),
    "Y": (_dated, _clocked, _measured), "N": (_dated, _clocked, _measured),
    "o": (_dated,), "O": (_dated, read_span), "C": (_clocked,), "H": (_clocked,),
    "U": (_dated, _measured), "P": (read_part,),
    "d": (read_rate, *_START, _portion, _clocked), "Q": (_measured, _clocked, _approximate, read_part, read_vague),
    "E": (_portion, read_part), "L": (_dated, read_part, read_span, read_vague), "l": (_dated, read_span, read_vague),
    "V": (read_regular,), "F": (read_regular,), "B": (read_vague, read_span), "T": (read_present,),
}  # fmt: skip
