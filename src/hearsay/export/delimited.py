"""CSV and TSV, by RFC 4180: what a person opens in a spreadsheet and a program reads in a line.

Both want other things. The spreadsheet runs what looks like a formula and takes UTF-8 for something
else; so texts are guarded (see `hearsay.export.guard`) and the mark that Excel knows UTF-8 by can be
put first. Columns of numbers are left alone, or -33.9 would be a text. Several texts of a cell are
joined by "; ", each guarded for itself. The last column says which form this is, as the JSON forms do.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from hearsay.export.guard import guarded, guarded_each
from hearsay.record.listing import SEVERAL, Cell, Column, Holds, Row, plain_number, texts_of
from hearsay.record.record import SCHEMA

BETWEEN = "; "
"""Stands between the texts of one cell."""

_AT_ONCE = 500
_SCHEMA_COLUMN = "schema"

Write = Callable[[Sequence[Cell]], list[str]]


class _Passing:
    """Where the csv module "writes" to: it hands back the line that it is given."""

    @staticmethod
    def write(line: str) -> str:
        return line


def lines_of(rows: Iterable[Sequence[str]], delimiter: str = ",") -> Iterator[str]:
    """Rows of cells as lines of a table, quoted where needed, some hundreds in a piece.

    Args:
        rows: The cells of each row.
        delimiter: What stands between two cells.

    Returns:
        The lines, each with its line break.
    """
    line = csv.writer(_Passing, delimiter=delimiter, lineterminator="\r\n").writerow
    left = iter(rows)
    while piece := "".join(map(line, islice(left, _AT_ONCE))):
        yield piece


def table_texts(
    columns: Sequence[Column],
    rows: Iterable[Row],
    *,
    delimiter: str = ",",
    raw: bool = False,
) -> Iterator[str]:
    r"""A listing as a table of lines.

    Args:
        columns: Which columns, in which order.
        rows: The rows.
        delimiter: "," for CSV, a tabulator for TSV.
        raw: Leave the texts as they are, formulas too.

    Returns:
        The file in pieces of some hundred lines.

    Example:
        >>> from hearsay.record.listing import COLUMNS, Kind
        >>> named = COLUMNS[Kind.PLACES][:1]
        >>> "".join(table_texts(named, [{"place": "=1+1"}, {"place": None}]))
        "place,schema\r\n'=1+1,hearsay/1\r\n,hearsay/1\r\n"
    """
    head = [*(column.name for column in columns), _SCHEMA_COLUMN]
    yield from lines_of([head], delimiter)
    yield from lines_of(_written(columns, rows, raw=raw), delimiter)


def _written(
    columns: Sequence[Column], rows: Iterable[Row], *, raw: bool
) -> Iterator[Sequence[str]]:
    """The rows with their cells written, some hundred of a column one after the other.

    A column knows what it holds, so its cells are not asked one by one.
    """
    write = [(column.name, _column_writer(column, raw=raw)) for column in columns]
    left = iter(rows)
    while some := list(islice(left, _AT_ONCE)):
        yield from zip(
            *[cells([row[name] for row in some]) for name, cells in write],
            [SCHEMA] * len(some),
            strict=True,
        )


def _column_writer(column: Column, *, raw: bool) -> Write:
    """How the cells of a column are written."""
    text = str if raw else guarded
    if column.holds in SEVERAL:
        return lambda cells: [_several(cell, text) if cell else "" for cell in cells]
    if column.holds is Holds.FLAG:
        return lambda cells: ["" if cell is None else str(cell).lower() for cell in cells]
    if column.holds in (Holds.WHOLE, Holds.REAL):
        return lambda cells: [str(cell) if type(cell) is int else _number(cell) for cell in cells]
    if column.holds is Holds.SPAN:
        return lambda cells: ["" if cell is None else text(str(cell)) for cell in cells]
    if raw:
        return lambda cells: [cell if isinstance(cell, str) else "" for cell in cells]
    return guarded_each


def _several(cell: Cell, text: Callable[[str], str]) -> str:
    texts = texts_of(cell)
    return text(texts[0]) if len(texts) == 1 else BETWEEN.join(map(text, texts))


def _number(cell: Cell) -> str:
    return str(plain_number(cell)) if isinstance(cell, int | float) else ""
