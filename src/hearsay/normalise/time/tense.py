"""Which way a time without a year, or a bare weekday, is read from its anchor.

"Officials met on Friday" looks back and "will meet on Friday" looks ahead; the words of the time are
the same, so whoever asks must say. A history is read otherwise again: "in June" lies near the date
that the telling has reached, and the day on which the history was published says nothing about it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Tense(StrEnum):
    """In which tense the clause around a time expression is told."""

    PAST = "past"
    FUTURE = "future"
    HISTORY = "history"


@dataclass(frozen=True, slots=True)
class Context:
    """What a time expression is read against.

    Args:
        anchor: When the report was published; None where it is not known.
        tense: Which way a bare date looks.
        story: The day that the text has reached, which "two days later" is counted from; None where
            it has told none yet.
        day: The day on which a bare "at 3 a.m." lies; the story's day, or else the anchor, where None.
        moment: When the report was published, to the minute; None where only the day is known.
        mentioned: The year that was named last, which "that year" is.
        year: The year that was told last, if it was told without a month: a month behind it is its.
    """

    anchor: date | None
    tense: Tense = Tense.PAST
    story: date | None = None
    day: date | None = None
    year: int | None = None
    mentioned: int | None = None
    moment: datetime | None = None

    @property
    def reached(self) -> date | None:
        """The day that the text has reached, or else the day of publication."""
        return self.story or self.anchor

    @property
    def clock_day(self) -> date | None:
        """The day that a clock time without one belongs to."""
        return self.day or self.reached


def moment_of(anchor: date | datetime | None) -> datetime | None:
    """The moment of an anchor that has a clock."""
    return anchor if isinstance(anchor, datetime) else None


def day_of(anchor: date | datetime | None) -> date | None:
    """The calendar day of a moment, as its own clock shows it.

    Example:
        >>> day_of(datetime(2022, 2, 26, 23, 50))
        datetime.date(2022, 2, 26)
    """
    return anchor.date() if isinstance(anchor, datetime) else anchor
