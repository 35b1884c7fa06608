"""Rows: a question that is answered when it is looked at, with the same rows in every way."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import hearsay
from hearsay import Desk, Rows
from hearsay.ledger import Ledger
from hearsay.record import HearsayError, UsageError
from hearsay.record.listing import COLUMNS, Holds, Kind, Row
from tests.ledger.made import made

COUNT = 12


@pytest.fixture(scope="module")
def desk(place: Callable[[], str]) -> Iterator[Desk]:
    """A desk whose ledger holds twelve reports of a mayor who gives a number."""
    with hearsay.open(place(), create=True) as opened:
        for number in range(COUNT):
            opened.ledger.add(made(number))
        yield opened


@pytest.mark.parametrize("kind", list(Kind))
def test_a_row_has_the_columns_of_its_kind(desk: Desk, kind: Kind) -> None:
    """Each in its place and of its type, or None."""
    types = {
        Holds.TEXT: str,
        Holds.TIME: str,
        Holds.TEXTS: tuple,
        Holds.WHOLE: int,
        Holds.REAL: float,
        Holds.FLAG: bool,
    }
    rows = desk.rows(kind)
    assert rows.columns == tuple(column.name for column in COLUMNS[kind])
    for row in rows:
        assert tuple(row) == rows.columns
        for column in rows.schema:
            cell = row[column.name]
            assert cell is None or type(cell) is types[column.holds]


def test_nothing_is_read_before_it_is_looked_at(ledger: Ledger) -> None:
    """What is added after the rows were named is there when they are read."""
    rows = Desk(ledger).claims
    assert len(rows) == 0
    assert not rows
    ledger.add(made(99))

    assert len(rows) == len(list(rows)) == 1


def test_rows_are_indexed_like_a_list(desk: Desk) -> None:
    """From either end; behind the last is an error."""
    rows, every = desk.claims, list(desk.claims)

    assert [rows[n] for n in range(COUNT)] == every
    assert [rows[-n] for n in range(1, COUNT + 1)] == every[::-1]
    assert rows.first() == every[0]
    assert bool(rows)
    for wrong in (COUNT, -COUNT - 1):
        with pytest.raises(IndexError, match=f"There is no row {wrong}"):
            rows[wrong]


@pytest.mark.parametrize(
    "wanted",
    [
        *(slice(0, 3), slice(3, None), slice(2, 5), slice(None), slice(-3, None), slice(None, -4)),
        *(slice(5, 2), slice(50, 60), slice(-99, 4), slice(4, 400), slice(-5, -2)),
    ],
)
def test_rows_are_sliced_like_a_list(desk: Desk, wanted: slice) -> None:
    """A slice is rows again, with a length, and can be sliced once more."""
    rows, every = desk.claims[wanted], list(desk.claims)[wanted]

    assert isinstance(rows, Rows)
    assert (list(rows), len(rows), rows.count()) == (every, len(every), len(every))
    assert list(rows[1:3]) == every[1:3]
    assert rows.first() == next(iter(every), None)


def test_what_was_cut_is_neither_narrowed_nor_sorted(desk: Desk) -> None:
    """Of the first ten those that deny, or the first ten that deny? Nobody could tell."""
    cut = desk.claims[:5]
    deeds: tuple[Callable[[], object], ...] = (
        lambda: cut.where(mode="says"),
        lambda: cut.sort("-published"),
        lambda: cut.page(2),
    )
    for deed in deeds:
        with pytest.raises(UsageError, match="Only some of these rows were taken"):
            deed()
    with pytest.raises(UsageError, match="Slice without a step"):
        desk.claims[::2]


def test_pages_give_every_row_once(desk: Desk) -> None:
    """Each page says where the next begins, and the last that there is none."""
    rows = desk.figures
    found: list[Row] = []
    cursor: str | None = None
    while True:
        page = rows.page(5, cursor)
        found += page.rows
        cursor = page.next
        if cursor is None:
            break
    assert found == list(rows)


@pytest.mark.parametrize("kind", list(Kind))
def test_sheets_hold_the_same_rows(desk: Desk, kind: Kind) -> None:
    """Of all, of some, and of some of their columns."""
    rows = desk.rows(kind)

    for some in (rows, rows[3:7], rows[COUNT:], rows.select(*rows.columns[2::-1])):
        assert [row for sheet in some.sheets() for row in sheet] == list(some)


@pytest.mark.parametrize("kind", list(Kind))
def test_every_frame_holds_the_same_rows(desk: Desk, kind: Kind) -> None:
    """Dicts, pandas, Polars, Arrow, pyarrow and DuckDB: one answer."""
    rows = desk.rows(kind)
    every = [
        {name: list(cell) if isinstance(cell, tuple) else cell for name, cell in row.items()}
        for row in rows.to_dicts()
    ]

    assert rows.to_polars().to_dicts() == every
    assert pl.DataFrame(rows).equals(rows.to_polars())
    assert pa.table(rows).to_pylist() == every
    assert pa.table(rows.to_arrow()).to_pylist() == every
    answer = duckdb.sql("select * from rows")
    assert answer is not None
    assert [dict(zip(rows.columns, row, strict=True)) for row in answer.fetchall()] == every
    frame = rows.to_pandas()
    assert isinstance(frame, pd.DataFrame)
    assert tuple(frame.columns) == rows.columns
    for got, row in zip(frame.to_dict("records"), rows, strict=True):
        for name, cell in row.items():
            assert pd.isna(got[name]) if cell is None else got[name] == cell


def test_types_do_not_depend_on_what_is_there(desk: Desk) -> None:
    """A frame of no rows has the columns and types of one with rows."""
    for kind in Kind:
        rows = desk.rows(kind)

        assert pl.DataFrame(rows[:0]).schema == pl.DataFrame(rows).schema
        assert rows[:0].to_polars().schema == rows.to_polars().schema
        assert rows[:0].to_pandas().dtypes.equals(rows.to_pandas().dtypes)


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_library_that_is_missing_is_told(
    desk: Desk, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With how to get it; nothing else needs it."""
    monkeypatch.setitem(sys.modules, library, None)

    with pytest.raises(
        HearsayError, match=rf"is not installed\. Install it: pip install {library}"
    ):
        getattr(desk.claims, f"to_{library}")()


def test_arrow_that_is_missing_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the extra that brings it."""
    monkeypatch.setitem(sys.modules, "arro3.core", None)

    with pytest.raises(HearsayError, match=r"pip install 'hearsay\[arrow\]'"):
        desk.claims.to_arrow()


def test_a_desk_loads_no_library_that_it_does_not_use(tmp_path: Path) -> None:
    """Whoever opens a ledger waits for its database, and for nothing else."""
    code = (
        "import sys, hearsay; hearsay.Desk, hearsay.Rows\n"
        "print('sqlalchemy' in sys.modules)\n"
        "hearsay.open('x.hearsay', create=True).claims.where(mode='denies').count()\n"
        "print({'pandas', 'polars', 'arro3', 'numpy', 'onnxruntime', 'rich'} & set(sys.modules))"
    )
    command = [sys.executable, "-c", code]
    run = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path)

    assert run.stdout.split("\n")[:2] == ["False", "set()"]


def test_rows_are_fetched_a_few_at_a_time(desk: Desk) -> None:
    """Who looks at three of a million reads three, or little more."""
    assert [row["id"] for row in islice(desk.claims, 3)] == [row["id"] for row in desk.claims[:3]]


def test_a_kind_that_is_none_is_told(desk: Desk) -> None:
    """With the one that was meant."""
    with pytest.raises(UsageError, match=r"no listings of 'claim'\. Did you mean claims\?"):
        desk.rows("claim")
