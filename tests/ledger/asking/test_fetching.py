"""What a page of rows needs is fetched for all of them, and each is given its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from hearsay.ledger import Ledger
from hearsay.ledger.asking import fetching
from hearsay.ledger.asking.grammar import parse_query
from hearsay.record.listing import Kind, Row
from tests.ledger.asking.worlds import world
from tests.ledger.conftest import Place

KINDS = (Kind.CLAIMS, Kind.EVENTS, Kind.FIGURES)


@pytest.fixture(scope="module")
def shelf(place: Place) -> Iterator[Ledger]:
    """Some hundred claims."""
    with Ledger.open(place(), create=True) as opened:
        for record in world(11, reports=40):
            opened.add(record)
        yield opened


def listed(shelf: Ledger, kind: Kind, *terms: str) -> list[Row]:
    """The rows of a question."""
    return list(shelf.list(parse_query(kind, terms)))


@pytest.mark.parametrize("kind", KINDS)
def test_a_row_is_the_same_alone(shelf: Ledger, kind: Kind) -> None:
    """Whichever others are on its page: its lists are its own."""
    answer = shelf.list(parse_query(kind))
    every = list(answer)

    assert len(every) > 50
    assert any(row["sources"] for row in every) if kind is not Kind.CLAIMS else True
    assert every == [next(answer.behind(skip)) for skip in range(len(every))]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("terms", [[], ["sort=-published"], ["certainty=possible"]])
def test_reports_that_lie_close_are_walked_through(
    shelf: Ledger, kind: Kind, terms: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And those that lie apart are named one by one; the rows are the same."""
    rows = []
    for close in (0, 2, 1000):
        monkeypatch.setattr(fetching, "_MANY", 1)
        monkeypatch.setattr(fetching, "_CLOSE", close)
        rows.append(listed(shelf, kind, *terms))

    assert rows[0]
    assert rows[0] == rows[1] == rows[2]


@pytest.mark.parametrize("kind", KINDS)
def test_rows_are_taken_from_the_database_some_at_a_time(
    shelf: Ledger, kind: Kind, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many that is."""
    every = listed(shelf, kind)
    for at_once in (1, 7, len(every)):
        monkeypatch.setattr(fetching, "AT_ONCE", at_once)
        assert listed(shelf, kind) == every


@pytest.mark.parametrize("kind", KINDS)
def test_what_nobody_wants_is_not_fetched(shelf: Ledger, kind: Kind) -> None:
    """And what somebody wants is the same as among all columns."""
    every = listed(shelf, kind)

    for name in every[0]:
        assert listed(shelf, kind, f"fields={name}") == [{name: row[name]} for row in every]


def test_each_is_told_once() -> None:
    """In the order of the report, and nothing for whom there is none."""
    linked = fetching.Linked(
        [(1, 0), (1, 1), (2, 0), (2, 4)],
        {1: "dagen", 2: "wire-7"},
        {
            "owner_report": [1, 1, 1, 2, 2],
            "owner_n": [0, 0, 0, 0, 4],
            "ref": ["c1", "c2", "c3", "c1", "c9"],
            "who": ["Ada", None, "Ada", None, "Bo"],
        },
    )

    assert linked.ids() == [
        ("dagen.c1", "dagen.c2", "dagen.c3"),
        (),
        ("wire-7.c1",),
        ("wire-7.c9",),
    ]
    assert linked.each_once(linked["who"]) == [("Ada",), (), (), ("Bo",)]
    assert linked.lists(linked["ref"])[0] == ("c1", "c2", "c3")
