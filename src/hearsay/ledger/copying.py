"""A whole ledger goes into another: from SQLite to PostgreSQL, and back.

A file that somebody has open must not be copied as a file; this reads one state of it. What was
decided and logged goes over row by row. Records are looked at on the way, each against its hash and
its key, and what is searched is made anew from them, so nothing hides in a copy.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Column, Connection, RowMapping, Table, func, insert, select, update

from hearsay.ledger.documents import read_back, unpack
from hearsay.ledger.errors import LedgerDamagedError, LedgerError
from hearsay.ledger.index_store import prepare_index, write_index
from hearsay.ledger.index_tables import LIKENESS
from hearsay.ledger.keys import possible_keys
from hearsay.ledger.log import Signed, log_faults, write_log
from hearsay.ledger.standing.accounts import pack_account
from hearsay.ledger.standing.changes import lay_beside
from hearsay.ledger.standing.tables import DECIDED
from hearsay.ledger.store import Access
from hearsay.ledger.tables import (
    JUDGEMENT,
    LEDGER,
    LOG,
    PERSON,
    READING,
    REJECTED,
    REPORT,
    TOMBSTONE,
)
from hearsay.ledger.text_families import write_bands

_AT_ONCE = 64
_WITHOUT_RECORDS = (
    *((TOMBSTONE, "id"), (REJECTED, "id"), (JUDGEMENT, "id")),
    *((PERSON, "id"), (LOG, "n")),
)


def copy(source: Access, target: Access, signed: Signed) -> int:
    """Copy a ledger into an empty one, all or nothing.

    Args:
        source: The ledger.
        target: The empty one.
        signed: When and by whom.

    Returns:
        How many reports were copied.

    Raises:
        LedgerError: The other is not empty.
        LedgerDamagedError: The ledger is not what was written into it.
    """
    with source.looking() as reads, target.writing(safely=True) as writes:
        if writes.execute(select(LEDGER.c.log_rows)).scalar_one():
            raise LedgerError(
                f"{target.called} is a ledger that was already used.",
                hint="Copy into a new one, or add the reports to it.",
            )
        count = _copy_reports(reads, writes)
        for table, number in _WITHOUT_RECORDS:
            for rows in _pages(reads, table, table.c[number]):
                writes.execute(insert(table), [dict(row) for row in rows])
        decided = [dict(row) for row in reads.execute(select(DECIDED)).mappings()]
        if decided:
            writes.execute(insert(DECIDED), decided)
        head = select(LEDGER.c.log_rows, LEDGER.c.log_chain, LEDGER.c.settled)
        writes.execute(update(LEDGER).values(dict(reads.execute(head).mappings().one())))
        forgotten = set(reads.execute(select(TOMBSTONE.c.key)).scalars())
        for fault in log_faults(writes, forgotten):
            raise LedgerDamagedError(
                f"{source.called}: {fault}", hint="Run `hearsay ledger check`."
            )
        write_log(writes, "copy", signed, counts={"reports": count})
    return count


def _copy_reports(reads: Connection, writes: Connection) -> int:
    for rows in _pages(reads, REPORT, REPORT.c.id):
        writes.execute(insert(REPORT), [dict(row) for row in rows])
        query = select(READING).where(READING.c.report.in_([row["id"] for row in rows]))
        current = {row["id"]: row for row in rows}
        for reading in reads.execute(query.order_by(READING.c.report, READING.c.number)).mappings():
            _copy_reading(writes, current[reading["report"]], reading)
    return writes.execute(select(func.count()).select_from(REPORT)).scalar_one()


def _copy_reading(writes: Connection, report: RowMapping, reading: RowMapping) -> None:
    form = unpack(reading["record"], reading["sha256"], report["name"])
    record = read_back(form, report["name"])
    if reading["number"] == 1 and report["key"] not in possible_keys(record.report):
        raise LedgerDamagedError(f"Report {report['name']} is not the one that its key is of.")
    writes.execute(insert(READING), dict(reading))
    if reading["number"] == report["reading"]:
        index = prepare_index(form)
        write_index(writes, index, report["id"])
        lay_beside(writes, report["id"], pack_account(record))
        write_bands(writes, index.rows[LIKENESS.name][0], report["id"], report["text_family"])


def _pages(reads: Connection, table: Table, number: Column[Any]) -> Iterator[list[RowMapping]]:
    """The rows of a table, some at a time."""
    last = 0
    while True:
        query = select(table).where(number > last).order_by(number).limit(_AT_ONCE)
        rows = list(reads.execute(query).mappings())
        if not rows:
            return
        yield rows
        last = rows[-1][number]
