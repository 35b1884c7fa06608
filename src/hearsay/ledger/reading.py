"""Reports and their records come out again, as they went in.

A ledger may hold more than memory does. So whatever goes through all of it takes a few reports at a
time, each few in a look of its own: memory stays the same, and no long look keeps the database from
tidying its log.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, func, select

from hearsay.ledger.documents import read_back, unpack
from hearsay.ledger.errors import NotInLedgerError
from hearsay.ledger.family_heads import count_copies, head_name
from hearsay.ledger.finding import find_report
from hearsay.ledger.growing import Growing
from hearsay.ledger.index_tables import CLAIM, EVENT, FIGURE
from hearsay.ledger.indexing import ids_within
from hearsay.ledger.store import Access
from hearsay.ledger.tables import JUDGEMENT, LOG, READING, REJECTED, REPORT, TOMBSTONE
from hearsay.record import ReaderInfo, Record
from hearsay.record.json_items import Json

_AT_ONCE = 16


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """That a report was taken back.

    Args:
        at: When it was marked, in universal time.
        who: By whom.
        why: The reason.
    """

    at: str
    who: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportEntry:
    """A report of the ledger, without its text.

    Args:
        key: Which it is.
        name: What people call it.
        family: The same for all editions of a report.
        id: What the record calls it, where somebody gave it that id.
        url: Where it was published.
        title: Its headline.
        publisher: Who published it.
        published: When.
        characters: Of its text.
        added: When it came into the ledger.
        reader_version: Of the reader of the record that counts.
        readings: How many records there are of it.
        withdrawn: That it was taken back; None where it stands.
        copies: How many reports that stand share its text or most of it; itself in any case.
        copy_of: The name of the first of those that came; None where it is that one.
    """

    key: str
    name: str
    family: str
    id: str | None
    url: str | None
    title: str | None
    publisher: str | None
    published: str | None
    characters: int
    added: str
    reader_version: str
    readings: int
    withdrawn: Withdrawn | None
    copies: int
    copy_of: str | None


@dataclass(frozen=True, slots=True)
class Reading:
    """A record of a report, one of several where newer readers read it again.

    Args:
        number: From 1; the last is the one that counts.
        reader: Which reader made it.
        at: When it was added.
    """

    number: int
    reader: ReaderInfo
    at: str


@dataclass(frozen=True, slots=True)
class Info:
    """What a ledger holds, counted.

    Args:
        called: Where it is.
        schema: The number of its schema.
        counts: How many reports, claims and so on.
        readers: How many reports were last read by each version of hearsay.
        waiting: How many reports wait until it is found out what they amount to with others.
    """

    called: str
    schema: int
    counts: dict[str, int]
    readers: dict[str, int]
    waiting: int = 0


def entry(connection: Connection, row: Row[Any]) -> ReportEntry:
    """The entry of a row of the table `report`."""
    back = row.withdrawn is not None
    alike = select(count_copies(REPORT), head_name(REPORT)).where(REPORT.c.id == row.id)
    copies, copy_of = connection.execute(alike).one()
    return ReportEntry(
        key=row.key,
        name=row.name,
        family=row.family,
        id=row.given_id,
        url=row.url,
        title=row.title,
        publisher=row.publisher,
        published=row.published,
        characters=row.characters,
        added=row.added,
        reader_version=row.reader_version,
        readings=row.reading,
        withdrawn=Withdrawn(row.withdrawn, row.withdrawn_by, row.withdrawn_why) if back else None,
        copies=copies,
        copy_of=copy_of,
    )


def find_editions(connection: Connection, called: str) -> tuple[ReportEntry, ...]:
    """All editions of a report, by the date that they print, then in the order they came.

    Args:
        connection: To the ledger.
        called: Key or name of one of them.

    Returns:
        Their entries, that of the one asked for among them.

    Raises:
        NotInLedgerError: There is no such report.
    """
    family = find_report(connection, called).family
    rows = connection.execute(select(REPORT).where(REPORT.c.family == family)).all()
    order = sorted(rows, key=lambda row: (row.published_moment or "", row.retrieved or "", row.id))
    return tuple(entry(connection, row) for row in order)


def find_record(connection: Connection, called: str, number: int | None) -> Record:
    """A record of a report.

    Args:
        connection: To the ledger.
        called: Key or name of the report.
        number: Of the reading; by default the one that counts.

    Returns:
        The record, equal to the one that was added.

    Raises:
        NotInLedgerError: There is no such report, or no such reading of it.
        LedgerDamagedError: It is not the one that was added.
    """
    name, form = _form(connection, called, number)
    return read_back(form, name)


def _form(connection: Connection, called: str, number: int | None) -> tuple[str, Json]:
    """A report's name, and the form of one of its readings."""
    report = find_report(connection, called)
    wanted = report.reading if number is None else number
    row = connection.execute(
        select(READING).where(READING.c.report == report.id, READING.c.number == wanted)
    ).one_or_none()
    if row is None:
        raise NotInLedgerError(f"Report {report.name} has no reading {wanted}.")
    return report.name, unpack(row.record, row.sha256, report.name)


def find_ids(connection: Connection, called: str, number: int | None = None) -> dict[str, str]:
    """What people call the values of a report.

    Args:
        connection: To the ledger.
        called: Its key or its name.
        number: Of the reading; by default the one that counts.

    Returns:
        For each id of its record its ledger id.

    Raises:
        NotInLedgerError: There is no such report, or no such reading of it.
        LedgerDamagedError: It is not the one that was added.
    """
    return _ids(*_form(connection, called, number))


def find_record_and_ids(
    connection: Connection, called: str, number: int | None
) -> tuple[Record, dict[str, str]]:
    """A record of a report and what people call its values, from one look at it.

    Args:
        connection: To the ledger.
        called: Its key or its name.
        number: Of the reading; by default the one that counts.

    Returns:
        The record, and for each of its ids its ledger id.

    Raises:
        NotInLedgerError: There is no such report, or no such reading of it.
        LedgerDamagedError: It is not the one that was added.
    """
    name, form = _form(connection, called, number)
    return read_back(form, name), _ids(name, form)


def _ids(name: str, form: Json) -> dict[str, str]:
    return {local: f"{name}.{ref}" for local, ref in ids_within(form).items()}


def find_readings(connection: Connection, called: str) -> tuple[Reading, ...]:
    """The readings of a report, from the first.

    Args:
        connection: To the ledger.
        called: Its key or its name.

    Returns:
        What made them and when.

    Raises:
        NotInLedgerError: There is no such report.
    """
    report = find_report(connection, called)
    query = select(READING).where(READING.c.report == report.id).order_by(READING.c.number)
    return tuple(
        Reading(row.number, ReaderInfo(row.reader_version, row.engine, row.engine_sha256), row.at)
        for row in connection.execute(query)
    )


def iter_records(access: Access, *, withdrawn: bool) -> Iterator[Record]:
    """The record of every report, in the order in which they came.

    Args:
        access: To the ledger.
        withdrawn: Those of withdrawn reports too.

    Yields:
        The records.

    Raises:
        LedgerDamagedError: One is not what was added.
    """
    current = (READING.c.report == REPORT.c.id) & (READING.c.number == REPORT.c.reading)
    query = select(REPORT.c.id, REPORT.c.name, READING.c.record, READING.c.sha256)
    query = query.join(READING, current).order_by(REPORT.c.id).limit(_AT_ONCE)
    if not withdrawn:
        query = query.where(REPORT.c.withdrawn.is_(None))
    last = 0
    while True:
        with access.looking() as connection:
            rows = connection.execute(query.where(REPORT.c.id > last)).all()
        for row in rows:
            yield read_back(unpack(row.record, row.sha256, row.name), row.name)
        if not rows:
            return
        last = rows[-1].id


_COUNTED = {
    "reports": REPORT,
    "readings": READING,
    "rejected": REJECTED,
    "judgements": JUDGEMENT,
    "forgotten": TOMBSTONE,
    "log": LOG,
}
_SAID = {"claims": CLAIM, "events": EVENT, "figures": FIGURE}

Totals = dict[str, int]
"""How many there are of what."""

Said = tuple[Totals, Totals]
"""How many values reports have together, and how many of them each version of the reader has read."""


def growing_totals() -> Growing[Said]:
    """Keeps how much all reports say: a desk asks with each report that comes."""
    return Growing(
        lambda one, other: (_sum(one[0], other[0]), _sum(one[1], other[1])), in_steps=False
    )


def _sum(one: Totals, other: Totals) -> Totals:
    return {name: one.get(name, 0) + other.get(name, 0) for name in (*one, *other)}


def count_all(connection: Connection, growing: Growing[Said]) -> Said:
    """How many there are of what, and how many reports each version of the reader has read.

    Args:
        connection: To the ledger.
        growing: What was counted before, of the same ledger.

    Returns:
        The counts by name, and the reports by version.
    """
    newest = connection.execute(select(func.coalesce(func.max(REPORT.c.id), 0))).scalar_one()
    # It grows in one step, so up to which report is known: to the newest there is.
    said = growing.get(connection, newest, lambda after, _: _count_said(connection, after))
    values, readers = said or _count_said(connection, 0)
    counts = {
        name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for name, table in _COUNTED.items()
    }
    marked = select(func.count()).where(REPORT.c.withdrawn.is_not(None))
    counts["withdrawn"] = connection.execute(marked).scalar_one()
    return {"reports": counts["reports"], **values, **counts}, dict(sorted(readers.items()))


def _count_said(connection: Connection, after: int) -> Said:
    """What the reports behind a number say."""
    counts = {name: select(func.count()).select_from(table) for name, table in _SAID.items()}
    by = select(REPORT.c.reader_version, func.count()).group_by(REPORT.c.reader_version)
    if after:  # else SQLite would walk through a table, and not through its smallest index
        counts = {name: one.where(_SAID[name].c.report > after) for name, one in counts.items()}
        by = by.where(REPORT.c.id > after)
    totals = {name: connection.execute(one).scalar_one() for name, one in counts.items()}
    return totals, {str(row[0]): int(row[1]) for row in connection.execute(by)}
