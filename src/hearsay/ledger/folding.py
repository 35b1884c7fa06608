"""Words as they are searched for: the same on every store.

SQLite and PostgreSQL each cut text into words in their own way: one takes "1e5" for a number, one
follows the locale of the machine, one knows the letters of Unicode 6. A search that gives other rows
on another store cannot be trusted. So text is folded and cut here, and what the stores are given are
words of plain letters and digits, which none of them cuts again.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

LONGEST_WORD = 64
"""Characters of a folded word; what is longer is no word, and is cut."""

CHUNK = 256
"""Words that are indexed as one: PostgreSQL forgets the place of a word after its 256th."""

OVERLAP = 16
"""Words that two chunks share, so that a phrase which spans their border is found."""

_RUNS = re.compile(r"[^\W_]+")
_PLAIN = re.compile(r"[a-z0-9]+")


def fold(text: str) -> list[str]:
    """Cut text into words without case, accents and marks.

    Args:
        text: As printed.

    Returns:
        Words of a–z and 0–9; a letter beyond them is spelled by its number, so that the beginning
        of a word still folds to the beginning of its folded form.

    Example:
        >>> fold("Kyïv’s Zelenskyy, 25.5%")
        ['kyiv', 's', 'zelenskyy', '25', '5']
        >>> fold("київ"), fold("ки")
        (['z43az438z456z432'], ['z43az438'])
    """
    if text.isascii():
        return [run[:LONGEST_WORD] for run in _PLAIN.findall(text.lower())]
    opened = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in opened if not unicodedata.combining(letter))
    return [_spell(run)[:LONGEST_WORD] for run in _RUNS.findall(bare.casefold())]


def fold_name(name: str, *, longest: int = 200) -> str:
    """Fold a name, for looking it up.

    Args:
        name: As printed.
        longest: Characters that are kept; a store indexes no longer ones.

    Returns:
        Its words with a space between them.

    Example:
        >>> fold_name("Volodymyr  ZELENSKYY")
        'volodymyr zelenskyy'
    """
    return " ".join(fold(name))[:longest]


def chunks(words: list[str]) -> Iterator[list[str]]:
    """Cut a list of words into pieces that every store indexes alike.

    Args:
        words: Folded words.

    Yields:
        At most `CHUNK` of them at a time, the last `OVERLAP` of a piece again in the next.
    """
    step = CHUNK - OVERLAP
    for start in range(0, max(len(words) - OVERLAP, 1), step):
        piece = words[start : start + CHUNK]
        if piece:
            yield piece


def lexemes(folded: str) -> str:
    """The words of a piece with their places, in the notation of PostgreSQL's tsvector.

    Args:
        folded: Folded words with a space between them.

    Returns:
        Each word once, with its places.

    Example:
        >>> lexemes("kyiv said kyiv")
        'kyiv:1,3 said:2'
    """
    places: dict[str, list[str]] = {}
    for place, word in enumerate(folded.split(), 1):
        places.setdefault(word, []).append(str(place))
    return " ".join(f"{word}:{','.join(places[word])}" for word in places)


def _spell(run: str) -> str:
    if _PLAIN.fullmatch(run):
        return run
    return "".join(x if x.isascii() and x.isalnum() else f"z{ord(x):x}" for x in run)
