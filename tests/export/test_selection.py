"""What was chosen brings what belongs to it, one step and no further."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hearsay.export.selection import Selection, selection_of
from hearsay.record import EventType
from hearsay.record.json_form import record_to_dict
from tests.export.story import drones


@pytest.mark.parametrize(
    ("chosen", "claims", "events", "figures"),
    [
        (None, "c1 c2 c3", "e1 e2 e3", "f1 f2"),
        ({"e1"}, "c1", "e1", ""),
        ({"e2"}, "c1 c2", "e2", "f1 f2"),
        ({"c2"}, "c2", "e2", "f2"),
        ({"f1"}, "c1", "e2", "f1"),
        (set(), "", "", ""),
    ],
)
def test_what_comes_along(chosen: set[str] | None, claims: str, events: str, figures: str) -> None:
    """An event brings who tells of it and its figures; a claim what it asserts."""
    selection = replace(drones().selection(), chosen=None if chosen is None else frozenset(chosen))

    assert [claim.id for claim in selection.claims] == claims.split()
    assert [event.id for event in selection.events] == events.split()
    assert [figure.id for figure in selection.figures] == figures.split()


def test_names_are_those_of_the_ledger() -> None:
    """What the ledger has no name for goes by the report's."""
    record = drones().record()
    selection = Selection(record, {"e1": "E-7Q2K"}, "R-1")

    assert [selection.id_of(event) for event in record.events] == ["E-7Q2K", "R-1.e2", "R-1.e3"]


def test_a_figure_has_the_event_that_its_json_form_has() -> None:
    """It may hang on two; a program that reads both forms must find one answer."""
    story = drones()
    first = story.figures[0]
    story.event("denied", EventType.OTHER, figures=(first,))
    record = story.record()
    event = selection_of(record).event_of(first)

    assert event is not None
    assert event.id == record_to_dict(record)["figures"][0]["event"] == "e4"
