"""Numbers that reports have in their own voice and somebody had given before.

"The number of rescued stands at 27" cites nobody. Where only one origin ever gave that number, and a report
that came out before says so, it is that number told again; small numbers are alike by chance.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hearsay.reconcile.series.bounds import is_same, is_soft, stated
from hearsay.reconcile.series.chains import Chain
from hearsay.reconcile.series.finding import is_own_voice
from hearsay.reconcile.series.given import Given, relation_of
from hearsay.record.between import Relation, RelationKind

_TELLING = 10
"""Numbers from which on it is no chance that two reports have the same."""


def in_own_voice(chains: Sequence[Chain]) -> Iterator[Relation]:
    """The numbers that reports have in their own voice and that only one origin had given before.

    Args:
        chains: The numbers of each origin.

    Yields:
        A relation for each of them to who gave it first.
    """
    given = [
        step.first
        for chain in chains
        if not is_own_voice(chain.origin)
        for step in chain.steps
        if not is_soft(step.first.value)
    ]
    for one in (
        step.first for chain in chains if is_own_voice(chain.origin) for step in chain.steps
    ):
        # Who says that he has it from an agency has small numbers from it as well.
        if is_soft(one.value) or (stated(one.value) < _TELLING and not one.credited):
            continue
        same = [old for old in given if is_same(one.value, old.value) and old.report != one.report]
        before = [old for old in same if _came_before(old, one)]
        if len({old.origin.key for old in same}) == 1 and before:
            old = min(before, key=_came)
            why = f"{one.words} was told before as “{old.value.text}” ({old.report}), and by nobody else"
            yield relation_of(RelationKind.REPEATS, one, old, why)


def _came_before(old: Given, new: Given) -> bool:
    return _came(old) < _came(new)


def _came(given: Given) -> tuple[str, str]:
    """When a report came out, as far as is known; of one day the ids tell."""
    return given.day, given.given
