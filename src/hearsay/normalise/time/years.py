"""Grammar of years and what is made of them: "in 2014", "the 1990s", "the 18th century", "490 BC".

Most numbers of four digits in a report are no years, so one stands alone only where something leads to
it or it can hardly be anything else; what it counts, behind it, speaks against it.
"""

from __future__ import annotations

from dataclasses import replace

from hearsay.normalise.time.counted import Run, YearStretch
from hearsay.normalise.time.line import Line
from hearsay.normalise.time.points import CalendarDate
from hearsay.normalise.time.shapes import short_year
from hearsay.normalise.time.year_numbers import FoundPoint, read_year_number, spelled_year

_DASHES = frozenset("-–—")
_BEFORE_YEAR = frozenset(
    "in since by from until till of during before after early late mid around circa year and to or between "
    "through throughout his her their its our the 's ' – — - ( summer winter spring autumn fall , & "
    "over for as than about via".split()
)
_COUNTED = frozenset(
    "people soldiers troops men women children civilians km miles metres meters feet dollars euros pounds "
    "percent % million billion tonnes tons kilometres kilometers houses homes families hours hrs "
    "police officers refugees migrants cases deaths".split()
)
_NUMBERED = frozenset(
    "page room flight section route highway number model resolution act line".split()
)
_EVEN_SO = frozenset("its his her their in since during the 's from of".split())
_ERAS = {"bc": True, "bce": True, "b.c.": True, "ad": False, "ce": False, "a.d.": False}
_LONG_AGO = 1700
"""Years before which four digits are more often an amount."""

_LEADING_BACK = frozenset(
    "in since until till by from year circa between early late mid ( - – —".split()
)


def read_years(line: Line, at: int) -> FoundPoint | None:
    """A decade, a century, a fiscal year, or a year with its noun: "the 1990s", "the year 2000".

    Args:
        line: The words.
        at: Number of the first word.
    """
    start = at + (line.low[at] == "the")
    if line.kind[start] == "D" and _is_decade(line, start):
        return YearStretch(line.value[start], "T"), start + 1
    if line.low[start] in ("fiscal", "fy"):
        year_at = start + 1 + (line.low[start + 1] == "year")
        if line.kind[year_at] == "Y":
            return YearStretch(line.value[year_at], "Y"), year_at + 1
        return None
    if line.kind[start] in ("O", "o"):
        dashed = start + 1 + (line.low[start + 1] in _DASHES)
        if line.kind[dashed] == "U" and line.value[dashed][0] == "C":
            return _century(line, start, dashed)
    if line.low[start] == "year":
        return read_year_number(line, start + 1)
    return None


def _is_decade(line: Line, at: int) -> bool:
    """Whether "60s" and "sixties" are years: "a woman in her 60s" is not told when."""
    if line.low[at][:2] in ("17", "18", "19", "20") or line.low[at][:1] == "'":
        return True
    return line.low[at - 1] in ("the", "early", "late", "mid", "-")


def _century(line: Line, at: int, unit_at: int) -> FoundPoint | None:
    number = line.value[at]
    before = _ERAS.get(line.low[unit_at + 1])
    if not 1 <= number <= 30:
        return None
    end = unit_at + 1 + (before is not None)
    return YearStretch(100 * (number - 1), "C", before_christ=bool(before)), end


def read_era(line: Line, at: int) -> FoundPoint | None:
    """A year with its era: "490 BC", "AD 60"."""
    if line.low[at] in ("ad", "a.d.") and line.kind[at + 1] in ("N", "Y") and line.capital(at):
        value = line.value[at + 1]
        return (
            (CalendarDate(value), at + 2) if isinstance(value, int) and 0 < value < 10000 else None
        )
    value = line.value[at]
    if line.kind[at] not in ("N", "Y") or not isinstance(value, int) or not 0 < value < 10000:
        return None
    before = _ERAS.get(line.low[at + 1])
    if before is None or not line.capital(at + 1):
        return None
    return CalendarDate(value, before_christ=before), at + 2


def read_year(line: Line, at: int) -> FoundPoint | None:
    """A year that stands alone: "in 2014", "the 2014 ouster", "(2014)".

    Args:
        line: The words.
        at: Number of the first word.
    """
    if line.kind[at] == "N":
        led = at == 0 or line.low[at - 1] in ("in", "of", "since", "year", "by", "from")
        found = spelled_year(line, at) if led or line.low[at] == "nineteen" else None
        return found if found and (led or found[1] > at + 2) else None
    if line.kind[at] != "Y":
        return None
    year = line.value[at]
    if not line.words[at].isdecimal():
        return CalendarDate(year), at + 1
    if not _counts_nothing(line, at):
        return None
    led = (
        (line.low[at + 1] in _DASHES and line.kind[at + 2] == "Y")
        or line.low[at - 1] in _BEFORE_YEAR
        or at == 0
        or line.kind[at - 1] in ("M", "m", "S", "E", "Y")
    )
    if not (led or 1900 <= year <= 2050) or (year < _LONG_AGO and not _leads_back(line, at)):
        return None
    return _season_year(line, at, year) or (CalendarDate(year), at + 1)


def _leads_back(line: Line, at: int) -> bool:
    """Whether what stands before four small digits makes them a year: "in 1270", not "a score of 1270"."""
    if line.low[at - 1] in ("and", "to") and line.kind[at - 2] == "Y":
        return True
    if line.low[at - 1] in ("and", "to") and line.kind[at - 2] == "Y":
        return True
    return line.low[at - 1] in _LEADING_BACK or line.kind[at - 1] in ("M", "m", "S", "E")


def _season_year(line: Line, at: int, year: int) -> FoundPoint | None:
    """As in "2016–17", "1914-18": the second year has only its last digits."""
    last = line.value[at + 2]
    glued = line.low[at + 1] in _DASHES and line.glued(at + 1) and line.glued(at + 2)
    if (
        not glued
        or line.kind[at + 2] != "N"
        or len(line.low[at + 2]) != 2
        or (line.glued(at + 3) and line.low[at + 3] in _DASHES)
    ):
        return None
    if not isinstance(last, int) or not year % 100 < last:
        return None
    return Run(CalendarDate(year), CalendarDate(year - year % 100 + last)), at + 3


def _counts_nothing(line: Line, at: int) -> bool:
    """Whether nothing around four digits makes them an amount or a sum."""
    if line.kind[at + 1] in ("U", "Z") or line.low[at + 1] in _COUNTED:
        return False
    before = line.low[at - 1]
    if before in ("$", "€", "£", "no.", "#", ".", "/") and line.glued(at):
        return False
    compound = line.low[at + 1] in _DASHES and line.glued(at + 1) and line.low[at + 2].isalpha()
    if before in _NUMBERED or (compound and line.low[at + 2] != "era" and not line.capital(at + 2)):
        return False
    return before in _EVEN_SO or not _is_plural(line, at + 1)


def _is_plural(line: Line, at: int) -> bool:
    low = line.low[at]
    return (
        len(low) > 3
        and low.endswith("s")
        and not low.endswith(("ss", "us", "is"))
        and line.kind[at] == "."
        and not line.capital(at)
    )


def apostrophe_year(line: Line, at: int) -> tuple[int | None, int]:
    """The year of "March '99", where the sign stands apart from its digits."""
    if line.low[at] == "'" and line.kind[at + 1] == "N" and line.glued(at + 1):
        return short_year(int(line.value[at + 1]) % 100), at + 2
    return None, at


SEPARATORS = frozenset("-/.,–")


_THIS_YEAR = {"last": -1, "this": 0, "next": 1}


def is_noun(line: Line, at: int) -> bool:
    """Whether a word is a plural in small letters, which a number before it may count."""
    low = line.low[at]
    return (
        low.isalpha()
        and line.kind[at] == "."
        and low.endswith("s")
        and low not in ("was", "is", "has")
    )


def with_year(line: Line, date: CalendarDate, at: int) -> tuple[CalendarDate, int]:
    """A day or a month with the year that may stand behind it: "2019", "last year", "of that year".

    Args:
        line: The words.
        date: The day or the month.
        at: Number of the first word behind it.

    Returns:
        The date, and one past its last word.
    """
    year, end = _year_behind(line, at)
    if year is not None:
        return replace(date, year=year), end
    here = at + (line.low[at] == "of")
    if line.low[here] in _THIS_YEAR and line.low[here + 1] == "year":
        return replace(date, step=_THIS_YEAR[line.low[here]]), here + 2
    if line.low[here] in ("that", "the") and here > at:
        here += 1 + (line.low[here + 1] == "same")
        if line.low[here] == "year" and line.low[here - 1] != "the":
            return replace(date, told=True), here + 1
    return date, at


def _leads_to_year(line: Line, at: int) -> bool:
    """Whether a word may stand between a date and its year: "March 5, 2019", "24.Feb.2022"."""
    if line.low[at] in ("of", "in", ","):
        return True
    return line.low[at] in SEPARATORS and line.glued(at) and line.glued(at + 1)


def _year_behind(line: Line, at: int) -> tuple[int | None, int]:
    """The year behind a day and a month, with or without a comma."""
    year, end = apostrophe_year(line, at)
    if year is not None:
        return year, end
    here = at + _leads_to_year(line, at)
    if line.kind[here] == "N" and line.words[here].isdecimal() and len(line.words[here]) >= 4:
        # "1 January 10000": no year that has a calendar, and yet not the January nearby.
        counted = here > at or is_noun(line, here + 1)
        return (None, at) if counted else (int(line.value[here]), here + 1)
    found = read_year_number(line, here)
    if found and isinstance(found[0], CalendarDate):
        counted = here > at and line.low[at] == "," and is_noun(line, found[1])
        if not counted and (line.kind[here] == "Y" or line.kind[found[1]] != "U"):
            return found[0].year, found[1]
    return None, at
