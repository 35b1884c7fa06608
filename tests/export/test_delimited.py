"""Tables are read back by who reads tables: Python's csv, DuckDB."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import BytesIO, StringIO
from pathlib import Path

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.export.delimited import table_texts
from hearsay.export.guard import unguarded
from hearsay.export.writing import Listing, Options, write
from hearsay.record.listing import COLUMNS, Holds, Kind, Row, plain_number
from hearsay.record.sheet import Sheet
from tests.export.rows import rows_of
from tests.export.test_guard import runs

CLAIMS = COLUMNS[Kind.CLAIMS]
FIGURES = COLUMNS[Kind.FIGURES]
NUMBERS = [column.name for column in FIGURES if column.holds in (Holds.WHOLE, Holds.REAL)]


def read(text: str, delimiter: str = ",") -> list[dict[str, str]]:
    """A table as Python reads it."""
    return list(csv.DictReader(StringIO(text, newline=""), delimiter=delimiter, strict=True))


def shown(row: Row) -> dict[str, str]:
    """What stands in the cells of a row, where nothing is guarded."""
    cells = {}
    for column in FIGURES:
        cell = row[column.name]
        cells[column.name] = "; ".join(map(str, cell)) if isinstance(cell, tuple) else str(cell)
        if cell is None:
            cells[column.name] = ""
        elif isinstance(cell, float):
            cells[column.name] = str(plain_number(cell))
    return {**cells, "schema": "hearsay/1"}


@given(rows_of(Kind.FIGURES), st.sampled_from(",\t"))
def test_a_raw_table_is_read_back(rows: list[Row], delimiter: str) -> None:
    """Quotes, commas and line breaks of a report stay in their cell."""
    pieces = table_texts(FIGURES, rows, delimiter=delimiter, raw=True)

    assert read("".join(pieces), delimiter) == [shown(row) for row in rows]


@given(rows_of(Kind.CLAIMS), st.sampled_from(",\t"), st.booleans())
def test_cells_are_quoted_as_pythons_csv_does(rows: list[Row], delimiter: str, raw: bool) -> None:
    """To the byte: a table that is written column by column is the one that is written row by row."""
    text = "".join(table_texts(CLAIMS, rows, delimiter=delimiter, raw=raw))

    again = StringIO(newline="")
    lines = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    csv.writer(again, delimiter=delimiter, lineterminator="\r\n").writerows(lines)
    assert again.getvalue() == text


@given(rows_of(Kind.CLAIMS))
def test_sheets_and_rows_make_one_table(rows: list[Row]) -> None:
    """However the rows come."""

    class Sheets:
        def __iter__(self) -> Iterator[Row]:
            raise AssertionError

        def sheets(self) -> Iterator[Sheet]:
            yield from (Sheet.of(rows[:1]), Sheet.of(rows[1:]))

    assert "".join(table_texts(CLAIMS, Sheets())) == "".join(table_texts(CLAIMS, rows))


@given(rows_of(Kind.FIGURES))
def test_no_cell_of_a_table_runs(rows: list[Row]) -> None:
    """Except numbers, which may be negative; and each text comes back."""
    table = read("".join(table_texts(FIGURES, rows)))

    for row, cells in zip(rows, table, strict=True):
        for column in FIGURES:
            cell, value = cells[column.name], row[column.name]
            if column.name in NUMBERS:
                assert cell == (str(plain_number(value)) if isinstance(value, int | float) else "")
                continue
            assert not runs(cell)
            if column.holds is Holds.TEXT:
                assert unguarded(cell) == (value or "")


def test_each_of_several_texts_is_guarded() -> None:
    """A spreadsheet that parts cells at semicolons finds no formula behind one."""
    column = COLUMNS[Kind.CLAIMS][8]
    assert column.holds is Holds.TEXTS

    written = "".join(table_texts([column], [{column.name: ("=1+1", "a doctor", "@x")}]))

    assert written == f"{column.name},schema\r\n'=1+1; a doctor; '@x,hearsay/1\r\n"


def test_lines_end_as_the_specification_has_it() -> None:
    """RFC 4180: carriage return and line feed, a quote is doubled, what holds a break is quoted."""
    place = COLUMNS[Kind.PLACES][:1]

    written = "".join(table_texts(place, [{"place": 'a "b"\nc'}]))

    assert written == 'place,schema\r\n"a ""b""\nc",hearsay/1\r\n'


def test_excel_can_be_told_of_utf8() -> None:
    """The mark is the first three bytes, once."""
    out = BytesIO()
    write("csv", out, Listing(Kind.PLACES, [{"place": "Ålesund"}], COLUMNS[Kind.PLACES][:1]),
          Options(bom=True))  # fmt: skip

    assert out.getvalue() == "\ufeffplace,schema\r\nÅlesund,hearsay/1\r\n".encode()


def test_duckdb_reads_the_table(tmp_path: Path) -> None:
    """With the types that the columns have, and line breaks within cells."""
    row: Row = dict.fromkeys(column.name for column in FIGURES)
    row |= {"id": "F-1", "low": 137, "high": None, "lat": -33.9, "sources": ("Ada, a mayor", "B")}
    row |= {"words": 'at least\n"137"', "start": 4, "end": 16, "claims": ()}
    path = tmp_path / "figures.csv"
    with path.open("wb") as stream:
        write("csv", stream, Listing(Kind.FIGURES, [row, row | {"id": "F-2", "high": 150.5}]))

    columns = 'id, low, high, lat, sources, words, start, "end"'
    found = duckdb.read_csv(str(path)).project(columns)

    assert found.fetchall() == [
        ("F-1", 137, None, -33.9, "Ada, a mayor; B", 'at least\n"137"', 4, 16),
        ("F-2", 137, 150.5, -33.9, "Ada, a mayor; B", 'at least\n"137"', 4, 16),
    ]


@pytest.mark.shared
def test_hostile_formulas(shared: Path) -> None:
    """The words that the hostile reports begin with, in every column that holds text."""
    script = (shared / "hostile" / "hostile_inputs.py").read_text("utf-8")
    line = next(line for line in script.splitlines() if '"fullwidth": "＝1+1"' in line)
    words = list(eval(line[line.index("{") : line.index("}") + 1]).values())  # noqa: S307 - a dict

    assert len(words) >= 11
    rows: list[Row] = [{column.name: word for column in FIGURES} for word in words]
    texts = [column for column in FIGURES if column.holds in (Holds.TEXT, Holds.TIME)]
    table = read("".join(table_texts(texts, rows)))
    assert not any(runs(cell) for cells in table for cell in cells.values())
    assert [unguarded(cells["words"]) for cells in table] == words
