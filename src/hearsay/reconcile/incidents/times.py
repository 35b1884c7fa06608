"""How two tellings lie in time.

Many a report names no day: a headline has none, and "the blast" three sentences on has none either. What
is news when it comes out happened shortly before, so the day of publication stands in, as a guess that
weighs little; and nothing that has happened is told of before it did.
"""

from __future__ import annotations

import math

from hearsay.reconcile.telling import Telling
from hearsay.record import EventType

_RUNNING = frozenset(
    EventType(code)
    for code in "battle control deploy displace restrict disaster aid sanction protest truce".split()
)
_INSTANT = frozenset(("earthquake",))
_LONG = frozenset(("epidemic", "drought"))
_TOLL = frozenset(("toll",))

_COUNTING = 2
"""Days before the day of a toll on which the dead most likely died."""

_SOME_DAYS, _A_WEEK, _WEEKS = 3, 7, 30
"""Within which what goes on is still the same, though nobody tells of the days between."""

_A_DAY = 1.5
"""The longest stretch that still tells of a day: "overnight" is one."""

_NEWS = 3.0
"""Days before it came out that a report may be taken to tell of."""

_FORGOTTEN = 14.0
"""Days after which nobody tells of a thing without saying when it was."""


def is_timed(telling: Telling) -> bool:
    """Whether its report says when, from when and until when."""
    return telling.begins is not None and telling.ends is not None


def allowed(one: Telling, other: Telling) -> int:
    """How many days may lie between the times of two tellings of one happening."""
    toll = is_toll(one) or is_toll(other)
    return (max if toll else min)(lasts(one), lasts(other))


def is_of_a_day(telling: Telling) -> bool:
    """Whether it tells of a day, or of less."""
    return length(telling) <= _A_DAY


def length(telling: Telling) -> float:
    """How long a stretch it tells of, in days."""
    return _ends(telling) - _begins(telling)


def days_between(one: Telling, other: Telling) -> float:
    """How many days lie between two that are timed; 0 where they meet.

    A day and the next have something between them: the least there can be.
    """
    gap = max(_begins(one) - _ends(other), _begins(other) - _ends(one))
    return 0.0 if gap < 0 else max(gap, 1 / 24)


def lasts(telling: Telling) -> int:
    """For how many days after it was told of it may still be told of as of today."""
    if is_toll(telling):
        return _A_WEEK
    if telling.type not in _RUNNING or telling.subtype in _INSTANT:
        return 0
    return _WEEKS if telling.subtype in _LONG else _SOME_DAYS


def is_toll(telling: Telling) -> bool:
    """Whether it is a toll: of the day that it was counted, while the dead are of days before."""
    return telling.type is EventType.CASUALTY and bool(telling.stems & _TOLL)


def other_days(one: Telling, other: Telling) -> bool:
    """Whether both say when, and these are no common days; what goes on may be told of later."""
    if not is_timed(one) or not is_timed(other):
        return False
    first = math.floor(_begins(one)) - math.ceil(_ends(other))
    second = math.floor(_begins(other)) - math.ceil(_ends(one))
    return max(first, second) >= allowed(one, other)


def other_days_by_report(one: Telling, other: Telling) -> bool:
    """Whether they are of two days if one that says none is of the only day of its report."""
    if one.by_report is None and other.by_report is None:
        return False
    first, second = stretch(one), stretch(other)
    if first is None or second is None or allowed(one, other):
        return False
    return max(first[0] - second[1], second[0] - first[1]) >= 0


def is_told_before(one: Telling, other: Telling) -> bool:
    """Whether one came out before the day of the other, and so cannot tell of it."""
    slack = allowed(one, other)
    return any(
        told.backdrop.published is not None
        and is_timed(event)
        and _begins(event) >= told.backdrop.published + 1 + slack
        for told, event in ((one, other), (other, one))
    )


def may_meet(one: Telling, other: Telling) -> bool:
    """Whether their times meet, be they said or taken from when the reports came out."""
    first, second = stretch(one), stretch(other)
    if first is None or second is None:
        return False
    return max(first[0] - second[1], second[0] - first[1]) < 0


def told_apart(one: Telling, other: Telling) -> float:
    """How long after a thing its report came out, if both tell of one: 0 at once, 1 two weeks.

    Where one of two does not say when. What goes on for weeks is told of weeks later.
    """
    first, second = stretch(one), stretch(other)
    if first is None or second is None:
        return 0.0
    gap = max(first[0] - second[1], second[0] - first[1]) - allowed(one, other)
    return min(1.0, max(0.0, gap) / _FORGOTTEN)


def stretch(telling: Telling) -> tuple[float, float] | None:
    """When it was, by what is said or by when the report came out; None where neither is known."""
    if telling.begins is not None or telling.ends is not None:
        return _begins(telling) - (_COUNTING if is_toll(telling) else 0), _ends(telling)
    if telling.by_report is not None:
        return telling.by_report, telling.by_report + 1
    published = telling.backdrop.published
    if published is None:
        return None
    news = published - _NEWS
    return (news if telling.since is None else min(news, telling.since)), published + 1


def _begins(telling: Telling) -> float:
    return -math.inf if telling.begins is None else telling.begins


def _ends(telling: Telling) -> float:
    return math.inf if telling.ends is None else telling.ends
