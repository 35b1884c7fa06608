"""The coasts and borders that come with hearsay, for the ground of a map.

A map that takes its ground from the network tells somebody what is being looked at. Borders that somebody
contests are lines of their own kind, so that they can be drawn as what they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from fastapi import APIRouter, Request, Response

from hearsay.reference.boundaries import Kind, Line, Point, load_boundaries, unwrapped
from hearsay.web.api.answering import answer_always
from hearsay.web.api.described import answers


def add_boundaries(router: APIRouter) -> None:
    """The address of the boundaries."""

    @router.get(
        "/boundaries",
        tags=["vocabulary"],
        summary="Coasts, borders and the names of countries, as GeoJSON",
        response_class=Response,
        openapi_extra=answers(
            {"type": "object", "required": ["type", "features"]},
            "A FeatureCollection; the kind of each feature is land, border, disputed or name.",
        ),
    )
    def boundaries(request: Request) -> Response:
        return answer_always(request, collection)


@cache
def collection() -> dict[str, Any]:
    """All lines as a FeatureCollection, each with its kind: land, border, disputed or name.

    Example:
        >>> made = collection()
        >>> sorted({one["properties"]["kind"] for one in made["features"]})
        ['border', 'disputed', 'land', 'name']
    """
    return {"type": "FeatureCollection", "features": list(_features(load_boundaries()))}


def _features(lines: Sequence[Line]) -> Iterator[dict[str, Any]]:
    rings = [unwrapped(line.points) for line in lines if line.kind is Kind.LAND]
    lakes = [ring for ring in rings if _is_lake(ring)]
    for ring in rings:
        if not _is_lake(ring):
            inner = [lake for lake in lakes if _holds(ring, lake[0])]
            yield _feature(Kind.LAND, "Polygon", [_closed(one) for one in (ring, *inner)])
    for line in lines:
        if line.kind is Kind.NAME:
            yield _feature(line.kind, "Point", line.points[0], line.name)
        elif line.kind is not Kind.LAND:
            yield _feature(line.kind, "LineString", unwrapped(line.points))


def _feature(kind: Kind, shape: str, coordinates: object, name: str = "") -> dict[str, Any]:
    properties = {"kind": kind.value} | ({"name": name} if name else {})
    geometry = {"type": shape, "coordinates": coordinates}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def _closed(ring: list[Point]) -> list[Point]:
    return ring if ring[0] == ring[-1] else [*ring, ring[0]]


def _is_lake(ring: Sequence[Point]) -> bool:
    """Rings around land run with the clock, rings around water against it."""
    ahead = [*ring[1:], ring[0]]
    return sum(x * v - u * y for (x, y), (u, v) in zip(ring, ahead, strict=True)) > 0


def _holds(ring: Sequence[Point], point: Point) -> bool:
    """Whether a point lies within a ring: a line from it crosses the ring an odd number of times."""
    x, y = point
    inside = False
    for (a, b), (c, d) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (b > y) != (d > y) and x < (c - a) * (y - b) / (d - b) + a:
            inside = not inside
    return inside
