"""Whether two tellings may be of one event: their places, times, numbers and ways of speaking.

What is not said keeps nothing apart. What is said need not be the same words: a town lies in its country,
"Friday" in that week, and "dozens" may be 44.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.reader.events.sites import is_wide
from hearsay.reader.events.told import Told
from hearsay.record.figure import Figure, Number
from hearsay.record.place import Place
from hearsay.record.time import Interval
from hearsay.record.vocabulary import Measure, PlacePrecision, Reality

REAL = frozenset((Reality.HAPPENED, Reality.ONGOING))
"""In which ways is spoken of what is so."""

_OPEN = frozenset((Reality.PLANNED, Reality.POSSIBLE, Reality.CONDITIONAL, Reality.GENERAL))
_SAME_KM = 20.0
_ALIKE = 1.25
"""How many times as large an open number may be and still be the other."""


def count_apart(one: Told, other: Told) -> bool:
    """Whether two tellings count others: another number, of another side or in another place."""
    for earlier in one.figures:
        for later in other.figures:
            if earlier.side != later.side and (
                _may_count_the_same(earlier.measure, later.measure)
                or None not in (earlier.side, later.side)
            ):
                return True  # "three soldiers were killed and four wounded" are of one side
            if earlier.measure is not later.measure or _may_be_equal(earlier, later):
                continue
            if (earlier.side, earlier.population) != (later.side, later.population):
                return True
            if _exact(one) != _exact(other):
                return True
            if _least(later) < _least(earlier) and _town(other) not in (None, _town(one)):
                return True  # "16 died", and farther on "seven drowned in Ardal"
    return False


def _may_count_the_same(one: Measure, other: Measure) -> bool:
    """Whether two measures may be of the same people: who is killed is a casualty."""
    return one is other or Measure.CASUALTIES in (one, other)


def _least(figure: Figure) -> Number:
    return figure.low if figure.low is not None else figure.high or 0


def _town(told: Told) -> str | None:
    """The town that its sentence names, be it surely the place or not."""
    place = told.where.whereabouts.place if told.where is not None else None
    return None if place is None or is_wide(place) else place.name


def _exact(told: Told) -> str | None:
    """The town that surely is the place."""
    place = told.place
    return None if place is None or is_wide(place) else place.name


def _may_be_equal(one: Figure, other: Figure) -> bool:
    """Whether two numbers may be one: they overlap, or are about as large."""
    if None not in (one.low, one.high, other.low, other.high):
        return one.low <= other.high and other.low <= one.high  # type: ignore[operator]
    sizes = [low if low is not None else high for low, high in _bounds(one, other)]
    least, most = sorted(size for size in sizes if size is not None) or (0, 0)
    return most <= _ALIKE * least


def _bounds(*figures: Figure) -> Iterator[tuple[Number | None, Number | None]]:
    return ((figure.low, figure.high) for figure in figures)


def may_be_one(one: Reality, other: Reality) -> bool:
    """Whether two ways of speaking may be of one event: what happened is not what is only feared."""
    if one is other or {one, other} <= REAL:
        return True
    return {one, other} <= _OPEN


def is_same_place(one: Place, other: Place | None) -> bool:
    """Whether two places are called the same."""
    return other is not None and one.name == other.name


def are_near(one: Place | None, other: Place | None) -> bool:
    """Whether two places may be of one event: the same, or one within the other."""
    if one is None or other is None or one.name == other.name:
        return True
    for wide, inner in ((one, other), (other, one)):
        if wide.precision is PlacePrecision.COUNTRY:
            # A village that no table knows may lie in any country that the report names.
            return inner.country is None or wide.country == inner.country
    if one.lat is None or other.lat is None or one.lon is None or other.lon is None:
        return one.lat is None and other.lat is None and one.text == other.text
    reach = max(one.radius_km or 0.0, other.radius_km or 0.0, _SAME_KM)
    degrees = max(abs(one.lat - other.lat), abs(one.lon - other.lon) * 0.7)
    return degrees * 111 <= reach


def overlap(one: Interval | None, other: Interval | None) -> bool:
    """Whether two times may be of one event."""
    return one is None or other is None or (_meets(one, other) and _meets(other, one))


def _meets(one: Interval, other: Interval) -> bool:
    """Whether one begins before the other is over."""
    if one.begins is None or other.ends is None:
        return True
    return one.begins[:10] <= other.ends[:10]
