"""`hearsay add`: reports into the ledger, each once."""

from __future__ import annotations

import sys
from contextlib import closing
from typing import TYPE_CHECKING

import click

from hearsay.cli.program import INTERRUPTED, SentenceFirst

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hearsay.cli.interruption import Interruption
    from hearsay.cli.progress import Progress
    from hearsay.desk.adding import Addition, Options, Tally
    from hearsay.ledger import Ledger

_ALL_FAILED = 1
_SOME_FAILED = 3
_SUFFIXES_SHOWN = 5


@click.command(
    cls=SentenceFirst,
    help="Read reports into a ledger, each once; what it has is skipped.",
    epilog="hearsay add reports/ --ledger ukraine.hearsay",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.argument("paths", nargs=-1, metavar="PATH…|-")
@click.option(
    "--ledger",
    "where",
    metavar="WHERE",
    help="A file, or postgresql://…; desk.hearsay, if nothing else is set. It is made if need be.",
)
@click.option("--published", metavar="DATE", help="When they were published: 2022-02-26.")
@click.option("--publisher", metavar="NAME", help="Who published them.")
@click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    metavar="N",
    help="Processes that read; by default one for each processor, up to 4.",
)
@click.option(
    "--jsonl",
    is_flag=True,
    help="Each line is a JSON object with a text, as in files called .jsonl.",
)
@click.option(
    "--text-column",
    metavar="NAME",
    help="Column of a table, or field of an object, that holds the text; found by its name.",
)
@click.option(
    "--encoding", metavar="NAME", help="What text and tables are in; detected by default."
)
@click.option("--reread", is_flag=True, help="Read anew what an older version has read.")
@click.option("--strict", is_flag=True, help="Stop at the first that cannot be read.")
@click.option("--dry-run", is_flag=True, help="Say what would be added, and write nothing.")
@click.option(
    "--who", metavar="NAME", help="Who signs the ledger's log; by default who is logged in."
)
@click.option("-q", "--quiet", is_flag=True, help="No progress and no summary, only errors.")
def add(
    *,
    paths: tuple[str, ...],
    where: str | None,
    published: str | None,
    publisher: str | None,
    jobs: int | None,
    jsonl: bool,
    text_column: str | None,
    encoding: str | None,
    reread: bool,
    strict: bool,
    dry_run: bool,
    who: str | None,
    quiet: bool,
) -> int:
    """Parse what was typed, have it added, and answer with the exit status."""
    from hearsay.desk.adding import Options
    from hearsay.desk.config import find_ledger, find_who
    from hearsay.desk.prepare import Given
    from hearsay.desk.reading import load_reader

    names = _named(paths)
    options = Options(
        given=Given(published=published, publisher=publisher, encoding=encoding).checked(),
        jsonl=jsonl,
        text_column=text_column,
        jobs=jobs,
        reread=reread,
        dry_run=dry_run,
        load=load_reader,
    )
    ledger = _opened(find_ledger(where), find_who(who), names, dry_run=dry_run, quiet=quiet)
    try:
        return _add(ledger, names, options, strict=strict, quiet=quiet)
    finally:
        if ledger is not None:
            ledger.close()


def _named(paths: tuple[str, ...]) -> tuple[str, ...]:
    """What to add: what was named, else what is piped in."""
    if paths.count("-") > 1:
        raise click.UsageError("Standard input can be read once: give - once.")
    if paths:
        return paths
    if sys.stdin.isatty():
        raise click.UsageError(
            "Name files or folders to add, or pipe a report in.", click.get_current_context()
        )
    return ("-",)


def _opened(
    where: str, who: str | None, names: tuple[str, ...], *, dry_run: bool, quiet: bool
) -> Ledger | None:
    """The ledger, made where it is not there; None where it is not and nothing is to be written."""
    from hearsay.cli.program import complain
    from hearsay.desk.adding.finding import exists
    from hearsay.ledger import Ledger, LedgerMissingError

    # A mistyped name makes no ledger for what is not there.
    create = not dry_run and any(map(exists, names))
    try:
        ledger = Ledger.open(where, create=create, who=who)
    except LedgerMissingError:
        return None
    if ledger.created and not quiet:
        complain(f"Made the ledger {ledger.called}.")
    return ledger


def _add(
    ledger: Ledger | None, names: tuple[str, ...], options: Options, *, strict: bool, quiet: bool
) -> int:
    from hearsay.cli.interruption import Interruption
    from hearsay.cli.progress import Progress
    from hearsay.desk.adding import Tally, iter_additions
    from hearsay.desk.adding.splitting import count_tasks

    tally = Tally()
    with (
        Progress(lambda: count_tasks(names, options), quiet=quiet, scrolls=False) as progress,
        Interruption() as interruption,
        closing(
            iter_additions(
                ledger,
                names,
                options=options,
                stdin=sys.stdin.buffer,
                tally=tally,
                is_stopped=_asker(interruption, progress),
                while_waiting=progress.tick,
            )
        ) as additions,
    ):
        stopped = _followed(additions, progress, strict=strict)
    return _ended(tally, ledger, options, quiet=quiet, strictly=stopped)


def _asker(interruption: Interruption, progress: Progress) -> Callable[[], bool]:
    """Whether somebody asked to stop; whoever did is told once that it was heard."""
    told = False

    def is_stopped() -> bool:
        nonlocal told
        if interruption.is_asked and not told:
            told = True
            progress.say("Finishing what is being read; Ctrl-C once more ends at once.")
        return interruption.is_asked

    return is_stopped


def _followed(additions: Iterator[Addition], progress: Progress, *, strict: bool) -> bool:
    """Tell what could not be read as it comes; whether that ended it."""
    from hearsay.ledger import Added

    for addition in additions:
        is_kept = isinstance(addition.outcome, Added)
        progress.count(read=is_kept)
        if not is_kept:
            where = f"{addition.name}: " if addition.line else ""
            progress.say(f"{where}{addition.outcome}")
            if strict:
                return True
    return False


def _ended(
    tally: Tally, ledger: Ledger | None, options: Options, *, quiet: bool, strictly: bool
) -> int:
    from hearsay.cli.program import complain

    if not quiet:
        for line in _summary(tally, dry_run=options.dry_run):
            complain(line)
    if tally.stopped:
        where = ledger.called if ledger else "no ledger"
        complain(f"Interrupted. What was read is in {where}; the same command goes on from there.")
        return INTERRUPTED
    failed = tally.unreadable + tally.forgotten
    if strictly or (failed and not tally.read):
        return _ALL_FAILED
    return _SOME_FAILED if failed else 0


def _summary(tally: Tally, *, dry_run: bool) -> Iterator[str]:
    yield f"{'Nothing was written. It would be: ' if dry_run else ''}{tally}"
    if tally.in_part:
        yield f"{_reports(tally.in_part)} read only in part: the rest is in another language, or none."
    if tally.undated:
        yield f"{_reports(tally.undated)} left undated: the date given is no ISO 8601 date."
    if count := tally.passed_over.total():
        files, verb = ("file", "is") if count == 1 else ("files", "are")
        suffixes = [suffix or "no suffix" for suffix, _ in tally.passed_over.most_common()]
        more = ", …" if len(suffixes) > _SUFFIXES_SHOWN else ""
        shown = ", ".join(suffixes[:_SUFFIXES_SHOWN])
        yield f"{count:,} {files} passed over that {verb} not called like reports ({shown}{more})."


def _reports(count: int) -> str:
    return "1 report was" if count == 1 else f"{count:,} reports were"
