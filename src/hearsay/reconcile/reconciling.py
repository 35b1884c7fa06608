"""What many reports amount to: incidents with their origins and status, and what holds between values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.reconcile.accounts import take
from hearsay.reconcile.filed import Filed
from hearsay.reconcile.incidents import find_incidents
from hearsay.reconcile.series import Series
from hearsay.reconcile.standing import Standing, weigh
from hearsay.record.between import Incident, Relation


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What was found.

    Args:
        standings: What is said of each incident, by its first telling.
    """

    standings: tuple[Standing, ...]

    @property
    def incidents(self) -> tuple[Incident, ...]:
        """The incidents."""
        return tuple(one.incident for one in self.standings)

    @property
    def relations(self) -> tuple[Relation, ...]:
        """What holds between values, in order of their ends."""
        every = (relation for one in self.standings for relation in one.relations)
        return tuple(sorted(every, key=lambda one: one.order))

    @property
    def series(self) -> tuple[Series, ...]:
        """The numbers over time."""
        return tuple(series for one in self.standings for series in one.series)


def reconcile(filed: Sequence[Filed]) -> Reconciled:
    """What reports amount to, whatever their order.

    Args:
        filed: The reports.

    Returns:
        Incidents, relations and series.
    """
    ordered = sorted(filed, key=lambda one: one.name)
    accounts = {one.name: take(one) for one in ordered}
    return Reconciled(tuple(weigh(one, accounts) for one in find_incidents(ordered)))
