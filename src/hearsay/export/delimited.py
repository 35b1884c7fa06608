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
from typing import Any

from hearsay.export.guard import guarded, guarded_each
from hearsay.record.listing import Cell, Column, Holds, Row, plain_number, texts_of
from hearsay.record.record import SCHEMA
from hearsay.record.sheet import sheets_of

BETWEEN = "; "
"""Stands between the texts of one cell."""

_AT_ONCE = 500
_LINE_END = "\r\n"
_SCHEMA_COLUMN = "schema"

Write = Callable[[Sequence[Any]], list[str]]


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
    line = csv.writer(_Passing, delimiter=delimiter, lineterminator=_LINE_END).writerow
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
    yield from lines_of([[*(column.name for column in columns), _SCHEMA_COLUMN]], delimiter)
    written = [(column.name, _column_writer(column, raw=raw)) for column in columns]
    for sheet in sheets_of(rows):
        cells = [quoted(write(sheet.columns[name]), delimiter) for name, write in written]
        lines = map(delimiter.join, zip(*cells, [SCHEMA] * len(sheet), strict=True))
        yield _LINE_END.join([*lines, ""])


def quoted(cells: Sequence[str], delimiter: str = ",") -> Sequence[str]:
    """The cells of a column as they stand in a line: quoted where needed.

    Args:
        cells: The cells.
        delimiter: What stands between two cells of a line.

    Returns:
        The same as the csv module writes, of a line with more than one cell.

    Example:
        >>> quoted(["a mayor", "Ada, a mayor", 'the "blast" of May'])
        ['a mayor', '"Ada, a mayor"', '"the ""blast"" of May"']
    """
    # Most columns hold nothing that is ever quoted, and one look at all of it tells.
    every = "".join(cells)
    if not (delimiter in every or '"' in every or "\n" in every or "\r" in every):
        return cells
    return [
        '"' + cell.replace('"', '""') + '"'
        if delimiter in cell or '"' in cell or "\n" in cell or "\r" in cell
        else cell
        for cell in cells
    ]


def _column_writer(column: Column, *, raw: bool) -> Write:
    """How the cells of a column are written.

    A column knows what it holds, so its cells are not asked one by one.
    """
    text = str if raw else guarded
    if column.holds is Holds.TEXTS:
        return lambda cells: [_several(cell, text) if cell else "" for cell in cells]
    if column.holds is Holds.SPANS:
        return lambda cells: [_several(texts_of(cell), text) for cell in cells]
    if column.holds is Holds.FLAG:
        return lambda cells: ["" if cell is None else str(cell).lower() for cell in cells]
    if column.holds is Holds.WHOLE:
        return lambda cells: [str(cell) if type(cell) is int else _number(cell) for cell in cells]
    if column.holds is Holds.REAL:
        return _reals
    if column.holds is Holds.SPAN:
        return lambda cells: ["" if cell is None else text(str(cell)) for cell in cells]
    if raw:
        return lambda cells: [cell or "" for cell in cells]
    return guarded_each


def _several(texts: Sequence[str], text: Callable[[str], str]) -> str:
    return text(texts[0]) if len(texts) == 1 else BETWEEN.join(map(text, texts))


def _reals(cells: Sequence[Cell]) -> list[str]:
    """Probabilities, degrees and counts of the dead: most are those of other rows, and are written once."""
    written = {cell: _number(cell) for cell in set(cells)}
    return [written[cell] for cell in cells]


def _number(cell: Cell) -> str:
    return str(plain_number(cell)) if isinstance(cell, int | float) else ""
