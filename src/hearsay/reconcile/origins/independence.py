"""How many voices there are: origins that are surely different, counted low."""

from __future__ import annotations

from collections.abc import Iterable

from hearsay.reconcile.origins.origin import Interest, Origin

_TELLING = frozenset((Interest.STATE, Interest.ARMED, Interest.NEUTRAL, Interest.EYEWITNESS))
"""Interests of which nobody who has the one has the other."""

_WHOLE = "government"
_SPEAKING = frozenset((_WHOLE, "defence", "foreign", "interior"))
"""Branches of a state whose word on what others do to it is the state's."""


def are_independent(one: Origin, other: Origin) -> bool:
    """Whether two origins are surely not one.

    Example:
        >>> army = Origin(key="defence:SY", name="the army", interest=Interest.STATE, side="SY")
        >>> are_independent(army, army)
        False
    """
    if one.key == other.key:
        return False
    if one.apart and other.apart:
        return True
    if one.interest is not other.interest and {one.interest, other.interest} <= _TELLING:
        return True
    return one.side is not None and other.side is not None and one.side != other.side


def are_one_voice(one: Origin, other: Origin) -> bool:
    """Whether two origins are one, or one is a state as a whole and the other a body that speaks for it.

    Example:
        >>> army = Origin(key="defence:AZ", name="the army", interest=Interest.STATE, side="AZ")
        >>> baku = Origin(
        ...     key="government:AZ", name="Baku", interest=Interest.STATE, side="AZ", apart=False
        ... )
        >>> are_one_voice(army, baku), are_one_voice(army, army)
        (True, True)
    """
    if one.key == other.key:
        return True
    keys = {key.partition(":")[0] for key in (one.key, other.key)}
    state = one.interest is other.interest is Interest.STATE and one.side == other.side is not None
    return state and _WHOLE in keys and keys <= _SPEAKING


_FIGHTING = frozenset((Interest.STATE, Interest.ARMED))


def are_opponents(one: Origin, other: Origin) -> bool:
    """Whether two origins surely speak for sides that fight each other.

    Two states need not be at war, so one of the two is an armed group; where a side is not known, nobody
    knows whose opponent that is.

    Example:
        >>> army = Origin(key="defence:SY", name="the army", interest=Interest.STATE, side="SY")
        >>> group = Origin(key="rebels", name="rebels", interest=Interest.ARMED, side="rebels")
        >>> are_opponents(army, group), are_opponents(army, army)
        (True, False)
    """
    if not {one.interest, other.interest} <= _FIGHTING or None in (one.side, other.side):
        return False
    return one.side != other.side and Interest.ARMED in (one.interest, other.interest)


def independent_of(origins: Iterable[Origin]) -> tuple[Origin, ...]:
    """Those that are surely different; an outlet's own voice counts where nobody else is cited.

    Args:
        origins: Whom accounts start with.

    Returns:
        As many as are surely different, in order: who is surely nobody else first.
    """
    chosen: list[Origin] = []
    for origin in sorted(set(origins), key=lambda one: (not one.apart, one)):
        if all(are_independent(origin, other) for other in chosen):
            chosen.append(origin)
    # An outlet that names nobody may have it from any of those whom others name.
    cited = [one for one in chosen if one.interest is not Interest.MEDIA]
    return tuple(cited or chosen)


def count_independent(origins: Iterable[Origin]) -> int:
    """How many of them are surely different."""
    return len(independent_of(origins))
