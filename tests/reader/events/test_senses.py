"""Words that would tell of an event tell of none where they mean something else."""

from __future__ import annotations

import pytest

from hearsay.desk.reading import read
from hearsay.record.vocabulary import Reality

KINDS = [
    ("Militants stormed a church in the northern town and killed five people.", "attack"),
    ("Fighters stormed an army base near the river on Sunday.", "battle"),
    ("Police stormed the office of the newspaper and seized its computers.", "detain"),
    ("Soldiers are searching the forest for the missing girls.", "aid"),
    ("Police are searching for the gunmen who fled on a motorcycle.", "detain"),
    ("The storm stopped all trains in the region.", "damage"),
]

NONE = [
    ("Gunmen stopped a bus near the bridge.", "damage"),
    ("Soldiers combed the hills near the village on Friday.", "detain"),
    ("The bank rejected the charge as untrue.", "detain"),
    ("It took the town a day to find an answer.", "control"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_a_verb_tells_of_what_is_done_to_what(text: str, kind: str) -> None:
    """Who storms a church attacks people, and who storms a base fights."""
    assert kind in [event.type.value for event in read(text=text, id="r").events]


@pytest.mark.parametrize(("text", "kind"), NONE)
def test_a_word_that_means_something_else_is_no_event(text: str, kind: str) -> None:
    """A stopped bus is no damage, a charge that is rejected no trial."""
    assert kind not in [event.type.value for event in read(text=text, id="r").events]


def test_who_stops_a_bus_and_takes_people_has_taken_them() -> None:
    """To stop a bus is not to stop doing what is told next."""
    text = "Gunmen stopped a bus near Maiduguri and abducted 20 passengers."
    (event,) = read(text=text, id="r").events
    assert event.reality is Reality.HAPPENED
