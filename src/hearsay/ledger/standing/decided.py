"""What people decided about incidents: put together, taken apart; kept whatever else is found out.

A decision is a judgement like any other, signed, and taken back as others are. Beside it stands which
tellings it is about: by their reports and their places in the text, so that another reading of the report
does not lose it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import Connection, Select, delete, insert, select, update

from hearsay.ledger.standing.marks import mark_twins
from hearsay.ledger.standing.tables import DECIDED, TELLING, TWIN
from hearsay.ledger.tables import JUDGEMENT, REPORT
from hearsay.reconcile.incidents import Decision, Ties, tie

Told = tuple[int, str]
"""A telling: the number of its report, and what it is called within."""


def note_decision(
    connection: Connection, judgement: int, these: Iterable[Told], others: Iterable[Told] = ()
) -> None:
    """Keep which tellings a judgement is about.

    Args:
        connection: In the transaction of the judgement.
        judgement: Its number.
        these: The tellings that are one, or are none of others.
        others: These others.
    """
    rows = [
        {"judgement": judgement, "report": report, "ref": ref, "part": part}
        for part, told in enumerate((these, others))
        for report, ref in sorted(set(told))
    ]
    connection.execute(insert(DECIDED), rows)
    mark_decided(connection, judgement)


def mark_decided(connection: Connection, judgement: int) -> None:
    """Note that what a judgement is about is to be grouped anew; of one about something else nothing.

    Args:
        connection: In the transaction that makes it, or takes it back.
        judgement: Its number.
    """
    twins = _twins().where(DECIDED.c.judgement == judgement)
    mark_twins(connection, (row.twin for row in connection.execute(twins)), told=True)


def find_ties(connection: Connection, name_of: Callable[[Iterable[int]], dict[int, str]]) -> Ties:
    """What all decisions that stand amount to.

    Args:
        connection: To the ledger.
        name_of: Gives the names of twins by their numbers.

    Returns:
        The ties, between the names.
    """
    stands = _twins().join(JUDGEMENT, JUDGEMENT.c.id == DECIDED.c.judgement)
    stands = stands.where(JUDGEMENT.c.undone.is_(None)).order_by(DECIDED.c.judgement)
    rows = connection.execute(stands).all()
    names = name_of({row.twin for row in rows})
    parts: dict[int, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    kinds: dict[int, bool] = {}
    for row in rows:
        parts[row.judgement][row.part].add(names[row.twin])
        kinds[row.judgement] = kinds.get(row.judgement, False) or row.part == 1
    return tie(
        Decision(frozenset(these), frozenset(others))
        for judgement, (these, others) in parts.items()
        if these and bool(others) == kinds[judgement]
    )


def decided_on(connection: Connection, incident: int) -> tuple[list[str], list[int]]:
    """What was decided of the events of an incident, also where it was taken back.

    Args:
        connection: To the ledger.
        incident: Its number.

    Returns:
        The ids of its events and those that it is called by, and the numbers of the judgements that say
        with what the events are one or not.
    """
    its = select(REPORT.c.name, TELLING.c.report, TELLING.c.ref)
    its = its.join(TELLING, TELLING.c.report == REPORT.c.id)
    its = its.join(TWIN, TWIN.c.id == TELLING.c.twin).where(TWIN.c.incident == incident)
    rows = connection.execute(its).all()
    names = [f"{row.name}.{letter}{row.ref[1:]}" for row in rows for letter in "ie"]
    told = {(row.report, row.ref) for row in rows}
    here = DECIDED.c.report.in_({report for report, _ in told})
    decided = select(DECIDED.c.judgement, DECIDED.c.report, DECIDED.c.ref).where(here)
    numbers = {
        row.judgement for row in connection.execute(decided) if (row.report, row.ref) in told
    }
    return names, sorted(numbers)


def forget_decisions(connection: Connection, report: int, key: str) -> None:
    """Remove what was decided about the tellings of a report, and the reasons, which may quote it.

    Args:
        connection: In the transaction of the removal.
        report: Its number.
        key: Its key; judgements that are called after it go with it.
    """
    going = select(JUDGEMENT.c.id).where(JUDGEMENT.c.key == key)
    here = (DECIDED.c.report == report) | DECIDED.c.judgement.in_(going)
    about = select(DECIDED.c.judgement).where(here)
    reasons = {"why": None, "undone_why": None}
    connection.execute(update(JUDGEMENT).where(JUDGEMENT.c.id.in_(about)).values(reasons))
    for judgement in connection.execute(about.distinct()).scalars().all():
        mark_decided(connection, judgement)
    connection.execute(delete(DECIDED).where(here))


def _twins() -> Select[Any]:
    """The twins that judgements are about."""
    same = (TELLING.c.report == DECIDED.c.report) & (TELLING.c.ref == DECIDED.c.ref)
    return select(DECIDED.c.judgement, DECIDED.c.part, TELLING.c.twin).join(TELLING, same)
