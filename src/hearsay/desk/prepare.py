"""What the caller names and knows becomes a report that is ready to be read.

A report comes as a file, as a saved web page, as text in memory, as a line of a batch or as a
`Report` that somebody made. All of them go through the same door, so the same report has the same passages, the same date and
the same id, however it came.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import BinaryIO

from hearsay.desk.inputs import read_input, shown
from hearsay.record import Report
from hearsay.text.dates import check_published
from hearsay.text.decode import decode
from hearsay.text.entry import Entry
from hearsay.text.html.sniff import decode_page, is_page
from hearsay.text.report import PreparedReport, prepare_report


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the caller knows of the reports; it goes before what they say of themselves.

    Args:
        published: ISO date, or date and time with offset.
        publisher: Who published them.
        id: What the record calls the report.
        encoding: What the text is in; None to have it detected.
    """

    published: str | None = None
    publisher: str | None = None
    id: str | None = None
    encoding: str | None = None

    def checked(self) -> Given:
        """The same, its date in normal form.

        Raises:
            UsageError: The date is none, or no encoding is called so.
        """
        if self.encoding is not None:
            decode(b"", encoding=self.encoding)
        return replace(self, published=self.published and check_published(self.published))


NOTHING_GIVEN = Given()


def prepare_file(name: str, stdin: BinaryIO, given: Given) -> PreparedReport:
    """Make a report of a file, or of standard input.

    Args:
        name: A file, or "-".
        stdin: Standard input.
        given: What the caller knows.

    Returns:
        The report, ready to be read.

    Raises:
        UnreadableReportError: It cannot be opened, is no text, or holds none.
    """
    return prepare_bytes(read_input(name, stdin), name, given)


def prepare_bytes(data: bytes, name: str, given: Given) -> PreparedReport:
    """Make a report of what a file holds, or would hold.

    Args:
        data: Its bytes.
        name: The file's, which is not opened, or "-"; what ends like a page's is looked at as one.
        given: What the caller knows.

    Returns:
        The report, ready to be read.

    Raises:
        UnreadableReportError: It is no text, or holds none.
    """
    called = shown(name)
    decoded = decode(data, name=called, encoding=given.encoding)
    if not is_page(decoded.text, name):
        return prepare_text(decoded.text, called, given, replaced=decoded.replaced)
    if given.encoding is None:
        decoded = decode_page(data, name=called)
    return prepare_page(decoded.text, called, given, replaced=decoded.replaced)


def prepare_page(source: str, name: str, given: Given, *, replaced: int = 0) -> PreparedReport:
    """Make a report of a saved web page.

    Args:
        source: The page, decoded.
        name: What to call it in an error.
        given: What the caller knows; it goes before what the page says of itself.
        replaced: How many of the page's characters were replaced when it was decoded.

    Returns:
        The report, ready to be read. Its text is that of the article; where something is to be
        known about how that was found, a sentence stands in `extra["notes"]`.

    Raises:
        UnreadableReportError: It shows no words.
    """
    # Nothing that pages need is loaded before there is one.
    from hearsay.text.html.page import read_page

    page = read_page(source, name=name)
    facts = page.facts
    notes = [note.sentence.format(name=name) for note in page.notes]
    return prepare_report(
        page.text,
        name=name,
        id=given.id,
        title=facts.title,
        url=facts.url,
        publisher=given.publisher or facts.publisher,
        byline=facts.byline,
        published=given.published or facts.published,
        extra={"notes": notes} if notes else None,
        replaced=replaced,
    )


def prepare_text(text: str, name: str, given: Given, *, replaced: int = 0) -> PreparedReport:
    """Make a report of a text.

    Args:
        text: The text as received.
        name: What to call it in an error.
        given: What the caller knows.
        replaced: How many of its characters were replaced when it was decoded.

    Returns:
        The report, ready to be read.

    Raises:
        UnreadableReportError: It holds no words.
    """
    return prepare_report(
        text,
        name=name,
        id=given.id,
        publisher=given.publisher,
        published=given.published,
        replaced=replaced,
    )


def prepare_entry(entry: Entry, name: str, given: Given) -> PreparedReport:
    """Make a report of a line of a batch.

    Args:
        entry: The line.
        name: What to call it in an error.
        given: What the caller knows.

    Returns:
        The report, ready to be read.

    Raises:
        UnreadableReportError: It holds no words.
    """
    return prepare_report(
        entry.text,
        name=name,
        id=given.id or entry.id,
        title=entry.title,
        url=entry.url,
        publisher=given.publisher or entry.publisher,
        byline=entry.byline,
        published=given.published or entry.published,
        retrieved=entry.retrieved,
        language=entry.language,
        extra=entry.extra,
        replaced=entry.replaced,
    )


def prepare_again(report: Report) -> PreparedReport:
    """Make a report of one that somebody made: its text is looked at like any other.

    Args:
        report: The report as it was made.

    Returns:
        The report, ready to be read.

    Raises:
        UnreadableReportError: It holds no words.
        UsageError: Its date is none.
    """
    # An id that was made is made again, for it counts the date, which may only be found now.
    was_made = replace(report, id="").id == report.id
    return prepare_report(
        report.text,
        name=f"Report {report.id}",
        id=None if was_made else report.id,
        title=report.title,
        url=report.url,
        publisher=report.publisher,
        byline=report.byline,
        published=report.published,
        retrieved=report.retrieved,
        language=report.language,
        extra=report.extra,
    )
