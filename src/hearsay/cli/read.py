"""`hearsay read`: reports in, who says what out."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import click

from hearsay.cli.options import COLOURS, SETTINGS, Choice
from hearsay.cli.program import SentenceFirst

if TYPE_CHECKING:
    from hearsay.cli.output import Form
    from hearsay.cli.progress import Progress
    from hearsay.desk.outcome import Reading
    from hearsay.desk.prepare import Given
    from hearsay.record import Unread

FORMATS = ("text", "json", "jsonl", "html")

_ALL_FAILED = 1
_SOME_FAILED = 3
_REASONS_SHOWN = 3


@click.command(
    cls=SentenceFirst,
    help="Read reports and show who says what in them.",
    epilog="hearsay read report.txt --published 2022-02-26",
    context_settings=SETTINGS,
)
@click.argument("files", nargs=-1, metavar="FILE…|-")
@click.option("--published", metavar="DATE", help="When the report was published: 2022-02-26.")
@click.option("--publisher", metavar="NAME", help="Who published it.")
@click.option("--id", "id_", metavar="ID", help="What the record calls it; for a single report.")
@click.option(
    "--format",
    "format_",
    type=Choice(FORMATS),
    default="text",
    show_default=True,
    help="For a person, for a program (one document, or one object a line), or for a browser.",
)
@click.option(
    "--explain",
    metavar="ID",
    help="Say why a claim (c12), event (e3), figure (f1) or entity (n4) is as it is.",
)
@click.option(
    "--jsonl",
    is_flag=True,
    help="Each line is a JSON object with a text, as in files called .jsonl.",
)
@click.option("--encoding", metavar="NAME", help="What the text is in; detected by default.")
@click.option(
    "--threads",
    type=click.IntRange(1),
    default=1,
    metavar="N",
    help="Threads to read with; 1 by default. Records do not depend on them.",
)
@click.option("--color", type=Choice(COLOURS), default="auto", help="When to colour.")
@click.option("--ascii", "ascii_", is_flag=True, help="Signs in ASCII; the report's words stay.")
@click.option(
    "--all", "all_", is_flag=True, help="Every event, also those that only the report tells of."
)
@click.option("-q", "--quiet", is_flag=True, help="No progress and no warnings, only errors.")
def read(
    *,
    files: tuple[str, ...],
    published: str | None,
    publisher: str | None,
    id_: str | None,
    format_: str,
    explain: str | None,
    jsonl: bool,
    encoding: str | None,
    threads: int,
    color: str,
    ascii_: bool,
    all_: bool,
    quiet: bool,
) -> int:
    """Parse what was typed, have it read, and answer with the exit status."""
    from hearsay.cli.output import write
    from hearsay.cli.progress import Progress
    from hearsay.desk.inputs import count_reports, is_batch
    from hearsay.desk.prepare import Given
    from hearsay.desk.reading import load_reader, read_inputs

    names = _named(files)
    batch = jsonl or any(map(is_batch, names))
    if id_ is not None and (batch or len(names) > 1):
        raise click.UsageError("--id names a single report, and there are several to read.")
    if encoding is not None and batch:
        raise click.UsageError("--encoding is for plain text, and JSON Lines are UTF-8.")
    given = Given(published=published, publisher=publisher, id=id_, encoding=encoding).checked()
    if explain is not None:
        if batch or len(names) > 1 or format_ != "text":
            raise click.UsageError("--explain tells about one value of one report, as text.")
        _explain(names[0], explain, given, threads, color=color, ascii_=ascii_)
        return 0
    form = _form(format_, several=batch or len(names) > 1, color=color, ascii_=ascii_, all_=all_)
    readings = read_inputs(
        names,
        given=given,
        jsonl=jsonl,
        stdin=sys.stdin.buffer,
        load=lambda: load_reader(threads=threads),
    )
    with Progress(lambda: count_reports(names, jsonl=jsonl), quiet=quiet) as progress:
        write(form(_told(readings, progress, quiet=quiet)))
        return _status(progress, quiet=quiet)


def _explain(
    name: str, value: str, given: Given, threads: int, *, color: str, ascii_: bool
) -> None:
    from hearsay.cli.colour import find_paint
    from hearsay.cli.explanation_form import explanation_form
    from hearsay.cli.output import write
    from hearsay.desk.explaining import explain_input
    from hearsay.desk.reading import load_reader

    found = explain_input(
        name,
        value,
        given=given,
        stdin=sys.stdin.buffer,
        load=lambda: load_reader(threads=threads),
    )
    width = shutil.get_terminal_size((80, 24)).columns
    write([explanation_form(found, width=width, ascii_signs=ascii_, paint=find_paint(color))])


def _named(files: tuple[str, ...]) -> tuple[str, ...]:
    """What to read: the files that were named, else what is piped in."""
    if files.count("-") > 1:
        raise click.UsageError("Standard input can be read once: give - once.")
    if files:
        return files
    if sys.stdin.isatty():
        raise click.UsageError(
            "Name a file to read, or pipe a report in.", click.get_current_context()
        )
    return ("-",)


def _form(format_: str, *, several: bool, color: str, ascii_: bool, all_: bool) -> Form:
    from hearsay.cli import output
    from hearsay.cli.colour import find_paint

    if format_ == "jsonl":
        return output.json_lines
    if format_ == "json":
        return output.json_array if several else output.json_object
    if format_ == "html":
        from hearsay.show.browser.document import html_form

        return html_form
    width = shutil.get_terminal_size((80, 24)).columns
    return output.text(width=width, ascii_signs=ascii_, paint=find_paint(color), all_events=all_)


def _told(readings: Iterable[Reading], progress: Progress, *, quiet: bool) -> Iterator[Reading]:
    """The same readings; what could not be read is told on standard error as they pass."""
    from hearsay.record import Record

    for reading in readings:
        is_read = isinstance(reading.outcome, Record)
        if not is_read:
            where = f"{reading.name}: " if reading.line else ""
            progress.say(f"{where}{reading.outcome}")
        elif not quiet:
            _warn(reading, progress)
        yield reading
        progress.count(read=is_read)


def _warn(reading: Reading, progress: Progress) -> None:
    from hearsay.record import Record

    record = reading.outcome
    if not isinstance(record, Record):
        return
    where = f"{reading.name}, line {reading.line}," if reading.line else reading.name
    undated = record.report.extra.get("published")
    if undated:
        progress.say(f"{where} gives {str(undated)[:40]!r} as its date, which is no ISO 8601 date.")
    if reading.line is None:  # a line of a batch may have notes of its own
        for note in record.report.extra.get("notes", ()):
            progress.say(str(note))
    if record.unread:
        progress.say(_unread(record.unread, where))


def _unread(unread: Sequence[Unread], where: str) -> str:
    reasons = list(dict.fromkeys(part.why for part in unread))
    more = ["…"] if len(reasons) > _REASONS_SHOWN else []
    why = "; ".join(reasons[:_REASONS_SHOWN] + more)
    parts = "A part" if len(unread) == 1 else f"{len(unread):,} parts"
    verb = "was" if len(unread) == 1 else "were"
    return f"{parts} of {where} {verb} not read: {why}."


def _status(progress: Progress, *, quiet: bool) -> int:
    failed, every = progress.failed, progress.read + progress.failed
    if not failed:
        return 0
    if every > 1 and not quiet:
        progress.say(f"{failed:,} of {every:,} reports could not be read.")
    return _SOME_FAILED if progress.read else _ALL_FAILED
