"""In which reports to look at all, where an index knows.

Rows come in the order of reports, and a condition that few meet would have a store walk through all of
them. So the condition that fewest meet says which reports come next, a few hundred at a time, and
only in them all conditions are tried. What it costs to begin is then the same in a ledger of any size.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Select,
    Table,
    func,
    literal,
    select,
    union,
)
from sqlalchemy.dialects.postgresql import ARRAY

from hearsay.ledger.tables import REPORT

FEW = 5_000
"""Rows of an index that are taken as a set, whatever the order."""

MANY = 100_000
"""Rows that are, where all that is found is counted anyway."""

_HELD = 20_000
"""Rows that are kept of an index that finds all at once: to find them again takes longer."""

_FAR = 2
"""Times as many as are few are counted, to tell which of two conditions more rows meet."""


@dataclass(frozen=True, slots=True)
class Seek:
    """A look into an index.

    Args:
        make: Gives, for the number of a report, the query for the reports behind it, and what
            sorts it by report.
        ordered: The index has them in the order of reports.
        table: That the index is of; None for full text.
        whole: The index finds all at once, however few are wanted, so it is asked once.
        held: What it found, in order; None where it is not all.
    """

    make: Callable[[int], tuple[Select[Any], ColumnElement[int]]]
    ordered: bool = True
    table: Table | None = None
    whole: bool = False
    held: Sequence[int] | None = None

    def some(self, connection: Connection, after: int, limit: int) -> Sequence[int]:
        """The reports of the next rows, in order.

        Args:
            connection: To the ledger.
            after: The number of a report.
            limit: Rows of the index that are looked at.
        """
        if self.held is not None:
            begin = bisect_right(self.held, after)
            return self.held[begin : begin + limit]
        query, order = self.make(after)
        return connection.execute(query.order_by(order).limit(limit)).scalars().all()


def on(table: Table, test: Callable[[Table], ColumnElement[bool]], *, ordered: bool = True) -> Seek:
    """A look into the index of a table.

    Args:
        table: The table.
        test: Makes the condition.
        ordered: The index has the rows that meet it in the order of reports.

    Returns:
        The look.
    """

    def make(after: int) -> tuple[Select[Any], ColumnElement[int]]:
        own = table.alias()
        report = own.c.id if table is REPORT else own.c.report
        query = select(report.label("report")).where(test(own), report > after)  # type: ignore[arg-type]
        return query, report

    return Seek(make, ordered, table)


Seeks = Sequence[Seek]


@dataclass(frozen=True, slots=True)
class Chosen:
    """By which condition reports are found.

    Args:
        seeks: The looks that together find them.
        few: They find so few that the order does not matter.
        rows: How many the look that finds most finds, counted to some times as many as are few.
        countable: None finds as many as that.
    """

    seeks: Seeks
    few: bool
    rows: int
    countable: bool

    def is_of(self, table: Table | None) -> bool:
        """Whether it is a condition on the rows of a table, or on full text."""
        return all(seek.table is table for seek in self.seeks)

    def all(self) -> Select[Any]:
        """A query for all of them."""
        found = union(*(seek.make(0)[0] for seek in self.seeks)).subquery()
        return select(found.c.report)

    def some(self, connection: Connection, after: int, limit: int) -> list[int]:
        """The next reports.

        Args:
            connection: To the ledger.
            after: The number of a report.
            limit: Rows of each index that are looked at.

        Returns:
            Their numbers, in order; empty where there are no more.
        """
        found: set[int] = set()
        ends = []
        for seek in self.seeks:
            numbers = seek.some(connection, after, limit)
            found.update(numbers)
            if len(numbers) == limit:
                ends.append(numbers[-1])
        # Behind the first end of a list another list may have gone on alone.
        return sorted(number for number in found if not ends or number <= min(ends))


def choose(
    connection: Connection, conditions: Iterable[Seeks], *, most: int = FEW
) -> Chosen | None:
    """The condition that fewest rows meet.

    Args:
        connection: To the ledger.
        conditions: For each condition the looks that find it.
        most: Rows that count as few.

    Returns:
        It; None where no index helps.
    """
    best: tuple[int, Chosen] | None = None
    for seeks in conditions:
        if not seeks:
            continue
        # Looks of one condition mostly find the same: a town by its name and by its number.
        looks = [_look(connection, seek, _FAR * most) for seek in seeks]
        counts = [count for count, _ in looks]
        few, largest = sum(counts) <= most, max(counts)
        # What finds nothing need not be asked again: most towns hold nothing more exact than a town.
        found = [seek for count, seek in looks if count] or seeks[:1]
        if not few and not all(seek.ordered for seek in found):
            continue
        if best is None or largest < best[0]:
            best = largest, Chosen(found, few, largest, largest < _FAR * most)
    return best[1] if best else None


def _look(connection: Connection, seek: Seek, limit: int) -> tuple[int, Seek]:
    """How many rows a look finds, up to a limit, and what to go on with."""
    query = seek.make(0)[0]
    if seek.whole and limit <= _HELD:
        numbers = connection.execute(query.limit(_HELD)).scalars().all()
        return len(numbers), _held(set(numbers)) if len(numbers) < _HELD else seek
    counted = select(func.count()).select_from(query.limit(limit).subquery())
    return connection.execute(counted).scalar_one(), seek


def _held(reports: Collection[int]) -> Seek:
    """A look among reports that were found already."""
    held = sorted(reports)
    each = func.unnest(literal(held, ARRAY(BigInteger))).column_valued("report")

    def make(after: int) -> tuple[Select[Any], ColumnElement[int]]:
        return select(each).where(each > after), each

    return Seek(make, held=held)
