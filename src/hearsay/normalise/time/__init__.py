"""English time expressions become values: found in running text, and read against an anchor.

This room stands alone: it asks for no network and no clock. "On Friday" means a day only beside a day
of publication and a tense, and whoever calls must bring both; so the same report means the same in ten
years.
"""

from __future__ import annotations

from datetime import date, datetime

from hearsay.normalise.time.finding import FoundTime, find_times
from hearsay.normalise.time.tense import Tense
from hearsay.record import TimeValue

__all__ = ["FoundTime", "Tense", "find_times", "normalise_time"]


def normalise_time(
    text: str,
    *,
    anchor: date | datetime | None,
    tense: Tense = Tense.PAST,
    story: date | None = None,
) -> TimeValue | None:
    """Read one time expression.

    Args:
        text: The expression as printed, with or without its preposition: "late on Friday", "since June".
        anchor: When the report was published, which relative times are read against; None where that is
            not known: then absolute times still have their value.
        tense: Of the clause around it: in the past a bare weekday looks back and includes the anchor,
            in the future it looks ahead.
        story: The day that the text has reached, which "two days later" is counted from; the anchor
            when None.

    Returns:
        The value, `value` and `interval` None where nothing tells; None where no time can be read.

    Example:
        >>> normalise_time("Friday evening", anchor=date(2022, 2, 26)).value
        '2022-02-25TEV'
        >>> normalise_time("on Friday", anchor=date(2022, 2, 26), tense=Tense.FUTURE).interval
        Interval(begins='2022-03-04', ends='2022-03-05')
        >>> normalise_time("less than three days", anchor=None).mod
        <TimeMod.LESS_THAN: 'LESS_THAN'>
        >>> normalise_time("since February 24", anchor=date(2022, 2, 26)).interval
        Interval(begins='2022-02-24', ends=None)
        >>> normalise_time("by an 11-1 vote", anchor=None) is None
        True
    """
    found = find_times(text)
    if not found:
        return None
    time = max(found, key=lambda one: one.end - one.start)
    return time.bounded(time.value(anchor=anchor, tense=tense, story=story))
