"""`hearsay series`: one number over time, by whom, and how it moved."""

from __future__ import annotations

from collections.abc import Iterator

import click

from hearsay.cli.options import command, find_page, form_option, ledger_option, looks_options


@command(
    "Show a number over time: who gives it, how it moved, who gives none.",
    "hearsay series killed place=Qamishli",
    asking=True,
)
@click.argument("measure", metavar="MEASURE")
@click.argument("terms", nargs=-1, metavar="[TERM]…")
@form_option("jsonl")
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
            write(series_page(found, find_page(color=color, ascii_=ascii_)))
    if not count:
        click.echo("No incident has this number.", err=True)
    return 0
