"""The places that no list of towns holds, from tables of our own.

Countries, their divisions, seas, regions, parts of towns, squares, bases: few enough to be kept in
memory, and the first to be asked, for "Ukraine" is also a town. There are thousands, of which a
report names ten, so a row stays as the table has it until it is asked for.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping

from hearsay.reference.countries import load_countries
from hearsay.reference.gazetteer.database import HeldDivision
from hearsay.reference.gazetteer.fold import fold_name, name_keys
from hearsay.reference.gazetteer.rows import Feature, PlaceRow
from hearsay.reference.tables import FOLDER, Row, read_table

DivisionCode = tuple[str, str]
"""Country and code."""


class OurPlaces:
    """The rows of our tables by name; `load_our_places` makes one.

    Args:
        held: What the database knows of divisions; ours say where the larger ones are.
        country_ids: The number in GeoNames of each country, by its code.
    """

    def __init__(self, held: Iterable[HeldDivision], country_ids: Mapping[str, int]) -> None:
        self.division_names: dict[DivisionCode, str] = {}
        """The names of first-level divisions."""
        self._country_ids = country_ids
        self._index: dict[str, list[PlaceRow | _Waiting]] = defaultdict(list)
        self.count = 0
        """How many rows there are."""
        self._add_countries()
        self._add_divisions({(one.country, one.code): one for one in held})
        for line in _lines("places"):
            self._add(line.partition("\t")[0].split(";"), line)

    def find(self, name: str) -> tuple[PlaceRow, ...]:
        """The rows that a printed name may stand for.

        Args:
            name: As printed; abbreviations are looked up in their own letters.

        Returns:
            First those whose customary name it is: "West Bank" is also said of all Palestine.
        """
        found: dict[tuple[str, Feature, float, float], PlaceRow] = {}
        for key in dict.fromkeys((name, fold_name(name))):
            for row in self._rows(key):
                found.setdefault((row.name, row.feature, row.lat, row.lon), row)
        return tuple(sorted(found.values(), key=lambda row: row.other_name))

    def _rows(self, key: str) -> list[PlaceRow]:
        waiting = self._index.get(key)
        if waiting is None:
            return []
        rows = [self._row(key, one) if not isinstance(one, PlaceRow) else one for one in waiting]
        self._index[key] = list(rows)
        return rows

    def _row(self, key: str, waiting: _Waiting) -> PlaceRow:
        if isinstance(waiting, str):
            return self._place(key, waiting)
        sort, row = waiting
        if sort == "country":
            return self._country(key, row)
        return _division(key, row)

    def _add(self, keys: Iterable[str], waiting: _Waiting) -> None:
        self.count += 1
        for key in keys:
            self._index[key].append(waiting)

    def _add_countries(self) -> None:
        where = {row[0]: row for row in read_table("country_places").rows}
        for country in load_countries().values():
            if country.code in where:
                keys = name_keys([country.name, *country.other_names])
                self._add(keys, ("country", (country.name, *where[country.code])))

    def _add_divisions(self, held: Mapping[DivisionCode, HeldDivision]) -> None:
        """Ours, at the middle of their towns where the table does not say where they are."""
        for keys, country, code, name, _, *told in read_table("divisions").rows:
            self.division_names[country, code] = name
            there = held.get((country, code))
            where = tuple(told) if told[0] else _middle(there) if there else ()
            if where:
                self._add(keys.split(";"), ("division", (country, code, name, *where)))
        for (country, code), there in held.items():
            if there.name and (country, code) not in self.division_names:
                self.division_names[country, code] = there.name
                middle = (str(there.lat), str(there.lon), str(there.radius_km))
                self._add(
                    name_keys([there.name]), ("division", (country, code, there.name, *middle))
                )

    def _country(self, key: str, row: Row) -> PlaceRow:
        name, code, lat, lon, area = row
        return PlaceRow(
            name=name,
            feature=Feature.COUNTRY,
            lat=float(lat),
            lon=float(lon),
            radius_km=_radius(float(area)),
            country=code,
            geonames_id=self._country_ids.get(code),
            other_name=_is_other(key, name),
            ours=True,
        )

    def _place(self, key: str, line: str) -> PlaceRow:
        _, name, _, feature, country, division, lat, lon, radius = line.split("\t")
        return PlaceRow(
            name=name,
            feature=Feature(feature),
            lat=float(lat),
            lon=float(lon),
            radius_km=float(radius),
            country=country or None,
            division=division or None,
            admin1=self.division_names.get((country, division)),
            other_name=_is_other(key, name),
            ours=True,
        )


_Waiting = tuple[str, Row] | str
"""A row as it lies in its table, and which table it is; of `places` the line as it is."""


def _lines(name: str) -> list[str]:
    """The rows of a table, not yet cut into values: of thousands, few will ever be."""
    head = 5
    return (FOLDER / f"{name}.tsv").read_text("utf-8").rstrip("\n").split("\n")[head:]


def load_our_places(held: Iterable[HeldDivision], country_ids: Mapping[str, int]) -> OurPlaces:
    """Read our tables.

    Args:
        held: What the database knows of divisions; ours say where the larger ones are.
        country_ids: The number in GeoNames of each country, by its code.

    Raises:
        FileNotFoundError: A table is not there; the installation is not sound.
    """
    return OurPlaces(held, country_ids)


def _middle(held: HeldDivision) -> Row:
    return str(held.lat), str(held.lon), str(held.radius_km)


def _division(key: str, row: Row) -> PlaceRow:
    country, code, name, lat, lon, radius = row
    return PlaceRow(
        name=name,
        feature=Feature.DIVISION,
        lat=float(lat),
        lon=float(lon),
        radius_km=float(radius),
        country=country,
        division=code,
        admin1=name,
        other_name=_is_other(key, name),
        ours=True,
    )


def _is_other(key: str, name: str) -> bool:
    return key not in (name, fold_name(name))


def _radius(area_km2: float) -> float:
    """Of the circle with this area."""
    return max(1.0, float(f"{math.sqrt(area_km2 / math.pi):.2g}"))
