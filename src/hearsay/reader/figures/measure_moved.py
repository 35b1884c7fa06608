"""What a number counts that a count is said to have moved to: "lowered the toll of the attack from 23 to 21".

A sentence that names what is counted at length, then tells the number, is long, and the trees hang such a
number on whatever stands between. But a number without a noun, behind "to", "at" or "is", with a count named
before it and a verb that moves counts, is that count, wherever the tree has it.
"""

from __future__ import annotations

from hearsay.reader.figures.counted import Counted
from hearsay.reader.figures.counted_sorts import Before
from hearsay.reader.figures.measure_totals import Totals
from hearsay.reader.phrases import Phrases
from hearsay.record import Measure

_FARTHEST = 24
"""Tokens between a count and its number."""

_BEFORE_NUMBER = frozenset(
    "to at from as is was are were be stands stood reached hits hit now".split()
)
_SOFT = frozenset("around about nearly almost over only just some a an the least more than".split())
_MOVING = frozenset(
    "rises rise rose risen rising climbs climb climbed climbing jumps jump jumped grows grow grew grown "
    "increases increase increased soars soared swells swelled mounts mounted falls fall fell fallen drops "
    "drop dropped stands stand stood standing reaches reach reached is was are were be remains remained "
    "raises raise raised raising lowers lower lowered lowering revises revise revised revising updates update "
    "updated updating corrects correct corrected correcting reduces reduce reduced reducing cuts cut puts put "
    "putting gives give gave given giving brings bring brought bringing takes took taking pushes pushed "
    "pushing sets set estimates estimated estimating hit hits passed passes topped tops goes gone went "
    "sticks stick stuck sticking keeps keep kept keeping holds hold held holding maintains maintained "
    "maintaining reaffirms reaffirmed".split()
)
_KEEPING = frozenset("stick hold keep stand insist".split())
_KEEPING_TO = frozenset("to by at with on".split())
_ITS = frozenset("its his her their our own earlier previous the".split())
_COUNTS = frozenset("count tally figure number total".split())
_ENDS = frozenset('; : “ ” " but while'.split())


class Moved:
    """Reads numbers that counts have moved to.

    Args:
        phrases: The trees of the report.
        totals: Reads nouns for numbers.
    """

    def __init__(self, phrases: Phrases, totals: Totals) -> None:
        self._phrases = phrases
        self._totals = totals

    def of(self, counted: Counted, before: Before = ()) -> Measure | None:
        """What a number counts that stands behind a count and a verb that moves it.

        Args:
            counted: The quantity.
            before: The figures before it, the last one last: "its count" is of what they counted.
        """
        count = self._count(counted)
        if count is None:
            return before[-1][1] if before and self._is_kept(counted) else None
        told = self._totals.of(count, counted.first)
        if told is not None or self._lower(count) not in _COUNTS:
            return told
        # "Its figure of seven" leaves open of whom, "its figure of the dead" does not.
        named = self._lower(count + 1) in ("of", "for") and count + 2 < self._start(counted)
        return None if named or not before else before[-1][1]

    def is_kept(self, counted: Counted) -> bool:
        """Whether a number alone is of a count that was told before: "its figure of 52", "insists on 52".

        Args:
            counted: The quantity.
        """
        if counted.noun is not None:
            return False
        start, words = self._start(counted), self._phrases.lower
        of = start > 2 and words[start - 1] == "of"
        owned = of and (self._is_count(start - 2) or words[start - 2] == "own")
        own = owned and words[start - 3] in _ITS
        return own or self._is_kept(counted) or self._count(counted) is not None

    def _count(self, counted: Counted) -> int | None:
        """The noun for the number, the nearest before it."""
        annotation = self._phrases.annotation
        first = self._first(counted)
        if first is None:
            return None
        moved = False
        for token in range(first, max(-1, first - _FARTHEST), -1):
            if annotation.sentence[token] != annotation.sentence[counted.first]:
                return None
            word = self._lower(token)
            if word in _ENDS:
                return None
            moved = moved or word in _MOVING
            if self._is_count(token) and (moved or self._is_moved_by(token)):
                return token
        return None

    def _first(self, counted: Counted) -> int | None:
        """The word that leads to the number; None where none does."""
        token = self._start(counted) - 1
        if token < 0:
            return None
        leads = self._lower(token) in _BEFORE_NUMBER
        return (
            token if leads or (self._lower(token) == "of" and self._is_count(token - 1)) else None
        )

    def _start(self, counted: Counted) -> int:
        """The first token of a number with all that softens it."""
        token = counted.first
        while token > 0 and self._lower(token - 1) in _SOFT:
            token -= 1
        return token

    def _is_kept(self, counted: Counted) -> bool:
        """Whether somebody keeps to a number that was told before: "the army is sticking to 14"."""
        token = self._start(counted) - 1
        lemmas = self._phrases.annotation.lemma
        return (
            token > 0
            and self._lower(token) in _KEEPING_TO
            and lemmas[token - 1].lower() in _KEEPING
            and (lemmas[token - 1].lower() == "insist") is (self._lower(token) == "on")
        )

    def _is_count(self, token: int) -> bool:
        lemma = self._phrases.annotation.lemma[token].lower()
        return lemma in _COUNTS or lemma == "toll"

    def _is_moved_by(self, count: int) -> bool:
        """Whether the verb stands before the count: "raised its count to 45"."""
        annotation = self._phrases.annotation
        words = annotation.words[max(0, count - 4) : count]
        return any(word.lower() in _MOVING for word in words)

    def _lower(self, token: int) -> str:
        words = self._phrases.annotation.words
        return words[token].lower() if token < len(words) else ""
