"""JSON and JSON Lines: the rows of a listing as objects, raw, with the names of their columns.

Numbers are numbers, several texts are a list, and what is not known is null. The whole is written row
by row, so that the array of a million rows is never held.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import isfinite

from hearsay.record.between import At
from hearsay.record.json_form import dumps
from hearsay.record.json_items import Json
from hearsay.record.listing import Cell, Column, Kind, Row, plain_number
from hearsay.record.record import SCHEMA


def object_of(columns: Sequence[Column], row: Row) -> Json:
    """A row as a JSON object.

    Args:
        columns: Which columns, in which order.
        row: The row.

    Returns:
        Its cells by name; lists where a cell holds several texts, objects where it holds words of a
        report. JSON has no numbers that are
        none, so such a cell is null.
    """
    return {column.name: _plain(row[column.name]) for column in columns}


def _plain(cell: Cell) -> object:
    if isinstance(cell, tuple):
        return [one.form() if isinstance(one, At) else one for one in cell]
    if isinstance(cell, At):
        return cell.form()
    if isinstance(cell, float):
        return plain_number(cell) if isfinite(cell) else None
    return cell


def line_texts(columns: Sequence[Column], rows: Iterable[Row]) -> Iterator[str]:
    r"""JSON Lines: an object a row, which says its form first.

    Args:
        columns: Which columns, in which order.
        rows: The rows.

    Returns:
        The lines.

    Example:
        >>> from hearsay.record.listing import COLUMNS
        >>> list(line_texts(COLUMNS[Kind.PLACES][:1], [{"place": "Orlen"}]))
        ['{"schema": "hearsay/1", "place": "Orlen"}\n']
    """
    for row in rows:
        yield dumps({"schema": SCHEMA, **object_of(columns, row)}) + "\n"


def document_texts(kind: Kind, columns: Sequence[Column], rows: Iterable[Row]) -> Iterator[str]:
    r"""One JSON object with all rows, a row a line.

    Args:
        kind: What the rows are.
        columns: Which columns, in which order.
        rows: The rows.

    Returns:
        The document in pieces.

    Example:
        >>> from hearsay.record.listing import COLUMNS
        >>> print(
        ...     "".join(document_texts(Kind.PLACES, COLUMNS[Kind.PLACES][:1], [{"place": "Orlen"}]))
        ... )
        {"schema": "hearsay/1", "kind": "places", "data": [
        {"place": "Orlen"}
        ]}
    """
    head = dumps({"schema": SCHEMA, "kind": kind.value})[:-1]
    yield from array_texts(head + ', "data": [', (object_of(columns, row) for row in rows))


def array_texts(head: str, items: Iterable[Json]) -> Iterator[str]:
    """A JSON object whose last member is a long array, an item a line.

    Args:
        head: The object up to and with the bracket that opens the array.
        items: What the array holds.

    Returns:
        The document in pieces.
    """
    between = head + "\n"
    for item in items:
        yield between + dumps(item)
        between = ",\n"
    yield f"{head}]}}\n" if between == head + "\n" else "\n]}\n"
