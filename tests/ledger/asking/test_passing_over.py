"""Who wants the hundredth row is given it, and nobody fills the ninety-nine before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from hearsay.desk.rows import Rows
from hearsay.ledger import Ledger
from hearsay.ledger.asking import seeking
from hearsay.ledger.asking.grammar import parse_query
from hearsay.record.listing import Kind
from tests.ledger.asking.reference import SAID
from tests.ledger.asking.worlds import world
from tests.ledger.conftest import Place


@pytest.fixture(scope="module")
def shelf(place: Place) -> Iterator[Ledger]:
    """Some hundred claims."""
    with Ledger.open(place(), create=True) as opened:
        for record in world(5, reports=120):
            opened.add(record)
        yield opened


@pytest.mark.parametrize("kind", SAID)
@pytest.mark.parametrize(
    "terms",
    [
        [],
        ["sort=-report"],
        ["place=Kyiv"],
        ["mode=says,denies", "limit=90"],
        ["type=strike"],
        ["q=blast"],
    ],
    ids=" ".join,
)
def test_what_is_passed_over_is_what_comes_first(
    shelf: Ledger, kind: Kind, terms: list[str]
) -> None:
    """In every order, with conditions of every sort, and beyond the end too."""
    if kind in (Kind.SOURCES, Kind.PLACES):
        terms = [term for term in terms if not term.startswith("sort")]
    answer = shelf.list(parse_query(kind, terms))
    every = list(answer)

    for skip in {0, 1, 2, len(every) // 2, len(every) - 1, len(every), len(every) + 5}:
        if skip >= 0:
            assert list(answer.behind(skip)) == every[skip:]


def test_rows_without_what_sorts_them_are_passed_over_too(shelf: Ledger) -> None:
    """They come last, in a part of their own."""
    for term in ("sort=published", "sort=-said_from", "sort=source,-said_from"):
        answer = shelf.list(parse_query(Kind.CLAIMS, [term]))
        every = list(answer)
        name = term.removeprefix("sort=").removeprefix("-").partition(",")[0]
        known = sum(row[name] is not None for row in every)
        assert 1 < known < len(every) - 1
        for skip in (known - 1, known, known + 1, len(every) - 1):
            assert list(answer.behind(skip)) == every[skip:]


def test_steps_are_passed_over(shelf: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    """A condition that many reports meet gives them some at a time."""
    monkeypatch.setattr("hearsay.ledger.asking.finding_rows.FEW", 5)
    monkeypatch.setattr("hearsay.ledger.asking.finding_rows._FIRST_STEP", 3)
    assert seeking.FEW > 5
    answer = shelf.list(parse_query(Kind.CLAIMS, ["mode=says"]))
    every = list(answer)

    assert len(every) > 50
    for skip in range(0, len(every) + 2, 7):
        assert list(answer.behind(skip)) == every[skip:]


def test_no_cell_of_them_is_fetched(shelf: Ledger) -> None:
    """One row is filled, and no page is walked through."""
    rows = Rows(shelf, parse_query(Kind.CLAIMS))
    every = list(rows)
    assert len(every) > 250
    answer = shelf.list(parse_query(Kind.CLAIMS, ["limit=201"]))
    filled: list[int] = []
    listing: Any = answer._finding.listing

    def fetch(connection: Any, keys: Any, wanted: Any) -> Any:
        filled.append(len(keys))
        return listing.fetch(connection, keys, wanted)

    answer._finding.listing = replace(listing, fetch=fetch)

    assert list(answer.behind(200)) == [every[200]]
    assert filled == [1]
    assert rows[200] == every[200]
    assert list(rows[200:203]) == every[200:203]
    assert rows[-1] == every[-1]
    with pytest.raises(IndexError, match="There is no row"):
        rows[len(every)]
