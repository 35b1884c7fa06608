"""Reports that are taken back by their publisher, and reports that a court has removed.

The two are opposites. A withdrawn report stays, with the reason, for that it was published and taken
back is news. A forgotten one must leave no word behind: not in its record, not in a row, not in what
people wrote about it, not in a page that the database has marked as free. What stays is that there
was a report of this key, when it went, at whose hand and why.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from hearsay.ledger.cells import kept
from hearsay.ledger.editions import divide
from hearsay.ledger.errors import ForgottenError, NotInLedgerError
from hearsay.ledger.finding import find_report
from hearsay.ledger.index_store import erase_index
from hearsay.ledger.log import Signed, erase_details, write_log
from hearsay.ledger.standing.changes import forget_standing
from hearsay.ledger.standing.marks import mark_report
from hearsay.ledger.tables import JUDGEMENT, READING, REPORT, TOMBSTONE
from hearsay.ledger.text_families import leave


@dataclass(frozen=True, slots=True)
class Tombstone:
    """That there was a report.

    Args:
        key: Which it was.
        name: What people called it.
        at: When it was removed, in universal time.
        who: By whom.
        why: The reason.
        lifted: When it was added again on purpose; None where it stays away.
    """

    key: str
    name: str
    at: str
    who: str
    why: str
    lifted: str | None

    def refusal(self) -> ForgottenError:
        """Why its report is not added again."""
        return ForgottenError(
            f"Report {self.name} was removed from the ledger for good on {self.at[:10]} "
            f"by {self.who}: {self.why}",
            hint="It is not added again unless that is asked for.",
        )


def withdraw(connection: Connection, called: str, why: str, signed: Signed) -> None:
    """Mark a report as withdrawn.

    Args:
        connection: In a transaction.
        called: Its key or its name.
        why: The reason.
        signed: When and by whom.

    Raises:
        NotInLedgerError: There is no such report.
    """
    row = find_report(connection, called)
    marks = {"withdrawn": signed.at, "withdrawn_by": kept(signed.who), "withdrawn_why": kept(why)}
    connection.execute(update(REPORT).where(REPORT.c.id == row.id).values(marks))
    mark_report(connection, row.id)
    write_log(connection, "withdraw", signed, key=row.key, detail=why)


def restore(connection: Connection, called: str, why: str, signed: Signed) -> None:
    """Take the mark of a withdrawn report away again; the log keeps that it was there.

    Args:
        connection: In a transaction.
        called: Its key or its name.
        why: The reason.
        signed: When and by whom.

    Raises:
        NotInLedgerError: There is no such report.
    """
    row = find_report(connection, called)
    marks = dict.fromkeys(("withdrawn", "withdrawn_by", "withdrawn_why"))
    connection.execute(update(REPORT).where(REPORT.c.id == row.id).values(marks))
    mark_report(connection, row.id)
    write_log(connection, "restore", signed, key=row.key, detail=why)


def forget(connection: Connection, called: str, why: str, signed: Signed) -> str:
    """Remove a report and all that was said of it; `Store.purge` overwrites what it was written on.

    Args:
        connection: In a transaction.
        called: Its key or its name.
        why: The reason, which stays.
        signed: When and by whom.

    Returns:
        The report's key.

    Raises:
        NotInLedgerError: There is no such report, and never was one that was forgotten.
    """
    gone = _grave_of(connection, called)
    if gone is not None:
        return gone
    row = find_report(connection, called)
    forget_standing(connection, row)
    leave(connection, row.id, row.text_family)
    erase_index(connection, row.id)
    connection.execute(delete(READING).where(READING.c.report == row.id))
    connection.execute(delete(JUDGEMENT).where(JUDGEMENT.c.key == row.key))
    connection.execute(delete(REPORT).where(REPORT.c.id == row.id))
    divide(connection, row.family)
    erase_details(connection, row.key)
    number = connection.execute(select(func.coalesce(func.max(TOMBSTONE.c.id), 0) + 1)).scalar_one()
    connection.execute(
        insert(TOMBSTONE).values(
            id=number,
            key=row.key,
            name=row.name,
            at=signed.at,
            who=kept(signed.who),
            why=kept(why),
        )
    )
    # The reason stands on the tombstone; a word of it in the log could not be removed twice.
    write_log(connection, "forget", signed, key=row.key)
    return str(row.key)


def _grave_of(connection: Connection, called: str) -> str | None:
    """The key of a report that is gone; removing it once more finishes what was interrupted."""
    named = (TOMBSTONE.c.key == kept(called)) | (TOMBSTONE.c.name == kept(called))
    query = select(TOMBSTONE.c.key).where(named, TOMBSTONE.c.lifted.is_(None))
    key = connection.execute(query).scalar()
    if key is None:
        return None
    try:
        find_report(connection, called)
    except NotInLedgerError:
        return str(key)
    return None


def find_tombstone(connection: Connection, key: str) -> Tombstone | None:
    """What is left of a report that was removed for good, and was not let in again since.

    Args:
        connection: To the ledger.
        key: Its key.

    Returns:
        Its tombstone; None where there is none that stands.
    """
    stands = (TOMBSTONE.c.key == kept(key)) & TOMBSTONE.c.lifted.is_(None)
    row = connection.execute(select(TOMBSTONE).where(stands)).one_or_none()
    return _tombstone(row) if row is not None else None


def _tombstone(row: Row[Any]) -> Tombstone:
    return Tombstone(row.key, row.name, row.at, row.who, row.why, row.lifted)


def list_tombstones(connection: Connection) -> tuple[Tombstone, ...]:
    """The reports that were removed for good, from the first.

    Args:
        connection: To the ledger.

    Returns:
        What is left of them.
    """
    rows = connection.execute(select(TOMBSTONE).order_by(TOMBSTONE.c.id))
    return tuple(map(_tombstone, rows))
