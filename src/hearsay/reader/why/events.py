"""Why an event is as it is: which words tell of it, and what told where, when and whether it was."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.reader.events.surety import event_signs
from hearsay.reader.trail import Trail
from hearsay.reader.why.explanation import Because, listed, sureness
from hearsay.record import Event
from hearsay.record.span import shorten
from hearsay.reference.events import Trigger, load_events

_RIVALS = 6


def explain_event(trail: Trail, event: Event) -> Iterator[Because]:
    """Give the reasons for an event.

    Args:
        trail: The reading.
        event: One of its record.
    """
    sort = f"{event.type.value}{'/' + event.subtype if event.subtype else ''}"
    first = event.mentions[0]
    told = f"{sort}: {listed([first.text])} tells of it, by the lexicon of events"
    yield Because("sort", told, first, tuple(_other_senses(trail, event)))
    for mention in event.mentions[1:]:
        yield Because("joined", f"“{mention.text}” tells of the same event", mention)
    polarity = f", polarity {event.polarity.value}"
    yield Because(
        "reality", f"{event.reality.value}{polarity}: the clause of {listed([first.text])}"
    )
    yield from _where(trail, event)
    yield from _when(event)
    for one in event.participants:
        who = f" ({one.entity.name})" if one.entity else ""
        yield Because(one.role.value, f"“{shorten(one.text)}”{who}", one.span)
    for claim in trail.record.claims:
        if event in claim.events and claim.source:
            yield Because(
                "said by", f"{claim.id} {claim.mode.label}: {claim.source.text}", claim.content[0]
            )
    yield sureness("event", event.confidence, event_signs(trail.annotation, event))


def _where(trail: Trail, event: Event) -> Iterator[Because]:
    others = [
        f"also named in its sentence: “{place.text}”"
        for place in trail.record.places
        if _near(trail, place.start, event) and not (event.where and place is event.where.place)
    ][:_RIVALS]
    if event.where is None:
        yield Because("where", "not told", None, tuple(others))
        return
    place, relation = event.where.place, event.where.relation
    yield Because("where", f"{relation.value} {place.name}", place.span, tuple(others))


def _when(event: Event) -> Iterator[Because]:
    if event.time is not None:
        value = event.time.value or "not known which day"
        yield Because("when", f"{value}, as “{event.time.text}” tells", event.time.span)
    elif event.interval is not None:
        yield Because("when", f"{event.interval.begins or '…'} to {event.interval.ends or '…'}")


def _near(trail: Trail, start: int, event: Event) -> bool:
    sentences = {trail.annotation.sentence_at(mention.start) for mention in event.mentions}
    return trail.annotation.sentence_at(start) in sentences


def _other_senses(trail: Trail, event: Event) -> Iterator[str]:
    """What else the words can tell of, where other words stand beside them."""
    lexicon = load_events()
    seen: set[str] = set()
    for token in trail.annotation.tokens(event.mentions[0].start, event.mentions[0].end):
        lemma = trail.annotation.lemma[token].lower()
        for known in (lexicon.verbs, lexicon.nouns):
            for sense in known.get(lemma, ()):
                spelt = (lemma, *sense.beside) if known is lexicon.verbs else sense.beside
                words = " ".join(spelt or (lemma,))
                line = f"“{words}”{_asks(sense)} would be {sense.type.value}"
                if sense.type is not event.type and line not in seen and len(seen) < _RIVALS:
                    seen.add(line)
                    yield line


def _asks(sense: Trigger) -> str:
    """What has to stand beside a word for a sense of it."""
    part = {"obj": "object", "subj": "subject", "any": "companion", "": ""}[sense.part]
    sort = "a" if not sense.sort else f"a {sense.sort} for its"
    return f", with {sort} {part}," if part else ""
