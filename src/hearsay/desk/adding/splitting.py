"""Files become tasks: one for a file that is a report, one for each line, item or row of the others.

Batches are opened here, in the process that a user started, for somebody must hold the place in a file
of a million lines. That is safe: lines are cut, and objects taken apart, under limits of their own.
Only one line is in memory at a time; of an array in one document, all of it, which is why it may be no
larger than a report.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from io import BytesIO
from typing import BinaryIO

from hearsay.desk.adding.finding import Found, NotFound, PassedOver, find_files
from hearsay.desk.adding.kinds import Kind, find_kind
from hearsay.desk.adding.options import Options
from hearsay.desk.adding.sent import Sent
from hearsay.desk.adding.tasks import Bytes, File, Kept, Refusal, Task
from hearsay.desk.inputs import STDIN, accept_input, open_input, read_input, shown
from hearsay.record import Report, UnreadableReportError
from hearsay.record.record import SCHEMA
from hearsay.text.array import iter_items
from hearsay.text.batch import iter_fields
from hearsay.text.entry import Entry, Fields, UnreadableLineError, make_entry
from hearsay.text.table import iter_rows

Named = str | os.PathLike[str] | Report | Sent
Step = Task | Refusal | PassedOver


def iter_tasks(names: Iterable[Named], options: Options, stdin: BinaryIO) -> Iterator[Step]:
    """Split what was named into reports.

    Args:
        names: Files, folders, patterns, "-" for standard input; reports that somebody made.
        options: How they are to be added.
        stdin: Standard input.

    Yields:
        A task for each report; in their places, what cannot be read and what is passed over.
    """
    for named in names:
        if isinstance(named, Report):
            yield _report_task(named, options)
            continue
        if isinstance(named, Sent):
            yield from _sent_tasks(named, options)
            continue
        for finding in find_files([os.fspath(named)], jsonl=options.jsonl):
            if isinstance(finding, NotFound):
                yield Refusal(name=finding.name, line=None, error=finding.error)
            elif isinstance(finding, PassedOver):
                yield finding
            else:
                yield from _file_tasks(finding, options, stdin)


def _report_task(report: Report, options: Options) -> Task:
    called = f"Report {report.id}"
    return Task(
        name=called,
        line=None,
        called=called,
        source=report,
        size=len(report.text.encode("utf-8", "surrogatepass")),
        given=options.given,
    )


def _sent_tasks(sent: Sent, options: Options) -> Iterator[Step]:
    if isinstance(sent.content, Fields):
        yield _line_step(sent.name, sent.content, options)
    else:
        kind = find_kind(sent.name, named=True)
        yield from _file_tasks(Found(sent.name, kind, sent.content), options, BytesIO())


def _file_tasks(found: Found, options: Options, stdin: BinaryIO) -> Iterator[Step]:
    if found.kind is not Kind.REPORT:
        yield from _batch_tasks(found, options, stdin)
    elif found.data is not None:
        yield _task(found.name, Bytes(found.data, found.name), len(found.data), options)
    elif found.name == STDIN:
        yield from _stdin_task(options, stdin)
    else:
        yield _task(found.name, File(found.name), _size(found.name), options)


def _stdin_task(options: Options, stdin: BinaryIO) -> Iterator[Step]:
    try:
        data = read_input(STDIN, stdin)
    except UnreadableReportError as error:
        yield Refusal(name=shown(STDIN), line=None, error=error)
    else:
        yield _task(shown(STDIN), Bytes(data), len(data), options)


def _batch_tasks(found: Found, options: Options, stdin: BinaryIO) -> Iterator[Step]:
    name = shown(STDIN) if found.name == STDIN else found.name
    empty = True
    try:
        for fields in iter_batch(found, options, stdin):
            empty = False
            yield _line_step(name, fields, options)
    except UnreadableReportError as error:  # it cannot be opened, is none, or its disk fails
        empty = False
        yield Refusal(name=name, line=None, error=error)
    if empty:
        yield Refusal(name=name, line=None, error=_empty(shown(found.name)))


def iter_batch(
    found: Found, options: Options, stdin: BinaryIO
) -> Iterator[Fields | UnreadableLineError]:
    """What each line, item or row of a file holds.

    Args:
        found: The file.
        options: How its reports are to be added.
        stdin: Standard input.

    Yields:
        What it holds, or why that cannot be told.

    Raises:
        UnreadableReportError: The file cannot be opened, or is no batch.
    """
    if found.kind is Kind.JSON:
        data = _read(found, stdin)
        yield from iter_items(data, name=shown(found.name))
        return
    with _opened(found, stdin) as stream:
        if found.kind is Kind.LINES:
            yield from iter_fields(stream)
        else:
            encoding = options.given.encoding
            column = options.text_column
            called = shown(found.name)
            yield from iter_rows(stream, name=called, text_column=column, encoding=encoding)


def _read(found: Found, stdin: BinaryIO) -> bytes:
    if found.data is None:
        return read_input(found.name, stdin)
    return accept_input(found.name, found.data)


def _opened(found: Found, stdin: BinaryIO) -> AbstractContextManager[BinaryIO]:
    if found.data is None:
        return open_input(found.name, stdin)
    return nullcontext(BytesIO(found.data))


def _line_step(name: str, fields: Fields | UnreadableLineError, options: Options) -> Step:
    if isinstance(fields, UnreadableLineError):
        return Refusal(name=name, line=fields.line, error=fields)
    if fields.values.get("schema") == SCHEMA and "text" not in fields.values:
        kept = Kept(dict(fields.values))
        return _task(name, kept, _LIKE_A_LARGE_RECORD, options, fields)
    try:
        entry = make_entry(_with_text(fields, options.text_column))
    except UnreadableLineError as error:
        return Refusal(name=name, line=fields.line, error=error)
    size = len(entry.text.encode("utf-8", "surrogatepass"))
    return _task(name, entry, size, options, fields)


_LIKE_A_LARGE_RECORD = 1 << 20
"""Nobody measures one; it is not read, only looked at."""


def _with_text(fields: Fields, column: str | None) -> Fields:
    """The same, the field that somebody named taken for the text."""
    if column is None or column not in fields.values:
        return fields
    values = {name: value for name, value in fields.values.items() if name != column}
    values["text"] = fields.values[column]
    return Fields(fields.line, values, fields.replaced, fields.unit)


def _task(
    name: str,
    source: File | Bytes | Entry | Kept,
    size: int,
    options: Options,
    fields: Fields | None = None,
) -> Task:
    return Task(
        name=name,
        line=fields.line if fields else None,
        called=f"{fields.unit} {fields.line}" if fields else shown(name),
        source=source,
        size=size,
        given=options.given,
    )


def _size(name: str) -> int:
    try:
        return os.stat(name).st_size  # noqa: PTH116 - a path of any bytes
    except (OSError, ValueError):
        return 0  # it will be told where it is opened


def _empty(called: str) -> UnreadableReportError:
    return UnreadableReportError(
        f"{called} holds no reports.",
        hint='Give one report a line, like {"text": "…"}, or one a row of a table.',
        code="empty",
    )


def count_tasks(names: Iterable[Named], options: Options) -> int | None:
    """How many reports there will be, for a progress bar.

    Args:
        names: As for `iter_tasks`.
        options: How they are to be added.

    Returns:
        Their number; None where standard input holds a batch, or what was named can be gone
        through only once.
    """
    if not isinstance(names, list | tuple):
        return None
    count = 0
    for named in names:
        if isinstance(named, Report):
            count += 1
            continue
        if isinstance(named, Sent):
            count += sum(1 for _ in _sent_tasks(named, options))
            continue
        for finding in find_files([os.fspath(named)], jsonl=options.jsonl):
            if isinstance(finding, Found) and finding.kind is not Kind.REPORT:
                if finding.name == STDIN:
                    return None
                count += _count_lines(finding, options)
            else:
                count += not isinstance(finding, PassedOver)
    return count


def _count_lines(found: Found, options: Options) -> int:
    try:
        if found.kind is not Kind.LINES:
            return sum(1 for _ in iter_batch(found, options, BytesIO()))
        with open_input(found.name, BytesIO()) as stream:
            return sum(not line.isspace() for line in stream)
    except UnreadableReportError:
        return 1  # it will be told as one failure
