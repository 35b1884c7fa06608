"""Values that are known to meet a question, given back to the store as a set.

Who counts asks several times of the same values: which sources there are, how often each spoke, of
what kind they are. To try all conditions again each time is what takes long, so where few values meet
them, their numbers go along with the next questions instead.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

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


class Met(NamedTuple):
    """A value: its report, its number there, and what it is counted under."""

    report: int
    n: int
    key: str


def among(met: Iterable[Met], dialect: str) -> Filter:
    """Make the condition that a row is one of some values.

    Args:
        met: The values.
        dialect: The store's name in SQLAlchemy.

    Returns:
        The condition on a row of their table.
    """
    numbers = [one.report * ROOM + one.n for one in met]

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
