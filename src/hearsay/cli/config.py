"""`hearsay config`: which settings count, who set each, and where the files are."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hearsay.cli.options import SETTINGS, Choice, command
from hearsay.cli.program import Program

if TYPE_CHECKING:
    from hearsay.desk.config import Config

_HERE = "hearsay.cli.config"

config = Program(
    name="config",
    help="Show what is set, and who set it.",
    epilog="hearsay config show",
    context_settings=SETTINGS,
    places={
        "show": f"{_HERE}:show",
        "path": f"{_HERE}:path",
        "init": f"{_HERE}:init",
    },
)


@command("Show every setting, its value and who set it.", "hearsay config show")
@click.option(
    "--format",
    "format_",
    type=Choice(("text", "json")),
    default="text",
    show_default=True,
    help="For a person or for a program.",
)
def show(*, format_: str) -> int:
    """A line a setting, or one object."""
    from hearsay.cli.output import write
    from hearsay.desk.config import load_config
    from hearsay.record.json_form import dumps

    settings = load_config()
    if format_ == "json":
        form = {one.key: {"value": one.value, "origin": one.origin} for one in settings.values()}
        write([dumps(form, spread=True) + "\n"])
    else:
        write(f"{line}\n" for line in _lines(settings))
    return 0


def _lines(config: Config) -> Iterator[str]:
    from hearsay.desk.settings import KEYS
    from hearsay.show.visible import visible

    settings = config.values()
    values = ["–" if one.value is None else visible(str(one.value)) for one in settings]
    wide = max(map(len, values))
    for one, value in zip(settings, values, strict=True):
        yield f"{one.key:12}  {value:{wide}}  {visible(one.origin)}"
    yield ""
    for key in KEYS.values():
        yield f"{key.name:12}  {key.about} ({key.variable})"


@command(
    "Show which files are read, the one that overrules the others last.", "hearsay config path"
)
def path() -> int:
    """A line a file, and whether it is there."""
    from hearsay.cli.output import write
    from hearsay.desk.config import FILE, config_files, user_file
    from hearsay.show.visible import visible

    found = config_files()
    users = user_file(os.environ)
    lines = [] if users is None or users in found else [f"{users} (not there)"]
    lines += [str(one) for one in found]
    if not any(one != users for one in found):
        lines.append(f"{FILE} in this folder or above it (not there)")
    write(f"{visible(line)}\n" for line in lines)
    return 0


@command("Write a hearsay.toml with all settings, each left as it is.", "hearsay config init")
def init() -> int:
    """Write it into the current folder, where there is none."""
    from hearsay.desk.config import FILE, config_template
    from hearsay.record import HearsayError

    try:
        with Path(FILE).open("x", encoding="utf-8") as stream:
            stream.write(config_template())
    except FileExistsError:
        raise HearsayError(
            f"{FILE} is in this folder already.",
            hint="Edit it; `hearsay config show` tells what counts.",
        ) from None
    except OSError as error:
        raise HearsayError(f"{FILE} cannot be written: {error.strerror}.") from error
    click.echo(f"{FILE} is written; remove the # before what you set.", err=True)
    return 0
