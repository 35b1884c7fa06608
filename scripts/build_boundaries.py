"""Build `src/hearsay/reference/data/boundaries.txt` from Natural Earth, which is in the public domain.

    python3 -m scripts.build_boundaries countries-50m.json world_map.gpkg

The first file is of the npm package world-atlas 2.0.2, Natural Earth 4.1.0 at 1:50 million with borders that
neighbours share; the second comes with QGIS 3.22 and has Natural Earth's lines that are in dispute. Both are
too large to be kept here, and change seldom: whoever wants another edition fetches them and reads the
difference. Lines are simplified to two kilometres, islands of a few kilometres left out.

Which borders are disputed is Natural Earth's view where it has one, and otherwise the list below. No line is
left out, since a border that is not drawn takes a side as well.
"""

from __future__ import annotations

import json
import sqlite3
import struct
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from math import cos, hypot, radians
from pathlib import Path
from typing import Any

from hearsay.reference.boundaries import FILE, Kind, Point, encode, unwrapped

_TOLERANCE = 0.02
"""Degrees of a great circle: some two kilometres."""
_ISLAND = 0.004
"""Square degrees: an island of seven kilometres across."""
_ICE = -60.0

_UNSETTLED_LANDS = frozenset(
    ("Kosovo", "N. Cyprus", "Palestine", "Siachen Glacier", "Somaliland", "W. Sahara")
)
"""What Natural Earth has as lands of their own, and others have not: all of their borders."""

Box = tuple[float, float, float, float]

_UNSETTLED: dict[frozenset[str], tuple[Box, ...]] = {
    frozenset(("China", "India")): ((73.0, 26.0, 98.0, 37.0),),
    frozenset(("China", "Bhutan")): ((88.0, 26.0, 93.0, 29.0),),
    frozenset(("India", "Pakistan")): ((72.0, 32.3, 78.5, 37.5),),
    frozenset(("China", "Pakistan")): ((74.0, 34.5, 78.5, 37.5),),
    frozenset(("Israel", "Syria")): ((35.0, 32.0, 36.5, 34.0),),
    frozenset(("Israel", "Lebanon")): ((35.0, 32.8, 36.0, 34.0),),
    frozenset(("Russia", "Ukraine")): ((32.0, 45.5, 36.0, 46.5),),
    frozenset(("Egypt", "Sudan")): ((33.0, 21.5, 37.5, 23.5),),
    frozenset(("Sudan", "S. Sudan")): ((27.5, 9.0, 30.0, 11.0),),
    frozenset(("Kenya", "S. Sudan")): ((33.5, 4.0, 36.5, 5.5),),
    frozenset(("North Korea", "South Korea")): ((124.0, 36.0, 130.0, 40.0),),
    frozenset(("Guyana", "Venezuela")): ((-62.0, 0.0, -57.0, 9.0),),
}
"""Borders that somebody contests, or that an armistice drew: west, south, east and north of the stretch."""

_LONG_NAMES = {
    "Bosnia and Herz.": "Bosnia and Herzegovina",
    "Central African Rep.": "Central African Republic",
    "Dem. Rep. Congo": "DR Congo",
    "Dominican Rep.": "Dominican Republic",
    "Eq. Guinea": "Equatorial Guinea",
    "Macedonia": "North Macedonia",
    "N. Cyprus": "Northern Cyprus",
    "S. Sudan": "South Sudan",
    "Solomon Is.": "Solomon Islands",
    "W. Sahara": "Western Sahara",
    "eSwatini": "Eswatini",
}

Topology = dict[str, Any]


def build(countries: Path, disputed: Path) -> str:
    """The boundaries, as text.

    Args:
        countries: `countries-50m.json`.
        disputed: `world_map.gpkg`.
    """
    topology = json.loads(countries.read_text("utf-8"))
    arcs = [_unpacked(arc, topology["transform"]) for arc in topology["arcs"]]
    lines: list[tuple[Kind, Sequence[Point], str]] = [*_land(topology, arcs)]
    lines += _borders(topology, arcs)
    lines += [(Kind.DISPUTED, simplified(line), "") for line in _claimed(disputed)]
    lines += _labels(topology, arcs)
    head = (
        "# Coasts, borders and names of countries\n"
        "# Licence: public domain\n"
        "# Origin: Natural Earth 4.1.0, 1:50 million; disputed lines 1:10 million; simplified\n"
        "# Date: 2026-11-27\n"
    )
    return head + "".join(f"{kind}\t{encode(line)}\t{name}\n" for kind, line, name in lines)


def _unpacked(arc: list[list[int]], transform: dict[str, list[float]]) -> list[Point]:
    (across, up), (west, south) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for right, north in arc:
        x, y = x + right, y + north
        points.append((x * across + west, y * up + south))
    return points


def simplified(line: Sequence[Point], tolerance: float = _TOLERANCE) -> list[Point]:
    """A line without the points that lie within a tolerance of it (Douglas and Peucker 1973)."""
    kept, open_ = {0, len(line) - 1}, [(0, len(line) - 1)]
    while open_:
        first, last = open_.pop()
        away, middle = max(
            ((_distance(line[at], line[first], line[last]), at) for at in range(first + 1, last)),
            default=(0.0, 0),
        )
        if away > tolerance:
            kept.add(middle)
            open_ += [(first, middle), (middle, last)]
    return [line[at] for at in sorted(kept)]


def _distance(point: Point, one: Point, other: Point) -> float:
    narrow = cos(radians(one[1]))
    x, y = (point[0] - one[0]) * narrow, point[1] - one[1]
    right, up = (other[0] - one[0]) * narrow, other[1] - one[1]
    length = right * right + up * up
    share = max(0.0, min(1.0, (x * right + y * up) / length)) if length else 0.0
    return hypot(x - share * right, y - share * up)


# ------------------------------------------------------------------------------ land


def _land(topology: Topology, arcs: list[list[Point]]) -> Iterator[tuple[Kind, list[Point], str]]:
    for geometry in topology["objects"]["land"]["geometries"]:
        for polygon in _polygons(geometry):
            for ring in polygon:
                line = _ring(ring, arcs)
                if abs(_area(line)) > _ISLAND and max(y for _, y in line) > _ICE:
                    yield Kind.LAND, line, ""


def _polygons(geometry: Topology) -> list[list[list[int]]]:
    if geometry.get("type") == "Polygon":
        return [geometry["arcs"]]
    return geometry.get("arcs", []) if geometry.get("type") == "MultiPolygon" else []


def _ring(numbers: list[int], arcs: list[list[Point]]) -> list[Point]:
    """A ring, each arc simplified by itself, so that neighbours keep the border that they share."""
    ring: list[Point] = []
    for number in numbers:
        arc = simplified(arcs[number] if number >= 0 else arcs[~number])
        ring += (arc if number >= 0 else arc[::-1])[1 if ring else 0 :]
    return ring


def _area(ring: Sequence[Point]) -> float:
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    return sum(x * below - right * y for (x, y), (right, below) in pairs) / 2


# ------------------------------------------------------------------------------ borders


def _borders(
    topology: Topology, arcs: list[list[Point]]
) -> Iterator[tuple[Kind, list[Point], str]]:
    beside: dict[int, set[str]] = defaultdict(set)
    for country in topology["objects"]["countries"]["geometries"]:
        for polygon in _polygons(country):
            for number in (number for ring in polygon for number in ring):
                beside[max(number, ~number)].add(country["properties"]["name"])
    for number, names in sorted(beside.items()):
        if len(names) > 1:
            yield from _parted(arcs[number], frozenset(names))


def _parted(arc: list[Point], names: frozenset[str]) -> Iterator[tuple[Kind, list[Point], str]]:
    """A border, cut where it begins to be disputed."""
    whole = bool(names & _UNSETTLED_LANDS)
    boxes = _UNSETTLED.get(names, ())
    runs = groupby(arc, key=lambda at: whole or any(_is_in(at, box) for box in boxes))
    before: list[Point] = []
    for disputed, run in runs:
        line = [*before, *run]
        before = line[-1:]
        if len(line) > 1:
            yield (Kind.DISPUTED if disputed else Kind.BORDER), simplified(line), ""


def _is_in(at: Point, box: Box) -> bool:
    west, south, east, north = box
    return west <= at[0] <= east and south <= at[1] <= north


def _claimed(file: Path) -> Iterator[list[Point]]:
    """Natural Earth's disputed lines, out of a GeoPackage."""
    with sqlite3.connect(file) as connection:
        rows = connection.execute("SELECT geom FROM disputed_borders ORDER BY fid").fetchall()
    for (blob,) in rows:
        pieces = list(_lines(blob))
        yield from _joined(pieces)


def _joined(pieces: list[list[Point]]) -> Iterator[list[Point]]:
    """Pieces that go on where the one before ends, as one line."""
    line = pieces[0]
    for piece in pieces[1:]:
        if piece[0] == line[-1]:
            line = [*line, *piece[1:]]
        else:
            yield line
            line = piece
    yield line


_ENVELOPES = (0, 32, 48, 48, 64)
"""Bytes of the box that a GeoPackage puts before a geometry, by its kind."""


def _lines(blob: bytes) -> Iterator[list[Point]]:
    at = 8 + _ENVELOPES[(blob[3] >> 1) & 7]
    (count,) = struct.unpack_from(f"{_order(blob, at)}I", blob, at + 5)
    at += 9
    for _ in range(count):
        order = _order(blob, at)
        (points,) = struct.unpack_from(f"{order}I", blob, at + 5)
        flat = struct.unpack_from(f"{order}{2 * points}d", blob, at + 9)
        yield list(zip(flat[::2], flat[1::2], strict=True))
        at += 9 + 16 * points


def _order(blob: bytes, at: int) -> str:
    return "<" if blob[at] else ">"


# ------------------------------------------------------------------------------ names


def _labels(topology: Topology, arcs: list[list[Point]]) -> Iterator[tuple[Kind, list[Point], str]]:
    """Names, each at the middle of the country's largest part; the corners of its box come along."""
    for country in topology["objects"]["countries"]["geometries"]:
        rings = [unwrapped(_ring(polygon[0], arcs)) for polygon in _polygons(country)]
        if not rings:
            continue
        largest = max(rings, key=lambda ring: abs(_area(ring)))
        name = country["properties"]["name"]
        if abs(_area(largest)) > _ISLAND and max(y for _, y in largest) > _ICE:
            x, y = _middle(largest)
            yield Kind.NAME, [((x + 180) % 360 - 180, y)], _LONG_NAMES.get(name, name)


def _middle(ring: Sequence[Point]) -> Point:
    """The centre of gravity; where that lies outside, as of a crescent, its widest line's middle."""
    pairs = list(zip(ring, [*ring[1:], ring[0]], strict=True))
    area = 6 * _area(ring)
    x = sum((a[0] + b[0]) * (a[0] * b[1] - b[0] * a[1]) for a, b in pairs) / area
    y = sum((a[1] + b[1]) * (a[0] * b[1] - b[0] * a[1]) for a, b in pairs) / area
    crossed = sorted(
        a[0] + (y - a[1]) * (b[0] - a[0]) / (b[1] - a[1])
        for a, b in pairs
        if (a[1] > y) != (b[1] > y)
    )
    spans = list(zip(crossed[::2], crossed[1::2], strict=False))
    if not spans or any(west <= x <= east for west, east in spans):
        return x, y
    west, east = max(spans, key=lambda span: span[1] - span[0])
    return (west + east) / 2, y


def main(arguments: Sequence[str]) -> None:
    """Write the boundaries."""
    countries, disputed = map(Path, arguments)
    FILE.write_text(build(countries, disputed), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
