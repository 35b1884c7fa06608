"""The sentences of a report, and what is named in them.

A capital says that a word is a name, save at the beginning of a sentence. What stands there is a name if the
reader took it for one, or if it has its capital elsewhere too.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Protocol

from hearsay.reconcile.wording import names_in
from hearsay.record import PassageKind, Record, Span
from hearsay.text.sentences import split_sentences

_FRONT = (PassageKind.HEADLINE, PassageKind.STANDFIRST)


class Placed(Protocol):
    """Words with a place in a report."""

    @property
    def start(self) -> int:
        """Where they begin."""
        ...


class Sentences:
    """The sentences of a report, by a place in them.

    Args:
        record: The report's record.

    Attributes:
        names: All that the report names, folded: what was read as a name, and what has a capital in a
            sentence.
    """

    def __init__(self, record: Record) -> None:
        self._text = record.report.text
        self._bounds = [
            (sentence.start, sentence.end)
            for passage in record.passages
            for sentence in split_sentences(self._text, passage.start, passage.end)
        ]
        self._starts = [start for start, _ in self._bounds]
        self._front = [
            (passage.start, passage.end) for passage in record.passages if passage.kind in _FRONT
        ]
        read = [one.name for one in record.entities] + [one.name for one in record.places]
        within = (names_in(text, less_first=True) for text in self._texts(range(len(self._bounds))))
        self.names = frozenset[str]().union(*map(names_in, read), *within)

    def around(self, spans: Iterable[Span]) -> str:
        """The sentences that hold the words, each once."""
        return "\n".join(self._texts(sorted(self.of(spans))))

    def of(self, spans: Iterable[Placed]) -> set[int]:
        """The numbers of the sentences that hold the words."""
        at = {bisect_right(self._starts, span.start) - 1 for span in spans}
        return {number for number in at if number >= 0}

    def are_in_front(self, spans: Iterable[Span]) -> bool:
        """Whether all of the words stand in the headline, or below it."""
        return all(any(start <= span.start < end for start, end in self._front) for span in spans)

    def _texts(self, numbers: Iterable[int]) -> Iterator[str]:
        for number in numbers:
            start, end = self._bounds[number]
            yield self._text[start:end]
