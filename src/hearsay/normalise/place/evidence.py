"""What the places of a report say of each other.

Reports stay in a region: one that names Texas and Dallas means the Paris of Texas where it prints
"Paris, Texas", and hardly where it prints "Paris". So the company of a name may outweigh some
tenfolds of people, never so many that a village beats a capital.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from hearsay.normalise.place.candidate import Candidate, is_town
from hearsay.normalise.place.distance import distance_km
from hearsay.normalise.place.group import Group
from hearsay.reference.gazetteer import Feature, PlaceRow

_INSIDE = 6.0
_BESIDE = 3.0
_NOT_INSIDE = -5.0
_SHARE, _NAMED = 2.0, 0.6
_STRANGER, _CITY, _WELL_KNOWN = -1.0, 5.0, 2.0
"""What speaks against a town of less than a hundred thousand in a country that is not spoken of, where
it is known which ones are."""

_DIVISION = 1.0
_NEAR, _NEAR_KM = 1.2, 150.0
_BESIDE_KM = 80.0
_AREA_ELSEWHERE, _AREA_ALONE = -4.0, -1.0
"""A part of a town is seldom named without the town, or another near it."""

_BOROUGH_KM = 8.0
"""Parts of towns that reach as far are known like towns: Brooklyn."""

_MOST_ANCHORS = 24
_MOST_COUNTED = 3
_ADJECTIVE = 0.5
_SURE, _LIKELY = 5.5, 4.5
_WIDE = frozenset((Feature.COUNTRY, Feature.DIVISION))


def is_inside(row: PlaceRow, container: PlaceRow) -> bool:
    """Whether a place lies in a country, in a division or beside a town."""
    if container.feature is Feature.COUNTRY:
        return row.country == container.country and row.feature is not Feature.COUNTRY
    if container.feature is Feature.DIVISION:
        same = row.country == container.country and row.division == container.division
        return same and row.feature is not Feature.DIVISION
    reach = max(_BESIDE_KM, container.radius_km or 0.0)
    return row != container and distance_km(row.lat, row.lon, container.lat, container.lon) <= reach


def by_container(candidate: Candidate, group: Group) -> float:
    """How much the place that a name is printed to lie in speaks for a candidate."""
    container = group.container
    if container is None or not container.candidates:
        return 0.0
    around = [container.chosen] if container.chosen else container.candidates[:6]
    fits = [one.row for one in around if is_inside(candidate.row, one.row)]
    if any(row.feature in _WIDE for row in fits):
        return _INSIDE
    if fits:
        return _BESIDE
    if candidate.row.feature is Feature.AREA:
        return _NOT_INSIDE  # "Manhattan's Chelsea" is not London's
    # "In East Africa, U.S. forces": what is wider than the other is not in it, nor out of it.
    wide = candidate.row.country is None or candidate.row.feature in _WIDE
    return _NOT_INSIDE if around[0].row.feature in _WIDE and not wide else 0.0


def by_contained(candidate: Candidate, group: Group) -> float:
    """How much what is printed to lie in a place speaks for a candidate."""
    holding = sum(
        any(is_inside(one.row, candidate.row) for one in inner.candidates)
        for inner in group.contained[:_MOST_COUNTED]
    )
    wide = 1.0 if candidate.row.feature in _WIDE else 0.3
    return holding * 2.0 * wide


@dataclass(slots=True)
class Company:
    """The other places of a report.

    Args:
        countries: How much is said of each country.
        divisions: The same, of first-level divisions.
        anchors: The towns of each country with the names they are printed by, likeliest first.
        own: How much each name says of each country and division: nothing speaks for itself.
    """

    countries: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    divisions: dict[tuple[str, str], float] = field(default_factory=lambda: defaultdict(float))
    anchors: dict[str, list[tuple[str, PlaceRow]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    own: dict[str, dict[str | tuple[str, str], float]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(float))
    )

    def speaks_for(self, candidate: Candidate, group: Group) -> float:
        """How much the others speak for a candidate of a name."""
        row = candidate.row
        if row.country is None:
            return 0.0
        part = row.feature is Feature.AREA and (row.radius_km or 0.0) < _BOROUGH_KM
        if part and self._nearest(row, group) > _BESIDE_KM:
            return _AREA_ELSEWHERE if len(group.candidates) > 1 else _AREA_ALONE
        own = self.own.get(group.core, {})
        total = sum(self.countries.values()) - own.get("", 0.0)
        votes = self.countries.get(row.country, 0.0) - own.get(row.country, 0.0)
        if votes <= 0.01 or total <= 0.01:
            return self._out_of_the_blue(candidate, total)
        return _NAMED + _SHARE * min(1.0, votes / total) + self._nearby(row, group)

    def _out_of_the_blue(self, candidate: Candidate, total: float) -> float:
        """A city may be named without a word about its country; a village abroad hardly is."""
        small = is_town(candidate.row) and candidate.prior < _CITY
        return _STRANGER if small and total >= _WELL_KNOWN else 0.0

    def _nearby(self, row: PlaceRow, group: Group) -> float:
        found = 0.0
        division = (row.country or "", row.division or "")
        own = self.own.get(group.core, {}).get(division, 0.0)
        if row.division and self.divisions.get(division, 0.0) - own > 0.01:
            found += _DIVISION
        nearest = min(_NEAR_KM, self._nearest(row, group))
        return found + _NEAR * max(0.0, 1 - nearest / _NEAR_KM)

    def _nearest(self, row: PlaceRow, group: Group) -> float:
        """Kilometres to the nearest town of the report that has another name."""
        return min(
            (
                distance_km(row.lat, row.lon, one.lat, one.lon)
                for core, one in self.anchors.get(row.country or "", ())
                if core != group.core
            ),
            default=math.inf,
        )


def keep_company(groups: Iterable[Group], spoken_of: Mapping[str, int]) -> Company:
    """Count what the chosen places say of the region that a report speaks of.

    Args:
        groups: The names of the report.
        spoken_of: How often each country is named by an adjective or a people.
    """
    company = Company()
    for country, times in spoken_of.items():
        company.countries[country] += _ADJECTIVE * min(times, _MOST_COUNTED)
    for group in sorted(groups, key=lambda one: -one.score):
        row = group.chosen.row if group.chosen else None
        if row is None or row.country is None:
            continue
        vote, own = _vote(group), company.own[group.core]
        company.countries[row.country] += vote
        own[row.country] += vote
        own[""] += vote
        if row.division:
            company.divisions[row.country, row.division] += vote
            own[row.country, row.division] += vote
        if is_town(row) and len(company.anchors[row.country]) < _MOST_ANCHORS:
            company.anchors[row.country].append((group.core, row))
    return company


def _vote(group: Group) -> float:
    """How much a name counts: as often as it is printed, and as sure as it is."""
    if group.chosen is None:
        return 0.0
    sure = 1.0 if group.score >= _SURE else 0.5 if group.score >= _LIKELY else 0.15
    return sure * min(group.mentions, _MOST_COUNTED)
