"""A quantity of the record out of what was read: bounds as plain numbers, a unit, its SI value."""

from __future__ import annotations

from hearsay.normalise.number.atoms import Value
from hearsay.normalise.number.measured import Measured
from hearsay.record import Qualifier, Quantity
from hearsay.reference.units import Unit

_PERCENT = "%"


def quantity_of(
    low: Value | None, high: Value | None, qualifier: Qualifier, unit: Unit | None, name: str | None
) -> Quantity:
    """Make a quantity.

    Args:
        low: The least; None where open.
        high: The most; None where open.
        qualifier: How the words bound it.
        unit: Its unit of measurement, if any.
        name: What stands for a unit where it has none: a currency's code.

    Returns:
        The quantity; a whole bound is an int.

    Example:
        >>> from hearsay.reference.units import find_unit
        >>> quantity_of(25, 25, Qualifier.EXACT, find_unit("km"), None).si_low
        25000.0
    """
    factor = unit.si_factor if unit is not None else None
    return Quantity(
        low=_plain(low),
        high=_plain(high),
        qualifier=qualifier,
        unit=name or (_unit_name(unit) if unit is not None else None),
        si_low=_si(low, factor),
        si_high=_si(high, factor),
    )


def currency_or_share(read: Measured) -> str | None:
    """What stands for the unit of money and of shares: an ISO 4217 code, "%"."""
    return _PERCENT if read.amount.share else read.currency


def dimension_of(read: Measured, unit: Unit | None) -> str:
    """What a quantity measures: "money", "share", a unit's dimension, or "" for a bare count."""
    if read.currency is not None:
        return "money"
    if read.amount.share:
        return "share"
    return unit.dimension if unit is not None else ""


def _unit_name(unit: Unit) -> str:
    return _PERCENT if unit.dimension == "share" else unit.name


def _plain(value: Value | None) -> int | float | None:
    if value is None or isinstance(value, int):
        return value
    return value.numerator if value.denominator == 1 else float(value)


def _si(value: Value | None, factor: float | None) -> float | None:
    return None if value is None or factor is None else float(value) * factor
