"""In which order numbers were given, and whether one may have grown into another.

Most reports carry a day and no hour, and ten of them come out on the day of a disaster. Their order is in
what they know: who has 44 dead wrote after those who have 22, also if all that is compared are the injured.
Where nothing tells, the order of names stands in, so that it is the same whatever came first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from math import floor, inf

from hearsay.reconcile.accounts import Counting, Value
from hearsay.reconcile.origins.bodies import is_state_media, known_body
from hearsay.reconcile.series.bounds import is_soft, stated
from hearsay.reconcile.series.given import Given
from hearsay.record.vocabulary import Measure

_LEADING = (
    Measure.KILLED,
    Measure.CASUALTIES,
    Measure.INFECTED,
    Measure.INJURED,
    Measure.DISPLACED,
)
"""Counts that rise, by which reports of a day are put in order: the first that two of them give."""

_FALL = frozenset(
    (
        *(Measure.MISSING, Measure.TRAPPED, Measure.AT_RISK, Measure.IN_NEED, Measure.TARGETED),
        *(Measure.IDPS, Measure.SHELTERED, Measure.HOMELESS, Measure.OUTAGE, Measure.PERSONNEL),
        *(Measure.DISPLACED, Measure.AFFECTED, Measure.RESCUED),
    )
)
"""Counts that fall as well as rise."""


def falls(measure: Measure) -> bool:
    """Whether a count may fall as well as rise: of the missing, of those without power.

    Example:
        >>> falls(Measure.MISSING), falls(Measure.KILLED)
        (True, False)
    """
    return measure in _FALL


_FIXED = frozenset((Measure.MAGNITUDE, Measure.VOTES, Measure.PARTICIPANTS))
"""Counts that time does not change."""

_HOUR = 1 / 24
_SHARE = 0.25
_POWER = 3
_HALF_A_DAY = 0.5
_A_WEEK = 7.0


def moment(iso: str | None) -> tuple[float, bool] | None:
    """An ISO date or time in days, and whether it has an hour; with a zone in UTC.

    Example:
        >>> moment("2022-02-26T18:00+02:00") == (moment("2022-02-26")[0] + 2 / 3, True)
        True
        >>> moment("")
    """
    if not iso:
        return None
    if len(iso) <= len("2022-02-26"):
        return float(date.fromisoformat(iso).toordinal()), False
    at = datetime.fromisoformat(iso)
    at = at.astimezone(UTC) if at.tzinfo else at
    return at.toordinal() + (at.hour * 60 + at.minute) / 1440, True


def when_given(value: Value, published: str, said: str | None) -> tuple[float, bool] | None:
    """As of when a value is: as its words say, else when it was said, else when it came out.

    Args:
        value: The value.
        published: When its report came out.
        said: When its source said it.

    Returns:
        The moment in days, and whether it is known to the hour; None where nothing tells.
    """
    out = moment(published)
    words = moment(value.as_of_from) if Counting.UNTIL in value.told else None
    for told in (words, moment(said)):
        if told is not None and (out is None or _comes_before(told, out)):
            return told
    return out


def _comes_before(told: tuple[float, bool], out: tuple[float, bool]) -> bool:
    """Whether it tells more than the day of publication, and is no slip of a week."""
    if floor(told[0]) == floor(out[0]):
        return told[1] and not out[1]
    return 0 < out[0] - told[0] < _A_WEEK


@dataclass(frozen=True, slots=True)
class Clock:
    """What the reports of an incident know, by which those of one day are put in order.

    Args:
        highest: For each report and measure the highest number that it gives.
        leading: The measure that tells most about their order; None where none does.
        known: For each report the leading number, and whether it is told as new.
    """

    highest: Mapping[tuple[str, Measure], float]
    leading: Measure | None
    known: Mapping[str, tuple[float, bool]]

    def level(self, given: Given) -> tuple[float, bool]:
        """How much the report of a value knows; by the value itself where it lacks the leading one."""
        if given.report in self.known:
            return self.known[given.report]
        measure = given.value.measure
        mine = self.highest.get((given.report, measure), -inf)
        less = [
            known
            for report, known in self.known.items()
            if self.highest.get((report, measure), inf) <= mine
        ]
        return max(less, default=(-1.0, False))


def clock_of(givens: Iterable[Given]) -> Clock:
    """What the reports of an incident know.

    Args:
        givens: All values of all scopes of the incident that count the whole.
    """
    highest: dict[tuple[str, Measure], float] = defaultdict(float)
    anew: set[tuple[str, Measure]] = set()
    for one in givens:
        if not is_soft(one.value):
            key = one.report, one.value.measure
            highest[key] = max(highest[key], stated(one.value))
            if Counting.NEWER in one.value.told:
                anew.add(key)
    counted = [measure for _, measure in highest]
    leading = next((measure for measure in _LEADING if counted.count(measure) > 1), None)
    known = {
        report: (number, (report, measure) in anew)
        for (report, measure), number in highest.items()
        if measure is leading
    }
    return Clock(dict(highest), leading, known)


def ordered(givens: Sequence[Given], clock: Clock) -> list[Given]:
    """Values of one scope, the oldest first.

    Args:
        givens: In any order.
        clock: What their reports know.

    Returns:
        By day; within a day by the hour where it is known, else by what the reports know; a value that is
        told as overtaken before the others of its report; the nearer to its origin first.
    """
    days = [floor(one.when) for one in givens if one.when is not None]
    first = min(days, default=0)
    by_hour: dict[int, list[tuple[tuple[float, bool], float]]] = defaultdict(list)
    for one in givens:
        if one.timed and one.when is not None:
            by_hour[floor(one.when)].append((clock.level(one), one.when))

    def key(one: Given) -> tuple[object, ...]:
        day = first if one.when is None else floor(one.when)
        level = clock.level(one)
        if one.timed and one.when is not None:
            hour = one.when
        else:
            later = (at for other, at in by_hour[day] if other >= level)
            hour = min(later, default=day + 1.0)
        return (
            *(day, hour, level, not one.earlier, stated(one.value), is_soft(one.value)),
            *(not names_its_source(one), one.given, one.report, one.at),
        )

    return sorted(givens, key=key)


def names_its_source(one: Given) -> bool:
    """Whether the report says from whom its origin has it: it stands nearer to where it starts."""
    if not one.source:
        return False
    return known_body(one.source) is None and not is_state_media(one.source)


def may_have_grown(low: Given, high: Given, began: float | None) -> bool:
    """Whether the lower of two numbers may have become the higher.

    A count doubles from one day to the next while the dead are searched for, and in two days a year later
    it does not.

    Args:
        low: The lower number.
        high: The higher one.
        began: When what is counted began, in days; None where it is not known.

    Returns:
        Whether the higher is later by so much that the count may have grown that far; of counts that
        fall, whether one of them is later.
    """
    measure = low.value.measure
    if measure in _FIXED or low.when is None or high.when is None:
        return False
    passed = _passed(low, high)
    if measure in _FALL:
        passed = abs(passed)
    if passed < _HOUR:
        return False
    age = max(_HALF_A_DAY, min(low.when, high.when) - (began if began is not None else low.when))
    times = stated(high.value) / max(1.0, stated(low.value))
    return passed >= age * _SHARE or times <= (1 + passed / age) ** _POWER


def _passed(low: Given, high: Given) -> float:
    """Days from one to the other; whole ones unless both are known to the hour."""
    assert low.when is not None and high.when is not None  # noqa: S101, PT018
    if low.timed and high.timed:
        return high.when - low.when
    return float(floor(high.when) - floor(low.when))
