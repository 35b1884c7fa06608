"""A large ledger from a small one, in minutes: its reports again and again under other names.

To invent and to add a hundred thousand reports takes an hour. What decides how quickly a question is
answered is how many rows there are and how unevenly they are spread over names, places, days and
words; and since all of these are drawn from lists that a tenth of the reports have already used up,
the same reports ten times over are spread as ten times as many would be. The databases copy the rows
by themselves. Such a ledger is good for measuring and for nothing else: its records do not fit their
keys, and `check` says so.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Table, func, insert, literal, select, text

from hearsay.ledger import Ledger
from hearsay.ledger.index_tables import LIKENESS_BAND, OF_REPORT, ROOM, SEARCHED
from hearsay.ledger.tables import READING, REPORT

_WORDS = {
    "sqlite": text(
        "INSERT INTO words(rowid, folded) SELECT id, folded FROM searched WHERE id >= :first"
    ),
    "postgresql": text(
        "INSERT INTO words(id, vector) SELECT id + :shift, vector FROM words WHERE id < :end"
    ),
}


def multiply(ledger: Ledger, times: int) -> None:
    """Repeat the reports of a ledger.

    Args:
        ledger: Whose reports are numbered from 1 without a gap.
        times: How often each is to be there.
    """
    for time in range(1, times):
        with ledger._access.writing() as connection:  # noqa: SLF001 - for the bench alone
            here = connection.execute(select(func.max(REPORT.c.id))).scalar_one()
            base = here // time
            _repeat(connection, time, base)


def _repeat(connection: Connection, time: int, base: int) -> None:
    """Add the first reports once more, behind all that are there."""
    shift = time * base
    mark = literal(f"x{time:x}")  # in no key there is an x
    key = mark + func.substr(REPORT.c.key, 3)
    renamed = {
        "id": REPORT.c.id + shift,
        "text_family": REPORT.c.text_family + shift,
        "key": key,
        "family": key,
        "name": REPORT.c.name + "-" + mark,
        "url_digest": mark + func.substr(REPORT.c.url_digest, 3),
    }
    _copy(connection, REPORT, renamed, REPORT.c.id <= base)
    for table in (READING, *OF_REPORT):
        _copy(connection, table, {"report": table.c.report + shift}, table.c.report <= base)
    end = (base + 1) * ROOM
    _copy(connection, SEARCHED, {"id": SEARCHED.c.id + shift * ROOM}, SEARCHED.c.id < end)
    values = {"shift": shift * ROOM, "end": end, "first": (shift + 1) * ROOM}
    statement = _WORDS[connection.dialect.name]
    asked = {name: value for name, value in values.items() if f":{name}" in statement.text}
    connection.execute(statement, asked)
    band = LIKENESS_BAND.c
    moved = {"value": band.value - time, "text_family": band.text_family + shift}
    _copy(connection, LIKENESS_BAND, {**moved, "report": band.report + shift}, band.report <= base)


def _copy(connection: Connection, table: Table, changed: dict[str, Any], which: Any) -> None:
    columns = [changed.get(column.name, column) for column in table.c]
    rows = select(*columns).where(which)
    connection.execute(insert(table).from_select(table.c.keys(), rows))
