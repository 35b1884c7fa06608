"""Which of a place's many names in GeoNames an English report may print.

There are dozens for a large city: its name in every language, its airport's code, the words of a
language without capitals. A name too many is a false reading somewhere ("Ko" is also Kyiv), so
what is no name in Latin letters that begins with a capital is left out.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from hearsay.reference.gazetteer.fold import fold_name

_SHORTEST = 4
_LONGEST = 40
_LATIN_END = 0x250
_VIETNAMESE = range(0x1E00, 0x1F00)


def other_spellings(name: str, others: Iterable[str], *, most: int) -> list[str]:
    """Choose among the other names of a place.

    Args:
        name: Its customary name.
        others: All that it also goes by.
        most: How many to keep at most.

    Returns:
        Those that may be printed, one for each folded form, those nearest to the customary name
        first and otherwise in their own order.

    Example:
        >>> other_spellings("Kyiv", ["Kiew", "Kiev", "IEV", "Київ", "kiva", "Ko"], most=2)
        ['Kiev', 'Kiew']
    """
    own = fold_name(name)
    kept: dict[str, str] = {}
    for other in sorted(set(others), key=lambda other: (not other.isascii(), other)):
        key = fold_name(other)
        if key != own and key not in kept and _may_be_printed(other):
            kept[key] = other
    return sorted(kept.values(), key=lambda other: (-_common(own, fold_name(other)), other))[:most]


def _may_be_printed(name: str) -> bool:
    if not _SHORTEST <= len(name) <= _LONGEST or not name[0].isupper():
        return False
    if name.isupper() and len(name) <= _SHORTEST:
        return False
    return all(
        ord(letter) < _LATIN_END or ord(letter) in _VIETNAMESE or letter in "’ʻʼ"
        for letter in unicodedata.normalize("NFC", name)
    )


def _common(one: str, other: str) -> int:
    """How many letters two names have in common at their beginnings and at their ends."""
    shortest = min(len(one), len(other))
    first = next((n for n in range(shortest) if one[n] != other[n]), shortest)
    rest = shortest - first
    last = next((n for n in range(rest) if one[-1 - n] != other[-1 - n]), rest)
    return first + last
