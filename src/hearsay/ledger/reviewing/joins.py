"""The events that were put into their incidents with least evidence.

How alike two events are is kept as the log of odds. An event is in its incident by the event there that it is
most like, so the odds of that pair are those of its being there.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, and_, func, select

from hearsay.ledger.index_tables import EVENT
from hearsay.ledger.parts import in_parts
from hearsay.ledger.reviewing.candidate import Candidate, Sort, Whole
from hearsay.ledger.reviewing.values import find_incidents
from hearsay.ledger.standing.tables import INCIDENT, LINK, TELLING, TWIN
from hearsay.ledger.tables import REPORT
from hearsay.record.between import At

INCIDENTS = 60
_LOOKED = 2000
_MOST_REPORTS = 30
"""Of an incident that more tell of, the pairs are too many to be looked at."""

_THOUSANDTHS = 1000


def find_joins(connection: Connection) -> list[Candidate]:
    """Of each of the newest incidents the event whose place in it rests on least.

    Args:
        connection: To the ledger.

    Returns:
        The events, those of the newest incident first; none of incidents that one text tells of, or
        that more than 30 reports do.
    """
    numbers = _incidents(connection)
    incidents = find_incidents(connection, numbers)
    twins = _twins(connection, numbers)
    weakest = dict(_weakest(connection, twins))
    rows = _tellings(connection, weakest)
    return [_candidate(row, weakest[row.twin], incidents[row.incident]) for row in rows]


def _incidents(connection: Connection) -> list[int]:
    last = connection.execute(select(func.max(INCIDENT.c.id))).scalar() or 0
    query = select(INCIDENT.c.id).where(
        INCIDENT.c.id > last - _LOOKED, INCIDENT.c.reports.between(2, _MOST_REPORTS)
    )
    return list(connection.execute(query.order_by(INCIDENT.c.id.desc()).limit(INCIDENTS)).scalars())


def _twins(connection: Connection, incidents: list[int]) -> dict[int, int]:
    """The twins of incidents, each with the number of its incident."""
    query = select(TWIN.c.id, TWIN.c.incident).where(TWIN.c.incident.in_(incidents))
    return {row.id: row.incident for row in connection.execute(query)}


def _weakest(connection: Connection, twins: dict[int, int]) -> Iterator[tuple[int, int]]:
    """Of each incident the twin that is least like the one it is most like, with that score."""
    best: dict[int, dict[int, int]] = defaultdict(dict)
    for some in in_parts(twins):
        for one, other, score in connection.execute(select(LINK).where(LINK.c.one.in_(some))):
            if twins.get(other) == twins[one]:
                scores = best[twins[one]]
                scores[one] = max(score, scores.get(one, score))
    for scores in best.values():
        twin = min(scores, key=lambda one: (scores[one], -one))
        yield twin, scores[twin]


def _tellings(connection: Connection, twins: dict[int, int]) -> list[Row[Any]]:
    """The first telling of each twin."""
    query = (
        select(
            TWIN.c.id.label("twin"),
            TWIN.c.incident,
            TELLING.c.ref,
            EVENT.c.start,
            EVENT.c.end,
            EVENT.c.words,
            EVENT.c.type,
            REPORT.c.name,
            REPORT.c.text_family,
        )
        .join(TELLING, and_(TELLING.c.report == TWIN.c.report, TELLING.c.n == TWIN.c.n))
        .join(EVENT, and_(EVENT.c.report == TWIN.c.report, EVENT.c.n == TWIN.c.n + 1))
        .join(REPORT, REPORT.c.id == TWIN.c.report)
        .where(TWIN.c.id.in_(list(twins)))
        .order_by(TWIN.c.incident.desc())
    )
    rows: list[Any] = list(connection.execute(query))
    return rows


def _candidate(row: Row[Any], score: int, incident: Whole) -> Candidate:
    return Candidate(
        id=f"{row.name}.{row.ref}",
        sort=Sort.JOIN,
        at=At(row.name, row.start, row.end),
        words=row.words,
        family=row.text_family,
        confidence=1 / (1 + math.exp(-score / _THOUSANDTHS)),
        code=row.type,
        incident=incident,
    )
