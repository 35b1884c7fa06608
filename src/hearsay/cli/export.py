"""`hearsay export`: what the ledger holds, in the forms that other programs read."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from hearsay.cli.options import Choice, command, ledger_option, output_option

_KINDS = ("claims", "events", "figures", "sources", "places", "reports")


@command(
    "Export what a ledger holds, or what terms choose of it, to other programs.",
    "hearsay export type=strike place=Kyiv -o kyiv.geojson",
    short="Export to CSV, Parquet, GeoJSON, HXL, FollowTheMoney and others.",
    asking=True,
)
@click.argument("terms", nargs=-1, metavar="[TERM]…")
@click.option("--format", "format_", metavar="NAME", help="By default the ending of -o tells it.")
@click.option("--kind", type=Choice(_KINDS), help="Of what; by default what the format is made of.")
@output_option()
@ledger_option()
@click.option(
    "--raw-csv", is_flag=True, help="Leave cells that a spreadsheet would run as formulas."
)
@click.option("--bom", is_flag=True, help="Begin CSV with the mark by which Excel knows UTF-8.")
@click.option("--area", is_flag=True, help="In GeoJSON, circles as polygons, not their middles.")
@click.option("--formats", "list_", is_flag=True, help="List the formats, and end.")
def export(
    *,
    terms: tuple[str, ...],
    format_: str | None,
    kind: str | None,
    output: Path | None,
    ledger: str | None,
    raw_csv: bool,
    bom: bool,
    area: bool,
    list_: bool,
) -> int:
    """Write it, and say how much it was."""
    from hearsay.desk.desk import open as open_desk
    from hearsay.desk.exporting import choose_format
    from hearsay.export.writing import Options

    if list_:
        return _list()
    if output is None and format_ is None:
        raise click.UsageError("Name a file with -o, or a format.", click.get_current_context())
    form = choose_format(output or sys.stdout.buffer, format_)
    if output is None and form.binary and sys.stdout.isatty():
        raise click.UsageError(f"{form.name} is no text: name a file with -o.")
    options = Options(raw=raw_csv, bom=bom, area=area)
    with open_desk(ledger) as desk:
        count = desk.export(
            output or sys.stdout.buffer, *terms, kind=kind, format=form.name, options=options
        )
    if output is not None:
        from hearsay.show.visible import visible

        thing = "row" if form.takes == "rows" else "report"
        told = f"{count:,} {thing}{'' if count == 1 else 's'}"
        click.echo(visible(f"{output}: {told} as {form.name}."), err=True)
    return 0


def _list() -> int:
    from hearsay.export.formats import FORMATS

    widest = max(map(len, FORMATS))
    for one in FORMATS.values():
        click.echo(f"{one.name:{widest}}  {one.suffix:15}  {one.about}")
    return 0
