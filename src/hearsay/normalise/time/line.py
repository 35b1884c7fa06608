"""The words of a text as the grammar of times sees them.

The grammar looks a few words ahead of where it stands, so the line ends in a few words that are
nothing, and no rule has to ask whether there are more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from hearsay.normalise.time.words import STOP, WRITTEN, Lexeme, lexeme

_AHEAD = 24
"""Words that stand for nothing behind the last: more than any rule looks ahead."""


CLAUSE = frozenset(
    "was were is and but when that which who where in at he she they it we by with".split()
)
"""Words that begin something new: a number or a name before them counts or describes nothing."""

DEEPEST = 5
"""Times that may be told one inside the other; nobody says more, and a text may repeat them without end."""

_Meaning = TypeVar("_Meaning")
ByWord = Mapping[str, Sequence[tuple[tuple[str, ...], _Meaning]]]
"""Phrases by their first word: what follows it, and what the whole means; the longest first."""


def by_first_word(phrases: Mapping[str, _Meaning]) -> ByWord[_Meaning]:
    """Put phrases in order for `Line.phrase`.

    Args:
        phrases: What each phrase means; its words in small letters.
    """
    made: dict[str, list[tuple[tuple[str, ...], _Meaning]]] = {}
    for phrase, meaning in sorted(phrases.items(), key=lambda row: -len(row[0].split())):
        first, *rest = phrase.split()
        made.setdefault(first, []).append((tuple(rest), meaning))
    return made


class Line:
    """The words of a text with their kinds, and where they stand.

    Args:
        words: The words, as printed.
        starts: First code point of each.
        ends: One past the last code point of each.

    Attributes:
        kind: The kind of each word; "" behind the last.
        value: What each contributes.
        low: Each in small letters; "" behind the last, and so before the first.
        mid: Whether each is prefixed with "mid-".
        cores: Numbers of the words that a time may be built around.
        depth: How many times are being read one inside the other: "the end of the first week of May".
    """

    __slots__ = ("cores", "depth", "ends", "kind", "low", "mid", "starts", "value", "words")

    kind: Sequence[str]
    value: Sequence[Any]
    low: Sequence[str]
    mid: Sequence[bool]

    def __init__(self, words: Sequence[str], starts: Sequence[int], ends: Sequence[int]) -> None:
        self.words = words
        self.starts = starts
        self.ends = ends
        self.depth = 0
        lexemes: list[Lexeme] = list(map(lexeme, words))
        self.cores = [number for number, one in enumerate(lexemes) if one.core]
        lexemes.extend([STOP] * _AHEAD)
        # Columns, as they are looked at more often than all else together.
        self.kind, self.value, self.low, _, self.mid = zip(*lexemes, strict=True)

    def __len__(self) -> int:
        return len(self.words)

    def end(self, at: int) -> int:
        """One past the last code point of a word, without the full stop that a moment may carry."""
        return self.ends[at] - (self.kind[at] == WRITTEN and self.words[at].endswith("."))

    def phrase(self, at: int, phrases: ByWord[_Meaning]) -> tuple[_Meaning | None, int]:
        """The longest phrase of some that begins with a word: what it means, and where it ends."""
        for rest, meaning in phrases.get(self.low[at], ()):
            if self.low[at + 1 : at + 1 + len(rest)] == rest:
                return meaning, at + 1 + len(rest)
        return None, at

    def glued(self, at: int) -> bool:
        """Whether a word stands at the one before it without a space."""
        return 0 < at < len(self.words) and self.starts[at] == self.ends[at - 1]

    def capital(self, at: int) -> bool:
        """Whether a word is printed with a capital."""
        return at < len(self.words) and self.words[at][:1].isupper()
