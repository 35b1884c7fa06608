"""`hearsay series`: one number over time, by whom, and how it moved."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import click

from hearsay.cli.options import Choice, command, ledger_option, looks_options


@command(
    "Show a number over time: who gives it, how it moved, who gives none.",
    "hearsay series killed place=Qamishli",
    asking=True,
)
@click.argument("measure", metavar="MEASURE")
@click.argument("terms", nargs=-1, metavar="[TERM]…")
@click.option(
    "--format",
    "format_",
    type=Choice(("text", "jsonl")),
    default="text",
    show_default=True,
    help="For a person or for a program.",
)
@ledger_option()
@looks_options()
def series(
    *,
    measure: str,
    terms: tuple[str, ...],
    format_: str,
    ledger: str | None,
    color: str,
    ascii_: bool,
) -> int:
    """Weigh the incidents that have it, and print their series."""
    from hearsay.cli.colour import find_paint
    from hearsay.cli.output import write
    from hearsay.cli.series_form import series_page
    from hearsay.desk.desk import open as open_desk
    from hearsay.desk.weighing import Numbers
    from hearsay.desk.weighing_form import numbers_form
    from hearsay.record.json_form import dumps

    count = 0

    def counted(found: Iterator[Numbers]) -> Iterator[Numbers]:
        nonlocal count
        for one in found:
            count += 1
            yield one

    with open_desk(ledger) as desk:
        found = counted(desk.series(measure, *terms))
        if format_ == "jsonl":
            write(dumps(numbers_form(one)) + "\n" for one in found)
        else:
            width = shutil.get_terminal_size((100, 24)).columns
            paint = find_paint(color)
            write(series_page(found, width=width, ascii_signs=ascii_, paint=paint))
    if not count:
        click.echo("No incident has this number.", err=True)
    return 0
