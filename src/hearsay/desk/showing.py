"""A value of the ledger with its words: the sentence that it stands in, who says so, what hangs on it.

A row of a listing is a finding, and a finding is no evidence. Whoever is to answer for it wants the
sentence around it, through whom it came, which other claims answer it, and what people have decided
about it. All of that is gathered here, from the record and the ledger; nothing is read anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hearsay.ledger import NotInLedgerError
from hearsay.ledger.names import split_name
from hearsay.record import Claim, Entity, Event, Figure, Place, Record, Span, Time
from hearsay.text.sentences import split_sentences

if TYPE_CHECKING:
    from hearsay.ledger import Copy, Judgement, Ledger, LogEntry, Reading, ReportEntry

_PLACE = re.compile(r"(?P<sort>[a-z])(?P<at>[0-9]{1,9})[a-z]*")

Item = Claim | Event | Figure | Entity | Place | Time


@dataclass(frozen=True, slots=True)
class Passage:
    """Words with the sentences around them.

    Args:
        words: The words, in one piece or several.
        sentences: The sentences that they stand in, and those before and behind.
    """

    words: tuple[Span, ...]
    sentences: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The sentences, one behind the other."""
        return " ".join(sentence.text for sentence in self.sentences)


@dataclass(frozen=True, slots=True)
class Link:
    """Something that hangs on what is shown.

    Args:
        how: In which way: "tells of", "told by", "gives", "given by", "about", "answered by"…
        id: Its ledger id.
        item: The value itself.
    """

    how: str
    id: str
    item: Claim | Event | Figure


@dataclass(frozen=True, slots=True)
class History:
    """What became of a report.

    Args:
        editions: All texts of it, itself among them, by date.
        copies: All reports that share its text or most of it, itself among them, each with what it
            says that the first does not; none where only a value of the report is shown.
        readings: Who read it, from the first.
        log: What was done to it, from the first.
    """

    editions: tuple[ReportEntry, ...]
    copies: tuple[Copy, ...]
    readings: tuple[Reading, ...]
    log: tuple[LogEntry, ...]


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Shown:
    """What there is to show of a ledger id.

    Args:
        id: The ledger id.
        report: What the ledger has about the report.
        record: The report's newest record.
        item: The value; None for the report itself.
        ids: Ledger ids by the record's own.
        passage: The value's words and the sentences around them; None for the report itself.
        links: What hangs on the value, in the order of the text.
        judgements: What people decided about it.
        history: What became of the report.
    """

    id: str
    report: ReportEntry
    record: Record
    item: Item | None
    ids: dict[str, str]
    passage: Passage | None
    links: tuple[Link, ...]
    judgements: tuple[Judgement, ...]
    history: History

    @property
    def kind(self) -> str:
        """What it is: "report", "claim", "event", "figure", "entity", "place" or "time"."""
        return "report" if self.item is None else type(self.item).__name__.lower()

    def __repr__(self) -> str:
        return f"<Shown {self.kind} {self.id}>"


def show(ledger: Ledger, id: str, *, context: int = 1) -> Shown:  # noqa: A002 - the ledger's word
    """Gather what there is to show of a ledger id.

    Args:
        ledger: The ledger.
        id: Of a report, "lusab-babad", or of one of its values, "lusab-babad.c203".
        context: How many sentences before and behind its own.

    Returns:
        What there is.

    Raises:
        NotInLedgerError: The ledger holds nothing under this id.
        LedgerDamagedError: The record is not what was added.
    """
    name, ref = split_name(id.strip())
    report = ledger.report(name)
    record, ids = ledger.record_and_ids(name)
    called = report.name if ref is None else f"{report.name}.{ref}"
    item = None if ref is None else _find(record, ids, called)
    return Shown(
        id=called,
        report=report,
        record=record,
        item=item,
        ids=ids,
        passage=None if item is None else find_passage(record, item, context),
        links=() if item is None else tuple(_links(record, item, ids)),
        judgements=ledger.judgements(called),
        history=History(
            ledger.editions(name),
            ledger.copies(name) if item is None and report.copies > 1 else (),
            ledger.readings(name),
            tuple(ledger.log(report.key)),
        ),
    )


def items_of(record: Record) -> Iterator[Item]:
    """Every value of a record that has an id.

    Args:
        record: The record.

    Yields:
        Claims, events, figures, entities, places and times.
    """
    yield from record.claims
    yield from record.events
    yield from record.figures
    yield from record.entities
    yield from record.places
    yield from record.times


def words_of(item: Item) -> tuple[Span, ...]:
    """The words that a value was read from, in the order of the text.

    Args:
        item: The value.

    Returns:
        Of a claim its source, cue and content; of what is mentioned several times the mention that
        stands first in the record.
    """
    if isinstance(item, Claim):
        source = [item.source.span] if item.source else []
        via = [link.span for link in item.via]
        return tuple(sorted({*source, *via, *item.cue, *item.content}))
    if isinstance(item, Event | Entity):
        return item.mentions[:1]
    return (item.span,)


def _find(record: Record, ids: dict[str, str], called: str) -> Item:
    for item in items_of(record):
        if ids[item.id] == called:
            return item
    name, ref = split_name(called)
    near = _nearest(ref or "", list(ids.values()))
    raise NotInLedgerError(
        f"Report {name} has nothing under {ref!r}.",
        hint=f"Did you mean {near}?" if near else f"See `hearsay show {name}`.",
    )


def _nearest(ref: str, known: list[str]) -> str | None:
    """The value of the same sort whose words begin nearest: a newer reader may have moved them."""
    place = _PLACE.fullmatch(ref)
    if place is None:
        return None
    found = [
        (abs(int(other["at"]) - int(place["at"])), name)
        for name in known
        if (other := _PLACE.fullmatch(split_name(name)[1] or "")) and other["sort"] == place["sort"]
    ]
    return min(found)[1] if found else None


def find_passage(record: Record, item: Item, context: int) -> Passage | None:
    """The sentences around a value, within the report's passages.

    A headline is no part of the sentence behind it.

    Args:
        record: The record that holds it.
        item: The value.
        context: How many sentences before and behind its own.

    Returns:
        Its words and the sentences; None where it has no words.
    """
    words = words_of(item)
    if not words:
        return None
    text = record.report.text
    stretches = [passage.span for passage in record.passages]
    if not stretches:
        stretches = [Span(0, len(text), text)]
    sentences = [
        Span(one.start, one.end, text[one.start : one.end])
        for stretch in stretches
        for one in split_sentences(text, stretch.start, stretch.end)
    ]
    start, end = words[0].start, max(span.end for span in words)
    inside = [n for n, one in enumerate(sentences) if one.start < end and one.end > start]
    if not inside:
        return Passage(words, ())
    first, last = max(0, inside[0] - context), inside[-1] + context + 1
    return Passage(words, tuple(sentences[first:last]))


def _links(record: Record, item: Item, ids: dict[str, str]) -> Iterator[Link]:
    def link(how: str, other: Claim | Event | Figure) -> Link:
        return Link(how, ids[other.id], other)

    if isinstance(item, Claim):
        yield from (link("tells of", event) for event in item.events)
        yield from (link("gives", figure) for figure in item.figures)
        yield from (link("about", other) for other in item.about)
        answers = (one for one in record.claims if item.id in {about.id for about in one.about})
        yield from (link("answered by", one) for one in answers)
    elif isinstance(item, Event):
        tellers = (one for one in record.claims if item.id in {told.id for told in one.events})
        yield from (link("told by", one) for one in tellers)
        yield from (link("counted", figure) for figure in item.figures)
    elif isinstance(item, Figure):
        yield from (link("given by", one) for one in record.claims_giving(item))
        hung = (one for one in record.events if item.id in {had.id for had in one.figures})
        yield from (link("of", event) for event in hung)
    elif isinstance(item, Entity):
        yield from (link(how, other) for how, other in _of_entity(record, item))
    elif isinstance(item, Place):
        there = (one for one in record.events if one.where and one.where.place.id == item.id)
        yield from (link("where", event) for event in there)


def _of_entity(record: Record, entity: Entity) -> Iterator[tuple[str, Claim | Event]]:
    for claim in record.claims:
        if claim.source and claim.source.entity and claim.source.entity.id == entity.id:
            yield "says", claim
    for event in record.events:
        for part in event.participants:
            if part.entity and part.entity.id == entity.id:
                yield part.role.value, event
