"""Stretches of the calendar: the day, the week, the month that holds a date, and those beside it.

Each knows its value in TIMEX3's notation and its bounds, the end exclusive. Texts name years that no
calendar of a computer holds ("in the year 10000", "999999999 days ago"), so whatever leaves it is
None and never an error.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

from hearsay.record import Interval, TimePrecision

_DAYS = {"D": 1, "W": 7, "F": 14, "E": 7}
_MONTHS = {"M": 1, "Q": 3, "S": 6, "Y": 12, "T": 120, "C": 1200, "K": 12000}
_FARTHEST = 10**7


@dataclass(frozen=True, slots=True)
class Stretch:
    """A named stretch of days.

    Args:
        value: In the notation of TIMEX3.
        precision: How exactly it says when.
        first: Its first day; None where no calendar of ours holds it.
        end: The day after its last.
    """

    value: str
    precision: TimePrecision
    first: date | None
    end: date | None

    @property
    def interval(self) -> Interval | None:
        """Its bounds; None where it has no first day."""
        if self.first is None:
            return None
        return Interval(self.first.isoformat(), self.end.isoformat() if self.end else None)


def is_day(year: int, month: int, day: int) -> bool:
    """Whether there is such a day.

    Example:
        >>> is_day(2024, 2, 29), is_day(2023, 2, 29), is_day(0, 1, 1)
        (True, False, False)
    """
    return (
        MINYEAR <= year <= MAXYEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]
    )


def a_day(year: int, month: int, day: int) -> date | None:
    """A date; None where there is no such day."""
    return date(year, month, day) if is_day(year, month, day) else None


def shift(day: date, count: int, unit: str) -> date | None:
    """The day that lies some units later, or earlier.

    Args:
        day: Where to begin.
        count: How many units; below zero for earlier.
        unit: The letter of a unit of days or more.

    Returns:
        The day; the last of its month where the month is too short for it. None where it is off the
        calendar.

    Example:
        >>> shift(date(2024, 3, 31), -1, "M"), shift(date(2024, 3, 31), 10**9, "D")
        (datetime.date(2024, 2, 29), None)
    """
    if abs(count) > _FARTHEST:
        return None
    if unit in _DAYS:
        try:
            return day + timedelta(count * _DAYS[unit])
        except OverflowError:
            return None
    months = 12 * day.year + day.month - 1 + count * _MONTHS[unit]
    year, month = months // 12, months % 12 + 1
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def named(value: str) -> Stretch | None:
    """The year, month or day that a value of TIMEX3 names; None where it names something else.

    Example:
        >>> named("2020-12").interval, named("P3D")
        (Interval(begins='2020-12-01', ends='2021-01-01'), None)
    """
    parts = value.split("-")
    if len(parts) > len("YMD") or not all(part.isdecimal() for part in parts):
        return None
    year, month, day = (*map(int, parts), 1, 1)[:3]
    first = a_day(year, month, day)
    return None if first is None else stretch_of(first, "YMD"[len(parts) - 1])


def stretch_of(day: date, unit: str) -> Stretch:
    """The unit that holds a day.

    Args:
        day: The day.
        unit: The letter of a unit of days or more.

    Example:
        >>> stretch_of(date(2022, 2, 26), "W").value, stretch_of(date(2022, 2, 26), "Q").value
        ('2022-W08', '2022-Q1')
    """
    return _STRETCHES[unit](day)


def _day(day: date) -> Stretch:
    return Stretch(day.isoformat(), TimePrecision.DAY, day, shift(day, 1, "D"))


def _week(day: date) -> Stretch:
    year, week, weekday = day.isocalendar()
    first = shift(day, 1 - weekday, "D")
    end = shift(first, 1, "W") if first else None
    return Stretch(f"{year:04}-W{week:02}", TimePrecision.WEEK, first, end)


def _weekend(day: date) -> Stretch:
    year, week, weekday = day.isocalendar()
    first = shift(day, 6 - weekday, "D")
    end = shift(first, 2, "D") if first else None
    return Stretch(f"{year:04}-W{week:02}-WE", TimePrecision.FEW_DAYS, first, end)


def _month(day: date) -> Stretch:
    return _months(f"{day.year:04}-{day.month:02}", TimePrecision.MONTH, day.year, day.month, 1)


def _quarter(day: date) -> Stretch:
    number = (day.month - 1) // 3
    value = f"{day.year:04}-Q{number + 1}"
    return _months(value, TimePrecision.MONTH, day.year, 3 * number + 1, 3)


def _half(day: date) -> Stretch:
    number = (day.month - 1) // 6
    value = f"{day.year:04}-H{number + 1}"
    return _months(value, TimePrecision.MONTH, day.year, 6 * number + 1, 6)


def _year(day: date) -> Stretch:
    return _months(f"{day.year:04}", TimePrecision.YEAR, day.year, 1, 12)


def _decade(day: date) -> Stretch:
    first = day.year // 10
    return _months(f"{first:03}", TimePrecision.YEAR, max(1, 10 * first), 1, 120)


def _century(day: date) -> Stretch:
    first = day.year // 100
    return _months(f"{first:02}", TimePrecision.YEAR, max(1, 100 * first), 1, 1200)


def _millennium(day: date) -> Stretch:
    first = day.year // 1000
    return _months(f"{first}", TimePrecision.YEAR, max(1, 1000 * first), 1, 12000)


def _months(value: str, precision: TimePrecision, year: int, month: int, count: int) -> Stretch:
    first = date(year, month, 1)
    return Stretch(value, precision, first, shift(first, count, "M"))


_STRETCHES = {
    "D": _day, "W": _week, "F": _week, "E": _weekend, "M": _month, "Q": _quarter, "S": _half, "Y": _year,
    "T": _decade, "C": _century, "K": _millennium,
}  # fmt: skip

_SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def season_of(year: int, season: str, *, named: bool = False) -> Stretch | None:
    """A season of a year, of the northern half of the world.

    Args:
        year: The year.
        season: SP, SU, FA or WI.
        named: The words name the year: "the winter of 1941" is the one that begins in it. Otherwise a
            winter has the year of its January.

    Example:
        >>> season_of(2017, "SU").interval
        Interval(begins='2017-06-01', ends='2017-09-01')
        >>> season_of(2017, "WI").interval.begins, season_of(2017, "WI", named=True).interval.begins
        ('2016-12-01', '2017-12-01')
    """
    begins = year - 1 if season == "WI" and not named else year
    if not MINYEAR <= begins <= MAXYEAR:
        return None
    value = f"{year:04}-{season}"
    return _months(value, TimePrecision.MONTH, begins, _SEASON_STARTS[season], 3)
