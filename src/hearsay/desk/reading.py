"""Reports in, records out, in the order in which they were named.

One bad report never stops the rest: what cannot be read is a value in its place, with one sentence
about why. Only what is wrong with hearsay itself, a damaged network for one, ends a reading. The
network is loaded when the first report that can be read has come; whoever mistypes every name waits
for nothing.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from hearsay.desk.inputs import is_batch, open_input, shown
from hearsay.desk.outcome import Reading, ReadsReports, find_outcome, read_prepared
from hearsay.desk.prepare import (
    NOTHING_GIVEN,
    Given,
    prepare_again,
    prepare_entry,
    prepare_file,
    prepare_text,
)
from hearsay.record import Record, Report, UnreadableReportError, UsageError
from hearsay.text.batch import iter_entries
from hearsay.text.entry import UnreadableLineError

if TYPE_CHECKING:
    from hearsay.reader import Reader

Named = str | os.PathLike[str]


def read(
    path: Named | None = None,
    *,
    text: str | None = None,
    id: str | None = None,  # noqa: A002 - the record's own word
    published: str | None = None,
    publisher: str | None = None,
    encoding: str | None = None,
    reader: ReadsReports | None = None,
) -> Record:
    """Read one report.

    The first reading loads the network, which takes a moment; it stays loaded.

    Args:
        path: The file that holds it, as plain text or a saved web page.
        text: The report itself, instead of a file.
        id: What the record calls the report; by default made from text, publisher and date.
        published: ISO date, or date and time with offset; by default what the report says.
        publisher: Who published it.
        encoding: What the file is in; detected by default.
        reader: A reader of your own; by default the one that comes with hearsay.

    Returns:
        The record.

    Raises:
        UsageError: Neither or both of *path* and *text* are given, the date or the encoding is
            none, or the file holds many reports.
        UnreadableReportError: The file cannot be read, or holds no text.
        ModelMissingError: The network is not there.
        ModelDamagedError: The network is not the one that was shipped.
    """
    given = Given(published=published, publisher=publisher, id=id, encoding=encoding).checked()
    if text is not None and path is None:
        prepared = prepare_text(text, "The text", given)
    elif path is not None and text is None:
        name = os.fspath(path)
        if is_batch(name):
            raise UsageError(f"{name} holds many reports.", hint=f"Use read_many([{name!r}]).")
        prepared = prepare_file(name, BytesIO(), given)
    else:
        raise UsageError("Give either the path of a report or its text.")
    return read_prepared(lambda: reader or load_reader(), prepared)


def read_many(
    reports: Iterable[Named | Report], *, reader: ReadsReports | None = None
) -> Iterator[Record | UnreadableReportError]:
    """Read one report after the other.

    Args:
        reports: Files and reports; a file that ends in .jsonl holds a report a line.
        reader: A reader of your own; by default the one that comes with hearsay.

    Yields:
        For each report, in order, its record, or the error that says why there is none.

    Raises:
        ModelMissingError: The network is not there.
        ModelDamagedError: The network is not the one that was shipped.
    """

    def load() -> ReadsReports:
        return reader or load_reader()

    for report in reports:
        if isinstance(report, Report):
            yield find_outcome(f"Report {report.id}", partial(prepare_again, report), load)
        else:
            for reading in read_inputs([os.fspath(report)], load=load):
                yield reading.outcome


def read_inputs(
    names: Iterable[str],
    *,
    load: Callable[[], ReadsReports],
    given: Given = NOTHING_GIVEN,
    jsonl: bool = False,
    stdin: BinaryIO | None = None,
) -> Iterator[Reading]:
    """Read what was named on a command line.

    Args:
        names: Files, or "-" for standard input.
        load: Gives the reader; called when there is something to read.
        given: What the caller knows of the reports.
        jsonl: Each holds reports one a line, whatever it is called.
        stdin: Standard input; empty by default.

    Yields:
        What became of each report, in order.

    Raises:
        ModelMissingError: The network is not there.
        ModelDamagedError: The network is not the one that was shipped.
    """
    stdin = stdin or BytesIO()
    for name in names:
        if jsonl or is_batch(name):
            yield from _read_batch(name, stdin, given, load)
        else:
            prepare = partial(prepare_file, name, stdin, given)
            yield Reading(shown(name), None, find_outcome(shown(name), prepare, load))


def _read_batch(
    name: str, stdin: BinaryIO, given: Given, load: Callable[[], ReadsReports]
) -> Iterator[Reading]:
    called = shown(name)
    count = 0
    try:
        with open_input(name, stdin) as stream:
            for count, entry in enumerate(iter_entries(stream), 1):  # noqa: B007 - used below
                if isinstance(entry, UnreadableLineError):
                    yield Reading(called, entry.line, entry)
                    continue
                line = f"Line {entry.line}"
                outcome = find_outcome(line, partial(prepare_entry, entry, line, given), load)
                yield Reading(called, entry.line, outcome)
    except UnreadableReportError as error:  # it cannot be opened, or its disk fails
        yield Reading(called, None, error)
    else:
        if not count:
            yield Reading(called, None, _empty_batch(called))


def _empty_batch(called: str) -> UnreadableReportError:
    hint = 'Give one report a line, like {"text": "…"}.'
    return UnreadableReportError(f"{called} holds no reports.", hint=hint, code="empty")


@cache
def load_reader(*, threads: int = 1) -> Reader:
    """The reader that comes with hearsay, loaded once.

    Args:
        threads: How many it reads with; its records do not depend on them.

    Returns:
        The reader.

    Raises:
        ModelMissingError: The network is not there.
        ModelDamagedError: The network is not the one that was shipped.
    """
    from hearsay.reader import Reader

    return Reader.load(threads=threads)
