"""`hearsay show`: one report or value, with the sentence around it and what hangs on it."""

from __future__ import annotations

import shutil

import click

from hearsay.cli.options import command, form_option, ledger_option, looks_options


@command(
    "Show a report, claim, event or figure with its words and what hangs on it.",
    "hearsay show lusab-babad.c203",
    short="Show one report or value with its words.",
)
@click.argument("id_", metavar="ID")
@click.option(
    "--context",
    type=click.IntRange(0),
    default=1,
    show_default=True,
    metavar="N",
    help="Sentences before and behind its own.",
)
@click.option("--links/--no-links", default=True, help="What hangs on it, or not.")
@click.option("--history", is_flag=True, help="Its editions and readings, and what was done to it.")
@form_option("json")
@ledger_option()
@looks_options()
def show(
    *,
    id_: str,
    context: int,
    links: bool,
    history: bool,
    format_: str,
    ledger: str | None,
    color: str,
    ascii_: bool,
) -> int:
    """Fetch it and print it."""
    from hearsay.cli.output import write
    from hearsay.desk.desk import open as open_desk

    with open_desk(ledger) as desk:
        shown = desk.show(id_, context=context)
    if format_ == "json":
        from hearsay.desk.showing_form import shown_form
        from hearsay.record.json_form import dumps

        write([dumps(shown_form(shown), spread=True) + "\n"])
        return 0
    from hearsay.cli.colour import find_paint
    from hearsay.cli.shown_form import shown_page

    width = shutil.get_terminal_size((100, 24)).columns
    page = shown_page(
        shown,
        width=width,
        ascii_signs=ascii_,
        paint=find_paint(color),
        links=links,
        history=history,
    )
    write(page)
    return 0
