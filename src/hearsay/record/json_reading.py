"""A record read back from its JSON form, walkable again.

The form may have been on a journey: through a file that somebody edited, or another program. So it
is looked at before it is believed: its text must be the one that was read, its spans must lie in
it, its ids must name something, and what refers to one another must not do so in a circle.
"""

from __future__ import annotations

from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter
from typing import Any

from hearsay.record.claim import Asked, Claim, Source, Via
from hearsay.record.entity import Entity
from hearsay.record.errors import BrokenRecordError
from hearsay.record.event import Event, Participant, Whereabouts
from hearsay.record.figure import Figure
from hearsay.record.json_items import Json
from hearsay.record.place import Offset, Place
from hearsay.record.record import SCHEMA, ReaderInfo, Record, Unread
from hearsay.record.report import Passage, Report
from hearsay.record.span import Span, Words
from hearsay.record.time import Interval, Said, Time
from hearsay.record.vocabulary import (
    ActorKind,
    Certainty,
    EntityType,
    EventType,
    Measure,
    Mode,
    PassageKind,
    PlacePrecision,
    Polarity,
    Qualifier,
    Quotation,
    Reality,
    Relation,
    Role,
    SourceKind,
    TimeMod,
    TimePrecision,
    TimeType,
)

_PLACE_KEYS = "id name geonames_id country admin1 lat lon radius_km metonym".split()
_FIGURE_KEYS = "id low high unit side population confidence".split()
_GIVEN_KEYS = "id title url publisher byline published retrieved language text".split()


def record_from_dict(form: Mapping[str, Any]) -> Record:
    """Read a record back from its JSON form.

    Args:
        form: What `record_to_dict` gave, or the same after a journey as JSON.

    Returns:
        The record, walkable again.

    Raises:
        BrokenRecordError: It is not a record of this schema, its text was changed, an id names
            nothing, or items refer to each other in a circle.
        SpanOutsideReportError: A span is not in the report's text.
    """
    if form.get("schema") != SCHEMA or "report" not in form:
        raise BrokenRecordError(
            f"This is not a record of schema {SCHEMA}, but of {form.get('schema')!r}.",
            hint="Was it written by another version?",
        )
    try:
        return _Reading(form["report"]).record(form)
    except (KeyError, TypeError, ValueError) as error:
        raise BrokenRecordError(
            f"The record of report {form['report'].get('id')!r} is not in order: {error!r}."
        ) from error


class _Reading:
    """Gives the spans of a JSON form their words, and its ids their objects."""

    def __init__(self, report: Json) -> None:
        extra = dict(report.get("extra", {}))
        self.report = Report(**{key: report[key] for key in _GIVEN_KEYS}, extra=extra)
        if self.report.sha256 != report["sha256"]:
            raise BrokenRecordError(
                f"The text of report {self.report.id!r} is not the one that was read: "
                "its SHA-256 differs."
            )
        self.entities: dict[str, Entity] = {}
        self.times: dict[str, Time] = {}
        self.places: dict[str, Place] = {}
        self.figures: dict[str, Figure] = {}
        self.events: dict[str, Event] = {}
        self.claims: dict[str, Claim] = {}

    def record(self, form: Mapping[str, Any]) -> Record:
        for row in form["entities"]:
            self.entities[row["id"]] = self.entity(row)
        for row in form["times"]:
            self.times[row["id"]] = self.time(row)
        rows = {row["id"]: row for row in form["places"]}
        for name in _needed_first("places", {name: _measured_from(rows[name]) for name in rows}):
            self.places[name] = self.place(rows[name])
        for row in form["figures"]:
            self.figures[row["id"]] = self.figure(row)
        for row in form["events"]:
            self.events[row["id"]] = self.event(row)
        rows = {row["id"]: row for row in form["claims"]}
        for name in _needed_first("claims", {name: rows[name]["about"] for name in rows}):
            self.claims[name] = self.claim(rows[name])
        return Record(
            reader=ReaderInfo(**form["reader"]),
            report=self.report,
            passages=tuple(
                Passage(self.span(row), PassageKind(row["kind"])) for row in form["passages"]
            ),
            entities=tuple(self.entities[row["id"]] for row in form["entities"]),
            times=tuple(self.times[row["id"]] for row in form["times"]),
            places=tuple(self.places[row["id"]] for row in form["places"]),
            claims=tuple(self.claims[row["id"]] for row in form["claims"]),
            events=tuple(self.events[row["id"]] for row in form["events"]),
            figures=tuple(self.figures[row["id"]] for row in form["figures"]),
            unread=tuple(Unread(self.span(row), row["why"]) for row in form["unread"]),
        )

    def span(self, row: Json) -> Span:
        return self.report.span(row["start"], row["end"])

    def words(self, rows: list[Json]) -> Words:
        return Words(self.span(row) for row in rows)

    def entity(self, row: Json) -> Entity:
        return Entity(
            id=row["id"],
            name=row["name"],
            type=EntityType(row["type"]),
            kind=ActorKind(row["kind"]) if row["kind"] else None,
            country=row["country"],
            aliases=tuple(row["aliases"]),
            mentions=tuple(self.span(mention) for mention in row["mentions"]),
        )

    def named(self, row: Json) -> Entity | None:
        return self.entities[row["entity"]] if row["entity"] else None

    def time(self, row: Json) -> Time:
        return Time(
            id=row["id"],
            span=self.span(row),
            type=TimeType(row["type"]),
            value=row["value"],
            mod=TimeMod(row["mod"]) if row["mod"] else None,
            interval=_interval(row),
            precision=TimePrecision(row["precision"]),
        )

    def place(self, row: Json) -> Place:
        offset = row["offset"]
        return Place(
            **{key: row[key] for key in _PLACE_KEYS},
            span=self.span(row),
            precision=PlacePrecision(row["precision"]),
            offset=Offset(
                of=self.places[offset["of"]],
                distance_km=offset["distance_km"],
                bearing=offset["bearing"],
            )
            if offset
            else None,
        )

    def figure(self, row: Json) -> Figure:
        return Figure(
            **{key: row[key] for key in _FIGURE_KEYS},
            span=self.span(row),
            measure=Measure(row["measure"]),
            qualifier=Qualifier(row["qualifier"]),
            si_low=row.get("si_low"),
            si_high=row.get("si_high"),
            place=self.places[row["place"]] if row["place"] else None,
            as_of=_interval(row["as_of"]) if row["as_of"] else None,
            reality=Reality(row["reality"]),
        )

    def event(self, row: Json) -> Event:
        where = row["place"]
        return Event(
            id=row["id"],
            type=EventType(row["type"]),
            subtype=row["subtype"],
            mentions=tuple(self.span(mention) for mention in row["mentions"]),
            participants=tuple(
                Participant(Role(part["role"]), self.span(part), self.named(part))
                for part in row["participants"]
            ),
            where=Whereabouts(self.places[where["id"]], Relation(where["relation"]))
            if where
            else None,
            time=self.times[row["time"]] if row["time"] else None,
            interval=_interval(row),
            reality=Reality(row["reality"]),
            polarity=Polarity(row["polarity"]),
            figures=tuple(self.figures[name] for name in row["figures"]),
            confidence=row["confidence"],
        )

    def source(self, row: Json) -> Source:
        return Source(
            span=self.span(row),
            kind=SourceKind(row["kind"]),
            entity=self.named(row),
            anonymous=row["anonymous"],
            count=row["count"],
        )

    def said(self, row: Json) -> Said:
        return Said(_interval(row), self.times[row["time"]])

    def claim(self, row: Json) -> Claim:
        asked = row["asked"]
        return Claim(
            id=row["id"],
            source=self.source(row["source"]) if row["source"] else None,
            via=tuple(Via(self.span(link), self.named(link)) for link in row["via"]),
            cue=self.words(row["cue"]),
            content=self.words(row["content"]),
            mode=Mode(row["mode"]),
            quotation=Quotation(row["quotation"]),
            certainty=Certainty(row["certainty"]),
            polarity=Polarity(row["polarity"]),
            said=self.said(row["said"]) if row["said"] else None,
            medium=self.span(row["medium"]) if row["medium"] else None,
            addressee=self.span(row["addressee"]) if row["addressee"] else None,
            about=tuple(self.claims[name] for name in row["about"]),
            events=tuple(self.events[name] for name in row["events"]),
            figures=tuple(self.figures[name] for name in row["figures"]),
            asked=Asked(Measure(asked["measure"]), asked["side"], asked["population"])
            if asked
            else None,
            confidence=float(row["confidence"]),
        )


def _interval(row: Json) -> Interval | None:
    """The two ends; none where both are null."""
    begins, ends = row["from"], row["to"]
    return Interval(begins, ends) if begins or ends else None


def _measured_from(row: Json) -> list[str]:
    return [row["offset"]["of"]] if row["offset"] else []


def _needed_first(kind: str, needed: dict[str, list[str]]) -> tuple[str, ...]:
    """The ids of claims or of places, each after those that it refers to."""
    order = TopologicalSorter(needed)
    try:
        return tuple(order.static_order())
    except CycleError as error:
        circle = ", ".join(error.args[1])
        raise BrokenRecordError(f"The {kind} {circle} refer to each other in a circle.") from error
