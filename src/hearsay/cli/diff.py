"""`hearsay diff`: what is new, gone or changed between two dates, ledgers, readings or editions."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from hearsay.cli.options import Choice, command, ledger_option, looks_options

if TYPE_CHECKING:
    from hearsay.desk.comparing import Change


@command(
    "Show what is new, gone or changed between two dates, reports or ledgers.",
    "hearsay diff 2022-02-24 2022-02-26",
    short="Show what changed between two dates, texts or ledgers.",
)
@click.argument("before", metavar="FROM")
@click.argument("after", required=False, metavar="[TO]")
@click.option(
    "--format",
    "format_",
    type=Choice(("text", "json", "jsonl")),
    default="text",
    show_default=True,
    help="For a person or for a program.",
)
@ledger_option()
@looks_options()
def diff(
    *, before: str, after: str | None, format_: str, ledger: str | None, color: str, ascii_: bool
) -> int:
    """Compare and print."""
    from hearsay.cli.output import write
    from hearsay.desk.comparing import compare, needs_ledger
    from hearsay.desk.desk import open as open_desk

    if not needs_ledger(before, after):
        write(_pieces(compare(None, before, after), format_, color=color, ascii_=ascii_))
        return 0
    with open_desk(ledger) as desk:
        write(_pieces(desk.diff(before, after), format_, color=color, ascii_=ascii_))
    return 0


def _pieces(changes: Iterable[Change], format_: str, *, color: str, ascii_: bool) -> Iterator[str]:
    if format_ == "text":
        return _text(changes, color=color, ascii_=ascii_)
    from hearsay.desk.comparing.changes import change_form
    from hearsay.record.json_form import dumps
    from hearsay.record.record import SCHEMA

    forms = (change_form(change) for change in changes)
    if format_ == "jsonl":
        return (dumps({"schema": SCHEMA, **form}) + "\n" for form in forms)
    return iter([dumps({"schema": SCHEMA, "changes": list(forms)}, spread=True) + "\n"])


def _text(changes: Iterable[Change], *, color: str, ascii_: bool) -> Iterator[str]:
    from hearsay.cli.changes_form import changes_form
    from hearsay.cli.colour import find_paint

    counts: Counter[tuple[str, str]] = Counter()

    def counted() -> Iterator[Change]:
        for change in changes:
            counts[change.what, change.sort.value] += 1
            yield change

    width = shutil.get_terminal_size((100, 24)).columns
    yield from changes_form(counted(), width=width, ascii_signs=ascii_, paint=find_paint(color))
    told = " · ".join(
        f"{count:,} {what if count == 1 else what + 's'} {sort}"
        for (what, sort), count in counts.items()
    )
    click.echo(told or "Nothing changed.", err=True)
