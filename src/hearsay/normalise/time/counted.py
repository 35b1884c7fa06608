"""Points of the calendar that are told from another: "last week", "two days later", "the first Monday of May".

All of them start from a day: today, the day that the text has reached, or the first or last day of a
longer stretch. Counting may leave the calendar, and then there is no value and no error.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from hearsay.normalise.time.points import CalendarDate, Point
from hearsay.normalise.time.stretches import Stretch, a_day, shift, stretch_of
from hearsay.normalise.time.tense import Context, Tense
from hearsay.record import TimePrecision


@dataclass(frozen=True, slots=True)
class UnitAway:
    """A unit that lies some units from today or from the day reached: "last week", "two days later".

    Args:
        unit: Its letter.
        count: How many units; below zero for earlier.
        told: Counted from the day that the text has reached.
        here: "(The end of) the month": of a history the one it has reached, of news the present one.
    """

    unit: str
    count: int
    told: bool = False
    here: bool = False

    def stretch(self, context: Context) -> Stretch | None:
        """The unit."""
        start = self._start(context)
        found = shift(start, self.count, self.unit) if start else None
        if found is None:
            return None
        return stretch_of(found, "W" if self.unit == "F" else self.unit)

    def _start(self, context: Context) -> date | None:
        if self.here:
            if context.tense is Tense.HISTORY:
                return context.reached
            return context.clock_day if self.unit == "D" else context.anchor
        if self.told and self.unit == "Y" and context.mentioned and not self.count:
            return a_day(context.mentioned, 1, 1)
        return context.reached if self.told else context.anchor


@dataclass(frozen=True, slots=True)
class DaysAway:
    """A day that is counted to the day: "1 month and 21 days ago", "two weeks after Christmas".

    Args:
        steps: Units and how many of each; below zero for earlier.
        told: Counted from the day that the text has reached.
        base: Counted from the first day of this.
    """

    steps: tuple[tuple[str, int], ...]
    told: bool = False
    base: Point | None = None

    def stretch(self, context: Context) -> Stretch | None:
        """The day."""
        day = context.reached if self.told else context.anchor
        if self.base is not None:
            around = self.base.stretch(context)
            day = around.first if around else None
        for unit, count in sorted(self.steps, key=lambda step: "KCTYSQMFWED".index(step[0])):
            day = shift(day, count, unit) if day else None
        return stretch_of(day, "D") if day else None


@dataclass(frozen=True, slots=True)
class WeekdayOf:
    """A weekday of a week or a month: "Friday next week", "the first Monday of May".

    Args:
        weekday: 0 for Monday.
        base: The week or the month.
        number: Which of them, from 1; -1 for the last.
    """

    weekday: int
    base: Point
    number: int = 1

    def stretch(self, context: Context) -> Stretch | None:
        """The day."""
        whole = self.base.stretch(context)
        if whole is None or whole.first is None or whole.end is None:
            return None
        if self.number > 0:
            away = (self.weekday - whole.first.weekday()) % 7 + 7 * (self.number - 1)
            found = shift(whole.first, away, "D")
        else:
            last = shift(whole.end, -1, "D")
            found = shift(last, -((last.weekday() - self.weekday) % 7), "D") if last else None
        if found is None or not whole.first <= found < whole.end:
            return None
        return stretch_of(found, "D")


@dataclass(frozen=True, slots=True)
class DayOf:
    """A day by its number in a month that is told otherwise: "the 20th of next month".

    Args:
        day: Of the month.
        base: The month.
    """

    day: int
    base: Point

    def stretch(self, context: Context) -> Stretch | None:
        """The day."""
        whole = self.base.stretch(context)
        if whole is None or whole.first is None:
            return None
        found = a_day(whole.first.year, whole.first.month, self.day)
        return stretch_of(found, "D") if found else None


@dataclass(frozen=True, slots=True)
class Nth:
    """A unit by its number in a longer stretch: "the first week of August", "the last day of May".

    Args:
        number: From 1; -1 for the last.
        unit: Its letter; S for a half.
        base: The longer stretch; None for the year that it is or that was told.
    """

    number: int
    unit: str
    base: Point | None = None

    def stretch(self, context: Context) -> Stretch | None:
        """The unit."""
        base = self.base or UnitAway("Y", 0)
        whole = base.stretch(context)
        if whole is None or whole.first is None or whole.end is None:
            return None
        if self.base is None and self.unit in ("Q", "S"):
            return self._latest(whole.first, context)
        return self._within(whole.first, whole.end)

    def _within(self, first: date, end: date) -> Stretch | None:
        if self.unit == "W":
            return self._week(first, end)
        start = (
            shift(end, -1, self.unit)
            if self.number < 0
            else shift(first, self.number - 1, self.unit)
        )
        if start is None or not first <= start < end:
            return None
        return stretch_of(start, self.unit)

    def _week(self, first: date, end: date) -> Stretch | None:
        """Seven days counted from the first or the last day, as months are not made of whole weeks."""
        start = shift(end, -1, "W") if self.number < 0 else shift(first, self.number - 1, "W")
        last = shift(start, 6, "D") if start else None
        if start is None or last is None or not first <= start < end:
            return None
        value = f"{start.isoformat()}/{last.isoformat()}"
        return Stretch(value, TimePrecision.WEEK, start, shift(last, 1, "D"))

    def _latest(self, first: date, context: Context) -> Stretch | None:
        """A quarter without its year: the last that has begun."""
        anchor = context.anchor
        found = self._within(first, shift(first, 1, "Y") or first)
        if (
            found
            and found.first
            and anchor
            and found.first > anchor
            and context.tense is not Tense.FUTURE
        ):
            before = shift(found.first, -1, "Y")
            return stretch_of(before, self.unit) if before else None
        return found


@dataclass(frozen=True, slots=True)
class Around:
    """The longer unit around a date: "the week of March 6".

    Args:
        unit: Its letter.
        base: The date.
    """

    unit: str
    base: Point

    def stretch(self, context: Context) -> Stretch | None:
        """The unit."""
        inner = self.base.stretch(context)
        return stretch_of(inner.first, self.unit) if inner and inner.first else None


@dataclass(frozen=True, slots=True)
class YearStretch:
    """A named stretch of years: "the 1990s", "the 20th century", "fiscal 2010".

    Args:
        year: Its first year.
        unit: T or C; Y for a fiscal year.
        before_christ: It is a century before Christ.
    """

    year: int
    unit: str
    before_christ: bool = False

    def stretch(self, _context: Context) -> Stretch | None:
        """The decade, the century or the fiscal year."""
        if self.before_christ:
            return Stretch(f"BC{self.year // 100:02}", TimePrecision.YEAR, None, None)
        if self.unit == "Y":
            # Whose fiscal year it is decides when it begins, so it has no bounds.
            return Stretch(f"FY{self.year:04}", TimePrecision.YEAR, None, None)
        first = a_day(max(self.year, 1), 1, 1)
        return stretch_of(first, self.unit) if first else None


@dataclass(frozen=True, slots=True)
class Run:
    """From one point to another, both included: "3–5 March".

    Args:
        begins: The first.
        ends: The last.
    """

    begins: Point
    ends: Point

    def stretch(self, context: Context) -> Stretch | None:
        """From the first day of the one to the last of the other."""
        last = self.ends.stretch(context)
        begins = self.begins
        if last and last.first and isinstance(begins, CalendarDate) and begins.year is None:
            begins = replace(begins, year=last.first.year)
        first = begins.stretch(context)
        if first is None or last is None:
            return None
        value = f"{first.value}/{last.value}"
        if first.first is None or last.first is None or last.first < first.first:
            return None
        return Stretch(value, _breadth(first, last), first.first, last.end)


def _breadth(first: Stretch, last: Stretch) -> TimePrecision:
    """How exactly a run says when: by the days that it has."""
    if first.precision is not TimePrecision.DAY or not first.first or not last.first:
        return last.precision
    days = (last.first - first.first).days
    return next(
        (
            precision
            for limit, precision in (
                (6, TimePrecision.FEW_DAYS), (13, TimePrecision.WEEK), (60, TimePrecision.MONTH)
            )
            if days <= limit
        ),
        TimePrecision.YEAR,
    )  # fmt: skip
