"""Under which keys a report is filed, and under which others are looked for.

A new report must not be compared with all that a ledger holds. Two reports that may tell of one happening
share a key, and a key holds no more as the years go by, for it has a day in it, or a week: with a sort of
event and with a place or a name. Where many tell of one day there are many places and names. Nothing is
ever cut off for being popular: what two reports share hangs on them alone, so the same pairs are compared
whatever else is there and however it came.

A report that nobody dated can share no day with others. It is filed apart, by places and by names that it
has two of; what is dated has a second file of this kind, in which only what is undated looks.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from hearsay.reconcile.incidents.bars import is_fire
from hearsay.reconcile.incidents.times import is_toll, lasts, stretch
from hearsay.reconcile.telling import Spot, Telling
from hearsay.reconcile.wording import name_weight
from hearsay.record import EventType

_SORTS = {
    EventType.ATTACK: "f",
    EventType.DAMAGE: "fD",
    EventType.STRIKE: "f",
    EventType.BATTLE: "fu",
    EventType.EXPLOSION: "fh",
    EventType.ACCIDENT: "h",
    EventType.DISASTER: "h",
    EventType.PROTEST: "u",
    EventType.OFFICE: "o",
    EventType.DECIDE: "o",
    EventType.MEET: "m",
    EventType.ACCORD: "m",
}
"""Sorts of event, so that types that run into each other share one; other types are one each."""

_FIRE = "h"
"""The sort of what is told of as a fire, of whatever type."""

_FEW_DAYS = 8
_FEW_WEEKS = 10
_FEW, _MORE = 3, 6
"""Names of a telling under which it is filed."""

_CELL = 0.5
_UNDATED, _DATED = "?", "*"
_TOWN, _WIDE = "+", "="


def filed_under(tellings: Sequence[Telling]) -> frozenset[str]:
    """The keys under which a report is found.

    Args:
        tellings: All of its tellings.

    Returns:
        Keys that hang on it alone.
    """
    timed = {key for one in tellings for key in _keys(one, _whens(one), _held(one))}
    dated = {f"{_DATED}{key}" for key in _told_of(tellings)}
    return frozenset(timed | dated | _undated(tellings))


def looked_for(tellings: Sequence[Telling]) -> frozenset[str]:
    """The keys under which those reports are filed that may tell of the same.

    One finds another where the other finds it.
    """
    timed = {key for one in tellings for key in _keys(one, _sought(one), _wanted(one))}
    undated = {f"{_UNDATED}{key}" for key in _told_of(tellings)}
    return frozenset(timed | undated | _undated(tellings))


def _undated(tellings: Sequence[Telling]) -> set[str]:
    """Where a report that nobody dated is filed, and looks besides."""
    if all(stretch(one) is not None for one in tellings):
        return set()
    told = _told_of(tellings)
    return {f"{mark}{key}" for mark in (_UNDATED, _DATED) for key in told}


def _keys(telling: Telling, whens: Sequence[str], countries: Sequence[str]) -> Iterator[str]:
    names = _rarest(_names(telling), _FEW)
    cells = list(_cells(telling.spot))
    # "58 people died": nothing in its sentence tells where, so all that the report names has to do.
    others = [] if names and cells else _rarest(_all(telling), _MORE)
    places = [*names, *cells, *others, *countries]
    for sort, when, place in product(_sorts(telling), whens, places):
        yield f"{sort}|{when}|{place}"


def _held(telling: Telling) -> list[str]:
    """The country, of a town apart from that of what is only known to be somewhere in it."""
    spot = telling.spot
    if spot is None or spot.country is None:
        return []
    return [f"{_TOWN if spot.exact else _WIDE}{spot.country}"]


def _wanted(telling: Telling) -> list[str]:
    """A town looks for what is somewhere in its country, and that for all towns."""
    spot = telling.spot
    if spot is None or spot.country is None:
        return []
    return [f"{mark}{spot.country}" for mark in (_WIDE if spot.exact else _TOWN + _WIDE)]


def _told_of(tellings: Sequence[Telling]) -> set[str]:
    """What a report tells of, without its time: names, two names, a word and a name, a place."""
    often = Counter(name for one in tellings for name in _names(one))
    names = sorted(often, key=lambda name: (-often[name], -len(name), name))
    found = {"|".join(pair) for pair in combinations(sorted(names[:_MORE]), 2)}
    found.update(names[:_FEW])
    for one in tellings:
        cells, rare = _cells(one.spot), _rarest(_names(one), _MORE)
        words = (f"{word}|{name}" for word, name in product(one.stems, rare))
        found.update(f"{sort}|{what}" for sort in _sorts(one) for what in (*cells, *words))
    return found


def _sorts(telling: Telling) -> Sequence[str]:
    sorts = _SORTS.get(telling.type, (telling.type.value,))
    return f"{sorts}{_FIRE}" if is_fire(telling) and _FIRE not in sorts else sorts


def _whens(telling: Telling) -> list[str]:
    """The days that it may have been on, and their weeks; of a longer stretch the weeks, or the years."""
    days = _days(telling)
    if days is None:
        return []
    weeks = _weeks(*days)
    if len(range(*days)) <= _FEW_DAYS:
        return [*(f"d{day}" for day in range(*days)), *(f"w{week}" for week in weeks)]
    return [f"W{week}" for week in weeks] if len(weeks) <= _FEW_WEEKS else _years(*days)


def _sought(telling: Telling) -> list[str]:
    """Where few days are told of, others of these days and all longer stretches about them."""
    days = _days(telling)
    if days is None:
        return []
    weeks = _weeks(*days)
    if len(range(*days)) <= _FEW_DAYS:
        return [*(f"d{day}" for day in range(*days)), *(f"W{week}" for week in weeks)]
    if len(weeks) > _FEW_WEEKS:
        return _years(*days)
    return [f"{size}{week}" for week in weeks for size in "wW"]


def _days(telling: Telling) -> tuple[int, int] | None:
    """The days that it may have been on, the end exclusive; of an open stretch the end that is known."""
    known = stretch(telling)
    if known is None:
        return None
    begins, ends = known
    if math.isinf(begins):
        begins = ends - 1
    elif math.isinf(ends):
        ends = begins + 1
    first, last = math.floor(begins), math.ceil(ends)
    last = max(first + 1, last)
    longer = lasts(telling)
    # What goes on may be told of again later; a toll is told later than the deaths that it counts.
    return (first - longer, last) if is_toll(telling) else (first, last + longer)


def _weeks(first: int, last: int) -> range:
    return range(first // 7, (last - 1) // 7 + 1)


def _years(first: int, last: int) -> list[str]:
    return [f"y{year}" for year in range(first // 365, (last - 1) // 365 + 1)][:_FEW_WEEKS]


def _names(telling: Telling) -> set[str]:
    """Names beside it, less those of countries."""
    names = telling.beside | telling.doers | telling.sufferers
    return {name for name in names if name_weight(name) == 1}


def _all(telling: Telling) -> set[str]:
    return {name for name in telling.backdrop.names if name_weight(name) == 1}


def _rarest(names: set[str], most: int) -> list[str]:
    """The longest, which are the rarest as a rule."""
    return sorted(names, key=lambda name: (-len(name), name))[:most]


def _cells(spot: Spot | None) -> Iterator[str]:
    """Squares of the map in which the place lies, of two nets: who is near shares one."""
    if spot is None:
        return
    if not spot.exact or spot.lat is None or spot.lon is None:
        yield f"~{spot.name.casefold()}"
        return
    for net, shift in enumerate((0.0, _CELL / 2)):
        row, column = ((degrees + shift) // _CELL for degrees in (spot.lat, spot.lon))
        yield f"#{net}:{row:.0f}:{column:.0f}"
