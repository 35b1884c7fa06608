"""Who takes part in an event, for schemes that have columns for actors.

In a record whatever the words name takes part: soldiers, a bridge, the price of diesel. An actor is
somebody: who the report tells of as a person, a body, a group or a state, or words that name people
("19 people", "an officer at the barrier"). What is only hit, or only a word ("who", "we"), is none.
"""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.record import ActorKind, EntityType, Event, Participant, Role
from hearsay.reference.measures import PERSON, sorts_of

_HARMED = frozenset({Role.TARGET, Role.AFFECTED})
_ACTING = frozenset({EntityType.PERSON, EntityType.ORGANISATION, EntityType.GROUP})
_IRREGULAR = {"men": "man", "women": "woman", "children": "child", "fishermen": "fisherman"}


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who takes part in an event.

    Args:
        name: The entity's name, else the printed words.
        kind: What sort of actor, where that is known.
        country: Two letters, where that is known.
    """

    name: str
    kind: ActorKind | None
    country: str | None


def actor_of(part: Participant) -> Actor:
    """A participant as an actor.

    Args:
        part: The participant.
    """
    if part.entity is None:
        return Actor(part.text, None, None)
    return Actor(part.entity.name, part.entity.kind, part.entity.country)


def agents_of(event: Event) -> list[Actor]:
    """Who did it, each once, in the order of the text.

    Args:
        event: The event.
    """
    return _actors(event, frozenset({Role.AGENT}))


def targets_of(event: Event) -> list[Actor]:
    """At whom it was directed and whom it affected.

    Args:
        event: The event.
    """
    return _actors(event, _HARMED)


def sides_of(event: Event) -> tuple[list[Actor], list[Actor]]:
    """The two sides of an event, for schemes that have no others.

    Args:
        event: The event.

    Returns:
        Who did it and who suffered it; where several act and nobody suffers, as in a fight or a
        meeting, the first and the others.
    """
    first, second = agents_of(event), targets_of(event)
    return (first, second) if second else (first[:1], first[1:])


def _actors(event: Event, roles: frozenset[Role]) -> list[Actor]:
    parts = (part for part in event.participants if part.role in roles)
    return list(dict.fromkeys(actor_of(part) for part in parts if is_somebody(part)))


def is_somebody(part: Participant) -> bool:
    """Whether a participant is an actor.

    Args:
        part: The participant.

    Returns:
        Whether its entity acts; without an entity, whether its words name people.

    Example:
        >>> from hearsay.record import Span
        >>> words = ("19 people", "two women", "22 rooms", "who")
        >>> [is_somebody(Participant(Role.TARGET, Span(0, 1, text))) for text in words]
        [True, True, False, False]
    """
    if part.entity is not None:
        return part.entity.kind is not None or part.entity.type in _ACTING
    words = part.text.casefold().replace("-", " ").split()
    return any(PERSON in sorts_of(form) for word in words for form in _forms(word))


def _forms(word: str) -> tuple[str, ...]:
    """What a printed noun may be the plural of."""
    bare = word.strip("“”‘’\"',.;:()")
    single = f"{bare[:-3]}y" if bare.endswith("ies") else bare.removesuffix("s")
    return bare, single, _IRREGULAR.get(bare, bare)
