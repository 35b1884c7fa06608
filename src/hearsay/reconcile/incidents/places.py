"""How two places lie to each other: the same, one within the other, near, far.

"Syria" and "Qamishli" do not differ, one is only more exact. And a street or a hospital is looked up
less surely than a town, as many bear the same name, so that one is far away says less.
"""

from __future__ import annotations

from hearsay.reconcile.telling import Telling
from hearsay.reconcile.telling.distance import NEAR_KM, how_far
from hearsay.reconcile.wording import names_in
from hearsay.record import EventType

_SHAKEN_KM = 200.0
"""A quake, a storm or a flood is in many towns at once."""


def where(one: Telling, other: Telling) -> str | None:
    """How two tellings lie to each other, as a sign; None where nothing can be said.

    Where one says no place, it may be the other's, if its report names that.

    Args:
        one: A telling.
        other: Another; which is which does not matter.
    """
    if one.spot is not None and other.spot is not None:
        wide = one.type is EventType.DISASTER and other.type is EventType.DISASTER
        return how_far(one.spot, other.spot, near_km=_SHAKEN_KM if wide else NEAR_KM)
    if (one.spot is None) is (other.spot is None):
        return None
    said, unsaid = (one, other) if one.spot is not None else (other, one)
    assert said.spot is not None  # noqa: S101
    return "place named in the report" if names_in(said.spot.name) & unsaid.backdrop.names else None
