"""Events of whole reports, as the reader tells them apart."""

from __future__ import annotations

from functools import cache

import pytest

from hearsay.desk.prepare import Given, prepare_text
from hearsay.reader import Reader
from hearsay.record import EventType, Role
from hearsay.record.event import Event
from hearsay.record.vocabulary import Reality


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


def test_when_tells_of_the_day_and_not_of_all_since() -> None:
    """What happened "since May 2019, when" happened that month, and long ago."""
    now, then = _events(
        "Gunmen abducted nine farmers near Kaya on Thursday, police said. Such gangs have roamed the region "
        "since May 2019, when bandits kidnapped 60 traders in Zurmi.",
        EventType.ATTACK,
    )

    assert now.interval is not None
    assert then.interval is not None
    assert (then.interval.begins, then.interval.ends) == ("2019-05-01", "2019-06-01")
    assert now.interval.begins == "2024-05-02"
    assert then.reality is Reality.PAST_BACKGROUND


def test_who_is_beaten_was_not_only_taken_away() -> None:
    """An abduction and what was done to the captives are two; "the attack" is the one before."""
    found = _events(
        "Rebels kidnapped three drivers near Kaya on Wednesday. Two of the drivers were beaten by the rebels, the "
        "mayor said. The attack was the third since March, he said.",
        EventType.ATTACK,
    )

    assert [one.subtype for one in found if one.subtype == "abduction"] == ["abduction"]
    assert len(found) == 2


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Gunmen abducted pupils in Kaya on Monday. The mayor said 31 children were taken.", True),
        ("Gunmen abducted pupils in Kaya on Monday. Four were taken to hospital.", False),
        ("A bus crashed in Kaya on Monday. The mayor said 31 children were taken home.", False),
    ],
)
def test_who_is_taken_is_abducted_where_others_are(text: str, is_told: bool) -> None:
    """A plain verb tells of what the report tells, unless it goes on to say of what."""
    words = [mention.text for one in _events(text, EventType.ATTACK) for mention in one.mentions]

    assert ("taken" in words) is is_told


def test_a_headline_leaves_out_that_it_was_done_to_them() -> None:
    """The pupils do not abduct."""
    (found,) = _events(
        "Police say nine pupils abducted\n\nThe school is in Kaya.", EventType.ATTACK
    )

    assert [part.role for part in found.participants if "pupils" in part.text] == [Role.TARGET]


def test_who_catches_up_arrests_nobody() -> None:
    """The particle makes it another verb."""
    assert not _events("Officers caught up with the convoy near Kaya on Monday.", EventType.DETAIN)
