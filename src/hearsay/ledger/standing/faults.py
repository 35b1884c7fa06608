"""Whether what is kept of incidents is what the records come to.

Which reports tell of one happening hangs on all of them, and to find it out again from the ground would
take as long as filling the ledger. So each part is made again from those that it rests on: an account from
its record, links from the accounts, a cell from the links, an incident from its tellings.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Row, func, select

from hearsay.ledger.documents import read_back, unpack
from hearsay.ledger.errors import LedgerDamagedError
from hearsay.ledger.standing.accounts import Accounts, pack_account
from hearsay.ledger.standing.decided import find_ties
from hearsay.ledger.standing.filing import filed_keys
from hearsay.ledger.standing.grouping import weigh_groups
from hearsay.ledger.standing.incidents import incident_row, incident_rows
from hearsay.ledger.standing.marks import waiting
from hearsay.ledger.standing.net import Net
from hearsay.ledger.standing.tables import (
    ACCOUNT,
    FILED,
    INCIDENT,
    LINK,
    OF_INCIDENT,
    TELLING,
    TWIN,
)
from hearsay.ledger.standing.twins import links_of
from hearsay.ledger.store import Access
from hearsay.ledger.tables import READING, REPORT
from hearsay.reconcile.incidents import regroup

_AT_ONCE = 16
_MODULUS = (1 << 31) - 1


def standing_faults(access: Access) -> Iterator[str]:
    """What is wrong with accounts, links and incidents; of links and incidents nothing while some wait.

    Args:
        access: To the ledger.

    Yields:
        A sentence for each fault.
    """
    with access.looking() as connection:
        settled = not waiting(connection)
    yield from _of_reports(access, settled=settled)
    if settled:
        yield from _of_cells(access)


def _of_reports(access: Access, *, settled: bool) -> Iterator[str]:
    last = 0
    while True:
        query = select(REPORT).where(REPORT.c.id > last).order_by(REPORT.c.id).limit(_AT_ONCE)
        with access.looking() as connection:
            accounts = Accounts(connection)
            reports = connection.execute(query).all()
            for row in reports:
                if not _has_its_account(connection, row):
                    yield f"What report {row.name} tells is not what its record says."
                elif settled and row.withdrawn is None:
                    yield from _of_report(connection, accounts, row)
        if not reports:
            return
        last = reports[-1].id


def _has_its_account(connection: Connection, row: Row[Any]) -> bool:
    query = select(READING.c.record, READING.c.sha256, ACCOUNT.c.form)
    query = query.outerjoin(ACCOUNT, ACCOUNT.c.report == READING.c.report)
    here = (READING.c.report == row.id) & (READING.c.number == row.reading)
    found = connection.execute(query.where(here)).one_or_none()
    if found is None:
        return True
    try:
        record = read_back(unpack(found.record, found.sha256, row.name), row.name)
    except LedgerDamagedError:  # as is told where records are looked at
        return True
    return bool(found.form == pack_account(record))


def _of_report(connection: Connection, accounts: Accounts, row: Row[Any]) -> Iterator[str]:
    account = accounts.get([row.id])[row.id]
    query = select(TELLING, TWIN.c.mark, TWIN.c.text_family, TWIN.c.report.label("speaker"))
    query = query.add_columns(TWIN.c.n.label("spoken")).join(TWIN, TWIN.c.id == TELLING.c.twin)
    told = connection.execute(query.where(TELLING.c.report == row.id).order_by(TELLING.c.n)).all()
    names = [f"{accounts.family(one.text_family)}:{one.mark}" for one in told]
    if [(one.twin, one.ref) for one in account.tellings] != list(
        zip(names, (one.ref for one in told), strict=True)
    ):
        yield f"The events of report {row.name} are not put beside those of others."
        return
    mine = {one.twin: one.n for one in told if (one.speaker, one.spoken) == (row.id, one.n)}
    if _links(connection, mine) != links_of(connection, accounts, account, row.id, mine):
        yield f"Report {row.name} is not linked with those that tell of the same."
    keys = filed_keys(account.tellings)
    here = FILED.c.key.in_(keys) & (FILED.c.report == row.id)
    if connection.execute(select(func.count()).where(here)).scalar_one() != len(keys):
        yield f"Report {row.name} cannot be found by others that tell of the same."


def _links(connection: Connection, twins: Mapping[int, int]) -> dict[tuple[int, int], int]:
    one = connection.execute(select(LINK).where(LINK.c.one.in_(twins))).all()
    back = connection.execute(select(LINK).where(LINK.c.other.in_(twins))).all()
    return {(row.one, row.other): row.score for row in (*one, *back)}


def _of_cells(access: Access) -> Iterator[str]:
    last = 0
    while True:
        query = select(TWIN.c.cell).where(TWIN.c.cell > last).distinct()
        with access.looking() as connection:
            cells = connection.execute(query.order_by(TWIN.c.cell).limit(_AT_ONCE)).scalars().all()
            for cell in cells:
                yield from _of_cell(connection, cell)
        if not cells:
            break
        last = cells[-1]
    with access.looking() as connection:
        held = select(TWIN.c.incident).where(TWIN.c.incident.is_not(None))
        stray = select(func.count()).select_from(INCIDENT).where(INCIDENT.c.id.not_in(held))
        if found := connection.execute(stray).scalar_one():
            yield f"{found} incidents are of no report."
        loose = select(func.count()).select_from(TWIN).where(TWIN.c.cell.is_(None))
        if found := connection.execute(loose).scalar_one():
            yield f"{found} events are not grouped."


def _of_cell(connection: Connection, cell: int) -> Iterator[str]:
    accounts = Accounts(connection)
    net = Net(connection, accounts)
    rows = {row.id: row for row in connection.execute(select(TWIN).where(TWIN.c.cell == cell))}
    names = net.load(rows)
    grouped = next(regroup(net, [names[min(rows)]], find_ties(connection, net.load)))
    by_incident = defaultdict(list)
    for row in rows.values():
        by_incident[row.incident].append(row)
    here = {tuple(sorted(names[row.id] for row in group)) for group in by_incident.values()}
    if grouped.members != set(names.values()) or here != set(grouped.groups):
        called = _called(connection, next(iter(rows.values())))
        yield f"The incidents about {called} are not those that its reports make."
        return
    groups = [(grouped, group) for group in by_incident.values()]
    weighed = weigh_groups(connection, accounts, groups)
    for (incident, group), (found, standing) in zip(by_incident.items(), weighed, strict=True):
        wanted = incident_row(accounts, found, standing)
        lists = incident_rows(accounts, standing)
        if not _is_kept(connection, incident, wanted, lists):
            called = _called(connection, group[0])
            yield f"What is said of the incident of {called} is not what its reports amount to."


def _is_kept(
    connection: Connection, incident: int, wanted: dict[str, Any], lists: dict[str, Any]
) -> bool:
    row = connection.execute(select(INCIDENT).where(INCIDENT.c.id == incident)).mappings().first()
    if row is None or dict(row) != {"id": incident, **wanted}:
        return False
    for table in OF_INCIDENT:
        query = select(table).where(table.c.incident == incident).order_by(*table.primary_key)
        rows = [dict(one) for one in connection.execute(query).mappings()]
        if rows != [{"incident": incident, **one} for one in lists[table.name]]:
            return False
    return True


def _called(connection: Connection, row: Row[Any]) -> str:
    """A twin as people say it, by who speaks for it."""
    query = select(REPORT.c.name, TELLING.c.ref).join(TELLING, TELLING.c.report == REPORT.c.id)
    found = connection.execute(query.where(REPORT.c.id == row.report, TELLING.c.n == row.n)).first()
    return f"{found.name}.{found.ref}" if found else f"event {row.id}"
