"""What has to be read rightly in each report, so that several can be set beside each other."""

from __future__ import annotations

import pytest

from hearsay.desk.prepare import Given, prepare_text
from hearsay.reader import Reader
from hearsay.record import EventType, Record
from tests.reconcile.groups import reader as whole_reader


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The reader with its network."""
    return whole_reader()


def read(reader: Reader, text: str) -> Record:
    """The record of a text that came out on 17 May 2024, a Friday."""
    return reader.read(prepare_text(text, "x", Given(published="2024-05-17")))


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("The coast guard lowered the toll of Friday's sinking off Jolo from 23 to 21.", [23, 21]),
        ("The number of dead rose from 14 to 19 overnight.", [14, 19]),
        ("The toll has been revised down to 19.", [19]),
        ("Officials gave the death toll as 27 on Friday.", [27]),
        ("The number of martyrs is 24, its spokesman said.", [24]),
        ("A bomb killed nine people. On Friday the group raised its count to 12.", [9, 12]),
    ],
)
def test_a_count_that_moves_is_read(reader: Reader, text: str, numbers: list[int]) -> None:
    """The number stands far behind what it counts, and alone."""
    assert [one.low for one in read(reader, text).figures] == numbers


@pytest.mark.parametrize(
    "text", ["Troops invaded the town.", "Rebels shelled the town.", "Crowds looted the shops."]
)
def test_verbs_of_war_are_known_in_the_past(reader: Reader, text: str) -> None:
    """Treebanks hardly hold them."""
    assert read(reader, text).events


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Nine people were killed in Tuesday's strike on the market.", EventType.STRIKE),
        ("Teachers called for a strike against pension cuts.", EventType.PROTEST),
    ],
)
def test_a_strike_is_of_bombs_or_of_work(reader: Reader, text: str, kind: EventType) -> None:
    """What it is on tells it."""
    types = {one.type for one in read(reader, text).events}

    assert types & {EventType.STRIKE, EventType.PROTEST} == {kind}


def test_the_day_of_a_denial_is_not_that_of_the_attack(reader: Reader) -> None:
    """Who denies on Wednesday may deny what was on Monday."""
    record = read(reader, "The army denied on Wednesday that its planes had bombed the market.")

    (bombing,) = (one for one in record.events if one.mentions[0].text == "bombed")
    assert bombing.interval is None


def test_a_dateline_is_no_place_and_no_day_of_the_headline(reader: Reader) -> None:
    """The agency's bureau is far from the wreck."""
    text = (
        "Ferry goes down off Basilan\n\n"
        "MANILA, May 16, 2024 (Reuters) - The ferry had left Zamboanga on Wednesday night."
    )
    sunk = read(reader, text).events[0]

    assert sunk.interval is None
    assert sunk.where is None or sunk.where.place.name != "Manila"


def test_before_dawn_is_on_that_day(reader: Reader) -> None:
    """And not on any day before."""
    (time,) = read(reader, "A ferry sank before dawn on Friday.").times

    assert time.interval is not None
    assert time.interval.begins == "2024-05-17T00:00"
