"""What a time expression is, and how it becomes a value.

Four sorts of words tell when: those for days and longer (`points`), those for a part of a day or the
hands of a clock, those that tell how long or how often, and those that only say "before now" or "by and
by". All of them answer one question: what do you mean, read against this context?
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from hearsay.normalise.time.points import Point
from hearsay.normalise.time.stretches import Stretch
from hearsay.normalise.time.tense import Context, Tense
from hearsay.record import Interval, TimeMod, TimePrecision, TimeType, TimeValue


class Expression(Protocol):
    """Words that tell when, how long or how often."""

    def resolve(self, context: Context, /) -> TimeValue:
        """What they mean."""


def unknown(type_: TimeType, mod: TimeMod | None = None) -> TimeValue:
    """The value of words that the context does not resolve."""
    return TimeValue(type=type_, value=None, precision=TimePrecision.UNKNOWN, mod=mod)


@dataclass(frozen=True, slots=True)
class On:
    """A point of the calendar: "on March 5", "late last week".

    Args:
        point: The point.
        mod: What the words add to it.
    """

    point: Point
    mod: TimeMod | None = None

    def resolve(self, context: Context) -> TimeValue:
        """The day, the week, the month or the year."""
        found = self.point.stretch(context)
        if found is None:
            return unknown(TimeType.DATE, self.mod)
        return of_stretch(found, self.mod)


def of_stretch(found: Stretch, mod: TimeMod | None = None) -> TimeValue:
    """The value of a stretch of days."""
    return TimeValue(
        type=TimeType.DATE,
        value=found.value,
        precision=found.precision,
        mod=mod,
        interval=found.interval,
    )


@dataclass(frozen=True, slots=True)
class Vague:
    """Words that say no more than past, present or future.

    Args:
        value: PAST_REF, PRESENT_REF or FUTURE_REF.
    """

    value: str

    def resolve(self, _context: Context) -> TimeValue:
        """The reference itself; it has no bounds."""
        return TimeValue(type=TimeType.DATE, value=self.value, precision=TimePrecision.RELATIVE)


@dataclass(frozen=True, slots=True)
class Amount:
    """How long: "three days", "weeks", "the past year".

    Args:
        value: In the notation of TIMEX3: "P3D".
        mod: "Less than", "about".
        precision: How exactly it says when, where it is counted from a day: "the past year".
    """

    value: str
    mod: TimeMod | None = None
    precision: TimePrecision = TimePrecision.UNKNOWN

    def resolve(self, _context: Context) -> TimeValue:
        """The duration, whatever the context."""
        return TimeValue(
            type=TimeType.DURATION, value=self.value, precision=self.precision, mod=self.mod
        )


@dataclass(frozen=True, slots=True)
class Away:
    """Some hours or minutes from now: "two hours ago"; a length where the anchor has no clock.

    Args:
        value: The length, in the notation of TIMEX3.
        seconds: How far; below zero for earlier.
        mod: "Less than", "about".
        told: Counted from what the text has told, if it has told a day.
    """

    value: str
    seconds: float
    mod: TimeMod | None = None
    told: bool = False

    def resolve(self, context: Context) -> TimeValue:
        """The minute; the length where the anchor is a day."""
        length = Amount(self.value, self.mod).resolve(context)
        if context.moment is None or (self.told and context.story is not None):
            return length
        try:
            begins = context.moment + timedelta(seconds=self.seconds)
            ends = begins + timedelta(minutes=1)
        except OverflowError:
            return length
        return TimeValue(
            type=TimeType.TIME,
            value=begins.strftime("%Y-%m-%dT%H:%M"),
            precision=TimePrecision.MINUTE,
            mod=self.mod,
            interval=Interval(
                begins.isoformat(timespec="minutes"), ends.isoformat(timespec="minutes")
            ),
        )


@dataclass(frozen=True, slots=True)
class Ahead:
    """As in "In two weeks": the day that lies so far ahead where the clause looks ahead, else the length.

    Args:
        value: The length, in the notation of TIMEX3.
        point: The day; None where the length is one of hours.
        seconds: How far, where it is one of hours.
        mod: "Less than", "about".
    """

    value: str
    point: Point | None
    seconds: float
    mod: TimeMod | None = None

    def resolve(self, context: Context) -> TimeValue:
        """The day or the minute ahead, or the length."""
        if context.tense is Tense.FUTURE:
            if self.point is None:
                return Away(self.value, self.seconds, self.mod).resolve(context)
            found = On(self.point, self.mod).resolve(context)
            if found.value is not None:
                return found
        return Amount(self.value, self.mod).resolve(context)


@dataclass(frozen=True, slots=True)
class Regular:
    """How often: "every Friday", "daily".

    Args:
        value: In the notation of TIMEX3: "P1D", "XXXX-WXX-5".
    """

    value: str

    def resolve(self, _context: Context) -> TimeValue:
        """The recurrence, whatever the context."""
        return TimeValue(type=TimeType.SET, value=self.value, precision=TimePrecision.RECURRING)


BOUNDS = {
    "since": TimeMod.ON_OR_AFTER,
    "from": TimeMod.ON_OR_AFTER,
    "after": TimeMod.AFTER,
    "until": TimeMod.ON_OR_BEFORE,
    "till": TimeMod.ON_OR_BEFORE,
    "by": TimeMod.ON_OR_BEFORE,
    "before": TimeMod.BEFORE,
}
"""What a preposition makes of the date behind it."""


def bounded(value: TimeValue, mod: TimeMod) -> TimeValue:
    """A stretch that is open to one side: "since Friday", "until Friday"; or the rest of a day.

    Args:
        value: The date or time that bounds it.
        mod: One of `BOUNDS`.

    Returns:
        The value with an open interval; unchanged where it has none, or a `mod` of its own.
    """
    interval = value.interval
    if interval is None or value.mod in _BOUNDING:
        return value
    within = _rest_of_day(interval, mod) if value.precision in _PARTS_OF_DAYS else None
    if within is not None:
        return replace(value, mod=mod, interval=within, precision=TimePrecision.DAYPART)
    opened = {
        TimeMod.ON_OR_AFTER: Interval(interval.begins, None),
        TimeMod.AFTER: Interval(interval.ends, None),
        TimeMod.ON_OR_BEFORE: Interval(None, interval.ends),
        TimeMod.BEFORE: Interval(None, interval.begins),
    }[mod]
    if opened == Interval(None, None):
        return value
    # "Since early January" stays early.
    mod = mod if value.mod in (None, TimeMod.APPROX) else value.mod
    return replace(value, mod=mod, interval=opened, precision=TimePrecision.OPEN)


_PARTS_OF_DAYS = frozenset((TimePrecision.MINUTE, TimePrecision.DAYPART))


def _rest_of_day(interval: Interval, mod: TimeMod) -> Interval | None:
    """What "before dawn on Friday" leaves of that Friday, and "after dark" of its evening.

    A clock time bounds a day, and a day bounds nothing: "before Friday" may be weeks ago.
    """
    if mod is TimeMod.BEFORE and interval.begins is not None:
        ends = datetime.fromisoformat(interval.begins)
        begins = ends.replace(hour=0, minute=0, second=0) - timedelta(days=_is_midnight(ends))
        return Interval(begins.isoformat(timespec="minutes"), interval.begins)
    if mod is TimeMod.AFTER and interval.ends is not None:
        begins = datetime.fromisoformat(interval.ends)
        if not _is_midnight(begins):
            ends = begins.replace(hour=0, minute=0, second=0) + timedelta(days=1)
            return Interval(interval.ends, ends.isoformat(timespec="minutes"))
    return None


def _is_midnight(moment: datetime) -> bool:
    return (moment.hour, moment.minute) == (0, 0)


_BOUNDING = frozenset((TimeMod.BEFORE, TimeMod.AFTER, TimeMod.ON_OR_BEFORE, TimeMod.ON_OR_AFTER))
