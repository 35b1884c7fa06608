"""`hearsay people`: who may use a ledger that a team shares, and in which role.

A token is written to standard output, alone, and all else to standard error: so a script can hand it on, and
nobody finds it in a log of what was done.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from hearsay.cli.options import SETTINGS, Choice, command, form_option, ledger_option
from hearsay.cli.program import Program

if TYPE_CHECKING:
    from hearsay.ledger import Ledger, Person

_HERE = "hearsay.cli.people"
_ROLES = ("reader", "reviewer", "admin")
_MAY = "A reader looks; a reviewer decides and adds reports too; an admin lets others in too."

people = Program(
    name="people",
    help="Say who may use a ledger over HTTP, and in which role.",
    epilog="hearsay people add Ines --role reviewer",
    context_settings=SETTINGS,
    places={
        "add": f"{_HERE}:add",
        "list": f"{_HERE}:list_",
        "stop": f"{_HERE}:stop",
        "renew": f"{_HERE}:renew",
    },
)


@command(
    "Let somebody in, or back in who was stopped; their token is shown this once.",
    "hearsay people add Ines --role reviewer",
    short="Let somebody in; their token is shown once.",
)
@click.argument("name")
@click.option("--role", type=Choice(_ROLES), required=True, help=_MAY)
@ledger_option()
def add(*, name: str, role: str, ledger: str | None) -> int:
    """Add them, and show the token."""
    from hearsay.ledger import Role

    with _opened(ledger) as opened:
        admitted = opened.people.add(name, Role(role))
        _give(admitted.token, f"{admitted.person.name} may use {opened.called} as {role}.")
    return 0


@command("Show who may use the ledger, or might once.", "hearsay people list")
@form_option("json")
@ledger_option()
def list_(*, format_: str, ledger: str | None) -> int:
    """A line a person, or one object."""
    from hearsay.cli.output import write
    from hearsay.record import SCHEMA
    from hearsay.record.json_form import dumps

    with _opened(ledger) as opened:
        found = opened.people.list()
    if format_ == "json":
        form = {"schema": SCHEMA, "people": [one.form() for one in found]}
        write([dumps(form, spread=True) + "\n"])
    elif found:
        write(f"{line}\n" for line in _lines(found))
    else:
        click.echo(
            "Nobody was let in; `hearsay serve` lets in whoever opens the link that it prints.",
            err=True,
        )
    return 0


@command(
    "Let somebody in no longer; what they decided stays.",
    "hearsay people stop Ines",
)
@click.argument("name")
@ledger_option()
def stop(*, name: str, ledger: str | None) -> int:
    """Stop them; the browsers in which they are logged in are out at once."""
    with _opened(ledger) as opened:
        _say(f"{opened.people.stop(name).name} is let in no longer.")
    return 0


@command(
    "Give somebody another token; the one before lets nobody in any more.",
    "hearsay people renew Ines",
    short="Give somebody another token.",
)
@click.argument("name")
@ledger_option()
def renew(*, name: str, ledger: str | None) -> int:
    """Renew it, and show it."""
    with _opened(ledger) as opened:
        admitted = opened.people.renew(name)
        _give(admitted.token, f"{admitted.person.name} has another token.")
    return 0


def _lines(found: Sequence[Person]) -> Iterator[str]:
    from hearsay.show.visible import columns, visible

    names = [visible(one.name) for one in found]
    wide = max(map(columns, names))
    for one, name in zip(found, names, strict=True):
        line = f"{name}{' ' * (wide - columns(name))}  {one.role:8}  since {one.added[:10]}"
        if one.stopped:
            line += f", stopped {one.stopped[:10]} by {visible(one.stopped_by or '')}"
        yield line


def _give(token: str, sentence: str) -> None:
    click.echo(token)
    _say(
        f"{sentence} This token is shown once, and is not kept: hand it on where only they read it."
    )


def _opened(where: str | None) -> Ledger:
    from hearsay.desk.config import find_ledger, find_who
    from hearsay.ledger import Ledger

    return Ledger.open(find_ledger(where), who=find_who())


def _say(sentence: str) -> None:
    from hearsay.show.visible import visible

    click.echo(visible(sentence), err=True)
