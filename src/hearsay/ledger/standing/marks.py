"""What has to be looked at again, noted in the transaction that made it so.

Whoever adds a report only notes that it came. What it amounts to together with others is found out later,
in transactions of its own; a program that is killed in between leaves the notes, and the next one goes on.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import CompoundSelect, Connection, delete, func, insert, select, union

from hearsay.ledger.standing.tables import TELLING, UNFILED, UNSETTLED
from hearsay.ledger.tables import REPORT

_AT_ONCE = 500


def mark_report(connection: Connection, report: int) -> None:
    """Note that a report came, went or changed.

    Args:
        connection: In the transaction that did it.
        report: Its number.
    """
    mark_reports(connection, REPORT.c.id == report)


def mark_reports(connection: Connection, which: Any) -> None:
    """Note that some reports changed.

    Args:
        connection: In the transaction that did it.
        which: A condition on the table `report`.
    """
    known = REPORT.c.id.in_(select(UNFILED.c.report))
    rows = select(REPORT.c.id).where(which, ~known)
    connection.execute(insert(UNFILED).from_select(["report"], rows))


def mark_twins(connection: Connection, twins: Iterable[int], *, told: bool) -> None:
    """Note that twins are to be grouped anew.

    Args:
        connection: In the transaction that made it so.
        twins: Their numbers.
        told: Whether what they tell has changed, and not only what is beside them.
    """
    asked = sorted(set(twins))
    for start in range(0, len(asked), _AT_ONCE):
        some = asked[start : start + _AT_ONCE]
        here = UNSETTLED.c.twin.in_(some)
        if told:
            connection.execute(delete(UNSETTLED).where(here))
            known = set()
        else:
            known = set(connection.execute(select(UNSETTLED.c.twin).where(here)).scalars())
        rows = [{"twin": twin, "told": int(told)} for twin in some if twin not in known]
        if rows:
            connection.execute(insert(UNSETTLED), rows)


def waiting(connection: Connection) -> int:
    """How many reports wait until it is found out what they amount to.

    Args:
        connection: To the ledger.

    Returns:
        Those that are not compared with others yet, and those of which a telling is not grouped.
    """
    both = waiting_reports().subquery()
    return connection.execute(select(func.count()).select_from(both)).scalar_one()


def waiting_reports() -> CompoundSelect[int]:
    """A query for the numbers of the reports that wait until it is found out what they amount to."""
    # As a set: in a join SQLite begins at all tellings.
    ungrouped = select(TELLING.c.report).where(TELLING.c.twin.in_(select(UNSETTLED.c.twin)))
    return union(select(UNFILED.c.report), ungrouped)
