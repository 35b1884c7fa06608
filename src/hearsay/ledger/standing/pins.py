"""The values that people want shown first: put into the series that hold them when these are shown.

A pin changes nothing of what is found, so nothing is weighed anew for it, and taking it back costs nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection, select

from hearsay.ledger.index_tables import FIGURE
from hearsay.ledger.names import split_name
from hearsay.ledger.tables import JUDGEMENT, REPORT
from hearsay.reconcile.series import Pin, pinned
from hearsay.reconcile.standing import Standing
from hearsay.record.between import At

PINNED = "pinned"
"""The verdict of a judgement by which a figure is shown first."""


def with_pins(connection: Connection, standings: Sequence[Standing]) -> list[Standing]:
    """The same with what people have pinned.

    Args:
        connection: To the ledger.
        standings: What is said of some incidents, the reports called by their names.

    Returns:
        They, with the pins in their series; of several pins the last.
    """
    reports = {at.report for one in standings for at in one.incident.events}
    pins = _pins(connection, sorted(reports))
    return [
        replace(standing, series=tuple(pinned(one, pins) for one in standing.series))
        for standing in standings
    ]


def _pins(connection: Connection, reports: list[str]) -> tuple[Pin, ...]:
    query = (
        select(JUDGEMENT.c.target, JUDGEMENT.c.why, JUDGEMENT.c.who, REPORT.c.name, REPORT.c.id)
        .join(REPORT, REPORT.c.key == JUDGEMENT.c.key)
        .where(JUDGEMENT.c.verdict == PINNED, JUDGEMENT.c.undone.is_(None))
        .where(REPORT.c.name.in_(reports))
        .order_by(JUDGEMENT.c.id)
    )
    found = []
    for row in connection.execute(query).all():
        ref = split_name(row.target)[1]
        span = select(FIGURE.c.start, FIGURE.c.end).where(FIGURE.c.report == row.id)
        figure = connection.execute(span.where(FIGURE.c.ref == ref)).one_or_none()
        if figure is not None:  # a newer reading may have lost it
            at = At(row.name, figure.start, figure.end)
            found.append(Pin(at=at, reason=row.why or "", by=row.who))
    return tuple(found)
