"""What is new in a ledger since somebody looked: what came, and what it changed of what was known.

All that is new hangs on the reports that came since. They have the greatest numbers, which are given in the
order of coming while the ledger is locked, where two clocks may disagree. So nothing is compared with a
state of the past: what the new reports touch is looked up by them, and of so many of the newest that
somebody waits for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, exists, func, select, union

from hearsay.ledger.asking.incidents_rows import fetch_incidents
from hearsay.ledger.asking.relations_rows import fetch_relations
from hearsay.ledger.asking.since import find_mark, next_since
from hearsay.ledger.asking.times import Clock
from hearsay.ledger.index_tables import CLAIM, CLAIM_EVENT
from hearsay.ledger.parts import in_parts
from hearsay.ledger.standing.tables import (
    INCIDENT,
    INCIDENT_EVENT,
    RELATION,
    TELLING,
    TWIN,
)
from hearsay.ledger.tables import REPORT
from hearsay.record.between import RelationKind
from hearsay.record.listing import Row
from hearsay.record.vocabulary import Mode

MOST_REPORTS = 500
"""The newest reports by which is looked up what they changed."""

_SILENT = (Mode.UNCLEAR.value, Mode.NO_COMMENT.value)
_AGAINST = (RelationKind.CONFLICTS.value, RelationKind.DENIES.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What is new.

    Args:
        since: After which moment, in universal time; "" for all that the ledger has.
        now: The revision to ask with next time: nothing is told twice, and nothing passed over.
        reports: How many reports came.
        names: The newest of them, by which the rest was looked up.
        is_cut: More came than were looked up, or more is new than is told.
        incidents: Rows of incidents that nobody told of before, the newest first.
        revised: Rows of relations: figures and statements that were changed, the newest first.
        disputes: Rows of relations: who contradicts whom, the newest first.
        asked: Ids of incidents of which something was not known, and of which a new report and another tell.
    """

    since: str
    now: str
    reports: int
    names: frozenset[str]
    is_cut: bool
    incidents: tuple[Row, ...]
    revised: tuple[Row, ...]
    disputes: tuple[Row, ...]
    asked: tuple[str, ...]


def find_changed(connection: Connection, since: str, clock: Clock, *, most: int) -> Changed:
    """What is new since somebody looked.

    Args:
        connection: To the ledger.
        since: A revision of the ledger, or a time as the grammar has it.
        clock: Gives the present moment.
        most: At most so many of each.

    Returns:
        What is new.

    Raises:
        BadValueError: It is neither, or of another ledger.
    """
    mark, at = find_mark(connection, since, clock)
    fresh = (REPORT.c.id > mark) & REPORT.c.withdrawn.is_(None)
    count = connection.execute(select(func.count()).where(fresh)).scalar_one()
    newest = select(REPORT.c.id, REPORT.c.name).where(fresh).order_by(REPORT.c.id.desc())
    names = {row.id: row.name for row in connection.execute(newest.limit(MOST_REPORTS))}
    reports = list(names)
    lists: tuple[Sequence[Any], ...] = (
        _new_incidents(connection, reports, mark, most + 1),
        _relations(connection, reports, (RelationKind.REVISES.value,)),
        _relations(connection, reports, _AGAINST),
        _asked(connection, reports),
    )
    incidents, revised, disputes, asked = (found[:most] for found in lists)
    return Changed(
        since=at,
        now=next_since(connection, mark),
        reports=int(count),
        names=frozenset(names.values()),
        is_cut=count > len(names) or any(len(found) > most for found in lists),
        incidents=tuple(fetch_incidents(connection, incidents, ())) if incidents else (),
        revised=tuple(fetch_relations(connection, revised, ())) if revised else (),
        disputes=tuple(fetch_relations(connection, disputes, ())) if disputes else (),
        asked=tuple(asked),
    )


def _new_incidents(
    connection: Connection, reports: list[int], mark: int, most: int
) -> list[tuple[int, str]]:
    """The keys of incidents that only new reports tell of, those that most tell of first."""
    known = INCIDENT_EVENT.alias()
    before = exists(select(1).where(known.c.incident == INCIDENT.c.id, known.c.report <= mark))
    told = select(INCIDENT_EVENT.c.incident).where(INCIDENT_EVENT.c.report.in_(reports))
    query = select(INCIDENT.c.report, INCIDENT.c.ref).where(INCIDENT.c.id.in_(told), ~before)
    query = query.order_by(INCIDENT.c.reports.desc(), INCIDENT.c.report.desc(), INCIDENT.c.ref)
    return [(row.report, row.ref) for row in connection.execute(query.limit(most))]


def _relations(
    connection: Connection, reports: list[int], kinds: Sequence[str]
) -> list[tuple[int, int, int, int]]:
    """The keys of relations with an end in a new report: between two old ones nothing is new."""
    columns = (RELATION.c.a_report, RELATION.c.a_start, RELATION.c.incident, RELATION.c.n)

    def at(end: ColumnElement[int]) -> Any:
        # Found by the end's index; the kind alone has too many.
        return select(*columns, RELATION.c.b_report).where(
            end.in_(reports), RELATION.c.kind.in_(kinds)
        )

    rows = connection.execute(union(at(RELATION.c.a_report), at(RELATION.c.b_report))).all()
    newest = sorted(rows, key=lambda row: (-max(row.a_report, row.b_report), tuple(row)))
    return [tuple(row)[:4] for row in newest]


def _asked(connection: Connection, reports: list[int]) -> list[str]:
    """The ids of incidents of which something was not known, of which new reports and others tell."""
    here = TELLING.c.report.in_(reports) & TWIN.c.incident.is_not(None)
    touched = select(TWIN.c.incident).join(TELLING, TELLING.c.twin == TWIN.c.id).where(here)
    numbers = connection.execute(touched.distinct()).scalars().all()
    # Step by step: a planner begins at all claims of a mode instead.
    told = select(TWIN.c.incident, TELLING.c.report, TELLING.c.n)
    told = told.join(TELLING, TELLING.c.twin == TWIN.c.id)
    tellings = [
        row
        for some in in_parts(numbers)
        for row in connection.execute(told.where(TWIN.c.incident.in_(some))).all()
    ]
    silent = _silent(connection, sorted({row.report for row in tellings}))
    # The record's list of events is numbered from 0 there and from 1 here.
    found = {row.incident for row in tellings if (row.report, row.n + 1) in silent}
    return _names(connection, sorted(found))


def _silent(connection: Connection, reports: list[int]) -> set[tuple[int, int]]:
    """The events of reports of which somebody does not know, or does not tell."""
    its = (CLAIM_EVENT.c.report == CLAIM.c.report) & (CLAIM_EVENT.c.claim == CLAIM.c.n)
    query = select(CLAIM.c.report, CLAIM_EVENT.c.event).join(CLAIM_EVENT, its)
    query = query.where(CLAIM.c.mode.in_(_SILENT))
    return {
        (row.report, row.event)
        for some in in_parts(reports)
        for row in connection.execute(query.where(CLAIM.c.report.in_(some))).all()
    }


def _names(connection: Connection, incidents: list[int]) -> list[str]:
    """The ids of those incidents of which several reports tell, those of the newest reports first."""
    query = select(REPORT.c.id, REPORT.c.name, INCIDENT.c.ref)
    query = query.join(INCIDENT, INCIDENT.c.report == REPORT.c.id).where(INCIDENT.c.reports > 1)
    rows = [
        (-row.id, f"{row.name}.{row.ref}")
        for some in in_parts(incidents)
        for row in connection.execute(query.where(INCIDENT.c.id.in_(some)))
    ]
    return [name for _, name in sorted(rows)]
