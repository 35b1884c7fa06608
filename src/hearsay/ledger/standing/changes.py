"""What changes in the ledger is noted here, so that what it amounts to is found out anew.

Each of these is called in the transaction of the change itself.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select

from hearsay.ledger.standing.accounts import Accounts
from hearsay.ledger.standing.decided import forget_decisions
from hearsay.ledger.standing.filing import unfile
from hearsay.ledger.standing.incidents import erase_incidents
from hearsay.ledger.standing.marks import mark_report
from hearsay.ledger.standing.tables import ACCOUNT, INCIDENT_EVENT, UNFILED
from hearsay.ledger.standing.twins import mark_family, take_out


def lay_beside(connection: Connection, report: int, packed: bytes) -> None:
    """Keep the account of a report that is new, or was read anew.

    Args:
        connection: In the transaction that adds it.
        report: Its number.
        packed: The account: see `accounts.pack_account`.
    """
    for account in Accounts(connection).get([report]).values():
        unfile(connection, report, account.tellings)
        connection.execute(delete(ACCOUNT).where(ACCOUNT.c.report == report))
    connection.execute(insert(ACCOUNT), {"report": report, "form": packed})
    mark_report(connection, report)


def forget_standing(connection: Connection, row: Row[Any]) -> None:
    """Take out all that a report told and all that was told of it, before it is removed for good.

    What other reports told of the same is weighed again without it; until then nothing is told of it.

    Args:
        connection: In the transaction of the removal.
        row: Of the table `report`.
    """
    told = select(INCIDENT_EVENT.c.incident).where(INCIDENT_EVENT.c.report == row.id).distinct()
    erase_incidents(connection, connection.execute(told).scalars())
    forget_decisions(connection, row.id, row.key)
    take_out(connection, Accounts(connection), [row.id])
    connection.execute(delete(ACCOUNT).where(ACCOUNT.c.report == row.id))
    connection.execute(delete(UNFILED).where(UNFILED.c.report == row.id))
    mark_family(connection, row.text_family)
