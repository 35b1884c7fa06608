"""What one reading of one report yields.

In Python the record is walked, not joined: where its JSON form has an id, the object holds the
object.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hearsay.record.claim import Claim
from hearsay.record.display import html_of
from hearsay.record.entity import Entity
from hearsay.record.errors import BrokenRecordError
from hearsay.record.event import Event
from hearsay.record.figure import Figure
from hearsay.record.place import Place
from hearsay.record.report import Passage, Report
from hearsay.record.span import Span, Worded
from hearsay.record.time import Time

_Item = Entity | Time | Place | Claim | Event | Figure

SCHEMA = "hearsay/1"
"""Names the JSON form; its shape stays between minor versions."""


@dataclass(frozen=True, slots=True)
class ReaderInfo:
    """Which reader made a record: the same one makes the same record again.

    Args:
        version: Of hearsay.
        engine: Name of the network.
        engine_sha256: Of the network's file, hexadecimal.
    """

    version: str
    engine: str
    engine_sha256: str


@dataclass(frozen=True, slots=True)
class Unread(Worded):
    """What the reader saw and did not read.

    Args:
        span: The words.
        why: The reason in words: "not English (uk)".
    """

    span: Span
    why: str


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Record:
    """One report, read.

    Args:
        reader: Which reader made it.
        report: The report, unchanged.
        passages: They tile its text.
        entities: Who is named in it, in the order of first mention.
        times: Every time expression, in the order of the text.
        places: Every toponym, in the order of the text.
        claims: Who says what, in the order of the text.
        events: What is said to have happened, in the order of the text.
        figures: Every quantity, in the order of the text.
        unread: What was seen and not read, in the order of the text.

    Raises:
        BrokenRecordError: An id is used twice, or a claim refers to what the record does not hold.
    """

    reader: ReaderInfo
    report: Report
    passages: tuple[Passage, ...] = ()
    entities: tuple[Entity, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    figures: tuple[Figure, ...] = ()
    unread: tuple[Unread, ...] = ()

    def __post_init__(self) -> None:
        lists = (self.entities, self.times, self.places, self.claims, self.events, self.figures)
        known: set[str] = set()
        for items in lists:
            self._check_ids([item.id for item in items], known)
        for item, others in self._references():
            missing = {other.id for other in others} - known
            if missing:
                raise BrokenRecordError(
                    f"{type(item).__name__} {item.id} of report {self.report.id!r} refers to "
                    f"{', '.join(sorted(missing))}, which the record does not hold."
                )

    def _check_ids(self, ids: list[str], known: set[str]) -> None:
        for one in ids:
            if one in known:
                raise BrokenRecordError(
                    f"The record of report {self.report.id!r} uses id {one} twice."
                )
            known.add(one)

    def _references(self) -> Iterator[tuple[_Item, list[_Item]]]:
        """What refers to others, with what it refers to."""
        for claim in self.claims:
            people = [who.entity for who in (claim.source, *claim.via) if who and who.entity]
            said = [claim.said.time] if claim.said else []
            yield claim, [*people, *claim.about, *claim.events, *claim.figures, *said]
        for place in self.places:
            yield place, [place.offset.of] if place.offset else []
        for event in self.events:
            parts = [part.entity for part in event.participants if part.entity]
            where = [event.where.place] if event.where else []
            yield event, [*parts, *where, *([event.time] if event.time else []), *event.figures]
        for figure in self.figures:
            yield figure, [figure.place] if figure.place else []

    def claims_giving(self, figure: Figure) -> tuple[Claim, ...]:
        """Who gives a figure.

        Args:
            figure: One of the record's.

        Returns:
            The claims that assert it, in the order of the text.
        """
        return tuple(claim for claim in self.claims if figure in claim.figures)

    def __hash__(self) -> int:
        return hash((self.reader, self.report))

    def _repr_html_(self) -> str | None:
        return html_of(self)

    def __repr__(self) -> str:
        counts = f"{len(self.claims)} claims, {len(self.entities)} entities"
        return f"<Record of {self.report.id!r}: {counts}>"
