"""Which values may be worth a look, found in a bounded part of the ledger.

The best card of a million claims would need a look at each. So four wells are drawn from, each by an index
and each with an end: what contradicts each other in the incidents that were settled last, what the reports
that came last say, how the last incidents were joined, and a few reports drawn at random. Whoever asks for
the queue waits as long for a small ledger as for a large one.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection, func, select

from hearsay.ledger.cells import kept
from hearsay.ledger.names import split_name
from hearsay.ledger.reviewing.candidate import Candidate, Sort
from hearsay.ledger.reviewing.joins import INCIDENTS, find_joins
from hearsay.ledger.reviewing.values import MOST_VALUES, Value, find_values, in_context
from hearsay.ledger.standing.tables import RELATION
from hearsay.ledger.tables import REPORT
from hearsay.record.between import At, RelationKind

_RELATIONS = 100
_REPORTS = 100
_DRAWN = 20
_SURE = 0.95
"""Who is this sure is not doubted, unless something contradicts it."""

_ENDS = tuple(RELATION.c[f"{end}_{part}"] for end in "ab" for part in ("report", "start", "end"))

BOUNDS = (
    f"the newest {_RELATIONS} conflicts and {_RELATIONS} denials",
    f"the newest {_REPORTS} reports",
    f"the newest {INCIDENTS} incidents of several reports",
    f"{_DRAWN} reports drawn at random",
    f"at most {MOST_VALUES:,} claims and {MOST_VALUES:,} figures of each of these",
)
"""What was looked at, in words."""


@dataclass(slots=True)
class _Ends:
    """The words that contradict others, by report."""

    spans: dict[int, list[tuple[int, int, RelationKind]]] = field(default_factory=dict)

    def add(self, report: int, start: int, end: int, kind: RelationKind) -> None:
        self.spans.setdefault(report, []).append((start, end, kind))

    def parted(self, figures: list[Value]) -> tuple[_Ends, _Ends]:
        """Those that are figures, and the others: who gives a figure is not asked about for it."""
        counted, told = _Ends(), _Ends()
        at: dict[int, list[At]] = {}
        for one in figures:
            at.setdefault(one.report, []).append(one.candidate.at)
        for report, spans in self.spans.items():
            for start, end, kind in spans:
                found = any(one.start < end and start < one.end for one in at.get(report, ()))
                (counted if found else told).add(report, start, end, kind)
        return counted, told

    def meeting(self, report: int, start: int, end: int) -> Counter[RelationKind]:
        """How often words stand against others, and how."""
        near = self.spans.get(report, ())
        return Counter(kind for first, last, kind in near if first < end and start < last)


def find_candidates(
    connection: Connection, *, seed: str, also: Collection[str] = ()
) -> tuple[Candidate, ...]:
    """What a person may be asked to look at.

    Args:
        connection: To the ledger.
        seed: The same draws the same values at random.
        also: Ledger ids of claims and figures that are wanted too.

    Returns:
        Claims, figures and joins; `BOUNDS` tells from what. What copies say alike is there once for
        each of them. Those drawn at random come last, and may stand there a second time.
    """
    ends = _contradictions(connection)
    newest = _newest(connection)
    chance = random.Random(seed)  # noqa: S311 - draws a sample, guards nothing
    drawn = _draw(connection, chance)
    named = _named(connection, also)
    wells = (ends.spans.keys() | named, newest, drawn)
    found = {one.candidate.id: one for some in wells for one in find_values(connection, some)}
    rows = list(found.values())
    counted, told = ends.parted([row for row in rows if row.candidate.sort is Sort.FIGURE])
    rows = [_beside(row, counted if row.candidate.sort is Sort.FIGURE else told) for row in rows]
    asked = [row for row in rows if _is_doubted(row, newest) or row.candidate.id in also]
    sample = list(_sample(rows, drawn, chance))
    told_of = in_context(connection, [*asked, *sample])
    return (*told_of[: len(asked)], *find_joins(connection), *told_of[len(asked) :])


def _contradictions(connection: Connection) -> _Ends:
    """The ends of the newest relations of each kind in which somebody contradicts somebody."""
    ends = _Ends()
    for kind in (RelationKind.CONFLICTS, RelationKind.DENIES):
        query = (
            select(*_ENDS)
            .where(RELATION.c.kind == kind.value)
            .order_by(RELATION.c.incident.desc(), RELATION.c.n.desc())
            .limit(_RELATIONS)
        )
        for row in connection.execute(query):
            ends.add(row.a_report, row.a_start, row.a_end, kind)
            ends.add(row.b_report, row.b_start, row.b_end, kind)
    return ends


def _newest(connection: Connection) -> set[int]:
    query = select(REPORT.c.id).where(REPORT.c.withdrawn.is_(None))
    return set(connection.execute(query.order_by(REPORT.c.id.desc()).limit(_REPORTS)).scalars())


def _named(connection: Connection, also: Collection[str]) -> set[int]:
    names = {kept(split_name(one)[0]) for one in also}
    return set(connection.execute(select(REPORT.c.id).where(REPORT.c.name.in_(names))).scalars())


def _draw(connection: Connection, chance: random.Random) -> set[int]:
    last = connection.execute(select(func.max(REPORT.c.id))).scalar() or 0
    numbers = sorted({chance.randint(1, last) for _ in range(_DRAWN)}) if last else []
    query = select(REPORT.c.id).where(REPORT.c.id.in_(numbers))
    return set(connection.execute(query.where(REPORT.c.withdrawn.is_(None))).scalars())


def _beside(row: Value, ends: _Ends) -> Value:
    """A value with what stands against it."""
    against = ends.meeting(row.report, row.candidate.at.start, row.candidate.at.end)
    if not against:
        return row
    gravest = min(against, key=list(RelationKind).index)
    told = replace(row.candidate, against=gravest, relations=against.total())
    return replace(row, candidate=told)


def _is_doubted(row: Value, newest: set[int]) -> bool:
    unsure = row.report in newest and (row.candidate.confidence or 0.0) < _SURE
    return unsure or row.candidate.against is not None


def _sample(rows: list[Value], drawn: set[int], chance: random.Random) -> Iterator[Value]:
    """One value of each report that was drawn."""
    by: dict[int, list[Value]] = {}
    for row in rows:
        if row.report in drawn:
            by.setdefault(row.report, []).append(row)
    for report in sorted(by):
        row = chance.choice(by[report])
        yield replace(row, candidate=replace(row.candidate, drawn=True))
