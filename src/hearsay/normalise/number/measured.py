"""What an amount is an amount of: money, or a unit of measurement, before or behind the number.

The trap is the letter: "5m" is five metres beside a wall and five million beside dollars or people,
and "in" is an inch only where it is glued to its number.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from hearsay.normalise.number.amount import Amount
from hearsay.normalise.number.atoms import Atoms
from hearsay.normalise.number.words import GLUED_SCALES, SCALES
from hearsay.record import Qualifier
from hearsay.reference.units import (
    LONGEST_UNIT,
    Unit,
    currency_of_sign,
    currency_of_words,
    find_unit,
    may_close_sign,
    may_open_currency,
    may_open_unit,
)

_LONGEST_SIGN = 4
"""Atoms of the longest sign: "U.S.$" is five, and nobody writes it."""

_SPACED = frozenset(
    "m km kms cm mm kg kgs ha ft lb lbs mb gb tb mw gw kw kv hz mi sq hp pp yd".split()
)
"""Short units that may stand behind a space; others must be glued to the number."""

_LONG_THINGS = frozenset(
    "high tall deep long wide away above below across thick apart from off of in race sprint final "
    "hurdles freestyle butterfly backstroke relay dash waves wave tsunami line swim tower hole".split()
)
"""Words that tell that "5m" are metres."""

_SHORT = 3
_MANY_POUNDS = 10**6


@dataclass(frozen=True, slots=True)
class Measured:
    """An amount with what it is an amount of.

    Args:
        amount: The amount, with the sign before it and the unit behind it in its words.
        number_end: The atom behind the number itself.
        unit: The unit of measurement, if any.
        currency: The currency, if any.
    """

    amount: Amount
    number_end: int
    unit: Unit | None = None
    currency: str | None = None


def read_unit(atoms: Atoms, amount: Amount) -> Measured:
    """Read the sign before an amount and the scale, the currency or the unit behind it.

    Args:
        atoms: The text, cut.
        amount: The amount.

    Example:
        >>> from hearsay.normalise.number.amounts import read_amount
        >>> from hearsay.normalise.number.atoms import cut
        >>> words = cut("worth US$1.5m today")
        >>> found = read_unit(words, read_amount(words, 3))
        >>> found.currency, found.amount.low
        ('USD', 1500000)
    """
    first, currency = _sign_before(atoms, amount.first)
    if first != amount.first:
        amount = replace(amount, first=first)
    if amount.share:
        return Measured(amount, amount.end)
    amount = _scaled(atoms, amount, money=currency is not None)
    end = amount.end
    if currency is None:
        currency, end = _currency_behind(atoms, amount)
    elif _names_same(atoms, end, currency):
        _, end = _currency_words(atoms, end)
    unit = None
    if currency is None:
        unit, end = unit_at(atoms, amount.end)
        if unit is not None and unit.name == "pound" and _are_sterling(atoms, amount, end):
            unit, currency = None, "GBP"
    whole = replace(amount, end=end) if end != amount.end else amount
    return Measured(whole, amount.end, unit, currency)


def _are_sterling(atoms: Atoms, amount: Amount, end: int) -> bool:
    """Whether pounds are money: millions of them, of nothing that is weighed."""
    return amount.scale >= _MANY_POUNDS and atoms.word(end) != "of"


def unit_at(atoms: Atoms, at: int) -> tuple[Unit | None, int]:
    """The unit that begins at an atom, or behind a hyphen there, and the atom behind it."""
    step = at + 1 if atoms.word(at) in ("-", "‑") and not _is_range(atoms, at) else at
    if not may_open_unit(atoms.word(step)):
        return None, at
    for length in range(min(LONGEST_UNIT, len(atoms) - step), 0, -1):
        unit = _unit(atoms, step, length)
        if unit is not None:
            return unit, step + length
    return None, at


def _is_range(atoms: Atoms, hyphen: int) -> bool:
    return atoms.digits[hyphen + 1 : hyphen + 2] == [True]


def _unit(atoms: Atoms, at: int, length: int) -> Unit | None:
    end = at + length
    printed = atoms.text[atoms.starts[at] : atoms.ends[end - 1]]
    if len(printed) > 40:
        return None
    glued = atoms.is_glued(at)
    if len(printed) < _SHORT and not glued and printed.lower() not in _SPACED and printed != "%":
        return None
    if end < len(atoms) and atoms.is_glued(end) and atoms.text[atoms.starts[end]].isdigit():
        return None
    words = " ".join(printed.lower().split())
    unit = find_unit(words) or (find_unit(printed) if "°" in printed or "²" in printed else None)
    if unit is None and "-" in words:
        unit = find_unit(words.replace("-", " "))
    return unit


def _sign_before(atoms: Atoms, first: int) -> tuple[int, str | None]:
    """The atom that the sign or code before a number begins at, and its currency."""
    if not first or not may_close_sign(atoms.words[first - 1]):
        return first, None
    for length in range(min(_LONGEST_SIGN, first), 0, -1):
        at = first - length
        currency = _currency(atoms, atoms.text[atoms.starts[at] : atoms.ends[first - 1]])
        if currency is not None and not (at and atoms.is_glued(at) and _is_word(atoms, at - 1)):
            return at, currency
    return first, None


def _currency(atoms: Atoms, sign: str) -> str | None:
    """The currency of a sign; a text that is a quantity and nothing else may be careless of it."""
    found = currency_of_sign(sign)
    article = sign.lower().startswith("a ")  # "A $2 million bridge" is paid for in any dollars
    if found is None and atoms.alone and not sign.isdigit() and not article:
        upper = sign.upper().replace(" ", "").replace(".", "")
        found = currency_of_sign(upper) or currency_of_sign(upper.removesuffix("$"))
    return found


def _is_word(atoms: Atoms, at: int) -> bool:
    return atoms.words[at][:1].isalnum()


def _scaled(atoms: Atoms, amount: Amount, *, money: bool) -> Amount:
    """Read a scale that is glued to digits: "350k", "1.5m people", "$2b"."""
    at = amount.end
    if amount.low is None or amount.scale != 1 or not atoms.is_glued(at):
        return amount
    scale = GLUED_SCALES.get(atoms.word(at))
    if scale is None or not atoms.digits[at - 1] or not _is_scale(atoms, at, money=money):
        return amount
    value = amount.low * scale
    value = value.numerator if value.denominator == 1 else value
    return replace(amount, end=at + 1, low=value, high=value, scale=scale)


def _is_scale(atoms: Atoms, at: int, *, money: bool) -> bool:
    letter, follows = atoms.words[at], atoms.word(at + 1)
    if money or letter == "k" or (letter == "m" and atoms.alone and at + 1 == len(atoms)):
        return True
    if letter != "m" and atoms.printed(at) != "B":
        return False
    if atoms.printed(at) in ("M", "B") and "." in atoms.words[at - 1]:
        return True
    if currency_of_sign(atoms.printed(at + 1)) or currency_of_words(follows):
        return True
    many = (
        len(follows) > _SHORT and follows.isalpha() and (follows[-1] == "s" or follows in _PEOPLE)
    )
    return many and follows not in _LONG_THINGS


_PEOPLE = frozenset("people children women men civilians viewers".split())


def _currency_behind(atoms: Atoms, amount: Amount) -> tuple[str | None, int]:
    end = amount.end
    step = end + 1 if atoms.word(end) == "-" else end
    if amount.scale > 1 and atoms.word(step) == "of":
        step += 1  # "millions of dollars"
    elif amount.qualifier is not Qualifier.EXACT and atoms.word(step) == "of":
        step += 1
    if not may_open_currency(atoms.word(step)):
        return None, end
    currency, after = _currency_words(atoms, step)
    if currency is not None:
        return currency, after
    for length in (3, 2, 1):
        if step + length <= len(atoms):
            code = atoms.text[atoms.starts[step] : atoms.ends[step + length - 1]]
            found = _currency(atoms, code)
            after = step + length
            if found is not None and not (
                after < len(atoms) and atoms.digits[after] and atoms.is_glued(after)
            ):
                return found, after
    return None, end


def _currency_words(atoms: Atoms, at: int) -> tuple[str | None, int]:
    for length in range(min(3, len(atoms) - at), 0, -1):
        found = currency_of_words(" ".join(atoms.words[at : at + length]))
        if found is not None:
            if (
                atoms.words[at] == "won"
                and atoms.digits[at - 1]
                and at
                and atoms.word(at - 1) not in SCALES
            ):
                return None, at  # "of 20 seats, 12 won"
            return found, at + length
    return None, at


def _names_same(atoms: Atoms, at: int, currency: str) -> bool:
    """Whether the words behind say the sign's currency once more: "$5 million dollars"."""
    return _currency_words(atoms, at)[0] == currency
