"""Where: the place that a toponym names, and the toponym with its words.

A name that no gazetteer row answers to is still a place of the report: it keeps its words and has
no coordinates, never those of a guess.
"""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.record.span import Span, Worded, shorten
from hearsay.record.vocabulary import PlacePrecision


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceValue:
    """A place on the map.

    Args:
        name: The customary English name; the printed one where the place is not known.
        precision: What sort of place it is, and so how exactly it says where.
        geonames_id: Of its row in GeoNames; None where it has none.
        country: ISO 3166-1 alpha-2 code.
        admin1: Name of the first-level division it lies in.
        lat: Degrees north of its middle, WGS 84; None where the place is not known.
        lon: Degrees east.
        radius_km: How far it reaches around its middle.
    """

    name: str
    precision: PlacePrecision
    geonames_id: int | None = None
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offset:
    """How a place is described by another: "a city 25 miles south of Kyiv".

    Args:
        of: The place it is measured from.
        distance_km: How far; None where it is not said.
        bearing: In which direction: "south", "northeast"; None where it is not said.
    """

    of: Place
    distance_km: float | None = None
    bearing: str | None = None


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Place(PlaceValue, Worded):
    """A toponym of a report, resolved or not.

    Args:
        id: Local to the record: l1, l2… in the order of the text.
        span: The printed words.
        offset: Where the report says that it lies, seen from another place.
        metonym: The name stands for a state or a body: "Kyiv said".
    """

    id: str
    span: Span
    offset: Offset | None = None
    metonym: bool = False

    def __repr__(self) -> str:
        known = self.country or "not known" if self.lat is None else f"{self.lat}, {self.lon}"
        return f"<Place {self.id} {shorten(self.text)!r}, {known}>"
