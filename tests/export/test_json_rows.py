"""JSON gives the rows as they are: numbers, lists, nulls and the raw words."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given

from hearsay.export.writing import Listing, texts
from hearsay.record.listing import Kind, Row
from tests.export.rows import many, rows_of


def plain(row: Row) -> dict[str, object]:
    """A row as JSON has it."""
    return {name: list(cell) if isinstance(cell, tuple) else cell for name, cell in row.items()}


@given(rows_of(Kind.CLAIMS))
def test_lines_hold_the_rows(rows: list[Row]) -> None:
    """An object a line, which no word of a report can break."""
    lines = "".join(texts("jsonl", Listing(Kind.CLAIMS, rows))).split("\n")

    assert lines.pop() == ""
    assert [json.loads(line) for line in lines] == [
        {"schema": "hearsay/1", **plain(row)} for row in rows
    ]
    assert all(len(line.splitlines()) == 1 for line in lines)


@given(rows_of(Kind.EVENTS))
def test_a_document_holds_the_rows(rows: list[Row]) -> None:
    """One object, whatever number of rows."""
    document = "".join(texts("json", Listing(Kind.EVENTS, rows)))

    assert json.loads(document) == {
        "schema": "hearsay/1",
        "kind": "events",
        "data": [plain(row) for row in rows],
    }


def test_the_document_is_made_row_by_row() -> None:
    """The first row is out before the second is asked for."""
    pieces = texts("json", Listing(Kind.PLACES, many(Kind.PLACES, 10**9)))

    assert next(pieces).startswith('{"schema": "hearsay/1", "kind": "places", "data": [\n{"place"')


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
def test_what_is_no_number_is_not_known(number: float) -> None:
    """No strict reader takes NaN."""
    row = next(many(Kind.PLACES, 1)) | {"lat": number}
    (line,) = texts("jsonl", Listing(Kind.PLACES, [row]))

    assert json.loads(line, parse_constant=pytest.fail)["lat"] is None
