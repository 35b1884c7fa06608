"""What of the world a map shows, and where a place stands on it.

Lengths are true along the middle line and a little off elsewhere, which no reader of a town's surroundings
sees. What crosses the line of the date is moved to the side where most of the map is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import asin, cos, hypot, pi, radians, sin, sqrt

WIDE, _HIGHEST, _FLATTEST = 400.0, 340.0, 220.0
_KM = 111.195
"""Kilometres of a degree of a great circle."""
_LEAST_KM = 160.0
_APART_KM = 700.0


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A place with its circle of uncertainty.

    Args:
        name: What it is called.
        lat: Degrees north.
        lon: Degrees east.
        radius_km: How far from its middle it may be.
        label: What stands beside it on the map: its number in the list.
        happenings: How many happenings are put there.
    """

    name: str
    lat: float
    lon: float
    radius_km: float
    label: str = ""
    happenings: int = 0


@dataclass(frozen=True, slots=True)
class Frame:
    """A piece of the world.

    Args:
        west: Degrees east of its left edge.
        south: Degrees north of its lower edge.
        east: Of its right edge.
        north: Of its upper edge.
    """

    west: float
    south: float
    east: float
    north: float

    @property
    def narrow(self) -> float:
        """How much shorter a degree is to the east than to the north, in the middle."""
        return cos(radians((self.south + self.north) / 2))

    @property
    def unit(self) -> float:
        """How many units of the drawing a degree to the north has."""
        return WIDE / ((self.east - self.west) * self.narrow)

    @property
    def high(self) -> float:
        """How high the drawing is."""
        return round((self.north - self.south) * self.unit, 1)

    @property
    def units_of_km(self) -> float:
        """How many units of the drawing a kilometre has."""
        return self.unit / _KM

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        """Where a place stands on the drawing."""
        return (lon - self.west) * self.narrow * self.unit, (self.north - lat) * self.unit


def frame_of(spots: Sequence[Spot]) -> Frame:
    """The piece of the world that holds some circles, with room around them.

    Args:
        spots: At least one.

    Example:
        >>> frame = frame_of([Spot("Kyiv", 50.45, 30.52, 10.0)])
        >>> round((frame.north - frame.south) * 111) >= 100, frame.west < 30.52 < frame.east
        (True, True)
    """
    middle = (min(s.lat for s in spots) + max(s.lat for s in spots)) / 2
    narrow = max(0.1, cos(radians(middle)))
    reach = [max(spot.radius_km, _LEAST_KM / 4) / _KM for spot in spots]
    south = min(s.lat - r for s, r in zip(spots, reach, strict=True))
    north = max(s.lat + r for s, r in zip(spots, reach, strict=True))
    west = min(s.lon - r / narrow for s, r in zip(spots, reach, strict=True))
    east = max(s.lon + r / narrow for s, r in zip(spots, reach, strict=True))
    across, up = (east - west) * narrow * 1.5, (north - south) * 1.5
    across = max(across, _LEAST_KM / _KM, up * WIDE / _HIGHEST)
    up = max(up, across * _FLATTEST / WIDE)
    lat, lon = (south + north) / 2, (west + east) / 2
    half = across / narrow / 2
    return Frame(lon - half, max(-89.0, lat - up / 2), lon + half, min(89.0, lat + up / 2))


def together(spots: Sequence[Spot]) -> list[list[Spot]]:
    """Spots that share a map: each no farther than a long drive from another of them.

    Args:
        spots: In any order.

    Returns:
        The groups, the largest first.
    """
    groups: list[list[Spot]] = []
    for spot in sorted(spots):
        near = [g for g in groups if any(apart_km(spot, other) <= _APART_KM for other in g)]
        merged = [spot, *(other for group in near for other in group)]
        groups = [group for group in groups if all(group is not one for one in near)]
        groups.append(sorted(merged))
    return sorted(groups, key=lambda group: (-sum(s.happenings for s in group), group))


def apart_km(one: Spot, other: Spot) -> float:
    """How far two spots are apart, over the globe.

    Example:
        >>> round(apart_km(Spot("Kyiv", 50.45, 30.52, 1), Spot("Lviv", 49.84, 24.03, 1)))
        467
    """
    north, south = radians(one.lat), radians(other.lat)
    up, across = sin((north - south) / 2), sin(radians(one.lon - other.lon) / 2)
    whole = min(1.0, up * up + cos(north) * cos(south) * across * across)
    return 2 * asin(sqrt(whole)) * _KM * 180 / pi


def is_near(one: tuple[float, float], other: tuple[float, float], units: float) -> bool:
    """Whether two points of a drawing are nearer than so many units."""
    return hypot(one[0] - other[0], one[1] - other[1]) < units
