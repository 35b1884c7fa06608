"""Tokens become sentences of bounded length.

Where a sentence ends is decided in `sentence_ends`. Here it is seen to that none grows without
bound: the rooms above weigh every word of a sentence against the others, so a text without a stop
is cut, at a comma where there is one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hearsay.text.layout import find_deliberate_breaks
from hearsay.text.sentence_ends import iter_sentence_ends
from hearsay.text.tokens import Token, tokenise

LONGEST = 400
"""No sentence has more tokens than this."""

_PAUSES = frozenset([",", ";", ":", "--", "—", "–"])


@dataclass(frozen=True, slots=True)
class Sentence:
    """A run of tokens that belong together.

    Args:
        tokens: At least one and at most `LONGEST` tokens, in the order of the text.
    """

    tokens: tuple[Token, ...]

    @property
    def start(self) -> int:
        """First code point, an offset into the report's text."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """One past the last code point; the white space after the sentence is not part of it."""
        return self.tokens[-1].end


def split_sentences(text: str, start: int = 0, end: int | None = None) -> list[Sentence]:
    """Cut a stretch of a text into sentences of tokens.

    Args:
        text: The report's text.
        start: Where to begin, a code point offset into *text*.
        end: Where to end, exclusive; the end of *text* when None.

    Returns:
        The sentences in the order of the text; together they hold each token of the stretch once.

    Example:
        >>> text = "U.S. officials met Gen. Musa at 10 a.m. Friday. “Why?” he asked. Nobody knew."
        >>> for sentence in split_sentences(text):
        ...     print(text[sentence.start : sentence.end])
        U.S. officials met Gen. Musa at 10 a.m. Friday.
        “Why?” he asked.
        Nobody knew.
    """
    end = len(text) if end is None else end
    tokens = tokenise(text, start, end)
    sentences: list[Sentence] = []
    first = 0
    for last in iter_sentence_ends(text, tokens, find_deliberate_breaks(text, start, end)):
        sentences.extend(_cut_long(text, tokens[first:last]))
        first = last
    return sentences


def _cut_long(text: str, tokens: list[Token]) -> Iterator[Sentence]:
    """The tokens as one sentence, or as several where there are too many for one."""
    first = 0
    while len(tokens) - first > LONGEST:
        last = first + LONGEST
        # A comma in the last quarter is a kinder place than the middle of a phrase.
        for at in range(last, last - LONGEST // 4, -1):
            token = tokens[at - 1]
            if text[token.start : token.end] in _PAUSES:
                last = at
                break
        yield Sentence(tuple(tokens[first:last]))
        first = last
    if first < len(tokens):
        yield Sentence(tuple(tokens[first:]))
