"""A row of the gazetteer: one place that a name may stand for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Feature(StrEnum):
    """What sort of place it is."""

    CONTINENT = "continent"
    REGION = "region"
    """A part of a country or of several that is no unit of administration: Donbas, the Sahel."""
    WATER = "water"
    LAND = "land"
    """Mountains, islands, deserts, valleys, parks."""
    COUNTRY = "country"
    DIVISION = "division"
    """Of the first level: a state, an oblast, a province."""
    DISTRICT = "district"
    CAPITAL = "capital"
    TOWN = "town"
    AREA = "area"
    """A part of a town."""
    SITE = "site"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """A place.

    Args:
        name: The customary English name.
        feature: What sort of place it is.
        lat: Degrees north of its middle, WGS 84.
        lon: Degrees east.
        radius_km: How far it reaches; None where only its population tells.
        country: ISO 3166-1 alpha-2; None where it is in none or in several.
        division: Code of the first-level division, as GeoNames has it.
        admin1: Name of that division.
        population: 0 where it is not known.
        geonames_id: Of its row in GeoNames; None where it has none.
        other_name: The name that was looked up is not the customary one.
        ours: It stands in a table of our own, which hold only what is well known.
    """

    name: str
    feature: Feature
    lat: float
    lon: float
    radius_km: float | None = None
    country: str | None = None
    division: str | None = None
    admin1: str | None = None
    population: int = 0
    geonames_id: int | None = None
    other_name: bool = False
    ours: bool = False
