"""A table whose columns keep SQLite's planner from choosing another index.

Where few reports are known to be the right ones, they are what a question begins with. SQLite does not know
how few they are, and may begin with all denials of the ledger instead, for which it has an index. A plus
before a column is how its manual says that the index of that column is not meant.
"""

from __future__ import annotations

from typing import Any, cast

from sqlalchemy import ColumnElement, FromClause
from sqlalchemy.sql.expression import UnaryExpression
from sqlalchemy.sql.operators import custom_op

KEYS = frozenset(["id", "report", "n"])
"""What rows are found by when their reports are known."""

AT_A_PLACE = KEYS | {"place", "incident"}
"""And when their places are, or those of their incidents."""


def unindexed(row: FromClause, *, found_by: frozenset[str] = KEYS) -> FromClause:
    """A row's table for conditions that are only to be tried.

    Args:
        row: The table, under a name of its own.
        found_by: The columns by whose index the rows are found.

    Returns:
        What has the same columns, for use in conditions and nowhere else.
    """
    return cast("FromClause", _Unindexed(row, found_by))


class _Unindexed:
    def __init__(self, row: FromClause, found_by: frozenset[str]) -> None:
        self.c = _Columns(row, found_by)


class _Columns:
    def __init__(self, row: FromClause, found_by: frozenset[str]) -> None:
        self._row = row
        self._found_by = found_by

    def __getitem__(self, name: str) -> ColumnElement[Any]:
        column = self._row.c[name]
        if name in self._found_by:
            return column
        return UnaryExpression(column, operator=custom_op("+"), type_=column.type)

    def __getattr__(self, name: str) -> ColumnElement[Any]:
        return self[name]
