"""The towns of GeoNames in one SQLite file, opened for reading when first asked.

A connection may be used by one thread of one process only: workers are forked from a reader that
is already loaded, so each thread of each process opens the file for itself. The file is never
written to, and says so to SQLite, which then needs no locks.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hearsay.record import HearsayError

FORMAT = "hearsay gazetteer 1"
SCALE = 10_000
"""Degrees are kept as whole ten-thousandths, some eleven metres."""

_AT_ONCE = 500

CODES = "TOWN CAPITAL AREA DIVISION DISTRICT LAND WATER SITE REGION".split()
"""Features by the number that is kept of them."""


class GazetteerError(HearsayError):
    """The file of the gazetteer is not there, or is none."""

    code = "gazetteer"


@dataclass(frozen=True, slots=True)
class Held:
    """A row as the file holds it, under one of its names.

    Args:
        key: The folded name that it was found by.
        other_name: That is not its customary name.
        geonames_id: In GeoNames.
        name: Its customary name.
        lat: Degrees north.
        lon: Degrees east.
        country: ISO 3166-1 alpha-2.
        division: Code of the first-level division, "" where it is not known.
        population: 0 where it is not known.
        feature: Its number in `CODES`.
    """

    key: str
    other_name: bool
    geonames_id: int
    name: str
    lat: float
    lon: float
    country: str
    division: str
    population: int
    feature: int


@dataclass(frozen=True, slots=True)
class HeldDivision:
    """A first-level division as the file knows it: the middle of its towns.

    Args:
        country: ISO 3166-1 alpha-2.
        code: As GeoNames has it.
        name: "" where the file was built without names.
        lat: Degrees north.
        lon: Degrees east.
        radius_km: Within which nine in ten of its towns lie.
        population: Of its towns together.
    """

    country: str
    code: str
    name: str
    lat: float
    lon: float
    radius_km: float
    population: int


class Database:
    """The file.

    Args:
        path: Where it lies.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._open: dict[tuple[int, int], sqlite3.Connection] = {}

    def __reduce__(self) -> tuple[type[Database], tuple[Path]]:
        return Database, (self.path,)

    def find(self, keys: Iterable[str]) -> Iterator[Held]:
        """The rows under some folded names, those of a name from the most populous.

        Raises:
            GazetteerError: The file is not there, or is no gazetteer.
        """
        asked = list(keys)
        for start in range(0, len(asked), _AT_ONCE):
            some = asked[start : start + _AT_ONCE]
            marks = ",".join("?" * len(some))
            for row in self._ask(_FIND.format(marks), some):
                key, other, *rest, lat, lon, country, division, population, feature = row
                yield Held(
                    key, bool(other), rest[0], rest[1], lat / SCALE, lon / SCALE,
                    country, division, population, feature,
                )  # fmt: skip

    def divisions(self) -> list[HeldDivision]:
        """All first-level divisions that hold a place."""
        return [
            HeldDivision(country, code, name, lat / SCALE, lon / SCALE, float(radius), population)
            for country, code, name, lat, lon, radius, population in self._ask(_DIVISIONS, ())
        ]

    def country_ids(self) -> dict[str, int]:
        """The number in GeoNames of each country, by its code."""
        return dict(self._ask("SELECT code, geonames_id FROM country", ()))

    def told(self) -> dict[str, str]:
        """What the file says of itself: its format, its origin, its licence."""
        return dict(self._ask("SELECT what, told FROM meta", ()))

    def count(self) -> tuple[int, int]:
        """How many places it holds, and under how many names."""
        ((places, names),) = self._ask(_COUNT, ())
        return places, names

    def _ask(self, question: str, values: Iterable[str]) -> list[Any]:
        try:
            return self._connection().execute(question, tuple(values)).fetchall()
        except sqlite3.Error as error:
            raise self._unusable(str(error)) from error

    def _connection(self) -> sqlite3.Connection:
        key = (os.getpid(), threading.get_ident())
        found = self._open.get(key)
        if found is None:
            found = self._open[key] = self._connect()
        return found

    def _connect(self) -> sqlite3.Connection:
        if not self.path.is_file():
            raise GazetteerError(
                f"There is no gazetteer at {self.path}.",
                hint="Build one with `hearsay gazetteer build`, or name none to use hearsay's own.",
            )
        address = f"{self.path.resolve().as_uri()}?mode=ro&immutable=1"
        connection = sqlite3.connect(address, uri=True, check_same_thread=False)
        try:
            told = connection.execute("SELECT told FROM meta WHERE what = 'format'").fetchone()
        except sqlite3.Error as error:
            connection.close()
            raise self._unusable(str(error)) from error
        if told != (FORMAT,):
            with closing(connection):
                raise self._unusable(f"its format is not {FORMAT!r}")
        return connection

    def _unusable(self, why: str) -> GazetteerError:
        return GazetteerError(
            f"{self.path} cannot be used as a gazetteer: {why}.",
            hint="Build it again with `hearsay gazetteer build`.",
        )


_FIND = """
    SELECT n.key, n.other, p.geonames_id, p.name, p.lat, p.lon,
           d.country, d.code, p.population, p.feature
    FROM name n JOIN place p ON p.number = n.number JOIN division d ON d.number = p.division
    WHERE n.key IN ({})
    ORDER BY n.key, p.population DESC, p.number
"""
_DIVISIONS = "SELECT country, code, name, lat, lon, radius_km, population FROM division"
_COUNT = "SELECT (SELECT COUNT(*) FROM place), (SELECT COUNT(*) FROM name)"
