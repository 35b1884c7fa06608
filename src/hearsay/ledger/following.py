"""The log as it grows, for whoever follows it: what was done since, and to which report and incidents.

Following is asking: how long the log is, and what stands behind the row that one has. So it works on every
database, with any number of programs that write, and a follower who was away for a day goes on where they
were.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from sqlalchemy import Connection, case, func, select

from hearsay.ledger.log import LogEntry, iter_log
from hearsay.ledger.standing.tables import INCIDENT, TELLING, TWIN
from hearsay.ledger.store import Access
from hearsay.ledger.tables import LEDGER, LOG, REPORT

MOST_INCIDENTS = 20
"""Told of one row; a summary of a war tells of hundreds."""


@dataclass(frozen=True, slots=True)
class Step:
    """A row of the log, with what is called how now.

    Args:
        entry: The row.
        report: The name of its report; None where it is of none, or of one that is gone.
        incidents: The ids of incidents that the report tells of, as far as that is found out; at
            most `MOST_INCIDENTS`.
    """

    entry: LogEntry
    report: str | None
    incidents: tuple[str, ...]


_CAME = ("new", "edition", "reject")
"""What is done where a report comes; all else is something that somebody decided."""


@dataclass(frozen=True, slots=True)
class Pulse:
    """How far a ledger is.

    Args:
        log: How many rows its log has.
        settled: How often what reports amount to was brought up to date.
    """

    log: int
    settled: int


class Followable:
    """A ledger, to be followed."""

    _access: Access

    def pulse(self) -> Pulse:
        """How far the ledger is: one row, however large it is."""
        with self._access.looking() as connection:
            return Pulse(*connection.execute(select(LEDGER.c.log_rows, LEDGER.c.settled)).one())

    def decided(self, *, after: int) -> tuple[int, int]:
        """How far the log is, and the last row of it that tells of more than a report which came.

        Args:
            after: The number of the row behind which one looks.

        Returns:
            The numbers of both; `after` where nothing is there.
        """
        more = func.max(case((LOG.c.what.not_in(_CAME), LOG.c.n)))
        query = select(func.max(LOG.c.n), more).where(LOG.c.n > after)
        with self._access.looking() as connection:
            last, decided = connection.execute(query).one()
        return last or after, decided or after

    def steps(self, *, after: int, limit: int) -> tuple[Step, ...]:
        """Rows of the log.

        Args:
            after: The number of the row before the first of them; 0 for all.
            limit: How many at most.

        Returns:
            The rows, in their order.
        """
        with self._access.looking() as connection:
            return _steps(connection, list(islice(iter_log(connection, after=after), limit)))


def _steps(connection: Connection, entries: list[LogEntry]) -> tuple[Step, ...]:
    reports = _reports(connection, {entry.key for entry in entries if entry.key is not None})
    incidents = _incidents(connection, {number for number, _ in reports.values()})
    steps = []
    for entry in entries:
        number, name = reports.get(entry.key or "", (0, None))
        steps.append(Step(entry, name, tuple(incidents[number])[:MOST_INCIDENTS]))
    return tuple(steps)


def _reports(connection: Connection, keys: Iterable[str]) -> dict[str, tuple[int, str]]:
    query = select(REPORT.c.key, REPORT.c.id, REPORT.c.name).where(REPORT.c.key.in_(sorted(keys)))
    return {row.key: (row.id, row.name) for row in connection.execute(query)}


def _incidents(connection: Connection, reports: Iterable[int]) -> dict[int, dict[str, None]]:
    """The ids of the incidents that each report tells of, in the order of its text."""
    named = REPORT.alias()
    query = (
        select(TELLING.c.report, named.c.name, INCIDENT.c.ref)
        .join(TWIN, TWIN.c.id == TELLING.c.twin)
        .join(INCIDENT, INCIDENT.c.id == TWIN.c.incident)
        .join(named, named.c.id == INCIDENT.c.report)
        .where(TELLING.c.report.in_(sorted(reports)))
        .order_by(TELLING.c.report, TELLING.c.n)
    )
    found: dict[int, dict[str, None]] = defaultdict(dict)
    for report, name, ref in connection.execute(query).all():
        found[report][f"{name}.{ref}"] = None  # several events may be of one
    return found
