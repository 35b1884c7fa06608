"""How the rows of each kind are found, sorted and filled.

A listing is of values, each a row, or it counts values: a source is a row for all claims of its name.
Both are asked for in two steps. First only the keys of a page are looked for, by conditions and order,
which indexes can do; then the cells of these few rows are fetched.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from sqlalchemy import ColumnElement, Connection, FromClause, RowMapping, Select, and_, func, select

from hearsay.ledger.asking.cursor import Cell
from hearsay.ledger.asking.fetching import Values as Cells
from hearsay.ledger.asking.fetching import dicts
from hearsay.ledger.asking.linking import TABLES, Level, report_of
from hearsay.ledger.asking.query import Query
from hearsay.ledger.asking.sorting import By, Phase, Sorting
from hearsay.ledger.tables import REPORT
from hearsay.record import UsageError
from hearsay.record.listing import Row
from hearsay.record.sheet import Sheet

Column = Callable[[FromClause, FromClause], ColumnElement[Any]]
"""Makes what a row is sorted by, of its table and of that of its report."""


class Filter(Protocol):
    """Makes the condition that a row of the level's table is asked for."""

    def __call__(
        self, row: FromClause, report: ColumnElement[int] | None = None
    ) -> ColumnElement[bool]:
        """The condition; the report's number is another table's where a row is found by that."""


Other = Callable[[ColumnElement[Any], Filter], ColumnElement[Any]]
"""Makes what a row is sorted by, of its key and of the condition on the values that it counts."""

Place = tuple[Cell, ...]
"""Where a row stands: what sorts it, then its key."""


@dataclass(frozen=True, slots=True)
class Values:
    """A listing whose rows are values.

    Args:
        level: What they are.
        columns: By what they can be sorted.
        of_report: Those of the columns that are of the row's report.
        keys: The columns that tell one row from all others; the number of its report comes first.
        fetch: Fetches the cells of some rows by their keys; only certain columns need be there.
    """

    level: Level
    columns: Mapping[str, Column]
    of_report: Collection[str]
    fetch: Callable[[Connection, Sequence[Any], Collection[str]], Sheet]
    keys: tuple[str, ...] = ("report", "n")

    def find(self, query: Query, asked: Filter, phase: Phase, last: Place | None) -> Select[Any]:
        """A query for where the rows of one part stand, behind a row."""
        row, report = TABLES[self.level].alias(), REPORT.alias()
        sorting = self._sorting(query, row, report)
        wanted = select(*sorting.columns).select_from(row)
        if any(by.field in self.of_report for by in query.sort):
            wanted = wanted.where(report.c.id == report_of(self.level, row))
            wanted = wanted.where(asked(row, report.c.id))
        else:
            wanted = wanted.where(asked(row))
        return sorting.sorted(wanted, phase, last)

    def count(self, asked: Filter) -> Select[Any]:
        """A query for how many rows there are."""
        row = TABLES[self.level].alias()
        return select(func.count()).select_from(row).where(asked(row))

    def phases(self, query: Query, last: Place | None) -> tuple[Phase, ...]:
        """The parts that are still to be asked for behind a row."""
        row = TABLES[self.level]
        return self._sorting(query, row, REPORT).left(last)

    def fill(
        self,
        connection: Connection,
        _asked: Filter,
        places: Sequence[Place],
        wanted: Collection[str],
    ) -> Sheet:
        """The cells of some rows."""
        return self.fetch(connection, [place[-len(self.keys) :] for place in places], wanted)

    def _sorting(self, query: Query, row: FromClause, report: FromClause) -> Sorting:
        by = [
            By(_column(self.columns, one.field)(row, report), one.descending) for one in query.sort
        ]
        joined = any(one.field in self.of_report for one in query.sort)
        first, *rest = (row.c[name] for name in self.keys)
        return Sorting(by, [report.c.id if joined else first, *rest])


@dataclass(frozen=True, slots=True)
class Counts:
    """A listing whose rows count values.

    Args:
        level: What they count.
        key: The column that is the same for all values of a row; those without it are not counted.
        columns: What is told of all values of a row together.
        counted: Those of the columns that an index has beside the key.
        fetch: Fetches the cells of some rows by their keys.
        others: What no one function tells of all values together.
    """

    level: Level
    key: str
    columns: Mapping[str, Column]
    counted: Collection[str]
    fetch: Callable[[Connection, Filter, Sequence[str], Collection[str]], list[Row]]
    others: Mapping[str, Other] = field(default_factory=dict)

    def find(self, query: Query, asked: Filter, phase: Phase, last: Place | None) -> Select[Any]:
        """A query for where the rows of one part stand, behind a row."""
        row = TABLES[self.level].alias()
        names = [one.field for one in query.sort if one.field not in self.others]
        grouped = self._grouped(row, asked, {f"by_{name}": name for name in names})
        if last is not None and not query.sort:
            grouped = grouped.where(row.c[self.key] > last[-1])
        rows = grouped.subquery()
        by = [By(self._value(rows, one.field, asked), one.descending) for one in query.sort]
        sorting = Sorting(by, [rows.c.key])
        return sorting.sorted(select(*sorting.columns), phase, last)

    def _value(self, rows: FromClause, name: str, asked: Filter) -> ColumnElement[Any]:
        other = self.others.get(name)
        return other(rows.c.key, asked) if other else rows.c[f"by_{name}"]

    def _grouped(self, row: FromClause, asked: Filter, names: Mapping[str, str]) -> Select[Any]:
        """A query for the rows with some columns under some names."""
        key = row.c[self.key]
        columns = [_column(self.columns, name)(row, row).label(as_) for as_, name in names.items()]
        query = select(key.label("key"), *columns).select_from(row)
        return query.where(key.is_not(None), asked(row)).group_by(key)

    def of_keys(self, asked: Filter, keys: Collection[str]) -> Filter:
        """The condition on a value that it meets another and is counted in one of some rows."""

        def meets(row: FromClause, report: ColumnElement[int] | None = None) -> ColumnElement[bool]:
            return and_(row.c[self.key].in_(keys), asked(row, report))

        return meets

    def fetch_counts(
        self, connection: Connection, asked: Filter, *, most: int | None = None
    ) -> dict[str, Cells]:
        """What is counted of some rows, and the first report of each."""
        row = TABLES[self.level].alias()
        query = self._grouped(row, asked, {name: name for name in self.counted})
        query = query.add_columns(func.min(row.c.report).label("first")).limit(most)
        return {one["key"]: one for one in dicts(connection, query)}

    def fetch_first(
        self,
        connection: Connection,
        asked: Filter,
        counts: Mapping[str, Cells],
        names: Sequence[str],
    ) -> dict[str, RowMapping]:
        """Some columns of the first value of each of some rows."""
        row = TABLES[self.level].alias()
        key = row.c[self.key]
        query = select(key.label("key"), row.c.report, *(row.c[name] for name in names))
        reports = sorted({one["first"] for one in counts.values()})
        query = query.where(row.c.report.in_(reports), asked(row))
        firsts: dict[str, RowMapping] = {}
        for one in connection.execute(query.order_by(row.c.report, row.c.n)).mappings():
            firsts.setdefault(one["key"], one)
        return firsts

    def count(self, asked: Filter) -> Select[Any]:
        """A query for how many rows there are."""
        row = TABLES[self.level].alias()
        rows = self._grouped(row, asked, {}).subquery()
        return select(func.count()).select_from(rows)

    def phases(self, query: Query, last: Place | None) -> tuple[Phase, ...]:
        """The parts that are still to be asked for behind a row."""
        for one in query.sort:
            if one.field not in self.others:
                _column(self.columns, one.field)
        if not query.sort:
            return (None,)
        return (False,) if last is not None and last[0] is None else (True, False)

    def fill(
        self,
        connection: Connection,
        asked: Filter,
        places: Sequence[Place],
        wanted: Collection[str],
    ) -> Sheet:
        """The cells of some rows."""
        keys = [str(place[-1]) for place in places]
        return Sheet.of(self.fetch(connection, asked, keys, wanted))


Listing = Values | Counts


def _column(columns: Mapping[str, Column], name: str) -> Column:
    found = columns.get(name)
    if found is None:
        raise UsageError(
            f"Rows cannot be sorted by {name!r}.",
            hint=f"Sort by one of: {', '.join(sorted(columns))}.",
        )
    return found


def plain(*names: str) -> dict[str, Column]:
    """Columns of a listing that are columns of its table."""
    return {name: lambda row, _, name=name: row.c[name] for name in names}  # type: ignore[misc]


OF_REPORT: dict[str, Column] = {
    "report": lambda _, report: report.c.name,
    "publisher": lambda _, report: report.c.publisher,
    "published": lambda _, report: report.c.published_moment,
}
"""The columns that every listing of values has of their reports."""


def ledger_id(row: FromClause, report: FromClause) -> ColumnElement[Any]:
    """What people call a value."""
    called: ColumnElement[Any] = report.c.name + "." + row.c.ref
    return called
