"""Places for a map, by RFC 7946, without the lies that maps tell.

A name on a map looks like a spot, and most names are none: a town has a reach, a province is an area,
and "in Ukraine" is nowhere that a pin could stand. So a point comes with the radius of the circle that
it is the middle of, an area's point says that it is only a middle, and a country or a place that is not
known has no geometry at all; it is still in the list, with its words. With `area` the circles
themselves are drawn, as polygons.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import isfinite

from hearsay.export.circle import circle
from hearsay.export.json_rows import array_texts, object_of
from hearsay.record import PlacePrecision, UsageError
from hearsay.record.json_form import dumps
from hearsay.record.json_items import Json
from hearsay.record.listing import Column, Kind, Row
from hearsay.record.record import SCHEMA
from hearsay.reference.crosswalks import place_codes

DECIMALS = 5
"""Of a degree: about a metre, finer than any place is known."""

_AREAS = frozenset({PlacePrecision.DISTRICT, PlacePrecision.PROVINCE})
_NOWHERE = frozenset({PlacePrecision.COUNTRY, PlacePrecision.MULTI, PlacePrecision.NONE})
_PLACED = ("lat", "lon", "precision", "radius_km")


def geojson_texts(
    kind: Kind, columns: Sequence[Column], rows: Iterable[Row], *, area: bool = False
) -> Iterator[str]:
    """A listing as a FeatureCollection, a feature a line.

    Args:
        kind: What the rows are.
        columns: Which columns become properties; latitude and longitude are the geometry's.
        rows: The rows, with all columns of their kind.
        area: Give circles as polygons instead of their middles.

    Returns:
        The document in pieces.

    Raises:
        NotOnMapError: The rows lack columns that tell where they are.

    Example:
        >>> from hearsay.record.listing import COLUMNS
        >>> row = dict.fromkeys(column.name for column in COLUMNS[Kind.PLACES])
        >>> town = row | {
        ...     "place": "Orlen",
        ...     "lat": 59.8,
        ...     "lon": 10.4,
        ...     "precision": "town",
        ...     "radius_km": 4.0,
        ... }
        >>> pieces = geojson_texts(Kind.PLACES, COLUMNS[Kind.PLACES][:1], [town])
        >>> print("".join(pieces), end="")
        {"type": "FeatureCollection", "schema": "hearsay/1", "kind": "places", "features": [
        {"type": "Feature", "geometry": {"type": "Point", "coordinates": [10.4, 59.8]},
         "properties": {"place": "Orlen", "precision": "town", "radius_km": 4.0, "point": "middle of a circle"}}
        ]}
    """
    kept = [column for column in columns if column.name not in _PLACED]
    head = dumps({"type": "FeatureCollection", "schema": SCHEMA, "kind": kind.value})[:-1]
    features = (_feature(kept, row, area=area) for row in rows)
    yield from array_texts(head + ', "features": [', features)


class NotOnMapError(UsageError):
    """Rows say nothing of where they are."""

    code = "not_on_map"

    def __init__(self) -> None:
        super().__init__(
            f"A map needs the columns {', '.join(_PLACED)}.",
            hint="Choose fields with them, or none.",
        )


def _feature(columns: Sequence[Column], row: Row, *, area: bool) -> Json:
    if not row.keys() >= set(_PLACED):
        raise NotOnMapError
    radius_km, point = _reach(row)
    middle = _middle(row) if point else None
    where: Json = {
        "precision": row["precision"],
        "radius_km": radius_km,
        "point": point if middle else None,
    }
    feature: Json = {"type": "Feature"}
    if row.get("id") is not None:
        feature["id"] = row["id"]
    feature["geometry"] = _geometry(middle, radius_km, area=area)
    feature["properties"] = {**object_of(columns, row), **where}
    return feature


def _reach(row: Row) -> tuple[float | None, str | None]:
    """The radius of the circle, and what the point at its middle is; None where there may be none."""
    named = row["precision"]
    precision = PlacePrecision(named) if isinstance(named, str) else PlacePrecision.NONE
    radius_km = row["radius_km"]
    if not isinstance(radius_km, int | float) or not isfinite(radius_km):
        radius_km = place_codes()[precision].radius_km
    if precision in _NOWHERE or radius_km is None:
        return None, None
    return float(radius_km), "middle of an area" if precision in _AREAS else "middle of a circle"


def _middle(row: Row) -> tuple[float, float] | None:
    """Longitude and latitude, in the order of GeoJSON."""
    lat, lon = row["lat"], row["lon"]
    if not isinstance(lat, int | float) or not isinstance(lon, int | float):
        return None
    if not (abs(lat) <= 90 and abs(lon) <= 180):  # not a number compares as false, too
        return None
    return round(float(lon), DECIMALS), round(float(lat), DECIMALS)


def _geometry(
    middle: tuple[float, float] | None, radius_km: float | None, *, area: bool
) -> Json | None:
    if middle is None:
        return None
    drawn = circle(*middle, radius_km) if area and radius_km else None
    return drawn or {"type": "Point", "coordinates": list(middle)}
