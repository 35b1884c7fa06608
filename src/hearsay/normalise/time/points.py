"""Points of the calendar as words name them, and the stretch that each is.

"March 5" names a day without its year, "Friday" one of many, "last week" none without today. What the
words say is kept as they say it, and becomes a stretch of the calendar only against a context: the
same words in another report are another day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from hearsay.normalise.time.nearest import month_of, nearest_year, weekday_near
from hearsay.normalise.time.stretches import Stretch, a_day, season_of, shift, stretch_of
from hearsay.normalise.time.tense import Context, Tense
from hearsay.record import TimePrecision


class Point(Protocol):
    """Words for a stretch of days."""

    def stretch(self, context: Context, /) -> Stretch | None:
        """The stretch; None where the context does not tell."""


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A date by its numbers, as far as they are given: "5 March", "March 2019", "490 BC".

    Args:
        year: Counted backwards before Christ.
        month: 1 to 12.
        day: Of the month.
        weekday: 0 for Monday; helps where the year is not given.
        before_christ: The year is one before Christ.
        step: The year is counted from this one: "June last year" is -1.
        told: The year is the one that the text has reached: "August of that year".
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    before_christ: bool = False
    step: int | None = None
    told: bool = False

    def stretch(self, context: Context) -> Stretch | None:
        """The day, the month or the year."""
        if self.before_christ:
            return self._before_christ()
        near = self._month_near(context) if self.month is None and self.year is None else None
        month = near.month if near else self.month
        year = self.year if self.year is not None else near.year if near else self._year(context)
        if year is None:
            return None
        first = a_day(year, month or 1, self.day or 1)
        if first is None:
            return None
        return stretch_of(first, "D" if self.day else "M" if month else "Y")

    def _month_near(self, context: Context) -> date | None:
        """A day of the month that the text has reached, or the one nearby with that weekday."""
        if self.weekday is None or self.day is None:
            return context.reached
        return month_of(self.day, self.weekday, context)

    def _year(self, context: Context) -> int | None:
        if self.told:
            return context.mentioned or (context.reached.year if context.reached else None)
        if self.step is not None:
            return context.anchor.year + self.step if context.anchor else None
        if self.month is None:
            return None
        return nearest_year(self.month, self.day, context, weekday=self.weekday)

    def _before_christ(self) -> Stretch:
        value = f"BC{self.year:04}" + "".join(
            f"-{part:02}" for part in (self.month, self.day) if part
        )
        return Stretch(value, TimePrecision.DAY if self.day else TimePrecision.YEAR, None, None)


@dataclass(frozen=True, slots=True)
class NearWeekday:
    """A weekday: "Friday", "last Friday", "next Friday".

    Args:
        weekday: 0 for Monday.
        step: -1 for "last", 0 for "this", 1 for "next"; None for the bare day.
        told: Counted from the day that the text has reached: "the following Monday".
    """

    weekday: int
    step: int | None = None
    told: bool = False

    def stretch(self, context: Context) -> Stretch | None:
        """The day."""
        base = context.reached if self.told else context.anchor
        found = weekday_near(base, self.weekday, self.step, context.tense) if base else None
        return stretch_of(found, "D") if found else None


@dataclass(frozen=True, slots=True)
class NearMonth:
    """A month by its name and a step: "last March", "this July", "next May".

    Args:
        month: 1 to 12.
        step: -1, 0 or 1.
        told: Counted from the day that the text has reached.
    """

    month: int
    step: int
    told: bool = False

    def stretch(self, context: Context) -> Stretch | None:
        """The month."""
        anchor = context.reached if self.told else context.anchor
        if anchor is None:
            return None
        year = anchor.year
        if self.step < 0 and self.month >= anchor.month:
            year -= 1
        elif self.step > 0 and self.month <= anchor.month:
            year += 1
        first = a_day(year, self.month, 1)
        return stretch_of(first, "M") if first else None


@dataclass(frozen=True, slots=True)
class NearSeason:
    """A season: "the summer", "last winter", "the spring of 2014".

    Args:
        season: SP, SU, FA or WI.
        step: As for weekdays.
        year: Where the words name it.
        told: Counted from the day that the text has reached.
    """

    season: str
    step: int | None = None
    year: int | None = None
    told: bool = False

    def stretch(self, context: Context) -> Stretch | None:
        """The season."""
        if self.year is not None:
            return season_of(self.year, self.season, named=True)
        middle = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}[self.season]
        if self.step is None:
            year = nearest_year(middle, None, context)
            return season_of(year, self.season) if year else None
        anchor = context.reached if self.told else context.anchor
        if anchor is None:
            return None
        beside = [season_of(anchor.year + away, self.season) for away in (-1, 0, 1, 2)]
        around = [one for one in beside if one and one.first and one.end]
        return self._stepped(around, anchor)

    def _stepped(self, seasons: list[Stretch], anchor: date) -> Stretch | None:
        """The last that is over, the next to begin, or the one that is on or nearest."""
        if self.step == -1:
            over = [one for one in seasons if one.end and one.end <= anchor]
            return over[-1] if over else None
        if self.step == 1:
            ahead = [one for one in seasons if one.first and one.first > anchor]
            return ahead[0] if ahead else None
        same_year = [one for one in seasons if one.value.startswith(f"{anchor.year:04}")]
        return same_year[0] if same_year else None


@dataclass(frozen=True, slots=True)
class NearWeekend:
    """A weekend: "the weekend", "last weekend", "this weekend".

    Args:
        step: As for weekdays.
    """

    step: int | None = None

    def stretch(self, context: Context) -> Stretch | None:
        """The weekend."""
        anchor = context.anchor
        if anchor is None:
            return None
        on = anchor.weekday() >= 5
        back = self.step == -1 or (
            self.step is None and context.tense is not Tense.FUTURE and not on
        )
        away = -1 if back else 1 if self.step == 1 else 0
        found = shift(anchor, away, "W")
        return stretch_of(found, "E") if found else None
