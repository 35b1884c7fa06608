"""A stretch of the calendar as people write it: a day is a day, and not two midnights.

The ends of a stretch are exclusive, as they have to be for a program. A person who reads "2022-02-25 to
2022-02-26" believes that it took two days; so whole days are told by their first and their last.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from hearsay.show.visible import visible

_DAY = timedelta(days=1)


def stretch(begins: str | None, ends: str | None) -> str:
    """A stretch of the calendar in few signs.

    Args:
        begins: ISO date, or date and time; None where it is open.
        ends: The same, exclusive.

    Returns:
        The stretch; empty where both ends are open.

    Example:
        >>> (
        ...     stretch("2022-02-25", "2022-02-26"),
        ...     stretch("2022-02-24T00:00:00", "2022-02-27T00:00:00"),
        ... )
        ('2022-02-25', '2022-02-24 – 02-26')
        >>> stretch("2022-02-25T18:00:00", "2022-02-26T00:00:00"), stretch(None, "2022-02-26")
        ('2022-02-25 18:00–24:00', 'before 2022-02-26')
        >>> stretch("2022-02-25T19:42:00", "2022-02-25T19:43:00")
        '2022-02-25 19:42'
    """
    first, end = _read(begins), _read(ends)
    if first is None and end is None:
        return " – ".join(visible(one) for one in (begins, ends) if one)
    if end is None:
        return f"from {_told(first)}"
    if first is None:
        return f"before {_told(end)}"
    if _is_midnight(first) and _is_midnight(end):
        return _days(first, end - _DAY)
    if end - first == timedelta(minutes=1):
        return _told(first)
    if _day_of(end - timedelta(microseconds=1)) == _day_of(first):
        closing = "24:00" if _is_midnight(end) else f"{end:%H:%M}"
        return f"{first:%Y-%m-%d} {first:%H:%M}–{closing}"
    return f"{_told(first)} – {_told(end)}"


def day(printed: str | None) -> str:
    """The day of a moment, as it is printed; empty where there is none.

    Example:
        >>> day("2022-02-26T09:30:00+02:00"), day(None)
        ('2022-02-26', '')
    """
    return visible(printed[: len("2022-02-26")]) if printed else ""


def _read(printed: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(printed).replace(tzinfo=None) if printed else None
    except ValueError:
        return None


def _is_midnight(moment: datetime) -> bool:
    return not (moment.hour or moment.minute or moment.second)


def _day_of(moment: datetime) -> tuple[int, int, int]:
    return moment.year, moment.month, moment.day


def _days(first: datetime, last: datetime) -> str:
    if last <= first:
        return f"{first:%Y-%m-%d}"
    shown = f"{last:%m-%d}" if first.year == last.year else f"{last:%Y-%m-%d}"
    return f"{first:%Y-%m-%d} – {shown}"


def _told(moment: datetime | None) -> str:
    if moment is None:
        return ""
    return f"{moment:%Y-%m-%d}" if _is_midnight(moment) else f"{moment:%Y-%m-%d %H:%M}"
