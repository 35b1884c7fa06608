"""`hearsay merge`, `split`, `pin` and `undo`: what a person decides, with the reason, and takes back.

A decision is kept beside what the machine found, not in its place: whatever is added or read anew later, it
still holds, and who takes it back leaves both to be seen.
"""

from __future__ import annotations

import click

from hearsay.cli.options import Decorator, command, ledger_option


def _because() -> Decorator:
    return click.option("--because", required=True, metavar="TEXT", help="The reason; it is kept.")


@command(
    "Say that two incidents are one.",
    "hearsay merge lusab-babad.i203 gutih-tugad.i16 --because 'one strike, two spellings'",
)
@click.argument("one", metavar="INCIDENT")
@click.argument("other", metavar="INCIDENT")
@_because()
@ledger_option()
def merge(*, one: str, other: str, because: str, ledger: str | None) -> int:
    """Put them together."""
    from hearsay.desk.desk import open as open_desk

    with open_desk(ledger) as desk:
        kept = desk.merge(one, other, because=because)
        _tell(f"{one} and {other} are one incident", kept)
    return 0


@command(
    "Say that an event is no part of its incident.",
    "hearsay split lusab-babad.e203 --because 'the blast of Monday'",
)
@click.argument("event", metavar="EVENT")
@_because()
@ledger_option()
def split(*, event: str, because: str, ledger: str | None) -> int:
    """Take it out."""
    from hearsay.desk.desk import open as open_desk

    with open_desk(ledger) as desk:
        kept = desk.split(event, because=because)
        _tell(f"{event} stands apart", kept)
    return 0


@command(
    "Choose the value of a series that is shown first.",
    "hearsay pin lusab-babad.f310 --because 'the only count that was published by name'",
)
@click.argument("figure", metavar="FIGURE")
@_because()
@ledger_option()
def pin(*, figure: str, because: str, ledger: str | None) -> int:
    """Pin it."""
    from hearsay.desk.desk import open as open_desk

    with open_desk(ledger) as desk:
        kept = desk.pin(figure, because=because)
        _tell(f"{figure} is shown first", kept)
    return 0


@command("Take a decision back.", "hearsay undo 3 --because 'they were two after all'")
@click.argument("number", type=click.IntRange(1), metavar="NUMBER")
@_because()
@ledger_option()
def undo(*, number: int, because: str, ledger: str | None) -> int:
    """Undo it."""
    from hearsay.desk.desk import open as open_desk

    with open_desk(ledger) as desk:
        desk.undo(number, because=because)
    click.echo(f"Decision {number} is taken back; it stays to be seen.")
    return 0


def _tell(what: str, number: int) -> None:
    from hearsay.show.visible import visible

    click.echo(visible(f"{what} (decision {number}; `hearsay undo {number}` takes it back)."))
