"""The rows of a listing of places: all mentions of one place, counted.

A name that stands for a state or a body ("Kyiv said") is none of the place and is not counted.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, cast, func

from hearsay.ledger.asking.events_rows import WHERE
from hearsay.ledger.asking.linking import Level
from hearsay.ledger.asking.listings import Column, Counts, Filter
from hearsay.ledger.columns import WHOLE_TYPE
from hearsay.record.listing import Row


def _the(column: str) -> Column:
    """What is the same for all mentions of a row; capitals may differ in a name."""
    return lambda row, _: func.min(row.c[column])


def _events(row: FromClause, _report: FromClause) -> ColumnElement[Any]:
    return cast(func.sum(row.c.events), WHOLE_TYPE)


_COLUMNS: dict[str, Column] = {
    **{name: _the(column.name) for name, column in WHERE.items()},
    "geonames_id": _the("geonames_id"),
    "mentions": lambda _row, _: func.count(),
    "events": _events,
    "reports": lambda row, _: func.count(row.c.report.distinct()),
}


def fetch_places(
    connection: Connection, asked: Filter, keys: Sequence[str], _wanted: Collection[str]
) -> list[Row]:
    """The rows of some places.

    Args:
        connection: To the ledger.
        asked: The condition on the mentions that are counted in these rows.
        keys: What is the same for all mentions of each.

    Returns:
        The rows, in the order of the keys.
    """
    found = PLACES.fetch_counts(connection, asked)
    shown = [column.name for column in WHERE.values()]
    firsts = PLACES.fetch_first(connection, asked, found, [*shown, "geonames_id"])
    return [
        {
            **{name: firsts[key][column.name] for name, column in WHERE.items()},
            "geonames_id": firsts[key]["geonames_id"],
            **{name: found[key][name] for name in ("mentions", "events", "reports")},
        }
        for key in keys
        if key in found
    ]


PLACES = Counts(
    Level.PLACE,
    "grouped",
    _COLUMNS,
    counted=("mentions", "events", "reports"),
    fetch=fetch_places,
)
"""The listing of places."""
