"""When: what a time expression means, and the expression with its words.

"Friday" is the whole of Friday, not its midnight, so a time is an interval with an exclusive end. What
has no place on the calendar ("three days", "every night") has no interval; what the report gives no
anchor for ("on Friday", in an undated report) has no value either, and keeps its words.
"""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.record.span import Span, Worded, shorten
from hearsay.record.vocabulary import TimeMod, TimePrecision, TimeType


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of the calendar.

    Args:
        begins: ISO date, or date and time of day, with an offset where a zone is known; None where
            the stretch is open: "until Friday".
        ends: The same, exclusive.
    """

    begins: str | None
    ends: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeValue:
    """What a time expression means, after TIMEX3 (Pustejovsky et al., 2010).

    Args:
        type: Whether it is a date, a time of day, a duration or a recurrence.
        value: In the notation of TIMEX3: "2022-02-25TEV", "P3D"; None where nothing tells.
        precision: How exactly it says when.
        mod: What the words add to the value: "about", "early in".
        interval: The calendar stretch it covers; None for durations, recurrences and the unknown.
    """

    type: TimeType
    value: str | None
    precision: TimePrecision
    mod: TimeMod | None = None
    interval: Interval | None = None


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Time(TimeValue, Worded):
    """A time expression of a report.

    Args:
        id: Local to the record: t1, t2… in the order of the text.
        span: The printed words.
    """

    id: str
    span: Span

    def __repr__(self) -> str:
        return f"<Time {self.id} {shorten(self.text)!r}, {self.value or 'no value'}>"


@dataclass(frozen=True, slots=True)
class Said:
    """When a claim was made.

    Args:
        interval: The calendar stretch; None where the words have none.
        time: The words that tell.
    """

    interval: Interval | None
    time: Time
