"""Which people are all that are counted: the children that were taken from a school, the guard who was killed at first.

A word for some of those who may have been there names all of them where no origin counts others beside them. Of the
dead that is no sign, since a report may tell only of the children among them; so there it must be told: a count that
its origin raises was a count of all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from hearsay.reconcile.accounts import Counting
from hearsay.reconcile.series.bounds import stated
from hearsay.reconcile.series.finding import Found
from hearsay.reconcile.series.scope import Scope
from hearsay.record.vocabulary import Measure

Whole = TypeVar("Whole")

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
    kinds, beside = people_of(found, scopes, _whole_of)
    included = {
        _whole_of(scope)
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
        and ((whole := _whole_of(scope)) in free or (one.origin.key, scope) in raised)
        else scope
        for one, scope in zip(found, scopes, strict=True)
    ]


def people_of(
    found: Sequence[Found], scopes: Sequence[Scope], whole_of: Callable[[Scope], Whole]
) -> tuple[dict[Whole, set[str]], set[Whole]]:
    """Which people are counted of each whole, and of which wholes one origin counts several in one report.

    Args:
        found: All values of an incident.
        scopes: What each counts.
        whole_of: Tells of what whole those are whom a scope counts.
    """
    people: dict[Whole, set[str]] = defaultdict(set)
    told: dict[tuple[str, str, Whole], set[str]] = defaultdict(set)
    for one, scope in zip(found, scopes, strict=True):
        whole = whole_of(scope)
        people[whole].add(scope.population)
        told[one.account.report, one.origin.key, whole].add(scope.population)
    return people, {whole for (_, _, whole), counted in told.items() if len(counted) > 1}


def _whole_of(scope: Scope) -> Scope:
    return replace(scope, population="")


def _raised(found: Sequence[Found], scopes: Sequence[Scope]) -> set[tuple[str, Scope]]:
    """What an origin counted of some, and raised to a count of all that it had not given before."""
    by_origin: dict[tuple[str, Scope], list[tuple[Found, Scope]]] = defaultdict(list)
    for one, scope in zip(found, scopes, strict=True):
        by_origin[one.origin.key, _whole_of(scope)].append((one, scope))
    raised = set()
    for (key, whole), told in by_origin.items():
        newer = [one for one, scope in told if scope == whole]
        parts = {scope for _, scope in told if scope != whole}
        if len(parts) != 1 or not newer:
            continue
        if any(Counting.NEWER not in one.value.told for one in newer):
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
