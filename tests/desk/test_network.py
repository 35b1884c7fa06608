"""Who speaks of whom, on reports of our own that are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

import hearsay
from hearsay import Desk
from hearsay.record import Record, Span
from hearsay.record.claim import Via
from tests.reconcile.groups import file_report, filed

TEXT = (
    "Three people were killed in the blast, state television reported, citing the health ministry. The "
    "health ministry denied that. Interfax was there."
)


def relayed() -> Record:
    """What Reuters prints of what Interfax has from state television."""
    record = file_report("m1", "2022-05-06", TEXT).record
    television, ministry, *_ = record.claims
    start = TEXT.index("Interfax")
    via = Via(Span(start, start + len("Interfax"), "Interfax"))
    television = replace(television, via=(via,))
    return replace(
        record,
        report=replace(record.report, id="m1", publisher="Reuters"),
        claims=(television, replace(ministry, about=(television,))),
    )


@pytest.fixture(scope="module")
def desk(place: Callable[[], str]) -> Iterator[Desk]:
    """One report of an agency, and some of a chemical attack that is denied."""
    with hearsay.open(place(), create=True, who="Ines") as opened:
        opened.ledger.add(relayed())
        for one in filed("denial"):
            opened.ledger.add(one.record)
        opened.ledger.settle()
        yield opened


def edges(desk: Desk, *terms: str) -> dict[tuple[str, str, str], int]:
    """How often who speaks of whom."""
    found = desk.network(*terms).edges
    return {(one.begin, one.how, one.end): one.count for one in found}


def test_who_prints_quotes_and_who_answers_is_answered(desk: Desk) -> None:
    """Reuters quotes Interfax, which quotes television; the ministry denies what television says."""
    assert edges(desk, "report=m1") == {
        ("Reuters", "quotes", "Interfax"): 1,
        ("Interfax", "quotes", "state television"): 1,
        ("Reuters", "quotes", "health ministry"): 1,
        ("health ministry", "denies", "state television"): 1,
    }
    nodes = {node.name: node for node in desk.network("report=m1").nodes}
    assert (nodes["Interfax"].interest, nodes["Interfax"].side) == ("media", "RU")
    assert (nodes["Reuters"].kind, nodes["Reuters"].claims) == ("media", 0)
    assert nodes["health ministry"].claims == 1


def test_reports_deny_each_other(desk: Desk) -> None:
    """What one report says and another denies is between their sources."""
    across = [
        row
        for row in desk.relations.where(kind="denies")
        if row["a"].report != row["b"].report  # type: ignore[union-attr]
    ]
    assert across
    named = {str(row["id"]): row["source"] for row in desk.claims}
    denials = [one for one in desk.network("report!=m1").edges if one.how == "denies"]

    assert denials
    for edge in denials:
        assert named[edge.example] == edge.begin != edge.end


def test_every_end_is_a_node_and_every_example_a_claim(desk: Desk) -> None:
    """Nothing hangs in the air; the claims of the nodes are all that were looked at."""
    network = desk.network()
    names = {node.name for node in network.nodes}
    known = {str(row["id"]) for row in desk.claims}

    assert {name for edge in network.edges for name in (edge.begin, edge.end)} <= names
    assert {edge.example for edge in network.edges} <= known
    assert network.claims == len(known)
    spoken = [row for row in desk.claims if row["source"] or row["publisher"] or row["via"]]
    assert sum(node.claims for node in network.nodes) == len(spoken)
    assert not network.is_cut
    assert all(edge.begin != edge.end and edge.count > 0 for edge in network.edges)


def test_a_network_of_some_says_that_it_is_cut(desk: Desk) -> None:
    """So that nobody takes it for all."""
    network = desk.network(most=2)

    assert (network.claims, network.is_cut) == (2, True)
