"""A record read back from its JSON form, walkable again.

The form may have been on a journey: through a file that somebody edited, or another program. So it
is looked at before it is believed: its text must be the one that was read, its spans must lie in
it, its ids must name something, and claims must not be about each other in a circle.
"""

from __future__ import annotations

from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter
from typing import Any

from hearsay.record.claim import Asked, Claim, Source, Via
from hearsay.record.entity import Entity
from hearsay.record.errors import BrokenRecordError
from hearsay.record.json_form import Json
from hearsay.record.record import SCHEMA, ReaderInfo, Record, Unread
from hearsay.record.report import Passage, Report
from hearsay.record.span import Span, Words
from hearsay.record.vocabulary import (
    ActorKind,
    Certainty,
    EntityType,
    Measure,
    Mode,
    PassageKind,
    Polarity,
    Quotation,
    SourceKind,
)

_GIVEN_KEYS = "id title url publisher byline published retrieved language text".split()


def record_from_dict(form: Mapping[str, Any]) -> Record:
    """Read a record back from its JSON form.

    Args:
        form: What `record_to_dict` gave, or the same after a journey as JSON.

    Returns:
        The record, walkable again.

    Raises:
        BrokenRecordError: It is not a record of this schema, its text was changed, an id names
            nothing, or claims are about each other in a circle.
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
        self.claims: dict[str, Claim] = {}

    def record(self, form: Mapping[str, Any]) -> Record:
        for row in form["entities"]:
            self.entities[row["id"]] = self.entity(row)
        rows = {row["id"]: row for row in form["claims"]}
        for name in _dependencies_first(rows):
            self.claims[name] = self.claim(rows[name])
        return Record(
            reader=ReaderInfo(**form["reader"]),
            report=self.report,
            passages=tuple(
                Passage(self.span(row), PassageKind(row["kind"])) for row in form["passages"]
            ),
            entities=tuple(self.entities[row["id"]] for row in form["entities"]),
            claims=tuple(self.claims[row["id"]] for row in form["claims"]),
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

    def source(self, row: Json) -> Source:
        return Source(
            span=self.span(row),
            kind=SourceKind(row["kind"]),
            entity=self.named(row),
            anonymous=row["anonymous"],
            count=row["count"],
        )

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
            medium=self.span(row["medium"]) if row["medium"] else None,
            addressee=self.span(row["addressee"]) if row["addressee"] else None,
            about=tuple(self.claims[name] for name in row["about"]),
            asked=Asked(Measure(asked["measure"]), asked["side"], asked["population"])
            if asked
            else None,
            confidence=float(row["confidence"]),
        )


def _dependencies_first(rows: dict[str, Json]) -> tuple[str, ...]:
    """The ids of claims, each after those that it is about."""
    order = TopologicalSorter({name: row["about"] for name, row in rows.items()})
    try:
        return tuple(order.static_order())
    except CycleError as error:
        circle = ", ".join(error.args[1])
        raise BrokenRecordError(f"The claims {circle} are about each other in a circle.") from error
