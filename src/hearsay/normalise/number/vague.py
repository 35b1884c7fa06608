"""Orders of magnitude, words for several, and words for none: "hundreds", "a few dozen", "no one".

Each becomes an interval: what is printed is all that is known, and no number is made up for it. The trap
is that most of these words have another use: "scores" may be goals, and "some" may stand before a
number, which it then only makes approximate.
"""

from __future__ import annotations

from hearsay.normalise.number.amount import Amount
from hearsay.normalise.number.atoms import Atoms
from hearsay.normalise.number.shares import read_majority
from hearsay.normalise.number.words import ORDERS, SCALES, VAGUE, VAGUE_NOUNS
from hearsay.record import Qualifier

LEAST = 3
"""The least that "several" stands for."""

_HIGHEST_DOZENS = 99
_THOUSAND = 1000
_MILLION = 10**6
_GROUPS = {"hundred": 100, "thousand": 10**3, "dozen": 12, **SCALES}
_NOT_VAGUE_BEHIND = frozenset("how as so too not that very only".split())
SIZES = frozenset("good fair large small vast growing significant great big huge".split())
"""What may stand between "a" and "number of"."""

_AFTER_SCORES = frozenset("of more were have had are killed dead injured wounded others".split())
_COMPARED = frozenset("more less fewer greater longer larger higher further farther".split())
_NOT_NONE = frozenset(
    "longer doubt matter way better worse later earlier sooner other such wonder sign signs comment "
    "idea reason need problem choice means chance hope question".split()
)


def read_order(atoms: Atoms, at: int) -> Amount | None:
    """Read "hundreds", "tens of thousands", "hundreds of millions" at an atom.

    Example:
        >>> from hearsay.normalise.number.atoms import cut
        >>> found = read_order(cut("tens of thousands of people"), 0)
        >>> found.low, found.high
        (10000, 99999)
    """
    word = atoms.words[at]
    if word == "scores" and not atoms.alone and not _are_twenties(atoms, at):
        return None
    low, high = ORDERS[word]
    more = ORDERS.get(atoms.word(at + 2)) if atoms.word(at + 1) == "of" else None
    if more is None or more[0] < _THOUSAND or low >= _MILLION:
        return Amount(at, at + 1, low, high, Qualifier.ORDER)
    scale = more[0]
    return Amount(at, at + 3, low * scale, (high + 1) * scale - 1, Qualifier.ORDER)


def read_vague(atoms: Atoms, at: int) -> Amount | None:
    """Read "several", "few hundred", "some", "many thousands" at an atom; not in "how many"."""
    if atoms.word(at - 1) in _NOT_VAGUE_BEHIND:
        return None
    return read_several(atoms, at, at)


def read_several(atoms: Atoms, first: int, at: int) -> Amount | None:
    """Read a word for several, an article standing at *first*: "a few thousand", "a number of".

    Example:
        >>> from hearsay.normalise.number.atoms import cut
        >>> found = read_several(cut("a few thousand"), 0, 1)
        >>> found.low, found.high
        (3000, 9999)
    """
    at += atoms.word(at) in SIZES
    word = atoms.word(at)
    if word == "majority":
        return read_majority(atoms, first, at)
    noun = word in VAGUE_NOUNS
    if not noun and word not in VAGUE:
        return None
    end = at + 1 + (noun and atoms.word(at + 1) == "of")
    grouped = _grouped(atoms, first, end, 2 if word == "couple" else LEAST)
    if grouped is not None:
        return grouped
    if noun and word != "couple" and end == at + 1:
        return None  # "a number" is one
    return Amount(first, end, 2 if word == "couple" else LEAST, None, Qualifier.VAGUE)


def read_lots(atoms: Atoms, at: int) -> Amount | None:
    """Read "lots of", "plenty of" at an atom."""
    return read_several(atoms, at, at)


def read_none(atoms: Atoms, at: int) -> Amount | None:
    """Read "no", "no one", "nobody", "none" at an atom; not "no more than 20", "no longer"."""
    if atoms.words[at] != "no":
        return Amount(at, at + 1, 0, 0, Qualifier.NONE)
    word = atoms.word(at + 1)
    if word == "one":
        return Amount(at, at + 2, 0, 0, Qualifier.NONE)
    if word in _COMPARED:
        return None
    if not atoms.alone and (not word[:1].isalpha() or word in _NOT_NONE):
        return None
    return Amount(at, at + 1, 0, 0, Qualifier.NONE)


def _are_twenties(atoms: Atoms, at: int) -> bool:
    behind = atoms.word(at + 1) in _AFTER_SCORES
    return behind and not atoms.word(at - 1).endswith(("test", "the"))


def _grouped(atoms: Atoms, first: int, at: int, least: int) -> Amount | None:
    """Read the group that there are several of: "several hundred thousand", "many thousands"."""
    size = _GROUPS.get(atoms.word(at))
    if size is None:
        return _several_orders(atoms, first, at, least)
    more = SCALES.get(atoms.word(at + 1), 0)
    end = at + 1 + bool(more)
    size *= more or 1
    if least == 2:
        return Amount(first, end, 2 * size, 2 * size, Qualifier.APPROX, size)
    highest = _HIGHEST_DOZENS if size == 12 else 10 * size - 1
    return Amount(first, end, least * size, highest, Qualifier.ORDER, size)


def _several_orders(atoms: Atoms, first: int, at: int, least: int) -> Amount | None:
    if atoms.word(at) not in ORDERS or atoms.word(at) == "scores":
        return None
    found = read_order(atoms, at)
    if found is None or found.low is None:
        return None
    low = found.low if atoms.word(at - 1) in ("many", "some") else found.low * least
    return Amount(first, found.end, low, found.high, Qualifier.ORDER)
