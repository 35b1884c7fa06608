"""Which people are all that are counted: the children that were taken from a school, the guard who was killed at first.

A word for some of those who may have been there names all of them where no origin counts others beside them. Of the
dead that is no sign, since a report may tell only of the children among them; so there it must be told: a count that
its origin raises was a count of all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from hearsay.reconcile.accounts import Counting
from hearsay.reconcile.series.bounds import stated
from hearsay.reconcile.series.finding import Found
from hearsay.reconcile.series.scope import Scope
from hearsay.record.vocabulary import Measure

_HELD = frozenset(
    (Measure.ABDUCTED, Measure.RELEASED, Measure.TRAPPED, Measure.MISSING, Measure.RESCUED)
)
"""Counts of people who were in one place together."""


def all_of_a_kind(found: Sequence[Found], scopes: list[Scope]) -> list[Scope]:
    """What each value counts, where a kind of people turns out to be all of them.

    Args:
        found: All values of an incident.
        scopes: What each counts, as far as its own words tell.
    """
    kinds: dict[Scope, set[str]] = defaultdict(set)
    told: dict[tuple[str, str, Scope], set[str]] = defaultdict(set)
    for one, scope in zip(found, scopes, strict=True):
        whole = replace(scope, population="")
        kinds[whole].add(scope.population)
        told[one.account.report, one.origin.key, whole].add(scope.population)
    beside = {key[2] for key, counted in told.items() if len(counted) > 1}
    included = {
        replace(scope, population="")
        for one, scope in zip(found, scopes, strict=True)
        if scope.population and Counting.INCLUDED in one.value.told
    }
    free = {
        whole
        for whole, counted in kinds.items()
        if whole.measure in _HELD and len(counted - {""}) == 1 and "" in counted
    }
    free -= beside | included
    raised = _raised(found, scopes)
    return [
        whole
        if scope.population
        and ((whole := replace(scope, population="")) in free or (one.origin.key, scope) in raised)
        else scope
        for one, scope in zip(found, scopes, strict=True)
    ]


def _raised(found: Sequence[Found], scopes: Sequence[Scope]) -> set[tuple[str, Scope]]:
    """What an origin counted of some, and raised to a count of all that it had not given before."""
    by_origin: dict[tuple[str, Scope], list[tuple[Found, Scope]]] = defaultdict(list)
    for one, scope in zip(found, scopes, strict=True):
        by_origin[one.origin.key, replace(scope, population="")].append((one, scope))
    raised = set()
    for (key, whole), told in by_origin.items():
        newer = [one for one, scope in told if scope == whole and Counting.NEWER in one.value.told]
        other = [
            one for one, scope in told if scope == whole and Counting.NEWER not in one.value.told
        ]
        parts = {scope for _, scope in told if scope != whole}
        if not newer or other or len(parts) != 1:
            continue
        part = parts.pop()
        counted = [one for one, scope in told if scope == part]
        reports = {one.account.report for one in newer}
        if all(
            one.account.report not in reports
            and Counting.INCLUDED not in one.value.told
            and stated(one.value) < stated(newer[0].value)
            for one in counted
        ):
            raised.add((key, part))
    return raised
