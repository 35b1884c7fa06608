"""How sure somebody is who says something: hedges, negators, and what each mode stands for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from hearsay.record import Certainty, Mode, Polarity
from hearsay.reference.tables import read_pairs, read_table


class Commitment(NamedTuple):
    """What a source binds itself to.

    Args:
        mode: What it does in saying it.
        certainty: How sure it is.
        polarity: Whether it says that it is so.
    """

    mode: Mode
    certainty: Certainty
    polarity: Polarity


@dataclass(frozen=True, slots=True)
class Phrases:
    """Words and short phrases with a value each, to be found in a run of words.

    Args:
        values: Value by phrase, the phrase in lower-case words with one space between.
        longest: Words of the longest phrase.
    """

    values: dict[str, str]
    longest: int

    def match(self, words: tuple[str, ...], at: int) -> tuple[int, str] | None:
        """The longest phrase that begins at a word, as its length and value.

        Args:
            words: Lower-case words.
            at: Where to look.

        Example:
            >>> load_hedges().match(("it", "is", "thought", "to", "be"), 2)
            (2, 'probable')
        """
        for length in range(min(self.longest, len(words) - at), 0, -1):
            value = self.values.get(" ".join(words[at : at + length]))
            if value is not None:
                return length, value
        return None


@cache
def load_commitments() -> dict[Mode, tuple[Commitment, Commitment]]:
    """What each mode stands for where nothing else is said, and where its cue is negated.

    Example:
        >>> plain, negated = load_commitments()[Mode.BELIEVES]
        >>> plain.certainty.value, negated.polarity.value
        ('probable', '-')
    """
    return {
        Mode(mode): (
            Commitment(Mode(mode), Certainty(certainty), Polarity(polarity)),
            Commitment(Mode(negated), Certainty(then), Polarity(so)),
        )
        for mode, certainty, polarity, negated, then, so in read_table("modes").rows
    }


@cache
def load_hedges() -> Phrases:
    """The hedges, with the certainty that they leave."""
    return _phrases("hedges")


@cache
def load_negators() -> Phrases:
    """The negators, with "negation" or "inability"."""
    return _phrases("negators")


def _phrases(name: str) -> Phrases:
    values = read_pairs(name)
    return Phrases(values, max(phrase.count(" ") for phrase in values) + 1)
