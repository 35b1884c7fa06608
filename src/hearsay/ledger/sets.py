"""Many numbers go to a store in one parameter, however many they are.

A list of some hundred parameters takes longer to write and to read than the rows that are found by it, and
each length of it is another question, to be planned anew.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import (
    BigInteger,
    BindParameter,
    ColumnElement,
    Connection,
    Table,
    bindparam,
    column,
    func,
    insert,
    select,
    tuple_,
)
from sqlalchemy import any_ as any_of
from sqlalchemy.dialects.postgresql import ARRAY

from hearsay.ledger.index_tables import ROOM


def one_of(
    connection: Connection, cell: ColumnElement[int], numbers: Collection[int]
) -> ColumnElement[bool]:
    """The condition that a column holds one of some numbers.

    Args:
        connection: To the store that is asked.
        cell: The column.
        numbers: The numbers.

    Returns:
        The condition.
    """
    if connection.dialect.name == "sqlite":
        return cell.in_(select(each_of(connection, numbers)))
    return cell == any_of(array_of(numbers))


def pair_of(
    connection: Connection,
    first: ColumnElement[int],
    second: ColumnElement[int],
    pairs: Iterable[int],
) -> ColumnElement[bool]:
    """The condition that two columns hold one of some pairs.

    Args:
        connection: To the store that is asked.
        first: The one column.
        second: The other.
        pairs: Of each the first number times `ROOM`, and the second.

    Returns:
        The condition.
    """
    pair = each_of(connection, pairs)
    return tuple_(first, second).in_(select(pair // ROOM, pair % ROOM))


def each_of(connection: Connection, numbers: Iterable[int]) -> ColumnElement[int]:
    """Numbers as the one column of a table.

    Args:
        connection: To the store that is asked.
        numbers: The numbers.

    Returns:
        The column.
    """
    if connection.dialect.name == "sqlite":
        given = func.json_each(json.dumps(list(numbers)))
        return given.table_valued(column("value", BigInteger)).c.value
    return func.unnest(array_of(numbers), type_=BigInteger).column_valued()


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
