"""Cardinal numbers in words, in digits and in both: "137", "one hundred and thirty-seven", "1.5 million".

The trap is to join what only stands side by side: "in 2014 500 people", "twenty, thirty people" and
"two or three" are two numbers each, and in "killed three and two hundred others" the "and" joins
people. So a part is taken into a number only where English would put it there: a smaller group behind
a larger scale, ones behind tens, and "and" only behind a hundred or a scale.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from hearsay.normalise.number.atoms import MOST, Atoms, Value, decimal_comma
from hearsay.normalise.number.parts import part_at, parts_at
from hearsay.normalise.number.words import (
    GROUPS,
    HUNDRED,
    ONES,
    SCALES,
    TENS,
    VULGAR,
)

_HYPHENS = frozenset("-‐‑–")
_FRACTIONS = frozenset(("half", "quarter"))
_LONGEST = 40
"""Atoms of the longest number; a reading goes no further."""


@dataclass(frozen=True, slots=True)
class Cardinal:
    """A cardinal number as read.

    Args:
        value: What it is.
        end: The atom behind it.
        scale: Of its last word: 1000000 in "4 million", 1 in "45".
    """

    value: Value
    end: int
    scale: int = 1


def read_cardinal(atoms: Atoms, at: int) -> Cardinal | None:
    """Read the number that begins at an atom.

    Args:
        atoms: The text, cut.
        at: The atom.

    Returns:
        The number, or None where none begins.

    Example:
        >>> from hearsay.normalise.number.atoms import cut
        >>> read_cardinal(cut("two thousand and five hundred"), 0).value
        2500
        >>> read_cardinal(cut("1.5 million people"), 0).value
        1500000
    """
    word = atoms.word(at)
    if word in ("a", "an"):
        return _after_article(atoms, at)
    if word in _FRACTIONS:
        return _part_of_scale(atoms, at)
    begun = 1 if atoms.alone and (word == "hundred" or word in SCALES) else None
    read = _read_groups(atoms, at, begun)
    return _with_parts(atoms, read) if read is not None else None


def _after_article(atoms: Atoms, at: int) -> Cardinal | None:
    """Read "a hundred", "a million and a half", "a half million", "a dozen"."""
    word = atoms.word(at + 1)
    if word in _FRACTIONS:
        return _part_of_scale(atoms, at + 1)
    if word == "hundred" or word in SCALES:
        read = _read_groups(atoms, at + 1, begun=1)
        return _with_parts(atoms, read) if read is not None else None
    if word == "dozen":
        return Cardinal(GROUPS[word], at + 2)
    return None


def _part_of_scale(atoms: Atoms, at: int, many: int = 1) -> Cardinal | None:
    """Read "half a million", "half a dozen", "quarter of a million", the part standing at *at*."""
    parts = parts_at(atoms, at)
    if parts is None:
        return None
    step = parts[1]
    step += atoms.word(step) == "of"
    step += atoms.word(step) in ("a", "-")
    word = atoms.word(step)
    scale = SCALES.get(word) or GROUPS.get(word) or (HUNDRED if word == "hundred" else 0)
    if not scale or word == "score":
        return None
    return Cardinal(_whole(Fraction(many * scale, parts[0])), step + 1, scale)


def _read_groups(atoms: Atoms, at: int, begun: Value | None = None) -> Cardinal | None:
    """Read group after group, each with a smaller scale: "4 thousand 3 hundred and 21"."""
    total: Value = 0
    limit = MOST
    scale, end, ahead = 1, at, at
    while end - at < _LONGEST:
        group = _read_group(atoms, ahead, begun)
        begun = None
        if group is None or (end > at and group.value >= limit):
            break
        scale, after = _scale_at(atoms, group.end)
        if scale >= limit or total + group.value * scale >= MOST:
            break
        total, end, limit = total + group.value * scale, after, scale
        if scale == 1:
            scale = group.scale
            break
        ahead = _over_and(atoms, end)
        if ahead > end and atoms.digits[ahead : ahead + 1] == [True]:
            break  # "a million and 200 others"
    return Cardinal(_whole(total), end, scale) if end > at else None


def _read_group(atoms: Atoms, at: int, begun: Value | None) -> Cardinal | None:
    """Read what stands before a scale: "137", "one hundred and six", "twenty-six"."""
    read = Cardinal(begun, at) if begun is not None else _read_small(atoms, at)
    if read is None:
        return None
    step = _over_hyphen(atoms, read.end)
    if atoms.word(step) != "hundred":
        return read
    hundreds = Cardinal(read.value * HUNDRED, step + 1, HUNDRED)
    if atoms.word(step + 1) == "point":
        return _decimals(atoms, hundreds)
    behind = _over_and(atoms, step + 1)
    rest = _read_small(atoms, behind) if behind > step or atoms.word(behind) != "and" else None
    if rest is None or not 0 < rest.value < HUNDRED:
        return hundreds
    if rest.end == step + 2 and atoms.digits[step + 1]:
        return hundreds  # "a hundred 20-somethings": digits follow only behind "and"
    return Cardinal(hundreds.value + rest.value, rest.end)


def _over_and(atoms: Atoms, at: int) -> int:
    """Step over the "and" or the hyphens before a next group."""
    step = _over_hyphen(atoms, at)
    if atoms.word(step) == "and":
        step = _over_hyphen(atoms, step + 1)
    return at if step > at and part_at(atoms, step) is not None else step


def _over_hyphen(atoms: Atoms, at: int) -> int:
    return at + 1 if atoms.word(at) in _HYPHENS and atoms.is_glued(at) else at


def _read_small(atoms: Atoms, at: int) -> Cardinal | None:
    """Read digits, or words up to ninety-nine."""
    if at >= len(atoms):
        return None
    if atoms.digits[at]:
        return _read_digits(atoms, at)
    ones = _read_ones(atoms, at)
    if ones is not None and atoms.word(ones.end) == "point":
        return _decimals(atoms, ones)
    return ones


def _read_digits(atoms: Atoms, at: int) -> Cardinal | None:
    value = atoms.value(at)
    if value is None and (atoms.alone or atoms.word(at + 1) in SCALES):
        value = decimal_comma(atoms.printed(at))
    if value is None:
        return None
    part = VULGAR.get(atoms.word(at + 1))
    if part is not None:
        return Cardinal(value + part, at + 2)
    return _with_slash(atoms, at, value)


def _with_slash(atoms: Atoms, at: int, whole: Value) -> Cardinal:
    """Read "3 1/2"."""
    slash = at + 2
    if atoms.word(slash) == "/" and atoms.is_glued(slash) and not atoms.is_glued(at + 1):
        over, under = atoms.words[at + 1], atoms.word(slash + 1)
        short = len(over) < 3 and len(under) < 3 and over.isdecimal() and under.isdecimal()
        if short and atoms.is_glued(slash + 1) and 0 < int(over) < int(under):
            return Cardinal(whole + Fraction(int(over), int(under)), slash + 2)
    return Cardinal(whole, at + 1)


def _read_ones(atoms: Atoms, at: int) -> Cardinal | None:
    """Read up to ninety-nine in words."""
    word = atoms.word(at)
    if word in VULGAR:
        return Cardinal(VULGAR[word], at + 1)
    if word in ONES:
        return Cardinal(ONES[word], at + 1)
    if word not in TENS:
        return None
    after = at + 1
    if atoms.word(after) in _HYPHENS:
        after += 1
    ones = ONES.get(atoms.word(after), 0)
    if 0 < ones < 10:
        return Cardinal(TENS[word] + ones, after + 1)
    return Cardinal(TENS[word], at + 1)


def _decimals(atoms: Atoms, whole: Cardinal) -> Cardinal:
    """Read "one point five": digit after digit behind the point."""
    value, step, at = whole.value, Fraction(1, 10), whole.end + 1
    while at - whole.end < _LONGEST:
        word = atoms.word(at)
        digit = ONES.get(word, 10)
        if word.isdecimal() and len(word) == 1:
            digit = int(word)
        if digit > 9:
            break
        value, step, at = value + digit * step, step / 10, at + 1
    return Cardinal(value, at) if at > whole.end + 1 else whole


def _scale_at(atoms: Atoms, at: int) -> tuple[int, int]:
    """The scale at an atom, 1 where there is none, and the atom behind it."""
    step = _over_hyphen(atoms, at)
    word = atoms.word(step)
    if word in GROUPS:
        return GROUPS[word], step + 1
    scale = 1
    while (more := SCALES.get(word, 0)) and scale * more < MOST:
        scale, step = scale * more, step + 1
        word = atoms.word(step)
    return (scale, step) if scale > 1 else (1, at)


def _with_parts(atoms: Atoms, read: Cardinal) -> Cardinal:
    """Add "and a half", "and three quarters"; read the scale behind: "two and a half million"."""
    at = read.end
    hyphen = atoms.word(at) in _HYPHENS and atoms.is_glued(at)
    at += hyphen
    if atoms.word(at) != "and":
        return read
    at += 1 + (hyphen and atoms.word(at + 1) in _HYPHENS)
    part = part_at(atoms, at)
    if part is None:
        return read
    value, end = part
    scale = SCALES.get(atoms.word(end), 0)
    if scale:
        end += 1
        own = read.value * scale if read.scale == 1 else read.value
        return Cardinal(_whole(own + value * scale), end, max(scale, read.scale))
    # "A million and a half" is half a million more, not half of one.
    large = read.scale if read.scale in SCALES.values() else 1
    return Cardinal(_whole(read.value + value * large), end, read.scale)


def _whole(value: Value) -> Value:
    return value.numerator if value.denominator == 1 else value
