"""The rows of a listing of reports."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Table, case, func, select

from hearsay.ledger.asking.fetching import Values as Cells
from hearsay.ledger.asking.fetching import dicts, published
from hearsay.ledger.asking.linking import Level
from hearsay.ledger.asking.listings import Column, Values, plain
from hearsay.ledger.family_heads import count_copies, head_name
from hearsay.ledger.index_tables import CLAIM, EVENT, FIGURE
from hearsay.ledger.tables import REPORT
from hearsay.record.listing import Row
from hearsay.record.sheet import Sheet

_COPIED = ("given_id", "title", "publisher", "url", "language", "characters", "added")
_COUNTED = {"claims": CLAIM, "events": EVENT, "figures": FIGURE}


def _number_of(table: Table) -> Column:
    def column(row: FromClause, _report: FromClause) -> ColumnElement[Any]:
        own = table.alias()
        query = select(func.count()).select_from(own).where(own.c.report == row.c.id)
        return query.scalar_subquery()

    return column


def _editions(row: FromClause, _report: FromClause) -> ColumnElement[Any]:
    other = REPORT.alias()
    query = select(func.count()).select_from(other).where(other.c.family == row.c.family)
    return query.scalar_subquery()


_MADE: dict[str, Column] = {
    **{name: _number_of(table) for name, table in _COUNTED.items()},
    "editions": _editions,
    "copies": lambda row, _: count_copies(row),
    "copy_of": lambda row, _: head_name(row),
    "withdrawn": lambda row, _: case((row.c.withdrawn.is_(None), 0), else_=1),
}


def fetch_reports(
    connection: Connection, keys: Sequence[tuple[int]], wanted: Collection[str]
) -> Sheet:
    """The rows of some reports.

    Args:
        connection: To the ledger.
        keys: Their numbers.
        wanted: The columns that must be there.

    Returns:
        The rows, in the order of the keys.
    """
    own = REPORT.alias()
    made = [_MADE[name](own, own).label(name) for name in _MADE if name in wanted]
    kept = [own.c[name] for name in ("id", "name", "published", "published_moment", *_COPIED)]
    query = select(*kept, *made).where(own.c.id.in_([key for (key,) in keys]))
    rows = {row["id"]: row for row in dicts(connection, query)}
    return Sheet.of([_row(rows[key]) for (key,) in keys if key in rows])


def _row(row: Cells) -> Row:
    made = {name: row.get(name) for name in _MADE}
    return {
        "report": row["name"],
        "given_id": row["given_id"],
        "title": row["title"],
        "publisher": row["publisher"],
        "published": published(row["published"], row["published_moment"]),
        **{name: row[name] for name in ("url", "language", "characters")},
        **{name: made[name] for name in ("claims", "events", "figures", "editions", "copies")},
        "copy_of": made["copy_of"],
        "withdrawn": bool(made["withdrawn"]),
        "added": row["added"],
    }


REPORTS = Values(
    Level.REPORT,
    {
        "report": lambda row, _: row.c.name,
        "published": lambda row, _: row.c.published_moment,
        **plain(*_COPIED),
        **_MADE,
    },
    of_report=(),
    fetch=fetch_reports,
    keys=("id",),
)
"""The listing of reports."""
