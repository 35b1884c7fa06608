"""Building the file that `database` reads, the same bytes from the same rows on every run.

A version control system keeps the file, so nothing in it may depend on the day, the machine or the
order in which a dictionary was filled: rows are numbered in the order of their GeoNames ids.
"""

from __future__ import annotations

import math
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from hearsay.reference.gazetteer.database import CODES, FORMAT, SCALE
from hearsay.reference.gazetteer.fold import fold_name

ATTRIBUTION = "GeoNames, https://www.geonames.org"
LICENCE = "CC-BY-4.0"

_NINE_IN_TEN = 0.9
_KM_A_DEGREE = 111.2
_LEAST_KM = 10

Division = tuple[str, str]
"""Country and code."""


@dataclass(frozen=True, slots=True)
class Given:
    """A place as GeoNames gives it.

    Args:
        geonames_id: Its number.
        name: Its name.
        other_names: Names that it also goes by, already chosen.
        lat: Degrees north.
        lon: Degrees east.
        country: ISO 3166-1 alpha-2.
        division: Code of the first-level division.
        population: 0 where it is not known.
        feature: One of `CODES`.
    """

    geonames_id: int
    name: str
    other_names: Sequence[str]
    lat: float
    lon: float
    country: str
    division: str
    population: int
    feature: str = "TOWN"


def build_gazetteer(
    path: Path,
    places: Iterable[Given],
    *,
    division_names: Mapping[Division, str],
    country_ids: Mapping[str, int],
    origin: str,
) -> int:
    """Write a gazetteer.

    Args:
        path: The file, which must not be there yet.
        places: Its places, in any order.
        division_names: What the first-level divisions are called.
        country_ids: The number in GeoNames of each country, by its code.
        origin: Which files of GeoNames they come from.

    Returns:
        How many places it holds.
    """
    rows = sorted(places, key=lambda place: place.geonames_id)
    divisions = _divisions(rows)
    number_of = {division: number for number, division in enumerate(sorted(divisions), 1)}
    with closing(sqlite3.connect(path)) as file:
        file.executescript(_TABLES)
        file.executemany("INSERT INTO meta VALUES (?, ?)", sorted(_told(origin).items()))
        file.executemany("INSERT INTO country VALUES (?, ?)", sorted(country_ids.items()))
        file.executemany(
            "INSERT INTO division VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (number, *division, division_names.get(division, ""), *divisions[division])
                for division, number in number_of.items()
            ],
        )
        file.executemany(
            "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [_row(number, place, number_of) for number, place in enumerate(rows, 1)],
        )
        file.executemany("INSERT INTO name VALUES (?, ?, ?)", sorted(_names(rows)))
        file.commit()
        file.execute("VACUUM")
    return len(rows)


def _told(origin: str) -> dict[str, str]:
    return {
        "format": FORMAT,
        "origin": f"{ATTRIBUTION}: {origin}",
        "licence": LICENCE,
        "changes": "places chosen, names folded, coordinates rounded",
    }


def _row(number: int, place: Given, number_of: Mapping[Division, int]) -> tuple[object, ...]:
    return (
        number,
        place.geonames_id,
        place.name,
        round(place.lat * SCALE),
        round(place.lon * SCALE),
        number_of[place.country, place.division],
        place.population,
        CODES.index(place.feature),
    )


def _names(rows: Sequence[Given]) -> set[tuple[str, int, int]]:
    found: set[tuple[str, int, int]] = set()
    for number, place in enumerate(rows, 1):
        own = fold_name(place.name)
        found.add((own, number, 0))
        others = {fold_name(name) for name in place.other_names} - {own, ""}
        found |= {(key, number, 1) for key in others}
    return found


def _divisions(rows: Sequence[Given]) -> dict[Division, tuple[int, int, int, int]]:
    """Of each division its middle, its reach in kilometres and its population."""
    inside: dict[Division, list[Given]] = defaultdict(list)
    for place in rows:
        inside[place.country, place.division].append(place)
    return {division: _middle(places) for division, places in inside.items()}


def _middle(places: Sequence[Given]) -> tuple[int, int, int, int]:
    """A division's middle, reach and population.

    The middle lies between that of the outermost towns and the mean of all: where towns crowd in
    one corner, either alone lies far off.
    """
    lats, lons = ([place.lat for place in places], [place.lon for place in places])
    lat = (sum(lats) / len(lats) + (min(lats) + max(lats)) / 2) / 2
    lon = (sum(lons) / len(lons) + (min(lons) + max(lons)) / 2) / 2
    away = sorted(
        math.hypot(place.lat - lat, (place.lon - lon) * math.cos(math.radians(lat)))
        for place in places
    )
    radius = away[int(_NINE_IN_TEN * (len(away) - 1))] * _KM_A_DEGREE
    population = sum(place.population for place in places)
    return round(lat * SCALE), round(lon * SCALE), max(_LEAST_KM, round(radius)), population


_TABLES = """
    PRAGMA page_size = 4096;
    PRAGMA journal_mode = OFF;
    CREATE TABLE meta (what TEXT PRIMARY KEY, told TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE country (code TEXT PRIMARY KEY, geonames_id INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE division (
        number INTEGER PRIMARY KEY, country TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL,
        lat INTEGER NOT NULL, lon INTEGER NOT NULL, radius_km INTEGER NOT NULL,
        population INTEGER NOT NULL
    );
    CREATE TABLE place (
        number INTEGER PRIMARY KEY, geonames_id INTEGER NOT NULL, name TEXT NOT NULL,
        lat INTEGER NOT NULL, lon INTEGER NOT NULL, division INTEGER NOT NULL,
        population INTEGER NOT NULL, feature INTEGER NOT NULL
    );
    CREATE TABLE name (
        key TEXT NOT NULL, number INTEGER NOT NULL, other INTEGER NOT NULL,
        PRIMARY KEY (key, number)
    ) WITHOUT ROWID;
"""
