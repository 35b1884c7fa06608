"""What coding schemes ask of an event: who did it to whom, on which days, how many it killed.

A scheme has a row for what happened. In a record a strike and the deaths that it led to are two events,
because they may have two sources; they meet again here where one claim tells of both and of no other
cause. What is denied, planned or only feared is no row, whichever scheme it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from hearsay.export.selection import Selection, source_name
from hearsay.record import (
    Event,
    EventType,
    Figure,
    Interval,
    Measure,
    Place,
    PlacePrecision,
    Polarity,
    Reality,
    Role,
    TimePrecision,
)

FORCE = frozenset(
    {
        EventType.BATTLE,
        EventType.STRIKE,
        EventType.EXPLOSION,
        EventType.ATTACK,
        EventType.CONTROL,
        EventType.PROTEST,
    }
)
"""Of what people are killed, in the schemes that count them."""

_HAZARDS = frozenset({EventType.DISASTER, EventType.ACCIDENT})

_DONE = frozenset({Reality.HAPPENED, Reality.ONGOING})
_NO_SPOT = frozenset({PlacePrecision.COUNTRY, PlacePrecision.MULTI, PlacePrecision.NONE})
_HARMED = frozenset({Role.TARGET, Role.AFFECTED})


def is_spot(place: Place) -> bool:
    """Whether a place can stand on a map: a country, a sea or the West has a middle, and is not there.

    Args:
        place: The place.
    """
    return place.precision not in _NO_SPOT


def first_day(interval: Interval | None) -> str | None:
    """The day on which a stretch begins.

    Args:
        interval: The stretch.

    Returns:
        An ISO date; None where it is open or not known.
    """
    return interval.begins[:10] if interval and interval.begins else None


def last_day(interval: Interval | None) -> str | None:
    """The day on which a stretch ends: the last that belongs to it.

    Args:
        interval: The stretch, whose end is exclusive.

    Returns:
        An ISO date; None where it is open or not known.

    Example:
        >>> last_day(Interval("2022-02-25", "2022-02-27"))
        '2022-02-26'
        >>> last_day(Interval("2022-02-25T18:00", "2022-02-26T06:00"))
        '2022-02-26'
    """
    if interval is None or interval.ends is None:
        return None
    day, _, clock = interval.ends.partition("T")
    if clock[:5] not in ("", "00:00"):
        return day
    try:
        return str(date.fromisoformat(day) - timedelta(days=1))
    except (ValueError, OverflowError):  # a year, or the first day of the calendar
        return day


def precision_of(event: Event) -> TimePrecision:
    """How precisely it is known when it happened.

    Args:
        event: The event.

    Returns:
        That of the words that tell; without any, day or unknown.
    """
    if event.time is not None:
        return event.time.precision
    first, last = first_day(event.interval), last_day(event.interval)
    return TimePrecision.DAY if first and first == last else TimePrecision.UNKNOWN


def happened(selection: Selection, left_out: Counter[str]) -> Iterator[Event]:
    """The chosen events that are said to have happened or to go on.

    Args:
        selection: What was chosen.
        left_out: Is added to by the reason.
    """
    for event in selection.events:
        if event.polarity is not Polarity.AFFIRMED:
            left_out["events that are not affirmed"] += 1
        elif event.reality not in _DONE:
            left_out["events that are not said to have happened"] += 1
        else:
            yield event


def cause_of(selection: Selection, casualties: Event) -> Event | None:
    """What people were killed or hurt by.

    Args:
        selection: The record.
        casualties: An event of that type.

    Returns:
        The one use of force or hazard that a claim tells of together with them; None where there
        is none or where there are several.
    """
    causes = {
        event.id: event
        for claim in selection.claims_of(casualties)
        for event in claim.events
        if event.type in FORCE | _HAZARDS
    }
    return next(iter(causes.values())) if len(causes) == 1 else None


def is_of_violence(selection: Selection, casualties: Event) -> bool:
    """Whether people were killed or hurt by people, as far as the report tells.

    Args:
        selection: The record.
        casualties: An event of that type.

    Returns:
        Whether their cause is a use of force; where no cause is told, whether the report tells of
        force and of no hazard.
    """
    cause = cause_of(selection, casualties)
    if cause is not None:
        return cause.type in FORCE
    told = {event.type for event in selection.record.events}
    return bool(told & FORCE) and not told & _HAZARDS


def figures_of(selection: Selection, event: Event, measure: Measure) -> list[Figure]:
    """The figures of an event and of the casualties that it caused.

    Args:
        selection: The record.
        event: The event.
        measure: What they count.

    Returns:
        Those that somebody affirms of what happened, in the order of the text.
    """
    effects = [event]
    if event.type in FORCE:
        effects += [
            other
            for other in selection.record.events
            if other.type is EventType.CASUALTY and cause_of(selection, other) is event
        ]
    hung = {figure.id for effect in effects for figure in effect.figures}
    return [
        figure
        for figure in selection.record.figures
        if figure.id in hung and figure.measure is measure and is_counted(selection, figure)
    ]


def is_counted(selection: Selection, figure: Figure) -> bool:
    """Whether a figure is of what happened, and not only named to be denied.

    Args:
        selection: The record.
        figure: One of its figures.
    """
    claims = selection.claims_of(figure)
    denied = bool(claims) and all(claim.polarity is Polarity.NEGATED for claim in claims)
    return figure.reality in _DONE and not denied


def notes_of(selection: Selection, event: Event) -> str:
    """Who says what of an event, in a line: for the column of notes that every scheme has.

    Args:
        selection: The record.
        event: One of its events.
    """
    told = []
    for claim in selection.claims_of(event):
        who = source_name(claim)
        words = " ".join(claim.content.text.split())
        told.append(f"{who} ({claim.mode.label}): {words}" if who else words)
    return " | ".join(told) or " ".join(event.mentions[0].text.split())
