"""Which event a figure counts the cost of: the deaths are the casualty's, not the storm's or the vote's.

A figure first belongs to the event on whose words it hangs. But "25 civilian deaths" hang on no verb,
"hundreds on the Russian side" on nothing at all, and "signed a memo authorising $350 million in aid" on a
decision. What is counted says which sort of event it can be: of that sort the nearest in its sentence is
meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hearsay.heads.annotation import Annotation
from hearsay.record import Event, EventType, Figure, Measure

_HURT = frozenset((EventType.CASUALTY,))
_MOVED = frozenset((EventType.DISPLACE,))
_HELD = frozenset((EventType.DETAIN,))
_TAKEN = frozenset((EventType.ATTACK, EventType.DETAIN))
_HELPED = frozenset((EventType.AID,))
_BROKEN = frozenset((EventType.DAMAGE,))
_FIRED = frozenset((EventType.STRIKE, EventType.EXPLOSION, EventType.ATTACK))

_COUNTED = {
    **dict.fromkeys((Measure.KILLED, Measure.INJURED, Measure.CASUALTIES, Measure.MISSING), _HURT),
    **dict.fromkeys(
        (Measure.DISPLACED, Measure.IDPS, Measure.REFUGEES, Measure.EVACUATED, Measure.RETURNED),
        _MOVED,
    ),
    **dict.fromkeys((Measure.ARRESTED, Measure.CAPTURED), _HELD),
    Measure.ABDUCTED: _TAKEN,
    Measure.RELEASED: _HELD,
    **dict.fromkeys((Measure.RESCUED, Measure.REACHED, Measure.MONEY_AID), _HELPED),
    **dict.fromkeys(
        (Measure.HOUSES_DESTROYED, Measure.HOUSES_DAMAGED, Measure.STRUCTURES_DAMAGED), _BROKEN
    ),
    Measure.STRIKES: _FIRED,
    Measure.VOTES: frozenset((EventType.DECIDE, EventType.OFFICE)),
}
"""Sorts of events whose cost a measure counts; measures that are not here count any."""


def share_out(
    annotation: Annotation, events: Sequence[Event], figures: Sequence[Figure]
) -> tuple[Event, ...]:
    """Give each figure to the event that it counts the cost of.

    Args:
        annotation: The analysis of the report.
        events: Its events, with the figures that hang on their words.
        figures: All its figures.

    Returns:
        The events in the same order.
    """
    given: list[list[Figure]] = [[] for _ in events]
    near = _Near(annotation, events)
    holders: dict[str, list[int]] = {}
    for number, event in enumerate(events):
        for figure in event.figures:
            holders.setdefault(figure.id, []).append(number)
    for figure in figures:
        for number in near.fitting(figure, holders.get(figure.id, [])):
            given[number].append(figure)
    return tuple(
        replace(event, figures=tuple(own)) for event, own in zip(events, given, strict=True)
    )


class _Near:
    """The events of each sentence, with the places of their words."""

    def __init__(self, annotation: Annotation, events: Sequence[Event]) -> None:
        self._annotation = annotation
        self._events = events
        self._told: dict[int, list[tuple[int, int]]] = {}
        for number, event in enumerate(events):
            for mention in event.mentions:
                self._told.setdefault(self._annotation.sentence_at(mention.start), []).append(
                    (mention.start, number)
                )

    def fitting(self, figure: Figure, holders: list[int]) -> list[int]:
        """The events that a figure belongs to: those that hold it, or one of a sort that fits."""
        sorts = _COUNTED.get(figure.measure)
        if sorts is None:
            return holders
        fitting = [number for number in holders if self._events[number].type in sorts]
        if fitting:
            return fitting
        beside = [
            (abs(start - figure.start), number)
            for start, number in self._told.get(self._annotation.sentence_at(figure.start), ())
            if self._events[number].type in sorts
        ]
        return [min(beside)[1]] if beside else holders
