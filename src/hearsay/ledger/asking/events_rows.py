"""The rows of a listing of events, and what other listings show of places and of who says so."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Table, and_, select

from hearsay.ledger.asking import fetching
from hearsay.ledger.asking.fetching import Cells, Found, Key, Linked
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
from hearsay.record.sheet import Sheet
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
_SHOWN = tuple(EVENT.c[name] for name in ("ref", *_COPIED, "happened_from", "happened_to"))

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
    """A table, joined to its rows' places."""
    return table.outerjoin(
        PLACE, and_(PLACE.c.report == table.c.report, PLACE.c.n == table.c.place)
    )


def place_columns(cells: Mapping[str, Cells]) -> dict[str, Cells]:
    """The columns that tell of the rows' places."""
    return {name: cells[f"where_{name}"] for name in WHERE}


def _of_place(name: str) -> Column:
    def column(row: FromClause, _report: FromClause) -> ColumnElement[Any]:
        place = PLACE.alias()
        here = and_(place.c.report == row.c.report, place.c.n == row.c.place)
        return select(place.c[WHERE[name].name]).where(here).scalar_subquery()

    return column


PLACE_COLUMNS: dict[str, Column] = {name: _of_place(name) for name in WHERE}
"""What a listing is sorted by where it is sorted by its rows' places."""


def claims_of(found: Found, link: Table) -> Linked:
    """The claims that assert some values.

    Args:
        found: The values.
        link: The table that says which claim asserts which of them.

    Returns:
        The claims.
    """
    return found.linked(("sources", "claims"), link, "claim", CLAIM, ("ref", "source_name"))


def fetch_events(connection: Connection, keys: Sequence[Key], wanted: Collection[str]) -> Sheet:
    """The rows of some events.

    Args:
        connection: To the ledger.
        keys: Of the events.
        wanted: The columns that must be there.

    Returns:
        The rows, in the order of the keys.
    """
    query = select(*_SHOWN, *PLACE_CELLS).select_from(with_place(EVENT))
    found = Found(connection, query, EVENT, keys, wanted)
    cells = found.cells
    claims = claims_of(found, CLAIM_EVENT)
    parts = found.people(("agents", "targets"), PARTICIPANT, ("role",))

    def in_roles(*roles: Role) -> list[tuple[str, ...]]:
        played = zip(parts["role"], parts["who"], strict=True)
        return parts.each_once([who if role in roles else None for role, who in played])

    return Sheet(
        {
            "id": found.ids(cells["ref"]),
            **found.of_report(),
            "type": cells["type"],
            "subtype": cells["subtype"],
            "agents": in_roles(Role.AGENT),
            "targets": in_roles(Role.TARGET, Role.AFFECTED),
            "relation": cells["relation"],
            **place_columns(cells),
            "happened_from": fetching.shown_times(cells["happened_from"]),
            "happened_to": fetching.shown_times(cells["happened_to"]),
            "reality": cells["reality"],
            "polarity": fetching.polarities(cells["polarity"]),
            "sources": claims.each_once(claims["source_name"]),
            "claims": claims.ids(),
            "figures": found.linked(("figures",), EVENT_FIGURE, "figure", FIGURE, ("ref",)).ids(),
            **{name: cells[name] for name in ("words", "start", "end", "confidence")},
        }
    )


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
