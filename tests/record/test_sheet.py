"""Sheets: the same rows, column by column."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from hearsay.record.listing import Row
from hearsay.record.sheet import Sheet, sheets_of

ROWS: list[Row] = [{"place": f"Town {number}", "mentions": number} for number in range(1201)]


def test_a_sheet_is_its_rows() -> None:
    """As many, in their order, with the columns in theirs."""
    sheet = Sheet.of(ROWS)

    assert len(sheet) == len(ROWS)
    assert list(sheet) == ROWS
    assert list(sheet.columns) == ["place", "mentions"]


def test_a_sheet_without_rows_has_none() -> None:
    """Whether its columns are named or not, and whichever of them are wanted."""
    for sheet in (Sheet.of([]), Sheet({}), Sheet({"place": []})):
        assert len(sheet) == 0
        assert list(sheet) == []
        assert list(sheet.only(["mentions"])) == []


def test_some_columns_come_in_the_order_that_is_wanted() -> None:
    """And no others."""
    wanted = Sheet.of(ROWS[:1]).only(["mentions", "place"])

    assert [list(row.items()) for row in wanted] == [[("mentions", 0), ("place", "Town 0")]]


def test_columns_of_unequal_length_are_no_rows() -> None:
    """A cell that is missing would push all behind it into other rows."""
    with pytest.raises(ValueError, match="shorter"):
        list(Sheet({"place": ["Orlen", "Vestby"], "mentions": [1]}))


def test_rows_that_are_no_sheets_are_gathered() -> None:
    """Some at a time, so that a million is never held."""
    taken = 0

    def counted() -> Iterator[Row]:
        nonlocal taken
        for row in ROWS:
            taken += 1
            yield row

    sheets = sheets_of(counted())
    first = next(sheets)

    assert len(first) == taken < len(ROWS)
    assert [*first, *(row for sheet in sheets for row in sheet)] == ROWS


def test_sheets_are_taken_as_they_are() -> None:
    """No row is taken apart for who has sheets already; an empty one is left out."""

    class Sheets:
        def __iter__(self) -> Iterator[Row]:
            raise AssertionError

        def sheets(self) -> Iterator[Sheet]:
            yield from (Sheet.of(ROWS[:2]), Sheet({}), Sheet.of(ROWS[2:5]))

    assert [len(sheet) for sheet in sheets_of(Sheets())] == [2, 3]
