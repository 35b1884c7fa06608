"""Rows of listings, of any content or of many."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import strategies as st

from hearsay.record.between import At
from hearsay.record.listing import COLUMNS, SEVERAL, Cell, Column, Holds, Kind, Row

TEXTS = st.text(st.sampled_from(" \t\r\n'\"=+-@＝,;|#<é🙂\u2028a1")) | st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0")
)
_SPANS = st.builds(At, TEXTS, st.integers(0, 99), st.integers(0, 99))
_CELLS: dict[Holds, st.SearchStrategy[Cell]] = {
    Holds.TEXT: TEXTS,
    Holds.TEXTS: st.lists(TEXTS, max_size=3).map(tuple),
    Holds.WHOLE: st.integers(-(2**63), 2**63 - 1),
    Holds.REAL: st.floats(allow_nan=False, allow_infinity=False) | st.integers(0, 10**9),
    Holds.FLAG: st.booleans(),
    Holds.SPAN: _SPANS,
    Holds.SPANS: st.lists(_SPANS, max_size=3).map(tuple),
    Holds.TIME: st.dates().map(str) | st.just("2024-03"),
}


def _cells(column: Column) -> st.SearchStrategy[Cell]:
    known = _CELLS[column.holds]
    return known if column.holds in SEVERAL else st.none() | known


def rows_of(kind: Kind) -> st.SearchStrategy[list[Row]]:
    """Some rows of a kind, of any content."""
    cells = {column.name: _cells(column) for column in COLUMNS[kind]}
    return st.lists(st.fixed_dictionaries(cells), max_size=3)


def many(kind: Kind, count: int) -> Iterator[Row]:
    """So many rows, each different, made one by one."""
    holds: dict[Holds, Cell] = {
        Holds.TEXT: "words of a report, quoted",
        Holds.TEXTS: ("one", "another"),
        Holds.SPAN: At("wire-7", 203, 210),
        Holds.SPANS: (At("wire-7", 203, 210), At("wire-8", 0, 6)),
        Holds.WHOLE: 12,
        Holds.REAL: 12.5,
        Holds.FLAG: True,
        Holds.TIME: "2024-03-01",
    }
    row = {column.name: holds[column.holds] for column in COLUMNS[kind]} | {"precision": "town"}
    for number in range(count):
        yield row | {COLUMNS[kind][0].name: f"X-{number}"}
