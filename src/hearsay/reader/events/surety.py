"""What speaks for an event having been read rightly, and what against it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hearsay.heads.annotation import Annotation
from hearsay.reader.confidence.scales import Signs, probability
from hearsay.record import Event, Polarity, Reality, Span

_MANY = 5
_SO = frozenset((Reality.HAPPENED, Reality.ONGOING))


def with_confidence(annotation: Annotation, events: Iterable[Event]) -> tuple[Event, ...]:
    """The events with how sure the reader is of each.

    Args:
        annotation: The analysis of the report.
        events: They have none yet.
    """
    return tuple(
        replace(event, confidence=probability("event", event_signs(annotation, event)))
        for event in events
    )


def event_signs(annotation: Annotation, event: Event) -> Signs:
    """The signs of an event.

    Args:
        annotation: The analysis of the report.
        event: The event, without a confidence.
    """
    mentions = len(event.mentions)
    verbal = [_is_verbal(annotation, span) for span in event.mentions]
    signs = {
        f"type: {event.type.value}": 1.0,
        f"reality: {event.reality.value}": 1.0,
        "denied": float(event.polarity is Polarity.NEGATED),
        "subtype": float(event.subtype is not None),
        "told by a verb": float(any(verbal)),
        "told by nouns alone": float(not any(verbal)),
        "several mentions": float(mentions > 1),
        "mentions": float(min(mentions, _MANY)),
        "participants": float(min(len(event.participants), _MANY)),
        "nobody takes part": float(not event.participants),
        "figures": float(bool(event.figures)),
        "place": float(event.where is not None),
        "time": float(event.time is not None),
        "how far it is said to be so": _factuality(annotation, event),
    }
    return {name: strength for name, strength in signs.items() if strength}


def _factuality(annotation: Annotation, event: Event) -> float:
    """What the network says of its verbs, from -1 to 1; 0 where it has none, or is not told as so."""
    if event.reality not in _SO or event.polarity is Polarity.NEGATED:
        return 0.0
    told = [
        annotation.factuality[token] / 3
        for span in event.mentions
        for token in annotation.tokens(span.start, span.end)
        if annotation.upos[token] == "VERB"
    ]
    return round(sum(told) / len(told), 2) if told else 0.0


def _is_verbal(annotation: Annotation, span: Span) -> bool:
    return any(
        annotation.upos[token] == "VERB" for token in annotation.tokens(span.start, span.end)
    )
