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


FLOOD = (
    "Floods in northern Kenya killed 31 people this week, the disaster agency said on Friday, and drove 4,000 people "
    "from their homes.\n\n"
    "The governor ordered three days of mourning for the province. Markets were closed in the town, and traders "
    "stayed at home. The road to the north was open again.\n\n"
    "The agency's new count stands at 31 dead, 20 in Marsabit and 11 in Wajir.\n\n"
    "A bus crash near Mombasa killed seven people on Thursday, police said."
)
AILING = (
    "A bus plunged into a ravine near Oruro in Bolivia on Sunday, killing 17 people, police said. "
    "With a woman who died in hospital in La Paz on Monday the crash cost 18 lives."
)


def test_what_is_counted_once_more_is_what_the_report_is_about() -> None:
    """It has the highest number of the first count, and the crash elsewhere has another."""
    told = _casualties("a", "2024-05-17", FLOOD)
    aside = {mention for one in told if one.aside for mention in (one.told,)}

    assert not any(one.aside for one in told if any(count.low == 31 for count in one.counts))
    assert aside


def test_a_hospital_is_not_where_it_happened() -> None:
    """Who died in La Paz was hurt near Oruro."""
    spots = [one.spot.name for one in _casualties("a", "2024-03-11", AILING) if one.spot]

    assert "La Paz" not in spots


def test_where_a_plane_was_bound_for_is_not_where_it_crashed() -> None:
    """It never got there."""
    text = "A plane crashed in the desert on Monday as it approached the city of Sabha, officials said."
    (crash,) = (
        one
        for one in tellings(file_report("a", "2020-02-10", text))
        if one.type is EventType.ACCIDENT
    )

    assert crash.spot is None or crash.spot.name != "Sabha"


def test_the_dead_of_years_ago_are_of_the_day_of_their_crash() -> None:
    """Of the two only the crash has a date of its own."""
    text = (
        "A plane crashed near Sabha on Monday, killing nine people. It was the worst crash since May 2010, when an "
        "Airbus crashed in Tripoli, killing 103 people."
    )
    old = _casualties("a", "2020-02-10", text)[-1]
    day = old.backdrop.published

    assert day is not None
    assert old.begins is not None
    assert day - old.begins > 365
