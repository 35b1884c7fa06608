"""A cell that was grouped anew: which of its groups are incidents that have changed, and what they are now."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Connection, Row, delete, func, select, update

from hearsay.ledger.standing.accounts import Accounts
from hearsay.ledger.standing.incidents import erase_incidents, write_incident
from hearsay.ledger.standing.marks import mark_twins
from hearsay.ledger.standing.net import Net
from hearsay.ledger.standing.tables import TELLING, TWIN, UNSETTLED
from hearsay.reconcile.incidents import Cell, Joined, join
from hearsay.reconcile.standing import Standing, weigh

Rows = list[Row[Any]]


def settle_cell(connection: Connection, accounts: Accounts, net: Net, cell: Cell) -> None:
    """Keep how a cell was grouped, and weigh what has changed.

    Args:
        connection: In a transaction.
        accounts: The ledger's.
        net: The links by which it was grouped.
        cell: The cell.
    """
    rows = {row.id: row for row in _rows_now(connection, net, cell)}
    told = UNSETTLED.c.twin.in_(rows) & (UNSETTLED.c.told == 1)
    moved = set(connection.execute(select(UNSETTLED.c.twin).where(told)).scalars())
    groups = [[rows[net.row(name).id] for name in names] for names in cell.groups]
    changed = [group for group in groups if not _is_as_it_was(connection, group, moved)]
    _mark_left_over(connection, rows)
    erase_incidents(
        connection, (row.incident for group in changed for row in group if row.incident)
    )
    for group in changed:
        members = [row for row in group if row.report is not None]
        if members:
            found, standing = weigh_group(connection, accounts, members, cell)
            number = write_incident(connection, accounts, found, standing)
            here = TWIN.c.id.in_([row.id for row in members])
            connection.execute(update(TWIN).where(here).values(incident=number))
    connection.execute(update(TWIN).where(TWIN.c.id.in_(rows)).values(cell=min(rows)))
    connection.execute(delete(UNSETTLED).where(UNSETTLED.c.twin.in_(rows)))
    connection.execute(delete(TWIN).where(TWIN.c.id.in_(rows), TWIN.c.report.is_(None)))


def weigh_group(
    connection: Connection, accounts: Accounts, members: Rows, cell: Cell
) -> tuple[Joined, Standing]:
    """What a group amounts to.

    Args:
        connection: To the ledger.
        accounts: The ledger's.
        members: Its rows of the table `twin`.
        cell: The cell that it is of.

    Returns:
        Its tellings, and what they amount to.
    """
    query = select(TELLING.c.report, TELLING.c.n)
    here = TELLING.c.twin.in_([row.id for row in members])
    copies = connection.execute(query.where(here)).all()
    found = accounts.get(row.report for row in copies)
    nodes = [found[row.report].tellings[row.n] for row in members]
    told = [found[row.report].tellings[row.n] for row in copies]
    joined = join(nodes, cell.scores, told)
    return joined, weigh(joined, {one.report: one for one in found.values()})


def _rows_now(connection: Connection, net: Net, cell: Cell) -> Rows:
    """The rows as they are now: what was done for one cell may have touched those of another."""
    numbers = [net.row(name).id for name in cell.members]
    return list(connection.execute(select(TWIN).where(TWIN.c.id.in_(numbers))).all())


def _is_as_it_was(connection: Connection, group: Rows, moved: Collection[int]) -> bool:
    """Whether the same twins make the incident, and tell the same."""
    incidents = {row.incident for row in group}
    if len(incidents) > 1 or None in incidents or any(row.id in moved for row in group):
        return False
    count = select(func.count()).where(TWIN.c.incident.in_(incidents))
    return connection.execute(count).scalar_one() == len(group)


def _mark_left_over(connection: Connection, rows: Mapping[int, Row[Any]]) -> None:
    """Have what hung together with the cell grouped too, should there be no time for it now."""
    cells = {row.cell for row in rows.values() if row.cell is not None}
    others = set(connection.execute(select(TWIN.c.id).where(TWIN.c.cell.in_(cells))).scalars())
    mark_twins(connection, others - set(rows), told=False)
