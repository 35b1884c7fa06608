"""What a page of rows needs, fetched for all of them at once and turned a column at a time.

A row shows the name of its report, its events, its sources, its figures. Fetched row by row that is hundreds
of queries a page; here the reports are one query for the whole page, and each such list is another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import accumulate
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    RowMapping,
    Select,
    Table,
    and_,
    func,
    select,
)

from hearsay.ledger.index_tables import ENTITY, ROOM
from hearsay.ledger.sets import one_of, pair_of
from hearsay.ledger.tables import REPORT
from hearsay.record.vocabulary import Polarity

Key = tuple[int, int]
"""Of a value: the number of its report, and its own in the report's list."""

Values = Mapping[str, Any] | RowMapping
Cells = Sequence[Any]
"""Those of a column, from the first row to the last."""

AT_ONCE = 300
"""Rows that are taken from a database at once.

One by one they cost twice as much, and thousands are looked through for garbage again and again.
"""

_MANY = 50
_CLOSE = 2
"""Many reports are a long list to ask for; where they lie close, to walk through so many times theirs is less."""

_POLARITIES = {one.value: one.word for one in Polarity}
_MIDNIGHT = "T00:00:00"
_REPORT = ("report", "publisher", "published")
_OWNER = ("owner_report", "owner_n")


class Found:
    """Some values, looked for by their keys.

    Args:
        connection: To the ledger.
        query: What asks for their cells, each under a name of its own.
        table: The table that they are in; tables of links call them by its name.
        keys: The keys.
        wanted: The columns of the listing that must be there.

    Attributes:
        cells: The cells by name, in the order of the keys; what is gone is left out.
    """

    def __init__(
        self,
        connection: Connection,
        query: Select[Any],
        table: Table,
        keys: Sequence[Key],
        wanted: Collection[str],
    ) -> None:
        self._connection = connection
        self._called = table.name
        self._wanted = wanted
        self._near = _Near(connection, keys)
        own = (table.c.report, table.c.n)
        query = query.add_columns(*(column.label(f"key_{column.name}") for column in own))
        cells = fetch_columns(connection, query.where(self._near(*own)).order_by(*own))
        there = list(zip(cells["key_report"], cells["key_n"], strict=True))
        if there != list(keys):  # but most listings want them as they come
            places = {key: place for place, key in enumerate(there)}
            there = [key for key in keys if key in places]
            order = [places[key] for key in there]
            cells = {name: [column[place] for place in order] for name, column in cells.items()}
        self.cells = cells
        self._keys = there
        self._reports = _fetch_reports(connection, self._near)

    def of_report(self) -> dict[str, Cells]:
        """The columns that tell of the values' reports."""
        told = [self._reports[report] for report, _ in self._keys]
        return {name: [one[n] for one in told] for n, name in enumerate(_REPORT)}

    def ids(self, refs: Cells) -> list[str | None]:
        """Ledger ids of what the values' reports say, one for each value; None where there is none."""
        return [
            f"{self._reports[report][0]}.{ref}" if ref else None
            for (report, _), ref in zip(self._keys, refs, strict=True)
        ]

    def linked(
        self, shown: Collection[str], link: Table, to: str, table: Table, names: Sequence[str]
    ) -> Linked:
        """What the values are linked to.

        Args:
            shown: The columns of the listing that show it; nothing is fetched that nobody wants.
            link: The table that says what is linked to what.
            to: Its column for what they are linked to, which sorts it.
            table: The table with that.
            names: Which of its columns are asked for.

        Returns:
            It.
        """
        on = and_(table.c.report == link.c.report, table.c.n == link.c[to])
        columns = [table.c[name] for name in names]
        return self._linked(shown, link, link.join(table, on), columns, to)

    def people(self, shown: Collection[str], link: Table, names: Sequence[str] = ()) -> Linked:
        """Whom the values are linked to: as "who" the name of the entity, else the words.

        Args:
            shown: The columns of the listing that show them.
            link: The table of them.
            names: Which of its columns are asked for besides.

        Returns:
            Them, in the order of the report's list.
        """
        on = and_(ENTITY.c.report == link.c.report, ENTITY.c.n == link.c.entity)
        who = func.coalesce(ENTITY.c.name, link.c.words).label("who")
        columns = [who, *(link.c[name] for name in names)]
        return self._linked(shown, link, link.outerjoin(ENTITY, on), columns, "n")

    def _linked(
        self,
        shown: Collection[str],
        link: Table,
        tables: FromClause,
        columns: Sequence[ColumnElement[Any]],
        order: str,
    ) -> Linked:
        cells: dict[str, Cells] = {}
        if not set(shown).isdisjoint(self._wanted):
            own = (link.c.report, link.c[self._called])
            labels = [one.label(name) for one, name in zip(own, _OWNER, strict=True)]
            query = select(*labels, *columns).select_from(tables).where(self._near(*own))
            cells = fetch_columns(self._connection, query.order_by(*own, link.c[order]))
        return Linked(self._keys, {n: told[0] for n, told in self._reports.items()}, cells)


class Linked:
    """What some values are linked to: all of it, that of one value side by side and in order.

    Args:
        keys: Of the values.
        names: Of their reports, by number.
        cells: What was asked for, by name; nothing where nothing was.
    """

    def __init__(
        self, keys: Sequence[Key], names: Mapping[int, str], cells: Mapping[str, Cells]
    ) -> None:
        self._names = names
        self._cells = cells
        counts = Counter(zip(*(self[name] for name in _OWNER), strict=True))
        ends = dict(zip(counts, accumulate(counts.values()), strict=True))
        self._ends = [ends.get(key, 0) for key in keys]
        self._starts = [
            end - counts[key] if end else 0 for end, key in zip(self._ends, keys, strict=True)
        ]

    def __getitem__(self, name: str) -> Cells:
        return self._cells.get(name, ())

    def ids(self) -> list[tuple[str, ...]]:
        """For each value the ledger ids of what it is linked to, by its "ref"."""
        called = zip(self[_OWNER[0]], self["ref"], strict=True)
        return self.lists([f"{self._names[report]}.{ref}" for report, ref in called])

    def lists(self, cells: Iterable[Any]) -> list[tuple[Any, ...]]:
        """For each value its own of some cells, one for each that is linked to any."""
        every = tuple(cells)
        own = zip(self._starts, self._ends, strict=True)
        return [every[start:end] for start, end in own]

    def each_once(self, texts: Iterable[str | None]) -> list[tuple[str, ...]]:
        """The same of texts, without those that were there before and what is none."""
        return [
            tuple(dict.fromkeys([text for text in some if text is not None]))
            if len(some) > 1 or None in some
            else some
            for some in self.lists(texts)
        ]


class _Near:
    """What is of some values: of theirs alone in SQLite; else, and where they lie close, of more than is wanted."""

    def __init__(self, connection: Connection, keys: Sequence[Key]) -> None:
        self._connection = connection
        self._keys = keys
        self.reports = sorted({report for report, _ in keys})
        numbers = {n for _, n in keys}
        self._span = min(numbers), max(numbers)
        first, last = self.reports[0], self.reports[-1]
        self._are_close = _MANY < last - first < _CLOSE * len(self.reports)

    def __call__(self, report: ColumnElement[Any], n: ColumnElement[Any]) -> ColumnElement[bool]:
        if self._connection.dialect.name == "sqlite" and not self._are_close:
            pairs = [number * ROOM + own for number, own in self._keys]
            return pair_of(self._connection, report, n, pairs)
        return and_(self.of(report), n.between(*self._span))

    def of(self, report: ColumnElement[Any]) -> ColumnElement[bool]:
        """That a report is one of theirs, or lies among them where they are many and lie close."""
        if self._are_close:
            return report.between(self.reports[0], self.reports[-1])
        return one_of(self._connection, report, self.reports)


def _fetch_reports(
    connection: Connection, near: _Near
) -> dict[int, tuple[str, str | None, str | None]]:
    """What rows tell of some reports: their names, who published them, and when."""
    report = REPORT.c
    told = (report.id, report.name, report.publisher, report.published, report.published_moment)
    query = select(*told).where(near.of(report.id))
    return {
        number: (name, publisher, published(printed, moment))
        for number, name, publisher, printed, moment in connection.execute(query).all()
    }


def fetch_columns(connection: Connection, query: Select[Any]) -> dict[str, Cells]:
    """The answer to a query, column by column.

    Args:
        connection: To the ledger.
        query: What asks for the columns, each under a name of its own.

    Returns:
        The cells of each by its name.
    """
    result = connection.execute(query)
    names = tuple(result.keys())
    columns: list[list[Any]] = [[] for _ in names]
    for rows in result.partitions(AT_ONCE):
        for column, cells in zip(columns, zip(*rows, strict=True), strict=True):
            column.extend(cells)
    return dict(zip(names, columns, strict=True))


def dicts(connection: Connection, query: Select[Any]) -> list[Values]:
    """The rows of a query, each as a dict: its cells are looked at a dozen times as quickly.

    Args:
        connection: To the ledger.
        query: What asks for the columns, each under a name of its own.

    Returns:
        The rows.
    """
    result = connection.execute(query)
    names = tuple(result.keys())
    # All at once: what is fetched row by row costs twice as much.
    return [dict(zip(names, row, strict=True)) for row in result.all()]


def published(printed: str | None, moment: str | None) -> str | None:
    """When a report was published, as it prints it; None for what is no time."""
    return printed if moment is not None else None


def shown_time(moment: str | None) -> str | None:
    """A time as it is shown: the date alone at the beginning of a day.

    Example:
        >>> shown_time("2023-09-15T00:00:00"), shown_time("2023-09-15T18:00:00")
        ('2023-09-15', '2023-09-15T18:00:00')
    """
    return moment.removesuffix(_MIDNIGHT) if moment else None


def shown_times(moments: Cells) -> list[str | None]:
    """Times, each as it is shown."""
    return list(map(shown_time, moments))


def polarities(signs: Cells) -> list[str]:
    """The words for polarities: in a cell a sign alone would be taken for a formula."""
    return [_POLARITIES[sign] for sign in signs]


def kind_of(type_: str, subtype: str | None) -> str:
    """A type of events as one code."""
    return f"{type_}/{subtype}" if subtype else type_


def kinds(types: Cells, subtypes: Cells) -> list[str]:
    """Types of events, each as one code."""
    return list(map(kind_of, types, subtypes))
