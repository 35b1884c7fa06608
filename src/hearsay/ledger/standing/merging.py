"""A person says that two incidents are one, or that an event is part of none of what it was put with.

Either is a judgement, with who, when and why, and holds whatever is added later. Of two that contradict
each other the later one counts, and the log says that it overrides the earlier one.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from hearsay.ledger.errors import AlreadySoError, NotInLedgerError
from hearsay.ledger.judging import Judgement, find_judgement, judge, keep_judgement
from hearsay.ledger.log import Signed, write_log
from hearsay.ledger.names import split_name
from hearsay.ledger.standing.decided import Told, note_decision
from hearsay.ledger.standing.pins import PINNED
from hearsay.ledger.standing.seeing import find_incident, find_telling
from hearsay.ledger.standing.tables import DECIDED, INCIDENT, TELLING, TWIN
from hearsay.ledger.tables import JUDGEMENT, REPORT

MERGED = "is one with"
SPLIT = "is not part of"


def merge(connection: Connection, one: str, other: str, why: str, signed: Signed) -> Judgement:
    """Keep that two incidents are one.

    Args:
        connection: In a transaction.
        one: The id of an incident.
        other: That of the other.
        why: The reason.
        signed: When and by whom.

    Returns:
        The judgement.

    Raises:
        NotInLedgerError: There is no such incident.
        AlreadySoError: They are one already.
    """
    first, second = find_incident(connection, one), find_incident(connection, other)
    if first == second:
        raise AlreadySoError(f"{one} and {other} are one incident already.")
    these = [*_tellings(connection, first), *_tellings(connection, second)]
    names = [_name(connection, number) for number in (first, second)]
    return _decide(connection, names[0], f"{MERGED} {names[1]}", why, signed, these, ())


def split(connection: Connection, event: str, why: str, signed: Signed) -> Judgement:
    """Keep that an event is part of none of what it was put with.

    Args:
        connection: In a transaction.
        event: Its id: "lusab-babad.e203"; its copies go with it.
        why: The reason.
        signed: When and by whom.

    Returns:
        The judgement.

    Raises:
        NotInLedgerError: There is no such event.
        AlreadySoError: It is put with no others.
    """
    row = find_telling(connection, event)
    incident = find_incident(connection, event)
    others = _tellings(connection, incident, less=row.twin)
    if not others:
        raise AlreadySoError(
            f"{event} is put with no others.", hint="Copies of one text tell of it as one."
        )
    name = select(REPORT.c.name).where(REPORT.c.id == row.report)
    target = f"{connection.execute(name).scalar_one()}.{row.ref}"
    verdict = f"{SPLIT} {_name(connection, incident)}"
    return _decide(connection, target, verdict, why, signed, [(row.report, row.ref)], others)


def _decide(
    connection: Connection,
    target: str,
    verdict: str,
    why: str,
    signed: Signed,
    these: Iterable[Told],
    others: Iterable[Told],
) -> Judgement:
    these, others = list(these), list(others)
    overridden = _overridden(connection, these, others)
    report, _, _ = target.partition(".")
    key = connection.execute(select(REPORT.c.key).where(REPORT.c.name == report)).scalar_one()
    number = keep_judgement(connection, target, key, verdict, why, signed)
    note_decision(connection, number, these, others)
    # The reason stands in the judgement, and may quote reports of which the log's row is not.
    said = f"{target} {verdict}"
    if overridden:
        said += f"; this overrides judgement {', '.join(map(str, overridden))}"
    write_log(connection, "split" if others else "merge", signed, key=key, detail=said)
    return find_judgement(connection, number)


def _overridden(connection: Connection, these: list[Told], others: list[Told]) -> list[int]:
    """The judgements that stand and say otherwise."""
    query = select(DECIDED).join(JUDGEMENT, JUDGEMENT.c.id == DECIDED.c.judgement)
    before: dict[int, dict[Told, int]] = {}
    for row in connection.execute(query.where(JUDGEMENT.c.undone.is_(None))):
        before.setdefault(row.judgement, {})[row.report, row.ref] = row.part
    found = []
    for judgement, parts in sorted(before.items()):
        here = {parts[told] for told in these if told in parts}
        there = {parts[told] for told in others if told in parts}
        splits = 1 in parts.values()
        if (splits and not others and len(here) > 1) or (not splits and others and here and there):
            found.append(judgement)
    return found


def _tellings(connection: Connection, incident: int, *, less: int | None = None) -> list[Told]:
    query = select(TELLING.c.report, TELLING.c.ref).join(TWIN, TWIN.c.id == TELLING.c.twin)
    query = query.where(TWIN.c.incident == incident)
    if less is not None:
        query = query.where(TWIN.c.id != less)
    return [(row.report, row.ref) for row in connection.execute(query)]


def _name(connection: Connection, incident: int) -> str:
    query = select(REPORT.c.name, INCIDENT.c.ref).join(INCIDENT, INCIDENT.c.report == REPORT.c.id)
    row = connection.execute(query.where(INCIDENT.c.id == incident)).one()
    return f"{row.name}.{row.ref}"


def pin(connection: Connection, figure: str, why: str, signed: Signed) -> Judgement:
    """Keep which figure is to be shown for its series.

    Args:
        connection: In a transaction.
        figure: Its id: "lusab-babad.f203".
        why: The reason.
        signed: When and by whom.

    Returns:
        The judgement.

    Raises:
        NotInLedgerError: There is no such figure.
    """
    if not (split_name(figure)[1] or "").startswith("f"):
        raise NotInLedgerError(
            f"{figure} is no figure's id.", hint="`hearsay figures` lists figures with their ids."
        )
    return judge(connection, figure, PINNED, why, signed)
