"""Who says what: one act of attribution, with the words of its three parts.

A claim refers to others ("an account confirmed by …" is about the account). Since a claim cannot be
changed once it is made, it can only refer to claims made before it, and the references can have no
cycle. Two claims are equal when they say the same in the same words about claims of the same ids;
comparing never walks from claim to claim.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hearsay.record.entity import Entity
from hearsay.record.event import Event
from hearsay.record.figure import Figure
from hearsay.record.span import NO_WORDS, Span, Worded, Words, shorten
from hearsay.record.time import Said
from hearsay.record.vocabulary import (
    Certainty,
    Measure,
    Mode,
    Polarity,
    Quotation,
    SourceKind,
)


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Source(Worded):
    """Who says it, in the words of the report.

    Args:
        span: The words that name the source.
        kind: In which way it speaks.
        entity: Who that is, as far as the report tells.
        anonymous: The report does not name the source.
        count: How many there are, where the report says so: "two officials".
    """

    span: Span
    kind: SourceKind
    entity: Entity | None = None
    anonymous: bool = False
    count: int | None = None

    def __repr__(self) -> str:
        return f"<Source {shorten(self.text)!r}, {self.kind.label}>"


@dataclass(frozen=True, slots=True, repr=False)
class Via(Worded):
    """A link of the chain between the report and the source: through whom we know.

    Args:
        span: The words that name it.
        entity: Who that is, as far as the report tells.
    """

    span: Span
    entity: Entity | None = None

    def __repr__(self) -> str:
        return f"<Via {shorten(self.text)!r}>"


@dataclass(frozen=True, slots=True)
class Asked:
    """The quantity that nobody knows or nobody tells.

    Args:
        measure: What would be counted.
        side: Whose: the party to a conflict.
        population: Which people: "civilians", "passengers".
    """

    measure: Measure
    side: str | None = None
    population: str | None = None


@dataclass(frozen=True, slots=True, repr=False, eq=False, kw_only=True)
class Claim:
    """One act of attribution: one source, one cue, one content.

    Args:
        id: Local to the record: c1, c2… in the order of the text.
        source: Who says it; None for the report's own voice and for nobody in particular.
        content: What is said.
        mode: What the source does in saying it.
        quotation: How the content is given.
        certainty: How sure the source presents it.
        polarity: Whether the source says that it is so.
        confidence: How sure the reader is, a probability.
        via: The chain between report and source, nearest the report first.
        cue: The saying words; empty where none are printed.
        said: When it was said, where the report tells.
        medium: Words that name the channel: "on Telegram".
        addressee: Words that name who was told: "reporters".
        about: The claims that this one confirms, denies, corrects or comments on.
        events: What it says happened.
        figures: The quantities it gives.
        asked: For `unclear` and `no_comment` about a quantity, which one.
    """

    id: str
    source: Source | None
    content: Words
    mode: Mode
    quotation: Quotation
    certainty: Certainty
    polarity: Polarity
    confidence: float
    via: tuple[Via, ...] = ()
    cue: Words = NO_WORDS
    said: Said | None = None
    medium: Span | None = None
    addressee: Span | None = None
    about: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    figures: tuple[Figure, ...] = ()
    asked: Asked | None = None

    @property
    def start(self) -> int:
        """First code point of its words; the record's claims are in this order."""
        first = [words.start for words in (self.source, *self.via) if words]
        return min(first + [words.start for words in (self.cue, self.content) if words])

    @property
    def end(self) -> int:
        """One past the last code point of its words."""
        last = [words.end for words in (self.source, *self.via) if words]
        return max(last + [words.end for words in (self.cue, self.content) if words])

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Claim):
            return NotImplemented
        return self._facts() == other._facts()

    def __hash__(self) -> int:
        return hash((self.id, self.mode, self.cue, self.content))

    def _facts(self) -> tuple[Any, ...]:
        return (
            *(self.id, self.source, self.content, self.mode, self.quotation, self.certainty),
            *(self.polarity, self.confidence, self.via, self.cue, self.medium, self.addressee),
            *(tuple(claim.id for claim in self.about), self.asked, self.said),
            tuple(figure.id for figure in self.figures),
            tuple(event.id for event in self.events),
        )

    def __repr__(self) -> str:
        who = f"{shorten(self.source.text)!r} " if self.source else ""
        return f"<Claim {self.id} {who}{self.mode.value} {shorten(self.content.text)!r}>"
