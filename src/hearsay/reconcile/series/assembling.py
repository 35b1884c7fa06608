"""The series of an incident are put together from all accounts of it at once.

Whichever report came first, the same comes out: what is a part is learnt from all reports before any number
is set beside another, and numbers are set beside each other in the order in which they were given.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import floor

from hearsay.reconcile.accounts import Account
from hearsay.reconcile.incidents import Joined
from hearsay.reconcile.origins.leading import OriginOf
from hearsay.reconcile.series.amounting import amount_to
from hearsay.reconcile.series.chains import chains_of
from hearsay.reconcile.series.exceeding import exceed
from hearsay.reconcile.series.finding import find_loose_values, find_values
from hearsay.reconcile.series.gathering import Gathered, gather
from hearsay.reconcile.series.given import Given, Pin, Silence
from hearsay.reconcile.series.overtaking import overtaken
from hearsay.reconcile.series.parts import loose_scopes_of, scopes_of
from hearsay.reconcile.series.relating import relate
from hearsay.reconcile.series.scope import Scope
from hearsay.reconcile.series.series import Series
from hearsay.reconcile.series.silences import end_silences, silences_of
from hearsay.reconcile.series.sums import sums_of
from hearsay.reconcile.series.timing import clock_of, moment, ordered
from hearsay.record.between import Relation

_STALE = 2
"""Days of other news after the newest number by which it is stale."""

_LONG = 2.0
"""Days for which what goes on has counts of its single days."""


def series_of(
    joined: Joined,
    accounts: Mapping[str, Account],
    origin_of: OriginOf,
    pins: Iterable[Pin] = (),
) -> tuple[Series, ...]:
    """What is said of the numbers of an incident.

    Args:
        joined: The tellings that are one happening.
        accounts: Those of all reports that tell of it, by the reports' names; others do no harm.
        origin_of: With whom a claim starts, by the report's name and the claim's id.
        pins: The values that a person wants shown.

    Returns:
        A series for each scope of which a number is given or asked for, by measure, the whole before its
        parts.
    """
    began, ended = moment(joined.begins), moment(joined.ends)
    start = began[0] if began else None
    long = ended is not None and start is not None and ended[0] - start > _LONG
    found = find_values(joined, accounts, origin_of)
    gathered = gather(found, scopes_of(found, joined.id, start, long=long))
    told = {one.backdrop.report for one in joined.tellings}
    news = [moment(accounts[name].published) for name in told & accounts.keys()]
    last = max((floor(one[0]) for one in news if one), default=None)
    made = _assemble(gathered, silences_of(joined, accounts), start, last)
    wanted = tuple(pins)
    return tuple(pinned(one, wanted) for one in made)


def loose_series(accounts: Mapping[str, Account], origin_of: OriginOf) -> tuple[Series, ...]:
    """What is said of numbers that hang on a place and a stretch of time, and on no single event.

    A value that is counted since a day may also be in the series of an incident.

    Args:
        accounts: The accounts of reports, by the reports' names.
        origin_of: With whom a claim starts.

    Returns:
        A series for each scope.
    """
    found = find_loose_values(accounts, origin_of)
    return _assemble(gather(found, loose_scopes_of(found)), {}, None, None)


def _assemble(
    gathered: Mapping[Scope, Gathered],
    silences: Mapping[Scope, Sequence[Silence]],
    began: float | None,
    last: int | None,
) -> tuple[Series, ...]:
    clock = clock_of(one for held in gathered.values() for one in held.givens)
    plain = []
    for scope in sorted({*gathered, *silences}, key=lambda scope: (scope.measure, scope)):
        held = gathered.get(scope, Gathered())
        givens = ordered(held.givens, clock)
        series = Series(
            scope=scope,
            givens=tuple(givens),
            silences=end_silences(silences.get(scope, ()), givens),
            chains=chains_of(givens),
            added=held.added,
            denied=held.denied,
            stale_since=_stale_since(givens, last),
        )
        plain.append(series)
    return tuple(_weighed(one, plain, began) for one in plain)


def _weighed(series: Series, others: Iterable[Series], began: float | None) -> Series:
    """A series with its parts, what holds between its values, and what they amount to."""
    scope = series.scope
    parts = [one for one in others if _is_part(one.scope, scope)]
    sums = sums_of(series.givens, series.added, {one.scope: one.givens for one in parts})
    relations = [*relate(series.chains, series.givens, sums, began)]
    for part in parts:
        if part.scope == replace(scope, population=part.scope.population):
            relations += exceed(part.chains, series.chains, began)
    status, rule, change = amount_to(series.chains, relations, series.silences, series.denied)
    return replace(
        series,
        parts=tuple(one.scope for one in parts),
        sums=sums,
        relations=_in_order(relations),
        overtaken=overtaken(series.chains, began),
        status=status,
        rule=rule,
        change=change,
    )


def _is_part(part: Scope, whole: Scope) -> bool:
    return whole.is_whole and part != whole and part.whole == whole


def _in_order(relations: Iterable[Relation]) -> tuple[Relation, ...]:
    return tuple(sorted(relations, key=lambda one: one.order))


def _stale_since(givens: Sequence[Given], last: int | None) -> int | None:
    days = [floor(one.when) for one in givens if one.when is not None]
    if last is None or not days or last - max(days) <= _STALE:
        return None
    return max(days) + 1


def pinned(series: Series, pins: Iterable[Pin]) -> Series:
    """A series with the value that a person wants shown.

    Args:
        series: The series.
        pins: What people have pinned, the oldest first, here and elsewhere.

    Returns:
        The series with the last of the pins that are on one of its values.
    """
    held = {at for one in series.givens for at in (one.at, *one.also)}
    return next(
        (replace(series, pin=pin) for pin in reversed(tuple(pins)) if pin.at in held), series
    )
