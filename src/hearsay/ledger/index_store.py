"""The rows of a record go into the tables that are searched, and out of them again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, select, text

from hearsay.ledger.folding import lexemes
from hearsay.ledger.index_tables import OF_REPORT, ROOM, SEARCHED
from hearsay.ledger.indexing import Row, Rows, index_rows
from hearsay.ledger.searched import searched_rows
from hearsay.record.json_items import Json

# Made once: to put a statement together takes longer than to run it.
_INSERT = {table.name: insert(table) for table in (*OF_REPORT, SEARCHED)}

_ADD_WORDS = {
    "sqlite": text("INSERT INTO words(rowid, folded) VALUES (:id, :folded)"),
    "postgresql": text("INSERT INTO words(id, vector) VALUES (:id, CAST(:lexemes AS tsvector))"),
}
_ERASE_WORDS = {
    # The index is told which words a row had, for it keeps none of the rows itself.
    "sqlite": text(
        "INSERT INTO words(words, rowid, folded) "
        "SELECT 'delete', id, folded FROM searched WHERE id >= :first AND id < :end"
    ),
    "postgresql": text("DELETE FROM words WHERE id >= :first AND id < :end"),
}


@dataclass(frozen=True, slots=True)
class Prepared:
    """The rows of a record before its report has a number; making them keeps nobody waiting.

    Args:
        rows: In the tables of one report's rows.
        searched: In the table of full text, numbered from 0.
    """

    rows: Rows
    searched: list[Row]


def prepare_index(form: Json) -> Prepared:
    """Make the rows of a record.

    Args:
        form: The record's JSON form.

    Returns:
        The rows.
    """
    searched = [{**row, "lexemes": lexemes(row["folded"])} for row in searched_rows(form)]
    return Prepared(index_rows(form), searched)


def write_index(connection: Connection, prepared: Prepared, report: int) -> None:
    """Add the rows of a record.

    Args:
        connection: In a transaction.
        prepared: The rows.
        report: The number of its report.
    """
    for table in OF_REPORT:
        rows = [{"report": report, **row} for row in prepared.rows[table.name]]
        if rows:
            connection.execute(_INSERT[table.name], rows)
    words = [{**row, "id": report * ROOM + row["id"]} for row in prepared.searched]
    if words:
        connection.execute(_INSERT[SEARCHED.name], [_without_lexemes(row) for row in words])
        connection.execute(_ADD_WORDS[connection.dialect.name], words)


def erase_index(connection: Connection, report: int) -> None:
    """Take the rows of a report out.

    Args:
        connection: In a transaction.
        report: The number of the report.
    """
    span = {"first": report * ROOM, "end": (report + 1) * ROOM}
    connection.execute(_ERASE_WORDS[connection.dialect.name], span)
    inside = (SEARCHED.c.id >= span["first"]) & (SEARCHED.c.id < span["end"])
    connection.execute(delete(SEARCHED).where(inside))
    for table in OF_REPORT:
        connection.execute(delete(table).where(table.c.report == report))


def index_faults(connection: Connection, forms: Mapping[int, Json]) -> Iterator[tuple[int, str]]:
    """Where the rows of some reports are not those that their records give.

    Args:
        connection: To the ledger.
        forms: The record's JSON form by the number of its report.

    Yields:
        The number of a report and the name of a table that differs.
    """
    wanted = {report: index_rows(form) for report, form in forms.items()}
    for table in OF_REPORT:
        query = select(table).where(table.c.report.in_(forms)).order_by(*table.primary_key)
        here: dict[int, list[Row]] = {report: [] for report in forms}
        for row in connection.execute(query).mappings():
            here[row["report"]].append(dict(row))
        for report in forms:
            rows = [_whole_row(table.c.keys(), row, report) for row in wanted[report][table.name]]
            if here[report] != rows:
                yield report, table.name
    for report, form in forms.items():
        inside = (SEARCHED.c.id >= report * ROOM) & (SEARCHED.c.id < (report + 1) * ROOM)
        query = select(SEARCHED).where(inside).order_by(SEARCHED.c.id)
        numbered = [{**row, "id": report * ROOM + row["id"]} for row in searched_rows(form)]
        if [dict(row) for row in connection.execute(query).mappings()] != numbered:
            yield report, SEARCHED.name


def _whole_row(columns: list[str], row: Row, report: int) -> dict[str, Any]:
    return {name: report if name == "report" else row[name] for name in columns}


def _without_lexemes(row: Row) -> Row:
    return {name: value for name, value in row.items() if name != "lexemes"}
