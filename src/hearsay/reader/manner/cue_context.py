"""What is looked at to judge an act of saying: its words, without the report around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.heads.annotation import ActOfSaying, Annotation
from hearsay.record import Quotation

BEFORE = 6
"""Words before the cue that are looked at."""

LONGEST = 60
"""Words of a content that are looked at; what a source does shows early."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as printed, with what is known of it.

    Args:
        text: As printed.
        lemma: Dictionary form; "" where it is not known.
        upos: Universal part of speech; "" where it is not known.
    """

    text: str
    lemma: str = ""
    upos: str = ""

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def is_plain(self) -> bool:
        """Whether it is a word, a number or an ending, and no mark."""
        return any(character.isalnum() for character in self.text)


@dataclass(frozen=True, slots=True)
class CueContext:
    """An act of saying.

    Args:
        cue: The saying words; empty where none are printed.
        content: What is said, or its beginning.
        source: The words that name who says it; empty where nobody is named.
        before: The words that stand before the cue in its sentence, the nearest last.
        quotation: How the content is given.
    """

    cue: tuple[Word, ...]
    content: tuple[Word, ...]
    source: tuple[Word, ...] = ()
    before: tuple[Word, ...] = ()
    quotation: Quotation = Quotation.INDIRECT


def cue_context(
    annotation: Annotation, attribution: ActOfSaying, quotation: Quotation
) -> CueContext:
    """The words of an attribution, as `judge_mode` wants them.

    Args:
        annotation: The analysis of the report.
        attribution: One of its attributions.
        quotation: How its content is given.
    """
    return CueContext(
        cue=_words(annotation, attribution.cue),
        content=_words(annotation, attribution.content[:LONGEST]),
        source=_words(annotation, attribution.source),
        before=_words(annotation, _before(annotation, attribution.cue)),
        quotation=quotation,
    )


def _before(annotation: Annotation, cue: Sequence[int]) -> Sequence[int]:
    if not cue:
        return ()
    first = cue[0]
    return [
        token
        for token in range(max(0, first - BEFORE), first)
        if annotation.sentence[token] == annotation.sentence[first]
    ]


def _words(annotation: Annotation, tokens: Sequence[int]) -> tuple[Word, ...]:
    return tuple(
        Word(annotation.word(token), annotation.lemma[token], annotation.upos[token])
        for token in tokens
    )
