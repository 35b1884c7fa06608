"""What is counted of all that a question asks for: by day of publication, by whom it starts with.

A page of rows does not tell how a thousand pages lie in time. So the database counts, and only the counts
come out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, FromClause, case, func, select

from hearsay.ledger.asking.linking import TABLES, Level
from hearsay.ledger.asking.listings import Filter
from hearsay.ledger.standing.naming import called_by_name
from hearsay.ledger.standing.tables import INCIDENT_ORIGIN
from hearsay.ledger.tables import REPORT

MOST_INCIDENTS = 20_000
"""Looked at for their origins: so many are counted while somebody waits."""

_DAY = len("2022-02-26")
_TWO = 2


@dataclass(frozen=True, slots=True)
class Day:
    """A day of publication.

    Args:
        day: An ISO date, in universal time.
        reports: How many reports of it have something that was asked for.
    """

    day: str
    reports: int


@dataclass(frozen=True, slots=True)
class Days:
    """When what was asked for was published.

    Args:
        days: The days with any, from the first.
        undated: How many reports have no date.
    """

    days: tuple[Day, ...]
    undated: int


@dataclass(frozen=True, slots=True)
class Starting:
    """An originating source, with what starts with it.

    Args:
        name: What it is called.
        interest: In whose interest it speaks.
        side: Its country, or its group; None where that is not known.
        incidents: Of how many incidents it tells.
        alone: Of how many of them nobody independent does.
    """

    name: str
    interest: str
    side: str | None
    incidents: int
    alone: int


@dataclass(frozen=True, slots=True)
class Origins:
    """Whom the accounts of incidents start with.

    Args:
        found: Some of them, those of most incidents first.
        count: How many there are in all.
        incidents: How many incidents were looked at.
        is_cut: There are more incidents; the newest were looked at.
    """

    found: tuple[Starting, ...]
    count: int
    incidents: int
    is_cut: bool


def count_days(connection: Connection, asked: Callable[[FromClause], ColumnElement[bool]]) -> Days:
    """When reports were published.

    Args:
        connection: To the ledger.
        asked: Makes the condition on a report.

    Returns:
        The days.
    """
    report = REPORT.alias()
    day = func.substr(report.c.published_moment, 1, _DAY)
    query = select(day, func.count()).where(asked(report)).group_by(day).order_by(day)
    found = [(row[0], int(row[1])) for row in connection.execute(query)]
    return Days(
        days=tuple(Day(day, count) for day, count in found if day is not None),
        undated=sum(count for day, count in found if day is None),
    )


def count_origins(connection: Connection, asked: Filter, *, most: int, skip: int) -> Origins:
    """Whom the accounts of incidents start with.

    Args:
        connection: To the ledger.
        asked: Makes the condition on an incident.
        most: At most so many origins.
        skip: How many of the first are passed over.

    Returns:
        The origins, those of most incidents first.
    """
    row, origin = TABLES[Level.INCIDENT].alias(), INCIDENT_ORIGIN.alias()
    newest = select(row.c.id, row.c.independent, row.c.report, row.c.ref).where(asked(row))
    newest = newest.order_by(row.c.report.desc(), row.c.ref.desc())
    # Looked for once, though it is counted too.
    some = newest.limit(MOST_INCIDENTS + 1).cte("some")
    first = select(some).order_by(some.c.report.desc(), some.c.ref.desc())
    its = first.limit(MOST_INCIDENTS).cte("its")
    alone = case((its.c.independent < _TWO, 1), else_=0)
    count = func.count()
    # "Officials" may be those of any country, so a name alone is not enough.
    by = (origin.c.key, origin.c.side)
    cells = (func.min(origin.c.name), func.min(origin.c.interest), origin.c.side)
    query = select(*cells, count, func.sum(alone)).join(its, its.c.id == origin.c.incident)
    query = query.group_by(*by)
    weighed = select(func.count()).select_from(some).scalar_subquery()
    paged = query.add_columns(func.count().over(), weighed).order_by(count.desc(), *by)
    rows = connection.execute(paged.limit(most).offset(skip)).all()
    if rows:
        every, looked = rows[0][-2:]
    else:
        counts = select(
            select(func.count()).select_from(query.subquery()).scalar_subquery(), weighed
        )
        every, looked = connection.execute(counts).one()
    return Origins(
        # What a report says in its own voice starts with that report, which is kept by its key.
        found=called_by_name(connection, tuple(Starting(*row[:-2]) for row in rows)),
        count=int(every),
        incidents=min(int(looked), MOST_INCIDENTS),
        is_cut=looked > MOST_INCIDENTS,
    )
