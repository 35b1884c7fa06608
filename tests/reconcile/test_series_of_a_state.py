"""Numbers of one state: of officials without a name, of one body after another, of civilians who are all."""

from __future__ import annotations

from dataclasses import replace

from hearsay.reconcile.accounts import Counting
from hearsay.reconcile.origins import Interest, Origin
from hearsay.reconcile.series.chains import chains_of
from hearsay.reconcile.series.given import Given
from hearsay.reconcile.series.officials import as_bodies
from hearsay.reconcile.series.relating import relate
from hearsay.record.vocabulary import Measure
from tests.reconcile.figures_made import (
    CONFLICTS,
    FRIDAY,
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

OFFICIALS = Origin(
    key="unnamed state:UA", name="officials", interest=Interest.STATE, side="UA", apart=False
)
RESCUE = Origin(key="emergency:UA", name="emergency service", interest=Interest.STATE, side="UA")
POLICE = Origin(key="police:UA", name="police", interest=Interest.STATE, side="UA")


def _given(report: str, day: str, number: int, origin: Origin) -> Given:
    (one,) = killed(account(report, day, says("police", number))).givens
    return replace(one, origin=origin)


def test_officials_are_the_body_of_their_state_that_counts() -> None:
    """Four dead of "officials" and seven of the emergency service are one count that rose."""
    found = as_bodies([_given("a", TUESDAY, 4, OFFICIALS), _given("b", WEDNESDAY, 7, RESCUE)])

    assert [one.origin for one in found] == [RESCUE, RESCUE]


def test_officials_whom_a_report_sets_beside_a_body_are_others() -> None:
    """A report that has four of officials and seven of the service has two counts."""
    four, seven = _given("a", TUESDAY, 4, OFFICIALS), _given("a", TUESDAY, 7, RESCUE)

    assert [one.origin for one in as_bodies([four, seven])] == [OFFICIALS, RESCUE]


def test_officials_may_be_of_either_of_two_bodies() -> None:
    """Where the police and the service count, nobody knows whose officials they are."""
    four = _given("a", TUESDAY, 4, OFFICIALS)
    others = [_given("b", TUESDAY, 7, RESCUE), _given("c", TUESDAY, 9, POLICE)]

    assert as_bodies([four, *others])[0].origin == OFFICIALS


def test_another_body_of_a_state_counts_on() -> None:
    """What the police had on Tuesday, the emergency service raised to seven on Wednesday."""
    four, seven = _given("a", TUESDAY, 4, POLICE), _given("b", WEDNESDAY, 7, RESCUE)
    raised = replace(seven, value=replace(seven.value, told=frozenset((Counting.NEWER,))))

    (found,) = relate(chains_of([four, raised]), [four, raised])
    assert (found.kind, found.a, found.b) == (REVISES, raised.at, four.at)


def test_what_was_lowered_to_a_number_did_not_grow_to_it() -> None:
    """The rebels' 41, lowered from 45, are no later state of the doctors' 37."""
    found = killed(
        account("a", WEDNESDAY, says("doctors", 37), says("rebels", 45)),
        account("b", THURSDAY, says("rebels", 41)),
    )

    assert (CONFLICTS, "b", "a") in related(found)


def test_a_first_difference_stays_beside_the_last() -> None:
    """The chief's 22 against the army's 14 is told though both have counted on since."""
    found = killed(
        account("a", TUESDAY, says("chief", 22, None)),
        account("b", WEDNESDAY, says("army", 14)),
        account("c", FRIDAY, says("army", 19)),
        account("d", FRIDAY, says("chief", 31)),
    )

    assert (CONFLICTS, "b", "a") in related(found)
    assert [one for one in related(found) if one[0] is CONFLICTS and one[1:] != ("b", "a")]


def test_civilians_of_a_raid_are_all_whom_others_count() -> None:
    """The army's "14 civilians" are set against the chief's 22 people; the raiders are others."""
    found = all_series(
        account("a", TUESDAY, says("chief", 22)),
        account(
            "b",
            WEDNESDAY,
            says("army", 14, population="civilians"),
            says("army", 8, population="attackers"),
        ),
    )

    assert related(found["killed"]) == [(CONFLICTS, "b", "a")]
    assert set(found) == {"killed", "killed, fighters"}


def test_those_aboard_are_a_count_of_their_own() -> None:
    """The manifest's 120 and the governor's 134 cannot both be so; 160 seats are no passengers."""
    aboard, seats = [Counting.ABOARD], Measure.COUNT_OTHER
    found = all_series(
        account("a", TUESDAY, says("coast guard", 120, measure=seats, told=aboard)),
        account("b", TUESDAY, says("governor", 134, measure=seats, told=aboard)),
        account("c", TUESDAY, says("owner", 160, measure=seats)),
    )

    (series,) = found.values()
    assert related(series) == [(CONFLICTS, "b", "a")]


def test_buried_are_the_least_that_died() -> None:
    """Who has buried 26 contradicts nobody who counts 31."""
    buried = says("red cross", 26, told=[Counting.FLOOR])
    found = killed(account("a", TUESDAY, buried), account("b", TUESDAY, says("chief", 31)))

    assert CONFLICTS not in {kind for kind, *_ in related(found)}
