"""What many reports amount to: incidents with their origins and status, and what holds between values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.reconcile.filed import Filed
from hearsay.reconcile.incidents import Joined, find_incidents
from hearsay.reconcile.origins import Origin, Traced, count_independent, trace
from hearsay.reconcile.relations.claims import relate_claims
from hearsay.reconcile.relations.figures import relate
from hearsay.reconcile.series.values import Scope, Value, read_values
from hearsay.record.between import Incident, Relation, RelationKind, Status


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
    figures = [relation for _, values in series for relation in relate(values)]
    told = relate_claims(ordered, joined, traced)
    relations = tuple(sorted((*figures, *told), key=lambda one: (one.a, one.b, one.kind)))
    by_incident: dict[str, list[RelationKind]] = defaultdict(list)
    for scope, values in series:
        by_incident[scope.incident] += [relation.kind for relation in relate(values)]
    incidents = tuple(_incident(one, ordered, traced, by_incident[one.id]) for one in joined)
    return Reconciled(incidents, relations, series)


def _incident(
    joined: Joined, filed: Sequence[Filed], traced: dict[str, Traced], kinds: Sequence[RelationKind]
) -> Incident:
    origins = _origins(joined, filed, traced)
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


def _origins(joined: Joined, filed: Sequence[Filed], traced: dict[str, Traced]) -> list[Origin]:
    told = {(one.backdrop.report, one.event) for one in joined.tellings}
    return [
        traced[one.name][claim.id]
        for one in filed
        for claim in one.record.claims
        if claim.id in traced[one.name]
        and any((one.name, event.id) in told for event in claim.events)
    ]


def _status(number: int, kinds: Sequence[RelationKind]) -> Status:
    if RelationKind.DENIES in kinds:
        return Status.DENIED
    if RelationKind.CONFLICTS in kinds:
        return Status.DISPUTED
    if number > 1:
        return Status.CORROBORATED
    return Status.REVISED if RelationKind.REVISES in kinds else Status.SINGLE
