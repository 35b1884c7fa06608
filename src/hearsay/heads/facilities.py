"""Facilities among the names: "Zaventem airport" is neither a town nor an organisation.

The corpora that teach names put facilities with places or with organisations, so the network cannot
tell them apart; their own nouns can.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hearsay.heads.annotation import LabelledSpan

_NOUNS = frozenset(
    "airport aerodrome airfield airbase airstrip bridge viaduct dam reservoir hospital clinic "
    "school university mosque church cathedral synagogue temple monastery prison jail barracks "
    "refinery pipeline plant factory mill mine checkpoint crossing station terminal port harbour "
    "harbor dock shipyard stadium arena theatre theater cinema museum library hotel mall market "
    "tower palace embassy consulate courthouse headquarters base camp bunker tunnel highway "
    "motorway expressway freeway railway avenue boulevard street road square building warehouse "
    "depot substation lighthouse cemetery".split()
)
_MAY_BE_ORGANISATIONS = frozenset(
    "hospital clinic school university church museum library embassy consulate headquarters "
    "station market plant refinery factory".split()
)
"""What also speaks ("the embassy said") stays an organisation where the network saw one."""


def mark_facilities(names: Sequence[LabelledSpan], words: Sequence[str]) -> list[LabelledSpan]:
    """Label as FAC what is named a facility.

    Args:
        names: The names found.
        words: The printed tokens that they count.

    Example:
        >>> names = [LabelledSpan(0, 1, "LOC", 1.0), LabelledSpan(3, 3, "LOC", 1.0)]
        >>> words = ["Zaventem", "Airport", "in", "Belgium"]
        >>> [name.label for name in mark_facilities(names, words)]
        ['FAC', 'LOC']
    """
    return [replace(name, label="FAC") if _is_facility(name, words) else name for name in names]


def _is_facility(name: LabelledSpan, words: Sequence[str]) -> bool:
    noun = words[name.last].lower()
    if name.label == "LOC":
        return name.first < name.last and noun in _NOUNS
    return (
        name.label == "ORG"
        and name.first < name.last
        and noun in _NOUNS
        and noun not in _MAY_BE_ORGANISATIONS
    )
