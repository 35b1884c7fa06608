"""A report's tellings are put beside their copies, and what speaks for the copies is linked with others.

Two hundred copies of one story tell the same two hundred times. They are one twin, and the earliest of
them speaks for it. Which is the earliest, and what it is linked with, is found out again whenever a report
of the twin came, went or changed; all of it follows from which reports are there. One that has changed is
taken out and put in anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import (
    Connection,
    Row,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)

from hearsay.ledger.standing.accounts import Accounts
from hearsay.ledger.standing.filing import file, near, unfile
from hearsay.ledger.standing.marks import mark_twins
from hearsay.ledger.standing.tables import LINK, TELLING, TWIN, UNFILED
from hearsay.ledger.tables import REPORT
from hearsay.reconcile.accounts import Account
from hearsay.reconcile.incidents import ENOUGH, link
from hearsay.reconcile.telling import Telling

_AT_ONCE = 400

_STANDS = ~exists().where(UNFILED.c.report == TELLING.c.report)
"""A telling of a report that has not changed: those of others are about to be taken out, and count no more."""

_SPEAK = update(TWIN).where(TWIN.c.id == bindparam("twin"))
_SPEAK = _SPEAK.values(report=bindparam("its"), n=bindparam("at"))

Places = Mapping[int, tuple[int, int]]
"""Where a twin's speaker tells: its report, and its number in the report's list of events."""


def take_out(connection: Connection, accounts: Accounts, reports: Iterable[int]) -> None:
    """Take the tellings of reports away: of those that go, and of those that have changed.

    Args:
        connection: In a transaction.
        accounts: The ledger's; those of the reports are there still.
        reports: Their numbers.
    """
    twins: set[int] = set()
    for report in sorted(reports):
        query = select(TELLING.c.twin).where(TELLING.c.report == report)
        twins.update(connection.execute(query).scalars())
        for account in accounts.get([report]).values():
            unfile(connection, report, account.tellings)
        connection.execute(delete(TELLING).where(TELLING.c.report == report))
        accounts.drop(report)
    _settle_speakers(connection, accounts, twins)


def put_in(connection: Connection, accounts: Accounts, report: int) -> None:
    """Put the tellings of a report beside those of others, unless it is withdrawn.

    Args:
        connection: In a transaction.
        accounts: The ledger's.
        report: Its number; none of its tellings is there, and it waits no more.
    """
    row = connection.execute(select(REPORT).where(REPORT.c.id == report)).one_or_none()
    if row is None:
        return
    accounts.drop_family(row.text_family)
    if row.withdrawn is None and (found := accounts.get([report])):
        _settle_speakers(connection, accounts, _file(connection, found[report], row))
    if accounts.family(row.text_family) == row.key:
        mark_family(connection, row.text_family)


def mark_family(connection: Connection, family: int) -> None:
    """Note that a family of texts is called otherwise than before, perhaps."""
    several = select(func.count()).where(REPORT.c.text_family == family)
    if connection.execute(several).scalar_one() > 1:
        query = select(TWIN.c.id).where(TWIN.c.text_family == family)
        mark_twins(connection, connection.execute(query).scalars(), told=True)


def _settle_speakers(connection: Connection, accounts: Accounts, twins: Iterable[int]) -> None:
    """Find out anew who speaks for twins, and link those anew for which another does."""
    asked = sorted(set(twins))
    before, now = _speakers(connection, asked), _earliest(connection, asked)
    anew = [twin for twin in asked if before.get(twin) != now.get(twin)]
    if anew:
        places = [(twin, *now.get(twin, (None, None))) for twin in anew]
        rows = [{"twin": twin, "its": report, "at": n} for twin, report, n in places]
        connection.execute(_SPEAK, rows)
    mark_twins(connection, asked, told=True)
    _unlink(connection, [twin for twin in anew if twin in before])
    _relink(connection, accounts, {twin: now[twin] for twin in anew if twin in now})


def _file(connection: Connection, account: Account, row: Row[Any]) -> set[int]:
    told = account.tellings
    if not told:
        return set()
    file(connection, row.id, told)
    family = account.backdrop.family
    marks = [one.twin.removeprefix(f"{family}:") for one in told]
    twins = _twins(connection, row.text_family, marks)
    day = account.backdrop.published
    rows = [
        {
            "report": row.id,
            "n": n,
            "ref": one.ref,
            "twin": twins[mark],
            "day": None if day is None else int(day),
            "start": one.start,
        }
        for n, (one, mark) in enumerate(zip(told, marks, strict=True))
    ]
    connection.execute(insert(TELLING), rows)
    return set(twins.values())


def _twins(connection: Connection, family: int, marks: list[str]) -> dict[str, int]:
    """The twins of these marks; those that are not there are made."""
    found: dict[str, int] = {}
    for start in range(0, len(marks), _AT_ONCE):
        some = marks[start : start + _AT_ONCE]
        query = select(TWIN.c.mark, TWIN.c.id).where(
            TWIN.c.text_family == family, TWIN.c.mark.in_(some)
        )
        found.update((mark, twin) for mark, twin in connection.execute(query))
    last = connection.execute(select(func.coalesce(func.max(TWIN.c.id), 0))).scalar_one()
    new = {mark: last + n for n, mark in enumerate((m for m in marks if m not in found), 1)}
    if new:
        rows = [{"id": twin, "text_family": family, "mark": mark} for mark, twin in new.items()]
        connection.execute(insert(TWIN), rows)
    return found | new


def _speakers(connection: Connection, twins: list[int]) -> dict[int, tuple[int, int]]:
    found = {}
    for start in range(0, len(twins), _AT_ONCE):
        query = select(TWIN.c.id, TWIN.c.report, TWIN.c.n)
        query = query.where(
            TWIN.c.id.in_(twins[start : start + _AT_ONCE]), TWIN.c.report.is_not(None)
        )
        found.update({row.id: (row.report, row.n) for row in connection.execute(query)})
    return found


def _earliest(connection: Connection, twins: list[int]) -> dict[int, tuple[int, int]]:
    """Of the tellings of each twin the one that came out first: see `Telling.order`."""
    found: dict[int, tuple[int, int]] = {}
    undated = TELLING.c.day.is_(None)
    order = (TELLING.c.twin, undated, TELLING.c.day, REPORT.c.key, TELLING.c.start, TELLING.c.ref)
    query = select(TELLING.c.twin, TELLING.c.report, TELLING.c.n)
    query = query.join(REPORT, REPORT.c.id == TELLING.c.report).order_by(*order)
    query = query.where(_STANDS)
    for start in range(0, len(twins), _AT_ONCE):
        some = query.where(TELLING.c.twin.in_(twins[start : start + _AT_ONCE]))
        for row in connection.execute(some):
            found.setdefault(row.twin, (row.report, row.n))
    return found


def _unlink(connection: Connection, twins: list[int]) -> None:
    """Take the links of twins away; what they held together has to find its own place."""
    if not twins:
        return
    query = select(LINK.c.one, LINK.c.other, LINK.c.score).where(LINK.c.one.in_(twins))
    rows = connection.execute(query).all()
    mark_twins(connection, (row.other for row in rows if row.score >= ENOUGH), told=False)
    connection.execute(delete(LINK).where(LINK.c.one.in_(twins)))
    back = [(row.other, row.one) for row in rows]
    for start in range(0, len(back), _AT_ONCE):
        pairs = (
            and_(LINK.c.one == a, LINK.c.other == b) for a, b in back[start : start + _AT_ONCE]
        )
        connection.execute(delete(LINK).where(or_(*pairs)))


def _relink(connection: Connection, accounts: Accounts, places: Places) -> None:
    by_report: dict[int, dict[int, int]] = defaultdict(dict)
    for twin, (report, n) in places.items():
        by_report[report][twin] = n
    scores: dict[tuple[int, int], int] = {}
    for report, told in sorted(by_report.items()):
        account = accounts.get([report])[report]
        scores |= links_of(connection, accounts, account, report, told)
    rows = [{"one": a, "other": b, "score": score} for (a, b), score in sorted(scores.items())]
    if rows:
        connection.execute(insert(LINK), rows)


def links_of(
    connection: Connection,
    accounts: Accounts,
    account: Account,
    report: int,
    told: Mapping[int, int],
) -> dict[tuple[int, int], int]:
    """The links of some tellings of a report.

    Args:
        connection: To the ledger.
        accounts: The ledger's.
        account: Of the report.
        report: Its number.
        told: For each twin that it speaks for and that is asked about, the number of its telling.

    Returns:
        The scores, in both directions.
    """
    others = _speaking(connection, accounts, near(connection, account.tellings) | {report})
    twins = {telling.twin: twin for twin, telling in others.items()}
    found: dict[tuple[int, int], int] = {}
    for twin, n in told.items():
        for one in link(account.tellings[n], others.values()):
            other = twins[one.other if one.one == account.tellings[n].twin else one.one]
            found[twin, other] = found[other, twin] = one.score
    return found


def _speaking(connection: Connection, accounts: Accounts, reports: set[int]) -> dict[int, Telling]:
    """The tellings of reports that speak for their twins."""
    places: list[Any] = []
    asked = sorted(reports)
    # Each telling is looked up by its report, and its twin by its number.
    mine = (
        (TWIN.c.id == TELLING.c.twin)
        & (TWIN.c.report == TELLING.c.report)
        & (TWIN.c.n == TELLING.c.n)
    )
    query = select(TWIN.c.id, TELLING.c.report, TELLING.c.n).select_from(TELLING).join(TWIN, mine)
    query = query.where(_STANDS)
    for start in range(0, len(asked), _AT_ONCE):
        some = asked[start : start + _AT_ONCE]
        places += connection.execute(query.where(TELLING.c.report.in_(some))).all()
    found = accounts.get(row.report for row in places)
    return {row.id: found[row.report].tellings[row.n] for row in places}
