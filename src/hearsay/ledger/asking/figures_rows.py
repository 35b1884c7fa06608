"""The rows of a listing of figures."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, and_, case, select

from hearsay.ledger.asking import fetching
from hearsay.ledger.asking.events_rows import (
    PLACE_CELLS,
    PLACE_COLUMNS,
    fetch_claims_of,
    place_cells,
    with_place,
)
from hearsay.ledger.asking.fetching import Key
from hearsay.ledger.asking.linking import Level
from hearsay.ledger.asking.listings import OF_REPORT, Values, ledger_id, plain
from hearsay.ledger.index_tables import CLAIM_FIGURE, EVENT, FIGURE
from hearsay.record.listing import Row

_COUNTED = ("measure", "low", "high", "qualifier", "unit", "side", "population")
_WORDS = ("words", "start", "end", "confidence")


def fetch_figures(
    connection: Connection, keys: Sequence[Key], wanted: Collection[str]
) -> list[Row]:
    """The rows of some figures.

    Args:
        connection: To the ledger.
        keys: Of the figures.
        wanted: The columns that must be there.

    Returns:
        The rows, in the order of the keys.
    """
    event = (EVENT.c.ref.label("event_ref"), EVENT.c.type.label("event_type"), EVENT.c.subtype)
    on = and_(EVENT.c.report == FIGURE.c.report, EVENT.c.n == FIGURE.c.event)
    tables = with_place(FIGURE).outerjoin(EVENT, on)
    query = select(FIGURE, *fetching.OF_REPORT, *PLACE_CELLS, *event).select_from(tables)
    rows = fetching.fetch_rows(connection, query, FIGURE, keys)
    claimed = keys if not {"sources", "claims"}.isdisjoint(wanted) else ()
    claims = fetch_claims_of(connection, CLAIM_FIGURE, "figure", claimed)
    return [_row(row, claims[row["report"], row["n"]]) for row in rows]


def _row(row: fetching.Values, claims: list[Any]) -> Row:
    name, ref = row["report_name"], row["event_ref"]
    return {
        "id": f"{name}.{row['ref']}",
        **fetching.report_cells(row),
        **{column: row[column] for column in _COUNTED},
        "as_of_from": fetching.shown_time(row["as_of_from"]),
        "as_of_to": fetching.shown_time(row["as_of_to"]),
        "reality": row["reality"],
        **place_cells(row),
        "event": f"{name}.{ref}" if ref else None,
        "event_type": fetching.kind_of(row["event_type"], row["subtype"]) if ref else None,
        "sources": fetching.each_once([source for _, source in claims]),
        "claims": fetching.ids(name, [claim for claim, _ in claims]),
        **{column: row[column] for column in _WORDS},
    }


def _event_type(row: FromClause, _report: FromClause) -> ColumnElement[Any]:
    event = EVENT.alias()
    kind = event.c.type + case((event.c.subtype.is_(None), ""), else_="/" + event.c.subtype)
    its = and_(event.c.report == row.c.report, event.c.n == row.c.event)
    return select(kind).where(its).scalar_subquery()


def _event_id(row: FromClause, report: FromClause) -> ColumnElement[Any]:
    event = EVENT.alias()
    its = and_(event.c.report == row.c.report, event.c.n == row.c.event)
    return select(report.c.name + "." + event.c.ref).where(its).scalar_subquery()


FIGURES = Values(
    Level.FIGURE,
    {
        "id": ledger_id,
        **OF_REPORT,
        **PLACE_COLUMNS,
        **plain(*_COUNTED, *_WORDS, "as_of_from", "as_of_to", "reality"),
        "event": _event_id,
        "event_type": _event_type,
    },
    of_report=("id", "event", *OF_REPORT),
    fetch=fetch_figures,
)
"""The listing of figures."""
