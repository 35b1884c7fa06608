"""Which events of many reports are one happening, on reports of our own."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.reconcile.filed import Filed
from hearsay.reconcile.incidents import (
    ENOUGH,
    UNLIKE,
    Board,
    Joined,
    find_incidents,
    reasons,
    score,
)
from hearsay.reconcile.telling import Telling, read_tellings, tellings, write_tellings
from hearsay.record import EventType
from hearsay.record.between import At
from hearsay.record.vocabulary import Polarity, Reality
from tests.reconcile.groups import GROUPS, all_filed, file_report, filed


def _told(incidents: Iterable[Joined]) -> set[tuple[str, ...]]:
    """Incidents by their tellings' names."""
    return {tuple(one.name for one in incident.tellings) for incident in incidents}


def _holding(incidents: Iterable[Joined], word: str, report: str) -> set[str]:
    """The incidents in which a report tells of something in this word."""
    return {
        incident.id
        for incident in incidents
        for one in incident.tellings
        if one.backdrop.report == report and one.told.lower() == word
    }


ONE = [
    # "Russia hits Ukrainian capital" and "Nine killed in strikes on Kyiv" are one.
    ("kyiv", ("hit", "k1"), ("strikes", "k2")),
    ("kyiv", ("killed", "k1"), ("killed", "k2")),
    ("kyiv", ("killed", "k2"), ("killed", "k5")),
    # A headline tells of the news below it, in whatever words.
    ("war", ("hit", "x2"), ("struck", "x2")),
    ("ferry", ("sinks", "f1"), ("ferry disaster", "f2")),
    # A toll of Tuesday counts the dead of Sunday.
    ("ferry", ("killing", "f1"), ("death toll", "f2")),
    ("quake", ("earthquake", "q1"), ("earthquake", "q3")),
    ("quake", ("earthquake", "q1"), ("quake", "q2")),
    ("quake", ("killed", "q1"), ("death toll", "q2")),
    ("election", ("won brazil's presidential election", "e1"), ("defeated", "e2")),
    # Who denies an attack speaks of the same attack as those who report it.
    ("denial", ("gas attack", "d1"), ("chemical attack", "d2")),
    # And who has it that a depot was struck tells of the same in his way.
    ("denial", ("gas attack", "d1"), ("struck", "d3")),
    # What a later report tells of as the past was news once.
    ("denial", ("killed", "d1"), ("killed", "d4")),
    ("bomb", ("explosions", "b1"), ("bombing", "b2")),
    ("bomb", ("killing", "b1"), ("killed", "b5")),
    ("siege", ("fighting", "s2"), ("fighting", "s3")),
    ("kharkiv", ("bombs", "h1"), ("bombs", "h2")),
    ("kharkiv", ("kills", "h1"), ("toll", "h2")),
    ("coup", ("seized power", "u2"), ("coup", "u3")),
    ("coup", ("arrested", "u2"), ("captured", "u4")),
    ("cholera", ("cholera outbreak declared", "o1"), ("outbreak", "o2")),
    ("court", ("sentenced", "v1"), ("convicted", "v2")),
]

TWO = [
    # Two strikes on Kyiv on two days are two, and two on one day in two cities.
    ("kyiv", ("hit", "k1"), ("hit", "k3")),
    ("kyiv", ("killed", "k2"), ("kill", "k3")),
    ("kyiv", ("hit", "k3"), ("hit", "k4")),
    ("ferry", ("sinks", "f1"), ("boat capsizes", "f3")),
    ("ferry", ("killing", "f1"), ("drowned", "f3")),
    ("quake", ("earthquake", "q1"), ("aftershock", "q3")),
    ("protest", ("march in", "p1"), ("riots", "p3")),
    ("protest", ("march in", "p1"), ("gathered", "p4")),
    ("election", ("vote", "e3"), ("defeated", "e2")),
    ("election", ("won brazil's presidential election", "e1"), ("wins israeli election", "e4")),
    ("denial", ("gas attack", "d1"), ("fired", "d4")),
    # A siege goes on; what is hit, shelled and taken in it are things of their own.
    ("siege", ("besieged", "s1"), ("shelling", "s4")),
    ("siege", ("air strikes", "s1"), ("shelling", "s4")),
    ("siege", ("captured", "s2"), ("fighting", "s2")),
    ("siege", ("killed", "s1"), ("kills", "s4")),
    ("bomb", ("explosions", "b1"), ("bombs", "b4")),
    ("bomb", ("killing", "b1"), ("kill", "b4")),
    ("bomb", ("killing", "b1"), ("killed", "b3")),
    # What is told of all attacks of a week bridges none of them, nor does the war.
    ("war", ("drone attack", "x1"), ("hit", "x2")),
    ("war", ("kills", "x1"), ("killing", "x2")),
    ("war", ("fighting", "x3"), ("drone attack", "x1")),
    ("war", ("fighting", "x3"), ("hit", "x2")),
    ("kharkiv", ("bombs", "h1"), ("hit", "h4")),
    ("kharkiv", ("kills", "h1"), ("killing", "h4")),
    ("coup", ("detained", "u1"), ("arrested", "u2")),
    ("cholera", ("killed", "o1"), ("deaths", "o3")),
    ("court", ("sentenced", "v1"), ("arrested", "v3")),
]


@pytest.mark.parametrize(("group", "one", "other"), ONE)
def test_it_is_one_happening(group: str, one: tuple[str, str], other: tuple[str, str]) -> None:
    """Two reports tell of it, each in its own words."""
    found = find_incidents(filed(group))

    assert _holding(found, *one) & _holding(found, *other)


@pytest.mark.parametrize(("group", "one", "other"), TWO)
def test_they_are_two(group: str, one: tuple[str, str], other: tuple[str, str]) -> None:
    """They are told alike, and are not the same."""
    found = find_incidents(filed(group))

    assert _holding(found, *one)
    assert _holding(found, *other)
    assert not _holding(found, *one) & _holding(found, *other)


def test_groups_do_not_mix() -> None:
    """What is joined hangs on what is told, not on what else is there."""
    apart = {one for group in GROUPS for one in _told(find_incidents(filed(group)))}

    assert _told(find_incidents(all_filed())) == apart


REPORTS = [*all_filed()]


@settings(max_examples=15)
@given(st.permutations(REPORTS))
def test_no_order_of_reports_makes_a_difference(shuffled: list[Filed]) -> None:
    """The same incidents, with the same names and the same reasons."""
    assert find_incidents(shuffled) == find_incidents(REPORTS)


@settings(max_examples=5)
@given(st.permutations(REPORTS))
def test_too_much_that_hangs_together_is_parted_in_any_order(shuffled: list[Filed]) -> None:
    """Where every day's fighting is linked with the next, only strong links hold."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("hearsay.reconcile.incidents.regrouping._MOST", 4)
        board = Board()
        for number, one in enumerate(shuffled, 1):
            board.add(one)
            if number % 5 == 0:
                board.incidents()

        assert board.incidents() == find_incidents(REPORTS)


@settings(max_examples=5)
@given(st.permutations(REPORTS))
def test_one_by_one_comes_to_the_same(shuffled: list[Filed]) -> None:
    """Asked after every report, the board says what it would say of these reports at once."""
    board = Board()
    for number, one in enumerate(shuffled, 1):
        board.add(one)
        if number % 7 == 0 or number == len(shuffled):
            assert board.incidents() == find_incidents(shuffled[:number])


COPIES = [
    *filed("kyiv"),
    *(
        file_report(f"copy{number}", f"2022-03-{15 + number % 2}", text, family="k2")
        for number, text in enumerate(
            [
                GROUPS["kyiv"]["k2"][1],
                GROUPS["kyiv"]["k2"][1] + "\n\nThe agency will update this report.",
            ]
        )
    ),
]


@settings(max_examples=10)
@given(st.permutations(COPIES))
def test_copies_are_members_and_change_nothing(shuffled: list[Filed]) -> None:
    """A wire copy is one more report of an incident, and no more reason for it."""
    own = {one.name for one in filed("kyiv")}
    found = find_incidents(shuffled)

    kept = {
        tuple(one.name for one in incident.tellings if one.backdrop.report in own)
        for incident in found
    }
    assert kept - {()} == _told(find_incidents(filed("kyiv")))
    strikes = next(one for one in found if "k2.e15" in {told.name for told in one.tellings})
    assert {"copy0.e15", "copy1.e15"} <= {told.name for told in strikes.tellings}


def test_a_later_report_does_not_change_what_an_incident_is_called() -> None:
    """It is called after its earliest telling."""
    early, late = filed("kyiv")[:2], filed("kyiv")[2:]
    board = Board()
    for one in early:
        board.add(one)
    before = {incident.id: incident for incident in board.incidents()}
    for one in late:
        board.add(one)
    after = {incident.id: incident for incident in board.incidents()}

    assert before.keys() <= after.keys()
    assert next(iter(before)) == "k1.i74"
    assert {told.name for told in after["k1.i188"].tellings} == {"k1.e188", "k2.e5", "k5.e108"}


def test_an_incident_is_of_the_type_that_most_tell_it_as() -> None:
    """A word for any force counts last: the missile "hit" a house, and that is a strike."""
    found = {incident.id: incident for incident in find_incidents(filed("kyiv"))}

    assert found["k1.i74"].type is EventType.STRIKE
    assert found["k1.i74"].events[0] == At("k1", 74, 77)


def test_an_incident_is_where_and_when_most_reports_say() -> None:
    """Of those that say a town, and a day."""
    found = {incident.id: incident for incident in find_incidents(filed("kyiv"))}
    strike, quake = found["k1.i74"], find_incidents(filed("quake"))[0]

    assert (strike.place, strike.begins, strike.ends) == ("Kyiv", "2022-03-15", "2022-03-16")
    assert (quake.place, quake.begins, quake.ends) == ("Les Cayes", "2021-08-14", "2021-08-15")


def test_it_says_why() -> None:
    """Each telling that was joined has a sentence, with what speaks for it and against."""
    found = {incident.id: incident for incident in find_incidents(filed("quake"))}

    assert found["q1.i190"].why[-1] == (
        "“killed” (q3.e114) and “killed” (q1.e190) are one: names in the reports, "
        "likeness of the sentences, place and time together, same kind of word."
    )


def _one(group: str, name: str) -> Telling:
    return next(one for report in filed(group) for one in tellings(report) if one.name == name)


def test_what_keeps_two_apart_has_its_reason() -> None:
    """However alike they are."""
    one, other = _one("kyiv", "k2.e5"), _one("kyiv", "k3.e16")

    assert reasons(one, other)[1][0] == "they were on other days"
    assert score(one, other) == score(other, one) < 0


def test_a_denial_is_of_what_it_denies() -> None:
    """Whether it is said to be so or denied keeps nothing apart."""
    told, other = _one("denial", "d1.e10"), _one("denial", "d4.e143")
    denied = replace(other, polarity=Polarity.NEGATED)

    assert score(told, denied) == score(told, other) > ENOUGH


def test_what_is_planned_is_not_what_happened() -> None:
    """Though they were one, had the plan come true before the report."""
    told, other = _one("denial", "d1.e10"), _one("denial", "d4.e143")
    planned = replace(other, reality=Reality.PLANNED)

    assert score(told, planned) == UNLIKE
    assert reasons(told, planned)[1][0] == "one has not happened"


@pytest.mark.parametrize("report", REPORTS, ids=lambda one: one.name)
def test_what_is_written_is_read_again(report: Filed) -> None:
    """A ledger keeps tellings as text."""
    told = tellings(report)
    text = write_tellings(told)

    assert read_tellings(text) == told
    assert write_tellings(read_tellings(text)) == text
    assert json.loads(text)[0]["report"] == report.name
