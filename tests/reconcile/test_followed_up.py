"""Reports that follow up a week later, and what they tell in passing."""

from __future__ import annotations

import pytest

from hearsay.desk.prepare import Given, prepare_text
from hearsay.reader import Reader
from hearsay.reconcile.filed import Filed
from hearsay.reconcile.incidents.bars import are_told_apart
from hearsay.reconcile.telling import Telling, tellings
from hearsay.record import EventType
from tests.reconcile.groups import reader as whole_reader


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The reader with its network."""
    return whole_reader()


def _told(reader: Reader, day: str, text: str) -> tuple[Telling, ...]:
    return tellings(
        Filed(day, reader.read(prepare_text(text, day, Given(id=day, published=day))), day, day)
    )


def test_a_report_that_begins_with_last_week_is_about_it(reader: Reader) -> None:
    """What it then tells without a day may be of that week."""
    told = _told(
        reader,
        "2022-09-21",
        "Toll of port fire rises\n\nThe harbour master of Concepcion, who last week denied that the pumps were broken, resigned "
        "on Tuesday. The fire has now killed nine people, the ministry said, and it will be long before all of them have a "
        "name. The pumps had been out of order since the spring, a foreman said, and the hoses had been lent to another port. "
        "Nobody has been charged, and the owners of the warehouse did not answer calls from this newspaper.",
    )
    undated = [one for one in told if one.begins is None and one.ends is None and one.chief]

    assert undated
    assert all(
        one.since is not None and one.backdrop.published - one.since > 7
        for one in undated
        if one.backdrop.published
    )


def test_the_day_of_a_count_is_not_that_of_the_dead(reader: Reader) -> None:
    """A ministry may adopt a count a week later."""
    told = _told(
        reader,
        "2022-09-21",
        "Flood toll rises\n\nThe interior ministry on Tuesday raised the toll of the flood at Concepcion to 17.",
    )

    assert all(one.begins is None for one in told if one.type is EventType.CASUALTY)


def test_what_a_report_tells_of_elsewhere_is_never_what_it_is_about(reader: Reader) -> None:
    """Another town's fire, told at the end."""
    told = _told(
        reader,
        "2018-11-17",
        "Four killed in Lahore factory fire\n\nLAHORE, Nov 17 (Reuters) - A fire in a factory in Lahore killed four people on "
        "Saturday, rescuers said. The fire broke out at dawn.\n\nThe owner was not at home.\n\nNobody knew how many had been at "
        "work that night, and the search went on.\n\nLate on Thursday, a fire at a cotton mill in Karachi killed two watchmen, "
        "police said.",
    )
    fires = [one for one in told if one.type is EventType.ACCIDENT]

    assert len(fires) > 1
    assert are_told_apart(fires[0], fires[-1])
