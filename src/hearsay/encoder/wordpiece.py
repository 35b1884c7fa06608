"""Word pieces: the units that the network reads.

The base network was trained on lower-cased, accent-folded WordPiece units (Wu et al. 2016;
Devlin et al. 2019). Folding changes lengths ("İ" becomes two characters), so offsets into folded
text would drift from the report's. The trap is avoided by cutting tokens first: each token is
folded and cut alone, and only the number of its pieces is ever used, never their positions.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

MAX_PIECES = 12
"""A token longer than this many pieces (an address, a line of base64) is read by its beginning."""

_MAX_LETTERS = 64
"""Longer runs of letters are no words; the network never saw any."""


class WordPieces:
    """The vocabulary of the network, and the cutting of a token into it.

    Args:
        vocabulary: The pieces in the order of their ids; a piece that continues a word begins
            with "##".
    """

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._ids = {piece: number for number, piece in enumerate(vocabulary)}
        self.pad = self._ids["[PAD]"]
        self.unknown = self._ids["[UNK]"]
        self.begin = self._ids["[CLS]"]
        self.end = self._ids["[SEP]"]
        # News repeats its words: most look-ups of a report are answered from here.
        self.cut = lru_cache(maxsize=1 << 16)(self._cut)

    @classmethod
    def load(cls, path: Path) -> WordPieces:
        """Read a vocabulary file, one piece a line."""
        return cls.parse(path.read_bytes())

    @classmethod
    def parse(cls, content: bytes) -> WordPieces:
        """Read what a vocabulary file holds."""
        return cls(content.decode("utf-8").removesuffix("\n").split("\n"))

    def __len__(self) -> int:
        return len(self._ids)

    def _cut(self, token: str) -> tuple[int, ...]:
        """The ids of a token's pieces, at least one and at most `MAX_PIECES`."""
        pieces: list[int] = []
        for word in _words(_fold(token[:_MAX_LETTERS])):
            pieces.extend(self._longest_first(word))
            if len(pieces) >= MAX_PIECES:
                break
        return tuple(pieces[:MAX_PIECES]) or (self.unknown,)

    def _longest_first(self, word: str) -> list[int]:
        """Greedy longest match from the left; a word with a letter unknown to it is one unknown."""
        found: list[int] = []
        start = 0
        while start < len(word):
            for end in range(len(word), start, -1):
                number = self._ids.get(("##" if start else "") + word[start:end])
                if number is not None:
                    found.append(number)
                    start = end
                    break
            else:
                return [self.unknown]
        return found


def _fold(token: str) -> str:
    """Lower case without accents, as the base network was trained."""
    if token.isascii():
        return token.lower()
    apart = unicodedata.normalize("NFD", token.lower())
    return "".join(c for c in apart if unicodedata.category(c) not in {"Mn", "Cc", "Cf"})


def _words(folded: str) -> Iterable[str]:
    """Runs of letters and digits; every sign of punctuation and every ideograph stands alone."""
    if folded.isalnum() and folded.isascii():
        yield folded
        return
    run = ""
    for c in folded:
        if c.isspace():
            alone = ""
        elif _stands_alone(c):
            alone = c
        else:
            run += c
            continue
        if run:
            yield run
            run = ""
        if alone:
            yield alone
    if run:
        yield run


def _stands_alone(c: str) -> bool:
    if c.isascii():
        return not c.isalnum()
    return unicodedata.category(c)[0] == "P" or "\u4e00" <= c <= "\u9fff"
