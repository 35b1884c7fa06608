"""Which of its events a report is about, and what that tells of two reports."""

from __future__ import annotations

from hearsay.reconcile.incidents import find_incidents
from hearsay.reconcile.incidents.signs import signs
from hearsay.reconcile.telling import Telling, tellings
from hearsay.record import EventType
from tests.reconcile.groups import file_report

RAID = (
    "Gunmen killed 14 people in a raid on the village of Largu in Ituri on Monday, the army said. The dead were "
    "buried at noon. Soldiers searched the forest.\n\n"
    "The governor ordered three days of mourning for the province. Markets were closed.\n\n"
    "Elsewhere, a mine killed four farmers near Komanda on Tuesday, a union said."
)
COUNTED = (
    "Warplanes bombed a market in Mellit on Tuesday. Seven people died on Wednesday in the hospital, doctors said.\n\n"
    "The governor ordered three days of mourning for the province. Markets were closed in the town, and traders "
    "stayed at home. The road to the north was open again."
)


def _casualties(name: str, published: str, text: str) -> list[Telling]:
    told = tellings(file_report(name, published, text))
    return [one for one in told if one.type is EventType.CASUALTY]


def test_a_report_is_about_what_it_tells_first() -> None:
    """The raid's dead are what it is about, and the farmers elsewhere are told in passing."""
    first, *others = _casualties("a", "2022-10-04", RAID)

    assert (first.chief, first.aside) == (True, False)
    assert [(one.chief, one.aside) for one in others] == [(False, True)]


def test_two_reports_about_one_thing_show_it() -> None:
    """What both are about is likelier one than what one is about and the other tells in passing."""
    first, aside = _casualties("a", "2022-10-04", RAID)
    other, _ = _casualties("b", "2022-10-04", RAID.replace("14", "19"))

    assert "both reports are about it" in signs(first, other)
    assert "one report is about another" in signs(aside, other)


def test_the_dead_are_of_the_day_of_what_killed_them() -> None:
    """Who died in hospital on Wednesday is of the dead of Tuesday's strike."""
    (dead,) = _casualties("a", "2024-05-15", COUNTED)
    day = dead.backdrop.published

    assert day is not None
    assert dead.begins == day - 1


def test_what_is_told_as_another_is_no_part_of_the_incident() -> None:
    """A sentence that opens with "elsewhere" is of something else."""
    found = find_incidents([file_report("a", "2022-10-04", RAID)])
    dead = [one for one in found if one.type is EventType.CASUALTY]

    assert len(dead) == 2
