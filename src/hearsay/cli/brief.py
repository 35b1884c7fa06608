"""`hearsay brief`: what reports say of something, as one file that can be sent on and checked."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hearsay.cli.options import Choice, command, ledger_option, output_option

if TYPE_CHECKING:
    from hearsay.brief import Briefing
    from hearsay.desk.desk import Desk

_NOT_MET = 4
_SUFFIXES = {".md": "md", ".markdown": "md", ".html": "html", ".htm": "html"}


@command(
    "Write a briefing: what reports say and on whose word, with each quotation.",
    "hearsay brief place=Kyiv happened=2022-02-24..2022-02-26 -o kyiv.html",
    short="Write a briefing: one file, each sentence with its quotation.",
    asking=True,
)
@click.argument("terms", nargs=-1, metavar="[TERM]…")
@click.option("--title", metavar="TEXT", help="What it is called; by default after the terms.")
@click.option(
    "--format",
    "format_",
    type=Choice(("html", "md")),
    help="By default what the ending of -o says, else html.",
)
@output_option()
@ledger_option()
@click.option(
    "--redact", default="", metavar="LIST", help="Withhold civilians, unnamed, coordinates=5km."
)
@click.option(
    "--verify",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Look up each quotation of a briefing again; status 4 where one is not there any more.",
)
def brief(
    *,
    terms: tuple[str, ...],
    title: str | None,
    format_: str | None,
    output: Path | None,
    ledger: str | None,
    redact: str,
    verify: Path | None,
) -> int:
    """Write it, or look one up."""
    from hearsay.brief import compose
    from hearsay.brief.redacting import parse_redaction
    from hearsay.desk.desk import open as open_desk

    if verify is not None and (terms or output or title or redact or format_):
        raise click.UsageError(
            "--verify takes a file and nothing else.", click.get_current_context()
        )
    redaction = parse_redaction(redact)
    form = format_ or _form_of(output)
    with open_desk(ledger) as desk:
        if verify is not None:
            return _verify(desk, verify)
        briefing = compose(desk, terms, title=title, redaction=redaction)
    _write(_pieces(briefing, form), output)
    if output is not None:
        from hearsay.show.visible import visible

        count = len(briefing.quotations)
        told = f"{output}: {count:,} quotation{'' if count == 1 else 's'}."
        click.echo(visible(told), err=True)
    return 0


def _form_of(output: Path | None) -> str:
    if output is None:
        return "html"
    form = _SUFFIXES.get(output.suffix.lower())
    if form is None:
        raise click.UsageError(
            f'"{output.name}" tells no format: end it with .html or .md, or give --format.',
            click.get_current_context(),
        )
    return form


def _pieces(briefing: Briefing, form: str) -> Iterator[str]:
    if form == "md":
        from hearsay.brief.markdown import markdown_form

        return markdown_form(briefing)
    from hearsay.brief.html import html_form

    return html_form(briefing)


def _write(pieces: Iterator[str], output: Path | None) -> None:
    from hearsay.desk.exporting import opened

    with opened(output or sys.stdout.buffer) as stream:
        for piece in pieces:
            stream.write(piece.encode("utf-8", "replace"))


def _verify(desk: Desk, file: Path) -> int:
    from hearsay.brief.verifying import verify
    from hearsay.show.visible import visible

    found = verify(desk, file)
    for fault in found.faults:
        click.echo(visible(str(fault)))
    there = found.quotations - len(found.faults)
    told = f"{there:,} of {found.quotations:,} quotations stand in the ledger as printed."
    if found.is_of_these_claims is False:
        told += " The ledger has other claims for its terms than when it was made."
    click.echo(visible(f"{file}: {told}"), err=True)
    return 0 if found else _NOT_MET
