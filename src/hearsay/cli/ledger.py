"""`hearsay ledger`: make a ledger, see what it holds and whether it is sound, copy it, forget a report."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from hearsay.cli.options import SETTINGS, Choice, command, ledger_option
from hearsay.cli.program import Program, complain

if TYPE_CHECKING:
    from hearsay.ledger import Info, Ledger

_UNSOUND = 4
_HERE = "hearsay.cli.ledger"

ledger = Program(
    name="ledger",
    help="Make a ledger, check it, copy it, or remove a report from it for good.",
    short_help="Make, check or copy a ledger; remove a report.",
    epilog="hearsay ledger info",
    context_settings=SETTINGS,
    places={
        "init": f"{_HERE}:init",
        "info": f"{_HERE}:info",
        "check": f"{_HERE}:check",
        "settle": f"{_HERE}:settle",
        "copy": f"{_HERE}:copy",
        "forget": f"{_HERE}:forget",
    },
)


@command("Make an empty ledger.", "hearsay ledger init desk.hearsay")
@click.argument("where", required=False, metavar="[LEDGER]")
def init(*, where: str | None) -> int:
    """Make it, or say that it is there."""
    from hearsay.desk.config import find_ledger
    from hearsay.ledger import Ledger

    with Ledger.open(find_ledger(where), create=True) as opened:
        made = "is made, and empty" if opened.created else "is there already, and stays as it is"
        _say(f"{opened.called} {made}.")
    return 0


@command("Show what a ledger holds.", "hearsay ledger info --ledger desk.hearsay")
@ledger_option()
@click.option("--format", "format_", type=Choice(("text", "json")), default="text", help="For a person or for a program.")  # fmt: skip
def info(*, ledger: str | None, format_: str) -> int:
    """Count what is there."""
    with _opened(ledger) as opened:
        told = opened.info()
    if format_ == "json":
        from hearsay.record.json_form import dumps

        _write([dumps(_info_form(told), spread=True)])
    else:
        _write(_info_lines(told))
    return 0


def _info_form(told: Info) -> dict[str, object]:
    from hearsay.record import SCHEMA

    return {
        "schema": SCHEMA,
        "ledger": told.called,
        "ledger_schema": told.schema,
        "counts": told.counts,
        "readers": told.readers,
        "waiting": told.waiting,
    }


def _info_lines(told: Info) -> Iterator[str]:
    from hearsay.show.visible import visible

    yield f"{'ledger':12}{visible(told.called)}"
    yield f"{'schema':12}{told.schema}"
    for name, count in told.counts.items():
        yield f"{name:12}{count:,}"
    for version, count in told.readers.items():
        yield f"{'read by':12}hearsay {visible(version)}: {count:,} reports"
    if told.waiting:
        yield f"{'waiting':12}{told.waiting:,} reports to be set beside the others"


@command(
    "Check that a ledger is what was written: its file, its records, its log.",
    "hearsay ledger check --ledger desk.hearsay",
    short="Check that a ledger is what was written.",
)
@ledger_option()
def check(*, ledger: str | None) -> int:
    """Say what is wrong, a line each; the exit status is 4 where something is."""
    from hearsay.show.visible import visible

    with _opened(ledger) as opened:
        found, called = opened.check(), visible(opened.called)
    _write(map(visible, found.faults))
    looked = f"{found.reports:,} reports and {found.log:,} lines of the log"
    if found:
        click.echo(f"{called} is sound: {looked} were looked at.", err=True)
        return 0
    count = len(found.faults)
    complain(f"{called} is not sound: {count:,} {'fault' if count == 1 else 'faults'}; {looked}.")
    return _UNSOUND


@command(
    "Bring incidents and relations up to date with reports that still wait.",
    "hearsay ledger settle",
    short="Bring incidents and relations up to date.",
)
@ledger_option()
def settle(*, ledger: str | None) -> int:
    """Find out what all reports amount to together."""
    with _opened(ledger) as opened:
        waited = opened.info().waiting
        opened.settle()
    _say(f"{waited:,} {'report' if waited == 1 else 'reports'} were set beside the others.")
    return 0


@command(
    "Copy a ledger into a new one: from SQLite to PostgreSQL, back, or as a backup.",
    "hearsay ledger copy desk.hearsay postgresql://desk@localhost/desk",
    short="Copy a ledger into a new one, of either kind.",
)
@click.argument("source", metavar="FROM")
@click.argument("target", metavar="TO")
def copy(*, source: str, target: str) -> int:
    """Copy all of it, or nothing."""
    from hearsay.desk.config import find_ledger
    from hearsay.ledger import Ledger

    # The first is opened first: where it is mistyped, no second is made.
    with (
        Ledger.open(find_ledger(source)) as old,
        Ledger.open(find_ledger(target), create=True) as new,
    ):
        count = old.copy_to(new)
        _say(f"{count:,} {'report' if count == 1 else 'reports'} copied into {new.called}.")
    return 0


@command(
    "Remove a report for good; that it was there, and why it went, stays.",
    "hearsay ledger forget lusab-babad --because 'court order 12/2026'",
    short="Remove a report for good.",
)
@click.argument("report")
@click.option("--because", required=True, metavar="REASON", help="Why; the reason stays.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@ledger_option()
def forget(*, report: str, because: str, yes: bool, ledger: str | None) -> int:
    """Ask on a terminal, then remove it."""
    if not because.strip():
        raise click.UsageError("--because gives a reason, and this is none.")
    with _opened(ledger) as opened:
        if not yes and not _is_meant(opened, report):
            _say("Nothing is removed.")
            return 1
        opened.forget(report, why=because)
        _say(f"{report} is removed from {opened.called} for good.")
    return 0


def _is_meant(opened: Ledger, report: str) -> bool:
    """Nobody removes a report by pressing a key too often, and no script does without saying so."""
    from hearsay.show.visible import visible

    if not sys.stdin.isatty():
        raise click.UsageError("Nobody is there to be asked: give --yes to remove it.")
    entry = opened.report(report)
    named = " · ".join(
        visible(part) for part in (entry.title, entry.publisher, entry.published) if part
    )
    shown = f"{entry.name}{f' ({named})' if named else ''}"
    return click.confirm(f"Remove {shown} from {opened.called} for good?", err=True)


def _opened(where: str | None) -> Ledger:
    from hearsay.desk.config import find_ledger, find_who
    from hearsay.ledger import Ledger

    return Ledger.open(find_ledger(where), who=find_who())


def _say(sentence: str) -> None:
    from hearsay.show.visible import visible

    click.echo(visible(sentence), err=True)


def _write(lines: Iterable[str]) -> None:
    from hearsay.cli.output import write

    write(f"{line}\n" for line in lines)
