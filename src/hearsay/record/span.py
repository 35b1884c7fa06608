"""Words of a report, with their place in it.

Whoever holds a value must be able to show the words that it was read from, without the report at
hand. So a span carries its printed words beside its offsets, and what may stand in several pieces
("put … at", a quotation that "he said" interrupts) is a sequence of spans that can be read as one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

GAP = " … "
"""Stands between the pieces of words that are not printed in one run."""

_SHOWN = 60


def shorten(text: str) -> str:
    """The beginning of a text on one line, for the `repr` of values that hold much of it.

    Example:
        >>> shorten("We are " + 20 * "not " + "at war")
        'We are not not not not not not not not not not not not not…'
    """
    line = " ".join(text[: 4 * _SHOWN].split())
    whole = len(line) <= _SHOWN and len(text) <= 4 * _SHOWN
    return line if whole else line[: _SHOWN - 1].rstrip() + "…"


@dataclass(frozen=True, slots=True, repr=False)
class Span:
    """Printed words and their place, half-open, in code points of the report's text.

    `Report.span` makes one and checks it. Spans order by their place.

    Args:
        start: First code point.
        end: One past the last.
        text: The printed words, `report.text[start:end]`.

    Example:
        >>> Span(5, 10, "Kyiv")
        Span(5, 10, 'Kyiv')
    """

    start: int
    end: int
    text: str

    def __lt__(self, other: Span) -> bool:
        return (self.start, self.end) < (other.start, other.end)

    def __repr__(self) -> str:
        return f"Span({self.start}, {self.end}, {shorten(self.text)!r})"


class Worded:
    """What stands in the report by its words: it has a span, and these three lead back to the text."""

    __slots__ = ()

    span: Span

    @property
    def start(self) -> int:
        """First code point of the words."""
        return self.span.start

    @property
    def end(self) -> int:
        """One past the last code point of the words."""
        return self.span.end

    @property
    def text(self) -> str:
        """The printed words."""
        return self.span.text


class Words(tuple[Span, ...]):
    """Spans that are read as one, in the order of the text; empty where nothing is printed.

    Args:
        spans: The pieces, in any order.

    Example:
        >>> put_at = Words([Span(30, 32, "at"), Span(9, 12, "put")])
        >>> put_at.text, put_at.start, put_at.end
        ('put … at', 9, 32)
        >>> bool(Words()), Words().text
        (False, '')
    """

    __slots__ = ()

    def __new__(cls, spans: Iterable[Span] = ()) -> Self:
        """Put the pieces in order."""
        return super().__new__(cls, sorted(spans))

    @property
    def text(self) -> str:
        """The printed words, with " … " between the pieces."""
        return GAP.join(span.text for span in self)

    @property
    def start(self) -> int:
        """First code point of the first piece.

        Raises:
            IndexError: There are no words.
        """
        return self[0].start

    @property
    def end(self) -> int:
        """One past the last code point of the last piece.

        Raises:
            IndexError: There are no words.
        """
        return self[-1].end

    def __repr__(self) -> str:
        return f"Words({list(self)!r})"


NO_WORDS = Words()
"""Nothing is printed: the cue of a claim in the report's own voice."""
