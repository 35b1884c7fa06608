"""An event knows where it begins and shows itself on one line."""

from __future__ import annotations

from hearsay.record import Event, EventType, Polarity, Reality, Report
from hearsay.record.json_form import record_to_dict
from tests.record.test_record import RECORD

REPORT = Report(text="The raid began. A raid on Orlen followed the warning.")
RAID = Event(
    id="e1",
    type=EventType.BATTLE,
    mentions=(REPORT.span(16, 31), REPORT.span(0, 8)),
    reality=Reality.HAPPENED,
    polarity=Polarity.AFFIRMED,
)


def test_an_event_begins_where_it_is_first_named() -> None:
    """The most explicit mention stands first, and another may come earlier in the text."""
    assert (RAID.mentions[0].text, RAID.start) == ("A raid on Orlen", 0)


def test_an_event_shows_itself_on_one_line() -> None:
    """At a Python prompt it reads like a note."""
    assert repr(RAID) == "<Event e1 battle 'A raid on Orlen'>"


def test_a_record_without_events_has_an_empty_list() -> None:
    """A list is never null."""
    assert record_to_dict(RECORD)["events"] == []
