"""The longest questions that can be typed are answered on every store, or refused in a sentence."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from hearsay.ledger import Ledger
from hearsay.ledger.asking.grammar import MOST_CONDITIONS, parse_query
from hearsay.ledger.asking.values import MOST_VALUES
from hearsay.ledger.asking.words import MOST_TERMS
from hearsay.record import UsageError
from hearsay.record.listing import Kind
from tests.ledger.asking.worlds import world
from tests.ledger.conftest import Place


@pytest.fixture(scope="module")
def shelf(place: Place) -> Iterator[Ledger]:
    """A small ledger: what counts is the length of the question."""
    with Ledger.open(place(), create=True) as opened:
        for record in world(1, reports=6):
            opened.add(record)
        yield opened


@pytest.mark.parametrize(
    "terms",
    [
        ["source=" + ",".join(f"Quist {n}" for n in range(MOST_VALUES))],
        ["party!=" + ",".join(f"Quist {n}" for n in range(MOST_VALUES))],
        ["place=" + ",".join(f"Kyiv {n}" for n in range(MOST_VALUES))],
        ["id=" + ",".join(f"lusab-babad.c{n}" for n in range(MOST_VALUES))],
        ["incident=" + ",".join(f"lusab-babad.i{n}" for n in range(MOST_VALUES))],
        ["q=" + " ".join(f"w{n}" for n in range(MOST_TERMS))],
        ["mode=denies"] * MOST_CONDITIONS,
        ["type!=strike"] * MOST_CONDITIONS,
        ["happened=2023"] * MOST_CONDITIONS,
        ["value=>=1"] * MOST_CONDITIONS,
        ["status=disputed"] * MOST_CONDITIONS,
        ["origins=>=1"] * MOST_CONDITIONS,
    ],
    ids=lambda terms: f"{len(terms)} {terms[0][:6]}",
)
@pytest.mark.parametrize("kind", [Kind.CLAIMS, Kind.FIGURES, Kind.INCIDENTS])
def test_the_longest_questions_are_answered(shelf: Ledger, kind: Kind, terms: list[str]) -> None:
    """What the grammar takes, no store chokes on."""
    answer = shelf.list(parse_query(kind, terms))

    assert len(list(answer)) == answer.count()


@pytest.mark.parametrize("term", ["q=blast", "id=lusab-babad,lusab-babad.c1,lusab-babad.e1"])
def test_what_can_be_met_in_too_many_ways_is_refused(shelf: Ledger, term: str) -> None:
    """Each of these may hold of a claim or of an event, and a hundred of them in 2 to the 100 ways."""
    with pytest.raises(UsageError, match="too many ways"):
        shelf.list(parse_query(Kind.FIGURES, [term] * MOST_CONDITIONS)).count()
