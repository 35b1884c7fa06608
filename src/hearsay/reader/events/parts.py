"""Which parts there are in which sorts of events: a war has two sides, a death has nobody who does it."""

from __future__ import annotations

from hearsay.record import EventType, Role

UNDERGONE = frozenset(
    (EventType.CASUALTY, EventType.DISASTER, EventType.ACCIDENT, EventType.DAMAGE)
)
"""What happens to somebody, and is done by somebody only where the words say so."""

EXPLODING = frozenset((EventType.EXPLOSION, EventType.STRIKE))
"""What is done with a weapon that the words name: "bomb attack"."""

FORCE = frozenset((EventType.ATTACK, EventType.STRIKE, EventType.EXPLOSION, EventType.BATTLE))
"""What is done against somebody or something."""

MUTUAL = frozenset(
    (EventType.BATTLE, EventType.MEET, EventType.ACCORD, EventType.TRUCE, EventType.PROTEST)
)
"""What two do with each other."""

MOVING = frozenset(
    (EventType.DEPLOY, EventType.DISPLACE, EventType.MEET, EventType.AID, EventType.SANCTION)
)
"""What has an origin and a destination."""

ABOUT = frozenset(
    (
        *(EventType.MEET, EventType.ACCORD, EventType.DECIDE, EventType.PROTEST),
        *(EventType.DETAIN, EventType.SANCTION, EventType.RESTRICT, EventType.TRUCE),
    )
)
"""What has a topic: talks, votes, trials."""

DOING = frozenset(
    "carry commit perpetrate launch stage mount conduct execute order plan direct mastermind "
    "orchestrate organise organize lead make undertake unleash wage instigate plot prepare stage "
    "authorise authorize sponsor finance coordinate initiate deliver inflict".split()
)
"""Verbs by which a deed is done that a noun names: "carried out a raid"."""

_SUFFERED = {
    EventType.ATTACK: frozenset("killing abduction torture sexual beating".split()),
    EventType.DETAIN: frozenset("arrest charge trial convict deport release".split()),
    EventType.OFFICE: frozenset("appoint dismiss".split()),
    EventType.DISPLACE: frozenset("evacuation expulsion resettlement".split()),
    EventType.DAMAGE: None,
    EventType.CASUALTY: None,
    EventType.ACCIDENT: None,
    EventType.DISASTER: None,
}


def done_to(kind: EventType) -> Role:
    """The part of those to whom a sort of event is done.

    Example:
        >>> done_to(EventType.ATTACK).value, done_to(EventType.CASUALTY).value
        ('target', 'affected')
    """
    return Role.TARGET if kind in FORCE else Role.AFFECTED


def is_suffered(kind: EventType, subtype: str) -> bool:
    """Whether whose event it is suffers it: "the mayor's murder", not "the mayor's visit".

    Example:
        >>> is_suffered(EventType.ATTACK, "killing"), is_suffered(EventType.MEET, "visit")
        (True, False)
    """
    if kind not in _SUFFERED:
        return False
    kinds = _SUFFERED[kind]
    return kinds is None or subtype in kinds
