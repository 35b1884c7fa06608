"""Which places answer to a name or lie within a distance.

Who asks for Ukraine wants Kyiv too, and who asks for Kyiv its bridges. A country holds what has its
code and a first-level division what has its name; a town holds what is more precise than a town and
lies within its radius. What no gazetteer knows is found by the name that it was printed with. What
is known no better than its country lies nowhere on a map, and so is near nothing.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache, lru_cache

from sqlalchemy import ColumnElement, FromClause, and_, or_, true

from hearsay.ledger.asking.linking import Test
from hearsay.ledger.asking.query import Box, Near
from hearsay.ledger.cells import globe, kept
from hearsay.ledger.folding import fold_name
from hearsay.normalise.place.value import radius_km
from hearsay.record.vocabulary import PlacePrecision
from hearsay.reference.countries import country_code, load_countries
from hearsay.reference.gazetteer import Feature, Gazetteer, PlaceRow

_EARTH_KM = 6371.0088
_KM_A_DEGREE = 111.0  # of latitude, and somewhat less than the least: an index looks at more
_NEAR_A_POLE = 85.0
_HALF_WAY_ROUND = 180.0
_PRECISIONS = tuple(PlacePrecision)
_WITHIN_A_TOWN = _PRECISIONS[: _PRECISIONS.index(PlacePrecision.TOWN)]
_NOWHERE = (PlacePrecision.COUNTRY, PlacePrecision.MULTI, PlacePrecision.NONE)
_SOMEWHERE = tuple(one for one in _PRECISIONS if one not in _NOWHERE)
_SETTLEMENTS = (Feature.CAPITAL, Feature.TOWN)


@lru_cache(maxsize=1024)
def named(name: str) -> tuple[Test, ...]:
    """That a place is one of a name or lies in it.

    Args:
        name: As somebody typed it.

    Returns:
        The conditions, of which one must hold, each of which one index can answer.
    """
    rows = meant(name)
    if not rows:
        return (lambda place: place.c.folded == fold_name(name),)
    countries = sorted({row.country for row in rows if row.country})
    folded = sorted({fold_name(name), *(fold_name(row.name) for row in rows)})

    def is_called_so(place: FromClause) -> ColumnElement[bool]:
        names = place.c.folded.in_(folded)
        if not countries:
            return names
        # Of the places with this name only those that are meant, and those that nobody knows better.
        return and_(names, or_(place.c.country.is_(None), place.c.country.in_(countries)))

    return (is_called_so, *(test for row in rows for test in _inside(row)))


def _inside(row: PlaceRow) -> Iterator[Test]:
    if row.feature is Feature.COUNTRY:
        yield lambda place: place.c.country == row.country
        return
    if row.feature is Feature.DIVISION:
        called = kept(row.admin1 or row.name)
        yield lambda place: and_(place.c.country == row.country, place.c.admin1 == called)
        return
    if row.geonames_id is not None:
        yield lambda place: place.c.geonames_id == row.geonames_id
    if row.feature in _SETTLEMENTS:
        circle = Near(row.lat, row.lon, radius_km(row))
        yield lambda place: near(place, circle, _WITHIN_A_TOWN)


@lru_cache(maxsize=1024)
def meant(name: str) -> tuple[PlaceRow, ...]:
    """The places that a name stands for: a country alone, else a division and a town of that name.

    Example:
        >>> [(row.name, row.feature.value) for row in meant("Kiev")]
        [('Kyiv', 'capital')]
        >>> [(row.name, row.feature.value) for row in meant("Georgia")]
        [('Georgia', 'country')]
    """
    name = kept(name)
    code = country_code(name)
    if code is not None:
        return (_country(code),)
    rows = _gazetteer().find([name])[name]
    exact = [row for row in rows if fold_name(row.name) == fold_name(name)]
    rows = tuple(exact or [row for row in rows if row.feature in _SETTLEMENTS] or rows)
    country = [row for row in rows if row.feature is Feature.COUNTRY][:1]
    division = [row for row in rows if row.feature is Feature.DIVISION][:1]
    town = [row for row in rows if row.feature in _SETTLEMENTS][:1]
    return tuple(country or [*division, *town] or rows[:1])


def _country(code: str) -> PlaceRow:
    name = load_countries()[code].name
    return PlaceRow(name=name, feature=Feature.COUNTRY, lat=0.0, lon=0.0, country=code)


@cache
def _gazetteer() -> Gazetteer:
    return Gazetteer()


def near(
    place: FromClause, asked: Near, precisions: tuple[PlacePrecision, ...] = _SOMEWHERE
) -> ColumnElement[bool]:
    """That the middle of a place lies within a distance of a point.

    The straight line through a globe of radius 1 is compared, by sums and products alone: the sines
    of one store are not those of the other.

    Args:
        place: Its table.
        asked: The point and the distance.
        precisions: That the place may have; what is known no better than its country is left out.

    Returns:
        The condition.
    """
    point = globe(asked.lat, asked.lon)
    off = [place.c[axis] - value for axis, value in point.items()]
    square = off[0] * off[0] + off[1] * off[1] + off[2] * off[2]
    here = square <= chord(asked.km) ** 2
    return and_(roughly(place, asked, precisions), here)


def roughly(
    place: FromClause, asked: Near | Box, precisions: tuple[PlacePrecision, ...] = _SOMEWHERE
) -> ColumnElement[bool]:
    """That a place lies where one must look for it, by what an index of precisions and degrees knows."""
    if isinstance(asked, Box):
        return in_box(place, asked)
    exact = place.c.precision.in_(precisions)
    north = asked.km / _KM_A_DEGREE
    beside = _beside(place, asked, north)
    return and_(exact, place.c.lat.between(asked.lat - north, asked.lat + north), beside)


def _beside(place: FromClause, asked: Near, north: float) -> ColumnElement[bool]:
    """The degrees east to look at; all of them near a pole and the date line."""
    pole = abs(asked.lat) + north
    east = north / math.cos(math.radians(pole)) if pole < _NEAR_A_POLE else math.inf
    if abs(asked.lon) + east > _HALF_WAY_ROUND:
        return true()
    return place.c.lon.between(asked.lon - east, asked.lon + east)


def chord(km: float) -> float:
    """The straight line between two points on the globe of radius 1 that are so far apart."""
    return 2 * math.sin(min(km / _EARTH_KM, math.pi) / 2)


def in_box(place: FromClause, asked: Box) -> ColumnElement[bool]:
    """That the middle of a place lies in a box."""
    east, west = place.c.lon <= asked.east, place.c.lon >= asked.west
    across = asked.west > asked.east
    return and_(
        place.c.precision.in_(_SOMEWHERE),
        place.c.lat.between(asked.south, asked.north),
        or_(east, west) if across else and_(east, west),
    )


def at_least(place: FromClause, precisions: tuple[str, ...]) -> ColumnElement[bool]:
    """That a place is known at least as precisely as one of some codes says."""
    least = max(_PRECISIONS.index(PlacePrecision(code)) for code in precisions)
    return place.c.precision.in_(_PRECISIONS[: least + 1])
