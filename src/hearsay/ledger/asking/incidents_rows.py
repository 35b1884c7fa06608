"""The rows of a listing of incidents: what several reports tell of as one happening.

What an incident amounts to is kept beside it (see `standing`); where its events stand, whom they start
with and where the place lies on the map is fetched for a page of them at a time.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Sequence

from sqlalchemy import Connection, and_, select

from hearsay.ledger.asking import fetching
from hearsay.ledger.asking.events_rows import WHERE
from hearsay.ledger.asking.linking import Level
from hearsay.ledger.asking.listings import OF_REPORT, Values, ledger_id, plain
from hearsay.ledger.index_tables import EVENT, PLACE
from hearsay.ledger.sets import one_of
from hearsay.ledger.standing.incidents import numbers_of
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
from hearsay.record.sheet import Sheet

_COPIED = ("type", "subtype", "status", "independent", "reports")


def fetch_incidents(
    connection: Connection, keys: Sequence[tuple[int, str]], wanted: Collection[str]
) -> Sheet:
    """The rows of some incidents.

    Args:
        connection: To the ledger.
        keys: The number of the report by which each is called, and what it is called there.
        wanted: The columns that must be there.

    Returns:
        The rows, in the order of the keys.
    """
    called = [(report, ref) for report, ref in keys]
    known = numbers_of(connection, called)
    numbers = [known[name] for name in called if name in known]
    query = select(INCIDENT, REPORT.c.name).join(REPORT, REPORT.c.id == INCIDENT.c.report)
    found = fetching.dicts(connection, query.where(one_of(connection, INCIDENT.c.id, numbers)))
    rows = {row["id"]: row for row in found}

    def asked(*columns: str) -> list[int]:
        return numbers if not set(columns).isdisjoint(wanted) else []

    events = _events(connection, asked("events"))
    origins = called_by_name(connection, _origins(connection, asked("origins")))
    places = _places(connection, asked(*WHERE))
    told = {number: tuple(json.loads(rows[number]["form"])["why"]) for number in asked("why")}
    why = called_by_name(connection, told)
    return Sheet.of(
        [
            _row(
                rows[number],
                why.get(number, ()),
                events[number],
                origins.get(number, ()),
                places.get(number, {}),
            )
            for number in numbers
            if number in rows
        ]
    )


def _row(
    row: fetching.Values,
    why: tuple[str, ...],
    events: Sequence[At],
    origins: tuple[str, ...],
    place: fetching.Values,
) -> Row:
    return {
        "id": f"{row['name']}.{row['ref']}",
        **{name: row[name] for name in ("type", "subtype", "status", "independent")},
        "origins": origins,
        "from": row["begins"],
        "to": row["ends"],
        **{name: place.get(name) for name in WHERE},
        "place": row["place"],
        "reports": row["reports"],
        "events": tuple(events),
        "why": why,
    }


def _events(connection: Connection, numbers: Sequence[int]) -> dict[int, list[At]]:
    event = INCIDENT_EVENT
    query = (
        select(event.c.incident, REPORT.c.name, event.c.start, event.c.end)
        .join(REPORT, REPORT.c.id == event.c.report)
        .where(one_of(connection, event.c.incident, numbers))
        .order_by(REPORT.c.name, event.c.start, event.c.end)
    )
    found: dict[int, list[At]] = defaultdict(list)
    for number, *at in connection.execute(query).all():
        found[number].append(At(*at))
    return found


def _origins(connection: Connection, numbers: Sequence[int]) -> dict[int, tuple[str, ...]]:
    origin = INCIDENT_ORIGIN
    query = select(origin.c.incident, origin.c.name).where(
        one_of(connection, origin.c.incident, numbers)
    )
    found: dict[int, tuple[str, ...]] = dict.fromkeys(numbers, ())
    for number, name in connection.execute(query.order_by(origin.c.incident, origin.c.n)):
        found[number] = tuple(dict.fromkeys((*found[number], name)))
    return found


def _places(connection: Connection, numbers: Sequence[int]) -> dict[int, fetching.Values]:
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
        .where(one_of(connection, INCIDENT.c.id, numbers), PLACE.c.name == INCIDENT.c.place)
        .order_by(PLACE.c.report.desc(), PLACE.c.n.desc())
    )
    return {row["number"]: row for row in fetching.dicts(connection, query)}


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
