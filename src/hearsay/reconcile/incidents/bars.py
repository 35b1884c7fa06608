"""What keeps two tellings apart, however alike they are.

Two strikes on one city on two days are told in the same words, with the same names; only their days
tell them apart. What was planned did not happen yet, and the bombings of past years are not today's.
Such things are not weighed against likeness. A bar still is no wall: it counts against two groups by the
share of their members that it keeps apart, so one misread date does not tear an incident in two.

Whether an event is said to be so or denied keeps nothing apart: who denies a strike speaks of the same
strike as those who report it.
"""

from __future__ import annotations

from hearsay.reconcile.incidents.places import where
from hearsay.reconcile.incidents.times import (
    days_between,
    is_of_a_day,
    is_timed,
    is_told_before,
    length,
    other_days,
)
from hearsay.reconcile.telling import Telling
from hearsay.reconcile.telling.distance import FAR, how_far
from hearsay.record import EventType
from hearsay.record.vocabulary import Reality

_ANY_FORCE = frozenset(
    "attack target assault raid incident violenc hit strik bombard incursion onslaught ambush storm sweep "
    "descend overrun fall".split()
)
"""Stems of words that tell of force of any sort."""

_SOUNDS = frozenset("explosion blast bang boom".split())
_FIRE = frozenset("fir blaz ablaz flam inferno burn torch alight afir ignit gut".split())
"""Stems of words for a fire, which is read as an accident, as damage or as a disaster."""

_BURNT = frozenset((EventType.ACCIDENT, EventType.DAMAGE, EventType.DISASTER))

_FORCE = frozenset((EventType.ATTACK, EventType.EXPLOSION, EventType.STRIKE, EventType.BATTLE))
_VAGUE = frozenset((EventType.ATTACK, EventType.DAMAGE))
"""Types that words for any force are read as: "the missile hit a block" may be a strike, or damage."""

_ALLIED = frozenset(
    frozenset(pair)
    for pair in (
        (EventType.ACCIDENT, EventType.DISASTER),
        (EventType.ACCIDENT, EventType.EXPLOSION),
        (EventType.BATTLE, EventType.PROTEST),
        (EventType.DECIDE, EventType.OFFICE),
        (EventType.EXPLOSION, EventType.STRIKE),
        (EventType.MEET, EventType.ACCORD),
    )
)
"""Types whose words run into each other: a blast in a factory is an accident and an explosion."""

_ANY = _FORCE | {EventType.DAMAGE}
_ALLIES = {
    kind: frozenset(
        other
        for other in EventType
        if other is kind
        or frozenset((kind, other)) in _ALLIED
        or {kind, other} <= _ANY
        or {kind, other} <= _BURNT
    )
    for kind in EventType
}

SUPPLIES = frozenset(("power", "telecoms", "water"))
"""Kinds of damage of what comes through lines and pipes."""

_PERHAPS_FAR = frozenset(("far site", "place not on the map"))
_REAL = frozenset((Reality.HAPPENED, Reality.ONGOING, Reality.POSSIBLE))
_AHEAD = frozenset((Reality.PLANNED, Reality.CONDITIONAL))
_A_MONTH = 31.0


def allies(kind: EventType) -> frozenset[EventType]:
    """The types that may be told of one happening with a type, itself among them.

    Example:
        >>> sorted(one.value for one in allies(EventType.MEET))
        ['accord', 'meet']
    """
    return _ALLIES[kind]


def bar(one: Telling, other: Telling) -> str | None:
    """Why two tellings are not of one happening.

    Args:
        one: A telling.
        other: Another; which is which does not matter.

    Returns:
        The reason in words; None where nothing keeps them apart.
    """
    if not are_allied(one, other):
        return "they are of two types"
    if _is_of_supply(one) is not _is_of_supply(other):
        return "one is of power or lines, and one of buildings"
    return _by_reality(one, other) or _by_time(one, other)


def are_told_apart(one: Telling, other: Telling) -> bool:
    """Whether a report that is about the one tells in passing of the other, of its sort, with its own place and time."""
    if one.backdrop.report != other.backdrop.report or one.type is not other.type:
        return False
    if not ((one.chief and other.aside) or (one.aside and other.chief)):
        return False
    passing = one if one.aside else other
    if one.spot is None or other.spot is None or not (one.spot.exact and other.spot.exact):
        return False
    apart = how_far(one.spot, other.spot)
    return apart in FAR or (apart in _PERHAPS_FAR and is_timed(passing))


def are_allied(one: Telling, other: Telling) -> bool:
    """Whether their types may be told of one happening.

    "Attack" and "hit" are told of a bombing and of a strike; "stabbed" and "destroyed" are not.
    """
    if one.type is other.type or frozenset((one.type, other.type)) in _ALLIED:
        return True
    if is_fire(one) and is_fire(other):
        return True
    if other.type not in _ALLIES[one.type]:
        return False
    return is_vague(one) or is_vague(other)


def _is_of_supply(telling: Telling) -> bool:
    """Whether power, water or lines failed: a house may be hit where the lights stay on."""
    return telling.type is EventType.DAMAGE and telling.subtype in SUPPLIES


def is_fire(telling: Telling) -> bool:
    """Whether it is told of as a fire: a blaze, a depot in flames."""
    return telling.type in _BURNT and bool(telling.stems & _FIRE)


def is_vague(telling: Telling) -> bool:
    """Whether it is told of in a word for any force: an attack, a hit, an incursion.

    What a report tells of a battle, it tells of the fight that an incursion leads to as well.
    """
    if telling.type is EventType.BATTLE:
        return not telling.stems.isdisjoint(_ANY_FORCE)
    return telling.type in _VAGUE and telling.stems <= _ANY_FORCE


def is_heard(telling: Telling) -> bool:
    """Whether it is told of by its sound alone: "she heard three explosions"."""
    return telling.type is EventType.EXPLOSION and telling.stems <= _SOUNDS


def _by_reality(one: Telling, other: Telling) -> str | None:
    kinds = {_sort(told.reality) for told in (one, other)}
    if "general" in kinds:
        return "one is told of in general"
    if len(kinds) == 1:
        return None
    if kinds == {"real", "past"}:
        return None if _dated_alike(one, other) else "one is long past"
    return "one has not happened"


def _sort(reality: Reality) -> str:
    if reality in _REAL:
        return "real"
    if reality in _AHEAD:
        return "ahead"
    return "general" if reality is Reality.GENERAL else "past"


def _dated_alike(one: Telling, other: Telling) -> bool:
    """Whether both say when, in the same days or month, and tell of one place, or name somebody both.

    What a later report tells of as the past was news once.
    """
    if not is_timed(one) or not is_timed(other) or days_between(one, other) > 0:
        return False
    if where(one, other) in ("same place", "place named in the report"):
        return max(length(one), length(other)) <= _A_MONTH
    return is_of_a_day(one) and is_of_a_day(other) and bool(one.beside & other.beside)


def _by_time(one: Telling, other: Telling) -> str | None:
    if other_days(one, other):
        return "they were on other days"
    past = Reality.PLANNED in (one.reality, other.reality)
    return "one was told before the other was" if not past and is_told_before(one, other) else None
