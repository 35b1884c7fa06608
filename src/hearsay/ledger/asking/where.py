"""Points and boxes on the map: "near=50.45,30.52,25km", "near=Kyiv,25km" and "bbox=30.2,50.2,30.9,50.6".

Maps name north before east, and the tools that draw boxes east before north. Each field keeps the order of
its own trade, says so in its errors, and refuses what lies beyond the globe, as swapped numbers often do.
"""

from __future__ import annotations

import re

from hearsay.ledger.asking.errors import BadValueError, shown
from hearsay.ledger.asking.named_point import find_point, is_name
from hearsay.ledger.asking.numbers import read_number, write_number
from hearsay.ledger.asking.query import Box, Near

_NEAR = (
    "Write degrees north, degrees east and a distance, or a place and a distance: "
    "near=50.45,30.52,25km or near=Kyiv,25km."
)
_BOX = "Write west, south, east and north in degrees: bbox=30.2,50.2,30.9,50.6."
_DISTANCE = re.compile(r"\s*([0-9.]+(?:e[+-]?[0-9]{1,3})?)\s*(km|mi|)\s*", re.IGNORECASE)
_KM_A_MILE = 1.609344
_FARTHEST_KM = 20_040.0


def read_near(field: str, text: str) -> Near:
    """Read a point and a distance.

    Args:
        field: Whose they are, for errors.
        text: Degrees north, degrees east, and kilometres or miles, with commas between them; or
            the name of a place, what it lies in where that is to be said, and the distance.

    Returns:
        The condition.

    Raises:
        BadValueError: It is none, beyond the globe, or the place is not known.

    Example:
        >>> read_near("near", "50.45,30.52,25km")
        Near(lat=50.45, lon=30.52, km=25.0)
        >>> read_near("near", "Kyiv,25km")
        Near(lat=50.4547, lon=30.5238, km=25.0)
    """
    *where, last = text.split(",")
    distance = _DISTANCE.fullmatch(last)
    named = all(map(is_name, where))
    if distance is None or not ((where and named) or len(where) == 2):
        raise BadValueError(field, f'"{shown(text)}" is no point with a distance.', _NEAR)
    km = _distance(field, last, distance)
    if named:
        return Near(*find_point(field, where), km)
    lat = _degrees(field, where[0], 90, "north", _NEAR)
    return Near(lat, _degrees(field, where[1], 180, "east", _NEAR), km)


def _distance(field: str, typed: str, distance: re.Match[str]) -> float:
    km = read_number(field, distance[1], _NEAR)
    km = km * _KM_A_MILE if distance[2].lower() == "mi" else km
    if not 0 < km <= _FARTHEST_KM:
        raise BadValueError(
            field,
            f'"{shown(typed.strip())}" is no distance on Earth.',
            f"It goes up to {_FARTHEST_KM:g}km. {_NEAR}",
        )
    return km


def read_box(field: str, text: str) -> Box:
    """Read a box.

    Args:
        field: Whose it is, for errors.
        text: Its west, south, east and north in degrees, with commas between them; across the date
            line its west is greater than its east.

    Returns:
        The condition.

    Raises:
        BadValueError: It is none, beyond the globe, or its south lies north of its north.

    Example:
        >>> read_box("bbox", "30.2,50.2,30.9,50.6")
        Box(west=30.2, south=50.2, east=30.9, north=50.6)
    """
    parts = text.split(",")
    if len(parts) != 4:
        raise BadValueError(field, f'"{shown(text)}" is no box.', _BOX)
    limits = ((180, "east"), (90, "north"), (180, "east"), (90, "north"))
    west, south, east, north = (
        _degrees(field, part, most, way, _BOX)
        for part, (most, way) in zip(parts, limits, strict=True)
    )
    if south > north:
        raise BadValueError(field, f'The south of "{shown(text)}" lies north of its north.', _BOX)
    return Box(west, south, east, north)


def write_near(asked: Near) -> str:
    """A point and a distance as they are typed.

    Example:
        >>> write_near(Near(50.45, 30.52, 25.0))
        '50.45,30.52,25km'
    """
    return f"{write_number(asked.lat)},{write_number(asked.lon)},{write_number(asked.km)}km"


def write_box(asked: Box) -> str:
    """A box as it is typed."""
    return ",".join(map(write_number, (asked.west, asked.south, asked.east, asked.north)))


def _degrees(field: str, part: str, most: int, way: str, hint: str) -> float:
    number = read_number(field, part, hint)
    if abs(number) > most:
        raise BadValueError(
            field, f'"{shown(part.strip())}" is no degree {way}: it goes to {most}.', hint
        )
    return number
