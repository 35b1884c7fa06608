"""A map: land, borders, a grid, and a circle for each place, as wide as its place is uncertain.

A pin says that something is known to the metre, and a country's pin stands in a field where nothing
happened. So there are circles only; what is known no better than by its country is not drawn at all. A
circle that would be too small to see is drawn dotted, at the least size.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, floor

from hearsay.brief.map.frame import WIDE, Frame, Spot, frame_of, is_near
from hearsay.reference.boundaries import Kind, Line, Point, load_boundaries
from hearsay.show.visible import visible

_LEAST = 4.0
_BARS_KM = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
_GRIDS = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30)
_LETTER = 6.0
"""Units that a letter of a name takes up."""
_WIDE_CIRCLE = 40.0

Field = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Map:
    """The map.

    Args:
        spots: The places that are drawn.
        summary: What there is to be seen, in a sentence.
    """

    spots: tuple[Spot, ...]
    summary: str

    def svg(self, name: str) -> str:
        """The drawing."""
        frame = frame_of(self.spots)
        body = "".join((*_ground(frame), *_grid(frame), *_circles(self.spots, frame), _bar(frame)))
        view = f"0 0 {WIDE:g} {frame.high:g}"
        return (
            f'<svg class="map" viewBox="{view}" role="img" aria-labelledby="{name}-t">'
            f'<title id="{name}-t">{escape(visible(self.summary))}</title>'
            f'<clipPath id="{name}-c"><rect width="{WIDE:g}" height="{frame.high:g}"/></clipPath>'
            f'<g clip-path="url(#{name}-c)">{body}</g></svg>'
        )


# ------------------------------------------------------------------------------ ground


def _ground(frame: Frame) -> Iterator[str]:
    yield f'<rect width="{WIDE:g}" height="{frame.high:g}" class="sea"/>'
    lines = [line for line in load_boundaries() if _meets(line, frame)]
    yield f'<path d="{"".join(_paths(lines, Kind.LAND, frame))}" class="land"/>'
    yield f'<path d="{"".join(_paths(lines, Kind.BORDER, frame))}" class="border"/>'
    yield f'<path d="{"".join(_paths(lines, Kind.DISPUTED, frame))}" class="disputed"/>'
    for line in lines:
        if line.kind is Kind.NAME:
            x, y = frame.at(*line.points[0])
            half = len(line.name) * _LETTER / 2
            if half < x < WIDE - half and 12 < y < frame.high - 6:
                yield _text(x, y, line.name, "country", "middle")


def _meets(line: Line, frame: Frame) -> bool:
    west, south, east, north = line.box
    return west < frame.east and east > frame.west and south < frame.north and north > frame.south


def _paths(lines: Iterable[Line], kind: Kind, frame: Frame) -> Iterator[str]:
    for line in lines:
        if line.kind is kind:
            yield _path(line.points, frame, closed=kind is Kind.LAND)


def _path(points: Sequence[Point], frame: Frame, *, closed: bool) -> str:
    """A line, with what lies far outside left out, and corners that fall together drawn once."""
    kept: list[tuple[float, float]] = []
    for x, y in (frame.at(*point) for point in _clipped(points, frame)):
        here = (round(x, 1), round(y, 1))
        if not kept or not is_near(here, kept[-1], 0.7):
            kept.append(here)
    if len(kept) < 2:
        return ""
    return "M" + "L".join(f"{x:g},{y:g}" for x, y in kept) + ("Z" if closed else "")


def _clipped(points: Sequence[Point], frame: Frame) -> Iterator[Point]:
    """The corners near the frame; of a run beyond it those that keep the line on its side."""
    wide, high = frame.east - frame.west, frame.north - frame.south
    codes = [_side(point, frame, wide, high) for point in points]
    for place, (point, code) in enumerate(zip(points, codes, strict=True)):
        before = codes[place - 1] if place else (0, 0)
        after = codes[place + 1] if place + 1 < len(codes) else (0, 0)
        if code == (0, 0) or code != before or code != after:
            yield point


def _side(point: Point, frame: Frame, wide: float, high: float) -> tuple[int, int]:
    """In which of the nine fields around the frame a point lies; (0, 0) in it or near it."""
    across = -1 if point[0] < frame.west - wide else 1 if point[0] > frame.east + wide else 0
    up = -1 if point[1] < frame.south - high else 1 if point[1] > frame.north + high else 0
    return across, up


# ------------------------------------------------------------------------------ grid and scale


def _grid(frame: Frame) -> Iterator[str]:
    step = next((one for one in _GRIDS if (frame.north - frame.south) / one <= 4), _GRIDS[-1])
    lats = [n * step for n in range(ceil(frame.south / step), floor(frame.north / step) + 1)]
    lons = [n * step for n in range(ceil(frame.west / step), floor(frame.east / step) + 1)]
    for lat in lats:
        _, y = frame.at(0, lat)
        yield f'<path d="M0,{y:.1f}H{WIDE:g}" class="grid"/>'
        if 14 < y < frame.high - 28:
            yield _text(2, y - 2, f"{abs(lat):g}°{'N' if lat >= 0 else 'S'}", "degree")
    for lon in lons:
        x, _ = frame.at(lon, 0)
        yield f'<path d="M{x:.1f},0V{frame.high:g}" class="grid"/>'
        turned = (lon + 180) % 360 - 180
        if 30 < x < WIDE - 30:
            yield _text(x + 2, 9, f"{abs(turned):g}°{'E' if turned >= 0 else 'W'}", "degree")


def _bar(frame: Frame) -> str:
    """How long some kilometres are."""
    long = max((km for km in _BARS_KM if km * frame.units_of_km <= WIDE / 3), default=1)
    x, y, width = 10.0, frame.high - 10, long * frame.units_of_km
    plate = f'<rect x="4" y="{y - 17:.1f}" width="{width + 14:.1f}" height="24" class="plate"/>'
    bar = f'<path d="M{x:g},{y - 4:.1f}v4h{width:.1f}v-4" class="scale"/>'
    return plate + bar + _text(x + 2, y - 5, f"{long:,} km", "degree")


# ------------------------------------------------------------------------------ places


def _circles(spots: Sequence[Spot], frame: Frame) -> Iterator[str]:
    for spot in sorted(spots, key=lambda one: -one.radius_km):
        x, y = frame.at(spot.lon, spot.lat)
        radius = spot.radius_km * frame.units_of_km
        look = "spot" if radius >= _LEAST else "spot small"
        about = escape(visible(f"{spot.name}, within {spot.radius_km:g} km"))
        yield (
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{max(radius, _LEAST):.1f}" class="{look}">'
            f"<title>{about}</title></circle>"
        )
    taken: list[Field] = []
    for spot in sorted(spots, key=lambda one: (-one.happenings, one.name)):
        yield _named(spot, frame, taken)


def _named(spot: Spot, frame: Frame, taken: list[Field]) -> str:
    """The number of a place in the list, with its name where there is room for it."""
    for words in (f"{spot.label} {spot.name}", spot.label):
        for x, y, anchor in _beside(spot, frame):
            field = _field(x, y, anchor, len(words) * _LETTER)
            inside = (
                field[0] >= 2
                and field[2] <= WIDE - 2
                and field[1] >= 2
                and field[3] <= frame.high - 2
            )
            if inside and not any(_cross(field, other) for other in taken):
                taken.append(field)
                return _text(x, y, words, "place", anchor)
    x, y = frame.at(spot.lon, spot.lat)
    return _text(x, y + 4, spot.label, "place", "middle")


def _beside(spot: Spot, frame: Frame) -> tuple[tuple[float, float, str], ...]:
    """Where a name may stand: at either side, above and below; of a wide circle within it first."""
    x, y = frame.at(spot.lon, spot.lat)
    radius = max(spot.radius_km * frame.units_of_km, _LEAST)
    around = (
        (x + radius + 3, y + 4, "start"),
        (x - radius - 3, y + 4, "end"),
        (x, y - radius - 4, "middle"),
        (x, y + radius + 12, "middle"),
    )
    within = ((x, y - radius * 0.6, "middle"), (x, y + radius * 0.7, "middle"))
    return (*within, *around) if radius > _WIDE_CIRCLE else around


def _field(x: float, y: float, anchor: str, long: float) -> Field:
    """What words take up: left, top, right and bottom."""
    left = x - {"start": 0.0, "middle": long / 2, "end": long}[anchor]
    return left, y - 10, left + long, y + 3


def _cross(one: Field, other: Field) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _text(x: float, y: float, words: str, look: str, anchor: str = "start") -> str:
    at = "" if anchor == "start" else f' text-anchor="{anchor}"'
    return f'<text x="{x:.1f}" y="{y:.1f}"{at} class="{look}">{escape(visible(words))}</text>'
