"""Days as people read them aloud: "27 July 2016", and not a number with dashes."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hearsay.show.moments import stretch

_MONTHS = (
    "January February March April May June July August September October November December".split()
)


def told_days(begins: str | None, ends: str | None) -> str:
    """A stretch of the calendar in words.

    Args:
        begins: ISO date, or date and time; None where it is open.
        ends: The same, exclusive.

    Returns:
        The stretch; what is shorter than a day, or open, in the signs of the other listings.

    Example:
        >>> told_days("2016-07-27", "2016-07-28"), told_days("2022-02-24", "2022-03-02")
        ('27 July 2016', '24 February to 1 March 2022')
        >>> told_days(None, None)
        ''
    """
    first, end = _day(begins), _day(ends)
    if first is None or end is None:
        return stretch(begins, ends)
    last = max(first, end - timedelta(days=1))
    if last == first:
        return told_day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {told_day(last)}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} to {told_day(last)}"
    return f"{told_day(first)} to {told_day(last)}"


def told_day(day: date) -> str:
    """A day in words."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _day(iso: str | None) -> date | None:
    """The day of a midnight; None of any other time of day."""
    try:
        moment = datetime.fromisoformat(iso) if iso else None
    except ValueError:
        return None
    if moment is None or moment.hour or moment.minute or moment.second:
        return None
    return moment.date()
