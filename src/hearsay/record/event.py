"""What is said to have happened: one event, all the words that speak of it, and who takes part.

Speech is no event: who says what is a claim. A cause and its effect are two events: a strike, and the
deaths that it led to. Whether it happened, goes on or may yet happen is its reality, and whether it is
said to have happened at all its polarity; neither is how sure anybody is.
"""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.record.entity import Entity
from hearsay.record.figure import Figure
from hearsay.record.place import Place
from hearsay.record.span import Span, Worded, shorten
from hearsay.record.time import Interval, Time
from hearsay.record.vocabulary import EventType, Polarity, Reality, Relation, Role


@dataclass(frozen=True, slots=True)
class Participant(Worded):
    """Somebody or something that takes part in an event.

    Args:
        role: Which part.
        span: The words that name it.
        entity: Who that is, as far as the report tells.
    """

    role: Role
    span: Span
    entity: Entity | None = None


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where an event is said to have happened.

    Args:
        place: The place that is named.
        relation: How the event lies to it.
    """

    place: Place
    relation: Relation = Relation.IN


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Event:
    """What is said to have happened.

    Args:
        id: Local to the record: e1, e2… in the order of the text.
        type: What sort of event.
        mentions: The words that speak of it, the most explicit first.
        reality: In which way it is spoken of.
        polarity: Whether it is said to be so.
        subtype: Which kind of its type: "downing" of a strike.
        participants: Who and what takes part, in the order of the text.
        where: Where it is said to have happened.
        time: The words that tell when.
        interval: When.
        figures: The quantities that hang on it.
        confidence: How sure the reader is, a calibrated probability; None while it is not estimated.
    """

    id: str
    type: EventType
    mentions: tuple[Span, ...]
    reality: Reality
    polarity: Polarity
    subtype: str | None = None
    participants: tuple[Participant, ...] = ()
    where: Whereabouts | None = None
    time: Time | None = None
    interval: Interval | None = None
    figures: tuple[Figure, ...] = ()
    confidence: float | None = None

    @property
    def start(self) -> int:
        """First code point of the first mention."""
        return min(mention.start for mention in self.mentions)

    def __repr__(self) -> str:
        return f"<Event {self.id} {self.type.value} {shorten(self.mentions[0].text)!r}>"
