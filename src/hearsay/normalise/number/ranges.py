"""Two numbers that bound one quantity: "10 to 15", "between nine and 50", "$5-10 million".

The trap is that the same marks stand between numbers that are two: the votes of "11-1", the change
"from 10 to 15", the years 2014-2016.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from hearsay.normalise.number.amount import Amount
from hearsay.normalise.number.amounts import read_amount
from hearsay.normalise.number.atoms import Atoms, Value
from hearsay.normalise.number.measured import Measured, read_unit
from hearsay.record import Qualifier

_DASHES = frozenset("-‐‑–—")
_VOTES = frozenset(
    "vote votes voted voting ballot ballots majority decision ruling ruled verdict passed approved "
    "rejected adopted resolution motion tally score game match win won lost beat defeated defeat "
    "victory draw drew lead led final aggregate penalties".split()
)
_NEAR = 6
"""Atoms to either side in which a vote or a match is looked for."""

_CHANGES = frozenset(
    "rise rises rose risen rising increase increases increased increasing climb climbs climbed "
    "climbing grow grows grew grown growing jump jumps jumped jumping soar soared soaring surge "
    "surged fall falls fell fallen falling drop drops dropped dropping decline declined declines "
    "declining decrease decreased shrink shrank shrunk slip slipped cut cuts cutting reduce reduced "
    "reducing reduction raise raised raises raising lower lowered lowering double doubled triple "
    "tripled go goes went gone going up down expand expanded widen widened extend extended boost "
    "boosted revise revised change changed swell swelled swollen leap leapt plunge plunged tumble "
    "tumbled".split()
)
_CHANGE_NEAR = 8
_RANGING = frozenset("range ranges ranged ranging anywhere vary varies varied varying".split())
_MOST_APART = 3
"""How many times greater the second number of "two or three" may be."""

_YEARS = range(1500, 2101)
_SIGN = 3
"""Atoms that the sign of the second number may have."""


@dataclass(frozen=True, slots=True)
class Ranged:
    """A measured amount, with the other end of its range taken in.

    Args:
        measured: The amount, or the whole range.
        apart: The second number, where it is a quantity of its own: votes against, a new value.
        nothing: Whether the two count nothing: years, a telephone number.
    """

    measured: Measured
    apart: Measured | None = None
    nothing: bool = False


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two amounts with what stands between them."""

    one: Measured
    other: Measured
    low: Value
    high: Value
    joint: str
    glued: bool
    before: str
    """The word before the first."""


def range_with(atoms: Atoms, one: Measured) -> Ranged:
    """Join an amount to the one that ends its range, if there is one.

    Args:
        atoms: The text, cut.
        one: The amount with its unit.

    Example:
        >>> from hearsay.normalise.number.atoms import cut
        >>> words = cut("10 to 15 million")
        >>> found = range_with(words, read_unit(words, read_amount(words, 0)))
        >>> found.measured.amount.low, found.measured.amount.high
        (10000000, 15000000)
    """
    pair = _pair(atoms, one)
    if pair is None:
        return Ranged(one)
    if one.amount.scale == 1 and (_are_years(pair) or _is_phone_number(atoms, pair)):
        return Ranged(pair.other, nothing=True)
    if pair.joint == "and" or pair.before == "between":
        return Ranged(_whole(pair))
    if pair.low >= pair.high or _is_result(atoms, pair):
        two = pair.glued or pair.joint == "to"
        return Ranged(one, pair.other) if two else Ranged(one)
    if pair.joint == "to" and _is_change(atoms, one.amount.first, pair.before):
        return Ranged(one, pair.other)
    return Ranged(_whole(pair)) if _is_range(pair) else Ranged(one)


def _pair(atoms: Atoms, one: Measured) -> _Pair | None:
    """The amount with the one behind it, where the two can bound something."""
    first = one.amount
    if first.qualifier is not Qualifier.EXACT or first.share:
        return None
    joint = _joint(atoms, first)
    other = _other(atoms, joint[1]) if joint is not None else None
    if joint is None or other is None or _differ(one, other):
        return None
    if one.currency is None and not atoms.words[joint[1]][:1].isalnum():
        return None  # "ended Sept. 30 to $7 million": the sign stands before both or before none
    low, high = _scaled_alike(first, other.amount)
    if low is None or high is None:
        return None
    glued = joint[0] == "-" and atoms.is_glued(one.number_end) and atoms.is_glued(joint[1])
    return _Pair(one, other, low, high, joint[0], glued, atoms.word(first.first - 1))


def _joint(atoms: Atoms, first: Amount) -> tuple[str, int] | None:
    """What stands between the two, and the atom behind it."""
    at = first.end
    word = atoms.word(at)
    if word in _DASHES:
        if atoms.word(at + 1) in ("to", "or") and atoms.is_glued(at):
            return atoms.word(at + 1), at + 2  # "10- to 15-mile"
        return ("-", at + 1) if at + 1 < len(atoms) else None
    if word in ("to", "or"):
        return word, at + 1
    if word == "and" and atoms.word(first.first - 1) == "between":
        return word, at + 1
    return None


def _other(atoms: Atoms, at: int) -> Measured | None:
    """The second amount, behind its sign: the "$10m" of "$5m to $10m"."""
    for step in range(at, min(at + _SIGN, len(atoms))):
        found = read_amount(atoms, step)
        if found is not None:
            if found.qualifier is not Qualifier.EXACT or found.share:
                return None
            read = read_unit(atoms, found)
            return read if read.amount.first == at else None
        if step > at and atoms.words[step][:1].isalpha():
            return None
    return None


def _whole(pair: _Pair) -> Measured:
    first, second = pair.one.amount, pair.other.amount
    opened = pair.before in ("between", "from")
    amount = Amount(
        first.first - opened,
        second.end,
        min(pair.low, pair.high),
        max(pair.low, pair.high),
        Qualifier.BETWEEN,
        second.scale,
    )
    return replace(
        pair.other,
        amount=amount,
        unit=pair.other.unit or pair.one.unit,
        currency=pair.other.currency or pair.one.currency,
    )


def _is_range(pair: _Pair) -> bool:
    """Whether two numbers, the first smaller, bound one quantity."""
    if pair.joint == "-":
        return pair.glued or pair.one.amount.scale > 1 or pair.one.unit is not None
    return pair.joint != "or" or pair.high <= pair.low * _MOST_APART


def _differ(one: Measured, other: Measured) -> bool:
    units = one.unit is not None and one.unit != other.unit
    money = one.currency is not None and other.currency not in (None, one.currency)
    return units or money or (one.currency is not None and other.unit is not None)


def _scaled_alike(first: Amount, second: Amount) -> tuple[Value | None, Value | None]:
    """The bounds, the scale of the second being the first's as well: "10 to 15 million"."""
    low, high = first.low, second.high
    if low is None or high is None or first.scale > 1 or second.scale == 1:
        return low, high
    if low * second.scale >= high:
        return low, high
    scaled = low * second.scale
    return (scaled.numerator if scaled.denominator == 1 else scaled), high


def _are_years(pair: _Pair) -> bool:
    short = pair.joint == "-" and pair.high < 100
    return pair.low in _YEARS and (pair.high in _YEARS or short)


def _is_phone_number(atoms: Atoms, pair: _Pair) -> bool:
    first, second = pair.one.amount.first, pair.other.amount.first
    return pair.glued and len(atoms.words[first]) == 3 and len(atoms.words[second]) == 4


def _is_result(atoms: Atoms, pair: _Pair) -> bool:
    """Whether the two are the sides of a vote or a match: "the 11-15 vote", "voted 11 to 15"."""
    first, end = pair.one.amount.first, pair.other.amount.end
    if pair.joint == "to":
        return pair.other.unit is None and "voted" in atoms.words[max(0, first - 4) : first]
    around = atoms.words[max(0, first - _NEAR) : first] + atoms.words[end : end + _NEAR]
    return pair.glued and not _VOTES.isdisjoint(around)


def _is_change(atoms: Atoms, first: int, before_it: str) -> bool:
    """Whether it is a change: "rose from 10 to 15", "rose by 5 to 15"."""
    if before_it == "by":
        return True
    if before_it != "from":
        return False
    if atoms.word(first - 2) in _RANGING:
        return False
    before = atoms.words[max(0, first - _CHANGE_NEAR) : first]
    return not _CHANGES.isdisjoint(before)
