"""Promises of all series: one outcome in any order, one relation of two values, no number without words."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.reconcile.accounts import Account, Counting
from hearsay.record.vocabulary import Measure, Mode, Qualifier
from tests.reconcile.figures_made import (
    FRIDAY,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    account,
    all_series,
    dozens,
    says,
    silent,
)

REPORTS = (
    account("a", TUESDAY, says("police", 12), silent("army")),
    account("b", TUESDAY, says("hospital", 31), says("police", 12, told=[Counting.EARLIER])),
    account("c", f"{TUESDAY}T09:00Z", says("police", 14, None), dozens("witnesses")),
    account("d", f"{TUESDAY}T21:00Z", says("red cross", 31), says("red cross", 3, population="children")),
    account("e", WEDNESDAY, says("police", 33, told=[Counting.NEWER]), says("police", 31, told=[Counting.EARLIER])),
    account("f", WEDNESDAY, says("", 33, mode=Mode.NARRATES), says("hospital", 60, measure=Measure.INJURED)),
    account("g", WEDNESDAY, says("hospital", 40, population="passengers"), says("hospital", 2, population="crew")),
    account("h", "", says("army", 5, mode=Mode.DENIES), says("rebels", 50)),
    account("i", FRIDAY, says("police", 12), says("hospital", 4, told=[Counting.ADDED]), family="a"),
    account("j", FRIDAY, says("ministry", 20, told=[Counting.WINDOW]), says("ministry", 44, as_of=(THURSDAY, None))),
)  # fmt: skip


@settings(max_examples=60)
@given(st.permutations(REPORTS))
def test_no_order_of_reports_makes_a_difference(shuffled: list[Account]) -> None:
    """The same series with the same relations, whichever report came first."""
    assert all_series(*shuffled) == all_series(*REPORTS)


ORIGINS = st.sampled_from(["police", "red cross", "army", "rebels", "officials", ""])


COUNTS = st.builds(
    says,
    ORIGINS,
    st.integers(1, 40),
    measure=st.sampled_from([Measure.KILLED, Measure.INJURED, Measure.MISSING]),
    qualifier=st.sampled_from([Qualifier.EXACT, Qualifier.APPROX, Qualifier.AT_LEAST]),
    told=st.sets(st.sampled_from(Counting), max_size=2),
    population=st.sampled_from([None, "people", "children", "passengers"]),
    place=st.sampled_from([None, "Sindh", "Pakistan"]),
    side=st.sampled_from([None, "Ukraine"]),
)


DAYS = st.sampled_from(["", TUESDAY, WEDNESDAY, FRIDAY, f"{TUESDAY}T09:00Z", f"{TUESDAY}T21:00Z"])


@st.composite
def many(draw: st.DrawFn) -> list[Account]:
    """Reports of which each gives some numbers, in any order."""
    held = draw(st.lists(st.tuples(DAYS, st.lists(COUNTS, max_size=3)), min_size=2, max_size=6))
    reports = [account(f"r{at}", day, *counts) for at, (day, counts) in enumerate(held)]
    return draw(st.permutations(reports))


@settings(max_examples=150)
@given(many())
def test_no_order_of_any_reports_makes_a_difference(reports: list[Account]) -> None:
    """However odd their numbers are."""
    in_order = sorted(reports, key=lambda one: one.report)

    assert all_series(*reports) == all_series(*in_order)


@settings(max_examples=150)
@given(many())
def test_no_two_things_hold_between_two_values(reports: list[Account]) -> None:
    """A pair of values has one relation in all the series, and a value none with itself."""
    relations = [one for series in all_series(*reports).values() for one in series.relations]
    pairs = [(min(one.a, one.b), max(one.a, one.b)) for one in relations]

    assert len(pairs) == len(set(pairs))
    assert all(one != other for one, other in pairs)


@settings(max_examples=60)
@given(st.lists(st.sampled_from(REPORTS), min_size=1, unique_by=lambda one: one.report))
def test_every_number_stands_in_the_report_that_is_cited_for_it(chosen: list[Account]) -> None:
    """No toll without its words: whatever is shown is a value of the account, and so is every end."""
    held = {value.at for one in chosen for value in one.values}
    for series in all_series(*chosen).values():
        shown = {at for one in series.givens for at in (one.at, *one.also)}
        ends = {at for one in series.relations for at in (one.a, one.b, *one.a_also, *one.b_also)}
        assert shown | ends <= held
        assert all(one.a != one.b for one in series.relations)
