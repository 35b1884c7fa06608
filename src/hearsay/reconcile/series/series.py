"""A series: all that is said of one number, by whom and since when, and what it amounts to.

Nothing is averaged and nothing is decided. What is shown first is the newest number, or the one that a
person has pinned; all others stay beside it, with whoever stands behind them.
"""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.reconcile.series.bounds import interval, is_soft
from hearsay.reconcile.series.chains import Chain
from hearsay.reconcile.series.given import Given, Pin, Silence
from hearsay.reconcile.series.scope import Scope
from hearsay.reconcile.series.sums import Sum
from hearsay.record.between import At, Relation, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """All that is said of one number.

    Args:
        scope: What is counted.
        givens: The values, the oldest first; those told as overtaken among them.
        silences: Who gave none, the oldest first.
        chains: The numbers of each origin, by the origins' keys.
        relations: What holds between its values.
        status: What its origins together amount to.
        rule: Why it has this status, a sentence.
        change: What would change it, sentences.
        overtaken: The newest values of origins that a later one of another origin has left behind.
        added: What is told to come on top of its numbers.
        denied: What somebody denies.
        sums: What numbers of one report add up to, where another origin has just that.
        parts: The scopes that count some of what it counts.
        stale_since: The day from which on there is news of the incident and none of the number, in days.
        pin: The value that a person wants shown.
    """

    scope: Scope
    givens: tuple[Given, ...] = ()
    silences: tuple[Silence, ...] = ()
    chains: tuple[Chain, ...] = ()
    relations: tuple[Relation, ...] = ()
    status: Status = Status.SINGLE
    rule: str = ""
    change: tuple[str, ...] = ()
    overtaken: tuple[Given, ...] = ()
    added: tuple[Given, ...] = ()
    denied: tuple[Given, ...] = ()
    sums: tuple[Sum, ...] = ()
    parts: tuple[Scope, ...] = ()
    stale_since: int | None = None
    pin: Pin | None = None

    @property
    def newest(self) -> tuple[Given, ...]:
        """The newest value of each origin, in the order of the values."""
        last = [chain.newest for chain in self.chains]
        return tuple(one for one in self.givens if one in last)

    @property
    def current(self) -> tuple[Given, ...]:
        """The newest value of each origin, without those that others have left behind."""
        return tuple(one for one in self.newest if not any(one is past for past in self.overtaken))

    @property
    def superseded(self) -> tuple[Given, ...]:
        """The values that their own origin or a later one of another has overtaken, the oldest first."""
        kept = {one.at for one in self.current}
        first = [step.first for chain in self.chains for step in chain.steps]
        past = {one.at for one in first if one.at not in kept}
        return tuple(one for one in self.givens if one.at in past)

    @property
    def shown(self) -> Given | None:
        """The value to show first: the pinned one, else the newest number, else a round word."""
        if self.pin is not None:
            pinned = (one for one in self.givens if _is_at(one, self.pin.at))
            return next(pinned, None)
        firm = [one for one in self.newest if not is_soft(one.value)] or self.newest
        return firm[-1] if firm else None

    @property
    def union(self) -> tuple[float, float] | None:
        """From the least to the most that any origin has now; None where nobody gives a number."""
        bounds = [interval(one.value) for one in self.current]
        return (min(low for low, _ in bounds), max(high for _, high in bounds)) if bounds else None

    @property
    def overlap(self) -> tuple[float, float] | None:
        """What all origins can agree on now; None where no number is all of them."""
        bounds = [interval(one.value) for one in self.current]
        low, high = (
            max((b[0] for b in bounds), default=1.0),
            min((b[1] for b in bounds), default=0.0),
        )
        return (low, high) if low <= high else None


def _is_at(one: Given, at: At) -> bool:
    return at == one.at or at in one.also
