"""Whether a ledger is what was written into it.

Everything is looked at again from the ground: the pages of the file, each record against its hash and
its key, each row that is searched against the record that it was made from, and the log against its
own chain. A fault is a sentence, and finding one does not end the search for others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, func, select

from hearsay.ledger.adding import BY_FIRST_READING, report_columns
from hearsay.ledger.documents import read_back, unpack
from hearsay.ledger.errors import LedgerDamagedError, LedgerError
from hearsay.ledger.family_faults import family_faults
from hearsay.ledger.index_store import index_faults
from hearsay.ledger.index_tables import ROOM, SEARCHED
from hearsay.ledger.keys import possible_keys
from hearsay.ledger.log import log_faults
from hearsay.ledger.people_faults import people_faults
from hearsay.ledger.standing.faults import standing_faults
from hearsay.ledger.store import Access
from hearsay.ledger.tables import LOG, READING, REPORT, TOMBSTONE
from hearsay.record.json_items import Json

_AT_ONCE = 16


@dataclass(frozen=True, slots=True)
class Check:
    """What a check found.

    Args:
        reports: How many were looked at.
        log: How many rows of the log.
        faults: What is wrong, a sentence each; empty where the ledger is sound.
    """

    reports: int
    log: int
    faults: tuple[str, ...]

    def __bool__(self) -> bool:
        """Whether the ledger is sound."""
        return not self.faults


def check(access: Access) -> Check:
    """Look at all of a ledger.

    Args:
        access: To the ledger.

    Returns:
        What was found.
    """
    faults: list[str] = []
    counts = {"reports": 0, "log": 0}
    for search in (
        access.store.faults,
        lambda: _reports(access, counts),
        lambda: family_faults(access),
        lambda: standing_faults(access),
        lambda: _log(access, counts),
        lambda: _people(access),
    ):
        try:
            faults += search()
        except LedgerError as error:  # it cannot even be read; the rest is looked at all the same
            faults.append(error.what)
        except Exception as error:  # noqa: BLE001 - what a damaged file gives may be anything
            faults.append(f"A part of {access.called} cannot be read: {error!r}.")
    return Check(counts["reports"], counts["log"], tuple(faults))


def _log(access: Access, counts: dict[str, int]) -> Iterator[str]:
    with access.looking() as connection:
        counts["log"] = connection.execute(select(func.count()).select_from(LOG)).scalar_one()
        forgotten = set(connection.execute(select(TOMBSTONE.c.key)).scalars())
        yield from log_faults(connection, forgotten)


def _people(access: Access) -> Iterator[str]:
    with access.looking() as connection:
        yield from people_faults(connection)


def _reports(access: Access, counts: dict[str, int]) -> Iterator[str]:
    last = 0
    while True:
        query = select(REPORT).where(REPORT.c.id > last).order_by(REPORT.c.id).limit(_AT_ONCE)
        with access.looking() as connection:
            reports = connection.execute(query).all()
            yield from _faults_of(connection, reports)
        counts["reports"] += len(reports)
        if not reports:
            break
        last = reports[-1].id
    yield from _whole(access)


def _faults_of(connection: Connection, reports: Sequence[Row[Any]]) -> Iterator[str]:
    """What is wrong with some reports: their readings, their own rows, the rows made from them."""
    called = {report.id: report.name for report in reports}
    readings: dict[int, list[Row[Any]]] = {number: [] for number in called}
    query = select(READING).where(READING.c.report.in_(called))
    for row in connection.execute(query.order_by(READING.c.report, READING.c.number)):
        readings[row.report].append(row)
    forms: dict[int, Json] = {}
    differing: list[tuple[int, str]] = []
    for report in reports:
        try:
            forms[report.id] = _sound_form(report, readings[report.id])
        except LedgerError as error:
            yield error.what
        else:
            differing += [(report.id, name) for name in _differing(report, forms[report.id])]
    for number, name in (*differing, *index_faults(connection, forms)):
        yield f"What is said of report {called[number]} under {name!r} is not what its record says."


def _sound_form(report: Row[Any], readings: Sequence[Row[Any]]) -> Json:
    """The form of the reading that counts; raises where one of them is not what was kept."""
    if [row.number for row in readings] != list(range(1, report.reading + 1)):
        raise LedgerDamagedError(f"Report {report.name} does not have all its readings.")
    forms = [unpack(row.record, row.sha256, report.name) for row in readings]
    records = [read_back(form, report.name) for form in forms]
    if report.key not in possible_keys(records[0].report):
        raise LedgerDamagedError(f"Report {report.name} is not the one that its key is of.")
    return forms[-1]


def _differing(report: Row[Any], form: Json) -> list[str]:
    """The columns of a report that are not what its record says."""
    wanted = report_columns(form, report.given_id)
    return [
        name
        for name, value in wanted.items()
        if name not in BY_FIRST_READING and getattr(report, name) != value
    ]


def _whole(access: Access) -> Iterator[str]:
    """What no single report shows: families that are torn apart, rows of no report."""
    with access.looking() as connection:
        for column in (REPORT.c.url_digest, REPORT.c.given_digest):
            families = func.count(func.distinct(REPORT.c.family))
            torn = select(func.min(REPORT.c.name)).where(column.is_not(None)).group_by(column)
            for name in connection.execute(torn.having(families > 1)).scalars():
                yield f"Report {name} and its editions are not linked."
        owner = SEARCHED.c.id // ROOM
        stray = select(func.count()).select_from(SEARCHED).where(~owner.in_(select(REPORT.c.id)))
        found = connection.execute(stray).scalar_one()
        if found:
            yield f"{found} rows of full text are of no report."
