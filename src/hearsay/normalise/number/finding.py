"""Quantities in running text, and the value of one expression.

The text is cut once and walked once. At each word that can begin an amount, the amount is read, then
what stands around it: a sign or a unit, the other end of a range, what bounds it. What counts nothing
is stepped over.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from hearsay.normalise.number.amount import Amount
from hearsay.normalise.number.amounts import STARTERS, read_amount
from hearsay.normalise.number.atoms import Atoms, cut
from hearsay.normalise.number.bounds import Bound, bound_after, bound_before, bounded
from hearsay.normalise.number.compounds import with_smaller
from hearsay.normalise.number.exclusions import counts_nothing, counts_rest
from hearsay.normalise.number.measured import Measured, read_unit
from hearsay.normalise.number.ranges import range_with
from hearsay.normalise.number.values import currency_or_share, dimension_of, quantity_of
from hearsay.record import Qualifier, Quantity
from hearsay.reference.units import Unit, find_unit

_MINUS = frozenset(("minus", "negative", "-", "−"))
_OLD = frozenset(("old", "olds"))
_NEAR_SCALE = 3
"""Atoms behind a number in which the Richter scale is looked for."""


@dataclass(frozen=True, slots=True)
class FoundQuantity:
    """A quantity in running text.

    Args:
        start: First code point of its words, with what bounds it.
        end: One past the last, with its unit.
        number_start: First code point of the number itself.
        number_end: One past the last.
        quantity: What it is.
        dimension: What its unit measures: "length", "time", "share"…; "money" for a currency, ""
            for a bare count.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    quantity: Quantity
    dimension: str = ""


def normalise_quantity(text: str) -> Quantity | None:
    """The value of one expression.

    Args:
        text: The expression: "at least 137", "up to $4 million", "tens of thousands".

    Returns:
        The quantity; None where the text holds none, or several.

    Example:
        >>> found = normalise_quantity("at least 137")
        >>> found.low, found.high, found.qualifier.value
        (137, None, 'at_least')
        >>> normalise_quantity("up to $4 million").high, normalise_quantity("hundreds").low
        (4000000, 100)
        >>> normalise_quantity("yesterday") is None
        True
    """
    found = list(_walk(cut(text, alone=True)))
    return found[0].quantity if len(found) == 1 else None


def find_quantities(text: str, start: int = 0, end: int | None = None) -> list[FoundQuantity]:
    """The quantities of running text, in its order.

    Args:
        text: The text.
        start: Where to begin.
        end: Where to end, exclusive; the end of the text when None.

    Returns:
        What counts or measures. Years, dates, ages, ordinals, clock times and the numbers in names
        are left out as far as words tell.

    Example:
        >>> [(one.quantity.low, one.quantity.unit) for one in find_quantities("5 men, 12 km away")]
        [(5, None), (12, 'km')]
    """
    return list(_walk(cut(text, start, end)))


def _walk(atoms: Atoms) -> Iterator[FoundQuantity]:
    words, digits = atoms.words, atoms.digits
    behind = 0
    at = 0
    while at < len(words):
        amount = read_amount(atoms, at) if digits[at] or words[at] in STARTERS else None
        if amount is None:
            at += 1
            continue
        found, end = _read(atoms, amount, behind)
        yield from found
        at = max(end, at + 1)
        if found:
            behind = at


def _read(atoms: Atoms, amount: Amount, behind: int) -> tuple[list[FoundQuantity], int]:
    """Read what stands around an amount; what was read before *behind* is not read again."""
    measured = with_smaller(atoms, read_unit(atoms, amount))
    whole = range_with(atoms, _negative(atoms, measured))
    read = whole.measured
    if whole.nothing:
        return [], read.amount.end
    bound = bound_before(atoms, read.amount.first)
    if bound.at < behind:
        bound = Bound(Qualifier.EXACT, max(read.amount.first, behind))
    if not atoms.alone and _is_no_quantity(atoms, amount.first, read, bound.at):
        return [], read.number_end
    if _only_bounds(atoms, read.amount):
        return [], read.amount.end
    if whole.apart is None:
        after = _bound_behind(atoms, read)
        return [_found(atoms, read, amount.first, bound, after)], max(read.amount.end, after.at)
    first, end = whole.apart.amount.first, whole.apart.amount.end
    one = _found(atoms, read, amount.first, bound, Bound(Qualifier.EXACT, read.amount.end))
    other = Bound(Qualifier.EXACT, first)
    return [one, _found(atoms, whole.apart, first, other, Bound(Qualifier.EXACT, end))], end


def _bound_behind(atoms: Atoms, read: Measured) -> Bound:
    """What bounds a number behind it, or behind its unit."""
    behind = bound_after(atoms, read.number_end)
    return behind if behind.at > read.number_end else bound_after(atoms, read.amount.end)


def _negative(atoms: Atoms, read: Measured) -> Measured:
    """Read the sign of what is less than nothing: "minus 12", "-5 degrees"."""
    amount = read.amount
    at = amount.first - 1
    sign = atoms.word(at)
    if sign not in _MINUS or amount.low is None or amount.high is None:
        return read
    loose = not atoms.is_glued(at + 1) and not atoms.alone
    if sign in "-−" and (loose or (at and atoms.is_glued(at))):
        return read
    if sign == "-" and not atoms.alone and read.unit is None and read.currency is None:
        return read  # a dash before an item of a list
    return replace(read, amount=replace(amount, first=at, low=-amount.high, high=-amount.low))


def _is_no_quantity(atoms: Atoms, number: int, read: Measured, first: int) -> bool:
    """Whether a number counts nothing: an age, a year, part of a name."""
    if read.unit is not None and read.unit.dimension == "time":
        end = read.amount.end
        end += atoms.word(end) == "-"
        return atoms.word(end) in _OLD
    if read.unit is not None or read.currency is not None:
        return False
    if counts_rest(atoms, first):
        return True
    return counts_nothing(atoms, number, read.number_end, first)


def _only_bounds(atoms: Atoms, amount: Amount) -> bool:
    """Whether "some" stands before a number and only makes it approximate."""
    end = amount.end
    if atoms.words[end - 1] != "some" or end >= len(atoms):
        return False
    begins = atoms.digits[end] or atoms.words[end] in STARTERS
    return begins and read_amount(atoms, end) is not None


def _found(atoms: Atoms, read: Measured, number: int, bound: Bound, behind: Bound) -> FoundQuantity:
    amount = read.amount
    qualifier = bound.qualifier
    if behind.qualifier is not Qualifier.EXACT and qualifier in (Qualifier.EXACT, Qualifier.APPROX):
        qualifier = behind.qualifier
    unit = read.unit
    if unit is None and read.currency is None and not amount.share:
        unit = _unit_elsewhere(atoms, amount)
    low, high, qualifier = bounded(amount.low, amount.high, amount.qualifier, qualifier)
    return FoundQuantity(
        atoms.starts[bound.at],
        atoms.ends[max(amount.end, behind.at) - 1],
        atoms.starts[number],
        atoms.ends[read.number_end - 1],
        quantity_of(low, high, qualifier, unit, currency_or_share(read)),
        dimension_of(read, unit),
    )


def _unit_elsewhere(atoms: Atoms, amount: Amount) -> Unit | None:
    """The unit that is not right behind: "magnitude 6.1", "6.1 on the Richter scale"."""
    end = amount.end
    before = atoms.words[max(0, amount.first - 2) : amount.first]
    joined = before[-1:] in (["of"], ["-"], ["was"], ["is"]) and before[:1] == ["magnitude"]
    scaled = atoms.word(end) == "on" and "richter" in atoms.words[end : end + _NEAR_SCALE]
    magnitude = before[-1:] == ["magnitude"] or joined or scaled
    return find_unit("magnitude") if magnitude else None
