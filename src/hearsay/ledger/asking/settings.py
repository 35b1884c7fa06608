"""How rows are listed: in which order, with which columns, how many, from where.

Columns have the names that tables show, and the fields of the grammar have shorter ones for some of them:
who filters by "said" sorts by "said" too, and means the column said_from.
"""

from __future__ import annotations

import re

from hearsay.ledger.asking.errors import BadValueError, UnknownValueError, shown
from hearsay.ledger.asking.query import Order
from hearsay.record.listing import COLUMNS, SEVERAL, Holds, Kind

MOST_ROWS = 2**31 - 1
"""The greatest limit."""

_UNSORTED = SEVERAL | {Holds.SPAN}

_COLUMN_OF = {
    "said": "said_from",
    "happened": "happened_from",
    "as_of": "as_of_from",
    "value": "low",
    "read": "added",
    "lang": "language",
    "id": "report",
}
"""Columns by the fields that are about them, where they have another name."""


def read_sort(kind: Kind, text: str) -> tuple[Order, ...]:
    """Read by what rows are sorted.

    Args:
        kind: Of what.
        text: Columns with commas between them, "-" before one that falls.

    Returns:
        The columns.

    Raises:
        UnknownValueError: There is no such column; the nearest is named.
        BadValueError: One is empty, given twice, or holds several values a row.

    Example:
        >>> read_sort(Kind.CLAIMS, "-said,id")
        (Order(field='said_from', descending=True), Order(field='id', descending=False))
    """
    orders = []
    for part in _parts("sort", text):
        name = part.removeprefix("-").strip()
        orders.append(Order(_column(kind, "sort", name), descending=part.startswith("-")))
    several = {one.name for one in COLUMNS[kind] if one.holds in _UNSORTED}
    for order in orders:
        if order.field in several:
            raise BadValueError(
                "sort", f"{order.field} holds several values a row.", "Sort by another column."
            )
    _refuse_twice("sort", [order.field for order in orders])
    return tuple(orders)


def read_columns(kind: Kind, text: str) -> tuple[str, ...]:
    """Read which columns are shown.

    Args:
        kind: Of what.
        text: Columns with commas between them.

    Returns:
        Their names.

    Raises:
        UnknownValueError: There is no such column; the nearest is named.
        BadValueError: One is empty or given twice.
    """
    names = [_column(kind, "fields", part) for part in _parts("fields", text)]
    _refuse_twice("fields", names)
    return tuple(names)


def read_limit(text: str) -> int:
    """Read how many rows there are to be at most.

    Args:
        text: A whole number.

    Returns:
        The number.

    Raises:
        BadValueError: It is none, or not from 1 on.

    Example:
        >>> read_limit("100")
        100
    """
    digits = text.strip()
    # So long a number need not be read to know that it is too great.
    number = int(digits) if re.fullmatch("[0-9]{1,10}", digits) else 0
    if not 1 <= number <= MOST_ROWS:
        raise BadValueError(
            "limit", f'"{shown(text)}" is no number of rows.', "Write a whole number: limit=100."
        )
    return number


def write_sort(sort: tuple[Order, ...]) -> str:
    """What sorts rows, as it is typed."""
    return ",".join(f"{'-' if one.descending else ''}{one.field}" for one in sort)


def _parts(field: str, text: str) -> list[str]:
    parts = [part.strip() for part in text.split(",")]
    if not all(part.removeprefix("-") for part in parts):
        raise BadValueError(field, "A column is empty.", f"Name them: {field}=report,id.")
    return parts


def _column(kind: Kind, field: str, typed: str) -> str:
    names = [column.name for column in COLUMNS[kind]]
    name = typed.casefold().replace("-", "_")
    if name not in names:
        name = _COLUMN_OF.get(name, name)
    if name not in names:
        raise UnknownValueError(field, typed, f"column of {kind}", names)
    return name


def _refuse_twice(field: str, names: list[str]) -> None:
    for at, name in enumerate(names):
        if name in names[:at]:
            raise BadValueError(field, f"{name} is there twice.", "Name each column once.")
