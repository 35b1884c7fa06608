"""What stands beside a value: the relations that its words are an end of, by the index on their places."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection, Row, case, select

from hearsay.ledger.finding import find_report
from hearsay.ledger.reviewing.candidate import Neighbour
from hearsay.ledger.standing.naming import called_by_name
from hearsay.ledger.standing.tables import RELATION
from hearsay.ledger.tables import REPORT
from hearsay.record.between import At, RelationKind

_GRAVEST = (RelationKind.CONFLICTS, RelationKind.DENIES, RelationKind.REVISES)
_LOOKED = 200


def find_neighbours(connection: Connection, at: At, *, most: int) -> tuple[Neighbour, ...]:
    """The values that stand to one in some way, those that contradict it first.

    Args:
        connection: To the ledger.
        at: The value's words.
        most: At most so many; 200 relations are looked at from each end.

    Returns:
        The neighbours.

    Raises:
        NotInLedgerError: There is no such report.
    """
    report = find_report(connection, at.report).id
    found: dict[tuple[int, int], tuple[Row[Any], str]] = {}
    for own, other in (("a", "b"), ("b", "a")):
        query = (
            select(RELATION)
            .where(
                RELATION.c[f"{own}_report"] == report,
                RELATION.c[f"{own}_start"].between(at.start, at.end - 1),
            )
            .order_by(_gravity(), RELATION.c.incident, RELATION.c.n)
            .limit(_LOOKED)
        )
        for row in connection.execute(query):
            found.setdefault((row.incident, row.n), (row, other))
    rows = sorted(found.values(), key=lambda one: (_rank(one[0].kind), one[0].incident, one[0].n))
    return _named(connection, rows[:most])


def _gravity() -> Any:
    whens = {kind.value: rank for rank, kind in enumerate(_GRAVEST)}
    return case(whens, value=RELATION.c.kind, else_=len(whens))


def _rank(kind: str) -> int:
    graver = [one.value for one in _GRAVEST]
    return graver.index(kind) if kind in graver else len(graver)


def _named(connection: Connection, rows: list[tuple[Row[Any], str]]) -> tuple[Neighbour, ...]:
    numbers = {getattr(row, f"{end}_report") for row, end in rows}
    query = select(REPORT.c.id, REPORT.c.name).where(REPORT.c.id.in_(numbers))
    names = {row.id: row.name for row in connection.execute(query)}
    why = called_by_name(connection, tuple(json.loads(row.form)["why"] for row, _ in rows))
    return tuple(
        Neighbour(
            kind=RelationKind(row.kind),
            at=At(
                names[getattr(row, f"{end}_report")],
                getattr(row, f"{end}_start"),
                getattr(row, f"{end}_end"),
            ),
            why=told,
        )
        for (row, end), told in zip(rows, why, strict=True)
    )
