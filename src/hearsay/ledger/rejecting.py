"""What was given and could not be read, with the reason as a code.

"Ten thousand files, three unreadable" is worth something only where one can ask which three. The same
file given twice fails twice and is told once.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, func, insert, select

from hearsay.ledger.cells import kept
from hearsay.ledger.keys import digest
from hearsay.ledger.log import Signed, write_log
from hearsay.ledger.tables import REJECTED


@dataclass(frozen=True, slots=True)
class Rejected:
    """An input that could not be read.

    Args:
        name: What it was called.
        line: Its line in a batch, from 1; None for a file.
        code: The reason as a stable code.
        detail: The reason as a sentence.
        at: When it was first given.
    """

    name: str
    line: int | None
    code: str
    detail: str
    at: str


def reject(
    connection: Connection, name: str, line: int | None, code: str, detail: str, signed: Signed
) -> bool:
    """Keep that an input could not be read.

    Args:
        connection: In a transaction.
        name: What it was called.
        line: Its line in a batch.
        code: The reason as a stable code.
        detail: The reason as a sentence.
        signed: When and by whom.

    Returns:
        Whether that was not known before.
    """
    said = {"name": kept(name), "line": line, "code": code, "detail": kept(detail)}
    whole = digest(json.dumps(list(said.values())))
    if connection.execute(select(REJECTED.c.id).where(REJECTED.c.digest == whole)).first():
        return False
    number = connection.execute(select(func.coalesce(func.max(REJECTED.c.id), 0) + 1)).scalar_one()
    connection.execute(insert(REJECTED).values(id=number, digest=whole, at=signed.at, **said))
    write_log(connection, "reject", signed, counts={"rejected": 1})
    return True


def list_rejected(connection: Connection) -> Iterator[Rejected]:
    """What could not be read, from the first.

    Args:
        connection: To the ledger.

    Yields:
        The inputs.
    """
    for row in connection.execute(select(REJECTED).order_by(REJECTED.c.id)):
        yield Rejected(row.name, row.line, row.code, row.detail, row.at)
