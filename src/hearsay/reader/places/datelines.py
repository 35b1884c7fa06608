"""The places of datelines, which the network does not read: "EDMONTON, Alberta, Feb. 3 (AP) —".

A dateline has its own order: places first, parted by commas, each in the next; then the day and the
agency. So it is read by that order and not by its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hearsay.reader.places.toponyms import Toponym
from hearsay.record import Passage, PassageKind

_END = re.compile(r"[\d(\[|:*—–]|\s-+\s|\s-+$|-{2,}")
_PLACE = re.compile(r"[^,/;]+")
_MONTH = re.compile(
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?\Z|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\Z",
    re.IGNORECASE,
)
_LONGEST = 120


def dateline_toponyms(text: str, passages: Sequence[Passage]) -> Iterator[Toponym]:
    """The toponyms of the datelines of a report.

    Args:
        text: The report's text.
        passages: Its passages.
    """
    for passage in passages:
        if passage.kind is PassageKind.DATELINE:
            end = min(passage.end, passage.start + _LONGEST)
            stop = _END.search(text, passage.start, end)
            yield from _places(text, passage.start, stop.start() if stop else end)


def _places(text: str, start: int, end: int) -> Iterator[Toponym]:
    for found in _PLACE.finditer(text, start, end):
        printed = found.group()
        words = printed.strip()
        if not words or not any(letter.isalpha() for letter in words):
            continue
        if _MONTH.match(words):
            return
        first = found.start() + len(printed) - len(printed.lstrip())
        yield Toponym(first, first + len(words))
