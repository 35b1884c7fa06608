"""How far the telling has come: what the times of a report are read against, one after the other.

In the news, times are read against the day of publication, and only "two days later" against what was
told before. A history is dated otherwise: "in June" lies near the date that it has reached, and the day
on which it was published says nothing. Which of the two a text is, its own dates tell: a history is
full of years gone by, and hardly ever says "on Friday".
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from hearsay.normalise.time.clock import ClockTime, PartOfDay
from hearsay.normalise.time.counted import Run, UnitAway, YearStretch
from hearsay.normalise.time.hours import is_daily
from hearsay.normalise.time.points import CalendarDate, NearMonth, NearSeason, NearWeekday, Point
from hearsay.normalise.time.tense import Context, Tense
from hearsay.normalise.time.values import Expression, On
from hearsay.record import TimePrecision, TimeValue

_YEARS = 5
"""Dates with their year that a history tells at least."""

_NEAR = 3
"""Years that a history may move on at once; a year further off is only mentioned."""

_TO_THE_DAY = (TimePrecision.DAY, TimePrecision.DAYPART, TimePrecision.MINUTE)


class Telling:
    """What has been told so far, which later times are read against.

    Args:
        published: When the report was published, ISO; None where it is not known.
        expressions: All its time expressions, in the order of the text.
    """

    def __init__(self, published: str | None, expressions: Iterable[Expression]) -> None:
        self.anchor = _day(published)
        self.moment = _moment(published)
        self.history = is_history(expressions, self.anchor)
        self._story: date | None = None
        self._year: int | None = None
        self._mentioned: int | None = None
        self._day: tuple[int, date] | None = None

    def read(
        self,
        expression: Expression,
        sentence: int,
        *,
        ahead: bool,
        behind: Expression | None = None,
    ) -> TimeValue:
        """The value of the next time.

        Args:
            expression: What its words say.
            sentence: Number of its sentence; -1 for what stands outside of sentences.
            ahead: Its clause tells of what lies ahead.
            behind: The next time of the sentence that tells a day: "at 7 a.m., the mayor said on Friday".
        """
        value = expression.resolve(self._context(expression, sentence, ahead=ahead, behind=behind))
        self._note(value, sentence, moves=not _looks_back(expression))
        return value

    def _context(
        self, expression: Expression, sentence: int, *, ahead: bool, behind: Expression | None
    ) -> Context:
        reached = self._story if self.history and _is_here(expression) else None
        return Context(
            reached or self.anchor,
            Tense.HISTORY if self.history else Tense.FUTURE if ahead else Tense.PAST,
            self._story,
            self._clock_day(sentence, ahead=ahead, behind=behind),
            self._year,
            self._mentioned,
            self.moment,
        )

    def _clock_day(self, sentence: int, *, ahead: bool, behind: Expression | None) -> date | None:
        """The day of a bare clock time: one told in its sentence; in a history, the last one told."""
        if self._day and (self.history or self._day[0] == sentence):
            return self._day[1]
        if behind is not None:
            interval = behind.resolve(
                self._context(behind, sentence, ahead=ahead, behind=None)
            ).interval
            if interval is not None and interval.begins:
                return _day(interval.begins)
        return self._story if self.history else self.anchor

    def _note(self, value: TimeValue, sentence: int, *, moves: bool) -> None:
        """Remember where the telling has come to."""
        begins = _day(value.interval.begins) if value.interval else None
        if begins is None:
            return
        self._mentioned = begins.year
        if not moves:
            return
        if value.precision is TimePrecision.YEAR:
            self._note_year(begins)
            return
        self._story, self._year = begins, None
        if value.precision in _TO_THE_DAY:
            self._day = sentence, begins

    def _note_year(self, begins: date) -> None:
        """A year alone moves a history on; the news mention it by the way."""
        story = self._story
        if self.history and (story is None or 0 < begins.year - story.year <= _NEAR):
            self._story, self._year = begins, begins.year


def is_bare(expression: Expression) -> bool:
    """Whether words tell a time of day and not of which day."""
    return isinstance(expression, ClockTime | PartOfDay) and expression.day is None


def tells_a_day(expression: Expression) -> bool:
    """Whether words tell a day that a bare time of day beside them may lie on."""
    point = _point(expression)
    return point is not None and is_daily(point)


def is_history(expressions: Iterable[Expression], anchor: date | None) -> bool:
    """Whether a text tells of years gone by, and not of the days before it was published.

    Args:
        expressions: All its time expressions.
        anchor: The day of publication; None where it is not known.
    """
    years: list[int] = []
    from_today = 0
    for expression in expressions:
        point = _point(expression)
        year = _named_year(point)
        if year is not None:
            years.append(year)
        elif _counts_from_today(point):
            from_today += 1
    past = sum(anchor is None or year < anchor.year for year in years)
    return len(years) >= _YEARS and 4 * from_today <= len(years) and 3 * past > 2 * len(years)


def _named_year(point: Point | None) -> int | None:
    """The year that words name."""
    if isinstance(point, Run):
        point = point.ends
    return point.year if isinstance(point, CalendarDate | YearStretch | NearSeason) else None


def _point(expression: Expression) -> Point | None:
    if isinstance(expression, On):
        return expression.point
    return expression.day if isinstance(expression, ClockTime | PartOfDay) else None


def _counts_from_today(point: Point | None) -> bool:
    if isinstance(point, UnitAway):
        return not point.told and not point.here
    return isinstance(point, NearWeekday)


def _is_here(expression: Expression) -> bool:
    """Whether a history calls so what it has reached: "this year", "that Thursday", but not "today"."""
    point = _point(expression)
    if isinstance(point, UnitAway):
        return point.count == 0 and point.unit != "D"
    return isinstance(point, NearWeekday | NearSeason | NearMonth)


def _looks_back(expression: Expression) -> bool:
    """Whether words step back from the telling, which goes on from where it was: "a year earlier"."""
    point = _point(expression)
    return isinstance(point, UnitAway) and point.told and point.count < 0


def _day(written: str | None) -> date | None:
    """The day of an ISO date, or date and time; None where it is none."""
    try:
        return date.fromisoformat(written[:10]) if written else None
    except ValueError:
        return None


def _moment(published: str | None) -> datetime | None:
    if published is None or len(published) <= len("2022-02-26"):
        return None
    try:
        return datetime.fromisoformat(published)
    except ValueError:
        return None
