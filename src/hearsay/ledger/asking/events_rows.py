"""The rows of a listing of events, and what other listings show of places and of who says so."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, and_, select

from hearsay.ledger.asking import fetching
from hearsay.ledger.asking.fetching import Key
from hearsay.ledger.asking.linking import Level
from hearsay.ledger.asking.listings import OF_REPORT, Column, Values, ledger_id, plain
from hearsay.ledger.index_tables import (
    CLAIM,
    CLAIM_EVENT,
    EVENT,
    EVENT_FIGURE,
    FIGURE,
    PARTICIPANT,
    PLACE,
)
from hearsay.ledger.tables import REPORT
from hearsay.record.listing import Row
from hearsay.record.vocabulary import Role

_COPIED = (
    "type",
    "subtype",
    "relation",
    "reality",
    "polarity",
    "words",
    "start",
    "end",
    "confidence",
)
_TARGETS = (Role.TARGET, Role.AFFECTED)

WHERE = {
    "place": PLACE.c.name,
    "country": PLACE.c.country,
    "admin1": PLACE.c.admin1,
    "lat": PLACE.c.lat,
    "lon": PLACE.c.lon,
    "precision": PLACE.c.precision,
    "radius_km": PLACE.c.radius_km,
}
"""The cells that tell of a place, and the columns that they are from."""

PLACE_CELLS = tuple(column.label(f"where_{name}") for name, column in WHERE.items())


def with_place(table: FromClause) -> FromClause:
    """A table, joined to its rows' reports and to their places."""
    on = and_(PLACE.c.report == table.c.report, PLACE.c.n == table.c.place)
    return table.join(REPORT, REPORT.c.id == table.c.report).outerjoin(PLACE, on)


def place_cells(row: fetching.Values) -> dict[str, Any]:
    """The cells that tell of a row's place."""
    return {name: row[f"where_{name}"] for name in WHERE}


def _of_place(name: str) -> Column:
    def column(row: FromClause, _report: FromClause) -> ColumnElement[Any]:
        place = PLACE.alias()
        here = and_(place.c.report == row.c.report, place.c.n == row.c.place)
        return select(place.c[WHERE[name].name]).where(here).scalar_subquery()

    return column


PLACE_COLUMNS: dict[str, Column] = {name: _of_place(name) for name in WHERE}
"""What a listing is sorted by where it is sorted by its rows' places."""


def fetch_claims_of(
    connection: Connection, link: FromClause, of: str, keys: Sequence[Key]
) -> dict[Key, list[Any]]:
    """For each of some values the claims that assert it: their ids and their sources."""
    return fetching.fetch_lists(
        connection,
        link,
        of,
        [CLAIM.c.ref, CLAIM.c.source_name],
        keys,
        [link.c.claim],
        fetching.link_to(link, "claim", CLAIM),
    )


def fetch_events(connection: Connection, keys: Sequence[Key], wanted: Collection[str]) -> list[Row]:
    """The rows of some events.

    Args:
        connection: To the ledger.
        keys: Of the events.
        wanted: The columns that must be there.

    Returns:
        The rows, in the order of the keys.
    """
    query = select(EVENT, *fetching.OF_REPORT, *PLACE_CELLS).select_from(with_place(EVENT))
    rows = fetching.fetch_rows(connection, query, EVENT, keys)
    claimed = keys if not {"sources", "claims"}.isdisjoint(wanted) else ()
    claims = fetch_claims_of(connection, CLAIM_EVENT, "event", claimed)
    parts = _fetch_parts(connection, keys if not {"agents", "targets"}.isdisjoint(wanted) else ())
    figures = fetching.fetch_lists(
        connection,
        EVENT_FIGURE,
        "event",
        [FIGURE.c.ref],
        keys if "figures" in wanted else (),
        [EVENT_FIGURE.c.figure],
        fetching.link_to(EVENT_FIGURE, "figure", FIGURE),
    )
    return [
        _row(row, claims[key], parts[key], figures[key])
        for row in rows
        for key in [(row["report"], row["n"])]
    ]


def _fetch_parts(connection: Connection, keys: Sequence[Key]) -> dict[Key, list[Any]]:
    name, joined = fetching.name_or_words(PARTICIPANT)
    columns = [PARTICIPANT.c.role, name]
    return fetching.fetch_lists(
        connection, PARTICIPANT, "event", columns, keys, [PARTICIPANT.c.n], joined
    )


def _row(row: fetching.Values, claims: list[Any], parts: list[Any], figures: list[Any]) -> Row:
    name = row["report_name"]
    return {
        "id": f"{name}.{row['ref']}",
        **fetching.report_cells(row),
        "type": row["type"],
        "subtype": row["subtype"],
        "agents": fetching.each_once(who for role, who in parts if role == Role.AGENT),
        "targets": fetching.each_once(who for role, who in parts if role in _TARGETS),
        "relation": row["relation"],
        **place_cells(row),
        "happened_from": fetching.shown_time(row["happened_from"]),
        "happened_to": fetching.shown_time(row["happened_to"]),
        "reality": row["reality"],
        "polarity": fetching.POLARITIES[row["polarity"]],
        "sources": fetching.each_once([source for _, source in claims]),
        "claims": fetching.ids(name, [ref for ref, _ in claims]),
        "figures": fetching.ids(name, figures),
        **{column: row[column] for column in ("words", "start", "end", "confidence")},
    }


EVENTS = Values(
    Level.EVENT,
    {
        "id": ledger_id,
        **OF_REPORT,
        **PLACE_COLUMNS,
        **plain(*_COPIED, "happened_from", "happened_to"),
    },
    of_report=("id", *OF_REPORT),
    fetch=fetch_events,
)
"""The listing of events."""
