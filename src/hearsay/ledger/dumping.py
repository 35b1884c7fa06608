"""All of a ledger as text that compares: two ledgers that hold the same give the same lines.

What depends on the moment or on the order in which things came is left out, and what is searched too. So a ledger that was killed in the middle and filled again, one that four programs filled
at a time, and one in another database are equal to the undisturbed one line for line.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Select, func, select

from hearsay.ledger.documents import unpack
from hearsay.ledger.standing.seeing import iter_incidents, iter_relations
from hearsay.ledger.store import Access
from hearsay.ledger.tables import JUDGEMENT, PERSON, READING, REJECTED, REPORT, TOMBSTONE
from hearsay.record.json_form import dumps

_AT_ONCE = 16


def dump(access: Access) -> Iterator[str]:
    """The lines of a ledger.

    Args:
        access: To the ledger.

    Yields:
        Lines of JSON, in an order that follows from what they say: reports with their readings,
        then what was removed, rejected and judged, who may use it, and what all of it was found to amount to.

    Raises:
        LedgerDamagedError: A record is not what was added.
    """
    yield from _reports(access)
    t, r, j = TOMBSTONE.c, REJECTED.c, JUDGEMENT.c
    lifted, undone = t.lifted.is_not(None), j.undone.is_not(None)
    yield from _said(access, "forgotten", select(t.key, t.who, t.why, lifted))
    yield from _said(access, "rejected", select(r.name, r.line, r.code, r.detail))
    judged = select(j.target, j.verdict, j.who, j.why, undone, j.undone_by, j.undone_why)
    yield from _said(access, "judged", judged)
    # Without their tokens: each is made by chance, and a dump is passed around.
    stopped = PERSON.c.stopped.is_not(None)
    yield from _said(access, "person", select(PERSON.c.name, PERSON.c.role, stopped))
    for incident in iter_incidents(access, by_name=False):
        yield _line("incident", [incident.form()])
    for relation in iter_relations(access, by_name=False):
        yield _line("relation", [relation.form()])


def digest_of(lines: Iterator[str]) -> str:
    """One hash for a whole dump.

    Args:
        lines: Of the dump.

    Returns:
        The SHA-256, hexadecimal.
    """
    whole = hashlib.sha256()
    for line in lines:
        whole.update(line.encode() + b"\n")
    return whole.hexdigest()


def _reports(access: Access) -> Iterator[str]:
    columns = (
        *(REPORT.c.key, REPORT.c.family, REPORT.c.text_family),
        *(REPORT.c.withdrawn_by, REPORT.c.withdrawn_why),
        *(READING.c.number, READING.c.record, READING.c.sha256),
    )
    query = select(*columns).join(READING, READING.c.report == REPORT.c.id)
    query = query.order_by(REPORT.c.key, READING.c.number)
    named = _text_families(access)
    last = ""
    while True:
        keys = (
            select(REPORT.c.key).where(REPORT.c.key > last).order_by(REPORT.c.key).limit(_AT_ONCE)
        )
        with access.looking() as connection:
            found = connection.execute(keys).scalars().all()
            rows = connection.execute(query.where(REPORT.c.key.in_(found))).all()
        for row in rows:
            copied = named.get(row.text_family, row.key)
            told = [row.key, row.family, copied, row.withdrawn_by, row.withdrawn_why, row.number]
            yield _line("report", told)
            yield dumps(unpack(row.record, row.sha256, row.key))
        if not found:
            return
        last = found[-1]


def _text_families(access: Access) -> dict[int, str]:
    """The smallest key of each family of several: which report came first is left out."""
    query = select(REPORT.c.text_family, func.min(REPORT.c.key)).group_by(REPORT.c.text_family)
    with access.looking() as connection:
        rows = connection.execute(query.having(func.count() > 1)).all()
    return {row[0]: row[1] for row in rows}


def _said(access: Access, kind: str, query: Select[Any]) -> Iterator[str]:
    with access.looking() as connection:
        rows = [_line(kind, list(map(_plain, row))) for row in connection.execute(query)]
    yield from sorted(rows)


def _plain(value: object) -> object:
    """SQLite gives yes and no as numbers, PostgreSQL as booleans."""
    return int(value) if isinstance(value, bool) else value


def _line(kind: str, values: list[Any]) -> str:
    return json.dumps([kind, *values])
