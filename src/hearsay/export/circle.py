"""A circle on the globe as a polygon of GeoJSON.

Two things make viewers draw nonsense: a ring that runs the wrong way, and one that crosses the
antimeridian, which then spans the whole map. By RFC 7946 an outer ring runs against the clock, and what
crosses is cut in two. A circle around a pole has no ring on such a map, and is None.
"""

from __future__ import annotations

from math import asin, atan2, cos, degrees, pi, radians, sin

from hearsay.record.json_items import Json

_CORNERS = 64
_DECIMALS = 5
_EARTH_KM = 6371.0088
_HALF = 180.0

Corner = tuple[float, float]


def circle(lon: float, lat: float, radius_km: float) -> Json | None:
    """A circle as a Polygon, or a MultiPolygon where it crosses the antimeridian.

    Args:
        lon: Degrees east of its middle.
        lat: Degrees north.
        radius_km: Its radius.

    Returns:
        The geometry; None where a pole lies in it.

    Example:
        >>> drawn = circle(30.5, 50.4, 5.0)
        >>> drawn["type"], len(drawn["coordinates"][0])
        ('Polygon', 65)
        >>> circle(179.99, 0.0, 5.0)["type"], circle(0.0, 89.99, 5.0)
        ('MultiPolygon', None)
    """
    reach = degrees(radius_km / _EARTH_KM)
    if radius_km <= 0 or abs(lat) + reach >= 90:
        return None
    ring = _ring(lon, lat, radius_km / _EARTH_KM)
    for turn in (-2 * _HALF, 2 * _HALF):
        edge = _HALF if turn < 0 else -_HALF
        beyond = _cut(ring, edge, outside=True)
        if beyond:
            inside = _cut(ring, edge, outside=False)
            moved = [(x + turn, y) for x, y in beyond]
            return {"type": "MultiPolygon", "coordinates": [[_closed(inside)], [_closed(moved)]]}
    return {"type": "Polygon", "coordinates": [_closed(ring)]}


def _ring(lon: float, lat: float, angle: float) -> list[Corner]:
    """The corners against the clock; longitudes run on past 180."""
    north, corners = radians(lat), []
    for number in range(_CORNERS):
        bearing = -2 * pi * number / _CORNERS
        y = asin(sin(north) * cos(angle) + cos(north) * sin(angle) * cos(bearing))
        across = sin(bearing) * sin(angle) * cos(north)
        x = atan2(across, cos(angle) - sin(north) * sin(y))
        corners.append((lon + degrees(x), degrees(y)))
    return corners


def _cut(ring: list[Corner], edge: float, *, outside: bool) -> list[Corner]:
    """The part of a ring on one side of a meridian; empty where there is none."""

    def kept(corner: Corner) -> bool:
        return (abs(corner[0]) > _HALF and corner[0] * edge > 0) == outside

    part: list[Corner] = []
    for here, after in zip(ring, [*ring[1:], ring[0]], strict=True):
        if kept(here):
            part.append(here)
        if kept(here) != kept(after):
            share = (edge - here[0]) / (after[0] - here[0])
            part.append((edge, here[1] + share * (after[1] - here[1])))
    return part if any(kept(corner) for corner in ring) else []


def _closed(ring: list[Corner]) -> list[list[float]]:
    corners = [[round(x, _DECIMALS), round(y, _DECIMALS)] for x, y in ring]
    return [*corners, corners[0]]
