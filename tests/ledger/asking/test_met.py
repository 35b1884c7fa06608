"""Who speaks about a place is told alike, whether few claims are about it or many."""

from __future__ import annotations

import pytest

from hearsay.ledger import Ledger
from hearsay.ledger.asking import met
from hearsay.ledger.asking.query import Among, Order, Query
from hearsay.record.listing import Kind
from tests.ledger.made import made


@pytest.mark.parametrize("sort", [(), (Order("claims", descending=True),), (Order("kind"),)])
@pytest.mark.parametrize("most", [0, 1])
def test_what_is_too_much_to_go_along_is_counted_all_the_same(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch, sort: tuple[Order, ...], most: int
) -> None:
    """The limit is of what goes along with the next question, and not of what is counted."""
    for number in range(9):
        ledger.add(made(number))
    places = [str(row["place"]) for row in ledger.list(Query(kind=Kind.PLACES))]
    asked = [
        Query(kind=Kind.SOURCES, conditions=(Among("place", (place,)),), sort=sort)
        for place in places
    ]
    told = [(list(ledger.list(query)), ledger.list(query).count()) for query in asked]
    assert any(rows for rows, _ in told)

    monkeypatch.setattr(met, "MOST", most)

    assert [(list(ledger.list(query)), ledger.list(query).count()) for query in asked] == told
