"""Which reports are the same report.

The same file given twice, on two days or by four processes at a time is one report. So what decides
is its content, not its name or the moment: the text as received, and what was said of it when it was
published. What a fetch adds (when it was retrieved, which byline the page showed) does not count. A
correction published under the same address has another text and is another report, an edition.
"""

from __future__ import annotations

import hashlib
from itertools import product

from hearsay.record import BrokenRecordError, Report


def content_key(report: Report) -> str:
    """The key under which a ledger keeps a report.

    Args:
        report: The report, as it was given: without what was only found in its text.

    Returns:
        The SHA-256 of its text, publisher, date, address and id, hexadecimal.

    Raises:
        BrokenRecordError: The text holds half of a surrogate pair, which no store keeps.

    Example:
        >>> first = Report(text="Musa agreed.", published="2024-03-01", retrieved="2024-03-02")
        >>> again = Report(text="Musa agreed.", published="2024-03-01")
        >>> content_key(first) == content_key(again)
        True
        >>> content_key(first) == content_key(Report(text="Musa agreed."))
        False
    """
    return _key(report, given_id(report), report.publisher, report.published, report.url)


def possible_keys(report: Report) -> set[str]:
    """The keys that a report may be kept under.

    A reader, or the room that prepares texts, finds more of them dated with each version. So where
    only a part of what a record says of its report was given, that part makes the key.

    Args:
        report: The report of a record.

    Returns:
        Its content key, and those without its date, publisher or address.

    Example:
        >>> dated = Report(text="Musa agreed.", published="2024-03-01")
        >>> content_key(Report(text="Musa agreed.")) in possible_keys(dated)
        True
    """
    given = given_id(report)
    choices = product(*({part, None} for part in (report.publisher, report.published, report.url)))
    return {_key(report, given, *parts) for parts in choices}


def given_id(report: Report) -> str | None:
    """The id that somebody gave a report; None where it was made from its content.

    Args:
        report: The report.

    Returns:
        The id, by which editions of one report find each other.

    Example:
        >>> (
        ...     given_id(Report(text="Musa agreed.", id="wire-7")),
        ...     given_id(Report(text="Musa agreed.")),
        ... )
        ('wire-7', None)
    """
    # Made before its date was found, or after.
    for publisher, published in product({report.publisher, None}, {report.published, None}):
        if report.id == Report(text=report.text, publisher=publisher, published=published).id:
            return None
    return report.id


def digest(text: str | None) -> str | None:
    """A short stand-in for text of any length, for looking up what is equal.

    Args:
        text: The text.

    Returns:
        Its SHA-256, hexadecimal; None for None.
    """
    if text is None:
        return None
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _key(report: Report, *parts: str | None) -> str:
    whole = hashlib.sha256()
    for part in (report.text, *parts):
        # Its length before each part, and none for what is not given: no two reports run together.
        written = _utf8(part, report) if part is not None else b""
        whole.update(b"%d:" % len(written) if part is not None else b"-")
        whole.update(written)
    return whole.hexdigest()


def _utf8(part: str, report: Report) -> bytes:
    try:
        return part.encode("utf-8")
    except UnicodeEncodeError as error:
        raise BrokenRecordError(
            f"Report {report.id!r} holds half of a surrogate pair at character {error.start}.",
            hint="Read it with hearsay, which replaces what cannot be kept.",
        ) from error
