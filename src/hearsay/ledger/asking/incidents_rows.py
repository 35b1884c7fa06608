"""The rows of a listing of incidents: what several reports tell of as one happening.

What an incident amounts to is kept beside it (see `standing`); where its events stand, whom they start
with and where the place lies on the map is fetched for a page of them at a time.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, and_, select

from hearsay.ledger.asking import fetching
from hearsay.ledger.asking.events_rows import WHERE
from hearsay.ledger.asking.linking import Level
from hearsay.ledger.asking.listings import OF_REPORT, Values, ledger_id, plain
from hearsay.ledger.index_tables import EVENT, PLACE
from hearsay.ledger.standing.naming import called_by_name
from hearsay.ledger.standing.tables import (
    INCIDENT,
    INCIDENT_EVENT,
    INCIDENT_ORIGIN,
    TELLING,
    TWIN,
)
from hearsay.ledger.tables import REPORT
from hearsay.record.between import At
from hearsay.record.listing import Row

_COPIED = ("type", "subtype", "status", "independent", "reports")


def fetch_incidents(
    connection: Connection, keys: Sequence[tuple[int, str]], _wanted: Collection[str]
) -> list[Row]:
    """The rows of some incidents.

    Args:
        connection: To the ledger.
        keys: The number of the report by which each is called, and what it is called there.

    Returns:
        The rows, in the order of the keys.
    """
    query = select(INCIDENT, REPORT.c.name).join(REPORT, REPORT.c.id == INCIDENT.c.report)
    near = INCIDENT.c.report.in_({report for report, _ in keys})
    named = INCIDENT.c.ref.in_({ref for _, ref in keys})
    found = {
        (row["report"], row["ref"]): row
        for row in connection.execute(query.where(near, named)).mappings()
    }
    rows = {found[key]["id"]: found[key] for key in keys if key in found}
    numbers = list(rows)
    events = _events(connection, numbers)
    origins = called_by_name(connection, _origins(connection, numbers))
    places = _places(connection, numbers)
    told = {number: tuple(json.loads(row["form"])["why"]) for number, row in rows.items()}
    why = called_by_name(connection, told)
    return [
        _row(rows[number], why[number], events[number], origins[number], places.get(number, {}))
        for number in numbers
    ]


def _row(
    row: fetching.Values,
    why: tuple[str, ...],
    events: Sequence[At],
    origins: tuple[str, ...],
    place: Mapping[str, Any],
) -> Row:
    return {
        "id": f"{row['name']}.{row['ref']}",
        **{name: row[name] for name in _COPIED},
        "origins": origins,
        "from": row["begins"],
        "to": row["ends"],
        **{name: place.get(name) for name in WHERE},
        "place": row["place"],
        "events": tuple(events),
        "why": why,
    }


def _events(connection: Connection, numbers: Sequence[int]) -> dict[int, list[At]]:
    event = INCIDENT_EVENT
    query = (
        select(event.c.incident, REPORT.c.name, event.c.start, event.c.end)
        .join(REPORT, REPORT.c.id == event.c.report)
        .where(event.c.incident.in_(numbers))
        .order_by(REPORT.c.name, event.c.start, event.c.end)
    )
    found: dict[int, list[At]] = defaultdict(list)
    for number, *at in connection.execute(query):
        found[number].append(At(*at))
    return found


def _origins(connection: Connection, numbers: Sequence[int]) -> dict[int, tuple[str, ...]]:
    origin = INCIDENT_ORIGIN
    query = select(origin.c.incident, origin.c.name).where(origin.c.incident.in_(numbers))
    found: dict[int, tuple[str, ...]] = dict.fromkeys(numbers, ())
    for number, name in connection.execute(query.order_by(origin.c.incident, origin.c.n)):
        found[number] = tuple(dict.fromkeys((*found[number], name)))
    return found


def _places(connection: Connection, numbers: Sequence[int]) -> dict[int, Mapping[str, Any]]:
    """Where the incident's place lies, as the first report has it that puts an event there."""
    cells = [column.label(name) for name, column in WHERE.items()]
    tables = (
        INCIDENT.join(TWIN, TWIN.c.incident == INCIDENT.c.id)
        .join(TELLING, TELLING.c.twin == TWIN.c.id)
        .join(EVENT, and_(EVENT.c.report == TELLING.c.report, EVENT.c.n == TELLING.c.n + 1))
        .join(PLACE, and_(PLACE.c.report == EVENT.c.report, PLACE.c.n == EVENT.c.place))
    )
    query = (
        select(INCIDENT.c.id.label("number"), *cells)
        .select_from(tables)
        .where(INCIDENT.c.id.in_(numbers), PLACE.c.name == INCIDENT.c.place)
        .order_by(PLACE.c.report.desc(), PLACE.c.n.desc())
    )
    return {row["number"]: dict(row) for row in connection.execute(query).mappings()}


INCIDENTS = Values(
    Level.INCIDENT,
    {
        "id": ledger_id,
        **plain(*_COPIED, "place", "country", "lat", "lon"),
        "from": lambda row, _: row.c.begins,
        "to": lambda row, _: row.c.ends,
        "published": OF_REPORT["published"],
    },
    of_report=("id", "published"),
    fetch=fetch_incidents,
    keys=("report", "ref"),  # its number hangs on when it was settled
)
"""The listing of incidents."""

INCIDENTS_IN_ORDER = frozenset(["from", "independent"])
"""By what an index has them in order, beside that of their reports."""
