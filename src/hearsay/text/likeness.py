"""How much of their text two reports have in common: wire copies, reprints, corrected editions.

An outlet that prints a wire story gives it another headline, cuts a paragraph, corrects a figure; two
hundred that print it are still one voice. So texts are compared by their runs of three words, and two
are copies of each other where they share at least half of the longer one. Half is more than a matter
of degree: a round-up that reprints two whole stories shares too little with either to join them.
Letters, case, accents and layout do not count. In a flash of one sentence one word may be all the
news ("in Kabul", "in Herat"), so nearly all of a short text must be the same, its label apart.

To compare each text with each would take a year; which texts may be alike is told by MinHash, whose
bands two copies share and two strangers do not.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from struct import pack

from hearsay.text.dateline import match_dateline

RUN = 3
"""Words of a shingle. Of longer ones a copy with other names keeps too few; two are in any text."""

BANDS = 20
"""Of two texts of one length that share half of it, every other pair has a band in common; of those
that share two thirds 93 in 100, and of those that share a tenth 3 in 1,000."""

HALF = 0.5
"""Of the longer text: so much makes a copy."""

SHORT, LONG = 40, 100
"""Shingles: up to so many a text is a flash, from so many on an article, and a brief in between."""

CLOSE = 0.95
"""Of a flash: so much of it must be in the other; of a brief the less the longer it is."""

_ROWS = 3
_SEED = 20_220_226
_MOST = 1024
_BITS = 32
_MOST_BAND = (1 << 63) - 1

_WORD = re.compile(r"[^\W_]+")
_LEAST_AFTER_LABEL = 8
_LABEL = re.compile(r"\s*(?:[^\W_]+[ -]){1,6}[^\W_]+:\s|\s*(?:breaking|urgent|flash|update|alert):\s", re.I)  # fmt: skip
_LABEL_WITHIN = 60
_AGENCIES = r"(?:afp|ap|associated press|bbc|cnn|interfax|reuters|tass|upi|voa|xinhua)"
_AGENCY = re.compile(rf"[(/]{_AGENCIES}[)/]|[-–—]\s*{_AGENCIES}\s*\Z", re.I)
_PLACE = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+)*")


@dataclass(frozen=True)
class Likeness:
    """What of a text is compared with others.

    Args:
        size: How many different shingles it has.
        shingles: Their hashes, ascending, 4 bytes each; of a long text the smallest of them.
    """

    size: int
    shingles: bytes

    @cached_property
    def _hashes(self) -> frozenset[int]:
        return frozenset(_unpacked(self.shingles))

    @property
    def bound(self) -> int:
        """Hashes below it are kept: all, or a half, a quarter … of a long text's."""
        return (1 << _BITS) >> max(0, (self.size - 1) // _MOST).bit_length()

    def share(self, other: Likeness) -> tuple[float, float]:
        """What they have in common.

        Args:
            other: Of another text.

        Returns:
            The shared part of the longer text, and that of the shorter, from 0 to 1.
        """
        mine, others = self._below(other.bound), other._below(self.bound)
        shorter, longer = sorted((len(mine), len(others)))
        shared = len(mine & others)
        return (shared / longer if longer else 0.0), (shared / shorter if shorter else 0.0)

    def _below(self, bound: int) -> frozenset[int]:
        if bound >= self.bound:
            return self._hashes
        return frozenset(one for one in self._hashes if one < bound)

    def is_copy(self, other: Likeness) -> bool:
        """Whether one of two texts is a copy of the other.

        Args:
            other: Of the other text.

        Returns:
            Whether they share enough.

        Example:
            >>> wire = "A blast hurt four people in Orlen on Friday, Mayor Ada Quist said."
            >>> likeness(wire).is_copy(likeness("ORLEN (AP) — " + wire))
            True
            >>> likeness(wire).is_copy(likeness(wire.replace("Orlen", "Asker")))
            False
        """
        of_longer, of_shorter = self.share(other)
        return of_longer >= HALF and of_shorter >= _needed(min(self.size, other.size))


def _needed(size: int) -> float:
    """How much of the shorter of two texts must be in the longer."""
    article = min(1.0, max(0.0, (size - SHORT) / (LONG - SHORT)))
    return CLOSE - (CLOSE - HALF) * article


def likeness(text: str) -> Likeness:
    """What of a text is compared with others; the same on every machine.

    Args:
        text: Of a report.

    Returns:
        Its likeness.
    """
    return signature(text)[0]


def signature(text: str) -> tuple[Likeness, tuple[int, ...]]:
    """What of a text is compared, and by which numbers the texts to compare it with are found.

    Args:
        text: Of a report.

    Returns:
        Its likeness, and its bands, `BANDS` whole numbers of 63 bits; none where it has no word.
    """
    words = list(_compared_words(text))
    if not words:
        return Likeness(0, b""), ()
    runs = [" ".join(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1))]
    from rensa import RMinHash  # here, for most of what reads a text compares none

    (hashes,) = RMinHash.hash_token_sets([runs])
    matrix = RMinHash.digest_matrix_from_token_hash_sets([hashes], BANDS * _ROWS, _SEED)
    rows = matrix.to_rows()[0]
    bands = (_band(at, rows[at * _ROWS : (at + 1) * _ROWS]) for at in range(BANDS))
    # The upper half of each hash is enough to compare by.
    kept = sorted({one >> _BITS for one in hashes})
    whole = Likeness(len(kept), b"")
    return Likeness(len(kept), _packed(one for one in kept if one < whole.bound)), tuple(bands)


def pack_bands(bands: Iterable[int]) -> bytes:
    """Bands as bytes, to be kept beside the likeness."""
    return b"".join(band.to_bytes(8, "little") for band in bands)


def unpack_bands(packed: bytes) -> tuple[int, ...]:
    """The bands that were packed."""
    return tuple(
        int.from_bytes(packed[at : at + 8], "little") & _MOST_BAND
        for at in range(0, len(packed), 8)
    )


def words_of(text: str) -> Iterator[tuple[str, int, int]]:
    """The words of a text as they are compared, with their places.

    Args:
        text: The text.

    Yields:
        Each word without case and marks, its first code point and the one past its last.

    Example:
        >>> list(words_of("Mr. Müller,"))
        [('mr', 0, 2), ('muller', 4, 10)]
    """
    for found in _WORD.finditer(text):
        yield _plain(found.group()), found.start(), found.end()


def _plain(word: str) -> str:
    if word.isascii():
        return word.lower()
    opened = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in opened if not unicodedata.combining(letter))


def _compared_words(text: str) -> Iterator[str]:
    """The words of a text, without the label and the agency it begins with."""
    begins = len(text) - len(text.lstrip())
    label = _LABEL.match(text, begins, begins + _LABEL_WITHIN)
    if label and len(_WORD.findall(text, label.end(), label.end() + 400)) >= _LEAST_AFTER_LABEL:
        begins = label.end()
    first = match_dateline(text, begins, len(text))
    if first > begins:
        # Where it happened is news even in a dateline; who sent it on which day is none.
        place = _PLACE.match(text, begins)
        yield from (word for word, _, _ in words_of(place.group() if place else ""))
    yield from map(_plain, _WORD.findall(_AGENCY.sub(" ", text[first:])))


def _band(at: int, rows: Iterable[int]) -> int:
    digest = blake2b(pack(f"<B{_ROWS}I", at, *rows), digest_size=8).digest()
    return int.from_bytes(digest, "little") >> 1


def _packed(hashes: Iterable[int]) -> bytes:
    return b"".join(one.to_bytes(4, "little") for one in hashes)


def _unpacked(shingles: bytes) -> Iterable[int]:
    import sys

    hashes = array("I", shingles[: len(shingles) // 4 * 4])  # whatever a damaged ledger holds
    if sys.byteorder == "big":
        hashes.byteswap()
    return hashes
