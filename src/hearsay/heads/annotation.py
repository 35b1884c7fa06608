"""What the network says of one report, before anyone asks what it means.

Every head labels tokens or spans of tokens; the rooms above want to walk from one label to another
("the subject of this cue", "the name around this head"). So the answers of all heads lie here in
one frozen value of plain columns, index by index, over the tokens of the whole report: a syntactic
head in the next window is a number like any other, and nothing has to be looked up twice.

Columns are lists because they are long and read by index; nobody writes to them once the
annotation is made.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

ROOT = -1
"""The `head` of a token that depends on no other."""


def stretches(
    column: Sequence[int], first: int = 0, end: int | None = None
) -> Iterator[tuple[int, int]]:
    """The runs of equal values in a column: sentences, or passages.

    Args:
        column: A number for each token.
        first: Where to begin.
        end: Where to end, exclusive; the column's end when None.

    Yields:
        First token and end, exclusive, of each run.

    Example:
        >>> list(stretches([0, 0, 1, 2, 2]))
        [(0, 2), (2, 3), (3, 5)]
    """
    end = len(column) if end is None else end
    for token in range(first + 1, end + 1):
        if token == end or column[token] != column[first]:
            yield first, token
            first = token


@dataclass(frozen=True, slots=True)
class LabelledSpan:
    """A run of tokens with a label.

    Args:
        first: Index of the first token.
        last: Index of the last token, inclusive.
        label: PER, ORG, LOC, FAC, NORP, VEH or WPN for a name; TIME for a time expression.
        score: The head's raw score; comparable within one label only.
    """

    first: int
    last: int
    label: str
    score: float


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says, the saying words and what is said, as token indices.

    Args:
        cue: Sorted token indices; empty where no word marks the saying.
        source: The same; empty where nobody is named.
        content: The same; it may have gaps, as a quotation interrupted by "he said" has.
        score: The head's raw score.
    """

    cue: tuple[int, ...]
    source: tuple[int, ...]
    content: tuple[int, ...]
    score: float


class ActOfSaying(Protocol):
    """What is asked of an attribution, whoever found it: its three parts, as token indices."""

    @property
    def cue(self) -> tuple[int, ...]:
        """The saying words."""

    @property
    def source(self) -> tuple[int, ...]:
        """The words that name who says it."""

    @property
    def content(self) -> tuple[int, ...]:
        """What is said."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """The analysis of one report: columns over its tokens, and the spans found on them.

    All columns have one entry per token and a token's index is its position in the report.

    Args:
        text: The report's text, unchanged.
        starts: First code point of each token, an offset into *text*.
        ends: One past the last code point of each token.
        sentence: Number of the sentence of each token, ascending.
        passage: Number of the passage of each token, ascending.
        upos: Universal part of speech.
        head: Index of the syntactic head, or `ROOT`.
        deprel: Universal dependency to the head, with its subtype ("nsubj:pass").
        lemma: Dictionary form, as a lexicon would list it.
        mention_type: "" or the kind of thing that the mention headed by the token is: person,
            organization, place, object, event, time, substance, animal, plant, abstract.
        entities: Names, in the order of the text.
        times: Time expressions, in the order of the text.
        attributions: Acts of saying, in the order of the text.
        factuality: How far what each token tells of is said to be so, from -3 (certainly not) to 3;
            it means something of predicates alone. All 0, which is not known, when left out.

    Attributes:
        words: The printed form of each token.

    Example:
        >>> one = Annotation(
        ...     text="Musa agreed.",
        ...     starts=[0, 5, 11],
        ...     ends=[4, 11, 12],
        ...     sentence=[0, 0, 0],
        ...     passage=[0, 0, 0],
        ...     upos=["PROPN", "VERB", "PUNCT"],
        ...     head=[1, ROOT, 1],
        ...     deprel=["nsubj", "root", "punct"],
        ...     lemma=["Musa", "agree", "."],
        ...     mention_type=["person", "", ""],
        ...     entities=[LabelledSpan(0, 0, "PER", 1.0)],
        ...     times=[],
        ...     attributions=[],
        ... )
        >>> len(one), one.word(0), one.printed(0, 1)
        (3, 'Musa', 'Musa agreed')
    """

    text: str
    starts: list[int]
    ends: list[int]
    sentence: list[int]
    passage: list[int]
    upos: list[str]
    head: list[int]
    deprel: list[str]
    lemma: list[str]
    mention_type: list[str]
    entities: list[LabelledSpan]
    times: list[LabelledSpan]
    attributions: list[Attribution]
    factuality: list[float] = field(default_factory=list)
    words: list[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Looked at more often than all else together, so cut once.
        words = [self.text[a:b] for a, b in zip(self.starts, self.ends, strict=True)]
        object.__setattr__(self, "words", words)
        if not self.factuality:
            object.__setattr__(self, "factuality", [0.0] * len(words))

    def __len__(self) -> int:
        return len(self.starts)

    def word(self, token: int) -> str:
        """The printed form of a token."""
        return self.words[token]

    def tokens(self, start: int, end: int) -> range:
        """The tokens of a stretch of the text; the one before it where it begins between two."""
        return range(max(0, bisect_right(self.starts, start) - 1), bisect_left(self.starts, end))

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence that a character of the text stands in."""
        return self.sentence[max(0, bisect_right(self.starts, offset) - 1)]

    def sentence_of(self, token: int) -> range:
        """The tokens of the sentence in which a token stands."""
        number = self.sentence[token]
        return range(bisect_left(self.sentence, number), bisect_right(self.sentence, number))

    def printed(self, first: int, last: int) -> str:
        """The printed words from one token to another, inclusive, with what stands between."""
        return self.text[self.starts[first] : self.ends[last]]
