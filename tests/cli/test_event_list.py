"""The list of events: what, where, when, and who says, denies or leaves it open."""

from __future__ import annotations

from dataclasses import replace

from hearsay.cli.event_list import event_list
from hearsay.cli.page import Page, leave
from hearsay.record import Event, EventType, Mode, Polarity, Reality, SourceKind
from tests.cli.made import Maker

TEXT = "Troops crossed the river, the army said. The ministry denied a crossing. A dam may break."
PAGE = Page.of(70, ascii_signs=False, paint=leave, place_width=5)


def test_an_event_stands_with_those_who_speak_of_it() -> None:
    """One says so, one says not; what only the report tells of is counted."""
    make = Maker(TEXT)
    crossing = Event(
        id="e1",
        type=EventType.DEPLOY,
        subtype="advance",
        mentions=(make.span("crossed the river"), make.span("a crossing")),
        reality=Reality.HAPPENED,
        polarity=Polarity.AFFIRMED,
    )
    breaking = Event(
        id="e2",
        type=EventType.DAMAGE,
        mentions=(make.span("break"),),
        reality=Reality.POSSIBLE,
        polarity=Polarity.AFFIRMED,
    )
    said = make.claim(
        make.source("the army", SourceKind.INSTITUTION), Mode.SAYS, "Troops crossed the river"
    )
    denied = make.claim(
        make.source("The ministry", SourceKind.INSTITUTION),
        Mode.DENIES,
        "a crossing",
        polarity=Polarity.NEGATED,
    )
    claims = [replace(claim, events=(crossing,)) for claim in (said, denied)]
    record = replace(make.record(), claims=tuple(claims), events=(crossing, breaking))

    assert list(event_list(record, PAGE)) == [
        "  E1 deploy/advance  crossed the river                            7–24",
        "    + says        the army                                        0–24",
        "    - denies      The ministry                                   61–71",
        "  … 1 more, listed in the JSON form",
    ]


def test_events_that_nobody_speaks_of_are_not_shown() -> None:
    """The report's own voice stands in the JSON form."""
    make = Maker(TEXT)
    event = Event(
        id="e1",
        type=EventType.DAMAGE,
        mentions=(make.span("break"),),
        reality=Reality.POSSIBLE,
        polarity=Polarity.AFFIRMED,
    )

    assert list(event_list(replace(make.record(), events=(event,)), PAGE)) == []
