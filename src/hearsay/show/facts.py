"""What every page for people tells of a record, whatever the page is made of.

The terminal and the browser show the same facts in the same words: were each to decide for itself who
is meant by "he", or which claims are one source's, a desk would find two answers to one question.
"""

from __future__ import annotations

from collections.abc import Iterable

from hearsay.record import (
    Certainty,
    Claim,
    Event,
    Mode,
    Polarity,
    Reality,
    Record,
    Relation,
    Source,
    Via,
)
from hearsay.show.visible import visible
from hearsay.text.dates import find_dating

OPEN = (Mode.UNCLEAR, Mode.NO_COMMENT)
"""Modes of what nobody knows, or somebody does not say."""

ROLES = {Polarity.AFFIRMED: "holds", Polarity.NEGATED: "not", Polarity.OPEN: "open"}
"""The look of a claim, by whether its source says that it is so."""

GLYPHS = {Polarity.AFFIRMED: "+", Polarity.NEGATED: "-", Polarity.OPEN: "."}

_SHOWN = 700  # characters of a content; a longer one is shown by its beginning and its end
_END = 200

# Of these one does not expect that they commit themselves; only elsewhere is doubt worth a word.
_NEVER_CERTAIN = (*OPEN, Mode.DEMANDS, Mode.URGES)


def by_source(claims: Iterable[Claim]) -> list[tuple[Source, list[Claim]]]:
    """The claims of each source, in the order in which the sources first speak.

    Args:
        claims: In the order of the text; those of nobody in particular are left out.

    Returns:
        Each source in the words of its first claim, with its claims.
    """
    groups: dict[str, tuple[Source, list[Claim]]] = {}
    for claim in claims:
        if claim.source:
            one = groups.setdefault(_identity(claim.source), (claim.source, []))
            one[1].append(claim)
    return list(groups.values())


def _identity(source: Source) -> str:
    """The same for all words of one source: its entity, or the words themselves."""
    return f"id {source.entity.id}" if source.entity else f"words {source.text.casefold()}"


def who(words: Source | Via) -> str:
    """The name of a source as far as the report tells, else its words; on one visible line."""
    return visible(words.entity.name if words.entity else words.text)


def clipped(text: str) -> str:
    """A content by its beginning and its end, where it is too long to be read beside others."""
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - _END]} […] {text[-_END:]}"


def said_of(claim: Claim) -> str:
    """What else a desk must know: whom the words name, how sure they are, through whom we know.

    Args:
        claim: Any claim.

    Returns:
        One line; empty where there is nothing to add.
    """
    facts = []
    if claim.source and not _is_named(claim.source):
        facts.append(f"here “{visible(claim.source.text)}”")
    if claim.certainty != Certainty.CERTAIN and claim.mode not in _NEVER_CERTAIN:
        facts.append(claim.certainty.value)
    if claim.via:
        facts.append("through " + ", then ".join(who(link) for link in claim.via))
    return " · ".join(facts)


def pointed_at(claim: Claim) -> str:
    """The events that the words of a claim only point at: "of “explosion”, 35–44"; "" where none is.

    What the claim is about is told beside it anyway.
    """
    if claim.about:
        return ""
    events = [
        event
        for event in claim.events
        if not any(_stands_in(mention.start, claim) for mention in event.mentions)
    ]
    told = [
        f"“{visible(event.mentions[0].text)}” {event.mentions[0].start}–{event.mentions[0].end}"
        for event in events
    ]
    return "of " + ", ".join(told) if told else ""


def _stands_in(start: int, claim: Claim) -> bool:
    return any(span.start <= start < span.end for span in claim.content)


def _is_named(source: Source) -> bool:
    """Whether the words share one with the name: "he" does not show who is meant."""
    name = source.entity.name if source.entity else source.text
    return not {*name.casefold().split()}.isdisjoint(source.text.casefold().split())


def event_kind(event: Event) -> str:
    """The type of an event, with its subtype where there is one: "strike/downing"."""
    kind = f"{event.type.value}/{event.subtype}" if event.subtype else event.type.value
    return visible(kind.replace("_", " "))


def event_where(event: Event) -> str:
    """Where an event is said to have happened: "near Vasylkiv"; empty where nothing tells."""
    if event.where is None:
        return ""
    place, relation = visible(event.where.place.name), event.where.relation
    return place if relation == Relation.IN else f"{relation.value} {place}"


def event_when(event: Event) -> str:
    """When, in the report's words where it has any; empty where nothing tells."""
    if event.time is not None:
        return visible(event.time.text)
    stretch = event.interval
    return f"{stretch.begins or '…'} to {stretch.ends or '…'}" if stretch else ""


def event_how(event: Event) -> str:
    """What must not be missed: that it is not told as something that happened."""
    facts = []
    if event.reality not in (Reality.HAPPENED, Reality.ONGOING):
        facts.append(event.reality.value.replace("_", " "))
    if event.polarity == Polarity.NEGATED:
        facts.append("said not to be so")
    return " · ".join(facts)


def headline_facts(record: Record) -> list[str]:
    """When the report is dated and how much stands in it, each fact a few words.

    Example:
        >>> from hearsay.record import ReaderInfo, Report
        >>> headline_facts(Record(reader=ReaderInfo("0", "", ""), report=Report(text="So what?")))
        ['undated', '2 words', '0 claims', '0 sources', '0 figures']
    """
    published = record.report.published
    claims = [claim for claim in record.claims if claim.mode != Mode.NARRATES]
    return [
        f"dated {visible(published)}{_where_dated(record)}" if published else "undated",
        counted(len(record.report.text.split()), "word"),
        counted(len(claims), "claim"),
        counted(len(by_source(claims)), "source"),
        counted(len(record.figures), "figure"),
    ]


def _where_dated(record: Record) -> str:
    """Where the report bears the date that it is read by; nothing when only the caller gave it."""
    found = find_dating(record.report.text)
    published = record.report.published or ""
    return f" ({found.how})" if found and published.startswith(found.published) else ""


def counted(count: int, thing: str) -> str:
    """A number with its noun: "1 claim", "1,325 words"."""
    return f"{count:,} {thing}" if count == 1 else f"{count:,} {thing}s"
