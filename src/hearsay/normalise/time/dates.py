"""Grammar of days and months: "March 5, 2019", "5 March", "Friday, Feb. 25", "16 and 17 July".

Some months are verbs, and so "May" and "March" need a number, a year or a preposition beside them. A
number beside a month may count what follows it. Two days that share their month are one time:
"16 and 17 July", "June 1–5".
"""

from __future__ import annotations

from dataclasses import replace

from hearsay.normalise.time.counted import Run
from hearsay.normalise.time.feasts import read_named_day
from hearsay.normalise.time.line import CLAUSE, Line
from hearsay.normalise.time.points import CalendarDate
from hearsay.normalise.time.stretches import is_day
from hearsay.normalise.time.words import MONTHS
from hearsay.normalise.time.year_numbers import FoundPoint, read_year_number
from hearsay.normalise.time.years import SEPARATORS, is_noun, read_era, read_year, with_year

_DASHES = frozenset("-–—")
_DATED = frozenset("NoOYMm")
"""Kinds of words that a date may go on with."""
_JOINS = frozenset(("-", "–", "—", "to", "and", "or", "until", "till", "through"))
_BEFORE_MONTH = frozenset(
    "in of by since until till during last next this early late mid from to through between before after "
    "for past each every and or end beginning start middle around throughout out be missing".split()
)
_NOT_AFTER_MONTH = frozenset("on for to against in into towards toward upon through".split())


def read_date(line: Line, at: int) -> FoundPoint | None:
    """A date by its numbers, a month, a year or a day with a name.

    Args:
        line: The words.
        at: Number of the first word.

    Returns:
        The point and one past its last word; None where none stands there.
    """
    if line.kind[at] in ("W", "v"):
        return _after_weekday(line, at)
    return _read_plain(line, at)


def _read_plain(line: Line, at: int) -> FoundPoint | None:
    kind = line.kind[at]
    if kind == "I":
        year, month, day = line.value[at][:3]
        return CalendarDate(year, month, day), at + 1
    if kind in ("M", "m"):
        return _month_first(line, at)
    if kind in ("N", "o", "O", "Y"):
        return _day_first(line, at) or read_era(line, at) or read_year(line, at)
    if line.low[at] == "the" and line.kind[at + 1] in ("o", "O", "N"):
        return _day_first(line, at + 1) or _day_alone(line, at)
    if kind == "X":
        return read_era(line, at)
    return read_named_day(line, at) if kind in ("K", "k") else None


def _after_weekday(line: Line, at: int) -> FoundPoint | None:
    """As in "Friday, Feb. 25", "Friday 25 February", "Friday (25 February)", "Friday the 25th"."""
    weekday = line.value[at]
    start = at + 1
    if line.low[start] == "." and line.kind[at] == "v":
        start += 1
    if line.low[start] == "the":
        alone = read_day(line, start + 1)
        if alone and line.kind[alone[1]] not in ("M", "m") and line.low[alone[1]] != "of":
            return CalendarDate(None, None, alone[0], weekday), alone[1]
    opened = line.low[start] == "("
    start += line.low[start] in (",", "(", "-")
    found = _read_plain(line, start) if line.kind[start] != "Y" else None
    if found is None or not isinstance(found[0], CalendarDate) or found[0].day is None:
        return None
    end = found[1] + (opened and line.low[found[1]] == ")")
    return replace(found[0], weekday=weekday), end


def read_day(line: Line, at: int) -> tuple[int, int] | None:
    """The day of a month, in digits or words, and where it ends: "5th", "25", "twenty-first".

    Args:
        line: The words.
        at: Number of the first word.
    """
    kind, value = line.kind[at], line.value[at]
    if kind not in ("N", "o", "O") or not isinstance(value, int) or not 1 <= value <= 31:
        return None
    if line.words[at][:1].isdigit():
        return (value, at + 1) if len(line.low[at]) <= 4 else None
    ones = at + 1 + (line.low[at + 1] == "-")
    further = line.value[ones]
    spelled = line.kind[ones] in ("N", "O") and not line.words[ones][:1].isdigit()
    if kind == "N" and value in (20, 30) and spelled and further in range(1, 10):
        return (value + further, ones + 1) if value + further <= 31 else None
    return (value, at + 1) if kind == "O" or value != 0.5 else None


def _month_first(line: Line, at: int) -> FoundPoint | None:
    """As in "March 5", "March 5, 2019", "March 5-9", "March 2019", "March"."""
    month, start = line.value[at], at + 1
    if line.low[start] == "." and line.glued(start) and not _is_whole_name(line, at):
        start += 1
    glued = line.low[start] in ("-", "/") and line.glued(start)
    the = line.low[start] == "the"
    day = read_day(line, start + (the or glued))
    in_words = read_year_number(line, start) if line.kind[start] == "N" else None
    if in_words and day and in_words[1] > day[1] and isinstance(in_words[0], CalendarDate):
        return CalendarDate(in_words[0].year, month), in_words[1]
    single = day and day[1] == start + the + 1
    if (
        day
        and not (the and single and line.kind[start + the] == "N")
        and not _is_counted(line, day[1] - 1)
    ):
        found = _month_day(line, day[1], month, day[0])
        if found:
            return found
    before_christ = read_era(line, start)
    if before_christ and isinstance(before_christ[0], CalendarDate):
        return replace(before_christ[0], month=month), before_christ[1]
    here = start + (line.low[start] in (",", "of", "in")) + glued
    year = read_year_number(line, here)
    if year and isinstance(year[0], CalendarDate) and (here > start or line.kind[here] == "Y"):
        return CalendarDate(year[0].year, month), year[1]
    dated, end = with_year(line, CalendarDate(None, month), start)
    return (dated, end) if end > start else _month_alone(line, at, start)


def _is_whole_name(line: Line, at: int) -> bool:
    """Whether a month is printed in full, so that a stop behind it ends the sentence."""
    return line.low[at].removeprefix("mid-") in MONTHS


def _is_counted(line: Line, at: int) -> bool:
    """Whether a number behind a month counts something: "in May 12 people", "in March 3 million"."""
    if line.kind[at + 1] in ("A", "U", "C"):
        return line.kind[at] == "N" and line.kind[at + 1] != "C"
    return line.low[at + 1] in (
        "%", "percent", "per", "million", "billion", "hundred", "thousand", "people",
    )  # fmt: skip


def _month_day(line: Line, end: int, month: int, day: int) -> FoundPoint | None:
    first = CalendarDate(None, month, day)
    last = (
        read_day(line, end + 1 + (line.low[end + 1] == "the")) if line.low[end] in _JOINS else None
    )
    if last and last[0] > day and is_day(2024, month, last[0]) and _joins(line, end, last[1]):
        whole, after = with_year(line, CalendarDate(None, month, last[0]), last[1])
        return Run(replace(whole, day=day), whole), after
    dated, after = with_year(line, first, end)
    known = (month, day) == (9, 11) and after == end and _names_attacks(line, end)
    return (replace(dated, year=2001), end) if known else (dated, after)


def _names_attacks(line: Line, at: int) -> bool:
    """As in "the September 11 (terrorist) attacks", whose year is never told."""
    start = at + (line.low[at] in ("terror", "terrorist"))
    return line.low[start] in ("attack", "attacks", "hijackings")


def _joins(line: Line, join: int, end: int) -> bool:
    """Whether a number behind "March 3 and" is a second day, and counts nothing."""
    if line.kind[end] in ("M", "m", "A", "U"):
        return False
    return line.low[join] in _DASHES or not is_noun(line, end)


def _month_alone(line: Line, at: int, end: int) -> FoundPoint | None:
    mid = line.mid[at]
    if line.kind[at] == "m" and not mid and not _is_month(line, at, end):
        return None
    if not line.capital(at) and not mid and line.low[at - 1] not in _BEFORE_MONTH:
        return None
    return CalendarDate(None, line.value[at]), end


def _is_month(line: Line, at: int, end: int) -> bool:
    """Whether a word that may be a verb or a name is a month here."""
    if not line.capital(at):
        return False
    before = line.low[at - 1]
    if line.low[end] in _DASHES and line.glued(end) and line.kind[end + 1] not in _DATED:
        return False  # Mar-a-Lago
    if before in ("and", "or", "of", "for") and len(line.low[at]) < 4 and line.capital(end):
        return False  # Jan Novak
    named = before in ("the", "'s") or (before == "a" and line.low[at] in MONTHS)
    if named or before in _BEFORE_MONTH:
        return line.low[end] not in _NOT_AFTER_MONTH or before in (
            "in", "last", "early", "late", "mid", "since", "until", "by",
        )  # fmt: skip
    beside = end + 1 if line.low[end] in ("-", "–", "and", "to", "/", "or") else None
    return beside is not None and line.kind[beside] in ("M", "m") and line.capital(beside)


def _day_first(line: Line, at: int) -> FoundPoint | None:
    """As in "5 March 2019", "the 5th of March", "05-Aug-2016", "3–5 March", "16 and 17 July"."""
    if line.kind[at] == "Y":
        return _year_first(line, at)
    found = read_day(line, at)
    if found is None:
        return None
    day, end = found
    month_at = end + (line.low[end] == "of" or (line.low[end] in SEPARATORS and line.glued(end)))
    if line.low[end] == "day" and line.low[end + 1] == "of":
        month_at = end + 2
    if line.kind[month_at] in ("M", "m"):
        # "30 February" is read too, and has no value: its month alone would be another time.
        month = line.value[month_at]
        end = month_at + 1
        if line.low[end] == "." and line.glued(end) and not _is_whole_name(line, month_at):
            end += line.kind[end + 1] == "Y"
        return with_year(line, CalendarDate(None, month, day), end)
    return _two_days(line, end, day)


def _year_first(line: Line, at: int) -> FoundPoint | None:
    """As in "2019-Sep-01", "2019/Aug/1"."""
    if line.low[at + 1] not in ("-", "/") or line.kind[at + 2] not in ("M", "m"):
        return None
    day = read_day(line, at + 4) if line.low[at + 3] == line.low[at + 1] else None
    year, month = line.value[at], line.value[at + 2]
    if day is None or not is_day(year, month, day[0]):
        return None
    return CalendarDate(year, month, day[0]), day[1]


def _two_days(line: Line, end: int, day: int) -> FoundPoint | None:
    """The first of two days of one month: "3–5 March", "16 and 17 July"."""
    if line.low[end] not in _JOINS:
        return None
    second = end + 1 + (line.low[end + 1] == "the")
    last = read_day(line, second)
    if last is None or last[0] <= day or line.low[last[1]] in _JOINS:
        return None
    found = _day_first(line, second)
    if found is None or not isinstance(found[0], CalendarDate):
        return None
    return Run(replace(found[0], day=day), found[0]), found[1]


def _day_alone(line: Line, at: int) -> FoundPoint | None:
    """As in "On the 20th": a day of the month that was told."""
    if line.kind[at + 1] != "o" or line.low[at - 1] not in (
        "on",
        "until",
        "till",
        "by",
        "from",
        "since",
    ):
        return None
    after = line.low[at + 2]
    if after.isalpha() and line.kind[at + 2] == "." and after not in CLAUSE:
        return None
    if line.kind[at + 2] in ("U", "P", "N", "S", "W") or after in _DASHES:
        return None
    return CalendarDate(None, None, line.value[at + 1]), at + 2
