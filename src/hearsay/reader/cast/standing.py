"""What type and what kind of actor an entity is.

The network tells persons from bodies and places, and errs where a name stands alone. What hearsay
knows by name outranks it: a capital that "hopes for a deal" is no person, nor is an armed group.
"""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.normalise.actor import ActorTables, Description, actor_kind, is_known_body
from hearsay.reader.cast.chains import Chain
from hearsay.reader.cast.gender import gender_of_first_name
from hearsay.record import ActorKind, EntityType

_TYPES = {
    "person": EntityType.PERSON,
    "organisation": EntityType.ORGANISATION,
    "group": EntityType.GROUP,
    "place": EntityType.PLACE,
}
_TYPES_OF_LABEL = {
    "FAC": EntityType.FACILITY,
    "VEH": EntityType.VEHICLE,
    "WPN": EntityType.WEAPON,
}


def kind_of_actor(description: Description, names: Sequence[str], tables: ActorTables) -> ActorKind:
    """The kind of an actor; of the places only a country, or a capital for it, is a country."""
    kind = actor_kind(description, tables)
    if kind is ActorKind.UNKNOWN and description.people:
        return ActorKind.COUNTRY if description.people == "whole" else ActorKind.CIVILIANS
    if kind is not ActorKind.COUNTRY or description.sort != "place" or description.country:
        return kind
    return kind if any(map(tables.country_of, names)) else ActorKind.UNKNOWN


def is_capital(chain: Chain, names: Sequence[str], tables: ActorTables) -> bool:
    """Whether a single name that was taken for a person's is a capital's: Paris hopes for a deal."""
    return (
        chain.sort == "person"
        and chain.names > 0
        and not chain.gender
        and not chain.roles
        and len(names) == 1
        and not gender_of_first_name(names[0])
        and " " not in names[0]
        and tables.institution(names[0].lower()) is None
        and not tables.is_outlet(names[0])
        and tables.country_of(names[0]) is not None
    )


def type_of(chain: Chain, description: Description, tables: ActorTables) -> EntityType:
    """The type that the record gives an entity."""
    if chain.sort == "person" and is_known_body(description, tables):
        return EntityType.ORGANISATION
    if chain.sort == "place" and tables.is_outlet(description.name):
        return EntityType.ORGANISATION
    if chain.label in _TYPES_OF_LABEL:
        return _TYPES_OF_LABEL[chain.label]
    if chain.sort == "person" and chain.many:
        return EntityType.GROUP
    return _TYPES.get(chain.sort, EntityType.OTHER)
