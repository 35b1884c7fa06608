"""What incidents amount to, remembered: weighed once, until something of what it follows from is another.

Screens show the numbers and the questions of twenty incidents at a time, and ask again whenever a report has
come, of which most incidents do not tell. To weigh one takes ten times as long as to see that it is made of
the same accounts as before.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from threading import Lock

from sqlalchemy import Connection, func, select

from hearsay.ledger.parts import in_parts
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

    def get(
        self, connection: Connection, incidents: Sequence[int], *, voices: bool
    ) -> list[Standing]:
        """What the accounts of some incidents amount to; the ledger is asked once for all of them.

        Args:
            connection: To the ledger.
            incidents: Their numbers.
            voices: With all that is said of them; without, it takes half the time.

        Returns:
            What they amount to, with names, with the verdict on each step, and with what people have pinned.
        """
        made_of = _made_of(connection, incidents)
        found: dict[int, Standing] = {}
        with self._lock:
            for incident, of in made_of.items():
                made = self._made.get((incident, voices))
                if made is not None and made.of == of:
                    self._made.move_to_end((incident, voices))
                    found[incident] = made.standing
        missing = [incident for incident in dict.fromkeys(incidents) if incident not in found]
        if missing:
            found |= _weighed(connection, missing, voices=voices)
        for incident in made_of.keys() & missing:
            self._keep((incident, voices), _Made(made_of[incident], found[incident]))
        return with_pins(connection, [found[incident] for incident in incidents])

    def _keep(self, called: tuple[int, bool], made: _Made) -> None:
        with self._lock:
            self._made[called] = made
            self._made.move_to_end(called)
            while len(self._made) > MOST:
                self._made.popitem(last=False)


def _weighed(
    connection: Connection, incidents: Sequence[int], *, voices: bool
) -> dict[int, Standing]:
    """What incidents amount to, the reports called by their names."""
    found = [one for _, one in weigh_again(connection, Accounts(connection), incidents)]
    if not voices:
        found = [replace(one, voices=()) for one in found]
    return dict(zip(incidents, called_by_name(connection, found), strict=True))


def _made_of(connection: Connection, incidents: Collection[int]) -> dict[int, bytes]:
    """Of each incident a hash of all that its standing follows from; none of one for which that is much.

    Its own row tells how its tellings were joined, and by whose decision.
    """
    of = TWIN.c.incident
    told = TELLING.join(TWIN, TWIN.c.id == TELLING.c.twin)
    counted = select(of, func.count()).select_from(told).where(of.in_(incidents)).group_by(of)
    small = [incident for incident, n in connection.execute(counted).all() if n <= LARGEST]
    query = select(of, TELLING.c.report, TELLING.c.n, TELLING.c.twin).select_from(told)
    query = query.where(of.in_(small)).order_by(TELLING.c.report, TELLING.c.n)
    tellings: dict[int, list[tuple[int, ...]]] = {incident: [] for incident in small}
    for incident, *telling in connection.execute(query):
        tellings[incident].append(tuple(telling))
    reports = _reports(connection, {report for its in tellings.values() for report, *_ in its})
    forms = select(INCIDENT.c.id, INCIDENT.c.form).where(INCIDENT.c.id.in_(small))
    return {
        incident: _hash(form, tellings[incident], reports)
        for incident, form in connection.execute(forms).all()
    }


def _reports(connection: Connection, numbers: Collection[int]) -> dict[int, bytes]:
    """All of each report that the standing of an incident follows from."""
    columns = (REPORT.c.key, REPORT.c.name, REPORT.c.family, REPORT.c.text_family, ACCOUNT.c.form)
    query = select(REPORT.c.id, *columns).join(ACCOUNT, ACCOUNT.c.report == REPORT.c.id)
    found = {}
    for some in in_parts(numbers):
        for number, *names, packed in connection.execute(query.where(REPORT.c.id.in_(some))):
            found[number] = repr(names).encode() + packed
    return found


def _hash(form: str, tellings: Sequence[tuple[int, ...]], reports: Mapping[int, bytes]) -> bytes:
    whole = hashlib.blake2b(repr((form, tellings)).encode())
    for number in sorted({report for report, *_ in tellings}):
        whole.update(reports.get(number, b""))
    return whole.digest()
