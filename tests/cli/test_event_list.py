"""The list of events: what, where, when, and who says, denies or leaves it open."""

from __future__ import annotations

from dataclasses import replace

from hearsay.cli.event_list import event_list
from hearsay.cli.page import Page, leave
from hearsay.record import Event, EventType, Measure, Mode, Polarity, Reality, SourceKind
from tests.show.made import Maker

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
        "  … 1 more: hearsay read FILE --all",
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


def test_what_an_event_has_cost_stands_below_it() -> None:
    """A figure that is given again is one line."""
    make = Maker("The army said 12 people died. It said again that 12 people died.")
    died = Event(
        id="e1",
        type=EventType.CASUALTY,
        mentions=(make.span("died"),),
        reality=Reality.HAPPENED,
        polarity=Polarity.AFFIRMED,
    )
    first = make.figure("12 people", Measure.KILLED, 12, 12)
    again = replace(first, id="f2", span=make.report.span(49, 58))
    said = make.claim(make.source("The army", SourceKind.INSTITUTION), Mode.SAYS, "12 people died")
    event = replace(died, figures=(first, again))
    record = replace(
        make.record(),
        claims=(replace(said, events=(event,), figures=(first,)),),
        events=(event,),
        figures=(first, again),
    )

    assert list(event_list(record, PAGE))[-1] == (
        "    = killed      12 · again 49–58                               14–23"
    )


def test_all_events_are_shown_to_who_asks() -> None:
    """Those that the report alone tells of stand among the others."""
    make = Maker(TEXT)
    alone = Event(
        id="e1",
        type=EventType.DAMAGE,
        mentions=(make.span("break"),),
        reality=Reality.POSSIBLE,
        polarity=Polarity.AFFIRMED,
    )

    shown = list(event_list(replace(make.record(), events=(alone,)), PAGE, whole=True))

    assert shown[0].startswith("  E1 damage  break · possible")
