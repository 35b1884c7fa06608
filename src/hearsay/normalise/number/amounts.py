"""Which amount begins at a word: a number, a share, an order of magnitude, several, or none."""

from __future__ import annotations

from collections.abc import Callable

from hearsay.normalise.number.amount import Amount, amount_of
from hearsay.normalise.number.atoms import Atoms
from hearsay.normalise.number.cardinals import read_cardinal
from hearsay.normalise.number.shares import (
    read_half,
    read_majority,
    read_most,
    share_after_article,
    share_of_number,
    share_of_sign,
)
from hearsay.normalise.number.vague import (
    SIZES,
    read_lots,
    read_none,
    read_order,
    read_several,
    read_vague,
)
from hearsay.normalise.number.words import (
    NOBODY,
    ONES,
    ORDERS,
    PARTS,
    SCALES,
    TENS,
    VAGUE,
    VAGUE_NOUNS,
    VULGAR,
)


def read_amount(atoms: Atoms, at: int) -> Amount | None:
    """Read the amount that begins at an atom.

    Args:
        atoms: The text, cut.
        at: The atom.

    Returns:
        The amount, or None where none begins.

    Example:
        >>> from hearsay.normalise.number.atoms import cut
        >>> found = read_amount(cut("several thousand people"), 0)
        >>> found.low, found.high, found.qualifier.value
        (3000, 9999, 'order')
    """
    if atoms.digits[at]:
        return _number(atoms, at)
    read = _READERS.get(atoms.words[at])
    return read(atoms, at) if read is not None else None


def _number(atoms: Atoms, at: int) -> Amount | None:
    read = read_cardinal(atoms, at)
    if read is None:
        return None
    if 0 < read.value < 1 and atoms.words[at] in VULGAR:
        return share_of_sign(atoms, at, read)
    return share_of_number(atoms, at, read) or amount_of(at, read)


def _article(atoms: Atoms, at: int) -> Amount | None:
    """Read what begins with "a": "a hundred", "a third of", "a few", "a number of"."""
    if atoms.word(at + 1) not in _BEHIND_ARTICLE:
        return None
    read = read_cardinal(atoms, at)
    if read is not None:
        return amount_of(at, read)
    return share_after_article(atoms, at) or read_several(atoms, at, at + 1)


def _majority(atoms: Atoms, at: int) -> Amount | None:
    told = atoms.alone or atoms.word(at - 1) in ("the", "vast", "great")
    return read_majority(atoms, at, at) if told else None


_BEHIND_ARTICLE = frozenset(
    (*SCALES, *PARTS, *TENS, *VAGUE, *VAGUE_NOUNS, *SIZES, "hundred", "dozen", "majority")
)
"""Most articles begin no amount, and are not looked at twice."""

Reader = Callable[[Atoms, int], Amount | None]

_READERS: dict[str, Reader] = {
    **dict.fromkeys((*ONES, *TENS, *VULGAR, "hundred", *SCALES, "quarter"), _number),
    **dict.fromkeys(ORDERS, read_order),
    **dict.fromkeys(VAGUE, read_vague),
    **dict.fromkeys((*NOBODY, "no"), read_none),
    **dict.fromkeys(("a", "an"), _article),
    "half": read_half,
    "most": read_most,
    "lots": read_lots,
    "plenty": read_lots,
    "majority": _majority,
}
STARTERS = frozenset(_READERS)
"""The words that can begin an amount; digits always can."""
