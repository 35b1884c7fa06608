"""Numbers that name some of those who are counted: the men of a side, the children, the guard who was killed first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hearsay.reconcile.accounts import Counting
from hearsay.record.vocabulary import Measure, Mode
from tests.reconcile.figures_made import (
    CONFLICTS,
    CORROBORATES,
    REPEATS,
    REVISES,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    account,
    all_series,
    killed,
    related,
    says,
)

BOTH_SIDES = (
    says("monitors", 3, side="Russia", population="soldiers"),
    says("monitors", 9, side="Ukraine", population="soldiers"),
)


def test_a_party_that_reports_losses_reports_its_own() -> None:
    """Where others count both sides, "the army has acknowledged five dead" counts the army's men."""
    found = all_series(
        account("a", TUESDAY, *BOTH_SIDES),
        account("b", TUESDAY, says("army", 5, mode=Mode.CONFIRMS)),
    )

    assert related(found["killed, Russia"]) == [(CONFLICTS, "b", "a")]


def test_what_a_party_says_of_others_is_of_no_side() -> None:
    """Nor does it count its own where it only says that so many died."""
    found = all_series(account("a", TUESDAY, *BOTH_SIDES), account("b", TUESDAY, says("army", 20)))

    assert related(found["killed"]) == []
    assert "killed, Russia" not in found


def test_soldiers_are_all_of_a_side_until_others_are_counted() -> None:
    """As one count with "two dead on its side"; beside the civilians of that side "two soldiers" are a part."""
    of_side = says("army", 3, side="Russia")
    alone = all_series(account("a", TUESDAY, *BOTH_SIDES), account("b", WEDNESDAY, of_side))
    beside = all_series(
        account("a", TUESDAY, *BOTH_SIDES, says("monitors", 30, side="Russia")),
        account("b", WEDNESDAY, of_side),
    )

    assert related(alone["killed, Russia"]) == [(CORROBORATES, "b", "a")]
    assert "killed, Russia, soldiers" in beside


def test_children_are_all_who_were_held_where_nobody_counts_others_beside_them() -> None:
    """Who was taken from a school is called children, pupils, or nothing at all."""
    taken = Measure.ABDUCTED
    found = all_series(
        account("a", TUESDAY, says("teacher", 97, measure=taken, population="pupils")),
        account("b", TUESDAY, says("parents", 112, measure=taken, population="children")),
        account("c", TUESDAY, says("police", 68, measure=taken)),
    )

    assert set(found) == {"abducted"}
    assert {kind for kind, *_ in related(found["abducted"])} == {CONFLICTS}


def test_children_among_the_dead_are_no_toll() -> None:
    """That a report counts only the children who died does not set it against a toll."""
    found = all_series(
        account("a", TUESDAY, says("doctors", 3, population="children")),
        account("b", TUESDAY, says("police", 12)),
    )

    assert all(related(one) == [] for one in found.values())


def test_what_is_raised_to_a_toll_was_one() -> None:
    """First "one guard was killed", and then the police "raised the number of people killed to two"."""
    found = killed(
        account("a", TUESDAY, says("police", 1, population="guards")),
        account("b", WEDNESDAY, says("police", 2, told=[Counting.NEWER])),
    )

    assert related(found) == [(REVISES, "b", "a")]


def test_villagers_of_one_and_people_of_another_may_be_the_same() -> None:
    """The headman's seven villagers are set beside the hospital's nine people, in one report."""
    found = killed(
        account("a", TUESDAY, says("headman", 7, population="villagers"), says("hospital", 9))
    )

    assert related(found) == [(CONFLICTS, "a", "a")]


def test_what_one_report_sets_side_by_side_is_apart_whatever_comes_later() -> None:
    """That both have 14 in the end leaves it in the first report that one had ten and one eleven."""
    found = killed(
        account("a", TUESDAY, says("police", 10), says("ministry", 11)),
        account("b", THURSDAY, says("police", 14), says("ministry", 14)),
    )

    assert (CONFLICTS, "a", "a") in related(found)
    assert (CORROBORATES, "b", "b") in related(found)


def test_a_conflict_is_of_the_number_and_not_of_its_bound() -> None:
    """The report's "at least 10" leaves room for 11, and only "10" does not."""
    found = killed(
        account("a", TUESDAY, says("", 10, None), says("police", 10), says("ministry", 11))
    )
    (conflict,) = found.relations

    assert conflict.kind is CONFLICTS
    assert (conflict.a_also, conflict.b_also) == ((), ())


def test_who_cites_others_for_a_count_counts_something_else_by_himself() -> None:
    """A bombing of years ago, told in a report that has today's dead from the police."""
    found = killed(
        account("a", TUESDAY, says("police", 7), says("", 50)),
        account("b", TUESDAY, says("ministry", 11)),
    )

    assert not any("50" in one.why and one.a.report != one.b.report for one in found.relations)


@pytest.mark.parametrize(("credits_to", "expected"), [("reuters", [(REPEATS, "b", "a")]), ("", [])])
def test_who_credits_an_agency_has_small_numbers_from_it_too(
    credits_to: str, expected: list[object]
) -> None:
    """Three are alike by chance, unless a paper says that it has its account from elsewhere."""
    retold = account("b", WEDNESDAY, says("", 3))
    found = killed(
        account("a", TUESDAY, says("ministry", 3)),
        replace(retold, credits=frozenset(filter(None, (credits_to,)))),
    )

    assert related(found) == expected
