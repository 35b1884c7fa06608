"""Linked tellings become groups, each of one happening.

One wrong link must not bridge two strikes, so groups are joined by what their members say of each other
on average (Sokal and Michener 1958, average linkage), the likeliest two first, until none is likely
enough. Two that were never compared count as unlike. Nothing hangs on the order in which the tellings
came: scores are whole numbers, so that sums are exact, and of two equally likely pairs the one that
stands first by its names is joined first.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping

from hearsay.reconcile.incidents.likeness import UNLIKE
from hearsay.reconcile.incidents.ties import NO_TIES, Ties

ENOUGH = -250
"""The least that two groups are alike on average to be one, in thousandths of log odds. Below an even
chance, as the weights were learnt among reports of like things, where two seldom are one."""

Scores = Mapping[tuple[str, str], int]
"""How alike two are, the lesser name first."""

_Sums = dict[str, dict[str, tuple[int, int]]]

_Waiting = tuple[float, str, str, str]
"""How unlike two groups are, so that the likeliest come first, their names, and which of them waits."""


def group(
    names: Iterable[str], scores: Scores, enough: int = ENOUGH, *, ties: Ties = NO_TIES
) -> list[list[str]]:
    """Join what is alike on average.

    Args:
        names: Of what is joined.
        scores: How alike two are; two that are not there are `UNLIKE`.
        enough: The least average at which two groups are joined.
        ties: What people decided; it counts for more than any score.

    Returns:
        The groups: their names in order, the groups in the order of their first names.

    Example:
        >>> group("abc", {("a", "b"): 2000, ("b", "c"): 1000, ("a", "c"): -3000})
        [['a', 'b'], ['c']]
    """
    return _tied(_Groups(names, scores, enough, ties.apart).joined(), ties)


def _tied(groups: list[list[str]], ties: Ties) -> list[list[str]]:
    """Put together the groups that hold what is decided to be one; by then each has its likes."""
    for one in ties.together:
        met = [group for group in groups if not one.isdisjoint(group)]
        if len(met) > 1:
            whole = sorted(name for group in met for name in group)
            groups = [group for group in groups if one.isdisjoint(group)] + [whole]
    return sorted(groups)


class _Groups:
    """Groups that grow; each is called by the least of its names."""

    def __init__(
        self, names: Iterable[str], scores: Scores, enough: int, apart: Iterable[tuple[str, str]]
    ) -> None:
        self._members = {name: [name] for name in names}
        self._sums: _Sums = {name: {} for name in self._members}
        self._enough = enough
        self._apart: dict[str, set[str]] = defaultdict(set)
        for one, other in apart:
            self._apart[one].add(other)
            self._apart[other].add(one)
        for (one, other), score in scores.items():
            self._sums[one][other] = self._sums[other][one] = (score, 1)
        self._heap: list[_Waiting] = []
        for name in self._members:
            self._wait(name)

    def joined(self) -> list[list[str]]:
        while self._heap:
            negated, one, other, whose = heapq.heappop(self._heap)
            if whose not in self._members:
                continue
            if self._is_still(one, other, -negated):
                self._join(one, other)
                self._wait(one)
            else:  # either of them has grown since, or is gone
                self._wait(whose)
        return [sorted(members) for _, members in sorted(self._members.items())]

    def _wait(self, one: str) -> None:
        """Put in what a group is most like.

        That is enough: whatever two are likeliest of all, each is what the other is most like. The one that was
        made last either waits for the other, or for one more like it that is gone, and looks anew when that
        comes out.
        """
        apart, size = self._apart[one], len(self._members[one])
        found: list[tuple[float, str, str]] = []
        for other, (total, compared) in self._sums[one].items():
            average = _average(total, compared, size * len(self._members[other]))
            if average >= self._enough and other not in apart:
                found.append((-average, one, other) if one < other else (-average, other, one))
        if found:
            heapq.heappush(self._heap, (*min(found), one))

    def _is_still(self, one: str, other: str, average: float) -> bool:
        """Whether two groups are there, as alike as when one began to wait, and not decided to be apart."""
        if one not in self._members or other not in self._members or other in self._apart[one]:
            return False
        pairs = len(self._members[one]) * len(self._members[other])
        return _average(*self._sums[one][other], pairs) == average

    def _join(self, one: str, other: str) -> None:
        """Put the group with the greater name into the other."""
        self._members[one] += self._members.pop(other)
        for third in self._apart.pop(other, ()):
            self._apart[third].discard(other)
            self._apart[third].add(one)
            self._apart[one].add(third)
        for third, (score, compared) in self._sums.pop(other).items():
            del self._sums[third][other]
            if third != one:
                had = self._sums[one].get(third, (0, 0))
                both = (had[0] + score, had[1] + compared)
                self._sums[one][third] = self._sums[third][one] = both


def _average(total: int, compared: int, pairs: int) -> float:
    """How alike the pairs of two groups are, those that were never compared among them."""
    return (total + UNLIKE * (pairs - compared)) / pairs
