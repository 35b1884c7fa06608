"""A text and what is known of it become a report that is ready to be read.

Everything that can be found out without understanding a word happens here, in one order for all
inputs: the text is made safe to keep, dated, tiled into passages, and the passages in another
language, or in none, are set aside by name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from hearsay.record import Passage, PassageKind, Report, Unread, UnreadableReportError
from hearsay.text.dates import Dating, check_published, find_dating
from hearsay.text.decode import accept
from hearsay.text.language import ENGLISH, find_language
from hearsay.text.passages import split_passages

LONGEST = 2_000_000
"""Characters of the longest report that is read; a novel has fewer."""

# No word is as long, and whoever sends one means to keep the reader busy.
_UNBROKEN = re.compile(r"\S{2000,}")
_MOST_RUNS = 20

# Passages whose words say in which language the report is written.
_TELLING = frozenset(
    [PassageKind.HEADLINE, PassageKind.STANDFIRST, PassageKind.BODY, PassageKind.CAPTION]
)


class EmptyReportError(UnreadableReportError):
    """An input holds no words."""

    code = "empty"

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"{name} is empty.", hint="Give a report of at least one sentence.")


class TooLongError(UnreadableReportError):
    """An input is longer than any report is."""

    code = "too_big"

    def __init__(self, name: str, characters: int) -> None:
        self.name = name
        self.characters = characters
        super().__init__(
            f"{name} has {characters:,} characters; the longest report that is read has "
            f"{LONGEST:,}.",
            hint="Cut it into the reports that it is made of.",
        )


@dataclass(frozen=True, slots=True)
class PreparedReport:
    """A report and all that is known of it before it is read.

    Args:
        report: The report.
        passages: They tile its text.
        dating: Where the date of publication was found in the text; None where the caller gave it
            or the text has none.
        unread: The passages in another language, and what is no language.
        replaced: How many characters of the text are U+FFFD because something could not be kept.
    """

    report: Report
    passages: tuple[Passage, ...]
    dating: Dating | None
    unread: tuple[Unread, ...]
    replaced: int


def prepare_report(
    text: str,
    *,
    name: str = "The input",
    id: str | None = None,  # noqa: A002 - the record's own word for it
    title: str | None = None,
    url: str | None = None,
    publisher: str | None = None,
    byline: str | None = None,
    published: str | None = None,
    retrieved: str | None = None,
    language: str | None = None,
    extra: Mapping[str, Any] | None = None,
    replaced: int = 0,
) -> PreparedReport:
    """Make a report of a text and of what is known of it.

    Args:
        text: The text as received.
        name: What to call the input in an error: a file's name.
        id: The caller's id; without one it is made from text, publisher and date.
        title: The report's title.
        url: Its address.
        publisher: Who published it.
        byline: Who wrote it.
        published: ISO date, or date and time; found in the text where it is not given.
        retrieved: When it was fetched.
        language: ISO 639 code; found out where it is not given.
        extra: What else is known; kept and not read.
        replaced: How many characters of *text* were replaced when it was decoded.

    Returns:
        The report with its passages, ready to be read.

    Raises:
        EmptyReportError: *text* holds nothing but white space.
        TooLongError: *text* is longer than `LONGEST`.
        InvalidDateError: *published* is no date.

    Example:
        >>> prepared = prepare_report("date 2022-02-26 Officials said that the bridge had fallen.")
        >>> prepared.report.published, [passage.kind.value for passage in prepared.passages]
        ('2022-02-26', ['stamp', 'body'])
    """
    kept = accept(text)
    if not kept.text.strip():
        raise EmptyReportError(name)
    if len(kept.text) > LONGEST:
        raise TooLongError(name, len(kept.text))
    dating = None if published else find_dating(kept.text)
    found = dating.published if dating else None
    tiles = split_passages(kept.text, title=title)
    languages = [
        find_language(kept.text[start:end]) if kind in _TELLING else None
        for start, end, kind in tiles
    ]
    report = Report(
        text=kept.text,
        id=id or "",
        title=title,
        url=url,
        publisher=publisher,
        byline=byline,
        published=check_published(published) if published else found,
        retrieved=retrieved,
        language=language or _main_language(kept.text, tiles, languages),
        extra=extra or {},
    )
    passages = tuple(Passage(report.span(start, end), kind) for start, end, kind in tiles)
    foreign = [
        Unread(passage.span, f"not English ({spoken})")
        for passage, spoken in zip(passages, languages, strict=True)
        if spoken not in (None, ENGLISH)
    ]
    unread = sorted([*foreign, *_unbroken(report)], key=lambda one: one.span)
    return PreparedReport(report, passages, dating, tuple(unread), replaced + kept.replaced)


def _unbroken(report: Report) -> Iterator[Unread]:
    """Runs of characters without a space that are no words."""
    for run in islice(_UNBROKEN.finditer(report.text), _MOST_RUNS):
        why = f"{run.end() - run.start():,} characters without a space"
        yield Unread(report.span(*run.span()), why)


def _main_language(
    text: str, tiles: list[tuple[int, int, PassageKind]], languages: list[str | None]
) -> str | None:
    """The language of most of the text that could be judged; of all of it where no part could."""
    lengths: Counter[str] = Counter()
    for (start, end, _), spoken in zip(tiles, languages, strict=True):
        if spoken:
            lengths[spoken] += end - start
    if not lengths:
        return find_language(text)
    return min(lengths, key=lambda spoken: (-lengths[spoken], spoken))
