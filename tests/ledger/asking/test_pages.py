"""A listing goes on where it stopped, whatever is added meanwhile; and it ends when time is over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from hearsay.ledger import Ledger, LedgerTooSlowError
from hearsay.ledger.asking.query import Among, Near, Order, Query, Term, Within, Words
from hearsay.record import UsageError
from hearsay.record.listing import COLUMNS, Holds, Kind, Row
from tests.ledger.made import made

_SORTS: list[tuple[Kind, tuple[Order, ...]]] = [
    (Kind.CLAIMS, ()),
    (Kind.CLAIMS, (Order("said_from", descending=True),)),
    (Kind.EVENTS, (Order("published"), Order("place", descending=True))),
    (Kind.FIGURES, (Order("low", descending=True),)),
    (Kind.SOURCES, (Order("claims", descending=True),)),
    (Kind.PLACES, (Order("mentions", descending=True),)),
    (Kind.REPORTS, ()),
]


def _pages(ledger: Ledger, query: Query, size: int) -> Iterator[tuple[Row, ...]]:
    page = ledger.list(query).page(size)
    yield page.rows
    while page.next:
        page = ledger.list(replace(query, cursor=page.next)).page(size)
        yield page.rows


@pytest.mark.parametrize(("kind", "sort"), _SORTS)
def test_what_is_added_meanwhile_moves_no_row(
    ledger: Ledger, kind: Kind, sort: tuple[Order, ...]
) -> None:
    """Pages are of the listing that was begun: no row twice, none left out, none of later reports."""
    for number in range(9):
        ledger.add(made(number))
    query = Query(kind=kind, sort=sort)
    begun = list(ledger.list(query))

    seen: list[Row] = []
    for number, rows in enumerate(_pages(ledger, query, 2), 20):
        seen += rows
        ledger.add(made(number))

    assert seen == begun
    assert ledger.list(query).count() > len(begun) or kind is Kind.PLACES


@pytest.mark.parametrize(("kind", "sort"), _SORTS)
def test_a_page_may_end_sooner(ledger: Ledger, kind: Kind, sort: tuple[Order, ...]) -> None:
    """Its first rows are the page of so many, with what follows these."""
    for number in range(6):
        ledger.add(made(number))
    answer = ledger.list(Query(kind=kind, sort=sort))

    page = answer.page(4)
    for count in range(1, len(page.rows) + 2):
        assert page.first(count) == answer.page(min(count, 4))


def test_an_answer_is_read_as_often_as_one_likes(ledger: Ledger) -> None:
    """It is a question, not a stream that runs dry."""
    for number in range(3):
        ledger.add(made(number))
    answer = ledger.list(Query(kind=Kind.CLAIMS, limit=2))

    assert len(list(answer)) == len(list(answer)) == 2
    assert answer.first() == next(iter(answer))
    assert answer.count() == 3
    assert (
        ledger.list(Query(kind=Kind.CLAIMS, conditions=(Among("mode", ("denies",)),))).first()
        is None
    )


def test_only_the_columns_that_are_wanted(ledger: Ledger) -> None:
    """In the order in which they were named."""
    ledger.add(made(1))

    rows = list(ledger.list(Query(kind=Kind.EVENTS, fields=("place", "type"))))

    assert rows == [{"place": "Orlen", "type": "explosion"}]
    assert list(rows[0]) == ["place", "type"]


def test_cells_are_what_their_column_holds(ledger: Ledger) -> None:
    """The same types on every store, since programs read them."""
    types = {
        Holds.TEXT: str,
        Holds.TEXTS: tuple,
        Holds.WHOLE: int,
        Holds.REAL: float,
        Holds.FLAG: bool,
        Holds.TIME: str,
    }
    for number in range(3):
        ledger.add(made(number))

    for kind in Kind:
        for row in ledger.list(Query(kind=kind)):
            assert list(row) == [column.name for column in COLUMNS[kind]]
            for column in COLUMNS[kind]:
                cell = row[column.name]
                assert cell is None or type(cell) is types[column.holds], (kind, column.name)


@pytest.mark.parametrize("change", ["x", "another", "cut", "", "é", "AAAA"])
def test_a_cursor_of_another_question_is_an_error(ledger: Ledger, change: str) -> None:
    """It never begins another list somewhere in the middle."""
    for number in range(3):
        ledger.add(made(number))
    query = Query(kind=Kind.CLAIMS)
    cursor = ledger.list(query).page(1).next or ""
    changed = {"x": cursor[:-1] + ("A" if cursor[-1] != "A" else "B"), "cut": cursor[:-4]}
    asked = replace(query, cursor=changed.get(change, change))
    if change == "another":
        asked = replace(query, kind=Kind.EVENTS, cursor=cursor)

    with pytest.raises(UsageError, match="cursor is not one of this question"):
        ledger.list(asked)


def test_a_cursor_fits_whatever_columns_are_shown(ledger: Ledger) -> None:
    """Columns and limit may change from page to page."""
    for number in range(3):
        ledger.add(made(number))
    cursor = ledger.list(Query(kind=Kind.CLAIMS)).page(1).next

    rows = list(ledger.list(Query(kind=Kind.CLAIMS, cursor=cursor, fields=("mode",), limit=1)))

    assert rows == [{"mode": "says"}]


def test_who_asks_too_much_is_told_so(ledger: Ledger) -> None:
    """A look ends when its time is over, and the ledger answers the next."""
    for number in range(60):
        ledger.add(made(number))
    # Sixty claims are soon found, so much is asked of each.
    names = ("agent", "target", "party", "source", "place", "side", "unit", "publisher")
    barred = tuple(Among(name, ("Nobody",), negated=True) for name in names)
    query = Query(kind=Kind.CLAIMS, conditions=(Among("type", ("explosion",)), *barred))

    def ask_often() -> None:
        for _ in range(200):
            list(ledger.list(query, limit_s=1e-4))

    with pytest.raises(LedgerTooSlowError, match="no answer in the time"):
        ask_often()

    assert ledger.list(query).count() == 60


def test_what_is_not_there_is_an_error_at_once(ledger: Ledger) -> None:
    """A field that no row has, a column that nothing sorts by."""
    with pytest.raises(UsageError, match="There is no field 'colour'"):
        ledger.list(Query(kind=Kind.CLAIMS, conditions=(Among("colour", ("red",)),)))
    with pytest.raises(UsageError, match="cannot be sorted by 'event_types'"):
        ledger.list(Query(kind=Kind.CLAIMS, sort=(Order("event_types"),)))
    with pytest.raises(UsageError, match="'mode' has no range"):
        ledger.list(Query(kind=Kind.CLAIMS, conditions=(Within("mode", "a", "b"),)))


@pytest.mark.parametrize(
    ("asked", "towns"),
    [
        (Among("place", ("Asker",)), {"Asker"}),
        (Among("place", ("Asker",), negated=True), {"Orlen", "Vestby"}),
        (Near(59.8, 10.4, 1.0), {"Asker", "Orlen", "Vestby"}),
        (Near(59.9, 10.4, 1.0), set()),
        (Within("value", 4, 4), {"Orlen"}),
        (Within("value", 4, None, low_open=True), {"Vestby"}),
        (Words((Term(("vestby",)),)), {"Vestby"}),
        (Words((Term(("vest",), prefix=True), Term(("tolga",), negated=True))), {"Vestby"}),
    ],
)
def test_a_condition_finds_what_it_says(ledger: Ledger, asked: object, towns: set[str]) -> None:
    """Each sort of condition, on something small enough to see."""
    for number in range(3):
        ledger.add(made(number))

    rows = list(ledger.list(Query(kind=Kind.EVENTS, conditions=(asked,))))  # type: ignore[arg-type]

    assert {row["place"] for row in rows} == towns


def test_a_source_is_found_by_its_id(ledger: Ledger) -> None:
    """As a listing or a page of it names it."""
    for number in range(3):
        ledger.add(made(number))
    name = ledger.add(made(1)).name
    called = ledger.ids(name)["n1"]

    rows = list(ledger.list(Query(kind=Kind.CLAIMS, conditions=(Among("source", (called,)),))))

    assert [row["report"] for row in rows] == [name]
