"""What a figure counts: sides, people, places and stretches, and what adds up."""

from __future__ import annotations

import pytest

from hearsay.reconcile.accounts import Counting
from hearsay.record.vocabulary import Measure
from tests.reconcile.figures_made import (
    CONFLICTS,
    CORROBORATES,
    FRIDAY,
    MONDAY,
    REVISES,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    account,
    all_series,
    killed,
    loose,
    related,
    says,
)


def test_sides_and_civilians_are_counts_of_their_own() -> None:
    """No conflict: "137 on one side" and "25 civilians", nor the dead of the two sides."""
    found = all_series(
        account("a", TUESDAY, says("officials", 137, None, side="Ukraine")),
        account("b", TUESDAY, says("united nations", 25, population="civilians")),
        account("c", TUESDAY, says("officials", 498, side="Russia", population="soldiers")),
    )

    assert set(found) == {
        "killed, Ukraine",
        "killed, civilians",
        "killed, Russia, soldiers",
    }
    assert [related(one) for one in found.values()] == [[], [], []]


def test_dead_and_wounded_and_both_together_are_three_counts() -> None:
    """31 killed and 170 wounded are no conflict, nor are 200 dead or wounded."""
    found = all_series(
        account("a", TUESDAY, says("tv", 31), says("tv", 170, measure=Measure.INJURED)),
        account("b", TUESDAY, says("red cross", 200, measure=Measure.CASUALTIES)),
        account("c", TUESDAY, says("red cross", 73, measure=Measure.REACHED)),
    )

    assert set(found) == {"killed", "injured", "dead or injured", "reached"}
    assert all(related(one) == [] for one in found.values())


def test_families_are_not_counted_as_people() -> None:
    """1,200 families that fled may be 6,000 people."""
    fled = Measure.DISPLACED
    found = all_series(
        account("a", TUESDAY, says("city", 1200, text="1,200 families", measure=fled)),
        account("b", TUESDAY, says("red cross", 6000, measure=fled)),
    )

    assert {name: related(one) for name, one in found.items()} == {
        "displaced": [],
        "displaced, households": [],
    }


def test_children_among_the_dead_are_a_part() -> None:
    """With three children among them fourteen people are fourteen."""
    part = says("police", 3, population="children", text="three children", told=[Counting.INCLUDED])
    found = all_series(
        account("a", TUESDAY, says("police", 14), part),
        account("b", TUESDAY, says("red cross", 14)),
    )

    assert related(found["killed"]) == [(CORROBORATES, "b", "a")]
    assert found["killed"].parts == (found["killed, children"].scope,)


def test_whoever_was_there_is_no_part_until_others_are_counted() -> None:
    """12 passengers and 12 people are one count; 12 passengers and 3 crew are two."""
    one = account("a", TUESDAY, says("police", 12, population="passengers"))
    alone = all_series(one, account("b", TUESDAY, says("red cross", 12)))
    beside = all_series(
        one,
        account(
            "b",
            TUESDAY,
            says("red cross", 12, population="passengers"),
            says("red cross", 3, population="crew"),
        ),
    )

    assert set(alone) == {"killed"}
    assert related(alone["killed"]) == [(CORROBORATES, "b", "a")]
    assert set(beside) == {"killed, passengers", "killed, crew"}


def test_a_province_is_a_part_of_its_country() -> None:
    """Where one report tells them apart, another that names the province means it too."""
    found = all_series(
        account(
            "a",
            TUESDAY,
            says("ministry", 33, place="Sindh"),
            says("ministry", 120, place="Pakistan"),
        ),
        account("b", TUESDAY, says("red cross", 33, place="Sindh")),
    )

    assert set(found) == {"killed", "killed, Sindh"}
    assert related(found["killed, Sindh"]) == [(CORROBORATES, "b", "a")]
    assert related(found["killed"]) == []


def test_who_names_no_place_may_mean_one() -> None:
    """The province's own authorities have 33 dead "there", which others have for the province."""
    two = says("ministry", 33, place="Sindh"), says("ministry", 120, place="Pakistan")
    found = all_series(account("a", TUESDAY, *two), account("b", TUESDAY, says("authorities", 33)))

    assert related(found["killed, Sindh"]) == [(CORROBORATES, "b", "a")]
    assert related(found["killed"]) == []


def test_a_number_told_as_overtaken_is_of_the_same_people() -> None:
    """Of "249 civilians, up from 227" the latter are civilians too."""
    told = (
        says("united nations", 249, population="civilians"),
        says("united nations", 227, told=[Counting.EARLIER]),
    )
    found = all_series(
        account("a", TUESDAY, says("united nations", 227, population="civilians")),
        account("b", WEDNESDAY, *told),
    )

    assert set(found) == {"killed, civilians"}
    assert related(found["killed, civilians"]) == [(REVISES, "b", "a")]


def test_names_of_one_place_are_one_count() -> None:
    """A bombing in a town of Syria has one number of dead, wherever a report places it."""
    found = all_series(
        account("a", TUESDAY, says("tv", 22, place="Syria")),
        account("b", WEDNESDAY, says("tv", 31, place="Qamishli")),
    )

    assert set(found) == {"killed"}
    assert related(found["killed"]) == [(REVISES, "b", "a")]


def test_nine_dead_and_four_bodies_may_be_thirteen() -> None:
    """What adds up to another's total is told, and is no conflict."""
    more = says("fire service", 4, text="four more bodies", told=[Counting.ADDED])
    found = killed(
        account("a", TUESDAY, says("fire service", 9, text="nine people"), more),
        account("b", TUESDAY, says("hospital", 13)),
    )

    assert related(found) == []
    assert [one.sentence for one in found.sums] == [
        "fire service: “nine people” (a) and fire service: “four more bodies” (a) come to 13"
    ]


def test_what_comes_on_top_of_nothing_is_all_that_is_given() -> None:
    """Those "further 24" are a number, as long as nobody has another."""
    more = says("police", 24, told=[Counting.ADDED])
    alone = killed(account("a", TUESDAY, more))
    beside = killed(account("a", TUESDAY, more), account("b", TUESDAY, says("police", 30)))

    assert [one.value.low for one in alone.givens] == [24]
    assert [one.value.low for one in beside.givens] == [30]
    assert [one.value.low for one in beside.added] == [24]


def test_what_adds_up_to_something_else_explains_nothing() -> None:
    """Nine and four are not fifteen."""
    more = says("fire service", 4, text="four more bodies", told=[Counting.ADDED])
    found = killed(
        account("a", TUESDAY, says("fire service", 9), more),
        account("b", TUESDAY, says("hospital", 15)),
    )

    assert related(found) == [(CONFLICTS, "b", "a")]
    assert found.sums == ()


def test_men_women_and_children_add_up() -> None:
    """Who counts them apart gives no total, and yet one that another has."""
    found = killed(
        account(
            "a",
            TUESDAY,
            says("governor", 10, text="ten men", population="men"),
            says("governor", 8, text="eight", population="men", told=[Counting.EARLIER]),
            says("governor", 6, text="six women", population="women"),
            says("governor", 5, text="five children", population="children"),
        ),
        account("b", TUESDAY, says("hospital", 21)),
    )

    assert [one.total for one in found.sums] == [21]
    assert related(found) == []


def test_a_counter_that_restarts_does_not_fall() -> None:
    """4,047 since the war began, and 123 since the truce broke: another count, and no correction."""
    since = {Counting.SINCE}
    found = all_series(
        account("a", "2025-03-17", says("ministry", 4047, as_of=("2023-10-07", None), told=since)),
        account("b", "2025-03-20", says("ministry", 123, as_of=("2025-03-18", None), told=since)),
        account("c", "2025-03-21", says("ministry", 180, as_of=("2025-03-18", None), told=since)),
        began="2023-10-07",
        ended="2025-03-21",
    )

    assert related(found["killed"]) == []
    assert related(found["killed, since 2025-03-18"]) == [(REVISES, "c", "b")]


def test_what_is_counted_since_a_later_day_leaves_something_out() -> None:
    """Also of an event of one day: three died since Thursday of what happened on Tuesday."""
    found = all_series(
        account("a", TUESDAY, says("police", 12)),
        account("b", FRIDAY, says("police", 3, as_of=(THURSDAY, FRIDAY), told=[Counting.SINCE])),
    )

    assert set(found) == {"killed", "killed, since 2022-05-05"}


def test_counts_since_a_day_hang_on_no_single_event() -> None:
    """The dead of a war since it began are told of with whatever happened today."""
    told, war = [Counting.SINCE], ("2022-02-24", None)
    reports = [
        account("a", TUESDAY, says("red cross", 227, place="Ukraine", as_of=war, told=told)),
        account("b", WEDNESDAY, says("red cross", 249, as_of=war, told=told)),
        account("c", WEDNESDAY, says("red cross", 30, as_of=(MONDAY, None), told=told)),
    ]
    found = {one.scope.label: related(one) for one in loose(*reports)}

    assert found == {
        "killed, Ukraine, since 2022-02-24": [(REVISES, "b", "a")],
        "killed, since 2022-05-02": [],
    }


def test_a_day_s_toll_is_a_part() -> None:
    """13 in the past day do not correct 500 in all, nor 20 of the day before."""
    window = {Counting.WINDOW}
    found = all_series(
        account("a", THURSDAY, says("ministry", 500), says("ministry", 20, told=window)),
        account("b", FRIDAY, says("ministry", 13, told=window)),
        began="2022-02-24",
        ended="2022-05-07",
    )

    assert set(found) == {"killed", "killed, up to 2022-05-05", "killed, up to 2022-05-06"}
    assert all(related(one) == [] for one in found.values())


@pytest.mark.parametrize("told", [Counting.NEWER, Counting.UNTIL, Counting.TOTAL])
def test_the_day_of_counting_is_not_the_day_of_the_dead(told: Counting) -> None:
    """A toll that "rose to 44 on Thursday" counts the dead of Tuesday too."""
    found = all_series(
        account("a", TUESDAY, says("police", 12)),
        account("b", THURSDAY, says("police", 44, told=[told], as_of=(THURSDAY, FRIDAY))),
        ended=FRIDAY,
    )

    assert set(found) == {"killed"}
    assert related(found["killed"]) == [(REVISES, "b", "a")]


def test_the_dead_of_a_single_day_are_a_part() -> None:
    """Of days of fighting: 57 on Thursday are not all of the 137."""
    found = all_series(
        account("a", FRIDAY, says("officials", 137)),
        account("b", FRIDAY, says("officials", 57, as_of=(THURSDAY, FRIDAY))),
        ended=FRIDAY,
    )

    assert set(found) == {"killed", "killed, 2022-05-05"}


def test_a_late_report_of_the_first_day_is_not_lost() -> None:
    """Whoever tells on Friday of the dead of Tuesday tells of the same count."""
    tuesday = (TUESDAY, WEDNESDAY)
    found = killed(
        account("a", TUESDAY, says("police", 12, as_of=tuesday)),
        account("b", FRIDAY, says("red cross", 12, as_of=tuesday)),
    )

    assert related(found) == [(CORROBORATES, "b", "a")]
