"""Whose dead are counted where two sides fight: each counts its own, and seldom says so.

"The army has reported two dead" are two of the army's where others count "eight soldiers" of that country and
"three" of the other. And the soldiers of a side are all of it that died, until somebody counts others of that
side too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hearsay.reconcile.origins import Interest
from hearsay.reconcile.origins.bodies import country_in, known_body
from hearsay.reconcile.series.finding import Found
from hearsay.reconcile.series.kinds import people_of
from hearsay.reconcile.series.scope import Scope
from hearsay.record.vocabulary import Measure, Mode

_LOSSES = frozenset((Measure.KILLED, Measure.INJURED, Measure.CASUALTIES, Measure.CAPTURED))
_OWNING = frozenset((Mode.REPORTS, Mode.CONFIRMS, Mode.CORRECTS))
"""Modes of who tells losses of his own: "acknowledged only three dead"."""

_OWN = re.compile(
    r"\b(?:(?:its|their|our|his) (?:own )?(?:\w+ )?(?:toll|dead|losses|casualties|side|ranks|men|troops)|of (?:ours|its own))\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\bothers$", re.IGNORECASE)
_ARMED = frozenset(("soldiers", "fighters", "police"))
_PARTIES = frozenset((Interest.STATE, Interest.ARMED))


def with_own_side(found: Sequence[Found]) -> list[Found]:
    """The values of an incident in which two sides count losses: of each party that counts its own those of its side.

    Args:
        found: All values of the incident.
    """
    found = _of_the_same(found)
    named = {one.value.side for one in found if one.value.side and one.value.measure in _LOSSES}
    sides = {key: name for name in sorted(named) if (key := _key(name))}
    if len(sides) < 2:
        return list(found)
    return [_of_own_side(one, sides) for one in found]


def _of_the_same(found: Sequence[Found]) -> list[Found]:
    """The values with the "six others" of a sentence on the side of whoever is counted before them there."""
    return [_beside_whom(one, found) if _OTHERS.search(one.value.text) else one for one in found]


def _beside_whom(one: Found, found: Sequence[Found]) -> Found:
    before = [
        other.value
        for other in found
        if other.statement is not None
        and other.statement is one.statement
        and other.value.at < one.value.at
    ]
    last = max(before, key=lambda value: value.at, default=None)
    if one.value.side or last is None or not last.side:
        return one
    value = replace(one.value, side=last.side, population=last.population)
    return replace(one, value=value)


def _key(side: str) -> str:
    body = known_body(side)
    return country_in(side) or (body.key if body is not None else "")


def _of_own_side(one: Found, sides: dict[str, str]) -> Found:
    value, said, side = one.value, one.statement, one.origin.side
    if value.side or value.population or value.measure not in _LOSSES or said is None:
        return one
    if one.origin.interest not in _PARTIES or side not in sides:
        return one
    own = said.mode in _OWNING or _OWN.search(said.text) is not None
    return replace(one, value=replace(value, side=sides[side])) if own else one


def all_of_a_side(found: Sequence[Found], scopes: list[Scope]) -> list[Scope]:
    """Which count of a side is one of all its men: the soldiers, if nobody counts others of that side.

    Args:
        found: All values of an incident.
        scopes: What each counts.
    """
    people, apart = people_of(found, scopes, lambda scope: (scope.measure, scope.side))
    whole = {
        key for key, counted in people.items() if key[1] and len(counted) == 2 and "" in counted
    }
    return [
        replace(scope, population="")
        if scope.population in _ARMED and (scope.measure, scope.side) in whole - apart
        else scope
        for scope in scopes
    ]
