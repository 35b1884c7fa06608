"""Entities of FollowTheMoney hold only what their schemata have.

The rules below are those of the model that is published with the library (version 3: `schema/*.yaml`,
and `types/topic.py` for topics): of each schema that is used its parents, its properties with their
types, and which are required. A value of the type `entity` names an entity of the range or of a schema
that extends it.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from hypothesis import given, settings

from hearsay.export.selection import Selection, selection_of
from hearsay.export.writing import texts
from hearsay.record import ActorKind, EntityType, EventType, Reality, Record
from hearsay.reference.tables import read_table
from tests.export.story import Story, drones
from tests.record.strategies import records


@dataclass(frozen=True)
class Schema:
    """A schema of the model, as far as it is used."""

    parents: tuple[str, ...] = ()
    properties: str = ""
    required: tuple[str, ...] = ()


MODEL = {
    "Thing": Schema(
        (),
        "name:name summary:text description:text country:country alias:name sourceUrl:url "
        "publisher:string keywords:string topics:topic proof:Document retrievedAt:date",
        ("name",),
    ),
    "Interval": Schema((), "startDate:date endDate:date date:date recordId:string"),
    "Analyzable": Schema((), "namesMentioned:name"),
    "LegalEntity": Schema(("Thing",)),
    "Person": Schema(("LegalEntity",), "", ("name",)),
    "Organization": Schema(("LegalEntity",), "", ("name",)),
    "PublicBody": Schema(("Organization",), "", ("name",)),
    "Company": Schema(("Organization",), "", ("name",)),
    "Vehicle": Schema(("Thing",)),
    "Document": Schema(
        ("Thing", "Analyzable"), "title:string author:string publishedAt:date language:language"
    ),
    "Article": Schema(("Document",)),
    "Event": Schema(
        ("Interval", "Analyzable", "Thing"),
        "location:address involved:LegalEntity organizer:LegalEntity",
        ("name",),
    ),
    "Note": Schema(("Thing", "Analyzable"), "entity:Thing"),
    "Mention": Schema(
        (),
        "document:Document resolved:LegalEntity name:name detectedSchema:string "
        "contextCountry:country",
    ),
}
TOPICS = {"mil", "gov", "crime", "rel"} | {
    *"gov.national gov.security gov.legislative gov.judicial gov.igo pol.party pol.union".split(),
}
COUNTRIES = {row[0].lower() for row in read_table("countries").rows}


def ancestors(schema: str) -> set[str]:
    """A schema and all that it extends."""
    return {schema}.union(*(ancestors(parent) for parent in MODEL[schema].parents))


def check(entities: list[dict[str, Any]]) -> None:
    """The rules, for an export that is loaded as a whole."""
    schemata = {entity["id"]: entity["schema"] for entity in entities}
    assert len(schemata) == len(entities)
    for entity in entities:
        assert set(entity) == {"id", "schema", "properties"}
        types: dict[str, str] = {}
        for schema in ancestors(entity["schema"]):
            types |= dict(one.split(":") for one in MODEL[schema].properties.split())
            assert set(MODEL[schema].required) <= set(entity["properties"])
        for name, values in entity["properties"].items():
            assert values
            assert len(set(values)) == len(values)
            for value in values:
                check_value(types[name], value, schemata)


def check_value(kind: str, value: str, schemata: dict[str, str]) -> None:
    """A value is of its property's type."""
    assert isinstance(value, str)
    assert value
    if kind in MODEL:
        assert kind in ancestors(schemata[value])
    elif kind == "date":
        assert re.fullmatch(r"\d{4}(-\d\d(-\d\d(T.*)?)?)?", value)
        date.fromisoformat(value[:10])
    elif kind == "country":
        assert value in COUNTRIES
    elif kind == "language":
        assert re.fullmatch("[a-z]{3}", value)
    elif kind == "topic":
        assert value in TOPICS
    elif kind == "url":
        assert re.match("https?://", value)


def read(*selections: Selection) -> list[dict[str, Any]]:
    """The entities, checked."""
    entities = [json.loads(line) for line in "".join(texts("ftm", selections)).splitlines()]
    check(entities)
    return entities


def test_claims_are_notes_on_events() -> None:
    """With who says it, and the report as its proof."""
    by_id = {entity["id"]: entity for entity in read(drones().selection())}
    notes = [entity["properties"] for entity in by_id.values() if entity["schema"] == "Note"]

    assert [note["name"] for note in notes] == [
        ["Norland's army: says"],
        ["Ada Quist: estimates"],
        ["Hill rebels: denies"],
    ]
    assert [
        [by_id[entity]["properties"]["name"][0] for entity in note["entity"]] for note in notes
    ] == [
        ["strike/drone: drone strike", "casualty/dead: killed", "Norland's army"],
        ["casualty/dead: killed", "Ada Quist"],
        ["denied: strike/shelling: shelled", "Hill rebels"],
    ]
    assert {by_id[proof]["schema"] for note in notes for proof in note["proof"]} == {"Article"}
    assert notes[0]["description"] == [
        "a drone strike killed dozens of people near Hamra on Friday"
    ]
    assert notes[0]["summary"] == ["killed: dozens of people"]


def test_an_event_names_who_when_and_where() -> None:
    """The last day is the last that belongs to it."""
    entities = read(drones().selection())
    strike = next(entity["properties"] for entity in entities if entity["schema"] == "Event")

    assert {name: strike[name] for name in ("startDate", "endDate", "location", "country")} == {
        "startDate": ["2024-03-01"],
        "endDate": ["2024-03-01"],
        "location": ["Hamra, Viken"],
        "country": ["no"],
    }
    assert len(strike["involved"]) == 2
    assert strike["recordId"] == ["r1.e1"]


def test_schemata_follow_the_kind_of_actor() -> None:
    """Crowds and people without a name are no entities, a group of fighters is no body."""
    story = Story("Ada, the army, police, Acme, Hill fighters, a judge and residents of Norway.")
    story.entity("Ada", ActorKind.GOVERNMENT, type=EntityType.PERSON)
    story.entity("army", ActorKind.MILITARY)
    story.entity("police", ActorKind.POLICE)
    story.entity("Acme", ActorKind.BUSINESS)
    story.entity("Hill fighters", ActorKind.REBEL, type=EntityType.GROUP)
    story.entity("judge", ActorKind.JUDICIARY, type=EntityType.PERSON)
    story.entity("residents", ActorKind.CIVILIANS, type=EntityType.GROUP)
    story.entity("Norway", ActorKind.COUNTRY, "NO", EntityType.PLACE)
    left_out: Counter[str] = Counter()

    lines = "".join(texts("ftm", [story.selection()], left_out=left_out)).splitlines()

    assert [
        entity["schema"] for entity in map(json.loads, lines) if entity["schema"] != "Mention"
    ] == [
        *(
            "Article",
            "Person",
            "Organization",
            "PublicBody",
            "Company",
            "LegalEntity",
            "PublicBody",
        ),
    ]
    assert left_out == {
        "people without a name, crowds and things that are no FollowTheMoney entity": 2
    }


def test_what_has_not_happened_says_so_in_its_name() -> None:
    """The model has no other place for it."""
    story = Story("They plan to march.")
    story.event("march", EventType.PROTEST, "demonstration", reality=Reality.PLANNED)

    event = next(entity for entity in read(story.selection()) if entity["schema"] == "Event")
    assert event["properties"]["name"] == ["planned: protest/demonstration: march"]


def test_only_who_is_concerned_comes_along() -> None:
    """One claim brings its source, its events and who takes part in them."""
    selection = replace(drones().selection(), chosen=frozenset({"c3"}))

    assert [entity["properties"]["name"][0] for entity in read(selection)] == [
        *("Strike near Hamra", "Hill rebels", "Hill rebels"),
        *("denied: strike/shelling: shelled", "Hill rebels: denies"),
    ]


def test_the_same_report_has_the_same_ids() -> None:
    """Exported again, it replaces itself; another report never does."""
    record = drones().record()
    once, again = (read(Selection(record, {}, name)) for name in ("R-1", "R-1"))
    other = read(Selection(record, {}, "R-2"))

    assert once == again
    assert {entity["id"] for entity in once}.isdisjoint(entity["id"] for entity in other)


@settings(max_examples=30)
@given(records())
def test_any_record_keeps_to_the_model(record: Record) -> None:
    """Whatever stands in it."""
    read(selection_of(record))
