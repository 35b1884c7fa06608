"""PLOVER records hold the fields, events and modes of its manual."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings

from hearsay.export.plover import QUADS
from hearsay.export.selection import Selection, selection_of
from hearsay.export.writing import texts
from hearsay.record import ActorKind, EventType, Interval, Mode, PlacePrecision, Reality, Record
from tests.export.story import Story, drones
from tests.record.strategies import records

# The tables of fields in the manual, and which of them are required.
FIELDS = {
    *(
        "id date time enddate endtime actor recipient event event_loc event_text quad_code mode".split()
    ),
    *("context size link text text_info cite_info coder coded_date coded_time comment".split()),
}
REQUIRED = {"id", "date", "actor", "event"}
ACTOR = {"code", "sector", "actor_text", "identifier_id", "identifier_text"}
CITED = set(
    "corpus citation url title language publication license copyright coder codebook".split()
)


def read(*selections: Selection) -> tuple[list[dict[str, Any]], dict[str, int]]:
    """The records, checked, and what was left out."""
    left_out: Counter[str] = Counter()
    found = [
        json.loads(line)
        for line in "".join(texts("plover", selections, left_out=left_out)).split("\n")[:-1]
    ]
    for record in found:
        check(record)
    return found, dict(left_out)


def check(record: dict[str, Any]) -> None:
    """The rules of the manual."""
    assert set(record) >= REQUIRED
    assert set(record) <= FIELDS
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", record["date"])
    assert record["actor"]
    for actor in [*record["actor"], *record.get("recipient", [])]:
        assert actor
        assert set(actor) <= ACTOR
        assert len(actor["sector"]) == 3
    assert [QUADS[event] for event in record["event"]] == [record["quad_code"]]
    assert set(record["cite_info"]) <= CITED
    assert set(record["text_info"]) == {"start", "end"}


def test_a_strike_is_an_assault() -> None:
    """With both sides as lists, the place by the names of GeoNames, and where the words stand."""
    strike, denied, act = read(drones().selection())[0]

    assert strike == {
        "id": "r1.e1",
        "date": "2024-03-01",
        "actor": [{"code": "NOR", "sector": "MIL", "actor_text": "Norland's army"}],
        "recipient": [{"sector": "REB", "actor_text": "Hill rebels"}],
        "event": ["ASSAULT"],
        "mode": ["drone"],
        "quad_code": 4,
        "context": ["military"],
        "size": {"dead": 12},
        "event_loc": {
            "name": "Hamra",
            "latitude": 59.8,
            "longitude": 10.4,
            "country code": "NO",
            "cc3": "NOR",
            "admin1": "Viken",
            "resolution": 4,
            "radius_km": 4.0,
        },
        "event_text": ["drone strike"],
        "text_info": {"start": 22, "end": 34},
        "cite_info": {
            "citation": "r1",
            "url": "https://post.example/1",
            "title": "Strike near Hamra",
            "language": "en",
            "publication": "The Fjord Post",
            "codebook": "PLOVER 0.8",
        },
        "coder": "hearsay 0.1.0",
    }
    assert denied["context"] == ["military", "negation"]
    assert (act["event"], act["date"]) == (["REJECT"], "2024-03-02")
    assert act["comment"] == "the date is that of the report"


@pytest.mark.parametrize(
    ("mode", "wanted", "event", "coded"),
    [
        (Mode.DEMANDS, EventType.TRUCE, "REQUEST", ["yield"]),
        (Mode.URGES, EventType.AID, "REQUEST", ["assist"]),
        (Mode.THREATENS, EventType.STRIKE, "THREATEN", ["violence"]),
        (Mode.THREATENS, EventType.MEET, "THREATEN", None),
        (Mode.ACCUSES, EventType.ATTACK, "ACCUSE", ["allege"]),
        (Mode.REFUSES, EventType.MEET, "REJECT", ["meet"]),
        (Mode.PROMISES, EventType.AID, "AGREE", None),
        (Mode.SAYS, EventType.AID, None, None),
    ],
)
def test_acts_of_speech_become_events(
    mode: Mode, wanted: EventType, event: str | None, coded: list[str] | None
) -> None:
    """To demand, accuse and threaten is an event there; to say is none."""
    story = Story("The mayor said that the rebels would act.")
    mayor, rebels = story.entity("mayor", ActorKind.GOVERNMENT), story.entity("rebels")
    act = story.event("act", wanted, agents=(rebels,), reality=Reality.POSSIBLE)
    claim = story.claim(mayor, "said", "the rebels would act", mode, events=(act,))

    found = [one for one in read(story.selection())[0] if one["id"] == f"r1.{claim.id}"]

    assert [one["event"] for one in found] == ([[event]] if event else [])
    for one in found:
        assert one.get("mode") == coded
        assert [actor["actor_text"] for actor in one["recipient"]] == ["rebels"]


def test_who_meets_does_so_together() -> None:
    """All of them are actors, as the manual asks; who is not named is of no known sector."""
    story = Story("The mayor met the rebels. Somebody was arrested.")
    mayor, rebels = story.entity("mayor"), story.entity("rebels")
    story.event("met", EventType.MEET, "talks", (mayor,), (rebels,))
    story.event("arrested", EventType.DETAIN, "arrest")

    met, arrested = read(story.selection())[0]
    assert [actor["actor_text"] for actor in met["actor"]] == ["mayor", "rebels"]
    assert "recipient" not in met
    assert arrested["actor"] == [{"sector": "UNK"}]


def test_a_country_has_no_coordinates() -> None:
    """Its resolution is 1, the coarsest."""
    story = Story("They marched in Norway.")
    norway = story.place("Norway", PlacePrecision.COUNTRY)
    story.event("marched", EventType.PROTEST, place=norway)

    (record,) = read(story.selection())[0]
    assert record["event_loc"]["resolution"] == 1
    assert "latitude" not in record["event_loc"]


def test_without_any_date_there_is_no_record() -> None:
    """PLOVER requires one; what is left out is counted."""
    story = Story("They marched.", published=None)
    story.event("marched", EventType.PROTEST, interval=None)

    assert read(story.selection()) == ([], {"events of a report without any date": 1})


def test_a_long_event_has_its_last_day() -> None:
    """And one of a day has none."""
    story = Story("They marched.")
    story.event("marched", EventType.PROTEST, interval=Interval("2024-03-01", "2024-03-04"))

    (record,) = read(story.selection())[0]
    assert (record["date"], record["enddate"]) == ("2024-03-01", "2024-03-03")


def test_events_that_were_chosen_bring_no_acts() -> None:
    """What is exported is what was listed."""
    selection = replace(drones().selection(), chosen=frozenset({"e3"}))

    assert [record["id"] for record in read(selection)[0]] == ["r1.e3"]


@settings(max_examples=30)
@given(records())
def test_any_record_keeps_to_the_manual(record: Record) -> None:
    """Whatever stands in it."""
    read(selection_of(record))
