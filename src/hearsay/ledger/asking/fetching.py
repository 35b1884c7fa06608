"""What a page of rows needs from other tables, fetched for all of them at once.

A row shows the names of its events, its sources, its figures. Fetched row by row that is hundreds of
queries a page; here each such list is one query for the whole page.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    RowMapping,
    Select,
    and_,
    func,
    select,
)

from hearsay.ledger.index_tables import ENTITY
from hearsay.ledger.tables import REPORT
from hearsay.record.vocabulary import Polarity

Key = tuple[int, int]
"""Of a value: the number of its report, and its own in the report's list."""

Values = Mapping[str, Any] | RowMapping
Lists = Mapping[Key, tuple[Any, ...]]

POLARITIES = {one.value: one.word for one in Polarity}
"""The word for each polarity: in a cell a sign alone would be taken for a formula."""

_MIDNIGHT = "T00:00:00"

OF_REPORT = (
    REPORT.c.name.label("report_name"),
    REPORT.c.publisher.label("report_publisher"),
    REPORT.c.published.label("report_published"),
    REPORT.c.published_moment.label("report_moment"),
)
"""What every row of a value tells of its report."""


def report_cells(row: Values) -> dict[str, Any]:
    """The cells that tell of a row's report."""
    return {
        "report": row["report_name"],
        "publisher": row["report_publisher"],
        "published": published(row["report_published"], row["report_moment"]),
    }


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


def fetch_rows(
    connection: Connection, query: Select[Any], table: FromClause, keys: Sequence[Key]
) -> list[Values]:
    """Rows by their keys.

    Args:
        connection: To the ledger.
        query: What asks for the columns.
        table: The table that the keys are of.
        keys: The keys.

    Returns:
        The rows, in the order of the keys; what is gone is left out.
    """
    columns = (table.c.report.label("key_report"), table.c.n.label("key_n"))
    near = _near(table.c.report, table.c.n, keys)
    rows = dicts(connection, query.add_columns(*columns).where(near))
    found = {(row["key_report"], row["key_n"]): row for row in rows}
    return [found[key] for key in keys if key in found]


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


def fetch_lists(
    connection: Connection,
    link: FromClause,
    of: str,
    columns: Sequence[ColumnElement[Any]],
    keys: Collection[Key],
    order: Sequence[ColumnElement[Any]],
    joined: FromClause | None = None,
) -> dict[Key, list[Any]]:
    """What hangs on each of some values.

    Args:
        connection: To the ledger.
        link: The table that says what hangs on what.
        of: Its column with the number of the value.
        columns: What is wanted of each.
        keys: Of the values.
        order: What sorts the list of a value.
        joined: The link's table joined to others.

    Returns:
        For each key its list; empty where nothing hangs on it.
    """
    lists: dict[Key, list[Any]] = defaultdict(list)
    if not keys:
        return lists
    near = _near(link.c.report, link.c[of], keys)
    query = select(link.c.report, link.c[of], *columns).where(near).order_by(*order)
    if joined is not None:
        query = query.select_from(joined)
    # All at once: what is fetched row by row costs twice as much.
    for report, n, *values in connection.execute(query).all():
        lists[report, n].append(values[0] if len(values) == 1 else tuple(values))
    return lists


def _near(
    report: ColumnElement[Any], n: ColumnElement[Any], keys: Collection[Key]
) -> ColumnElement[bool]:
    """What is of the reports of some values, and somewhat more than what is wanted.

    SQLite looks for pairs by walking through the whole table, and for a list of numbers by its index.
    """
    numbers = [key[1] for key in keys]
    reports = sorted({key[0] for key in keys})
    return and_(report.in_(reports), n.between(min(numbers), max(numbers)))


def link_to(link: FromClause, column: str, table: FromClause) -> FromClause:
    """A table of links, joined to what it links to."""
    on = and_(table.c.report == link.c.report, table.c.n == link.c[column])
    return link.join(table, on)


def name_or_words(link: FromClause) -> tuple[ColumnElement[Any], FromClause]:
    """The name of the entity that somebody is, else the words; and the tables for it."""
    on = and_(ENTITY.c.report == link.c.report, ENTITY.c.n == link.c.entity)
    return func.coalesce(ENTITY.c.name, link.c.words), link.outerjoin(ENTITY, on)


def ids(report: str, refs: Sequence[str]) -> tuple[str, ...]:
    """Ledger ids of what a report says."""
    return tuple([f"{report}.{ref}" for ref in refs]) if refs else ()


def each_once(texts: Iterable[str | None]) -> tuple[str, ...]:
    """Texts without those that were there before, in their order."""
    return tuple(dict.fromkeys([text for text in texts if text is not None]))


def kind_of(type_: str, subtype: str | None) -> str:
    """A type of events as one code."""
    return f"{type_}/{subtype}" if subtype else type_
