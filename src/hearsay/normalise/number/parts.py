"""Parts of a whole in words: "a half", "three quarters", "two-thirds", "one twenty-fifth"."""

from __future__ import annotations

from fractions import Fraction

from hearsay.normalise.number.atoms import Atoms
from hearsay.normalise.number.words import ONES, ORDINALS, PARTS, PARTS_PLURAL, TENS

_HYPHENS = frozenset("-‐‑–")


def parts_at(atoms: Atoms, at: int) -> tuple[int, int] | None:
    """The number of equal parts that a noun names, behind a hyphen or not.

    Args:
        atoms: The text, cut.
        at: The atom that the noun or its hyphen stands at.

    Returns:
        The number of parts and the atom behind the noun; None where no such noun stands there.

    Example:
        >>> from hearsay.normalise.number.atoms import cut
        >>> parts_at(cut("two-thirds"), 1), parts_at(cut("one twenty-fifth"), 1)
        ((3, 3), (25, 4))
    """
    step = at + 1 if atoms.word(at) in _HYPHENS else at
    word = atoms.word(step)
    parts = PARTS.get(word) or PARTS_PLURAL.get(word)
    if parts:
        return parts, step + 1
    tens = TENS.get(word)
    if tens is None:
        return None
    after = step + 2 if atoms.word(step + 1) in _HYPHENS else step + 1
    ones = ORDINALS.get(atoms.word(after).removesuffix("s"), 0)
    return (tens + ones, after + 1) if 0 < ones < 10 else None


def part_at(atoms: Atoms, at: int) -> tuple[Fraction, int] | None:
    """The part that begins at an atom, less than a whole, and the atom behind it.

    Example:
        >>> from hearsay.normalise.number.atoms import cut
        >>> part_at(cut("three quarters"), 0)
        (Fraction(3, 4), 2)
    """
    word = atoms.word(at)
    many = 1 if word in ("a", "an") else ONES.get(word, 0)
    after = at + 1
    if word in TENS:
        many = TENS[word]
        step = after + 1 if atoms.word(after) in _HYPHENS else after
        ones = ONES.get(atoms.word(step), 0)
        if 0 < ones < 10:
            many, after = many + ones, step + 1
    parts = parts_at(atoms, after) if many else None
    if parts is None or many >= parts[0]:
        return None
    return Fraction(many, parts[0]), parts[1]
