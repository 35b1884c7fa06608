"""Ordinals: which one, and never how many."""

from __future__ import annotations

import re

from hearsay.normalise.number.atoms import MOST, cut
from hearsay.normalise.number.cardinals import read_cardinal
from hearsay.normalise.number.words import ONES, ORDINALS, TENS

_DIGITS = re.compile(r"(\d{1,3}(?:,?\d{3}){0,5})(st|nd|rd|th)", re.IGNORECASE)
_BACK = {value: word for word, value in {**ONES, **TENS}.items()}


def normalise_ordinal(text: str) -> int | None:
    """The number of an ordinal.

    Args:
        text: One ordinal, in words or digits.

    Returns:
        The number; None where the text is no ordinal.

    Example:
        >>> normalise_ordinal("21st"), normalise_ordinal("twenty-first"), normalise_ordinal("third")
        (21, 21, 3)
        >>> normalise_ordinal("three") is None
        True
    """
    text = text.strip()
    digits = _DIGITS.fullmatch(text)
    if digits:
        value = int(digits[1].replace(",", ""))
        return value if value < MOST else None
    atoms = cut(text)
    last = atoms.word(len(atoms) - 1)
    if last not in ORDINALS:
        return None
    value = ORDINALS[last]
    if len(atoms) == 1:
        return value
    head = text[: atoms.starts[-1]]
    cardinal = _BACK.get(value) or {100: "hundred", 1000: "thousand", 10**6: "million"}.get(value)
    if cardinal is None:
        return None
    read = read_cardinal(made := cut(head + cardinal), 0)
    if read is None or read.end != len(made) or isinstance(read.value, int) is False:
        return None
    return int(read.value)
