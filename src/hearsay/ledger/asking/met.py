"""Values that are known to meet a question, given back to the store as a set.

A store that is asked for claims by what they assert may take them for many, and look at all there are. So
where few values meet the conditions, their numbers go along with the next question instead.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    FromClause,
    column,
    func,
    select,
    tuple_,
)

from hearsay.ledger.asking.listings import Filter
from hearsay.ledger.index_tables import ROOM
from hearsay.ledger.standing.numbers import array_of

MOST = 20_000
"""Values that go along."""


def among(met: Iterable[Sequence[int]], dialect: str) -> Filter:
    """Make the condition that a row is one of some values.

    Args:
        met: The values: of each its report and its number there.
        dialect: The store's name in SQLAlchemy.

    Returns:
        The condition on a row of their table.
    """
    numbers = [report * ROOM + n for report, n in met]

    def asked(row: FromClause, report: ColumnElement[int] | None = None) -> ColumnElement[bool]:
        number = _each(numbers, dialect)
        its = tuple_(row.c.report if report is None else report, row.c.n)
        return its.in_(select(number // ROOM, number % ROOM))

    return asked


def _each(numbers: list[int], dialect: str) -> ColumnElement[int]:
    """The numbers as a table, in one parameter however many they are."""
    if dialect == "sqlite":
        return func.json_each(json.dumps(numbers)).table_valued(column("value", BigInteger)).c.value
    return func.unnest(array_of(numbers), type_=BigInteger).column_valued()
