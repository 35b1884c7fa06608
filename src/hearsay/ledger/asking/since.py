"""Since when something is new: which report was the last when somebody looked, and where to go on from.

A revision says exactly how long the log was. A time is what a person types, and what the first report behind
it was is looked up.
"""

from __future__ import annotations

import re

from sqlalchemy import Connection, func, select

from hearsay.ledger.asking.errors import BadValueError
from hearsay.ledger.asking.times import Clock, read_times
from hearsay.ledger.standing.marks import waiting_reports
from hearsay.ledger.tables import LEDGER, LOG, REPORT

_RANGE = re.compile(r"\.\.|/|<")
_NOTHING = 64 * "0"
_CAME = ("new", "edition")


def find_mark(connection: Connection, since: str, clock: Clock) -> tuple[int, str]:
    """The last report that is not new.

    Args:
        connection: To the ledger.
        since: A revision of the ledger, or a time as the grammar has it.
        clock: Gives the present moment.

    Returns:
        Its number, 0 where all are new, and the moment that was meant; "" for the beginning.

    Raises:
        BadValueError: It is neither, or of another ledger.
    """
    chain, colon, settled = since.strip().partition(":")
    if colon and settled.isdecimal() and len(chain) == len(_NOTHING):
        return _mark_of_revision(connection, chain)
    span = read_times("since", since, clock)
    low = span.low
    if low is None or (span.high is not None and _RANGE.search(since)):
        raise BadValueError("since", "It has an end.", "Give when it begins: since=2022-02-24.")
    first = select(func.min(REPORT.c.id)).where(REPORT.c.added >= low)
    newest = select(func.coalesce(func.max(REPORT.c.id), 0))
    found = connection.execute(first).scalar()
    mark = connection.execute(newest).scalar_one() if found is None else found - 1
    return int(mark), f"{low}+00:00"


def _mark_of_revision(connection: Connection, chain: str) -> tuple[int, str]:
    if chain == _NOTHING:
        return 0, ""
    # From the end: who looks often finds the last time there.
    query = select(LOG.c.n, LOG.c.at).where(LOG.c.chain == chain).order_by(LOG.c.n.desc())
    row = connection.execute(query.limit(1)).first()
    if row is None:
        raise BadValueError(
            "since",
            "It is no revision of this ledger.",
            "Give one that GET /api/v1 has told, or a time: since=2022-02-24T06:00Z.",
        )
    came = select(LOG.c.key).where(LOG.c.n <= row.n, LOG.c.what.in_(_CAME))
    key = connection.execute(came.order_by(LOG.c.n.desc()).limit(1)).scalar()
    if key is None:
        return 0, row.at
    last = connection.execute(select(REPORT.c.id).where(REPORT.c.key == key)).scalar()
    return (int(last), row.at) if last is not None else (_before(connection, row.at), row.at)


def _before(connection: Connection, at: str) -> int:
    """The last report that came until a moment, where the log's own is gone for good."""
    query = select(func.coalesce(func.max(REPORT.c.id), 0)).where(REPORT.c.added <= at)
    return int(connection.execute(query).scalar_one())


def next_since(connection: Connection, mark: int) -> str:
    """The present revision; while new reports wait, that before the first of them came.

    Args:
        connection: To the ledger.
        mark: The number of the last report that is not new.
    """
    log, settled = connection.execute(select(LEDGER.c.log_chain, LEDGER.c.settled)).one()
    waits = waiting_reports().subquery()
    query = select(func.min(waits.c.report)).where(waits.c.report > mark)
    first = connection.execute(query).scalar()
    if first is not None:
        key = select(REPORT.c.key).where(REPORT.c.id == first).scalar_subquery()
        came = select(func.min(LOG.c.n)).where(LOG.c.key == key, LOG.c.what.in_(_CAME))
        n = connection.execute(came).scalar()
        before = select(LOG.c.chain).where(LOG.c.n == (n or 1) - 1)
        log = connection.execute(before).scalar() or _NOTHING
    return f"{log}:{settled}"
