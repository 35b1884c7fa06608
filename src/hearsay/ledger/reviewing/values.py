"""The claims and figures of some reports, and the incidents that they belong to."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, FromClause, Row, Select, func, select

from hearsay.ledger.asking.fetching import kind_of
from hearsay.ledger.index_tables import CLAIM, CLAIM_EVENT, FIGURE
from hearsay.ledger.parts import in_parts
from hearsay.ledger.reviewing.candidate import Candidate, Sort, Whole
from hearsay.ledger.standing.tables import INCIDENT, TELLING, TWIN
from hearsay.ledger.tables import REPORT
from hearsay.record.between import At, Status

_TOLD = tuple(column for column in INCIDENT.c if column.name != "form")
MOST_VALUES = 4000


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A value with the numbers by which the ledger finds more about it.

    Args:
        report: Of its report.
        event: Of the first event that it belongs to, in the report's list from 1; None without.
        candidate: The value.
    """

    report: int
    event: int | None
    candidate: Candidate


def find_values(connection: Connection, reports: Collection[int]) -> list[Value]:
    """The claims and figures of reports; of those that stand.

    Args:
        connection: To the ledger.
        reports: Their numbers.

    Returns:
        The values, by report and in the order of its text, claims before figures; up to 4,000 of each
        kind from each 500 reports, those of the newest.
    """
    values: list[Value] = []
    for some in in_parts(reports):
        told = _first_events(connection, some)
        query = _of(CLAIM, some, CLAIM.c.content_words, CLAIM.c.mode)
        query = query.add_columns(CLAIM.c.content_start, CLAIM.c.content_end, CLAIM.c.n)
        query = query.where(CLAIM.c.content_start.is_not(None))
        values += [
            _value(
                row, Sort.CLAIM, (row.content_start, row.content_end), told.get((row.report, row.n))
            )
            for row in connection.execute(query)
        ]
        query = _of(FIGURE, some, FIGURE.c.words, FIGURE.c.measure)
        query = query.add_columns(FIGURE.c.start, FIGURE.c.end, FIGURE.c.event)
        values += [
            _value(row, Sort.FIGURE, (row.start, row.end), row.event)
            for row in connection.execute(query)
        ]
    return sorted(values, key=lambda one: (one.report, one.candidate.sort, one.candidate.at))


def in_context(connection: Connection, values: Sequence[Value]) -> list[Candidate]:
    """Values with what is known of the incidents that they belong to, and of copies of their reports.

    Args:
        connection: To the ledger.
        values: The values.

    Returns:
        For each its candidate, in the same order.
    """
    reports = {one.report for one in values if one.event is not None}
    of: dict[tuple[int, int], int | None] = {}
    for some in in_parts(reports):
        query = select(TELLING.c.report, TELLING.c.n, TWIN.c.incident)
        query = query.join(TWIN, TWIN.c.id == TELLING.c.twin).where(TELLING.c.report.in_(some))
        for report, n, incident in connection.execute(query):
            of[report, n + 1] = incident
    wholes = find_incidents(connection, {number for number in of.values() if number is not None})
    copies = _copies(connection, {one.candidate.family for one in values})
    return [
        replace(
            one.candidate,
            incident=wholes.get(of.get((one.report, one.event or 0)) or 0),
            copies=copies[one.candidate.family],
        )
        for one in values
    ]


def find_incidents(connection: Connection, numbers: Collection[int]) -> Mapping[int, Whole]:
    """What is known of incidents.

    Args:
        connection: To the ledger.
        numbers: Their numbers.

    Returns:
        What is known of each, by number.
    """
    found: dict[int, Whole] = {}
    for some in in_parts(numbers):
        query = select(*_TOLD, REPORT.c.name).join(REPORT, REPORT.c.id == INCIDENT.c.report)
        found |= {
            row.id: Whole(
                id=f"{row.name}.{row.ref}",
                type=kind_of(row.type, row.subtype),
                status=Status(row.status),
                place=row.place,
                begins=row.begins,
                ends=row.ends,
                reports=row.reports,
            )
            for row in connection.execute(query.where(INCIDENT.c.id.in_(some)))
        }
    return found


def _of(table: FromClause, reports: list[int], words: Any, code: Any) -> Select[Any]:
    return (
        select(
            table.c.report,
            table.c.ref,
            table.c.confidence,
            words.label("printed"),
            code.label("code"),
            REPORT.c.name,
            REPORT.c.text_family,
        )
        .join(REPORT, REPORT.c.id == table.c.report)
        .where(table.c.report.in_(reports), REPORT.c.withdrawn.is_(None))
        .order_by(table.c.report.desc(), table.c.n.desc())
        .limit(MOST_VALUES)
    )


def _value(row: Row[Any], sort: Sort, span: tuple[int, int], event: int | None) -> Value:
    candidate = Candidate(
        id=f"{row.name}.{row.ref}",
        sort=sort,
        at=At(row.name, *span),
        words=row.printed or "",
        family=row.text_family,
        confidence=row.confidence,
        code=row.code,
    )
    return Value(report=row.report, event=event, candidate=candidate)


def _first_events(connection: Connection, reports: list[int]) -> dict[tuple[int, int], int]:
    query = select(CLAIM_EVENT.c.report, CLAIM_EVENT.c.claim, func.min(CLAIM_EVENT.c.event))
    query = query.where(CLAIM_EVENT.c.report.in_(reports))
    query = query.group_by(CLAIM_EVENT.c.report, CLAIM_EVENT.c.claim)
    return {(report, claim): event for report, claim, event in connection.execute(query)}


def _copies(connection: Connection, families: Collection[int]) -> dict[int, int]:
    """How many reports each family of texts has."""
    counts: dict[int, int] = {}
    for some in in_parts(families):
        query = select(REPORT.c.text_family, func.count()).where(REPORT.c.text_family.in_(some))
        rows = connection.execute(query.group_by(REPORT.c.text_family)).all()
        counts.update((family, count) for family, count in rows)
    return counts
