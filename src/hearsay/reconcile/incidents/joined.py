"""Several tellings that are one happening, what it is called, and why they were joined.

An incident is called after its earliest telling, and by the place of that telling in its report. So a
later report never changes what it is called; one that came out before all others does, and so does a
merge, in which the later name gives way. But no name is ever lost: "lusab-babad.i203" says which telling
it was given for, and leads to whatever incident holds that telling now.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil, floor
from typing import TypeVar

from hearsay.reconcile.incidents.bars import is_vague
from hearsay.reconcile.incidents.likeness import reasons
from hearsay.reconcile.incidents.times import is_of_a_day, is_timed
from hearsay.reconcile.telling import Telling
from hearsay.record import EventType
from hearsay.record.between import At

T = TypeVar("T")

_INCIDENT = "i"
_SAID = 4
"""Signs that a sentence names; the others add little."""


@dataclass(frozen=True, slots=True)
class Joined:
    """Events of one report or of several that are one happening.

    Args:
        tellings: The earliest first, by publication, the report's name and the place in its text.
        why: By which signs they were joined, a sentence for each that is not a copy of another.
    """

    tellings: tuple[Telling, ...]
    why: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """What it is called: "lusab-babad.i203", after its earliest telling."""
        return incident_id(self.tellings[0])

    @property
    def type(self) -> EventType:
        """What sort of event most of it is told as; a word for any force counts last."""
        exact = [one for one in self.tellings if not is_vague(one)] or self.tellings
        told = Counter(one.type for one in exact for _ in one.mentions)
        return min(told, key=lambda kind: (-told[kind], kind.value))

    @property
    def subtype(self) -> str | None:
        """Which kind of its type is told of most; None where nobody says."""
        its = self.type  # counted once: there may be hundreds of tellings
        told = Counter(one.subtype for one in self.tellings if one.type is its and one.subtype)
        return min(told, key=lambda kind: (-told[kind], kind), default=None)

    @property
    def place(self) -> str | None:
        """Customary name of the place that most reports name, of a town or a smaller one if any does."""
        named = [one for one in self.tellings if one.spot is not None]
        exact = [one for one in named if one.spot and one.spot.exact] or named
        return _most_told((one.spot.name, one) for one in exact if one.spot is not None)

    @property
    def begins(self) -> str | None:
        """Earliest that it may have begun, an ISO date; None where nobody says."""
        stretch = self._stretch()
        return None if stretch is None else date.fromordinal(floor(stretch[0])).isoformat()

    @property
    def ends(self) -> str | None:
        """The day after its last, an ISO date; None where nobody says."""
        stretch = self._stretch()
        return None if stretch is None else date.fromordinal(ceil(stretch[1])).isoformat()

    def _stretch(self) -> tuple[float, float] | None:
        """The time that most reports say, of those that say a day if any does."""
        timed = [one for one in self.tellings if is_timed(one)]
        of_a_day = [one for one in timed if is_of_a_day(one)] or timed
        said = ((one.begins, one.ends) for one in of_a_day)
        return _most_told(
            ((begins, ends), one)
            for (begins, ends), one in zip(said, of_a_day, strict=True)
            if begins is not None and ends is not None
        )

    @property
    def events(self) -> tuple[At, ...]:
        """All mentions, by report and place in its text."""
        return tuple(sorted(at for telling in self.tellings for at in telling.mentions))


def _most_told(said: Iterable[tuple[T, Telling]]) -> T | None:
    """What most families of reports say; of several the one that was said first."""
    families: dict[T, set[str]] = {}
    for value, telling in said:
        families.setdefault(value, set()).add(telling.backdrop.family)
    return max(families, key=lambda value: len(families[value]), default=None)


def incident_id(telling: Telling) -> str:
    """What an incident is called of which this is the earliest telling.

    Args:
        telling: The telling.

    Returns:
        The report's name, and the telling's place in it.
    """
    return f"{telling.backdrop.report}.{_INCIDENT}{telling.ref[1:]}"


def join(
    nodes: Sequence[Telling], scores: Mapping[tuple[str, str], int], copies: Sequence[Telling]
) -> Joined:
    """Make one of tellings that belong together.

    Args:
        nodes: One telling for each that is no copy of another.
        scores: How alike two are, by their twins, the lesser first.
        copies: All tellings, these among them.

    Returns:
        The incident.
    """
    ordered = sorted(nodes, key=lambda telling: telling.order)
    why = []
    for at, telling in enumerate(ordered[1:], 1):
        nearest = max(
            ordered[:at],
            key=lambda other: (scores.get(pair(telling.twin, other.twin), -(10**6)), other.name),
        )
        why.append(sentence(nearest, telling))
    return Joined(tuple(sorted(copies, key=lambda telling: telling.order)), tuple(why))


def pair(one: str, other: str) -> tuple[str, str]:
    """Two names in order."""
    return (one, other) if one < other else (other, one)


def sentence(one: Telling, other: Telling) -> str:
    """Why two tellings are taken for one happening, in words."""
    speaks, against = reasons(one, other)
    told = f"{_quoted(other)} and {_quoted(one)} are one"
    text = f"{told}: {', '.join(speaks[:_SAID]) or 'others link them'}"
    return f"{text}; against it: {', '.join(against[:_SAID])}." if against else f"{text}."


def _quoted(telling: Telling) -> str:
    return f"“{telling.told}” ({telling.name})"
