"""Whatever the grammar knows, the stores answer."""

from __future__ import annotations

import pytest

from hearsay.ledger import Ledger
from hearsay.ledger.asking.catalogue import describe_fields
from hearsay.ledger.asking.grammar import parse_query
from hearsay.record import UsageError
from hearsay.record.listing import Kind
from tests.ledger.made import made

_ASKED = [
    field.example
    for field in describe_fields()
    if field.name not in ("sort", "fields", "cursor", "kind")
]


@pytest.mark.parametrize("kind", list(Kind))
def test_each_field_is_answered_for_each_kind(ledger: Ledger, kind: Kind) -> None:
    """As many rows as are counted, for every example of the documentation."""
    for number in range(3):
        ledger.add(made(number))

    for term in _ASKED:
        answer = ledger.list(parse_query(kind, [term]))
        assert len(list(answer)) == answer.count(), term


@pytest.mark.parametrize("kind", list(Kind))
def test_only_relations_are_asked_for_their_kind(ledger: Ledger, kind: Kind) -> None:
    """Whatever else is listed has none, and says so."""
    query = parse_query(kind, ["kind=conflicts,denies"])
    if kind is Kind.RELATIONS:
        assert list(ledger.list(query)) == []
    else:
        with pytest.raises(UsageError, match=f"Only relations have a kind, and these are {kind}"):
            ledger.list(query)
