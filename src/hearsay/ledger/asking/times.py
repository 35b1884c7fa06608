"""Times and ranges of times: "2022-02", "2022-02-24..2022-02-26", "..2022-03", "last 7d".

As in EDTF a time is as long as it is printed, "2022-02" is the whole of February, and a range holds its
last day. Days are those that reports print; where a time has a zone, it is brought to universal time, as
the times of the ledger are (see `moments`). What is relative is read against a clock that is passed in.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from hearsay.ledger.asking.errors import BadValueError, shown
from hearsay.ledger.asking.query import Value, Within

Clock = Callable[[], str]
"""Gives the present moment, ISO 8601."""

Stretch = tuple[datetime, datetime]
"""From a moment to the moment behind it, in universal time."""

_FORMS = (
    "Write a day, month, year or minute, or a range: 2022-02-24, 2022-02, 2022, 2022-02-24T06:00Z, "
    "2022-02-24..2022-02-26, ..2022-03, last 7d."
)
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_MINUTE = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?(?:\.[0-9]+)?"
    r"(?:Z|[+-][0-9]{2}:?[0-9]{2})?",
    re.IGNORECASE,
)
_LAST = re.compile(r"last\s*([0-9]{1,5})\s*(h|d|w|hours?|days?|weeks?)", re.IGNORECASE)
_SIGNED = re.compile(r"(<=|>=|<|>|≤|≥)\s*(.*)", re.DOTALL)
_SECOND, _MINUTES, _DAY = timedelta(seconds=1), timedelta(minutes=1), timedelta(days=1)
_MILLISECOND = timedelta(milliseconds=1)


def read_times(field: str, text: str, clock: Clock) -> Within:
    """Read a time or a range of times.

    Args:
        field: Whose it is.
        text: As somebody typed it.
        clock: Gives the present moment, for "last 7d", "today" and "yesterday".

    Returns:
        The condition, its end exclusive.

    Raises:
        BadValueError: It is none, or ends before it begins.

    Example:
        >>> asked = read_times("said", "2022-02-24..2022-02-26", lambda: "2022-03-01T12:00:00Z")
        >>> asked.low, asked.high, asked.high_open
        ('2022-02-24T00:00:00', '2022-02-27T00:00:00', True)
        >>> read_times("said", "last 7d", lambda: "2022-03-01T12:00:00Z").low
        '2022-02-22T00:00:00'
    """
    try:
        low, high = _ends(text.strip(), clock)
    except (ValueError, OverflowError):
        raise BadValueError(field, f'"{shown(text)}" is no time.', _FORMS) from None
    if low is None and high is None:
        raise BadValueError(field, f'"{shown(text)}" has neither beginning nor end.', _FORMS)
    if low is not None and high is not None and low >= high:
        raise BadValueError(field, f'"{shown(text)}" ends before it begins.', _FORMS)
    ends = [None if end is None else end.isoformat(timespec="seconds") for end in (low, high)]
    return Within(field, ends[0], ends[1], high_open=True)


def read_moment(field: str, text: str, clock: Clock) -> str:
    """Read one moment: that which is printed, or the last of a day, month or year.

    Args:
        field: Whose it is, for errors.
        text: As somebody typed it.
        clock: Gives the present moment.

    Returns:
        The moment in the form of the ledger's log: to the millisecond, in universal time.

    Raises:
        BadValueError: It is none.

    Example:
        >>> read_moment("as_of", "2022-02-26T14:00+02:00", lambda: "")
        '2022-02-26T12:00:00.000+00:00'
        >>> read_moment("as_of", "2022-02-26", lambda: "")
        '2022-02-26T23:59:59.999+00:00'
    """
    try:
        if _MINUTE.fullmatch(text.strip()):
            moment = _utc(text.strip())
        else:
            moment = _stretch(text.strip(), clock)[1] - _MILLISECOND
    except (ValueError, OverflowError):
        raise BadValueError(
            field, f'"{shown(text)}" is no time.', "Write a day or a minute: 2022-02-26T12:00Z."
        ) from None
    return moment.replace(tzinfo=UTC).isoformat(timespec="milliseconds")


def write_times(asked: Within) -> str:
    """A range of times as it is typed.

    Args:
        asked: The range.

    Returns:
        The text.

    Example:
        >>> write_times(
        ...     Within("said", "2022-02-01T00:00:00", "2022-03-01T00:00:00", high_open=True)
        ... )
        '2022-02'
    """
    low, high = _moment(asked.low), _moment(asked.high)
    if low and high:
        for short in (low.isoformat()[:4], low.isoformat()[:7]):
            if _granule(short) == (low, high):
                return short
    begin, end = _written_begin(low) if low else "", _written_end(high) if high else ""
    return begin if begin == end else f"{begin}..{end}"


def write_moment(moment: str) -> str:
    """A moment in the form of the log as it is typed."""
    read = datetime.fromisoformat(moment).replace(tzinfo=None)
    if (read + _MILLISECOND).time() == datetime.min.time():
        return read.date().isoformat()
    if read.microsecond:
        return f"{read.isoformat(timespec='milliseconds')}Z"
    return f"{read.isoformat(timespec='seconds' if read.second else 'minutes')}Z"


def _ends(text: str, clock: Clock) -> tuple[datetime | None, datetime | None]:
    signed = _SIGNED.fullmatch(text)
    if signed:
        begin, end = _stretch(signed[2], clock)
        return {
            "<": (None, begin),
            "<=": (None, end),
            "≤": (None, end),
            ">": (end, None),
            ">=": (begin, None),
            "≥": (begin, None),
        }[signed[1]]
    between = ".." if "/" not in text else "/"
    first, cut, last = (part.strip() for part in text.partition(between))
    if not cut:
        return _stretch(text, clock)
    open_ends = ("", "..") if between == "/" else ("",)
    low = None if first in open_ends else _stretch(first, clock)[0]
    high = None if last in open_ends else _stretch(last, clock)[1]
    return low, high


def _stretch(text: str, clock: Clock) -> Stretch:
    """What a time is from and to; a ValueError where it is none."""
    words = text.casefold()
    if words in ("today", "yesterday"):
        day = _today(clock) - _DAY * (words == "yesterday")
        return day, day + _DAY
    last = _LAST.fullmatch(text)
    if last:
        return _last(int(last[1]), last[2][0].lower(), clock)
    return _granule(text)


def _last(count: int, unit: str, clock: Clock) -> Stretch:
    """Hours to this moment; days and weeks are whole days, as dates are, and today is one more."""
    if unit == "h":
        behind = _utc(clock()).replace(microsecond=0) + _SECOND
        return behind - timedelta(hours=count) - _SECOND, behind
    today = _today(clock)
    return today - _DAY * (count * 7 if unit == "w" else count), today + _DAY


def _granule(text: str) -> Stretch:
    date = _DATE.fullmatch(text)
    if date:
        year, month, day = (int(part) if part else None for part in date.groups())
        begin = datetime(year or 0, month or 1, day or 1)  # noqa: DTZ001 - of the ledger's own form
        if day:
            return begin, begin + _DAY
        if month:
            return begin, (begin + 31 * _DAY).replace(day=1)
        return begin, begin.replace(year=begin.year + 1)
    found = _MINUTE.fullmatch(text)
    if not found:
        raise ValueError(text)
    begin = _utc(text).replace(microsecond=0)
    return begin, begin + (_SECOND if found[1] else _MINUTES)


def _utc(text: str) -> datetime:
    """A moment without its zone, which is universal time."""
    read = datetime.fromisoformat(text.upper())
    return (read.astimezone(UTC) if read.tzinfo else read).replace(tzinfo=None)


def _today(clock: Clock) -> datetime:
    return _utc(clock()).replace(hour=0, minute=0, second=0, microsecond=0)


def _moment(value: Value | None) -> datetime | None:
    return None if value is None else datetime.fromisoformat(str(value))


def _written_begin(moment: datetime) -> str:
    if moment.time() == datetime.min.time():
        return moment.date().isoformat()
    if moment.second:
        return f"{moment.isoformat(timespec='seconds')}Z"
    return f"{moment.isoformat(timespec='minutes')}Z"


def _written_end(behind: datetime) -> str:
    """The last day, minute or second in front of a moment."""
    if behind.time() == datetime.min.time():
        return (behind - _DAY).date().isoformat()
    if behind.second:
        return f"{(behind - _SECOND).isoformat(timespec='seconds')}Z"
    return f"{(behind - _MINUTES).isoformat(timespec='minutes')}Z"
