"""Parts of the day and the hands of the clock.

Morning is six to twelve, afternoon twelve to eighteen, evening eighteen to midnight, night eighteen to
six of the next day. The trap is the night: "Saturday night" begins on Saturday, but "overnight on
Saturday", in a report of that day, ended on it. A clock time with a zone is a moment anywhere; without
one it keeps the clock of whoever tells it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from hearsay.normalise.time.points import Point
from hearsay.normalise.time.stretches import shift
from hearsay.normalise.time.tense import Context, Tense
from hearsay.normalise.time.values import unknown
from hearsay.record import Interval, TimeMod, TimePrecision, TimeType, TimeValue

HOURS = {
    "MO": (6, 12), "AF": (12, 18), "EV": (18, 24), "NI": (18, 30), "DT": (6, 18), "MI": (11, 14),
    "DA": (4, 8), "DU": (17, 21), "EARLY": (0, 12), "LATE": (18, 24), "SMALL": (0, 6),
}  # fmt: skip
"""First hour and end of each part, counted from midnight of its day."""

_WRITTEN = {"DA": "MO", "DU": "EV", "EARLY": "MO", "LATE": "EV", "SMALL": "MO"}
"""Parts that TIMEX3 has no sign for, and the nearest that it has."""


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """A part of a day: "Friday evening", "overnight on Saturday", "late on Friday".

    Args:
        part: A key of `HOURS`, or ON for the night just past.
        day: The day; None for the one that the text has reached.
        mod: "Early" and "late".
        deictic: Counted from the day of publication: "this morning".
    """

    part: str
    day: Point | None = None
    mod: TimeMod | None = None
    deictic: bool = False

    def resolve(self, context: Context) -> TimeValue:
        """The part of that day."""
        day = _day(self.day, context, deictic=self.deictic)
        if day is None:
            return unknown(TimeType.TIME, self.mod)
        if self.part == "ON":
            return self._overnight(day, context)
        return self._of(day, self.part, day.isoformat())

    def _overnight(self, day: date, context: Context) -> TimeValue:
        before = shift(day, -1, "D")
        ended = self.day is None or day == context.anchor
        if not ended or before is None:
            return self._of(day, "NI", day.isoformat())
        named = day if self.day is not None else before
        return self._of(before, "NI", named.isoformat())

    def _of(self, day: date, part: str, named: str) -> TimeValue:
        first, end = HOURS[part]
        return TimeValue(
            type=TimeType.TIME,
            value=f"{named}T{_WRITTEN.get(part, part)}",
            precision=TimePrecision.DAYPART,
            mod=self.mod,
            interval=Interval(_at(day, first), _at(day, end)),
        )


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day: "around 3 a.m. local time", "noon on Friday", "0300 GMT".

    Args:
        hour: 0 to 24; 24 is the end of the day.
        minute: 0 to 59.
        day: The day; None for the one that the text has reached.
        zone: Minutes east of Greenwich; None where it is not said, or only "local".
        mod: "About", "shortly before".
    """

    hour: int
    minute: int = 0
    day: Point | None = None
    zone: int | None = None
    mod: TimeMod | None = None

    def resolve(self, context: Context) -> TimeValue:
        """The minute."""
        day = _day(self.day, context)
        if day is None:
            return unknown(TimeType.TIME, self.mod)
        # Told of the day of publication as past, midnight is its beginning: its end has not come.
        begun = self.hour == 24 and self.day is None and day == context.anchor
        hour = 0 if begun and context.tense is Tense.PAST else self.hour
        value = f"{day.isoformat()}T{hour:02}:{self.minute:02}"
        begins = self._moment(day, 60 * hour + self.minute)
        ends = self._moment(day, 60 * hour + self.minute + 1)
        return TimeValue(
            type=TimeType.TIME,
            value=value,
            precision=TimePrecision.MINUTE,
            mod=self.mod,
            interval=Interval(begins, ends) if begins else None,
        )

    def _moment(self, day: date, minutes: int) -> str | None:
        try:
            moment = datetime.combine(day, time()) + timedelta(minutes=minutes)
        except OverflowError:
            return None
        written = moment.isoformat(timespec="minutes")
        if self.zone is None:
            return written
        sign, away = ("-" if self.zone < 0 else "+"), abs(self.zone)
        return f"{written}{sign}{away // 60:02}:{away % 60:02}"


def _day(point: Point | None, context: Context, *, deictic: bool = False) -> date | None:
    if point is None:
        return context.anchor if deictic else context.clock_day
    found = point.stretch(context)
    if found is None or found.precision is not TimePrecision.DAY:
        return None
    return found.first


def _at(day: date, hour: int) -> str | None:
    whole = shift(day, hour // 24, "D")
    return f"{whole.isoformat()}T{hour % 24:02}:00" if whole else None
