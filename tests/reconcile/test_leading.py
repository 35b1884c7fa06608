"""Across reports: whom an account leads to, however many stand between, and in whatever order they came."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hearsay.reconcile.accounts import Account
from hearsay.reconcile.origins import (
    Interest,
    Origin,
    are_independent,
    count_independent,
    outlet_of,
)
from tests.reconcile.statements_made import report, said, standing

WORDS = "a shell struck the crowded morning market beside the old bridge and burnt forty stalls"


RING = [
    report("r1", "2022-05-03", said("beta", "a shell struck the market"), outlet="alpha"),
    report("r2", "2022-05-04", said("gamma", "a shell struck the market"), outlet="beta"),
    report("r3", "2022-05-05", said("alpha", "a shell struck the market"), outlet="gamma"),
]
CHAIN = [
    report("r1", "2022-05-03", said("army", "a shell struck the market"), outlet="alpha"),
    report("r2", "2022-05-04", said("alpha", "a shell struck the market"), outlet="beta"),
    report("r3", "2022-05-05", said("beta", "a shell struck the market"), outlet="gamma"),
]
COPIES = [
    report(f"c{n:03}", "2022-05-03", said("", WORDS), outlet=f"paper {n}") for n in range(200)
]
NAMED = [
    report("n1", "2022-05-03", said("army", "a shell struck the market")),
    report("n2", "2022-05-03", said("rebels", "no shell struck the market")),
    report("n3", "2022-05-04", said("red cross", "four people died")),
]


def test_outlets_that_cite_each_other_in_a_ring_are_one_origin() -> None:
    """Who is cited by whom he cites has it from nobody who is known."""
    found = standing(*RING)

    assert found.incident.independent == 1
    assert len({one.key for one in found.origins}) == 1


def test_an_outlet_that_is_cited_leads_to_whom_it_cites() -> None:
    """Two outlets behind each other that have it from the army are the army."""
    found = standing(*CHAIN)

    assert [one.key for one in found.origins] == ["army"]
    assert found.incident.independent == 1


def test_two_hundred_copies_of_one_text_count_once() -> None:
    """Whatever their publishers call themselves."""
    assert standing(*COPIES).incident.independent == 1


def test_two_sides_and_a_charity_are_three_voices() -> None:
    """Nothing is made one that is not: the guard against copies must not silence anybody."""
    assert standing(*NAMED).incident.independent == 3


@given(st.permutations(RING + NAMED))
def test_the_order_of_the_accounts_does_not_matter(accounts: list[Account]) -> None:
    """Whoever adds them in another order gets the same origins."""
    found = standing(*accounts)

    assert found == standing(*RING, *NAMED)


def test_one_agency_under_its_two_names_is_one_origin() -> None:
    """AP and The Associated Press do not bear each other out."""
    short, long = outlet_of("AP"), outlet_of("The Associated Press")

    assert short is not None
    assert long is not None
    assert short.key == long.key
    assert not are_independent(short, long)


def test_officials_are_not_counted_beside_the_ministry() -> None:
    """Who is not named may be of any body of its state; of another state he is not."""
    ministry = Origin(key="defence:US", name="the Pentagon", interest=Interest.STATE, side="US")
    own = Origin(
        key="unnamed state:US", name="officials", interest=Interest.STATE, side="US", apart=False
    )
    other = Origin(
        key="unnamed state:FR", name="officials", interest=Interest.STATE, side="FR", apart=False
    )

    assert count_independent([ministry, own]) == 1
    assert count_independent([ministry, own, other]) == 2
