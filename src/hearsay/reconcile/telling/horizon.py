"""How far back a report reaches: one that begins with what was "last week" is about that week.

What is news is of the days before it came out, and a report that follows up says so at its beginning once; after that
it speaks of "the revolt" and its dead without a day.
"""

from __future__ import annotations

from hearsay.reconcile.telling.days import day_of
from hearsay.record import Event, EventType, Record

_FIRST = 0.35
"""The share of a report within which it tells of when it tells."""

_LONGEST = 8.0
"""Days of a time that tells of one happening: a week."""

_FARTHEST = 45.0
"""Days before it came out to which a report reaches that brings news."""


def told_since(record: Record, published: float | None) -> float | None:
    """The earliest day that a report tells of at its beginning; None where that is no earlier than news is.

    Args:
        record: The report's.
        published: The day it came out.
    """
    if published is None:
        return None
    found = []
    for time in record.times:
        if time.interval is None or time.start > _FIRST * len(record.report.text):
            continue
        begins, ends = day_of(time.interval.begins), day_of(time.interval.ends)
        if begins is None or ends is None or ends - begins > _LONGEST:
            continue
        if published - _FARTHEST <= begins and ends <= published + 1:
            found.append(begins)
    return min(found, default=None)


def is_day_of_saying(event: Event, record: Record) -> bool:
    """Whether the dead have their day from when somebody counted them: "the ministry yesterday adopted the count of 17"."""
    time = event.time
    if event.type is not EventType.CASUALTY or time is None:
        return False
    return any(
        claim.source is not None and claim.source.start < time.start < claim.content.start
        for claim in record.claims
        if event in claim.events
    )
