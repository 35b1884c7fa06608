"""Figures over time: how the number of one origin moves, and in which order numbers were given."""

from __future__ import annotations

from hearsay.reconcile.accounts import Counting
from hearsay.record.between import Status
from hearsay.record.vocabulary import Measure, Mode, Qualifier
from tests.reconcile.figures_made import (
    CONFLICTS,
    FRIDAY,
    REPEATS,
    REVISES,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    account,
    all_series,
    dozens,
    killed,
    related,
    says,
)


def test_a_count_that_rises_is_said_anew() -> None:
    """The police have 12 dead, and a day later 31: each step once, and the last is shown."""
    found = killed(
        account("a", TUESDAY, says("police", 12)),
        account("b", WEDNESDAY, says("police", 31)),
        account("c", THURSDAY, says("police", 44)),
    )

    assert related(found) == [(REVISES, "b", "a"), (REVISES, "c", "b")]
    assert found.status is Status.REVISED
    assert [one.value.low for one in found.superseded] == [12, 31]
    assert found.shown is found.givens[2]
    assert found.relations[1].why == (
        "police: “44 people” (c) after “31 people” (b): the same origin says it anew, higher."
    )


def test_a_count_that_is_lowered_is_said_anew_too() -> None:
    """Whoever takes back a number of his own has no dispute with himself."""
    found = killed(
        account("a", TUESDAY, says("police", 31)), account("b", WEDNESDAY, says("police", 29))
    )

    assert related(found) == [(REVISES, "b", "a")]
    assert found.relations[0].why.endswith("says it anew, lower.")


def test_a_floor_does_not_sink_within_a_day() -> None:
    """Of one broadcaster "at least 170" and 140 cannot both be so, and nobody takes one back."""
    injured = Measure.INJURED
    found = all_series(
        account("a", TUESDAY, says("tv", 31), says("tv", 170, None, measure=injured)),
        account("b", TUESDAY, says("tv", 44), says("tv", 140, measure=injured)),
    )["injured"]

    assert related(found) == [(CONFLICTS, "b", "a")]
    assert found.status is Status.DISPUTED


def test_the_same_number_of_one_origin_is_told_again() -> None:
    """Two outlets that quote the police are one origin, in their own words or as reprints."""
    found = killed(
        account("a", TUESDAY, says("police", 44)),
        account("b", WEDNESDAY, says("police", 44, None)),
        account("c", WEDNESDAY, says("police", 44), family="a"),
    )

    assert related(found) == [(REPEATS, "b", "a"), (REPEATS, "c", "a")]
    assert found.status is Status.SINGLE


def test_who_says_what_it_was_before_revises_it() -> None:
    """Also where that number stands in another report only, and though no hour is told."""
    found = killed(
        account("z", TUESDAY, says("police", 12)),
        account(
            "a",
            TUESDAY,
            says("police", 9, told=[Counting.NEWER]),
            says("police", 12, told=[Counting.EARLIER]),
        ),
    )

    assert related(found) == [(REVISES, "a", "z")]


def test_a_number_told_as_overtaken_comes_before_the_one_in_its_place() -> None:
    """Also where that is lower: "lowered to 41 from 44"."""
    found = killed(
        account(
            "a",
            TUESDAY,
            says("police", 41, told=[Counting.NEWER]),
            says("police", 44, told=[Counting.EARLIER]),
        )
    )

    assert [one.value.low for one in found.givens] == [44, 41]
    assert related(found) == [(REVISES, "a", "a")]


def test_a_round_word_after_a_number_says_nothing_new() -> None:
    """The police had 140, and another outlet still has their "dozens"."""
    found = killed(
        account("a", TUESDAY, says("police", 140)), account("b", WEDNESDAY, dozens("police"))
    )

    assert related(found) == []


def test_a_number_after_a_round_word_says_it_anew() -> None:
    """The police said "dozens", and then have counted 170."""
    found = killed(
        account("a", TUESDAY, dozens("police")), account("b", WEDNESDAY, says("police", 170, None))
    )

    assert related(found) == [(REVISES, "b", "a")]
    assert found.relations[0].why.endswith("says it anew, as a number.")


def test_within_a_day_reports_come_in_the_order_of_what_they_know() -> None:
    """Who has 44 dead wrote after who has 22, and so has the newer number of the injured."""
    injured = Measure.INJURED
    found = all_series(
        account("z", TUESDAY, says("tv", 22), says("tv", 90, measure=injured)),
        account("m", TUESDAY, says("tv", 31), says("tv", 80, measure=injured)),
        account("a", TUESDAY, says("tv", 44), says("tv", 85, measure=injured)),
    )

    assert related(found["injured"]) == [(REVISES, "a", "m"), (REVISES, "m", "z")]


def test_the_hour_goes_before_the_height() -> None:
    """A number of the evening is newer, also if it is lower."""
    found = killed(
        account("a", f"{TUESDAY}T20:00+02:00", says("police", 12)),
        account("b", f"{TUESDAY}T19:00+01:00", says("police", 14)),
        account("c", f"{TUESDAY}T16:00Z", says("police", 31)),
    )

    assert [one.report for one in found.givens] == ["c", "a", "b"]


def test_when_it_was_said_goes_before_when_it_came_out() -> None:
    """A report of Friday that quotes what the police said on Tuesday has Tuesday's number."""
    found = killed(
        account("a", FRIDAY, says("police", 12, said=TUESDAY)),
        account("b", WEDNESDAY, says("police", 31)),
    )

    assert related(found) == [(REVISES, "b", "a")]


def test_some_are_no_number_that_is_revised() -> None:
    """Who found "many bodies" and then has 44 dead has counted for the first time."""
    some = says("police", 3, None, qualifier=Qualifier.VAGUE, text="many")
    found = killed(account("a", TUESDAY, some), account("b", WEDNESDAY, says("police", 44)))

    assert related(found) == []
    assert found.status is Status.SINGLE


def test_the_hour_at_which_it_was_said_orders_a_day() -> None:
    """Two reports of Tuesday quote what the police said in the morning and in the evening."""
    found = killed(
        account("a", TUESDAY, says("police", 12, said=f"{TUESDAY}T20:00")),
        account("b", TUESDAY, says("police", 14, said=f"{TUESDAY}T09:00")),
    )

    assert related(found) == [(REVISES, "a", "b")]


def test_a_day_that_cannot_be_is_not_heeded() -> None:
    """A weekday read a month off does not make a number old, and none is said after it is printed."""
    found = killed(
        account("a", WEDNESDAY, says("police", 12, said="2022-04-01")),
        account("b", TUESDAY, says("police", 14, said="2022-05-10")),
    )

    assert related(found) == [(REVISES, "a", "b")]


def test_who_cites_nobody_and_tells_what_it_was_updates_that_one() -> None:
    """Only the police had 17, so "lowered to 16, from 17" is the police's number."""
    found = killed(
        account("a", TUESDAY, says("police", 17)),
        account("b", TUESDAY, says("fire service", 20)),
        account(
            "c",
            WEDNESDAY,
            says("", 16, mode=Mode.NARRATES, told=[Counting.NEWER]),
            says("", 17, mode=Mode.NARRATES, told=[Counting.EARLIER]),
        ),
    )

    assert (REVISES, "c", "a") in related(found)
    assert {one.origin.key for one in found.givens} == {"police", "fire service"}


def test_what_two_origins_had_is_nobody_s_to_update() -> None:
    """Whose 17 it was that became 16 is not told."""
    found = killed(
        account("a", TUESDAY, says("police", 17)),
        account("b", TUESDAY, says("fire service", 17)),
        account(
            "c",
            WEDNESDAY,
            says("", 16, mode=Mode.NARRATES, told=[Counting.NEWER]),
            says("", 17, mode=Mode.NARRATES, told=[Counting.EARLIER]),
        ),
    )

    assert {one.origin.key for one in found.givens if one.report == "c"} == {"text:c"}
    assert CONFLICTS not in {kind for kind, _, _ in related(found)}


def test_yesterday_s_number_told_again_takes_nothing_back() -> None:
    """A late report that still has 12 has not heard of 31."""
    found = killed(
        account("a", TUESDAY, says("police", 12)),
        account("b", WEDNESDAY, says("police", 31)),
        account("c", THURSDAY, says("police", 12)),
    )

    assert related(found) == [(REVISES, "b", "a"), (REPEATS, "c", "a")]
    assert found.shown is not None
    assert found.shown.value.low == 31
