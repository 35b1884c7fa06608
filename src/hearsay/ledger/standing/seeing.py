"""Incidents and relations come out, with the reports called by their names.

An incident is known by any of its tellings: "lusab-babad.i203" leads to the incident that holds the
telling at 203 now, though another came to give it its name.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, select

from hearsay.ledger.errors import NotInLedgerError, UnsettledError
from hearsay.ledger.finding import find_report
from hearsay.ledger.names import split_name
from hearsay.ledger.parts import in_parts
from hearsay.ledger.standing.accounts import Accounts
from hearsay.ledger.standing.decided import find_ties
from hearsay.ledger.standing.grouping import weigh_groups
from hearsay.ledger.standing.naming import with_names
from hearsay.ledger.standing.net import Net
from hearsay.ledger.standing.tables import INCIDENT, RELATION, TELLING, TWIN
from hearsay.ledger.store import Access
from hearsay.ledger.tables import REPORT
from hearsay.reconcile.incidents import Joined, regroup
from hearsay.reconcile.standing import Standing
from hearsay.record.between import At, Incident, Relation, RelationKind, Status

T = TypeVar("T")
_AT_ONCE = 64


def find_incident(connection: Connection, called: str) -> int:
    """The incident that holds a telling now.

    Args:
        connection: To the ledger.
        called: An incident's id, "lusab-babad.i203", or an event's, "lusab-babad.e203".

    Returns:
        Its number.

    Raises:
        NotInLedgerError: There is no such telling, or its report is withdrawn.
        UnsettledError: It is not found out yet what it is part of.
    """
    return int(_incident_of(called, find_telling(connection, called)))


def find_incidents(connection: Connection, called: Sequence[str]) -> list[int]:
    """The incidents that hold some tellings now, looked for together.

    Args:
        connection: To the ledger.
        called: Their ids, as `find_incident` takes them.

    Returns:
        Their numbers, in that order.

    Raises:
        NotInLedgerError: There is no such telling, or its report is withdrawn.
        UnsettledError: It is not found out yet what it is part of.
    """
    its = {one: split_name(one) for one in called}
    query = select(REPORT.c.name, TELLING.c.ref, TWIN.c.incident)
    query = query.join(TELLING, TELLING.c.report == REPORT.c.id)
    query = query.join(TWIN, TWIN.c.id == TELLING.c.twin)
    numbers: dict[tuple[str, str | None], int | None] = {}
    for some in in_parts({name for name, _ in its.values()}):
        for name, ref, incident in connection.execute(query.where(REPORT.c.name.in_(some))):
            numbers[name, f"i{ref[1:]}"] = incident
    # What is called in another way, or is not there, is looked for alone.
    return [numbers.get(its[one]) or find_incident(connection, one) for one in called]


def find_telling(connection: Connection, called: str) -> Row[Any]:
    """A telling by the id of its event, or of an incident that is called after it.

    Args:
        connection: To the ledger.
        called: The id.

    Returns:
        Its row of the table `telling`, with the incident that holds it.

    Raises:
        NotInLedgerError: There is no such telling, or its report is withdrawn.
    """
    name, ref = split_name(called)
    report = find_report(connection, name)
    query = select(TELLING, TWIN.c.incident).join(TWIN, TWIN.c.id == TELLING.c.twin)
    letter, place = (ref or " ")[:1], (ref or "")[1:]
    if letter in "ie":
        here = (TELLING.c.report == report.id) & (TELLING.c.ref == f"e{place}")
        if row := connection.execute(query.where(here)).one_or_none():
            return row
    if report.withdrawn is not None:
        raise NotInLedgerError(
            f"Report {report.name} is withdrawn, so what it tells is part of no incident.",
            hint="Restore it first, in Python: desk.ledger.restore(report, why=…).",
        )
    raise NotInLedgerError(
        f"Report {report.name} has no event under {ref!r}.",
        hint="`hearsay incidents` lists the incidents with their ids.",
    )


def weigh_again(
    connection: Connection, accounts: Accounts, incidents: Sequence[int]
) -> list[tuple[Joined, Standing]]:
    """Incidents as they follow from the links and the accounts.

    Args:
        connection: To the ledger.
        accounts: The ledger's.
        incidents: Their numbers.

    Returns:
        Of each its tellings, and what they amount to, with keys.
    """
    query = select(TWIN).where(TWIN.c.incident.in_(incidents)).order_by(TWIN.c.id)
    members: dict[int, list[Row[Any]]] = {incident: [] for incident in incidents}
    for row in connection.execute(query).all():
        members[row.incident].append(row)
    net = Net(connection, accounts)
    numbers = [row.id for rows in members.values() for row in rows]
    net.load_links(numbers)
    names = net.load(numbers)
    ties = find_ties(connection, net.load)
    cells = (next(regroup(net, [names[rows[0].id]], ties)) for rows in members.values())
    return weigh_groups(connection, accounts, zip(cells, members.values(), strict=True))


def incidents_of(connection: Connection, called: str) -> Iterator[int]:
    """The incidents that a report tells of, or that an event is part of.

    Args:
        connection: To the ledger.
        called: A report's key or name, or the id of an event or an incident.

    Yields:
        Their numbers, in the order of the report's events.
    """
    if split_name(called)[1] is not None:
        yield find_incident(connection, called)
        return
    report = find_report(connection, called)
    query = select(TWIN.c.incident).join(TELLING, TELLING.c.twin == TWIN.c.id)
    query = query.where(TELLING.c.report == report.id, TWIN.c.incident.is_not(None))
    yield from dict.fromkeys(connection.execute(query.order_by(TELLING.c.n)).scalars())


def incidents_by_number(connection: Connection, numbers: Iterable[int]) -> tuple[Incident, ...]:
    """Incidents, in the order of their numbers as they are given."""
    asked = list(numbers)
    rows = connection.execute(
        select(INCIDENT.c.id, INCIDENT.c.form).where(INCIDENT.c.id.in_(asked))
    )
    forms = {row.id: row.form for row in rows}
    texts = with_names(connection, [forms[number] for number in asked])
    return tuple(map(read_incident, texts))


def iter_incidents(access: Access, *, by_name: bool = True) -> Iterator[Incident]:
    """All incidents, by the key of the first report that tells of each.

    Args:
        access: To the ledger.
        by_name: Call the reports by their names, and not by their keys.

    Yields:
        The incidents; some dozens are in memory at a time.
    """

    def read(connection: Connection, rows: list[Row[Any]]) -> list[Incident]:
        forms = [row.form for row in rows]
        return list(map(read_incident, with_names(connection, forms) if by_name else forms))

    yield from _paged(access, read)


def iter_relations(
    access: Access, *, incident: str | None = None, by_name: bool = True
) -> Iterator[Relation]:
    """All relations, those of an incident side by side, in the order of the incidents.

    Args:
        access: To the ledger.
        incident: Only those of this incident: one of its ids.
        by_name: Call the reports by their names, and not by their keys.

    Yields:
        The relations; those of some dozens of incidents are in memory at a time.

    Raises:
        NotInLedgerError: There is no such incident.
    """

    def read(connection: Connection, numbers: list[int]) -> list[Relation]:
        forms = _relations(connection, numbers)
        return list(map(read_relation, with_names(connection, forms) if by_name else forms))

    if incident is None:
        yield from _paged(
            access, lambda connection, rows: read(connection, [row.id for row in rows])
        )
        return
    with access.looking() as connection:
        found = read(connection, [find_incident(connection, incident)])
    yield from found


def read_incident(text: str) -> Incident:
    """The incident of a form that was kept."""
    form = json.loads(text)
    events = tuple(At(**event) for event in form["events"])
    plain = {name: form[name] for name in ("id", "type", "subtype", "independent", "place")}
    return Incident(
        **plain,
        events=events,
        origins=tuple(form["origins"]),
        status=Status(form["status"]),
        begins=form["from"],
        ends=form["to"],
        why=tuple(form["why"]),
    )


def read_relation(text: str) -> Relation:
    """The relation of a form that was kept."""
    form = json.loads(text)
    return Relation(
        kind=RelationKind(form["kind"]),
        a=At(**form["a"]),
        b=At(**form["b"]),
        a_also=tuple(At(**at) for at in form["a_also"]),
        b_also=tuple(At(**at) for at in form["b_also"]),
        why=form["why"],
    )


def _incident_of(called: str, row: Row[Any]) -> int:
    if row.incident is None:
        raise UnsettledError(
            f"It is not found out yet which incident {called} is part of.",
            hint="Whoever adds next finds it out: `hearsay add`.",
        )
    return int(row.incident)


def _paged(
    access: Access, read: Callable[[Connection, list[Row[Any]]], Iterable[T]]
) -> Iterator[T]:
    """What is read of all incidents, some of them in each look."""
    columns = (INCIDENT.c.id, INCIDENT.c.ref, INCIDENT.c.form, REPORT.c.key)
    query = select(*columns).join(REPORT, REPORT.c.id == INCIDENT.c.report)
    query = query.order_by(REPORT.c.key, INCIDENT.c.ref).limit(_AT_ONCE)
    key, ref = "", ""
    while True:
        later = (REPORT.c.key > key) | (INCIDENT.c.ref > ref)
        with access.looking() as connection:
            rows: list[Any] = list(connection.execute(query.where(REPORT.c.key >= key, later)))
            found = list(read(connection, rows))
        yield from found
        if not rows:
            return
        key, ref = rows[-1].key, rows[-1].ref


def _relations(connection: Connection, incidents: list[int]) -> list[str]:
    query = select(RELATION).where(RELATION.c.incident.in_(incidents))
    rows = connection.execute(query.order_by(RELATION.c.incident, RELATION.c.n)).all()
    by = {
        incident: [row.form for row in rows if row.incident == incident] for incident in incidents
    }
    return [form for incident in incidents for form in by[incident]]
