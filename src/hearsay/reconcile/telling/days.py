"""Days as numbers, so that times can be compared."""

from __future__ import annotations

from datetime import date, datetime


def day_of(iso: str | None) -> float | None:
    """A calendar date or time as days, so that times can be compared.

    Zones are not heeded: who writes of an evening means the evening there.

    Example:
        >>> day_of("2022-02-26T18:00+02:00") - day_of("2022-02-26")
        0.75
    """
    if iso is None:
        return None
    if len(iso) <= len("2022-02-26"):
        return float(date.fromisoformat(iso).toordinal())
    at = datetime.fromisoformat(iso)
    return round(at.toordinal() + (at.hour * 60 + at.minute) / 1440, 4)
