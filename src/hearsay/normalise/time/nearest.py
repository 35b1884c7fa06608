"""Which of many: the year of "March 5", the week of "Friday".

Writers leave out what their readers know. Looking back, they mean the last one that there was, with
the day of publication itself; looking ahead, the next. But a past tense often stands where something
ahead is told ("hearings were set for Jan. 31"), and nobody leaves out the year of what lies ten months
back when the same date comes in two; so far dates are doubted.
"""

from __future__ import annotations

from datetime import date

from hearsay.normalise.time.stretches import a_day, shift
from hearsay.normalise.time.tense import Context, Tense

_DOUBTFUL = 300
"""Days back from which a date without a year is more likely one ahead."""

_SOON = 62
"""Days ahead that it may then lie."""

_A_YEAR = 366
_FARTHER = 3
"""How many times nearer the other must be."""


def nearest_year(
    month: int, day: int | None, context: Context, *, weekday: int | None = None
) -> int | None:
    """The year of a date that is given without it.

    Args:
        month: 1 to 12.
        day: Of the month; None for the month as a whole.
        context: What it is read against.
        weekday: The weekday that is printed beside it.

    Example:
        >>> nearest_year(12, None, Context(date(2021, 3, 2)))
        2020
        >>> nearest_year(4, None, Context(date(2021, 3, 2), Tense.FUTURE))
        2021
    """
    if context.tense is Tense.HISTORY and context.year is not None:
        return context.year
    base = context.story if context.tense is Tense.HISTORY and context.story else context.anchor
    if base is None:
        return None
    candidates = [
        found
        for year in range(base.year - 1, base.year + 2)
        if (found := a_day(year, month, day or 1)) is not None
    ]
    if weekday is not None:
        # A weekday tells one year from the next, but is no reason to look further.
        fitting = [
            one
            for one in candidates
            if one.weekday() == weekday and abs((one - base).days) <= _A_YEAR
        ]
        candidates = fitting or candidates
    if not candidates:
        # "February 29" may need four years.
        candidates = [
            found
            for year in range(base.year - 8, base.year + 9)
            if (found := a_day(year, month, day or 1)) is not None
        ]
    chosen = _choose(candidates, base, context.tense, whole_month=day is None)
    return chosen.year if chosen else None


def _choose(candidates: list[date], base: date, tense: Tense, *, whole_month: bool) -> date | None:
    if not candidates:
        return None
    if tense is Tense.HISTORY:
        # A telling moves on: what lies ahead of it is nearer than what lies behind.
        return min(candidates, key=lambda one: _away(one, base))
    start = base.replace(day=1) if whole_month else base
    back = [one for one in candidates if one <= base]
    ahead = [one for one in candidates if one >= start]
    if tense is Tense.FUTURE:
        return _ahead(back, ahead, base) or candidates[-1]
    if not back:
        return candidates[0]
    # "In September", in August, is not eleven months ago.
    soon = 32 if whole_month else _SOON
    if ahead and (base - back[-1]).days > _DOUBTFUL and 0 < (ahead[0] - base).days < soon:
        return ahead[0]
    return back[-1]


def _ahead(back: list[date], ahead: list[date], base: date) -> date | None:
    """The next one; one that has just gone by where the next is nearly a year away."""
    if back and ahead and (ahead[0] - base).days > _DOUBTFUL and (base - back[-1]).days < _SOON:
        return back[-1]
    return ahead[0] if ahead else None


def _away(one: date, base: date) -> float:
    days = (one - base).days
    return days if days >= 0 else -days * 1.5


def month_of(day: int, weekday: int, context: Context) -> date | None:
    """The month in which a day falls on a weekday: "Friday the 15th".

    Args:
        day: Of the month.
        weekday: 0 for Monday.
        context: What it is read against.

    Example:
        >>> month_of(15, 4, Context(date(2017, 9, 27)))
        datetime.date(2017, 9, 15)
    """
    base = context.reached
    if base is None:
        return None
    months = (shift(base.replace(day=1), away, "M") for away in range(-6, 7))
    days = [found for one in months if one and (found := a_day(one.year, one.month, day))]
    fitting = [one for one in days if one.weekday() == weekday]
    back = max((one for one in fitting if one <= base), default=None)
    ahead = min((one for one in fitting if one >= base), default=None)
    if back is None or ahead is None:
        return back or ahead
    # A weekday and a number meet so seldom that a near one is meant, whatever the tense.
    behind, before = (base - back).days, (ahead - base).days
    if context.tense is Tense.FUTURE:
        return back if before > _FARTHER * behind else ahead
    return ahead if behind > _FARTHER * before else back


def weekday_near(base: date, weekday: int, step: int | None, tense: Tense) -> date | None:
    """The day that a weekday stands for.

    Args:
        base: What it is counted from.
        weekday: 0 for Monday.
        step: -1 for "last", 0 for "this", 1 for "next"; None for the bare day.
        tense: Of the clause around a bare day.

    Returns:
        The day; None where it is off the calendar.

    Example:
        >>> saturday = date(2022, 2, 26)
        >>> weekday_near(saturday, 4, None, Tense.PAST), weekday_near(saturday, 5, -1, Tense.PAST)
        (datetime.date(2022, 2, 25), datetime.date(2022, 2, 19))
    """
    back = (base.weekday() - weekday) % 7
    if step == -1:
        return shift(base, -(back or 7), "D")
    if step == 1:
        return shift(base, 7 - back if back else 7, "D")
    if step == 0:
        # "This Friday" is the one of this week, the coming one where the week has passed it.
        passed = tense is Tense.FUTURE and weekday < base.weekday()
        return shift(base, weekday - base.weekday() + 7 * passed, "D")
    if tense is Tense.FUTURE:
        return shift(base, 7 - back if back else 0, "D")
    return shift(base, -back, "D")
