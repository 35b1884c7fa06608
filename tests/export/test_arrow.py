"""Arrow and Parquet are taken by those who take them: pandas, Polars, pyarrow, DuckDB."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given

from hearsay.export.arrow import BATCH, ArrowMissingError, arrow_stream
from hearsay.export.writing import Listing, NotTextError, texts, write
from hearsay.record import HearsayError
from hearsay.record.listing import COLUMNS, Kind, Row
from tests.export.rows import many, rows_of

FIGURES = COLUMNS[Kind.FIGURES]


def same(row: Row) -> dict[str, object]:
    """A row as Arrow gives it back."""
    return {name: list(cell) if isinstance(cell, tuple) else cell for name, cell in row.items()}


@given(rows_of(Kind.FIGURES))
def test_rows_come_back_from_arrow(rows: list[Row]) -> None:
    """Texts byte for byte, lists as lists, and what is not known as null."""
    found = pa.table(arrow_stream(FIGURES, rows))

    assert found.column_names == [column.name for column in FIGURES]
    assert found.to_pylist() == [same(row) for row in rows]


def test_the_schema_is_that_of_the_listing() -> None:
    """Without any row, and where a column is empty."""
    schema = pa.table(arrow_stream(FIGURES, [])).schema

    assert schema.field("low").type == pa.float64()
    assert schema.field("start").type == pa.int64()
    assert schema.field("sources").type == pa.list_(pa.string())
    assert schema.field("as_of_from").type == pa.string()
    assert schema.field("low").metadata[b"about"].startswith(b"lowest value")
    assert schema.metadata == {b"schema": b"hearsay/1"}


def test_whoever_takes_arrow_takes_the_stream() -> None:
    """Each of them the same numbers."""
    rows = list(many(Kind.FIGURES, 10_000))

    assert len(pd.DataFrame.from_arrow(arrow_stream(FIGURES, rows))) == 10_000
    assert pl.DataFrame(arrow_stream(FIGURES, rows))["low"].sum() == 125_000
    stream = pa.RecordBatchReader.from_stream(arrow_stream(FIGURES, rows))
    found = duckdb.from_arrow(stream).aggregate("count(*), sum(low)")
    assert found.fetchall() == [(10_000, 125_000)]


def test_rows_are_taken_as_the_stream_is_read() -> None:
    """A listing of a billion rows can be looked into."""
    taken = 0

    def counted() -> Iterator[Row]:
        nonlocal taken
        for row in many(Kind.PLACES, 10**9):
            taken += 1
            yield row

    stream = arrow_stream(COLUMNS[Kind.PLACES], counted())
    assert taken == 0

    assert [batch.num_rows for batch in islice(stream, 2)] == [BATCH, BATCH]
    assert taken == 2 * BATCH


def test_parquet_is_read_by_duckdb_and_pyarrow(tmp_path: Path) -> None:
    """In row groups, with types, and the file says what it is."""
    path = tmp_path / "figures.parquet"
    with path.open("wb") as stream:
        write("parquet", stream, Listing(Kind.FIGURES, many(Kind.FIGURES, 40_000)))

    found = duckdb.read_parquet(str(path)).aggregate("count(*), any_value(sources)")
    assert found.fetchall() == [(40_000, ["one", "another"])]
    file = pq.ParquetFile(path)
    assert file.metadata.num_row_groups == 2
    assert json.loads(file.metadata.metadata[b"hearsay"]) == {
        "schema": "hearsay/1",
        "kind": "figures",
    }
    assert file.read().column("id")[39_999].as_py() == "X-39999"


@given(rows_of(Kind.CLAIMS))
def test_parquet_keeps_the_raw_words(rows: list[Row]) -> None:
    """Nothing is guarded where nothing runs."""
    out = BytesIO()
    write("parquet", out, Listing(Kind.CLAIMS, rows))

    assert pq.read_table(BytesIO(out.getvalue())).to_pylist() == [same(row) for row in rows]


def test_an_error_in_the_rows_comes_out_as_it_is() -> None:
    """A ledger that is locked midway is told in its own words."""

    def rows() -> Iterator[Row]:
        yield next(many(Kind.PLACES, 1))
        raise HearsayError("The ledger is locked.", hint="Try again.")

    with pytest.raises(HearsayError, match=r"^The ledger is locked\. Try again\.$"):
        write("parquet", BytesIO(), Listing(Kind.PLACES, rows()))


@pytest.mark.parametrize("package", ["arro3.core", "arro3.io"])
def test_a_missing_extra_is_named(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the command that installs it."""
    monkeypatch.setitem(sys.modules, package, None)

    with pytest.raises(ArrowMissingError, match=r"pip install 'hearsay\[arrow\]'"):
        write("parquet", BytesIO(), Listing(Kind.PLACES, []))


def test_parquet_is_no_text() -> None:
    """Who asks for its pieces is told to write it to a file."""
    with pytest.raises(NotTextError, match=r"such as export\.parquet"):
        texts("parquet", Listing(Kind.PLACES, []))
