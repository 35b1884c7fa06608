"""What many reports amount to: incidents with their origins and status, and what holds between values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from hearsay.reconcile.filed import Filed
from hearsay.reconcile.incidents import Joined, find_incidents
from hearsay.reconcile.origins import Origin, Traced, count_independent, trace
from hearsay.reconcile.relations.claims import relate_claims
from hearsay.reconcile.relations.figures import relate
from hearsay.reconcile.series.values import Scope, Value, read_values
from hearsay.record.between import Incident, Relation, RelationKind, Status

Origins = Mapping[tuple[str, str], Sequence[Origin]]
"""With whom the accounts of an event of a report start."""


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What was found.

    Args:
        incidents: By their first telling.
        relations: In order of their ends.
        series: The values of each scope, the oldest first.
    """

    incidents: tuple[Incident, ...]
    relations: tuple[Relation, ...]
    series: tuple[tuple[Scope, tuple[Value, ...]], ...]


def reconcile(filed: Sequence[Filed]) -> Reconciled:
    """What reports amount to, whatever their order.

    Args:
        filed: The reports.

    Returns:
        Incidents, relations and series.
    """
    ordered = sorted(filed, key=lambda one: one.name)
    joined = find_incidents(ordered)
    traced = {one.name: trace(one) for one in ordered}
    series = read_values(ordered, joined, traced)
    of_figures = [(scope.incident, one) for scope, values in series for one in relate(values)]
    told = relate_claims(ordered, joined, traced)
    both = (*(one for _, one in of_figures), *told)
    relations = tuple(sorted(both, key=lambda one: (one.a, one.b, one.kind)))
    kinds: dict[str, set[RelationKind]] = defaultdict(set)
    for incident, one in of_figures:
        kinds[incident].add(one.kind)
    origins = _origins_of_events(ordered, traced)
    incidents = tuple(_incident(one, origins, kinds[one.id]) for one in joined)
    return Reconciled(incidents, relations, series)


def _incident(joined: Joined, of_events: Origins, kinds: Collection[RelationKind]) -> Incident:
    told = ((one.backdrop.report, one.event) for one in joined.tellings)
    origins = list(dict.fromkeys(one for event in told for one in of_events.get(event, ())))
    number = count_independent(origins)
    return Incident(
        id=joined.id,
        type=joined.type.value,
        subtype=joined.subtype,
        events=joined.events,
        origins=tuple(sorted({one.name for one in origins})),
        independent=number,
        status=_status(number, kinds),
        place=next((one.spot.name for one in joined.tellings if one.spot and one.spot.exact), None),
        why=joined.why,
    )


def _origins_of_events(filed: Sequence[Filed], traced: dict[str, Traced]) -> Origins:
    found: dict[tuple[str, str], list[Origin]] = defaultdict(list)
    for one in filed:
        for claim in one.record.claims:
            if (origin := traced[one.name].get(claim.id)) is not None:
                for event in claim.events:
                    found[one.name, event.id].append(origin)
    return found


def _status(number: int, kinds: Collection[RelationKind]) -> Status:
    if RelationKind.CONFLICTS in kinds:
        return Status.DISPUTED
    if number > 1:
        return Status.CORROBORATED
    return Status.REVISED if RelationKind.REVISES in kinds else Status.SINGLE
