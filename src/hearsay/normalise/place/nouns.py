"""The common nouns that tell what sort of place a name is: "Zamfara state", "the city of Kyiv".

Many names are a town and the province around it. The noun decides, wherever it stands; and a name
that is known only without its noun ("Raqqa" for "Raqqa province") must be looked up without it.
"""

from __future__ import annotations

from enum import StrEnum

from hearsay.reference.gazetteer import Feature


class Sort(StrEnum):
    """What a noun says of a place."""

    TOWN = "town"
    DIVISION = "division"
    DISTRICT = "district"
    AREA = "area"
    SUBURB = "suburb"
    WATER = "water"
    LAND = "land"
    COUNTRY = "country"
    SITE = "site"


_NOUNS = {
    Sort.TOWN: "city town village municipality settlement hamlet commune capital port resort stronghold "
    "cities towns villages",
    Sort.DIVISION: "state province oblast region governorate prefecture department territory republic canton emirate "
    "krai voivodeship regency wilaya district raion rayon subdistrict tehsil agency districts states provinces regions",
    Sort.DISTRICT: "county county parish counties",
    Sort.AREA: "neighbourhood neighborhood quarter ward neighbourhoods neighborhoods quarters barangay barrio "
    "favela",
    Sort.SUBURB: "suburb borough suburbs outskirts township enclave",
    Sort.WATER: "river sea lake ocean gulf bay strait channel canal creek lagoon straits reservoir fjord",
    Sort.LAND: "mountain mountains mount island islands peninsula valley desert hills forest park archipelago plains "
    "plain range glacier volcano beach coast basin plateau pass cape atoll reef canyon",
    Sort.COUNTRY: "country nation kingdom",
    Sort.SITE: "street road avenue square boulevard lane drive highway bridge airport hospital school university "
    "college church mosque stadium station prison jail hotel plant dam tower palace building center centre hall "
    "museum library cathedral market mall theatre theater camp base airbase clinic court courthouse embassy "
    "headquarters factory refinery elementary academy arena terminal port harbour harbor house temple synagogue "
    "cemetery motorway expressway freeway turnpike place terrace gardens barracks checkpoint "
    "crossing zoo institute laboratory mine roundabout junction intersection block complex compound garden "
    "gardens field farm estate villa monument memorial shrine tunnel club racecourse raceway castle chapel abbey basilica parade studio studios inn plaza",
}
_SORTS: dict[str, frozenset[Sort]] = {}
for _sort, _words in _NOUNS.items():
    for _word in _words.split():
        _SORTS[_word] = _SORTS.get(_word, frozenset()) | {_sort}

_FEATURES = {
    Sort.TOWN: {Feature.TOWN, Feature.CAPITAL},
    Sort.DIVISION: {Feature.DIVISION, Feature.REGION, Feature.DISTRICT},
    Sort.DISTRICT: {Feature.DISTRICT, Feature.DIVISION, Feature.AREA},
    Sort.AREA: {Feature.AREA},
    Sort.SUBURB: {Feature.AREA, Feature.TOWN},
    Sort.WATER: {Feature.WATER},
    Sort.LAND: {Feature.LAND, Feature.REGION},
    Sort.COUNTRY: {Feature.COUNTRY},
    Sort.SITE: {Feature.SITE, Feature.AREA},
}
NAMED_AFTER_TOWNS = frozenset(
    "airport airbase base station port prison jail refinery harbour harbor dam terminal crossing checkpoint "
    "camp plant beach barracks stadium court courthouse castle racecourse raceway cathedral".split()
)
"""Sites that mostly bear the name of the place where they are; streets bear any name."""

URBAN = frozenset(
    "street avenue square boulevard lane drive terrace gardens garden place block compound plaza roundabout "
    "junction intersection building tower hotel hospital clinic school elementary academy university college "
    "institute church chapel abbey cathedral mosque temple synagogue shrine cemetery stadium arena racecourse "
    "station prison jail court courthouse embassy headquarters palace museum library monument memorial market "
    "mall theatre theater centre center hall house barracks zoo quarter neighbourhood neighborhood".split()
)
"""What stands in a town, and mostly in the one that the report speaks of; bridges, roads, dams and
mines bear the names of other towns and lie between them."""

LOCAL = frozenset({Sort.SITE, Sort.AREA})
"""What is a part of a town and seldom known by itself."""


def sorts_of(noun: str) -> frozenset[Sort]:
    """What a noun may say of a place; empty for a word that says nothing.

    Example:
        >>> [sort.value for sort in sorts_of("county")], sorts_of("bread")
        (['district'], frozenset())
    """
    return _SORTS.get(noun.lower(), frozenset())


def features_of(sorts: frozenset[Sort]) -> frozenset[Feature]:
    """The features that places of some sorts have in the gazetteer."""
    return frozenset(feature for sort in sorts for feature in _FEATURES[sort])
