"""`hearsay vocab`: the codes that fields can have, and what they mean."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from hearsay.cli.options import Choice, command

if TYPE_CHECKING:
    from hearsay.desk.codes import CodeTable


@command(
    "List the codes that fields can have, with what they mean.",
    "hearsay vocab claim_modes",
    short="List the codes of the fields, with what they mean.",
)
@click.argument("table", required=False, metavar="[TABLE]")
@click.option(
    "--format",
    "format_",
    type=Choice(("text", "csv", "json", "md")),
    default="text",
    show_default=True,
    help="For a person or for a program; other schemes are only in the latter.",
)
def vocab(*, table: str | None, format_: str) -> int:
    """Show a list, or which there are."""
    from hearsay.cli.output import write
    from hearsay.desk.codes import code_table, code_tables

    if table is None:
        tables = [code_table(name) for name in code_tables()]
        if format_ == "text":
            write(f"{line}\n" for line in _names(tables))
            return 0
    else:
        tables = [code_table(table)]
    write(_FORMS[format_](tables))
    return 0


def _names(tables: list[CodeTable]) -> Iterator[str]:
    widest = max(len(one.name) for one in tables)
    for one in tables:
        codes = [row[0] for row in one.rows if "/" not in row[0]]
        yield f"{one.name:{widest}}  {_clipped(', '.join(codes), 76 - widest)}"


def _clipped(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 3].rsplit(",", 1)[0] + ", …"


def _text(tables: list[CodeTable]) -> Iterator[str]:
    from hearsay.show.visible import wrap

    width = min(100, shutil.get_terminal_size((100, 24)).columns)
    for one in tables:
        widest = max(len(row[0]) for row in one.rows)
        for code, meaning, *_ in one.rows:
            lines = wrap(meaning, max(20, width - widest - 2)) or [""]
            yield f"{code:{widest}}  {lines[0]}".rstrip() + "\n"
            yield from (f"{'':{widest}}  {line}\n" for line in lines[1:])


def _csv(tables: list[CodeTable]) -> Iterator[str]:
    """One table with its columns; several with those that all have."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    one = tables[0] if len(tables) == 1 else None
    writer.writerow(one.columns if one else ("table", "code", "meaning"))
    for table in tables:
        writer.writerows(one.rows if one else ((table.name, *row[:2]) for row in table.rows))
    yield out.getvalue()


def _json(tables: list[CodeTable]) -> Iterator[str]:
    from hearsay.record.json_form import dumps
    from hearsay.record.record import SCHEMA

    form = {
        table.name: [dict(zip(table.columns, row, strict=True)) for row in table.rows]
        for table in tables
    }
    yield dumps({"schema": SCHEMA, **form}, spread=True) + "\n"


def _md(tables: list[CodeTable]) -> Iterator[str]:
    for table in tables:
        yield f"## {table.name}\n\n"
        for row in (table.columns, ("---",) * len(table.columns), *table.rows):
            yield "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |\n"
        yield "\n"


_FORMS = {"text": _text, "csv": _csv, "json": _json, "md": _md}
