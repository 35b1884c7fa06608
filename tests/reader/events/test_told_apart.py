"""Events of whole reports, as the reader tells them apart."""

from __future__ import annotations

from functools import cache

import pytest

from hearsay.desk.prepare import Given, prepare_text
from hearsay.reader import Reader
from hearsay.record import EventType
from hearsay.record.event import Event


@cache
def _reader() -> Reader:
    return Reader.load()


def _events(text: str, kind: EventType) -> list[Event]:
    record = _reader().read(prepare_text(text, "r1", Given(id="r1", published="2024-05-03")))
    return [one for one in record.events if one.type is kind]


def test_a_fire_elsewhere_is_another() -> None:
    """A fire at a shop is not the one behind which others are trapped."""
    found = _events(
        "Nine miners were still trapped behind a fire at the Lota pit on Thursday, the minister said.\n\n"
        "In Temuco a fire at a paint shop injured two workers, police said.",
        EventType.ACCIDENT,
    )

    assert len(found) == 2


def test_who_died_in_hospital_gives_the_dead_no_other_place() -> None:
    """Forty died in the fire, and one of them elsewhere."""
    (dead, *_) = _events(
        "Forty people have died since the hotel in Lota burnt, the ministry says. A cook died on Wednesday in a "
        "clinic in Santiago.",
        EventType.CASUALTY,
    )

    assert dead.where is None or dead.where.place.name != "Santiago"


def test_the_seat_of_a_governor_is_not_where_it_was() -> None:
    """A place that only says who is cited is no place of an event."""
    found = _events(
        "At least six farmers were killed in the night, according to the governor of Antioquia.",
        EventType.CASUALTY,
    )

    assert len(found) == 1


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("A hillside gave way above the village on Monday.", EventType.DISASTER, "gave way"),
        ("A fall of rock killed one miner on Monday.", EventType.ACCIDENT, "fall of rock"),
        ("Thirteen were saved, the coast guard said.", EventType.AID, "saved"),
        ("Twelve men were brought to the surface.", EventType.AID, "brought to the surface"),
        ("Hundreds are without a roof, the mayor said.", EventType.DISPLACE, "without a roof"),
    ],
)
def test_words_that_tell_of_an_event(text: str, kind: EventType, words: str) -> None:
    """Each in its place."""
    assert words in [mention.text for one in _events(text, kind) for mention in one.mentions]


def test_the_name_of_an_office_tells_of_nothing() -> None:
    """A disaster centre is no disaster."""
    text = "The National Disaster Operation Centre said on Monday that the roads were open."

    assert not _events(text, EventType.DISASTER)
