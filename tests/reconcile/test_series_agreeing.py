"""Figures of several origins: who bears whom out, who differs, and what a count has grown out of."""

from __future__ import annotations

import pytest

from hearsay.reconcile.accounts import Counting
from hearsay.record.between import RelationKind, Status
from hearsay.record.vocabulary import Measure, Mode, Qualifier
from tests.reconcile.figures_made import (
    CONFLICTS,
    CORROBORATES,
    FRIDAY,
    MONDAY,
    REVISES,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    Said,
    about,
    account,
    all_series,
    dozens,
    killed,
    related,
    says,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (says("police", 44), says("red cross", 44)),
        (says("police", 44, None), says("red cross", 44)),
        (says("police", 44, None), says("red cross", 50)),
        (says("police", 40, 45, qualifier=Qualifier.BETWEEN), says("red cross", 44)),
        (about("police", 200), says("red cross", 185)),
    ],
)
def test_independent_origins_that_agree_bear_each_other_out(one: Said, other: Said) -> None:
    """So is "at least 44" met by 44 and by 50, "about 200" by 185."""
    found = killed(account("a", TUESDAY, one), account("b", TUESDAY, other))

    assert related(found) == [(CORROBORATES, "b", "a")]
    assert found.status is Status.CORROBORATED


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (dozens("police"), says("red cross", 44)),
        (dozens("police"), says("red cross", 140)),
        (dozens("police"), dozens("red cross")),
        (says("police", 3, None, qualifier=Qualifier.VAGUE, text="several"), says("red cross", 44)),
        (says("police", 3, None), says("red cross", 44)),
    ],
)
def test_a_round_word_neither_agrees_nor_differs(one: Said, other: Said) -> None:
    """Who says "dozens" has not counted, and "at least three" says nothing for 44."""
    found = killed(account("a", TUESDAY, one), account("b", TUESDAY, other))

    assert related(found) == []
    assert found.status is Status.SINGLE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (says("police", 14), says("red cross", 9)),
        (says("police", 44, None), says("red cross", 40)),
        (says("police", 900, None, qualifier=Qualifier.MORE_THAN), says("red cross", 900)),
        (says("police", None, 50, qualifier=Qualifier.LESS_THAN), says("red cross", 50)),
        (dozens("police"), says("red cross", 900)),
    ],
)
def test_numbers_of_one_day_that_cannot_both_be_so_conflict(one: Said, other: Said) -> None:
    """And neither is averaged with the other."""
    found = killed(account("a", TUESDAY, one), account("b", TUESDAY, other))

    assert related(found) == [(CONFLICTS, "b", "a")]
    assert found.status is Status.DISPUTED
    assert found.overlap is None


def test_what_a_count_has_grown_out_of_does_not_contradict_it() -> None:
    """The police had 12 on Tuesday, the hospital has 31 on Wednesday: supersession is no contradiction."""
    found = killed(
        account("a", TUESDAY, says("police", 12)), account("b", WEDNESDAY, says("hospital", 31))
    )

    assert related(found) == []
    assert found.status is Status.SINGLE


def test_a_count_grows_within_hours_too() -> None:
    """Where reports carry the hour, the morning's number is no dispute of the evening's."""
    grown = killed(
        account("a", f"{TUESDAY}T09:00Z", says("police", 12)),
        account("b", f"{TUESDAY}T21:00Z", says("hospital", 31)),
    )
    at_once = killed(
        account("a", f"{TUESDAY}T20:30Z", says("police", 12)),
        account("b", f"{TUESDAY}T21:00Z", says("hospital", 31)),
    )

    assert related(grown) == []
    assert related(at_once) == [(CONFLICTS, "b", "a")]


def test_a_year_later_two_days_explain_nothing() -> None:
    """A count of a long war does not grow by a third in two days."""
    reports = (
        account("a", "2023-05-03", says("ministry", 9000)),
        account("b", "2023-05-05", says("red cross", 12000)),
    )

    assert related(killed(*reports)) == [(CONFLICTS, "b", "a")]


def test_a_later_and_lower_number_of_another_is_a_conflict() -> None:
    """The dead do not rise again."""
    found = killed(
        account("a", TUESDAY, says("police", 31)), account("b", THURSDAY, says("red cross", 12))
    )

    assert related(found) == [(CONFLICTS, "b", "a")]


def test_the_missing_may_become_fewer() -> None:
    """Of those who are sought, a later number may be lower."""
    missing = Measure.MISSING
    found = all_series(
        account("a", TUESDAY, says("police", 45, measure=missing)),
        account("b", WEDNESDAY, says("red cross", 20, measure=missing)),
    )["missing"]

    assert related(found) == []


def test_numbers_are_set_beside_those_of_their_time() -> None:
    """The hospital has 40 by now; on Tuesday it had 14, and that is what the police's 9 of Tuesday contradict."""
    found = killed(
        account("a", TUESDAY, says("hospital", 14)),
        account("b", TUESDAY, says("police", 9)),
        account("c", FRIDAY, says("hospital", 40)),
    )

    assert related(found) == [(CONFLICTS, "b", "a"), (REVISES, "c", "a")]


def test_a_number_told_as_overtaken_is_no_conflict() -> None:
    """Who writes "rose to 31, up from 12" says itself that 12 is the past."""
    found = killed(
        account("a", TUESDAY, says("police", 12)),
        account(
            "b",
            TUESDAY,
            says("hospital", 31, told=[Counting.NEWER]),
            says("hospital", 12, told=[Counting.EARLIER]),
        ),
    )

    assert [one for one in related(found) if one[1] != one[2]] == []
    assert [(one.value.low, one.earlier) for one in found.givens if one.report == "b"] == [
        (12, True),
        (31, False),
    ]


def test_a_report_s_own_voice_bears_nothing_out() -> None:
    """From whom it has its number is not known: maybe from the police."""
    found = killed(
        account("a", TUESDAY, says("police", 12)),
        account("b", TUESDAY, says("", 12, mode=Mode.NARRATES)),
    )

    assert related(found) == []
    assert found.status is Status.SINGLE


def test_two_reports_of_a_day_that_cite_nobody_may_be_of_two_hours() -> None:
    """Which of them came first is not known; another day's lower number is a conflict."""
    first = account("a", TUESDAY, says("", 12, mode=Mode.NARRATES))

    assert related(killed(first, account("b", TUESDAY, says("", 9, mode=Mode.NARRATES)))) == []
    assert related(killed(first, account("b", WEDNESDAY, says("", 9, mode=Mode.NARRATES)))) == [
        (CONFLICTS, "b", "a")
    ]


def test_whoever_updates_a_toll_and_cites_nobody_updates_that_of_others() -> None:
    """The toll was lowered to 16, a report says, after the police had 17."""
    found = killed(
        account("a", TUESDAY, says("police", 17)),
        account("b", TUESDAY, says("", 16, mode=Mode.NARRATES, told=[Counting.NEWER])),
    )

    assert related(found) == []


def test_bodies_that_may_be_one_do_not_bear_each_other_out() -> None:
    """Officials may be of the ministry."""
    found = killed(
        account("a", TUESDAY, says("ministry", 12)), account("b", TUESDAY, says("officials", 12))
    )

    assert related(found) == []


def test_what_two_had_at_one_time_counts() -> None:
    """The Red Cross bore out the police's 31 of Tuesday, whatever the police have by Friday."""
    found = killed(
        account("a", TUESDAY, says("police", 31)),
        account("b", TUESDAY, says("red cross", 31, None)),
        account("c", FRIDAY, says("police", 60)),
    )

    assert related(found) == [(CORROBORATES, "b", "a"), (REVISES, "c", "a")]


def test_troops_that_are_sent_and_troops_that_are_there_do_not_conflict() -> None:
    """Both hang on one deployment."""
    troops = Measure.PERSONNEL
    found = all_series(
        account("a", TUESDAY, says("army", 2000, measure=troops)),
        account("b", TUESDAY, says("red cross", 40000, measure=troops)),
    )

    assert related(found["personnel"]) == []


def test_a_part_that_is_more_than_another_s_whole_is_a_conflict() -> None:
    """Twelve civilians cannot be among nine dead."""
    found = all_series(
        account("a", TUESDAY, says("police", 9)),
        account("b", TUESDAY, says("red cross", 12, population="civilians")),
    )

    assert related(found["killed"]) == [(CONFLICTS, "b", "a")]


def test_bodies_that_were_found_are_the_least_that_died() -> None:
    """A hospital with nine bodies does not say that nobody else is dead."""
    found = killed(
        account("a", TUESDAY, says("hospital", 9, text="nine bodies")),
        account("b", TUESDAY, says("police", 14)),
    )

    assert related(found) == []


def test_missiles_and_explosions_are_two_counts() -> None:
    """Both hang on one strike, and neither number contradicts the other; drones have more than one name."""
    missiles = says("army", 9, measure=Measure.STRIKES, text="nine missiles")
    explosions = says("resident", 3, measure=Measure.STRIKES, text="three explosions")
    drones = says("army", 9, measure=Measure.EQUIPMENT_LOST, text="nine drones")
    unmanned = says("rebels", 3, measure=Measure.EQUIPMENT_LOST, text="three UAVs")

    def kinds(one: Said, other: Said) -> list[RelationKind]:
        given = (account("r1", TUESDAY, one), account("r2", TUESDAY, other))
        return [one[0] for series in all_series(*given).values() for one in related(series)]

    assert kinds(missiles, explosions) == []
    assert kinds(drones, unmanned) == [CONFLICTS]


def test_bodies_that_are_found_later_take_no_toll_back() -> None:
    """Whoever had 22 dead and tells of nine bodies in the bush still has 22."""
    before = account("r1", MONDAY, says("police", 22))
    after = account("r2", TUESDAY, says("police", 9, text="nine bodies", told=[Counting.FLOOR]))

    assert related(killed(before, after)) == []
