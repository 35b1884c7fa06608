"""How two places lie to each other: the same, one within the other, near, far.

"Syria" and "Qamishli" do not differ, one is only more exact. And a street or a hospital is looked up
less surely than a town, as many bear the same name, so that one is far away says less.
"""

from __future__ import annotations

from hearsay.normalise.place.distance import distance_km
from hearsay.reconcile.telling.telling import Spot

FAR = frozenset(("far place", "other country"))
"""Signs of two places that are surely not one."""

NEAR_KM = 25.0
"""How far apart two towns may be that are near."""

_WIDE = 1.5
"""A country is no circle: how much farther than its reach a place may be and lie within it."""


def how_far(one: Spot, other: Spot, *, near_km: float = NEAR_KM) -> str:
    """How two places lie to each other, as a sign.

    Args:
        one: A place.
        other: Another; which is which does not matter.
        near_km: How far apart two towns may be that are near.

    Example:
        >>> kyiv = Spot(name="Kyiv", exact=True, country="UA", lat=50.45, lon=30.52, reach_km=20)
        >>> vasylkiv = Spot(name="Vasylkiv", exact=True, country="UA", lat=50.18, lon=30.32)
        >>> how_far(kyiv, vasylkiv), how_far(kyiv, Spot(name="Syria", exact=False, country="SY"))
        ('far place', 'other country')
    """
    if _is_same(one, other):
        return "same place" if one.exact and other.exact else "same wide place"
    site = one.site or other.site
    if one.country and other.country and one.country != other.country:
        return "far site" if site else "other country"
    apart = _apart_km(one, other)
    if apart is None:
        return "place within" if not (one.exact and other.exact) else "place not on the map"
    if apart <= _allowed_km(one, other, near_km):
        return "near place" if one.exact and other.exact else "place within"
    return "far site" if site else "far place"


def _is_same(one: Spot, other: Spot) -> bool:
    if one.geonames_id is not None and one.geonames_id == other.geonames_id:
        return True
    return one.name.casefold() == other.name.casefold()


def _apart_km(one: Spot, other: Spot) -> float | None:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    return distance_km(one.lat, one.lon, other.lat, other.lon)


def _allowed_km(one: Spot, other: Spot, near_km: float) -> float:
    reach = max(one.reach_km, other.reach_km)
    return max(near_km, reach) if one.exact and other.exact else _WIDE * reach + near_km
