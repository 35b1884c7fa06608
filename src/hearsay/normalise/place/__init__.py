"""Toponyms: the places that printed names stand for, and the words that say where a place lies."""

from hearsay.normalise.place.mention import Mention
from hearsay.normalise.place.offset import Relation, read_relation
from hearsay.normalise.place.resolving import resolve_places

__all__ = ["Mention", "Relation", "read_relation", "resolve_places"]
