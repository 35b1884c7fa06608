"""Cells that were grouped anew: which of their groups are incidents that have changed, and what they are now."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, select, update

from hearsay.ledger.standing.accounts import Accounts
from hearsay.ledger.standing.incidents import erase_incidents, write_incidents, written
from hearsay.ledger.standing.marks import mark_twins
from hearsay.ledger.standing.net import Net
from hearsay.ledger.standing.tables import TELLING, TWIN, UNSETTLED
from hearsay.reconcile.incidents import Cell, Joined, join
from hearsay.reconcile.standing import Standing, weigh

Rows = list[Row[Any]]

Place = tuple[int, int]
"""A telling: the number of its report, and its own there."""


def settle_cells(
    connection: Connection, accounts: Accounts, net: Net, cells: Collection[Cell]
) -> None:
    """Keep how cells were grouped, and weigh what has changed.

    Most cells are one telling that hangs together with no other, and a database is asked as long for one
    as for some dozens: so they are settled together.

    Args:
        connection: In a transaction.
        accounts: The ledger's.
        net: The links by which they were grouped.
        cells: The cells; none has a member of another.
    """
    numbers = [[net.row(name).id for name in cell.members] for cell in cells]
    rows = _rows_now(connection, [number for members in numbers for number in members])
    held, moved = _held(connection, rows.values()), _moved(connection, rows)
    changed: list[tuple[Cell, Rows]] = []
    for cell in cells:
        groups = [[rows[net.row(name).id] for name in names] for names in cell.groups]
        changed += [(cell, group) for group in groups if not _is_as_it_was(group, moved, held)]
    _mark_left_over(connection, rows)
    # First of all: those whose incident makes way for another are marked anew.
    connection.execute(delete(UNSETTLED).where(UNSETTLED.c.twin.in_(rows)))
    erase_incidents(
        connection, (row.incident for _, group in changed for row in group if row.incident)
    )
    places = _weigh_anew(connection, accounts, changed)
    _set(connection, "incident", places)
    cell_of = {number: min(members) for members in numbers for number in members}
    others = {number: cell for number, cell in cell_of.items() if rows[number].cell != cell}
    _set(connection, "cell", others)
    connection.execute(delete(TWIN).where(TWIN.c.id.in_(rows), TWIN.c.report.is_(None)))


def weigh_groups(
    connection: Connection, accounts: Accounts, groups: Iterable[tuple[Cell, Rows]]
) -> list[tuple[Joined, Standing]]:
    """What groups amount to.

    Args:
        connection: To the ledger.
        accounts: The ledger's.
        groups: Of each the cell that it is of, and its rows of the table `twin`.

    Returns:
        Of each its tellings, and what they amount to.
    """
    groups = list(groups)
    copies = _copies(connection, [row for _, members in groups for row in members])
    accounts.expect(report for places in copies.values() for report, _ in places)
    return [
        _weigh(accounts, members, [place for row in members for place in copies[row.id]], cell)
        for cell, members in groups
    ]


def _weigh_anew(
    connection: Connection, accounts: Accounts, changed: Iterable[tuple[Cell, Rows]]
) -> dict[int, int]:
    """Weigh groups and keep their incidents; the number of its incident for each twin."""
    groups = [(cell, [row for row in group if row.report is not None]) for cell, group in changed]
    groups = [(cell, members) for cell, members in groups if members]
    weighed = weigh_groups(connection, accounts, groups)
    numbers = write_incidents(connection, [written(accounts, *one) for one in weighed])
    return {
        row.id: number
        for (_, members), number in zip(groups, numbers, strict=True)
        for row in members
    }


def _weigh(
    accounts: Accounts, members: Rows, copies: Collection[Place], cell: Cell
) -> tuple[Joined, Standing]:
    found = accounts.get(report for report, _ in copies)
    nodes = [found[row.report].tellings[row.n] for row in members]
    told = [found[report].tellings[n] for report, n in copies]
    joined = join(nodes, cell.scores, told)
    return joined, weigh(joined, {one.report: one for one in found.values()})


def _copies(connection: Connection, members: Rows) -> dict[int, list[Place]]:
    """Where each twin is told, copy by copy."""
    found: dict[int, list[Place]] = {row.id: [] for row in members}
    query = select(TELLING.c.twin, TELLING.c.report, TELLING.c.n)
    for row in connection.execute(query.where(TELLING.c.twin.in_(found))):
        found[row.twin].append((row.report, row.n))
    return found


def _rows_now(connection: Connection, numbers: Iterable[int]) -> dict[int, Row[Any]]:
    """The rows as they are now: what was done for some cells may have touched those of others."""
    query = select(TWIN).where(TWIN.c.id.in_(list(numbers)))
    return {row.id: row for row in connection.execute(query)}


def _moved(connection: Connection, twins: Collection[int]) -> set[int]:
    """Those that tell something else than when they were grouped."""
    told = UNSETTLED.c.twin.in_(twins) & (UNSETTLED.c.told == 1)
    return set(connection.execute(select(UNSETTLED.c.twin).where(told)).scalars())


def _held(connection: Connection, rows: Iterable[Row[Any]]) -> dict[int, int]:
    """How many twins the incidents hold that rows are of."""
    incidents = {row.incident for row in rows if row.incident is not None}
    if not incidents:
        return {}
    query = select(TWIN.c.incident, func.count()).where(TWIN.c.incident.in_(incidents))
    return {row[0]: row[1] for row in connection.execute(query.group_by(TWIN.c.incident))}


def _is_as_it_was(group: Rows, moved: Collection[int], held: Mapping[int, int]) -> bool:
    """Whether the same twins make the incident, and tell the same."""
    incidents = {row.incident for row in group}
    if len(incidents) > 1 or None in incidents or any(row.id in moved for row in group):
        return False
    return held[incidents.pop()] == len(group)


def _set(connection: Connection, column: str, values: Mapping[int, int]) -> None:
    """Set a column of twins, each to its own number."""
    if values:
        here = update(TWIN).where(TWIN.c.id == bindparam("twin")).values({column: bindparam("to")})
        rows = [{"twin": twin, "to": value} for twin, value in sorted(values.items())]
        connection.execute(here, rows)


def _mark_left_over(connection: Connection, rows: Mapping[int, Row[Any]]) -> None:
    """Have what hung together with the cells grouped too, should there be no time for it now."""
    cells = {row.cell for row in rows.values() if row.cell is not None}
    if cells:
        others = connection.execute(select(TWIN.c.id).where(TWIN.c.cell.in_(cells))).scalars()
        mark_twins(connection, set(others) - set(rows), told=False)
