"""The rows of a listing of sources: all claims of one name, counted.

Two reports do not share an entity, so a source is all whose name folds to the same. It goes by the name
that its first claim has; its kind is the commonest, its country the first in the order of letters.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, case, func, select

from hearsay.ledger.asking.fetching import Values as Cells
from hearsay.ledger.asking.fetching import shown_time
from hearsay.ledger.asking.linking import Level
from hearsay.ledger.asking.listings import Column, Counts, Filter
from hearsay.ledger.index_tables import CLAIM
from hearsay.record.listing import Row
from hearsay.record.vocabulary import Mode, Polarity

SILENT = (Mode.NO_COMMENT, Mode.UNCLEAR)


def _count_where(test: ColumnElement[bool]) -> ColumnElement[Any]:
    return func.count(case((test, 1)))


_COLUMNS: dict[str, Column] = {
    "source": lambda row, _: func.min(row.c.source_key),
    "country": lambda row, _: func.min(row.c.source_country),
    "claims": lambda _row, _: func.count(),
    "reports": lambda row, _: func.count(row.c.report.distinct()),
    "affirms": lambda row, _: _count_where(row.c.polarity == Polarity.AFFIRMED),
    "denies": lambda row, _: _count_where(row.c.polarity == Polarity.NEGATED),
    "silent": lambda row, _: _count_where(row.c.mode.in_(SILENT)),
    "first_said": lambda row, _: func.min(row.c.dated),
    "last_said": lambda row, _: func.max(row.c.dated),
}


def fetch_sources(
    connection: Connection, asked: Filter, keys: Sequence[str], wanted: Collection[str]
) -> list[Row]:
    """The rows of some sources.

    Args:
        connection: To the ledger.
        asked: The condition on the claims that are counted in these rows.
        keys: The folded names.
        wanted: The columns that must be there.

    Returns:
        The rows, in the order of the keys.
    """
    found = SOURCES.fetch_counts(connection, asked)
    names = SOURCES.fetch_first(connection, asked, found, ["source_name"])
    kinds: dict[str, str | None] = {}
    if "kind" in wanted:
        for key, kind, _ in fetch_kinds(connection, asked):
            kinds.setdefault(key, kind)
    return [
        source_row(found[key], names[key]["source_name"], kinds.get(key))
        for key in keys
        if key in found
    ]


def source_row(row: Cells, name: str, kind: str | None) -> Row:
    """The row of a source.

    Args:
        row: What was counted of it.
        name: As its first claim has it.
        kind: That most of its claims have.

    Returns:
        The row.
    """
    return {
        "source": name,
        "kind": kind,
        "country": row["country"],
        **{name: row[name] for name in ("claims", "reports", "affirms", "denies", "silent")},
        "first_said": shown_time(row["first_said"]),
        "last_said": shown_time(row["last_said"]),
    }


def fetch_kinds(connection: Connection, asked: Filter) -> list[tuple[str, str | None, int]]:
    """How many claims of each source have which kind.

    Args:
        connection: To the ledger.
        asked: The condition on the claims that are counted.

    Returns:
        The folded name, the kind and how many, the most first; of two as common the first by its code.
    """
    row = CLAIM.alias()
    by = (row.c.source_key, row.c.source_kind)
    number = func.count()
    query = select(*by, number).where(row.c.source_key.is_not(None), asked(row)).group_by(*by)
    ordered = query.order_by(number.desc(), row.c.source_kind)
    return [tuple(one) for one in connection.execute(ordered)]


def _commonest_kind(key: ColumnElement[Any], asked: Filter) -> ColumnElement[Any]:
    row = CLAIM.alias()
    query = select(row.c.source_kind).where(row.c.source_key == key, asked(row))
    query = query.group_by(row.c.source_kind).order_by(func.count().desc(), row.c.source_kind)
    return query.limit(1).scalar_subquery()


SOURCES = Counts(
    Level.CLAIM,
    "source_key",
    _COLUMNS,
    counted=tuple(_COLUMNS),
    fetch=fetch_sources,
    others={"kind": _commonest_kind},
)
"""The listing of sources."""
