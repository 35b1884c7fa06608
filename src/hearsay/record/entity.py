"""Who or what the words of a report name."""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.record.span import Span
from hearsay.record.vocabulary import ActorKind, EntityType


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Entity:
    """A person, organisation, group or state, or a named vehicle or weapon.

    Args:
        id: Local to the record: n1, n2… in the order of first mention.
        name: The fullest name that the report gives; a description where it gives no name.
        type: What sort of thing it is.
        kind: What sort of actor; None for what does not act.
        country: ISO 3166-1 alpha-2 code of the side it belongs to.
        aliases: Its other names in the report.
        mentions: Every mention, in the order of the text: names, nouns and pronouns.
    """

    id: str
    name: str
    type: EntityType
    kind: ActorKind | None = None
    country: str | None = None
    aliases: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()

    def __repr__(self) -> str:
        return f"<Entity {self.id} {self.name!r}, {self.type.value}>"
