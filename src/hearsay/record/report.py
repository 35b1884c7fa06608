"""The report as it was published, and the passages it consists of.

The text is the evidence, so it is kept exactly as received and everything else points into it. An id
that nobody gave is made from the text, the publisher and the date: the same report read twice, on
two machines, has the same id.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from hearsay.record.errors import EmptySpanError, SpanOutsideReportError
from hearsay.record.span import Span, Worded
from hearsay.record.vocabulary import PassageKind

_ID_LENGTH = 16


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Report:
    """One report as published.

    Args:
        text: The text as received; every offset is a code point of it.
        id: The caller's; where none is given, one made from text, publisher and date.
        title: As given by the caller.
        url: As given by the caller.
        publisher: Who published it.
        byline: Who wrote it.
        published: ISO date, or date and time with offset; relative times are read against it.
        retrieved: When it was fetched, in the same form.
        language: ISO 639 code.
        extra: What else came with the report; to be read only.

    Attributes:
        sha256: Of the text in UTF-8, hexadecimal.

    Example:
        >>> report = Report(text="Musa agreed.", published="2024-03-01")
        >>> report.span(0, 4)
        Span(0, 4, 'Musa')
        >>> report.id == Report(text="Musa agreed.", published="2024-03-01").id
        True
    """

    text: str
    id: str = ""
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    byline: str | None = None
    published: str | None = None
    retrieved: str | None = None
    language: str | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)
    sha256: str = field(init=False)

    def __post_init__(self) -> None:
        # Frozen for everyone else: what follows from the text is filled in once, here.
        object.__setattr__(self, "sha256", hashlib.sha256(_utf8(self.text)).hexdigest())
        object.__setattr__(self, "id", self.id or _made_id(self))

    def span(self, start: int, end: int) -> Span:
        """The words from one code point to another.

        Args:
            start: First code point.
            end: One past the last.

        Returns:
            The span, with its printed words.

        Raises:
            SpanOutsideReportError: The offsets are not in the text.
            EmptySpanError: There is nothing between them.
        """
        if 0 <= start < end <= len(self.text):
            return Span(start, end, self.text[start:end])
        span = Span(start, end, "")
        if 0 <= start == end <= len(self.text):
            raise EmptySpanError(span, self)
        raise SpanOutsideReportError(span, self)

    def __hash__(self) -> int:
        return hash((self.id, self.sha256))

    def __repr__(self) -> str:
        dated = f", published {self.published}" if self.published else ""
        return f"<Report {self.id!r}{dated}, {len(self.text)} characters>"


def _made_id(report: Report) -> str:
    # Each part is preceded by its length: no two different reports run together to the same bytes.
    parts = [_utf8(part or "") for part in (report.text, report.publisher, report.published)]
    whole = b"".join(b"%d:%b" % (len(part), part) for part in parts)
    return hashlib.sha256(whole).hexdigest()[:_ID_LENGTH]


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


@dataclass(frozen=True, slots=True, repr=False)
class Passage(Worded):
    """A stretch of the report that is of one kind; the passages of a report tile its text.

    Args:
        span: The words.
        kind: What they are.
    """

    span: Span
    kind: PassageKind

    def __repr__(self) -> str:
        return f"<Passage {self.kind.value} {self.span!r}>"
