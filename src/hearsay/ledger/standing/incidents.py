"""Incidents go into their tables, and out of them again.

What is told of an incident is kept as a form beside its columns, with the reports called by their keys.
Whoever shows it calls them by their names: `called` puts these in.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, insert, select, update

from hearsay.ledger.cells import kept
from hearsay.ledger.standing.accounts import Accounts
from hearsay.ledger.standing.marks import mark_twins
from hearsay.ledger.standing.tables import (
    INCIDENT,
    INCIDENT_EVENT,
    INCIDENT_ORIGIN,
    OF_INCIDENT,
    RELATION,
    TWIN,
)
from hearsay.reconcile.incidents import Joined
from hearsay.reconcile.standing import Standing
from hearsay.record.between import At
from hearsay.record.json_items import Json

Name = tuple[int, str]
"""What an incident is called by: the number of the report of its first telling, and its own there."""


@dataclass(frozen=True, slots=True)
class Written:
    """An incident as it is kept, without its number.

    Args:
        row: Of its own table.
        beside: Of those that hang on it, by table.
    """

    row: Json
    beside: Mapping[str, list[Json]]


def written(accounts: Accounts, joined: Joined, standing: Standing) -> Written:
    """An incident as it is kept.

    Args:
        accounts: The ledger's; those of its reports were asked for.
        joined: Its tellings.
        standing: What they amount to.

    Returns:
        Its rows.
    """
    return Written(incident_row(accounts, joined, standing), incident_rows(accounts, standing))


def write_incidents(connection: Connection, found: Sequence[Written]) -> list[int]:
    """Keep incidents.

    Args:
        connection: In a transaction.
        found: The incidents; no two begin with the same telling.

    Returns:
        Their numbers.
    """
    if not found:
        return []
    _make_way(connection, [(one.row["report"], one.row["ref"]) for one in found])
    last = connection.execute(select(func.coalesce(func.max(INCIDENT.c.id), 0))).scalar_one()
    numbers = list(range(last + 1, last + 1 + len(found)))
    numbered = list(zip(numbers, found, strict=True))
    connection.execute(insert(INCIDENT), [{"id": number, **one.row} for number, one in numbered])
    for table in OF_INCIDENT:
        rows = [
            {"incident": number, **row}
            for number, one in numbered
            for row in one.beside[table.name]
        ]
        if rows:
            connection.execute(insert(table), rows)
    return numbers


def erase_incidents(connection: Connection, incidents: Iterable[int]) -> None:
    """Take incidents out; who told of them is free for others.

    Args:
        connection: In a transaction.
        incidents: Their numbers.
    """
    gone = sorted(set(incidents))
    if not gone:
        return
    connection.execute(update(TWIN).where(TWIN.c.incident.in_(gone)).values(incident=None))
    for table in OF_INCIDENT:
        connection.execute(delete(table).where(table.c.incident.in_(gone)))
    connection.execute(delete(INCIDENT).where(INCIDENT.c.id.in_(gone)))


def numbers_of(connection: Connection, names: Iterable[Name]) -> dict[Name, int]:
    """The numbers of incidents.

    Args:
        connection: To the ledger.
        names: What they are called by.

    Returns:
        The number of each that is there.
    """
    asked = set(names)
    query = select(INCIDENT.c.report, INCIDENT.c.ref, INCIDENT.c.id)
    # By report alone: for pairs SQLite looks through all incidents.
    near = query.where(INCIDENT.c.report.in_({report for report, _ in asked}))
    rows = connection.execute(near).all()
    return {(report, ref): n for report, ref, n in rows if (report, ref) in asked}


def _make_way(connection: Connection, names: Iterable[Name]) -> None:
    """Take out what was called so before its first telling became that of another twin."""
    gone = list(numbers_of(connection, names).values())
    if gone:
        held = select(TWIN.c.id).where(TWIN.c.incident.in_(gone))
        mark_twins(connection, connection.execute(held).scalars(), told=False)
        erase_incidents(connection, gone)


def incident_row(accounts: Accounts, joined: Joined, standing: Standing) -> Json:
    """The row of an incident, without its number."""
    one, first = standing.incident, joined.tellings[0]
    spots = (telling.spot for telling in joined.tellings)
    spot = next((spot for spot in spots if spot and spot.name == one.place), None)
    return {
        "report": accounts.number(first.backdrop.report),
        "ref": f"i{first.ref[1:]}",
        "type": one.type,
        "subtype": kept(one.subtype),
        "status": one.status.value,
        "independent": one.independent,
        "begins": one.begins,
        "ends": one.ends,
        "place": kept(one.place),
        "geonames_id": spot.geonames_id if spot else None,
        "country": kept(spot.country) if spot else None,
        "lat": spot.lat if spot else None,
        "lon": spot.lon if spot else None,
        "reports": len({telling.backdrop.report for telling in joined.tellings}),
        "form": _written(one.form()),
    }


def incident_rows(accounts: Accounts, standing: Standing) -> dict[str, list[Json]]:
    """The rows that hang on an incident, without its number, by table."""
    events = sorted({_at(accounts, at) for at in standing.incident.events})
    origins = [
        {
            "n": n,
            "key": kept(one.key),
            "name": kept(one.name),
            "interest": one.interest.value,
            "side": kept(one.side),
        }
        for n, one in enumerate(standing.origins)
    ]
    relations = [
        {
            "n": n,
            "kind": one.kind.value,
            **dict(zip(("a_report", "a_start", "a_end"), _at(accounts, one.a), strict=True)),
            **dict(zip(("b_report", "b_start", "b_end"), _at(accounts, one.b), strict=True)),
            "form": _written(one.form()),
        }
        for n, one in enumerate(standing.relations)
    ]
    told = [dict(zip(("report", "start", "end"), event, strict=True)) for event in events]
    return {INCIDENT_EVENT.name: told, INCIDENT_ORIGIN.name: origins, RELATION.name: relations}


def _at(accounts: Accounts, at: At) -> tuple[int, int, int]:
    return accounts.number(at.report), at.start, at.end


def _written(form: Json) -> str:
    return kept(json.dumps(form, ensure_ascii=False, separators=(",", ":")))
