"""Where things are said to have happened: circles as wide as the places are uncertain, and a list.

What is known by its country or its province alone, and what no gazetteer knows, is in the list and on no
map: a mark in the middle of a country says that something happened in a field.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import cos, radians

from hearsay.brief.citing import Citations
from hearsay.brief.contents import Block, Cited, Drawn, Line, Named, Note, Section, Table
from hearsay.brief.map.drawing import Map
from hearsay.brief.map.frame import Spot, apart_km, together
from hearsay.brief.sayings import capital, counted, listed
from hearsay.brief.subjects import Subject
from hearsay.record import Place, PlacePrecision
from hearsay.record.between import At

_MAPS = 3
_NOT_DRAWN = frozenset((PlacePrecision.COUNTRY, PlacePrecision.MULTI, PlacePrecision.NONE))
_WIDEST_KM = 400.0
_KM = 111.195
_KNOWN_KM = 5.0
"""Of a place whose reach the gazetteer does not tell."""

POLICY = (
    "Coasts and borders are those of Natural Earth (public domain), simplified to about 2 km. Dashed are "
    "borders and claims that are in dispute, and armistice lines; front lines are not drawn. That a line is "
    "drawn, or where, takes no position on whose land it is."
)


@dataclass(frozen=True)
class _Here:
    """A place and what is put there."""

    place: Place
    rests: Cited
    subjects: list[Subject] = field(default_factory=list)


def places(citations: Citations, subjects: Sequence[Subject]) -> Section:
    """Where things are said to have happened.

    Args:
        citations: Numbers the quotations.
        subjects: The happenings.
    """
    heres = _heres(citations, [one for one in subjects if one.is_real])
    if not heres:
        return Section("places", "Places", ("No report says where anything happened.",))
    known = [one for one in heres if _is_drawn(one.place)]
    others = [one for one in heres if not _is_drawn(one.place)]
    spots = [_spot(citations, one, number) for number, one in enumerate(known, 1)]
    groups = together(spots)
    maps = [_map(group) for group in groups[:_MAPS]]
    elsewhere = sum(len(group) for group in groups[_MAPS:])
    blocks: list[Block] = [Drawn(one, one.summary) for one in maps]
    if maps:
        blocks.append(Note((POLICY,)))
        if elsewhere:
            left = capital(counted(elsewhere, "place"))
            lie = f"{left} {'lies' if elsewhere == 1 else 'lie'} elsewhere, and {'is' if elsewhere == 1 else 'are'}"
            blocks.append(
                Note((f"{lie} only in the list: maps are of the areas of which most is told.",))
            )
        blocks.append(_table(citations, "Places, by number", known, spots))
    if others:
        blocks.append(
            _table(
                citations,
                "Not on a map: known by a country or a wide area, or not at all",
                others,
                [],
            )
        )
    return Section("places", "Places", _lead(citations, heres, others), tuple(blocks))


def _lead(citations: Citations, heres: Sequence[_Here], others: Sequence[_Here]) -> Line:
    first = [(Named(citations.veil.text(one.place.name)), " ", one.rests) for one in heres[:3]]
    what = capital(counted(len(heres), "place"))
    named = f"{what} {'is' if len(heres) == 1 else 'are'} named for what happened, "
    most = () if len(heres) == 1 else ("most often ",)
    left = f"; {counted(len(others), 'place')} on no map" if others else ""
    return (named, *most, *listed(first), f"{left}.")


def _heres(citations: Citations, subjects: Iterable[Subject]) -> list[_Here]:
    """The places, those first of which most is told."""
    found: dict[object, _Here] = {}
    for subject in subjects:
        for shelf, event in (told for one in subject.all for told in one.told):
            if event.where is None:
                continue
            place = event.where.place
            key = place.geonames_id or (place.name, place.lat, place.lon)
            if key not in found:
                rests = citations.at(At(shelf.name, place.start, place.end))
                found[key] = _Here(place, rests)
            if all(subject is not other for other in found[key].subjects):
                found[key].subjects.append(subject)
    return sorted(found.values(), key=lambda one: (-len(one.subjects), one.place.name))


def _is_drawn(place: Place) -> bool:
    wide = place.radius_km is not None and place.radius_km > _WIDEST_KM
    return place.lat is not None and place.precision not in _NOT_DRAWN and not wide


def _spot(citations: Citations, here: _Here, number: int) -> Spot:
    place, grain = here.place, citations.veil.redaction.grain_km
    lat, lon = place.lat or 0.0, place.lon or 0.0
    radius = place.radius_km or _KNOWN_KM
    if grain:
        lat, lon = _moved(lat, lon, grain)
        radius = max(radius, grain)
    name = citations.veil.text(place.name)
    if grain and (place.radius_km or _KNOWN_KM) < grain:
        name = place.admin1 or place.country or name
    return Spot(name, lat, lon, radius, str(number), len(here.subjects))


def _moved(lat: float, lon: float, grain_km: float) -> tuple[float, float]:
    """To the next corner of a grid, so that nobody reads a street out of decimals."""
    step = grain_km / _KM
    north = round(lat / step) * step
    across = step / max(0.1, cos(radians(north)))
    return round(north, 4), round(round(lon / across) * across, 4)


def _map(spots: Sequence[Spot]) -> Map:
    names = ", ".join(spot.name for spot in spots[:3])
    more = f" and {len(spots) - 3} more" if len(spots) > 3 else ""
    wide = max(spot.radius_km for spot in spots)
    far = max((apart_km(one, other) for one in spots for other in spots), default=0.0)
    reach = f", up to {far:,.0f} km from each other" if len(spots) > 1 else ""
    circles = "Each circle is" if len(spots) > 1 else "The circle is"
    return Map(
        tuple(spots),
        f"{names}{more}{reach}. {circles} as wide as the place is uncertain, {wide:g} km at most; "
        "dotted where that is too small to see.",
    )


def _table(
    citations: Citations, caption: str, heres: Sequence[_Here], spots: Sequence[Spot]
) -> Table:
    rows = []
    for number, one in enumerate(heres):
        place = one.place
        spot = spots[number] if spots else None
        named = spot.name if spot else citations.veil.text(place.name)
        region = ", ".join(part for part in (place.admin1, place.country) if part) or "–"
        how = place.precision.value.replace("_", " ") if place.lat is not None else "not resolved"
        reach = f"{spot.lat:.2f}, {spot.lon:.2f} ± {spot.radius_km:g} km" if spot else how
        kinds = dict.fromkeys(subject.kind for subject in one.subjects)
        what = ", ".join(list(kinds)[:4]) + (" …" if len(kinds) > 4 else "")
        lead = f"{spot.label} " if spot else ""
        rows.append(((lead, Named(named), " ", one.rests), (Named(region),), (reach,), (what,)))
    return Table(caption, ("Place", "In", "How exact", "What"), tuple(rows))
