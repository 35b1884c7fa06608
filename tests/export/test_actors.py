"""An actor is somebody; what is only hit, or only a word, is none."""

from __future__ import annotations

import pytest

from hearsay.export.actors import Actor, agents_of, is_somebody, sides_of
from hearsay.record import ActorKind, Entity, EntityType, EventType, Participant, Role, Span
from tests.export.story import Story


@pytest.mark.parametrize(
    ("words", "somebody"),
    [
        ("19 people", True),
        ("an officer at the barrier", True),
        ("fishermen", True),
        ("“two women”", True),
        ("bodies", False),
        ("22 rooms", False),
        ("the same road", False),
        ("a rise in the price of diesel", False),
        ("a transport plane", False),
        ("who", False),
        ("", False),
    ],
)
def test_words_that_name_people_are_actors(words: str, somebody: bool) -> None:
    """Without an entity the noun decides."""
    assert is_somebody(Participant(Role.TARGET, Span(0, 1, words))) is somebody


@pytest.mark.parametrize(
    ("type_", "kind", "somebody"),
    [
        (EntityType.ORGANISATION, None, True),
        (EntityType.PERSON, None, True),
        (EntityType.PLACE, ActorKind.COUNTRY, True),
        (EntityType.PLACE, None, False),
        (EntityType.VEHICLE, None, False),
    ],
)
def test_entities_that_act_are_actors(
    type_: EntityType, kind: ActorKind | None, somebody: bool
) -> None:
    """A state is one, a ship is none."""
    entity = Entity(id="n1", name="Norway", type=type_, kind=kind)

    assert is_somebody(Participant(Role.AGENT, Span(0, 1, "it"), entity)) is somebody


def test_who_fights_stands_on_two_sides() -> None:
    """Where several act and nobody suffers; each is named once."""
    story = Story("The army and the rebels fought.")
    army, rebels = story.entity("army", ActorKind.MILITARY, "NO"), story.entity("rebels")
    fight = story.event("fought", EventType.BATTLE, agents=(army, rebels, army))

    assert agents_of(fight) == [
        Actor("army", ActorKind.MILITARY, "NO"),
        Actor("rebels", None, None),
    ]
    assert sides_of(fight) == (agents_of(fight)[:1], agents_of(fight)[1:])
