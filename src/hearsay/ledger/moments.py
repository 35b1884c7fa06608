"""Times that sort: ISO 8601 as it is printed, made comparable as text.

A report is dated "2022-02-26" or "2022-02-26T09:30:00+02:00", and in that form the second sorts by
the clock of its own zone. Here each becomes the same number of characters in universal time, so that
an index orders by when it was. A time without a zone is taken as it stands: the day of a report is
the day that it prints.
"""

from __future__ import annotations

from datetime import UTC, date, datetime


def moment(printed: str | None) -> str | None:
    """A time in the form that sorts.

    Args:
        printed: ISO date, or date and time with or without an offset.

    Returns:
        Date and time of day to the second, in universal time; None for None and for what is no
        time, which the record keeps as it is.

    Example:
        >>> moment("2022-02-26"), moment("2022-02-26T01:30:00+02:00")
        ('2022-02-26T00:00:00', '2022-02-25T23:30:00')
        >>> moment("last spring") is None
        True
    """
    if printed is None:
        return None
    try:
        if len(printed) <= len("2022-02-26"):
            read = datetime.combine(date.fromisoformat(printed), datetime.min.time())
        else:
            read = datetime.fromisoformat(printed)
        if read.tzinfo is not None:
            read = read.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return read.replace(tzinfo=None).isoformat(timespec="seconds")


def now() -> str:
    """The present moment, as logs keep it.

    Returns:
        Date and time to the millisecond, in universal time.
    """
    return datetime.now(UTC).isoformat(timespec="milliseconds")
