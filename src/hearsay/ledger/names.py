"""Ids that people say to each other: "lusab-babad, the claim at 203".

A number of 64 hexadecimal digits is safe and nobody can read it out. So a report is called by two
words made from its key (proquints, after D. S. Wilkerson: sixteen bits a word, consonants and vowels
in turn), and what it says by the place of its words in the text. A newer reader that finds one
claim more shifts every number "c12" behind it; a place in the text stays. Two reports in a hundred
thousand share their two words: the one that comes second is called by three.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

_CONSONANTS = "bdfghjklmnprstvz"
_VOWELS = "aiou"
_HEX_A_WORD = 4

LEAST_WORDS = 2
"""Of the name of a report."""

MOST_WORDS = 16
"""With so many the name says the whole key."""


def report_name(key: str, *, words: int = LEAST_WORDS) -> str:
    """The speakable id of a report.

    Args:
        key: Its content key, hexadecimal.
        words: How many words; more where another report has the same.

    Returns:
        The words, with hyphens between them.

    Example:
        >>> report_name("7f000001" + 56 * "0"), report_name("7f000001" + 56 * "0", words=3)
        ('lusab-babad', 'lusab-babad-babab')
    """
    parts = (key[at : at + _HEX_A_WORD] for at in range(0, words * _HEX_A_WORD, _HEX_A_WORD))
    return "-".join(_word(int(part, 16)) for part in parts)


def value_refs(letter: str, places: Iterable[int]) -> list[str]:
    """The ids of a report's values of one sort, within the report.

    Args:
        letter: Which sort: "c" for claims, as in the record.
        places: Where each begins, in the order of the record.

    Returns:
        An id for each: the letter and the place, and a second letter where several begin there.

    Example:
        >>> value_refs("c", [203, 310, 203])
        ['c203', 'c310', 'c203b']
    """
    seen: Counter[int] = Counter()
    refs = []
    for place in places:
        seen[place] += 1
        refs.append(f"{letter}{place}{_letters(seen[place])}")
    return refs


def split_name(name: str) -> tuple[str, str | None]:
    """Take an id apart.

    Args:
        name: Of a report, "lusab-babad", or of one of its values, "lusab-babad.c203".

    Returns:
        The report's name, and the value's id within it; None where there is none.

    Example:
        >>> split_name("lusab-babad.c203")
        ('lusab-babad', 'c203')
        >>> split_name("lusab-babad")
        ('lusab-babad', None)
    """
    report, dot, ref = name.partition(".")
    return report, ref if dot else None


def _word(bits: int) -> str:
    return (
        _CONSONANTS[bits >> 12]
        + _VOWELS[bits >> 10 & 3]
        + _CONSONANTS[bits >> 6 & 15]
        + _VOWELS[bits >> 4 & 3]
        + _CONSONANTS[bits & 15]
    )


def _letters(count: int) -> str:
    """Nothing for the first, then b, c … z, ba, bb and so on."""
    if count == 1:
        return ""
    letters, rest = "", count - 1
    while rest:
        rest, digit = divmod(rest, 26)
        letters = chr(ord("a") + digit) + letters
    return letters
