"""Values that are known to meet a question, given back to the store as a set.

A store that is asked for claims by what they assert may take them for many, and look at all there are. So
where few values meet the conditions, their numbers go along with the next question instead.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, CompoundSelect, Connection, FromClause, select

from hearsay.ledger.asking.listings import Filter
from hearsay.ledger.index_tables import ROOM
from hearsay.ledger.sets import pair_of

MOST = 20_000
"""Values that go along."""


def find(connection: Connection, linked: CompoundSelect[int, int]) -> Sequence[int] | None:
    """The values that a query finds.

    Args:
        connection: To the ledger.
        linked: Finds of each its report and its number there.

    Returns:
        Of each one number that tells both; None where there are more than go along.
    """
    some = linked.limit(MOST + 1).subquery()
    numbers = connection.execute(select(some.c[0] * ROOM + some.c[1])).scalars().all()
    return numbers if len(numbers) <= MOST else None


def among(connection: Connection, numbers: Sequence[int]) -> Filter:
    """Make the condition that a row is one of some values.

    Args:
        connection: To the ledger.
        numbers: The values, as `find` gives them.

    Returns:
        The condition on a row of their table.
    """

    def asked(row: FromClause, report: ColumnElement[int] | None = None) -> ColumnElement[bool]:
        return pair_of(connection, row.c.report if report is None else report, row.c.n, numbers)

    return asked
