"""The value of a place: how exactly a row of the gazetteer says where something is."""

from __future__ import annotations

import math
import re

from hearsay.normalise.place.candidate import Candidate
from hearsay.normalise.place.naming import bare
from hearsay.record import PlaceValue
from hearsay.record.vocabulary import PlacePrecision
from hearsay.reference.gazetteer import Feature, PlaceRow, fold_name

_PRECISIONS = {
    Feature.COUNTRY: PlacePrecision.COUNTRY,
    Feature.CONTINENT: PlacePrecision.MULTI,
    Feature.DIVISION: PlacePrecision.PROVINCE,
    Feature.DISTRICT: PlacePrecision.DISTRICT,
    Feature.CAPITAL: PlacePrecision.TOWN,
    Feature.TOWN: PlacePrecision.TOWN,
    Feature.AREA: PlacePrecision.AREA,
    Feature.SITE: PlacePrecision.SITE,
}
_PARTS = {
    PlacePrecision.COUNTRY: PlacePrecision.PROVINCE,
    PlacePrecision.PROVINCE: PlacePrecision.DISTRICT,
    PlacePrecision.TOWN: PlacePrecision.AREA,
}
_BY_RADIUS = ((1, PlacePrecision.SITE), (5, PlacePrecision.AREA), (30, PlacePrecision.DISTRICT))
_COUNTY_KM = 50.0
_LARGE = 500_000
_ALIKE = 3
_ARTICLE = re.compile(r"^(?:a[lnrstdz]|ash|el) ")
_TRANSLITERATED = re.compile("[ĀāĒēĪīŌōŪū‘ʻ\u1e00-\u1eff]")
"""Letters of transliterations, and of Vietnamese."""

_LEAST_TOWN_KM, _MOST_TOWN_KM = 2.0, 15.0


def value_of(words: str, candidate: Candidate) -> PlaceValue:
    """The value of a toponym that stands for a row."""
    row = candidate.row
    precision, radius = _precision(row), radius_km(row)
    if candidate.is_around:
        precision, radius = PlacePrecision.DISTRICT, _COUNTY_KM
    elif candidate.is_part:
        precision = _PARTS.get(precision, precision)
    whole = not (candidate.is_part or candidate.is_around)
    return PlaceValue(
        name=customary_name(row, candidate.printed or bare(words)) if whole else bare(words),
        precision=precision,
        geonames_id=row.geonames_id if whole else None,
        country=row.country,
        admin1=row.admin1,
        lat=row.lat,
        lon=row.lon,
        radius_km=radius,
    )


def customary_name(row: PlaceRow, printed: str) -> str:
    """The name that an English reader knows.

    GeoNames gives that of large cities; smaller ones it transliterates by the letter, as no
    newsroom does. There the report's own spelling is the customary one.

    Example:
        >>> from hearsay.reference.gazetteer import Feature, PlaceRow
        >>> town = PlaceRow(name="Al Qāmishlī", feature=Feature.TOWN, lat=37.0, lon=41.2)
        >>> customary_name(town, "Qamishli")
        'Qamishli'
    """
    if row.ours or not printed:
        return row.name
    large = row.population >= _LARGE or row.feature is Feature.CAPITAL
    large = large and not _ARTICLE.match(fold_name(row.name))
    spelled = row.other_name and not large and _sound(printed) == _sound(row.name)
    if spelled or (_TRANSLITERATED.search(row.name) and row.country != "VN"):
        return printed.title() if printed.isupper() else printed
    return row.name


def _sound(name: str) -> str:
    """The beginning of a name without its article: "Ar Raqqah" begins as "Raqqa" does."""
    return _ARTICLE.sub("", fold_name(name))[:_ALIKE]


def unknown(words: str) -> PlaceValue:
    """The value of a toponym that stands for no row that is known.

    Example:
        >>> unknown("Nowhere’s").name, unknown("Nowhere’s").precision.value
        ('Nowhere', 'none')
    """
    return PlaceValue(name=bare(words) or words, precision=PlacePrecision.NONE)


def inside(words: str, town: PlaceValue) -> PlaceValue:
    """The value of a street, a school or a quarter of which only the town is known.

    It is as exact as the town: what is said is that it lies somewhere in it.
    """
    return PlaceValue(
        name=bare(words) or words,
        precision=town.precision,
        country=town.country,
        admin1=town.admin1,
        lat=town.lat,
        lon=town.lon,
        radius_km=town.radius_km,
    )


def radius_km(row: PlaceRow) -> float:
    """How far a place reaches: as its row tells, else a town by its people.

    Example:
        >>> from hearsay.reference.gazetteer import Feature, PlaceRow
        >>> radius_km(PlaceRow(name="Kyiv", feature=Feature.TOWN, lat=50, lon=30, population=999))
        2.0
    """
    if row.radius_km is not None:
        return row.radius_km
    return round(min(_MOST_TOWN_KM, max(_LEAST_TOWN_KM, math.sqrt(row.population) / 100)), 1)


def _precision(row: PlaceRow) -> PlacePrecision:
    known = _PRECISIONS.get(row.feature)
    if known is not None:
        return known
    reach = radius_km(row)
    for radius, precision in _BY_RADIUS:
        if reach <= radius:
            return precision
    return PlacePrecision.PROVINCE if row.country else PlacePrecision.MULTI
