"""Every quotation of a briefing is looked up in the ledger again, word for word.

A briefing outlives the ledger that it was made of: reports are withdrawn, forgotten and read anew, files are
edited on their way. So the file says of each quotation where it stands, and the ledger whether it still does.
Of words that were withheld only the place can be looked up.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hearsay.brief.composing import checksum
from hearsay.ledger import NotInLedgerError
from hearsay.record import UnreadableReportError, UsageError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from hearsay.desk.desk import Desk

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Fault:
    """A quotation that is not there any more.

    Args:
        report: The report that it was of.
        start: Its first code point.
        end: One past the last.
        quote: The words in the briefing.
        why: What is there instead, in words.
    """

    report: str
    start: int
    end: int
    quote: str
    why: str

    def __str__(self) -> str:
        words = self.quote if len(self.quote) <= _SHOWN else f"{self.quote[: _SHOWN - 1]}…"
        return f"{self.report} {self.start}–{self.end} “{words}”: {self.why}"


@dataclass(frozen=True, slots=True)
class Verified:
    """What came of looking.

    Args:
        quotations: How many runs of printed words were looked up.
        faults: Those that are not there, in the order of the file.
        is_of_these_claims: Whether the ledger has the same claims for its terms as when it was made; None
            where the file does not tell.
    """

    quotations: int
    faults: tuple[Fault, ...]
    is_of_these_claims: bool | None

    def __bool__(self) -> bool:
        return not self.faults


def verify(desk: Desk, file: Path) -> Verified:
    """Look up every quotation of a briefing.

    Args:
        desk: The ledger.
        file: The briefing, in HTML.

    Returns:
        What is not there any more; true where all is.

    Raises:
        UnreadableReportError: The file cannot be read.
        UsageError: It is no briefing.
    """
    page = _parsed(file)
    quotes = [one for one in page.iter("q") if one.get("data-report")]
    facts = {one.get("name"): one.get("content") for one in page.iter("meta")}
    if "hearsay-checksum" not in facts:
        raise UsageError(f"{file} is no briefing.", hint="Name an HTML file of `hearsay brief`.")
    texts = _Texts(desk)
    faults = tuple(fault for one in quotes if (fault := _fault(one, texts)) is not None)
    return Verified(len(quotes), faults, _same_claims(desk, facts))


def _parsed(file: Path) -> HtmlElement:
    from lxml import html

    try:
        data = file.read_bytes()
    except OSError as error:
        raise UnreadableReportError(f"{file} cannot be read: {error.strerror}.") from error
    if not data.strip():
        raise UsageError(f"{file} is no briefing.", hint="Name an HTML file of `hearsay brief`.")
    return html.document_fromstring(data, parser=html.HTMLParser(encoding="utf-8", huge_tree=True))


class _Texts:
    """The texts of reports, each read once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._kept: dict[str, str | Fault] = {}

    def find(self, report: str) -> str | Fault:
        """The text, or why there is none."""
        if report not in self._kept:
            self._kept[report] = self._look(report)
        return self._kept[report]

    def _look(self, report: str) -> str | Fault:
        try:
            entry = self._desk.ledger.report(report)
            if entry.withdrawn is not None:
                return Fault(report, 0, 0, "", f"the report was withdrawn: {entry.withdrawn.why}")
            return self._desk.ledger.record(report).report.text
        except NotInLedgerError:
            return Fault(report, 0, 0, "", "the ledger does not have the report")


def _fault(quote: HtmlElement, texts: _Texts) -> Fault | None:
    words = str(quote.text_content())
    report = quote.get("data-report", "")
    places = quote.get("data-start", ""), quote.get("data-end", "")
    if not all(place.isascii() and place.isdigit() for place in places):
        return Fault(report, 0, 0, words, "the file does not tell where it stands")
    start, end = map(int, places)
    text = texts.find(report)
    if isinstance(text, Fault):
        return Fault(report, start, end, words, text.why)
    there = text[start:end]
    # A page has no NUL, and shows that one was there.
    if there.replace("\0", "\ufffd") == words:
        return None
    told = there if len(there) <= _SHOWN else f"{there[: _SHOWN - 1]}…"
    return Fault(
        report, start, end, words, f"“{told}” stands there" if there else "nothing stands there"
    )


def _same_claims(desk: Desk, facts: dict[str | None, str | None]) -> bool | None:
    terms = facts.get("hearsay-query")
    if terms is None:
        return None
    return checksum(desk, list(_split(terms))) == facts.get("hearsay-checksum")


def _split(terms: str) -> Iterator[str]:
    """The terms as they were given; they are kept as a line each."""
    yield from filter(None, terms.split("\t"))
