"""A report by what somebody calls it: its key, which programs use, or its name, which people say."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, or_, select

from hearsay.ledger.cells import kept
from hearsay.ledger.errors import NotInLedgerError
from hearsay.ledger.tables import REPORT


def find_report(connection: Connection, called: str) -> Row[Any]:
    """The row of a report.

    Args:
        connection: To the ledger.
        called: Its key or its name.

    Returns:
        The row.

    Raises:
        NotInLedgerError: There is none.
    """
    asked = or_(REPORT.c.key == kept(called), REPORT.c.name == kept(called))
    row = connection.execute(select(REPORT).where(asked)).one_or_none()
    if row is None:
        raise NotInLedgerError(
            f"The ledger has no report {called!r}.", hint="`hearsay reports` lists those it has."
        )
    return row
