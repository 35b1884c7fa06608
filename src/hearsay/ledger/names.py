"""Ids that people say to each other: "lusab-babad, the claim at 203".

A number of 64 hexadecimal digits is safe and nobody can read it out. So a report is called by the id that
it came with, if that is short and plain, or by two words made from its key (proquints, after D. S.
Wilkerson: sixteen bits a word, consonants and vowels in turn), and what it says by the place of its words
in the text. A newer reader that finds one claim more shifts every number "c12" behind it; a place in the
text stays. Two reports in a hundred thousand share their two words, and editions of one report their id:
the one that comes second is called by what follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_CONSONANTS = "bdfghjklmnprstvz"
_VOWELS = "aiou"
_HEX_A_WORD = 4

LEAST_WORDS = 2
"""Of the name of a report."""

MOST_WORDS = 16
"""With so many the name says the whole key."""


_PLAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_-]{0,22}[A-Za-z0-9])?")
"""Ids that may be said, typed and put into a URL as they are."""


def possible_names(key: str, given: str | None) -> Iterator[str]:
    """What a report may be called, the first that no other has.

    Args:
        key: Its content key, hexadecimal.
        given: The id that it came with.

    Yields:
        The id, if it can be said, then words made from the key, each time one more.

    Example:
        >>> next(possible_names("7f000001" + 56 * "0", "wire-7"))
        'wire-7'
        >>> next(possible_names("7f000001" + 56 * "0", "a/b.c"))
        'lusab-babad'
    """
    if given is not None and _PLAIN.fullmatch(given):
        yield given
    for words in range(LEAST_WORDS, MOST_WORDS + 1):
        yield report_name(key, words=words)


def report_name(key: str, *, words: int = LEAST_WORDS) -> str:
    """The speakable id of a report that came without a plain one.

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
