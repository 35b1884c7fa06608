"""Shares in words, as percentages: "a third of", "two-thirds", "half the town", "one in five".

The trap is that the same words name the next after the second ("a third attack"), a period ("the
quarter") and a count ("120 out of 300 homes"). So a single part needs an "of" behind it, and what is
"out of" a number that nobody divides by is left to be two counts.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from hearsay.normalise.number.amount import Amount, amount_of
from hearsay.normalise.number.atoms import Atoms, Value
from hearsay.normalise.number.cardinals import Cardinal, read_cardinal
from hearsay.normalise.number.parts import parts_at
from hearsay.normalise.number.words import MONTHS, SCALES
from hearsay.record import Qualifier
from hearsay.reference.units import find_unit

_WHOLE = 100
_ROUND_PARTS = 10
"""Parts of a percent that a share in words is told to: a third is 33.3 %."""

_SMALL_WHOLE = 12
_WHOLES = frozenset((20, 50, 100, 1000, 10_000, 100_000, 1_000_000))
"""Larger numbers that shares are told of."""

_PERIODS = frozenset("year month week day hour minute decade night second".split())
_WRITTEN_PARTS = frozenset((2, 3, 4, 5, 8, 10))
_HALVED = frozenset("of the its their his her our these those all".split())
_BOUNDS_HALF = frozenset("about than nearly almost over least around roughly to up".split())


def share_of_number(atoms: Atoms, at: int, read: Cardinal | None) -> Amount | None:
    """Read the share that a number begins: "two thirds", "1/3", "one in five".

    Args:
        atoms: The text, cut.
        at: The atom that the number begins at.
        read: The number.

    Example:
        >>> from hearsay.normalise.number.atoms import cut
        >>> words = cut("four out of five homes")
        >>> share_of_number(words, 0, read_cardinal(words, 0)).low
        80
    """
    if read is None or read.value.denominator != 1:
        return None
    many, end = read.value, read.end
    word = atoms.word(end)
    if word == "/" and atoms.is_glued(end):
        return _written(atoms, at, many, end)
    if word == "in" or (word == "out" and atoms.word(end + 1) == "of"):
        return _one_in_so_many(atoms, at, many, end + 1 + (word == "out"))
    if word == "over" and atoms.alone:
        return _over(atoms, at, many, end + 1)
    parts = parts_at(atoms, end)
    return _of_parts(atoms, at, many, *parts) if parts is not None and many > 0 else None


def share_of_sign(atoms: Atoms, at: int, read: Cardinal) -> Amount:
    """Read "⅔" at an atom: a share, or a part of the unit behind it: "½ mile"."""
    part = Fraction(read.value)
    return _of_scale(atoms, at, part, read.end) or _percent(at, read.end, part, 1)


def share_after_article(atoms: Atoms, at: int) -> Amount | None:
    """Read "a third of", "a quarter of a mile", the article standing at an atom."""
    parts = parts_at(atoms, at + 1)
    return _of_parts(atoms, at, 1, *parts) if parts is not None else None


def read_half(atoms: Atoms, at: int) -> Amount | None:
    """Read "half" at an atom: of a million, of a mile, of the town, or of nothing that is told."""
    read = read_cardinal(atoms, at)
    if read is not None:
        return amount_of(at, read)
    measured = _of_unit(atoms, at, Fraction(1, 2), at + 1)
    if measured is not None:
        return measured
    follows = atoms.word(at + 1)
    if follows == "-":
        return None
    told = atoms.alone or follows in _HALVED or atoms.word(at - 1) in _BOUNDS_HALF
    return _percent(at, at + 1, 1, 2) if told else None


def read_most(atoms: Atoms, at: int) -> Amount | None:
    """Read "most of", at least half of which nobody counted."""
    if atoms.word(at + 1) == "of" and atoms.word(at - 1) != "the":
        return Amount(at, at + 2, _WHOLE // 2, None, Qualifier.VAGUE, share=True)
    return None


def read_majority(atoms: Atoms, first: int, at: int) -> Amount | None:
    """Read "majority of", its article or adjective standing at *first*."""
    if atoms.word(at + 1) != "of":
        return None
    return Amount(first, at + 2, _WHOLE // 2, None, Qualifier.VAGUE, share=True)


def _of_parts(atoms: Atoms, at: int, many: Value, parts: int, end: int) -> Amount | None:
    """A share of so many parts; "one third place" is none, but "two thirds majority" is."""
    scaled = _of_scale(atoms, at, Fraction(many) / parts, end)
    if scaled is not None or many >= parts:
        return scaled or _number(at, end, Fraction(many) / parts)
    follows = atoms.word(end)
    if follows == "-" and atoms.is_glued(end):
        return None  # "a third-party app"
    if parts == 4 and not atoms.alone and follows != "of":
        return None  # "three quarters" are nine months as well
    plain = atoms.alone or many > 1 or follows in ("of", "") or not follows.isalpha()
    return _percent(at, end, many, parts) if plain else None


def _of_scale(atoms: Atoms, first: int, part: Fraction, at: int) -> Amount | None:
    """Read a part of a unit or of a scale: "half a mile", "three quarters of a million"."""
    end = at + 1 if atoms.word(at) == "of" else at
    end += atoms.word(end) == "a"
    scale = SCALES.get(atoms.word(end))
    if scale is not None:
        return replace(_number(first, end + 1, part * scale), scale=scale)
    return _of_unit(atoms, first, part, at)


def _number(first: int, end: int, value: Value) -> Amount:
    plain = value.numerator if value.denominator == 1 else value
    return Amount(first, end, plain, plain)


def _over(atoms: Atoms, at: int, many: Value, here: int) -> Amount | None:
    """Read "one over three", as mathematicians say it."""
    below = read_cardinal(atoms, here) if here < len(atoms) else None
    if below is None or below.value <= 0:
        return None
    if many < below.value:
        return _percent(at, below.end, many, below.value)
    return _number(at, below.end, Fraction(many) / Fraction(below.value))


def _of_unit(atoms: Atoms, first: int, part: Fraction, at: int) -> Amount | None:
    """Read a part of a unit: "half a mile", "a quarter of an hour", "1/2 mile"."""
    end = at + 1 if atoms.word(at) == "of" else at
    article = atoms.word(end) in ("a", "an")
    unit = find_unit(atoms.word(end + article))
    if unit is None or (end > at and not article) or unit.dimension == "share":
        return None
    return Amount(first, end + article, part, part)


def _written(atoms: Atoms, at: int, many: Value, slash: int) -> Amount | None:
    """Read "1/3"; "9/11" and "24/7" are no shares."""
    if slash + 1 >= len(atoms) or not atoms.is_glued(slash + 1):
        return None
    below = atoms.value(slash + 1)
    if below is None or not 0 < many < below:
        return None
    measured = _of_unit(atoms, at, Fraction(many) / Fraction(below), slash + 2)
    if measured is not None:
        return measured
    told = atoms.alone or below in _WRITTEN_PARTS
    return _percent(at, slash + 2, many, below) if told else None


def _one_in_so_many(atoms: Atoms, at: int, many: Value, here: int) -> Amount | None:
    if atoms.word(here) in ("every", "the"):
        here += 1
    of = read_cardinal(atoms, here) if here < len(atoms) else None
    if of is None or not 0 < many < of.value or atoms.word(of.end) in MONTHS:
        return None
    if of.value > _SMALL_WHOLE and of.value not in _WHOLES:
        return None
    if atoms.word(of.end).rstrip("s") in _PERIODS:
        return None  # "two in 10 days"
    return _percent(at, of.end, many, of.value)


def _percent(first: int, end: int, many: Value, parts: Value) -> Amount:
    value = rounded(Fraction(_WHOLE) * many / parts)
    return Amount(first, end, value, value, share=True)


def rounded(value: Value) -> Value:
    """A percentage to a tenth.

    Example:
        >>> float(rounded(Fraction(100, 3)))
        33.3
    """
    exact = Fraction(round(value * _ROUND_PARTS), _ROUND_PARTS)
    return exact.numerator if exact.denominator == 1 else exact
