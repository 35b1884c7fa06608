"""How entries stand on a page: a sign, a label, wrapped words, and their place at the right edge.

It knows columns and signs, and nothing of claims.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from hearsay.show.visible import columns, wrap

Paint = Callable[[str, str], str]
"""Gives a text the look of its role: heading, source, holds, not, open or aside."""

_LABEL = 10  # the longest: "no comment"
_WIDEST = 100  # beyond this the eye loses the line
_NARROWEST = 40
_LEAST_ROOM = 24  # columns of words beside a place; where there are fewer, the place goes below
_ASCII = str.maketrans(
    {"·": "-", "–": "-", "…": "...", "“": '"', "”": '"', "≥": ">=", "≤": "<=", "±": "+-"}
)


def in_ascii(text: str) -> str:
    """Our signs in ASCII; other characters stay.

    Example:
        >>> in_ascii("≥ 137 · “so”")
        '>= 137 - "so"'
    """
    return text.translate(_ASCII)


def leave(text: str, _role: str) -> str:
    """The look of a page without colour."""
    return text


@dataclass(frozen=True, slots=True)
class Page:
    """How wide it is, and how signs and roles look on it.

    Args:
        width: Columns of a line.
        ascii_signs: Use only ASCII for what is not the report's own words.
        paint: Gives the roles of texts their look.
        place_width: Columns of the widest place.
    """

    width: int
    ascii_signs: bool
    paint: Paint
    place_width: int

    @classmethod
    def of(cls, width: int, *, ascii_signs: bool, paint: Paint, place_width: int) -> Page:
        """A page for a terminal of a width, which is kept within what can be read."""
        return cls(max(_NARROWEST, min(width, _WIDEST)), ascii_signs, paint, place_width)

    def sign(self, text: str) -> str:
        """Words of ours, in the signs that are wanted."""
        return in_ascii(text) if self.ascii_signs else text

    def lines(self, role: str, text: str) -> Iterator[str]:
        """Our words over the whole width."""
        return (self.paint(line, role) for line in wrap(self.sign(text), self.width))

    def entry(
        self, role: str, glyph: str, label: str, body: str, asides: Iterable[str], place: str
    ) -> Iterator[str]:
        """A glyph, a label, wrapped words and, at the right edge of the first line, their place."""
        head = f"  {glyph} {label:{_LABEL}}  " if label else f"  {glyph} "
        return self._beside(head, role, body, asides, place)

    def row(self, label: str, body: str, asides: Iterable[str], place: str) -> Iterator[str]:
        """The same without a glyph; a label that leaves no room stands above."""
        head = f"  {self.sign(label)}  "
        if self.width - columns(head) < _LEAST_ROOM:
            yield from self.lines("source", head.rstrip())
            head = "    "
        yield from self._beside(head, "source", body, asides, self.sign(place))

    def _beside(
        self, head: str, role: str, body: str, asides: Iterable[str], place: str
    ) -> Iterator[str]:
        room = self.width - columns(head) - self.place_width - 2
        narrow = room < _LEAST_ROOM
        if narrow:
            room, asides = self.width - columns(head), [*asides, place]
        lines = wrap(body, room) or [""]
        first = self.paint(head.rstrip(), role) + " " * (len(head) - len(head.rstrip()))
        if narrow:
            yield (first + lines[0]).rstrip()
        else:
            gap = " " * (room - columns(lines[0]) + 2 + self.place_width - len(place))
            yield first + lines[0] + gap + self.paint(place, "aside")
        indent = " " * columns(head)
        yield from (indent + line for line in lines[1:])
        for aside in asides:
            yield from (indent + self.paint(line, "aside") for line in wrap(aside, room))
