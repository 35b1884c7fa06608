"""The gazetteer: a name in, the places that it may stand for out."""

from __future__ import annotations

import math
import os
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from hearsay.reference.gazetteer.database import CODES, Database, Held
from hearsay.reference.gazetteer.fold import fold_name
from hearsay.reference.gazetteer.ours import OurPlaces, load_our_places
from hearsay.reference.gazetteer.rows import Feature, PlaceRow
from hearsay.reference.tables import FOLDER

VARIABLE = "HEARSAY_GAZETTEER"
"""The environment variable that names another gazetteer."""

BUNDLED = FOLDER / "gazetteer.sqlite"

_TWINS = frozenset((Feature.AREA, Feature.TOWN, Feature.CAPITAL))
_BESIDE_KM = 4
_LONGEST_INITIALS = 3
_KM_A_DEGREE = 111.2

_MOST = 40
"""Towns of one name that are looked at; those with more people come first."""


class Count(NamedTuple):
    """How much a gazetteer knows.

    Args:
        towns: Rows of its database.
        names: Names under which they stand.
        ours: Rows of our own tables.
    """

    towns: int
    names: int
    ours: int


class Gazetteer:
    """Looks up places by their names; nothing is opened before the first look-up.

    Args:
        path: The database of towns; by default the one that `HEARSAY_GAZETTEER` names, else
            hearsay's own.

    Example:
        >>> gazetteer = Gazetteer(BUNDLED)
        >>> [row.country for row in gazetteer.find(["Kiev"])["Kiev"]][:1]
        ['UA']
        >>> gazetteer.find(["Nowhere at all"])["Nowhere at all"]
        ()
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or Path(os.environ.get(VARIABLE) or BUNDLED)
        self._database = Database(self.path)

    def __reduce__(self) -> tuple[type[Gazetteer], tuple[Path]]:
        return Gazetteer, (self.path,)

    def find(self, names: Iterable[str]) -> Mapping[str, tuple[PlaceRow, ...]]:
        """All that some names may stand for, in one look-up.

        Args:
            names: As printed, without what stands around them.

        Returns:
            For each name its candidates: those of our own tables, then towns, from the most
            populous; empty for a name that is not known.

        Raises:
            GazetteerError: The database is not there, or is none.
        """
        ours = {name: self._ours.find(name) for name in set(names)}
        towns: dict[str, list[PlaceRow]] = defaultdict(list)
        for held in self._database.find(sorted(_town_keys(ours))):
            if len(towns[held.key]) < _MOST:
                towns[held.key].append(self._row(held))
        return {
            name: _joined(rows, () if _is_initials(name) else towns.get(fold_name(name), ()), towns)
            for name, rows in ours.items()
        }

    def told(self) -> dict[str, str]:
        """What the database says of itself: its origin and its licence.

        Raises:
            GazetteerError: The database is not there, or is none.
        """
        return self._database.told()

    def count(self) -> Count:
        """How much it knows.

        Raises:
            GazetteerError: The database is not there, or is none.
        """
        towns, names = self._database.count()
        return Count(towns, names, self._ours.count)

    @cached_property
    def _ours(self) -> OurPlaces:
        return load_our_places(self._database.divisions(), self._database.country_ids())

    def _row(self, held: Held) -> PlaceRow:
        return PlaceRow(
            name=held.name,
            feature=Feature[CODES[held.feature]],
            lat=held.lat,
            lon=held.lon,
            country=held.country or None,
            division=held.division or None,
            admin1=self._ours.division_names.get((held.country, held.division)),
            population=held.population,
            geonames_id=held.geonames_id,
            other_name=held.other_name,
        )


def _town_keys(ours: Mapping[str, tuple[PlaceRow, ...]]) -> set[str]:
    """What to ask the database for: the names, and the customary ones of ours that it may hold."""
    keys = {fold_name(name) for name in ours if not _is_initials(name)}
    keys |= {fold_name(row.name) for rows in ours.values() for row in rows if row.feature in _TWINS}
    return keys - {""}


def _is_initials(name: str) -> bool:
    """Whether a name is that of no town: Eu and Oas are, and EU and OAS are something else."""
    return name.isupper() and len(name) <= _LONGEST_INITIALS


def _joined(
    ours: Iterable[PlaceRow], here: Iterable[PlaceRow], towns: Mapping[str, list[PlaceRow]]
) -> tuple[PlaceRow, ...]:
    """Ours, then the towns of the name.

    GeoNames holds some of our towns and of their parts too, which would be there twice: ours takes
    the number and the population of such a row and stands for both.
    """
    found, twins = [], set()
    for row in ours:
        others = (*here, *towns.get(fold_name(row.name), ()))
        twin = next((town for town in others if _is_twin(row, town)), None)
        found.append(_with_number(row, twin) if twin else row)
        twins.add(twin.geonames_id if twin else None)
    return (*found, *(town for town in here if town.geonames_id not in twins))


def _with_number(row: PlaceRow, twin: PlaceRow) -> PlaceRow:
    feature = twin.feature if row.feature is Feature.TOWN else row.feature
    return replace(row, feature=feature, geonames_id=twin.geonames_id, population=twin.population)


def _is_twin(ours: PlaceRow, town: PlaceRow) -> bool:
    if ours.feature not in _TWINS or ours.country != town.country:
        return False
    near = ((ours.radius_km or 0) + _BESIDE_KM) / _KM_A_DEGREE
    east = (ours.lon - town.lon) * math.cos(math.radians(ours.lat))
    return math.hypot(ours.lat - town.lat, east) <= near
