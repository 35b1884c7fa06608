"""What holds between the numbers of one scope: said anew, told again, agreed on, or such that both cannot be.

A count that rises is not contradicted by its past, nor by the past of another: of two origins those numbers
are set beside each other that are of one time. And a floor does not sink: who had "at least 170" in the
morning and has 140 at noon does not say it anew, unless he says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from math import floor
from typing import NamedTuple

from hearsay.reconcile.accounts import Counting
from hearsay.reconcile.origins import Interest, are_independent
from hearsay.reconcile.series.bounds import (
    agree,
    interval,
    is_same,
    is_soft,
    is_vague,
    meet,
    stated,
)
from hearsay.reconcile.series.chains import Chain, is_lower
from hearsay.reconcile.series.finding import is_own_voice
from hearsay.reconcile.series.given import Given, relation_of
from hearsay.reconcile.series.retelling import in_own_voice
from hearsay.reconcile.series.sums import Sum
from hearsay.reconcile.series.timing import falls, may_have_grown
from hearsay.record.between import Relation, RelationKind
from hearsay.record.vocabulary import Measure

_MANIFOLD = frozenset((Measure.PERSONNEL, Measure.MONEY_AID))
"""Counts that hang on one event in many ways: troops sent, and troops there; a sum, and one of its parts."""


def relate(
    chains: Sequence[Chain],
    givens: Sequence[Given],
    sums: Sequence[Sum] = (),
    began: float | None = None,
) -> tuple[Relation, ...]:
    """What holds between the values of one scope.

    Args:
        chains: The numbers of each origin.
        givens: All values, the oldest first, with those told as overtaken.
        sums: What numbers of one report add up to.
        began: When the counted began, in days; None where it is not known.

    Returns:
        Relations along each origin's numbers, and between the numbers of two origins that are of one time;
        in order of their ends.
    """
    found = [one for chain in chains for one in _along(chain)]
    found += in_own_voice(chains)
    beside = _Beside(givens, sums, began)
    for one, other in combinations([_Newest(chain, chain.newest) for chain in chains], 2):
        now = list(_between(one, other, beside))
        found += now
        # What one report sets side by side is apart, whatever became of it since.
        anywhere = all(relation.kind is RelationKind.CONFLICTS for relation in now)
        ends = {frozenset((relation.a, relation.b)) for relation in now}
        before = _once_apart(one.chain, other.chain, beside, anywhere=anywhere)
        found += (first for first in before if frozenset((first.a, first.b)) not in ends)
    return tuple(sorted(found, key=lambda relation: relation.order))


class _Beside:
    """What else is known when two numbers are set beside each other."""

    def __init__(self, givens: Sequence[Given], sums: Sequence[Sum], began: float | None) -> None:
        self._past: dict[str, list[Given]] = defaultdict(list)
        for one in givens:
            if one.earlier:
                self._past[one.report].append(one)
        self._cited = {one.report for one in givens if not is_own_voice(one.origin)}
        self._parts = {(one.total, part) for one in sums for part in one.parts}
        self._began = began

    def have_grown(self, low: Given, high: Given) -> bool:
        """Whether the lower number may have become the higher, or is told to have."""
        if may_have_grown(low, high, self._began):
            return True
        past = (
            one
            for one in self._past.get(high.report, ())
            # What another had put at 120 did not become what this one counts.
            if one.origin.key == high.origin.key or is_own_voice(one.origin)
        )
        return any(is_same(one.value, low.value) for one in past)

    def is_beside(self, one: Given, other: Given) -> bool:
        """Whether a report that cites others for such numbers has one more itself: it counts something else."""
        return one.report != other.report and any(
            is_own_voice(given.origin) and given.report in self._cited for given in (one, other)
        )

    def add_up(self, one: Given, other: Given) -> bool:
        """Whether either number is a sum in which the other has a part."""
        pairs = ((one, other), (other, one))
        return any((stated(whole.value), part.words) in self._parts for whole, part in pairs)


def _along(chain: Chain) -> Iterator[Relation]:
    for step in chain.steps:
        for again in step.again:
            if again.report != step.first.report:
                why = f"{again.words} was told before as {_quoted(step.first)}: one origin, told again"
                yield relation_of(RelationKind.REPEATS, again, step.first, why)
    counted = [step.first for step in chain.steps if not is_vague(step.first.value)]
    for old, new in pairwise(counted):
        if Counting.FLOOR not in new.value.told or not is_lower(new, old):
            yield _step(old, new)  # nine bodies that were found take nothing back
    for past in chain.past:
        if (now := _now(chain, past)) is not None:
            why = f"{now.words} in place of “{past.value.text}”, as the report itself tells"
            yield relation_of(RelationKind.REVISES, now, past, why)


def _now(chain: Chain, past: Given) -> Given | None:
    """What a report has in place of a number that it tells as overtaken."""
    told = (one for step in chain.steps for one in (step.first, *step.again))
    return next((one for one in told if one.report == past.report), None)


def _step(old: Given, new: Given) -> Relation:
    if _sinks(old, new):
        why = f"{old.words} and {new.words}, both of one day: a floor does not sink, and nobody takes it back"
        return relation_of(RelationKind.CONFLICTS, new, old, why)
    how = "lower" if is_lower(new, old) else "higher"
    if is_soft(old.value):
        how = "as a number"
    why = f"{new.words} after {_quoted(old)}: the same origin says it anew, {how}"
    return relation_of(RelationKind.REVISES, new, old, why)


def _sinks(old: Given, new: Given) -> bool:
    open_above = interval(old.value)[1] == float("inf")
    if not open_above or meet(old.value, new.value) or falls(old.value.measure):
        return False
    by_hour = old.timed and new.timed
    return not by_hour and _day(old) == _day(new) and Counting.NEWER not in new.value.told


def _day(given: Given) -> int | None:
    return None if given.when is None else floor(given.when)


class _Newest(NamedTuple):
    """A chain with its last number, which is asked for as often as there are others."""

    chain: Chain
    newest: Given | None


def _between(one: _Newest, other: _Newest, beside: _Beside) -> Iterator[Relation]:
    first, second = one.newest, other.newest
    if first is None or second is None:
        return
    low, high = sorted((first, second), key=lambda given: (stated(given.value), given.at))
    met = meet(first.value, second.value, soften=True)
    if not agree(first.value, second.value) and (met or beside.have_grown(low, high)):
        following = _following(low, (one if high is first else other).chain)
        if following is not None:
            why = f"{following.words} after {low.words}: another body of one state counts on"
            yield relation_of(RelationKind.REVISES, following, low, why)
            return
        # The newer number says nothing about the older: what its origin had at that time does.
        then = (one if high is first else other).chain.nearest(low)
        if then is None or then is high:
            return
        if not met and is_lower(high, then):
            yield _apart(high, low, "the higher did not grow: its origin lowered it to that")
        first, second = then, low
    yield from _pair(first, second, beside)


def _following(low: Given, chain: Chain) -> Given | None:
    """The first higher number of another body of its state that came later, if that is told as the new one."""
    later = (
        step.first
        for step in chain.steps
        if (low.when or 0.0) < (step.first.when or 0.0)
        and stated(step.first.value) > stated(low.value)
        and not is_soft(step.first.value)
    )
    first = next(later, None)
    return first if first is not None and _goes_on(low, first) else None


def _goes_on(low: Given, high: Given) -> bool:
    """Whether a later and higher number is told as the new one, and both are of bodies of one state."""
    one, other = low.origin, high.origin
    state = one.interest is other.interest is Interest.STATE and one.side == other.side is not None
    later = (low.when or 0.0) < (high.when or 0.0)
    return state and later and Counting.NEWER in high.value.told and not falls(low.value.measure)


def _pair(first: Given, second: Given, beside: _Beside) -> Iterator[Relation]:
    old, new = sorted((first, second), key=_by_time)
    apart = are_independent(old.origin, new.origin)
    if agree(old.value, new.value):
        if apart and not (is_own_voice(old.origin) or is_own_voice(new.origin)):
            why = f"{new.words} and {old.words}: two origins that do not hang on each other agree"
            yield relation_of(RelationKind.CORROBORATES, new, old, why)
    elif not meet(old.value, new.value, soften=True) and not beside.add_up(old, new):
        low, high = sorted((old, new), key=lambda given: stated(given.value))
        if Counting.BOUNDED in low.value.told:
            return  # it leaves out some of whom the higher counts, and says so
        one_count = old.value.measure not in _MANIFOLD and not beside.is_beside(old, new)
        if one_count and not beside.have_grown(low, high) and not _may_be_an_update(old, new):
            yield _apart(new, old, _why_not_grown(low, high))


def _apart(one: Given, other: Given, reason: str) -> Relation:
    old, new = sorted((one, other), key=_by_time)
    why = f"{new.words} and {old.words}: no number is both, and {reason}"
    return relation_of(RelationKind.CONFLICTS, new, old, why)


def _by_time(given: Given) -> tuple[object, ...]:
    return given.when or 0.0, given.given, given.report, given.at


def _why_not_grown(low: Given, high: Given) -> str:
    """Why the lower number did not become the higher, in words."""
    first, second = _day(low), _day(high)
    if first is None or second is None:
        return "when they were counted is not told"
    if first == second:
        return "both are of one day"
    if first > second and not falls(low.value.measure):
        return "the later is the lower"
    return "too little time lies between for one to become the other"


def _once_apart(one: Chain, other: Chain, beside: _Beside, *, anywhere: bool) -> Iterator[Relation]:
    """Where two origins differed before they gave their last numbers: the first time in one report, and in two.

    Args:
        one: The numbers of an origin.
        other: Those of another.
        beside: What else is known.
        anywhere: Whether numbers of two reports are set beside each other, too.
    """
    # What is told again is of the time when it was told first.
    first = {id(step.first) for chain in (one, other) for step in chain.steps}
    others = list(_told(other))
    pairs = [
        (mine, theirs)
        for mine in _told(one)
        for theirs in others
        if mine.report == theirs.report or (anywhere and id(mine) in first and id(theirs) in first)
        if not meet(mine.value, theirs.value, soften=True)
        and _at_once(mine, theirs)
        and not beside.add_up(mine, theirs)
    ]
    pairs.sort(key=lambda pair: (pair[0].report != pair[1].report, *map(_by_time, pair)))
    done: set[str] = set()
    for mine, theirs in pairs:
        within = mine.report if mine.report == theirs.report else ""
        found = () if within in done else tuple(_pair(mine, theirs, beside))
        if found:
            yield from found
            done.add(within)


def _told(chain: Chain) -> Iterator[Given]:
    return (one for step in chain.steps for one in (step.first, *step.again))


def _at_once(one: Given, other: Given) -> bool:
    """Whether they are of one day or of the next."""
    first, second = _day(one), _day(other)
    return first is not None and second is not None and abs(first - second) <= 1


def _may_be_an_update(old: Given, new: Given) -> bool:
    """Whether a report that says from nobody what it has may have what the other number became."""
    if is_own_voice(old.origin) and is_own_voice(new.origin) and _day(old) == _day(new):
        return True
    ends = ((old, new), (new, old)) if _day(old) == _day(new) else ((old, new),)
    return any(
        is_own_voice(later.origin) and Counting.NEWER in later.value.told for _, later in ends
    )


def _quoted(given: Given) -> str:
    return f"“{given.value.text}” ({given.report})"
