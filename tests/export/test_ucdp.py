"""Deadly events in UCDP's columns: low, best and high."""

from __future__ import annotations

import csv
from collections import Counter
from io import StringIO

import pytest
from hypothesis import given, settings

from hearsay.export.selection import Selection, selection_of
from hearsay.export.ucdp import COLUMNS
from hearsay.export.writing import texts
from hearsay.record import ActorKind, EventType, Qualifier, Record
from tests.export.story import Story, drones
from tests.record.strategies import records


def read(*selections: Selection) -> tuple[list[dict[str, str]], dict[str, int]]:
    """The rows, without their empty cells, and what was left out."""
    left_out: Counter[str] = Counter()
    table = StringIO("".join(texts("ucdp", selections, left_out=left_out)), newline="")
    rows = [{name: cell for name, cell in row.items() if cell} for row in csv.DictReader(table)]
    return rows, dict(left_out)


def test_a_strike_has_low_best_and_high() -> None:
    """The army says dozens, the mayor says 40."""
    rows, left_out = read(drones().selection())

    assert rows == [
        {
            "id": "r1.e1",
            "year": "2024",
            "type_of_violence": "1",
            "side_a": "Norland's army",
            "side_b": "Hill rebels",
            "number_of_sources": "1",
            "source_article": "The Fjord Post, 2024-03-02, Strike near Hamra",
            "source_office": "The Fjord Post",
            "source_date": "2024-03-02",
            "source_headline": "Strike near Hamra",
            "source_original": "Norland's army",
            "where_prec": "1",
            "where_coordinates": "Hamra",
            "where_description": "in Hamra",
            "adm_1": "Viken",
            "latitude": "59.8",
            "longitude": "10.4",
            "geom_wkt": "POINT (10.4 59.8)",
            "priogrid_gid": "215661",
            "country": "Norway",
            "event_clarity": "1",
            "date_prec": "1",
            "date_start": "2024-03-01",
            "date_end": "2024-03-01",
            "deaths_unknown": "12",
            "best": "12",
            "high": "40",
            "low": "12",
            "report": "r1",
            "start": "22",
            "end": "34",
            "profile": "ucdp-shaped/1",
        }
    ]
    assert left_out == {"events that are not affirmed": 1}


def test_the_columns_are_ucdps() -> None:
    """All of its own, in its order, and ours behind them."""
    (header,) = "".join(texts("ucdp", [])).splitlines()

    assert len(COLUMNS) == 49
    assert header.split(",") == [*COLUMNS, "report", "start", "end", "profile"]


@pytest.mark.parametrize(
    ("agent", "target", "kind"),
    [
        (ActorKind.MILITARY, ActorKind.REBEL, "1"),
        (ActorKind.REBEL, ActorKind.POLICE, "1"),
        (ActorKind.MILITIA, ActorKind.CRIMINAL, "2"),
        (ActorKind.MILITARY, ActorKind.CIVILIANS, "3"),
        (ActorKind.MILITARY, ActorKind.NGO, "1"),
        (ActorKind.UNKNOWN, ActorKind.MEDIA, None),
    ],
)
def test_type_of_violence(agent: ActorKind, target: ActorKind, kind: str | None) -> None:
    """By who is on both sides; not told where it cannot be."""
    story = Story("The gunmen fought the others and killed 3.")
    one, other = story.entity("gunmen", agent), story.entity("others", target)
    dead = story.figure("3", 3, 3)
    story.event("fought", EventType.BATTLE, agents=(one,), targets=(other,), figures=(dead,))

    assert [row.get("type_of_violence") for row in read(story.selection())[0]] == [kind]


def test_the_dead_are_parted_by_whose_they_were() -> None:
    """Civilians, those of each side, and the rest."""
    story = Story("The army fought rebels; 14 soldiers, 5 fighters and 3 civilians died.")
    army, rebels = story.entity("army", ActorKind.MILITARY), story.entity("rebels", ActorKind.REBEL)
    figures = (
        story.figure("14 soldiers", 14, 14, side="army", population="soldiers"),
        story.figure("5 fighters", 5, 5, side="army", population="fighters"),
        story.figure("3 civilians", 3, 3, side="army", population="civilians"),
    )
    story.event("fought", EventType.BATTLE, agents=(army,), targets=(rebels,), figures=figures)

    (row,) = read(story.selection())[0]
    assert {name: cell for name, cell in row.items() if name.startswith(("deaths", "best"))} == {
        "deaths_a": "19",
        "deaths_civilians": "3",
        "deaths_unknown": "0",
        "best": "22",
    }


def test_deaths_without_a_told_cause_count_where_there_is_only_force() -> None:
    """In a report of fighting; not where a storm may have killed them."""
    fight = Story("Troops clashed. 137 have died.")
    storm = Story("Troops clashed in the storm. 137 have died.")
    for story in (fight, storm):
        story.event("clashed", EventType.BATTLE, "clash")
        dead = story.figure("137", 137, None, Qualifier.AT_LEAST)
        story.event("died", EventType.CASUALTY, "dead", figures=(dead,))
    storm.event("storm", EventType.DISASTER, "storm")

    assert [row["best"] for row in read(fight.selection())[0]] == ["137"]
    assert read(storm.selection()) == (
        [],
        {"events without a figure of the dead": 1, "events that are no organised violence": 2},
    )


@settings(max_examples=30)
@given(records())
def test_any_record_is_a_table(record: Record) -> None:
    """And low is never above best, nor best above high."""
    for row in read(selection_of(record))[0]:
        counts = [int(row[name]) for name in ("low", "best", "high") if name in row]
        assert counts == sorted(counts)
