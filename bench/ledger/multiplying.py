"""A large ledger from a small one, in minutes: its reports again and again under other names.

To invent and to add a hundred thousand reports takes an hour. What decides how quickly a question is
answered is how many rows there are and how unevenly they are spread over names, places, days and
words; and since all of these are drawn from lists that a tenth of the reports have already used up,
the same reports ten times over are spread as ten times as many would be. The databases copy the rows
by themselves. What the reports amount to is repeated too: those of one round tell of other incidents than
those of the next. Such a ledger is good for measuring and for nothing else: its records do not fit their
keys, and `check` says so.
"""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, func, insert, literal, select, text

from hearsay.ledger import Ledger
from hearsay.ledger.index_tables import LIKENESS_BAND, OF_REPORT, ROOM, SEARCHED
from hearsay.ledger.standing.tables import (
    ACCOUNT,
    FILED,
    INCIDENT,
    INCIDENT_EVENT,
    INCIDENT_ORIGIN,
    LINK,
    RELATION,
    TELLING,
    TWIN,
)
from hearsay.ledger.tables import READING, REPORT

_MARK = 8
"""Digits at the beginning of a key that tell the round; no two reports are alike in the others."""

_KEY = rf"(?<![0-9a-f])[0-9a-f]{{{_MARK}}}([0-9a-f]{{{64 - _MARK}}})(?![0-9a-f])"

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
        ledger: Whose reports are numbered from 1 without a gap, with what they amount to found out.
        times: How often each is to be there.
    """
    for time in range(1, times):
        with ledger._access.writing() as connection:  # noqa: SLF001 - for the bench alone
            base = _last(connection, REPORT.c.id) // time
            _repeat(connection, time, base)
            _repeat_standing(connection, time, base)


def _repeat(connection: Connection, time: int, base: int) -> None:
    """Add the first reports once more, behind all that are there."""
    shift = time * base
    mark = literal(_mark(time))
    key = mark + func.substr(REPORT.c.key, _MARK + 1)
    renamed = {
        "id": REPORT.c.id + shift,
        "text_family": REPORT.c.text_family + shift,
        "key": key,
        "family": key,
        "name": REPORT.c.name + f"-x{time:x}",  # in no name there is such an end
        "url_digest": mark + func.substr(REPORT.c.url_digest, _MARK + 1),
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


def _repeat_standing(connection: Connection, time: int, base: int) -> None:
    """Add what the first reports amount to once more, of those that were put behind all others."""
    shift = time * base
    twins = _last(connection, TWIN.c.id) // time
    incidents = _last(connection, INCIDENT.c.id) // time
    cells = _last(connection, TWIN.c.cell) // time + 1  # they are numbered from 0
    of_incident = {"incident": time * incidents}
    _shift(connection, ACCOUNT, {"report": shift}, ACCOUNT.c.report <= base)
    _shift(connection, FILED, {"report": shift}, FILED.c.report <= base)
    moved = {"id": time * twins, "text_family": shift, "report": shift, "cell": time * cells}
    _shift(connection, TWIN, moved | of_incident, TWIN.c.id <= twins)
    _shift(connection, TELLING, {"report": shift, "twin": time * twins}, TELLING.c.report <= base)
    _shift(connection, LINK, {"one": time * twins, "other": time * twins}, LINK.c.one <= twins)
    form = {"form": _renamed(connection, INCIDENT.c.form, time)}
    moved = {"id": time * incidents, "report": shift}
    _shift(connection, INCIDENT, moved, INCIDENT.c.id <= incidents, form)
    for table, own in ((INCIDENT_EVENT, {"report": shift}), (INCIDENT_ORIGIN, {})):
        _shift(connection, table, of_incident | own, table.c.incident <= incidents)
    form = {"form": _renamed(connection, RELATION.c.form, time)}
    moved = of_incident | {"a_report": shift, "b_report": shift}
    _shift(connection, RELATION, moved, RELATION.c.incident <= incidents, form)


def _renamed(connection: Connection, form: ColumnElement[str], time: int) -> ColumnElement[str]:
    """A form in which the keys of its reports are those of a round."""
    mark = _mark(time)
    if connection.dialect.name == "postgresql":
        return func.regexp_replace(form, _KEY, rf"{mark}\1", "g")
    own = connection.connection.driver_connection
    assert own is not None  # noqa: S101
    own.create_function("renamed", 1, lambda text: re.sub(_KEY, rf"{mark}\g<1>", text))
    return func.renamed(form)


def _mark(time: int) -> str:
    return f"{time:0{_MARK}x}"


def _last(connection: Connection, number: ColumnElement[int]) -> int:
    """The greatest number of a column; 0 where there is none."""
    return int(connection.execute(select(func.coalesce(func.max(number), 0))).scalar_one())


def _shift(
    connection: Connection,
    table: Table,
    shifts: dict[str, int],
    which: ColumnElement[bool],
    others: dict[str, Any] | None = None,
) -> None:
    """Copy rows with some of their numbers greater."""
    moved = {name: table.c[name] + by for name, by in shifts.items()}
    _copy(connection, table, moved | (others or {}), which)


def _copy(connection: Connection, table: Table, changed: dict[str, Any], which: Any) -> None:
    columns = [changed.get(column.name, column) for column in table.c]
    rows = select(*columns).where(which)
    connection.execute(insert(table).from_select(table.c.keys(), rows))
