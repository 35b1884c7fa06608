"""Coasts, borders and the names of countries, to draw behind what reports tell of.

A circle on an empty sheet tells nobody where it is, and a map from the network tells somebody else what
is being looked at. So the package brings its own lines: few, coarse, and of no authority. Where a border is
disputed it says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from hearsay.reference.tables import FOLDER

FILE = FOLDER / "boundaries.txt"

_GRAIN = 200
"""Steps of a degree: half a kilometre, finer than the lines are."""
_FIRST, _BITS, _MORE = 63, 5, 32
_TURN = 360.0

Point = tuple[float, float]
"""Degrees east, degrees north."""


class Kind(StrEnum):
    """What a line is."""

    LAND = "land"
    """A closed ring around land, or around a lake within it."""
    BORDER = "border"
    DISPUTED = "disputed"
    """A border that somebody contests, or a claim that is drawn elsewhere."""
    NAME = "name"
    """Where a country's name stands."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the map.

    Args:
        kind: What it is.
        points: Its corners.
        name: Of a country, where it is the place of one.
    """

    kind: Kind
    points: tuple[Point, ...]
    name: str = ""

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Its west, south, east and north."""
        across, up = zip(*self.points, strict=True)
        return min(across), min(up), max(across), max(up)


@cache
def load_boundaries() -> tuple[Line, ...]:
    """All lines, in the order in which they are drawn.

    Example:
        >>> {line.kind.value for line in load_boundaries()} == {kind.value for kind in Kind}
        True
    """
    rows = (row for row in FILE.read_text("utf-8").splitlines() if not row.startswith("#"))
    split = (row.split("\t") for row in rows)
    return tuple(Line(Kind(kind), tuple(decode(line)), name) for kind, line, name in split)


def unwrapped(points: Iterable[Point]) -> list[Point]:
    """A line that goes on beyond 180 degrees where it crosses the line of the date.

    Args:
        points: Its corners, between 180 degrees west and 180 degrees east.

    Example:
        >>> unwrapped([(179.5, 65.0), (-179.5, 65.0), (-179.0, 66.0)])
        [(179.5, 65.0), (180.5, 65.0), (181.0, 66.0)]
    """
    made: list[Point] = []
    before = turn = 0.0
    for lon, lat in points:
        step = lon - before if made else 0.0
        turn += _TURN if step < -_TURN / 2 else -_TURN if step > _TURN / 2 else 0.0
        made.append((round(lon + turn, 3), lat))
        before = lon
    return made


def encode(points: Iterable[Point]) -> str:
    """A line as letters: the steps from point to point, five bits a letter.

    Args:
        points: Its corners; they are moved to the nearest half kilometre.

    Example:
        >>> list(decode(encode([(30.5, 50.45), (30.6, 50.4)])))
        [(30.5, 50.45), (30.6, 50.4)]
    """
    letters: list[str] = []
    before = (0, 0)
    for point in points:
        here = (round(point[0] * _GRAIN), round(point[1] * _GRAIN))
        if letters and here == before:
            continue
        for now, then in zip(here, before, strict=True):
            letters += _letters(now - then)
        before = here
    return "".join(letters)


def _letters(step: int) -> Iterator[str]:
    left = ~(step << 1) if step < 0 else step << 1
    while left >= _MORE:
        yield chr((_MORE | (left & (_MORE - 1))) + _FIRST)
        left >>= _BITS
    yield chr(left + _FIRST)


def decode(letters: str) -> Iterator[Point]:
    """The line that letters stand for.

    Args:
        letters: What `encode` gave.

    Yields:
        Its corners.
    """
    steps = _steps(letters)
    x = y = 0
    for right, up in zip(steps, steps, strict=True):
        x, y = x + right, y + up
        yield x / _GRAIN, y / _GRAIN


def _steps(letters: str) -> Iterator[int]:
    value = shift = 0
    for letter in letters:
        bits = ord(letter) - _FIRST
        value |= (bits & (_MORE - 1)) << shift
        shift += _BITS
        if bits < _MORE:
            yield ~(value >> 1) if value & 1 else value >> 1
            value = shift = 0
