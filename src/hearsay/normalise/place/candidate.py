"""One row of the gazetteer that a toponym may stand for, and how likely it is by itself.

Likelihoods are in tenfolds: a town counts the logarithm of its people, so a metropolis outweighs a
village of its name as long as nothing in the report speaks for the village. What else a name may be
is put on the same scale: a country outweighs every town, a province all but the largest.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from hearsay.normalise.place.naming import Naming
from hearsay.normalise.place.nouns import LOCAL, Sort, features_of, sorts_of
from hearsay.reference.gazetteer import Feature, PlaceRow, fold_name

_RANKS = {
    Feature.COUNTRY: 9.0,
    Feature.CONTINENT: 9.0,
    Feature.WATER: 7.5,
    Feature.REGION: 7.5,
    Feature.DIVISION: 7.2,
    Feature.LAND: 6.5,
    Feature.SITE: 6.5,
    Feature.AREA: 5.5,
    Feature.DISTRICT: 5.0,
}
_TOWNS = frozenset((Feature.TOWN, Feature.CAPITAL))
_NO_TOWNS = frozenset((Feature.SITE, Feature.AREA, Feature.LAND))
_CAPITAL = 2.0
_METROPOLIS = 1_000_000
_NAMESAKE = 3.5
_SPELLING, _OTHER_NAME, _FORMER_NAME, _FORMER_OF_METROPOLIS = 0.4, 1.0, 3.0, 1.5
_OUTDONE = 4.5
_KNOWN_PEOPLE, _CITY_PEOPLE = 5_000, 100_000
_ALIKE = 4
_PEOPLE_BY_REACH, _MOST_BY_REACH = 50.0, 100_000.0
_CALLED_SO = 4.0
_NOT_CALLED_SO = 4.0
_LESS_THAN_PRINTED = 0.5
_SITE_AS_TOWN, _UNSURE_SITE_AS_TOWN = 3.0, 2.5
_INITIALS = 3
_COUNTIES = frozenset({Sort.DISTRICT})
_LANDSCAPE = frozenset({Sort.WATER})
_DIVISIONS = frozenset({Sort.DIVISION})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A row that a mention may stand for.

    Args:
        row: The row.
        prior: How likely it is, whatever else the report names.
        is_part: The mention is a part of it.
        is_around: It is a town, and the mention the land around it: "Cannes region".
        printed: The name as the report spells it; "" where it was found by another spelling.
    """

    row: PlaceRow
    prior: float
    is_part: bool = False
    is_around: bool = False
    printed: str = ""


def is_town(row: PlaceRow) -> bool:
    """Whether a row is a settlement."""
    return row.feature in _TOWNS


def make_candidates(
    naming: Naming, sorts: frozenset[Sort], rows: Sequence[PlaceRow], *, is_site: bool
) -> list[Candidate]:
    """Weigh the rows of one name.

    Args:
        naming: The name that they answer to.
        sorts: What the report calls the place.
        rows: From the gazetteer.
        is_site: The report speaks of a building or the like.
    """
    wanted = features_of(sorts)
    least = _LESS_THAN_PRINTED if naming.sorts or naming.is_part or naming.is_guess else 0.0
    found = []
    for row in rows:
        if not row.ours and _is_no_town(naming.name):
            continue
        prior = _rank(naming.name, row, rows) - least + _fit(row, wanted, sorts)
        if is_site and not naming.is_part and row.feature not in _NO_TOWNS:
            prior -= _as_town(naming.name)
        printed = "" if naming.is_guess else naming.name
        found.append(Candidate(row, prior, naming.is_part, _is_around(row, sorts), printed))
    return found


def _as_town(site: str) -> float:
    """How little a site is a town of its name: "White House" hardly, "Miami Beach" perhaps."""
    built = Sort.SITE in sorts_of(site.rpartition(" ")[2])
    return _SITE_AS_TOWN if built else _UNSURE_SITE_AS_TOWN


def _is_no_town(name: str) -> bool:
    """Whether a name is that of no town, though there be one: "CBD", "the Republic"."""
    return (name.isupper() and len(name.rstrip(".")) <= _INITIALS) or bool(sorts_of(name))


def _rank(name: str, row: PlaceRow, rows: Sequence[PlaceRow]) -> float:
    if is_town(row):
        rank = math.log10(_people(row) + 10)
        if row.feature is Feature.CAPITAL and not _is_outgrown(row, rows):
            rank += _CAPITAL
    else:
        rank = _RANKS[row.feature]
        if row.feature is Feature.DIVISION and any(_is_its_city(one, row) for one in rows):
            rank = _NAMESAKE
        if row.feature is Feature.COUNTRY and row.other_name and _has_division(row, rows):
            rank = _NAMESAKE
    if row.other_name:
        # "Salisbury" was Harare; where a town bears the name today, that is the one.
        rank -= _otherness(name, row, rows)
    return rank


def _otherness(name: str, row: PlaceRow, rows: Sequence[PlaceRow]) -> float:
    """How much less likely a place is under a name that is not its customary one."""
    if is_town(row) and _is_like(name, row.name):
        return _SPELLING  # "Odessa" for Odesa
    if not is_town(row) or not _has_namesake(rows, _KNOWN_PEOPLE):
        return _OTHER_NAME
    if _has_namesake(rows, _CITY_PEOPLE):
        return _OUTDONE  # nobody thinks of Amman at "Philadelphia"
    return _FORMER_OF_METROPOLIS if row.population >= _METROPOLIS else _FORMER_NAME


def _is_like(one: str, other: str) -> bool:
    """Whether two names are spellings of one: "Karak" and "Karak City"."""
    return fold_name(one)[:_ALIKE] == fold_name(other)[:_ALIKE]


def _people(row: PlaceRow) -> float:
    """How many live in a town; of a town of our own tables, which is well known, by its reach."""
    if row.population or not row.ours:
        return float(row.population)
    return min(_MOST_BY_REACH, (_PEOPLE_BY_REACH * (row.radius_km or 0.0)) ** 2)


def _is_outgrown(capital: PlaceRow, rows: Sequence[PlaceRow]) -> bool:
    """Whether a larger town of the same country and name must be the capital that is meant."""
    return any(
        is_town(row) and row.country == capital.country and row.population > capital.population
        for row in rows
    )


def _has_namesake(rows: Sequence[PlaceRow], people: int) -> bool:
    """Whether a town of so many people bears the name today."""
    return any(not row.other_name and row.population >= people for row in rows)


def _is_its_city(town: PlaceRow, division: PlaceRow) -> bool:
    """Whether a division is less spoken of than its city: New York, Moscow, Raqqa."""
    if not is_town(town) or town.country != division.country:
        return False
    if town.population >= _METROPOLIS and town.feature is not Feature.CAPITAL:
        return True
    # "Raqqa" is the town; the province is seldom printed without its noun.
    named_after = division.other_name or town.feature is Feature.CAPITAL
    return named_after and town.division in (None, division.division)


def _has_division(country: PlaceRow, rows: Sequence[PlaceRow]) -> bool:
    """Whether what is spoken of as a country is a part of one: Wales, Dagestan."""
    return any(row.feature is Feature.DIVISION and row.country == country.country for row in rows)


def _fit(row: PlaceRow, wanted: Collection[Feature], sorts: frozenset[Sort]) -> float:
    if not wanted:
        return 0.0
    if row.feature in wanted:
        return _CALLED_SO
    if sorts & (LOCAL | _COUNTIES) or (sorts and sorts <= _LANDSCAPE):
        # "Kings County" is no town called Kings, and no quarter called Karama is a town in Togo.
        return -2 * _NOT_CALLED_SO
    # "Cannes region" is around the town where there is no division of that name.
    return -_LESS_THAN_PRINTED if _is_around(row, sorts) else -_NOT_CALLED_SO


def _is_around(row: PlaceRow, sorts: frozenset[Sort]) -> bool:
    return sorts == _DIVISIONS and is_town(row)
