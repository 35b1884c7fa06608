"""A listing is answered: as a table for a person, or in a form for a program.

How much was shown, and that nothing was found, is told beside the answer and not in it: what stands on
standard output is rows, and a program that counts its lines counts them.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hearsay.cli.options import find_layout

if TYPE_CHECKING:
    from hearsay.desk.desk import Desk
    from hearsay.desk.rows import Rows

TABLE = "table"
_NOTHING_FOUND = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What was typed behind the name of a listing.

    Args:
        terms: Terms of the grammar.
        ledger: The ledger; None for the one that is set.
        format_: In which form; None where the file's ending tells it, else a table.
        output: The file; None for standard output.
        limit: At most so many rows; 0 for all, None where nothing was said.
        sort: Columns, with commas between them.
        fields: The same.
        wide: Every cell on one line, however long.
        ascii_: Only ASCII for signs.
        color: When to colour.
        fail_empty: Whether finding nothing is a failure.
    """

    terms: tuple[str, ...]
    ledger: str | None
    format_: str | None
    output: Path | None
    limit: int | None
    sort: str | None
    fields: str | None
    wide: bool
    ascii_: bool
    color: str
    fail_empty: bool

    @property
    def all_terms(self) -> list[str]:
        """The terms, those that stand for options among them."""
        told = {"sort": self.sort, "fields": self.fields}
        return [*self.terms, *(f"{name}={value}" for name, value in told.items() if value)]


Ask = Callable[["Desk", Asked], "Rows"]


def answer(kind: str, asked: Asked, ask: Ask) -> int:
    """Ask the ledger and show what it answers.

    Args:
        kind: What the rows are called: "claims", "timeline"…
        asked: What was typed.
        ask: Asks an open ledger.

    Returns:
        The exit status.
    """
    from hearsay.desk.desk import open as open_desk

    form = _form(asked)
    with open_desk(asked.ledger) as desk:
        rows = ask(desk, asked)
        found = _show(kind, rows, asked) if form == TABLE else _write(rows, form, asked)
        if kind == "search" and form == TABLE:
            _tell_reports(desk, asked)
    return _NOTHING_FOUND if asked.fail_empty and not found else 0


def _form(asked: Asked) -> str:
    if asked.format_ is not None:
        return asked.format_
    if asked.output is None:
        return TABLE
    from hearsay.export.formats import format_of

    return format_of(asked.output).name


# ------------------------------------------------------------------------------ for programs


def _write(rows: Rows, form: str, asked: Asked) -> int:
    from hearsay.export.formats import get_format
    from hearsay.show.visible import visible

    made = get_format(form)
    if asked.limit:
        rows = rows[: asked.limit]
    if asked.output is None and made.binary and sys.stdout.isatty():
        raise click.UsageError(f"{made.name} is no text: name a file with -o.")
    target = asked.output or sys.stdout.buffer
    count = rows.export(target, format=form)
    if asked.output is not None:
        click.echo(visible(f"{asked.output}: {_counted(count, 'row')}."), err=True)
    return count


# ------------------------------------------------------------------------------ for people


def _show(kind: str, rows: Rows, asked: Asked) -> int:
    from hearsay.cli.output import write

    limit = _limit(rows, asked)
    shown = rows[:limit] if limit else rows
    count = 0

    def lines() -> Iterator[str]:
        nonlocal count
        for line in _lines(kind, shown, asked):
            count += 1
            yield f"{line}\n"

    if asked.output is None:
        write(lines())
    else:
        _save(asked.output, lines())
    every = rows.count() if count else 0
    _foot(rows, every, limit)
    return every


def _limit(rows: Rows, asked: Asked) -> int:
    """How many rows a table has; 0 for all, which a limit among the terms has settled already."""
    if asked.limit is not None:
        return asked.limit
    if rows.is_cut:
        return 0
    from hearsay.desk.config import load_config

    return int(load_config()["table.rows"].value or 0)


def _lines(kind: str, rows: Rows, asked: Asked) -> Iterator[str]:
    from hearsay.cli.table import table
    from hearsay.show.listing import fields_of, plain_fields
    from hearsay.show.row_words import over_report, over_time

    layout = find_layout(wide=asked.wide, color=asked.color, ascii_=asked.ascii_)
    if asked.fields:
        return table(rows, plain_fields(rows.kind, rows.columns), layout)
    fields = fields_of(rows.kind)
    if kind == "timeline":
        return table(rows, fields[1:], layout, heading=over_time)
    # In another order the rows of a report do not stand together, and each would have its heading.
    of_report = rows.kind in ("claims", "events", "figures") and not rows.order
    return table(rows, fields, layout, heading=over_report if of_report else None)


def _save(path: Path, lines: Iterator[str]) -> None:
    from hearsay.desk.exporting import opened

    with opened(path) as stream:
        stream.writelines(line.encode() for line in lines)


def _foot(rows: Rows, every: int, limit: int) -> None:
    """How much of how much was shown, beside the table: it is none of its rows."""
    from hearsay.show.visible import visible

    asked = visible(" ".join(rows.query))
    if not every:
        told = f"No {rows.kind} found{': ' + asked if asked else ''}."
    elif limit and every > limit:
        told = f"{limit:,} of {_counted(every, rows.kind[:-1])} · more: --limit 0"
    else:
        told = f"{_counted(every, rows.kind[:-1])}."
    click.echo(told, err=True)


def _tell_reports(desk: Desk, asked: Asked) -> None:
    """Who searches claims is not left to believe that a word stands nowhere else."""
    import shlex

    from hearsay.show.visible import visible

    reports = desk.rows("reports", *asked.terms)
    count = reports.count()
    if count:
        typed = visible(shlex.join(("hearsay", "reports", *reports.query)))
        verb = "has" if count == 1 else "have"
        click.echo(f"{_counted(count, 'report')} {verb} these words: {typed}", err=True)


def _counted(count: int, thing: str) -> str:
    return f"{count:,} {thing}" if count == 1 else f"{count:,} {thing}s"
