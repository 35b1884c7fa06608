"""Events in ACLED's columns: its codes, one number of the dead, and nothing that it does not code."""

from __future__ import annotations

import csv
from collections import Counter
from io import StringIO

import pytest
from hypothesis import given, settings

from hearsay.export.acled import COLUMNS
from hearsay.export.selection import Selection, selection_of
from hearsay.export.writing import Options, texts
from hearsay.record import (
    ActorKind,
    EntityType,
    EventType,
    Interval,
    PlacePrecision,
    Reality,
    Record,
)
from tests.export.story import Story, drones
from tests.export.test_guard import runs
from tests.record.strategies import records


def read(*selections: Selection) -> tuple[list[dict[str, str]], dict[str, int]]:
    """The rows, without their empty cells, and what was left out."""
    left_out: Counter[str] = Counter()
    table = StringIO("".join(texts("acled", selections, left_out=left_out)), newline="")
    rows = [{name: cell for name, cell in row.items() if cell} for row in csv.DictReader(table)]
    return rows, dict(left_out)


def test_a_strike_is_a_row() -> None:
    """With the dead that it led to, by the most conservative of two sources."""
    rows, left_out = read(drones().selection())

    assert rows == [
        {
            "event_id_cnty": "r1.e1",
            "event_date": "2024-03-01",
            "year": "2024",
            "time_precision": "1",
            "disorder_type": "Political violence",
            "event_type": "Explosions/Remote violence",
            "sub_event_type": "Air/drone strike",
            "actor1": "Norland's army",
            "inter1": "1",
            "actor2": "Hill rebels",
            "inter2": "2",
            "interaction": "12",
            "iso": "578",
            "country": "Norway",
            "admin1": "Viken",
            "location": "Hamra",
            "latitude": "59.8",
            "longitude": "10.4",
            "geo_precision": "1",
            "source": "The Fjord Post",
            "notes": "Norland's army (says): a drone strike killed dozens of people near Hamra on Friday",
            "fatalities": "12",
            "report": "r1",
            "start": "22",
            "end": "34",
            "profile": "acled-shaped/1",
        }
    ]
    assert left_out == {"events that are not affirmed": 1}


def test_the_columns_are_acleds() -> None:
    """All of its own, in its order, and ours behind them."""
    (header,) = "".join(texts("acled", [])).splitlines()

    assert len(COLUMNS) == 31
    assert header.split(",") == [*COLUMNS, "report", "start", "end", "profile"]


@pytest.mark.parametrize(
    ("kind", "sub_event"),
    [
        (ActorKind.MILITARY, "Government regains territory"),
        (ActorKind.REBEL, "Non-state actor overtakes territory"),
    ],
)
def test_who_takes_a_town_decides(kind: ActorKind, sub_event: str) -> None:
    """A state regains it, others overtake it."""
    story = Story("The guards took Orlen.")
    guards = story.entity("guards", kind)
    story.event("took", EventType.CONTROL, "taken", agents=(guards,))

    assert [row["sub_event_type"] for row in read(story.selection())[0]] == [sub_event]


def test_a_country_has_no_coordinates() -> None:
    """A middle of Norway is nowhere that anything happened."""
    story = Story("Rebels shelled Norway.")
    norway = story.place("Norway", PlacePrecision.COUNTRY)
    story.event("shelled", EventType.STRIKE, "shelling", place=norway)

    (row,) = read(story.selection())[0]
    assert row["country"] == "Norway"
    assert {"location", "latitude", "longitude", "geo_precision"}.isdisjoint(row)


def test_what_acled_does_not_code_is_counted() -> None:
    """A meeting, a plan, and deaths of which no cause is told."""
    story = Story("They met. They plan to march. Two died.")
    story.event("met", EventType.MEET, "talks")
    story.event("march", EventType.PROTEST, "demonstration", reality=Reality.PLANNED)
    story.event("died", EventType.CASUALTY, "dead")

    assert read(story.selection()) == (
        [],
        {
            "events that ACLED does not code": 1,
            "events that are not said to have happened": 1,
            "casualties whose cause is not told": 1,
        },
    )


def test_without_a_figure_nobody_is_counted() -> None:
    """Empty is not none: the report does not say that nobody died."""
    story = Story("A bomb went off.")
    story.event("bomb", EventType.EXPLOSION, "bomb", interval=Interval(None, "2024-03-02"))

    (row,) = read(story.selection())[0]
    assert {"fatalities", "event_date", "time_precision"}.isdisjoint(row)


@settings(max_examples=30)
@given(records())
def test_any_record_is_a_table_that_does_not_run(record: Record) -> None:
    """Whatever stands in it."""
    rows, _ = read(selection_of(record))

    numbers = {"latitude", "longitude"}
    assert not any(runs(cell) for row in rows for name, cell in row.items() if name not in numbers)


@pytest.mark.parametrize(
    ("agent", "target", "interaction"),
    [
        (ActorKind.REBEL, ActorKind.MILITARY, "12"),
        (ActorKind.MILITARY, ActorKind.CIVILIANS, "17"),
        (ActorKind.PROTESTERS, None, "60"),
        (ActorKind.UNKNOWN, ActorKind.CIVILIANS, "70"),
        (ActorKind.UNKNOWN, None, None),
    ],
)
def test_an_interaction_is_both_codes_the_smaller_first(
    agent: ActorKind, target: ActorKind | None, interaction: str | None
) -> None:
    """Who acts alone has a nought behind."""
    story = Story("Gunmen attacked others.")
    gunmen, others = story.entity("Gunmen", agent), story.entity("others", target)
    story.event("attacked", EventType.BATTLE, agents=(gunmen,), targets=(others,) if target else ())

    assert [row.get("interaction") for row in read(story.selection())[0]] == [interaction]


def test_a_building_is_no_actor() -> None:
    """What is hit stands in the notes."""
    story = Story("Rebels shelled a school.")
    school = story.entity("school", type=EntityType.FACILITY)
    story.event("shelled", EventType.STRIKE, "shelling", targets=(school,))

    assert [row.get("actor2") for row in read(story.selection())[0]] == [None]


def test_excel_can_be_told_of_utf8_here_too() -> None:
    """The mark stands before the first column."""
    assert next(texts("acled", [], Options(bom=True))) == "\ufeff"
