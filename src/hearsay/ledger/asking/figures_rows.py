"""The rows of a listing of figures."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, and_, case, select

from hearsay.ledger.asking import fetching
from hearsay.ledger.asking.events_rows import (
    PLACE_CELLS,
    PLACE_COLUMNS,
    claims_of,
    place_columns,
    with_place,
)
from hearsay.ledger.asking.fetching import Found, Key, kind_of
from hearsay.ledger.asking.linking import Level
from hearsay.ledger.asking.listings import OF_REPORT, Values, ledger_id, plain
from hearsay.ledger.index_tables import CLAIM_FIGURE, EVENT, FIGURE
from hearsay.record.sheet import Sheet

_COUNTED = ("measure", "low", "high", "qualifier", "unit", "side", "population")
_WORDS = ("words", "start", "end", "confidence")
_TIMED = ("as_of_from", "as_of_to", "reality")
_SHOWN = tuple(FIGURE.c[name] for name in ("ref", *_COUNTED, *_WORDS, *_TIMED))


def fetch_figures(connection: Connection, keys: Sequence[Key], wanted: Collection[str]) -> Sheet:
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
    query = select(*_SHOWN, *PLACE_CELLS, *event).select_from(tables)
    found = Found(connection, query, FIGURE, keys, wanted)
    cells = found.cells
    claims = claims_of(found, CLAIM_FIGURE)
    types = zip(cells["event_type"], cells["subtype"], strict=True)
    return Sheet(
        {
            "id": found.ids(cells["ref"]),
            **found.of_report(),
            **{name: cells[name] for name in _COUNTED},
            "as_of_from": fetching.shown_times(cells["as_of_from"]),
            "as_of_to": fetching.shown_times(cells["as_of_to"]),
            "reality": cells["reality"],
            **place_columns(cells),
            "event": found.ids(cells["event_ref"]),
            "event_type": [kind_of(*one) if one[0] else None for one in types],
            "sources": claims.each_once(claims["source_name"]),
            "claims": claims.ids(),
            **{name: cells[name] for name in _WORDS},
        }
    )


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
        **plain(*_COUNTED, *_WORDS, *_TIMED),
        "event": _event_id,
        "event_type": _event_type,
    },
    of_report=("id", "event", *OF_REPORT),
    fetch=fetch_figures,
)
"""The listing of figures."""
