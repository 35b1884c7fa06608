"""Maps: read by a real parser, checked by the rules of RFC 7946, and never a pin for a country."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import shape

from hearsay.export.circle import circle
from hearsay.export.geojson import NotOnMapError
from hearsay.export.writing import Listing, Options, texts
from hearsay.record import PlacePrecision
from hearsay.record.listing import Cell, Kind, Row
from tests.export.rows import many, rows_of

PLACED = ("point", "site", "area", "town", "offset")


def read(rows: list[Row], kind: Kind = Kind.EVENTS, *, area: bool = False) -> list[dict[str, Any]]:
    """The features of a listing, each checked."""
    document = "".join(texts("geojson", Listing(kind, rows), Options(area=area)))
    collection = json.loads(document, parse_constant=pytest.fail)
    assert collection["type"] == "FeatureCollection"
    assert not {"crs", "coordinates", "geometries", "geometry", "properties"} & set(collection)
    for feature in collection["features"]:
        check(feature)
    features: list[dict[str, Any]] = collection["features"]
    return features


def check(feature: dict[str, Any]) -> None:
    """The rules for a feature, and shapely takes its geometry for a valid one."""
    assert (
        {"type", "geometry", "properties"}
        <= set(feature)
        <= {
            *("type", "geometry", "properties", "id"),
        }
    )
    assert feature["type"] == "Feature"
    assert isinstance(feature["properties"], dict)
    if feature["geometry"] is None:
        return
    assert shape(feature["geometry"]).is_valid
    for lon, lat in positions(feature["geometry"]["coordinates"]):
        assert -180 <= lon <= 180
        assert -90 <= lat <= 90


def positions(coordinates: Any) -> Iterator[tuple[float, float]]:
    """All positions of a geometry."""
    if isinstance(coordinates[0], list):
        for part in coordinates:
            yield from positions(part)
    else:
        yield coordinates[0], coordinates[1]


def event(**cells: Cell) -> Row:
    """A row of an event in a town."""
    town: Row = {"lat": 59.8123456, "lon": 10.4, "precision": "town", "radius_km": 4.0}
    return next(many(Kind.EVENTS, 1)) | town | cells


@given(rows_of(Kind.EVENTS), st.booleans())
def test_any_rows_are_features(rows: list[Row], area: bool) -> None:
    """Whatever stands in a row, a reader of GeoJSON takes the document."""
    for row in rows:
        row["precision"] = "town"

    assert len(read(rows, area=area)) == len(rows)


def test_a_town_is_the_middle_of_a_circle() -> None:
    """Longitude first, to a metre, and the radius says how far it may be off."""
    (feature,) = read([event()])

    assert feature["id"] == "X-0"
    assert feature["geometry"] == {"type": "Point", "coordinates": [10.4, 59.81235]}
    told = {name: feature["properties"][name] for name in ("precision", "radius_km", "point")}
    assert told == {"precision": "town", "radius_km": 4.0, "point": "middle of a circle"}


def test_a_town_without_a_radius_has_the_largest_of_its_kind() -> None:
    """A bare pin would claim to know the spot."""
    (feature,) = read([event(radius_km=None)])

    assert feature["properties"]["radius_km"] == 15.0


def test_an_area_says_that_its_point_is_only_its_middle() -> None:
    """And an area of unknown size has none."""
    known, unknown = read(
        [event(precision="province"), event(precision="province", radius_km=None)]
    )

    assert known["properties"]["point"] == "middle of an area"
    assert unknown["geometry"] is None


@pytest.mark.parametrize("precision", ["country", "multi", "none", None])
def test_a_country_is_never_a_pin(precision: str | None) -> None:
    """It stays in the list, with its words."""
    (feature,) = read([event(precision=precision, radius_km=400.0)], area=True)

    assert feature["geometry"] is None
    assert feature["properties"]["place"] == "words of a report, quoted"


@pytest.mark.parametrize("lat", [math.nan, math.inf, -math.inf, 91.0, None])
def test_what_is_no_coordinate_is_no_geometry(lat: float | None) -> None:
    """Neither a number that is none nor one beyond the pole."""
    (feature,) = read([event(lat=lat)])

    assert feature["geometry"] is None


def test_every_precision_has_its_rule() -> None:
    """A new one cannot be forgotten here."""
    drawn = {precision for precision in PlacePrecision
             if read([event(precision=precision.value)])[0]["geometry"]}  # fmt: skip

    assert drawn == {*PLACED, "district", "province"}


def test_rows_without_places_are_refused() -> None:
    """An empty map would be taken for an answer."""
    row: Row = {"id": "E-1"}

    with pytest.raises(NotOnMapError, match="A map needs the columns lat, lon"):
        list(texts("geojson", Listing(Kind.EVENTS, [row])))


@given(st.floats(-180, 180), st.floats(-89, 89), st.floats(0.05, 400))
def test_circles_are_valid_wherever_they_lie(lon: float, lat: float, radius_km: float) -> None:
    """Against the clock, on the map, and where they cross the antimeridian in two parts."""
    drawn = circle(lon, lat, radius_km)

    if drawn is None:
        assert abs(lat) + math.degrees(radius_km / 6371) > 89.9
        return
    check({"type": "Feature", "geometry": drawn, "properties": {}})
    parts = drawn["coordinates"] if drawn["type"] == "MultiPolygon" else [drawn["coordinates"]]
    for (ring,) in parts:
        assert ring[0] == ring[-1]
        assert shape({"type": "Polygon", "coordinates": [ring]}).exterior.is_ccw
        assert max(x for x, _ in ring) - min(x for x, _ in ring) <= 180


def test_a_circle_has_its_radius() -> None:
    """Each corner is as far from the middle as it should be."""
    drawn = circle(30.5, 50.4, 25.0)
    assert drawn is not None

    for lon, lat in positions(drawn["coordinates"]):
        across = math.radians(lon - 30.5)
        north, south = math.radians(lat), math.radians(50.4)
        angle = math.acos(math.sin(north) * math.sin(south)
                          + math.cos(north) * math.cos(south) * math.cos(across))  # fmt: skip
        assert angle * 6371 == pytest.approx(25.0, rel=0.001)
