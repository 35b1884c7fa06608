"""What incidents amount to, remembered: weighed once, until something of what it follows from is another.

Screens show the numbers and the questions of twenty incidents at a time, and ask again whenever a report has
come, of which most incidents do not tell. To weigh one takes ten times as long as to see that it is made of
the same accounts as before.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from dataclasses import dataclass, replace
from threading import Lock

from sqlalchemy import Connection, select

from hearsay.ledger.standing.accounts import Accounts
from hearsay.ledger.standing.naming import called_by_name
from hearsay.ledger.standing.pins import with_pins
from hearsay.ledger.standing.seeing import weigh_again
from hearsay.ledger.standing.tables import ACCOUNT, INCIDENT, TELLING, TWIN
from hearsay.ledger.tables import REPORT
from hearsay.reconcile.standing import Standing

MOST = 500
"""Incidents that are remembered."""

LARGEST = 100
"""Tellings of one that is; a war of thousands is weighed each time."""


@dataclass(frozen=True, slots=True)
class _Made:
    """A standing and what it was made of."""

    of: bytes
    standing: Standing


class Standings:
    """What the incidents of a ledger amount to."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._made: OrderedDict[tuple[int, bool], _Made] = OrderedDict()

    def get(self, connection: Connection, incident: int, *, voices: bool) -> Standing:
        """What the accounts of an incident amount to.

        Args:
            connection: To the ledger.
            incident: Its number.
            voices: With all that is said of it; without, it takes half the time.

        Returns:
            What they amount to, with names, with the verdict on each step, and with what people have pinned.
        """
        called, of = (incident, voices), _made_of(connection, incident)
        with self._lock:
            made = self._made.get(called)
            if made is not None:
                self._made.move_to_end(called)
        if made is not None and made.of == of:
            return with_pins(connection, made.standing)
        _, standing = weigh_again(connection, Accounts(connection), incident)
        if not voices:
            standing = replace(standing, voices=())
        standing = called_by_name(connection, standing)
        if of is not None:
            self._keep(called, _Made(of, standing))
        return with_pins(connection, standing)

    def _keep(self, called: tuple[int, bool], made: _Made) -> None:
        with self._lock:
            self._made[called] = made
            self._made.move_to_end(called)
            while len(self._made) > MOST:
                self._made.popitem(last=False)


def _made_of(connection: Connection, incident: int) -> bytes | None:
    """A hash of all that an incident's standing follows from; None where that is much.

    Its own row tells how its tellings were joined, and by whose decision.
    """
    told = select(TELLING.c.report, TELLING.c.n, TELLING.c.twin)
    told = told.join(TWIN, TWIN.c.id == TELLING.c.twin).where(TWIN.c.incident == incident)
    rows = connection.execute(told.order_by(TELLING.c.report, TELLING.c.n).limit(LARGEST + 1)).all()
    if len(rows) > LARGEST:
        return None
    columns = (REPORT.c.key, REPORT.c.name, REPORT.c.family, REPORT.c.text_family, ACCOUNT.c.form)
    reports = select(*columns).join(ACCOUNT, ACCOUNT.c.report == REPORT.c.id)
    reports = reports.where(REPORT.c.id.in_({row.report for row in rows})).order_by(REPORT.c.id)
    form = select(INCIDENT.c.form).where(INCIDENT.c.id == incident)
    whole = hashlib.blake2b(repr([tuple(row) for row in rows]).encode())
    whole.update(str(connection.execute(form).scalar()).encode())
    for *names, packed in connection.execute(reports):
        whole.update(repr(names).encode())
        whole.update(packed)
    return whole.digest()
