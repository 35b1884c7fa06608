"""A task becomes a report that is ready to be read, and the key under which the ledger knows it.

The key is of the report as it was given. A date that was only found in its text does not count: the
next version of hearsay may find another, and the report would be there twice.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from io import BytesIO

from hearsay.desk.adding.tasks import Bytes, File, Kept, Task
from hearsay.desk.inputs import accept_input
from hearsay.desk.prepare import prepare_again, prepare_bytes, prepare_entry, prepare_file
from hearsay.ledger import content_key, given_id, possible_keys
from hearsay.record import BrokenRecordError, HearsayError, Record, Report, UnreadableReportError
from hearsay.record.json_reading import record_from_dict
from hearsay.text.entry import Entry
from hearsay.text.report import PreparedReport


@dataclass(frozen=True, slots=True)
class Opened:
    """A report that could be read, or a record that needs no reading.

    Args:
        content: The one or the other.
        keys: The content keys under which the ledger may have it; the first is that of a new one.
    """

    content: PreparedReport | Record
    keys: tuple[str, ...]

    @property
    def report(self) -> Report:
        """The report."""
        return self.content.report

    @property
    def size(self) -> int:
        """Bytes of its text."""
        return len(self.report.text.encode("utf-8", "surrogatepass"))

    @property
    def given(self) -> str | None:
        """The id that the report came with."""
        return given_id(self.report)


def open_task(task: Task) -> Opened:
    """Open what a task names.

    Args:
        task: The task.

    Returns:
        The report, with its key.

    Raises:
        UnreadableReportError: It cannot be opened, is no text, or holds none.
    """
    source = task.source
    if isinstance(source, Kept):
        return _record(source, task)
    prepared = _prepared(source, task)
    return Opened(prepared, (key_as_given(prepared),))


def _prepared(source: File | Bytes | Entry | Report, task: Task) -> PreparedReport:
    if isinstance(source, File):
        return prepare_file(source.name, BytesIO(), task.given)
    if isinstance(source, Bytes):
        data = accept_input(source.name, source.data)
        return prepare_bytes(data, source.name, task.given)
    if isinstance(source, Entry):
        return prepare_entry(source, task.called, task.given)
    return prepare_again(source)


def key_as_given(prepared: PreparedReport) -> str:
    r"""The key of a report as it was given.

    Args:
        prepared: The report; where its date was found in its text, it says so.

    Returns:
        Its content key.

    Example:
        >>> from hearsay.text.report import prepare_report
        >>> told = prepare_report("date 2024-03-01\n\nMusa said yes.")
        >>> told.report.published
        '2024-03-01'
        >>> key_as_given(told) == content_key(Report(text=told.report.text))
        True
    """
    report = prepared.report
    if prepared.dating is not None:
        report = replace(report, published=None, id=given_id(report) or "")
    return content_key(report)


def _record(source: Kept, task: Task) -> Opened:
    try:
        record = record_from_dict(source.form)
        first = content_key(record.report)
        # Nobody can tell any more what of it was given and what was found.
        rest = possible_keys(record.report) - {first}
    except HearsayError as error:
        raise UnreadableReportError(
            f"{task.called} is no record that can be kept: {error.what}",
            hint="Read its report again.",
            code=BrokenRecordError.code,
        ) from error
    return Opened(record, (first, *sorted(rest)))
