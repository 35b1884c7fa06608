"""Whether the people of a ledger are those that its log tells of.

Whoever can write into the file can write himself into it, or make a reader an admin; but not into the log,
whose rows are chained.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sqlalchemy import Connection, select

from hearsay.ledger.people import LOGGED, Role
from hearsay.ledger.person_names import fold_person
from hearsay.ledger.tables import LOG, PERSON

_DIGEST = re.compile(r"[0-9a-f]{64}")


def people_faults(connection: Connection) -> Iterator[str]:
    """What is wrong with the people: what no log tells, what no version writes.

    Args:
        connection: To the ledger.

    Yields:
        A sentence for each fault.
    """
    told: dict[str, tuple[str, bool]] = {}
    query = select(LOG.c.what, LOG.c.detail).where(LOG.c.what.in_(LOGGED)).order_by(LOG.c.n)
    for what, detail in connection.execute(query):
        name, _, role = (detail or "").rpartition(": ")
        told[fold_person(name)] = (role, what == "stop")
    for row in connection.execute(select(PERSON).order_by(PERSON.c.id)):
        if told.pop(row.folded, None) != (row.role, row.stopped is not None):
            yield f"What is kept of {row.name}, {row.role}, is not what the log tells."
        if row.folded != fold_person(row.name) or row.role not in set(Role):
            yield f"What is kept of {row.name}, {row.role}, is nothing that hearsay writes."
        if not _DIGEST.fullmatch(row.token):
            yield f"The token of {row.name} is none."
    for name in told:
        yield f"The log tells of {name}, who is not among the people."
