"""How well chains of mentions agree with those that others marked: MUC, B³ and CEAF-e.

Each of the three forgives what the others punish: MUC counts links and lets one great chain of
everything pass, B³ counts mentions and lets singletons pass, CEAF-e pairs off whole chains. Their
mean is the CoNLL F1 (Pradhan et al. 2012); counts are summed over documents before they are
divided, as the task's own scorer does. What a chain's members are is the caller's to say: here
they are anything that can be compared, spans as a rule.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Cluster = frozenset[Hashable]
Floats = NDArray[np.float64]
_Measure = Callable[[Sequence[Cluster], Sequence[Cluster]], tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Share:
    """So much of so much, for precision and for recall."""

    hit_found: float = 0.0
    found: float = 0.0
    hit_gold: float = 0.0
    gold: float = 0.0

    def __add__(self, other: Share) -> Share:
        return Share(
            self.hit_found + other.hit_found,
            self.found + other.found,
            self.hit_gold + other.hit_gold,
            self.gold + other.gold,
        )

    @property
    def precision(self) -> float:
        """How much of what was found is right."""
        return self.hit_found / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """How much of what there is was found."""
        return self.hit_gold / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Agreed:
    """The three measures and that of the mentions, which can be added up over documents."""

    muc: Share = field(default_factory=Share)
    b_cubed: Share = field(default_factory=Share)
    ceaf_e: Share = field(default_factory=Share)
    mentions: Share = field(default_factory=Share)

    def __add__(self, other: Agreed) -> Agreed:
        return Agreed(
            self.muc + other.muc,
            self.b_cubed + other.b_cubed,
            self.ceaf_e + other.ceaf_e,
            self.mentions + other.mentions,
        )

    @property
    def conll(self) -> float:
        """The mean of the three F1."""
        return (self.muc.f1 + self.b_cubed.f1 + self.ceaf_e.f1) / 3


def compare(gold: Iterable[Cluster], found: Iterable[Cluster]) -> Agreed:
    """Compare the chains of one document.

    Args:
        gold: The chains as marked; no mention is in two of them.
        found: The chains as read, the same.

    Returns:
        What agrees.

    Example:
        >>> gold = [frozenset("abc"), frozenset("defg")]
        >>> agreed = compare(gold, [frozenset("ab"), frozenset("cd"), frozenset("fghi")])
        >>> round(agreed.muc.recall, 2), round(agreed.b_cubed.recall, 2)
        (0.4, 0.42)
    """
    one, other = list(gold), list(found)
    shared = Counter(member for cluster in one for member in cluster) & Counter(
        member for cluster in other for member in cluster
    )
    hit = float(sum(shared.values()))
    sizes = [float(sum(map(len, clusters))) for clusters in (other, one)]
    return Agreed(
        muc=_both(_links, other, one),
        b_cubed=_both(_members, other, one),
        ceaf_e=_paired(other, one),
        mentions=Share(hit, sizes[0], hit, sizes[1]),
    )


def _both(measure: _Measure, found: Sequence[Cluster], gold: Sequence[Cluster]) -> Share:
    return Share(*measure(found, gold), *measure(gold, found))


def _parts(cluster: Cluster, whose: dict[Hashable, int]) -> tuple[Counter[int], int]:
    """Into which chains of the other side a chain falls, and how many members are in none."""
    held = Counter(whose[member] for member in cluster if member in whose)
    return held, len(cluster) - sum(held.values())


def _owners(clusters: Sequence[Cluster]) -> dict[Hashable, int]:
    return {member: number for number, one in enumerate(clusters) for member in one}


def _links(asked: Sequence[Cluster], other: Sequence[Cluster]) -> tuple[float, float]:
    """MUC (Vilain et al. 1995): the links of each chain that the other side has too."""
    whose = _owners(other)
    right = total = 0.0
    for cluster in asked:
        held, alone = _parts(cluster, whose)
        right += len(cluster) - len(held) - alone
        total += len(cluster) - 1
    return right, total


def _members(asked: Sequence[Cluster], other: Sequence[Cluster]) -> tuple[float, float]:
    """B³ (Bagga and Baldwin 1998): of each member's chain the share that the other side has."""
    whose = _owners(other)
    right = total = 0.0
    for cluster in asked:
        held, _ = _parts(cluster, whose)
        right += sum(count * count for count in held.values()) / len(cluster)
        total += len(cluster)
    return right, total


def _paired(found: Sequence[Cluster], gold: Sequence[Cluster]) -> Share:
    """CEAF-e (Luo 2005): the chains paired off one to one, by φ4, so that most agrees."""
    whose = _owners(gold)
    likeness = np.zeros((len(found), len(gold)))
    for number, cluster in enumerate(found):
        held, _ = _parts(cluster, whose)
        for other, count in held.items():
            likeness[number, other] = 2 * count / (len(cluster) + len(gold[other]))
    best = sum(likeness[pair] for pair in pair_off(likeness))
    return Share(best, len(found), best, len(gold))


def pair_off(likeness: Floats) -> list[tuple[int, int]]:
    """Pair rows with columns so that the sum of their likeness is greatest (Kuhn 1955).

    Args:
        likeness: (rows, columns), at least 0.

    Returns:
        The pairs, each row and each column in at most one; as many as the fewer of both.

    Example:
        >>> pair_off(np.array([[0.9, 0.8], [0.7, 0.1]]))
        [(0, 1), (1, 0)]
    """
    rows, columns = likeness.shape
    if rows > columns:
        return sorted((row, column) for column, row in pair_off(likeness.T))
    cost = np.zeros((rows + 1, columns + 1))
    cost[1:, 1:] = -likeness
    of_row, of_column = np.zeros(rows + 1), np.zeros(columns + 1)
    match = np.zeros(columns + 1, np.int64)  # the row of each column; place 0 is the waiting one
    for row in range(1, rows + 1):
        match[0] = row
        _augment(cost, of_row, of_column, match)
    return sorted((int(match[c]) - 1, c - 1) for c in range(1, columns + 1) if match[c])


def _augment(cost: Floats, of_row: Floats, of_column: Floats, match: NDArray[np.int64]) -> None:
    """Find the cheapest way to seat the waiting row, moving others where that pays."""
    columns = len(match)
    least, way = np.full(columns, np.inf), np.zeros(columns, np.int64)
    used = np.zeros(columns, bool)
    here = 0
    while True:
        used[here] = True
        row = match[here]
        reduced = cost[row] - of_row[row] - of_column
        nearer = ~used & (reduced < least)
        least[nearer], way[nearer] = reduced[nearer], here
        following = int(np.where(used, np.inf, least).argmin())
        step = least[following]
        of_row[match[used]] += step
        of_column[used] -= step
        least[~used] -= step
        here = following
        if match[here] == 0:
            break
    while here:
        match[here] = match[way[here]]
        here = int(way[here])
