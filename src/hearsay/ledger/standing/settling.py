"""What has changed is compared, grouped and weighed anew, some of it at a time, until nothing waits.

Each step is a transaction: reports that have changed are taken out, those that are to stay are put in,
twins that have moved are grouped, and the incidents that come out differently are weighed. Whoever is
killed in between loses one step. What a reader sees is what the last step left: an incident is as it was
until it is weighed again.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator

from sqlalchemy import Connection, delete, select, update

from hearsay.ledger.standing.accounts import Accounts
from hearsay.ledger.standing.analysing import analyse_grown
from hearsay.ledger.standing.decided import find_ties
from hearsay.ledger.standing.grouping import settle_cells
from hearsay.ledger.standing.marks import mark_twins
from hearsay.ledger.standing.net import Net
from hearsay.ledger.standing.tables import TELLING, UNFILED, UNSETTLED
from hearsay.ledger.standing.twins import put_in, take_out
from hearsay.ledger.store import Access
from hearsay.ledger.tables import LEDGER
from hearsay.reconcile.incidents import Cell, beside, regroup

_REPORTS = 64
"""Taken out or put in at once."""

_TWINS = 512
"""Grouped at once, with whatever hangs together with them."""

_WEIGHED = 64
"""Of these, weighed and kept at once: what a database is asked takes as long for one."""

_STEP_S = 2.0
"""How long one step keeps others from writing, about."""


def settle(access: Access, is_stopped: Callable[[], bool] | None = None) -> int:
    """Find out what all reports amount to, as far as something has changed.

    Args:
        access: To the ledger.
        is_stopped: Whether to stop after a step; what is left waits for the next who settles.

    Returns:
        How many steps it took; 0 where nothing waited.
    """
    steps = 0
    while not (is_stopped and is_stopped()) and _is_waiting(access):
        with access.writing() as connection:
            settle_step(connection)
        steps += 1
    return steps


def settle_step(connection: Connection) -> None:
    """Do some of what waits.

    Args:
        connection: In a transaction.
    """
    analyse_grown(connection)
    accounts = Accounts(connection)
    if not _put_in_some(connection, accounts):
        _group_some(connection, accounts)
    connection.execute(update(LEDGER).values(settled=LEDGER.c.settled + 1))


def _is_waiting(access: Access) -> bool:
    with access.looking() as connection:
        return any(
            connection.execute(select(column).limit(1)).first()
            for column in (UNFILED.c.report, UNSETTLED.c.twin)
        )


def _put_in_some(connection: Connection, accounts: Accounts) -> bool:
    """Whether some reports were taken out or put in."""
    stale = select(TELLING.c.report).join(UNFILED, UNFILED.c.report == TELLING.c.report).distinct()
    rows = connection.execute(stale.order_by(TELLING.c.report).limit(_REPORTS)).scalars().all()
    if rows:
        take_out(connection, accounts, rows)
        return True
    until = time.monotonic() + _STEP_S
    new = select(UNFILED.c.report).order_by(UNFILED.c.report).limit(_REPORTS)
    reports = connection.execute(new).scalars().all()
    for report in reports:
        connection.execute(delete(UNFILED).where(UNFILED.c.report == report))
        put_in(connection, accounts, report)
        if time.monotonic() > until:
            break
    return bool(reports)


def _group_some(connection: Connection, accounts: Accounts) -> None:
    # Those that tell something new first: who is beside them may have to be grouped too.
    query = select(UNSETTLED).order_by(UNSETTLED.c.told.desc(), UNSETTLED.c.twin).limit(_TWINS)
    marked = {row.twin: row.told for row in connection.execute(query)}
    net = Net(connection, accounts)
    net.load_links(marked)
    names = net.load(marked)
    near = beside(net, (name for twin, name in names.items() if marked[twin]))
    more = [net.row(name).id for name in near.difference(names.values())]
    mark_twins(connection, more, told=False)
    net.load_links(more)
    until = time.monotonic() + _STEP_S
    cells = regroup(net, near.union(names.values()), find_ties(connection, net.load))
    for some in _some(cells):
        settle_cells(connection, accounts, net, some)
        if time.monotonic() > until:  # whole cells are done, and the others are marked still
            break
    gone = marked.keys() - names.keys()
    connection.execute(delete(UNSETTLED).where(UNSETTLED.c.twin.in_(gone)))


def _some(cells: Iterable[Cell]) -> Iterator[list[Cell]]:
    """Cells with some dozens of twins together."""
    some: list[Cell] = []
    count = 0
    for cell in cells:
        some.append(cell)
        count += len(cell.members)
        if count >= _WEIGHED:
            yield some
            some, count = [], 0
    if some:
        yield some
