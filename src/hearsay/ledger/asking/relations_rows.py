"""The rows of a listing of relations: which values of reports conflict, answer or bear out each other."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, select

from hearsay.ledger.asking import fetching
from hearsay.ledger.asking.linking import Level
from hearsay.ledger.asking.listings import Column, Values, plain
from hearsay.ledger.standing.naming import called_by_name
from hearsay.ledger.standing.tables import INCIDENT, RELATION
from hearsay.ledger.tables import REPORT
from hearsay.record.between import At
from hearsay.record.listing import Row
from hearsay.record.sheet import Sheet

Key = tuple[int, int, int, int]


def fetch_relations(connection: Connection, keys: Sequence[Key], _wanted: Collection[str]) -> Sheet:
    """The rows of some relations.

    Args:
        connection: To the ledger.
        keys: The report and place of the first end, the incident's number and the relation's within it.

    Returns:
        The rows, in the order of the keys.
    """
    incidents = sorted({incident for _, _, incident, _ in keys})
    a, b, named = REPORT.alias(), REPORT.alias(), REPORT.alias()
    query = (
        select(
            RELATION,
            a.c.name.label("a_name"),
            b.c.name.label("b_name"),
            named.c.name.label("incident_report"),
            INCIDENT.c.ref.label("incident_ref"),
            INCIDENT.c.type,
            INCIDENT.c.subtype,
            INCIDENT.c.place,
        )
        .join(INCIDENT, INCIDENT.c.id == RELATION.c.incident)
        .join(named, named.c.id == INCIDENT.c.report)
        .join(a, a.c.id == RELATION.c.a_report)
        .join(b, b.c.id == RELATION.c.b_report)
        .where(RELATION.c.incident.in_(incidents))
    )
    found = {(row["incident"], row["n"]): row for row in connection.execute(query).mappings()}
    rows = [found[key[2:]] for key in keys if key[2:] in found]
    forms = [json.loads(row["form"]) for row in rows]
    why = called_by_name(connection, tuple(form["why"] for form in forms))
    return Sheet.of([_row(*one) for one in zip(rows, forms, why, strict=True)])


def _row(row: fetching.Values, form: Mapping[str, Any], why: str) -> Row:
    return {
        "kind": row["kind"],
        **{end: _end(row, end) for end in "ab"},
        **{f"{end}_also": _also(row, form, end) for end in "ab"},
        "why": why,
        "incident": f"{row['incident_report']}.{row['incident_ref']}",
        "type": fetching.kind_of(row["type"], row["subtype"]),
        "place": row["place"],
    }


def _end(row: fetching.Values, end: str) -> At:
    return At(row[f"{end}_name"], row[f"{end}_start"], row[f"{end}_end"])


def _also(row: fetching.Values, form: Mapping[str, Any], end: str) -> tuple[At, ...]:
    """Further mentions of an end; they are of its own report."""
    spans = form.get(f"{end}_also", ())
    return tuple(At(row[f"{end}_name"], one["start"], one["end"]) for one in spans)


def _of_incident(name: str) -> Column:
    def made(row: FromClause, _report: FromClause) -> ColumnElement[Any]:
        incident = INCIDENT.alias()
        return select(incident.c[name]).where(incident.c.id == row.c.incident).scalar_subquery()

    return made


RELATIONS = Values(
    Level.RELATION,
    {**plain("kind", "incident"), "type": _of_incident("type"), "place": _of_incident("place")},
    of_report=(),
    fetch=fetch_relations,
    keys=("a_report", "a_start", "incident", "n"),
)
"""The listing of relations."""
