"""Incidents and relations are listed by what holds of their events, on both stores, and page like the rest.

What each listing of events finds is known to be right (see `test_answers`). So an incident must be found just
where one of its events is, by whatever condition.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from hearsay.ledger import Ledger
from hearsay.ledger.asking.grammar import parse_query
from hearsay.record import UsageError
from hearsay.record.between import At
from hearsay.record.listing import COLUMNS, Kind, Row, texts_of
from tests.ledger.conftest import Place
from tests.reconcile.groups import all_filed

TERMS = [
    ["type=explosion"],
    ["type=!casualty"],
    ["place=Syria"],
    ["country=UA", "type=strike"],
    ["near=37.05,41.22,30km"],
    ["happened=2016-07-27"],
    ["q=bomb*"],
    ["measure=killed"],
    ["measure=killed", "value=>=20"],
    ["source_kind=unnamed_official"],
    ["mode=says,reports"],
    ["published=..2016-12-31"],
    ["confidence=>0.7"],
    ["polarity=denied"],
]


@pytest.fixture(scope="module")
def filled(place: Place) -> Iterator[Ledger]:
    """A ledger of reports of which several tell of the same."""
    with Ledger.open(place(), create=True, who="Ines") as ledger:
        for one in all_filed():
            ledger.add(one.record)
        ledger.settle()
        yield ledger


def rows(ledger: Ledger, kind: Kind, *terms: str) -> list[Row]:
    """All rows of a listing."""
    return list(ledger.list(parse_query(kind, terms)))


def spans(row: Row, column: str) -> set[At]:
    """The words of reports in a cell."""
    cell = row[column]
    assert isinstance(cell, tuple)
    return {one for one in cell if isinstance(one, At)}


@pytest.mark.parametrize("terms", TERMS, ids=" ".join)
def test_an_incident_is_found_where_one_of_its_events_is(filled: Ledger, terms: list[str]) -> None:
    """And nowhere else."""
    events = rows(filled, Kind.EVENTS, *terms)
    told = {(str(one["report"]), one["start"], one["end"]) for one in events}
    expected = [
        str(one["id"])
        for one in rows(filled, Kind.INCIDENTS)
        if any((at.report, at.start, at.end) in told for at in spans(one, "events"))
    ]

    assert [str(one["id"]) for one in rows(filled, Kind.INCIDENTS, *terms)] == expected
    assert filled.list(parse_query(Kind.INCIDENTS, terms)).count() == len(expected)


def test_every_event_is_in_one_incident(filled: Ledger) -> None:
    """So no listing of incidents hides an event, and none shows it twice."""
    held = [at for one in rows(filled, Kind.INCIDENTS) for at in spans(one, "events")]

    assert len(held) == len(set(held))
    told = {
        At(str(e["report"]), int(str(e["start"])), int(str(e["end"])))
        for e in rows(filled, Kind.EVENTS)
    }
    assert told <= set(held)


def test_what_an_incident_amounts_to_can_be_asked_for(filled: Ledger) -> None:
    """By its status, by its origins, and of whatever is of it."""
    every = rows(filled, Kind.INCIDENTS)
    several = [
        one for one in every if isinstance(one["independent"], int) and one["independent"] > 1
    ]
    assert several

    assert rows(filled, Kind.INCIDENTS, "origins=>=2") == several
    for status in {str(one["status"]) for one in every}:
        found = rows(filled, Kind.INCIDENTS, f"status={status}")
        assert found == [one for one in every if one["status"] == status]
        told = {at for one in found for at in spans(one, "events")}
        events = rows(filled, Kind.EVENTS, f"status={status}")
        assert {
            At(str(e["report"]), int(str(e["start"])), int(str(e["end"]))) for e in events
        } <= told


def test_all_origins_are_listed_whatever_the_status_rests_on(filled: Ledger) -> None:
    """Who denies it decides the status, and is not the only one who tells of it."""
    for one in rows(filled, Kind.INCIDENTS):
        standing = filled.incident(str(one["id"]))
        assert set(texts_of(one["origins"])) == {origin.name for origin in standing.origins}


def test_any_name_of_an_incident_leads_to_it(filled: Ledger) -> None:
    """Each of its events has given it one."""
    one = max(rows(filled, Kind.INCIDENTS), key=lambda row: len(spans(row, "events")))
    events = rows(filled, Kind.EVENTS, f"incident={one['id']}")
    names = [str(event["id"]).replace(".e", ".i") for event in events]

    assert len(names) > 1
    assert all(rows(filled, Kind.INCIDENTS, f"id={name}") == [one] for name in names)
    assert rows(filled, Kind.INCIDENTS, f"id={names[0]}x") == []


def test_pages_hold_every_row_once(filled: Ledger) -> None:
    """In the order of the whole, whatever sorts it."""
    for kind, terms in (
        (Kind.INCIDENTS, ["sort=-independent"]),
        (Kind.RELATIONS, []),
        (Kind.INCIDENTS, []),
    ):
        found: list[Row] = []
        cursor: list[str] = []
        while True:
            page = filled.list(parse_query(kind, [*terms, *cursor])).page(3)
            found += page.rows
            if page.next is None:
                break
            cursor = [f"cursor={page.next}"]
        assert found == rows(filled, kind, *terms)


def test_every_column_is_there_and_sorts(filled: Ledger) -> None:
    """Those that hold several values a row say that they do not."""
    for kind in (Kind.INCIDENTS, Kind.RELATIONS):
        names = [column.name for column in COLUMNS[kind]]
        for row in rows(filled, kind)[:5]:
            assert list(row) == names
        for column in COLUMNS[kind]:
            if column.holds in ("texts", "span", "spans"):
                with pytest.raises(UsageError, match="several values"):
                    parse_query(kind, [f"sort={column.name}"])


def test_only_relations_have_a_kind(filled: Ledger) -> None:
    """Whoever asks claims for it is told where it is."""
    with pytest.raises(UsageError, match="Only relations have a kind"):
        rows(filled, Kind.CLAIMS, "kind=conflicts")
    with pytest.raises(UsageError, match="conflicts"):
        rows(filled, Kind.RELATIONS, "kind=conflict")


@pytest.mark.parametrize("terms", TERMS, ids=" ".join)
def test_in_whatever_order_the_same_incidents_are_found(filled: Ledger, terms: list[str]) -> None:
    """Those that an index has in order are tried one by one, the others begun at all events."""
    found = sorted(str(row["id"]) for row in rows(filled, Kind.INCIDENTS, *terms))

    for order in ("from", "-from", "independent", "-independent", "place", "-reports"):
        again = rows(filled, Kind.INCIDENTS, *terms, f"sort={order}")
        assert sorted(str(row["id"]) for row in again) == found, order
    assert filled.list(parse_query(Kind.INCIDENTS, terms)).count() == len(found)
