"""What people decided about tellings: that some are one happening, and that one is none of others.

Whoever has read the reports knows better than any score. What was decided holds for the tellings that were
there, and others that come later find their place beside them. Of two decisions that contradict each other
the later one counts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody decided, once.

    Args:
        these: The twins of the tellings that it is about.
        others: What these are none of; where it is empty, these are one happening.
    """

    these: frozenset[str]
    others: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Ties:
    """What all decisions amount to.

    Args:
        together: The sets that are one happening; a twin is in one of them at most.
        apart: Two that are two, the lesser name first.
    """

    together: tuple[frozenset[str], ...] = ()
    apart: frozenset[Pair] = frozenset()
    _sets: dict[str, frozenset[str]] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        found = {twin: one for one in self.together for twin in one}
        object.__setattr__(self, "_sets", found)

    def mates(self, twin: str) -> Collection[str]:
        """What is one happening with a twin, itself among it."""
        return self._sets.get(twin, frozenset((twin,)))


NO_TIES = Ties()


def tie(decisions: Iterable[Decision]) -> Ties:
    """What decisions amount to.

    Args:
        decisions: From the first to the last.

    Returns:
        The ties, free of contradictions.

    Example:
        >>> merged = Decision(frozenset("abc"))
        >>> ties = tie([merged, Decision(frozenset("c"), frozenset("ab"))])
        >>> sorted(ties.mates("a")), sorted(ties.apart)
        (['a', 'b'], [('a', 'c'), ('b', 'c')])
        >>> tie([Decision(frozenset("c"), frozenset("ab")), merged]).apart
        frozenset()
    """
    sets: list[frozenset[str]] = []
    apart: set[Pair] = set()
    for one in decisions:
        if one.others:
            sets = [rest for known in sets if len(rest := known - one.these) > 1]
            apart.update(
                _pair(this, other) for this in one.these for other in one.others - one.these
            )
        else:
            met = [known for known in sets if known & one.these]
            whole = one.these.union(*met)
            sets = [*(known for known in sets if not known & whole), whole]
            apart = {pair for pair in apart if not whole.issuperset(pair)}
    return _lifted(sets, apart)


def _lifted(sets: Iterable[frozenset[str]], apart: Iterable[Pair]) -> Ties:
    """Who is apart from one is apart from all that are one with it."""
    ties = Ties(tuple(sorted(sets, key=min)))
    lifted = {
        _pair(this, that)
        for one, other in apart
        for this in ties.mates(one)
        for that in ties.mates(other)
    }
    return Ties(ties.together, frozenset(pair for pair in lifted if pair[0] != pair[1]))


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)
