"""Over which stretch a count reaches, where it does not reach back to the beginning.

A counter that restarts does not fall: 123 since the truce broke are no correction of 4,047 since the war
began, and 13 in the past day none of 500. But "the toll rose to 44 on Thursday" counts the dead of Wednesday
too; the day there is that of the counting.
"""

from __future__ import annotations

from datetime import date
from math import floor

from hearsay.reconcile.accounts import Counting, Value
from hearsay.reconcile.series.timing import moment

_LATER = 1.5
"""Days after the beginning from which on a count leaves something out."""


def period_of(value: Value, published: str, began: float | None, *, long: bool) -> str:
    """The stretch that a count is of.

    Args:
        value: The value.
        published: When its report came out, ISO 8601.
        began: When the counted began, in days; None where nobody says.
        long: Whether it went on for days.

    Returns:
        "since 2022-05-04", "2022-05-04", "2022-05-04 to 2022-05-05"; "" where it is all that happened.
    """
    told = value.told
    if Counting.WINDOW in told and Counting.TOTAL not in told:
        out = moment(published)
        near = out is not None and began is not None and floor(out[0]) - began < _LATER
        return "" if near else _past(out)
    if told & {Counting.NEWER, Counting.UNTIL, Counting.EARLIER} or not value.as_of_from:
        return ""
    begins = moment(value.as_of_from)
    if begins is None or began is None or begins[0] - began < _LATER:
        return ""
    if value.as_of_to is None or Counting.SINCE in told:
        return stretch_of(value)
    return stretch_of(value) if long and Counting.TOTAL not in told else ""


def stretch_of(value: Value) -> str:
    """The stretch that a value is told to be of, whatever else is counted.

    Args:
        value: The value.

    Returns:
        "since 2022-05-04", "2022-05-04", "2022-05-04 to 2022-05-05"; "" where it tells none.
    """
    begins, ends = moment(value.as_of_from), moment(value.as_of_to)
    if begins is None:
        return ""
    if ends is None or Counting.SINCE in value.told:
        return f"since {_day(begins[0])}"
    last = _day(max(begins[0], ends[0] - 1))
    return last if last == _day(begins[0]) else f"{_day(begins[0])} to {last}"


def _past(out: tuple[float, bool] | None) -> str:
    return "a stretch before it came out" if out is None else f"up to {_day(out[0])}"


def _day(days: float) -> str:
    return date.fromordinal(floor(days)).isoformat()
