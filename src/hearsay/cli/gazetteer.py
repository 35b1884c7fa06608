"""`hearsay gazetteer`: which places are known, and how to know more of them.

The gazetteer in the package holds what most reports name, and has to stay small. A desk that needs
every hamlet downloads the files of GeoNames and builds a larger one here. It is written beside its
place and moved there when it is whole: a build that was interrupted leaves the old one as it was.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from hearsay.cli.options import SETTINGS
from hearsay.cli.program import Program, SentenceFirst

_FILE = "gazetteer.sqlite"

gazetteer = Program(
    name="gazetteer",
    help="Show which gazetteer of places is used, or build a larger one.",
    epilog="hearsay gazetteer info",
    context_settings=SETTINGS,
    places={
        "info": "hearsay.cli.gazetteer:info",
        "build": "hearsay.cli.gazetteer:build",
    },
)


@click.command(
    cls=SentenceFirst,
    help="Show the gazetteer that is used: its file, its origin, its licence and its size.",
    short_help="Show the gazetteer that is used.",
    epilog="hearsay gazetteer info",
    context_settings=SETTINGS,
)
def info() -> int:
    """Show what the gazetteer says of itself; the exit status is 1 where it cannot be used."""
    from hearsay.reference.gazetteer import Gazetteer
    from hearsay.show.visible import visible

    used = Gazetteer()
    told, rows = used.told(), used.count()
    lines = {
        "file": str(used.path),
        "origin": told.get("origin", "not told"),
        "licence": told.get("licence", "not told"),
        "towns": f"{rows.towns:,} under {rows.names:,} names",
        "of our own": f"{rows.ours:,} countries, divisions, regions, waters, areas and sites",
    }
    for what, value in lines.items():
        click.echo(f"{what:12}{visible(value)}")
    return 0


@click.command(
    cls=SentenceFirst,
    help="Build a larger gazetteer from files of GeoNames that you have downloaded.",
    short_help="Build a larger one from files of GeoNames.",
    epilog=(
        "hearsay gazetteer build cities500.zip --divisions admin1CodesASCII.txt -o places.sqlite"
    ),
    context_settings=SETTINGS,
)
@click.argument("dumps", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--divisions",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The names of first-level divisions: admin1CodesASCII.txt.",
)
@click.option(
    "--names",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="More English names: alternateNamesV2.txt or .zip.",
)
@click.option(
    "--classes",
    default="P",
    show_default=True,
    metavar="LETTERS",
    help="Feature classes to take: P for towns, A districts, H waters, T mountains and islands, "
    "L regions, S and R sites, V woods.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Where it is written; by default in your data folder.",
)
def build(
    dumps: tuple[Path, ...],
    divisions: Path | None,
    names: Path | None,
    classes: str,
    output: Path | None,
) -> int:
    """Write the gazetteer, and say how it is put to use."""
    from hearsay.reference.gazetteer.enlarge import enlarge
    from hearsay.show.visible import visible

    path = output or data_folder() / _FILE
    count = enlarge(path, dumps, classes=classes.upper(), divisions=divisions, names=names)
    click.echo(f"{visible(str(path))} holds {count:,} places.")
    click.echo(f"Set HEARSAY_GAZETTEER={visible(str(path.absolute()))} to use it.", err=True)
    return 0


def data_folder() -> Path:
    """Where programs keep what they made for this user."""
    home = Path.home()
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "hearsay"
    variable, usual = (
        ("LOCALAPPDATA", home / "AppData" / "Local")
        if os.name == "nt"
        else ("XDG_DATA_HOME", home / ".local" / "share")
    )
    return Path(os.environ.get(variable) or usual) / "hearsay"
