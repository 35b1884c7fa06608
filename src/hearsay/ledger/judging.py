"""What people decide about what the ledger holds, and how they take it back.

A judgement is a person's, with a name, a time and a reason, and is added beside the reading, never
written over it. It points to a ledger id, so a newer reading does not lose it. Taking it back does
not remove it: that somebody thought so, and then did not, is kept too.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from hearsay.ledger.cells import kept
from hearsay.ledger.errors import AlreadySoError, NotInLedgerError
from hearsay.ledger.finding import find_report
from hearsay.ledger.index_tables import CLAIM, ENTITY, EVENT, FIGURE, PLACE, TIME
from hearsay.ledger.log import Signed, write_log
from hearsay.ledger.names import split_name
from hearsay.ledger.tables import JUDGEMENT

_AT_ONCE = 400
_BY_LETTER = {"c": CLAIM, "e": EVENT, "f": FIGURE, "n": ENTITY, "l": PLACE, "t": TIME}


@dataclass(frozen=True, slots=True)
class Undone:
    """That a judgement was taken back.

    Args:
        at: When, in universal time.
        who: By whom.
        why: For which reason.
    """

    at: str
    who: str
    why: str | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person decided.

    Args:
        id: Its number in the ledger.
        target: The ledger id that it is about.
        verdict: The decision.
        who: By whom.
        at: When, in universal time.
        why: For which reason.
        undone: That it was taken back; None where it stands.
    """

    id: int
    target: str
    verdict: str
    who: str
    at: str
    why: str | None = None
    undone: Undone | None = None


def judge(
    connection: Connection, target: str, verdict: str, why: str | None, signed: Signed
) -> Judgement:
    """Keep a judgement.

    Args:
        connection: In a transaction.
        target: A ledger id, of a report or of one of its values.
        verdict: The decision.
        why: The reason.
        signed: When and by whom.

    Returns:
        The judgement.

    Raises:
        NotInLedgerError: The ledger holds nothing under this id.
    """
    target, key = _found(connection, target)
    number = keep_judgement(connection, target, key, kept(verdict), why, signed)
    said = f"{target}: {verdict}" + (f" ({why})" if why else "")
    write_log(connection, "judge", signed, key=key, detail=said)
    return find_judgement(connection, number)


def keep_judgement(
    connection: Connection, target: str, key: str, verdict: str, why: str | None, signed: Signed
) -> int:
    """Put a judgement beside the others; whoever makes it writes the log.

    Args:
        connection: In a transaction.
        target: What it is about, as the ledger calls it.
        key: Of the report.
        verdict: The decision.
        why: The reason.
        signed: When and by whom.

    Returns:
        Its number.
    """
    number: int = connection.execute(
        select(func.coalesce(func.max(JUDGEMENT.c.id), 0) + 1)
    ).scalar_one()
    row = {
        "id": number,
        "target": target,
        "key": key,
        "verdict": verdict,
        "why": kept(why),
        "who": kept(signed.who),
        "at": signed.at,
    }
    connection.execute(insert(JUDGEMENT), row)
    return number


def undo(connection: Connection, number: int, why: str | None, signed: Signed) -> Judgement:
    """Take a judgement back.

    Args:
        connection: In a transaction.
        number: The judgement's.
        why: The reason.
        signed: When and by whom.

    Returns:
        The judgement, undone.

    Raises:
        NotInLedgerError: There is no such judgement.
        AlreadySoError: It was taken back before.
    """
    before = find_judgement(connection, number)
    if before.undone:
        raise AlreadySoError(
            f"Judgement {number} was taken back by {before.undone.who} on {before.undone.at[:10]}."
        )
    marks = {"undone": signed.at, "undone_by": kept(signed.who), "undone_why": kept(why)}
    connection.execute(update(JUDGEMENT).where(JUDGEMENT.c.id == number).values(marks))
    key = _key_of_judgement(connection, number)
    said = f"judgement {number} of {before.target}" + (f" ({why})" if why else "")
    write_log(connection, "undo", signed, key=key, detail=said)
    return find_judgement(connection, number)


def find_judgement(connection: Connection, number: int) -> Judgement:
    """A judgement by its number.

    Args:
        connection: To the ledger.
        number: Its number.

    Returns:
        The judgement.

    Raises:
        NotInLedgerError: There is none.
    """
    row = connection.execute(select(JUDGEMENT).where(JUDGEMENT.c.id == number)).one_or_none()
    if row is None:
        raise NotInLedgerError(f"The ledger has no judgement {number}.")
    return _judgement(row)


def list_judgements(
    connection: Connection,
    target: str | None,
    *,
    undone: bool,
    after: int = 0,
    limit: int | None = None,
) -> tuple[Judgement, ...]:
    """What was judged.

    Args:
        connection: To the ledger.
        target: Only of this ledger id; of all by default.
        undone: Those that were taken back too.
        after: Only behind the one of this number.
        limit: How many at most; all where None.

    Returns:
        The judgements, from the first.
    """
    query = select(JUDGEMENT).where(JUDGEMENT.c.id > after).order_by(JUDGEMENT.c.id).limit(limit)
    if target is not None:
        query = query.where(JUDGEMENT.c.target == kept(target))
    if not undone:
        query = query.where(JUDGEMENT.c.undone.is_(None))
    return tuple(map(_judgement, connection.execute(query)))


def judgements_of(
    connection: Connection, targets: Iterable[str], numbers: Iterable[int] = ()
) -> tuple[Judgement, ...]:
    """What was judged of some values, also where it was taken back.

    Args:
        connection: To the ledger.
        targets: Ledger ids.
        numbers: Of further judgements.

    Returns:
        The judgements, from the first.
    """
    found: dict[int, Row[Any]] = {}
    for column, asked in (
        (JUDGEMENT.c.target, sorted({kept(target) for target in targets})),
        (JUDGEMENT.c.id, sorted(set(numbers))),
    ):
        for start in range(0, len(asked), _AT_ONCE):
            query = select(JUDGEMENT).where(column.in_(asked[start : start + _AT_ONCE]))
            found.update({row.id: row for row in connection.execute(query)})
    return tuple(_judgement(found[number]) for number in sorted(found))


def _judgement(row: Row[Any]) -> Judgement:
    undone = Undone(row.undone, row.undone_by, row.undone_why) if row.undone else None
    return Judgement(row.id, row.target, row.verdict, row.who, row.at, row.why, undone)


def _key_of_judgement(connection: Connection, number: int) -> str:
    query = select(JUDGEMENT.c.key).where(JUDGEMENT.c.id == number)
    return str(connection.execute(query).scalar_one())


def _found(connection: Connection, target: str) -> tuple[str, str]:
    """A ledger id as people say it, and the key of its report; the value it names must be there."""
    name, ref = split_name(target)
    report = find_report(connection, name)
    if ref is None:
        return report.name, report.key
    table = _BY_LETTER.get(ref[:1])
    if table is not None:
        here = (table.c.report == report.id) & (table.c.ref == kept(ref))
        if connection.execute(select(table.c.n).where(here)).first():
            return f"{report.name}.{ref}", report.key
    raise NotInLedgerError(f"Report {report.name} has nothing under {ref!r}.")
