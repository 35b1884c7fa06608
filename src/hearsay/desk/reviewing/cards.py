"""A card: what a reviewer sees of a value, and nothing that would answer for them.

What others have said of it is not on the card: who sees a verdict repeats it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hearsay.desk.reviewing.chips import Chip, Mark, chips_of, marks_of
from hearsay.desk.reviewing.scoring import weigh, why_asked
from hearsay.desk.reviewing.verdicts import read_verdict
from hearsay.desk.showing import find_passage
from hearsay.ledger.reviewing import Sort
from hearsay.record import Claim, Event, Figure
from hearsay.record.between import At
from hearsay.text.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hearsay.ledger import Judgement, Ledger
    from hearsay.ledger.reviewing import Candidate, Whole
    from hearsay.record import Record, Report

_NEAR = 3
_CONTEXT = 1


@dataclass(frozen=True, slots=True)
class Beside:
    """A value that is shown beside another, for comparing.

    Args:
        how: In which way it stands to it: conflicts, denies, revises…, or "same" for what tells of the
            same incident.
        at: Its words.
        text: The sentence that they stand in.
        why: By which rule, a sentence; "" where the incident tells it.
    """

    how: str
    at: At
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Extract:
    """The sentences around a value.

    Args:
        text: The sentences, as they stand in the report.
        start: Their first code point in its text.
        marks: What the words in them are; in code points of the report's text.
    """

    text: str
    start: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What a person is asked about a value.

    Args:
        id: Its ledger id, on which the verdict is given.
        sort: What is asked: whether the claim or figure is right, or whether the event is part of its
            incident.
        why_asked: Why, a sentence.
        score: What a look at it is worth; see `scoring`.
        report: What its report is called.
        printed: Its report: title, publisher, date.
        sentence: The sentence that it stands in.
        passage: The same with the sentences around it, and what the words are.
        chips: What was read of it.
        incident: The incident that it belongs to.
        why_joined: By which signs the event was put with others, a sentence each; of a join.
        neighbours: What stands beside it, the contradicting first.
        judgements: What was decided about it that is no verdict: that it is pinned.
        drawn: It was drawn at random.
    """

    id: str
    sort: Sort
    why_asked: str
    score: float
    report: str
    printed: Report
    sentence: str
    passage: Extract
    chips: tuple[Chip, ...]
    incident: Whole | None
    why_joined: tuple[str, ...]
    neighbours: tuple[Beside, ...]
    judgements: tuple[Judgement, ...]
    drawn: bool


class Shelf:
    """The records that cards are made from; each is read once.

    Args:
        ledger: The ledger.
    """

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._held: dict[str, tuple[Record, Mapping[str, str]]] = {}

    def get(self, report: str) -> tuple[Record, Mapping[str, str]]:
        """The record of a report, and the ledger ids of its values."""
        if report not in self._held:
            self._held[report] = self.ledger.record_and_ids(report)
        return self._held[report]

    def find(self, called: str, report: str) -> Claim | Event | Figure | None:
        """A claim, event or figure by its ledger id; None where a newer reading has it no more."""
        record, ids = self.get(report)
        every: tuple[Claim | Event | Figure, ...]
        every = (*record.claims, *record.events, *record.figures)
        return next((one for one in every if ids[one.id] == called), None)


def make_card(shelf: Shelf, candidate: Candidate, *, second: bool) -> Card | None:
    """The card of a value.

    Args:
        shelf: The records.
        candidate: The value.
        second: Somebody else has judged it.

    Returns:
        The card; None where the value has gone meanwhile.
    """
    item = shelf.find(candidate.id, candidate.at.report)
    if item is None:
        return None
    record, ids = shelf.get(candidate.at.report)
    joined = candidate.sort is Sort.JOIN
    why, beside = _joined(shelf, candidate) if joined else ((), _related(shelf, candidate))
    kept = shelf.ledger.judgements(candidate.id)
    return Card(
        id=candidate.id,
        sort=candidate.sort,
        why_asked=why_asked(candidate, second=second),
        score=round(weigh(candidate).score, 3),
        report=candidate.at.report,
        printed=record.report,
        sentence=sentence_at(shelf, candidate.at),
        passage=extract(record, item, ids),
        chips=chips_of(item, ids),
        incident=candidate.incident,
        why_joined=why,
        neighbours=beside,
        judgements=tuple(one for one in kept if read_verdict(one.verdict) is None),
        drawn=candidate.drawn,
    )


def extract(record: Record, item: Claim | Event | Figure, ids: Mapping[str, str]) -> Extract:
    """The sentences around a value, with what its words are.

    Args:
        record: The record that holds it.
        item: The value.
        ids: Ledger ids by the record's own.

    Returns:
        The sentences; the words alone where no sentence is found around them.
    """
    passage = find_passage(record, item, _CONTEXT)
    spans = (passage.sentences or passage.words) if passage else ()
    if not spans:
        return Extract("", 0, ())
    start, end = spans[0].start, max(span.end for span in spans)
    inside = (mark for mark in marks_of(item, ids) if start <= mark.start and mark.end <= end)
    return Extract(record.report.text[start:end], start, tuple(inside))


def _related(shelf: Shelf, candidate: Candidate) -> tuple[Beside, ...]:
    near = shelf.ledger.neighbours(candidate.at, most=_NEAR)
    return tuple(
        Beside(one.kind.value, one.at, sentence_at(shelf, one.at), one.why) for one in near
    )


def _joined(shelf: Shelf, candidate: Candidate) -> tuple[tuple[str, ...], tuple[Beside, ...]]:
    """The other accounts of an incident, first those of other reports."""
    incident = next(iter(shelf.ledger.incidents_of(candidate.id)), None)
    if incident is None:
        return (), ()
    others = [one for one in incident.events if not one.meets(candidate.at)]
    first = sorted(others, key=lambda one: one.report == candidate.at.report)
    beside = (Beside("same", at, sentence_at(shelf, at), "") for at in first[:_NEAR])
    own = tuple(one for one in incident.why if f"({candidate.id})" in one)
    return own or incident.why[:_NEAR], tuple(beside)


def sentence_at(shelf: Shelf, at: At) -> str:
    """The sentence that some words of a report stand in; the words alone where none is found."""
    record, _ = shelf.get(at.report)
    text = record.report.text
    stretches = [
        one.span for one in record.passages if one.span.start < at.end and at.start < one.span.end
    ]
    found = [
        one
        for stretch in stretches
        for one in split_sentences(text, stretch.start, stretch.end)
        if one.start < at.end and at.start < one.end
    ]
    if not found:
        return text[at.start : at.end]
    return text[found[0].start : found[-1].end]
