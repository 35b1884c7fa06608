"""A unit with a smaller one behind it: "13 dollars and 45 cents", "five feet two inches"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from hearsay.normalise.number.amounts import read_amount
from hearsay.normalise.number.atoms import Atoms
from hearsay.normalise.number.measured import Measured, read_unit
from hearsay.record import Qualifier

_SMALLER = {
    ("foot", "inch"): 12,
    ("ft", "inch"): 12,
    ("ft", "in"): 12,
    ("hour", "minute"): 60,
    ("pound", "ounce"): 16,
    ("metre", "centimetre"): 100,
    ("meter", "centimeter"): 100,
}
_COINS = frozenset(("cent", "penny"))
_COINS_IN_ONE = 100


def with_smaller(atoms: Atoms, one: Measured) -> Measured:
    """Take in the smaller unit behind a measured amount, where there is one.

    Example:
        >>> from hearsay.normalise.number.atoms import cut
        >>> words = cut("13 dollars and 45 cents")
        >>> float(with_smaller(words, read_unit(words, read_amount(words, 0))).amount.low)
        13.45
    """
    at = one.amount.end + (atoms.word(one.amount.end) == "and")
    if (one.unit is None and one.currency is None) or at >= len(atoms):
        return one
    if one.amount.qualifier is not Qualifier.EXACT or one.amount.low is None:
        return one
    found = read_amount(atoms, at)
    if found is None or found.low is None or found.qualifier is not Qualifier.EXACT:
        return one
    other = read_unit(atoms, found)
    size = _size(one, other)
    if not size or not 0 < found.low < size:
        return one
    value = one.amount.low + Fraction(found.low) / size
    whole = replace(one.amount, low=value, high=value, end=other.amount.end)
    return replace(one, amount=whole, number_end=other.number_end)


def _size(one: Measured, other: Measured) -> int:
    """How many of the smaller unit are one of the larger; 0 where it is none."""
    if one.currency is not None:
        return _COINS_IN_ONE if other.currency in _COINS and one.currency not in _COINS else 0
    if one.unit is None or other.unit is None:
        return 0
    return _SMALLER.get((one.unit.name, other.unit.name), 0)
