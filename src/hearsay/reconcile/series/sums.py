"""Numbers that make up another: nine dead and four more bodies may be the thirteen that somebody else has.

Whoever counts the men, the women and the children gives no total, and yet one can be set beside the total
of another. A sum proves nothing; it says that two numbers need not contradict each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from hearsay.reconcile.accounts import Counting
from hearsay.reconcile.series.bounds import is_soft, stated
from hearsay.reconcile.series.given import Given
from hearsay.reconcile.series.scope import Scope


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Sum:
    """Numbers of a report that may be added up.

    Args:
        total: What they come to.
        parts: The numbers, as who gives them where.
        report: The report that gives them.
    """

    total: float
    parts: tuple[str, ...]
    report: str

    @property
    def sentence(self) -> str:
        """What adds up, in words."""
        return f"{' and '.join(self.parts)} come to {self.total:g}"


def sums_of(
    whole: Sequence[Given], added: Iterable[Given], parts: Mapping[Scope, Sequence[Given]]
) -> tuple[Sum, ...]:
    """What the numbers of an incident add up to.

    Args:
        whole: The values that count all.
        added: What comes on top of them.
        parts: The values of each scope that counts some of the people.

    Returns:
        The number of a report with what came on top of it, and people counted apart; of these what comes
        to a number that somebody gives.
    """
    totals = {stated(one.value) for one in whole}
    by_number: dict[float, list[Given]] = defaultdict(list)
    for one in whole:
        if not is_soft(one.value):
            by_number[stated(one.value)].append(one)
    found = {
        _sum((one, more))
        for more in added
        for total in totals
        for one in by_number.get(total - stated(more.value), ())
    }
    together: dict[tuple[str, str, str, str], list[Given]] = defaultdict(list)
    for scope, givens in parts.items():
        for one in givens:
            if scope.population and Counting.INCLUDED not in one.value.told and not one.earlier:
                key = one.report, one.origin.key, scope.side, f"{scope.place} {scope.period}"
                together[key].append(one)
    found |= {_sum(members) for members in together.values() if len(members) > 1}
    return tuple(sorted(one for one in found if one.total in totals))


def _sum(members: Sequence[Given]) -> Sum:
    ordered = sorted(members, key=lambda one: one.at)
    return Sum(
        total=sum(stated(one.value) for one in ordered),
        parts=tuple(one.words for one in ordered),
        report=ordered[0].report,
    )
