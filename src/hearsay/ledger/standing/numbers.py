"""Many numbers go to a store in one parameter, however many they are.

A list of some hundred parameters takes PostgreSQL longer to read than the rows that are found by it, and
each length of it is another question, to be planned anew.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import (
    BigInteger,
    BindParameter,
    ColumnElement,
    Connection,
    Table,
    bindparam,
    func,
    insert,
    select,
)
from sqlalchemy import any_ as any_of
from sqlalchemy.dialects.postgresql import ARRAY


def one_of(
    connection: Connection, column: ColumnElement[int], numbers: Collection[int]
) -> ColumnElement[bool]:
    """The condition that a column holds one of some numbers.

    Args:
        connection: To the store that is asked.
        column: The column.
        numbers: The numbers; some hundred at most.

    Returns:
        The condition.
    """
    if connection.dialect.name == "sqlite":
        return column.in_(numbers)
    return column == any_of(array_of(numbers))


def insert_numbers(
    connection: Connection, table: Table, numbers: Iterable[int], other: int
) -> None:
    """Add a row of two columns for each number.

    Args:
        connection: In a transaction.
        table: The table; the numbers go into its first column.
        numbers: The numbers.
        other: What goes into the second column of each row.
    """
    asked = list(numbers)
    first, second = table.c
    if connection.dialect.name == "sqlite":
        rows = [{first.name: number, second.name: other} for number in asked]
        if rows:
            connection.execute(insert(table), rows)
        return
    given = bindparam(None, other, type_=BigInteger, unique=True)
    rows_of = select(func.unnest(array_of(asked), type_=BigInteger), given)
    connection.execute(insert(table).from_select([first.name, second.name], rows_of))


def array_of(numbers: Iterable[int]) -> BindParameter[Any]:
    """Numbers as one parameter for PostgreSQL, which SQLite has none of."""
    return bindparam(None, list(numbers), type_=ARRAY(BigInteger), unique=True)
