"""What the reports of a ledger amount to, asked for in words: numbers over time, questions, origins.

The listings tell what is kept of an incident. What is shown of one in full, its numbers by origin among it, is
weighed anew when somebody asks, from the accounts of the reports that tell of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hearsay.ledger.asking.grammar import parse_query
from hearsay.record.listing import Kind

if TYPE_CHECKING:
    from hearsay.ledger import Ledger
    from hearsay.reconcile.origins import Origin
    from hearsay.reconcile.series import Series
    from hearsay.reconcile.standing import Question
    from hearsay.record.between import Incident

_TWO = 2
_PRONOUNS = frozenset("he she it they we i who which that him her them us".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """A number of an incident over time.

    Args:
        incident: What it is a number of.
        series: The number, as each origin gives it.
    """

    incident: Incident
    series: Series


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Something that is not known of an incident.

    Args:
        incident: The incident.
        question: What is not known, and what became of it.
    """

    incident: Incident
    question: Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """An originating source, and how it was counted.

    Args:
        name: What it is called.
        interest: In whose interest it speaks.
        side: Its country, or its group; None where that is not known.
        named: The words that reports name it by; empty where a report says it in its own voice.
        reports: The reports that print what starts with it.
        incidents: Of how many incidents it tells.
        alone: Of how many of them nobody independent does.
    """

    name: str
    interest: str
    side: str | None
    named: tuple[str, ...]
    reports: tuple[str, ...]
    incidents: int
    alone: int


def find_series(ledger: Ledger, measure: str, *terms: str, **fields: object) -> Iterator[Numbers]:
    """The series of a measure.

    Args:
        ledger: The ledger.
        measure: What is counted: a code of measures.
        terms: Of which incidents, in terms of the grammar.
        fields: The same as keywords.

    Yields:
        Of each incident its series of the measure, the whole before its parts.

    Raises:
        UsageError: There is no such measure, field or value.
    """
    asked = parse_query(Kind.INCIDENTS, (f"measure={measure}", *terms), **fields)  # type: ignore[arg-type]  # none is its clock
    counted = parse_query(Kind.FIGURES, (f"measure={measure}",)).conditions[0]
    wanted = set(getattr(counted, "values", ()))
    for row in ledger.list(asked):
        standing = ledger.incident(str(row["id"]), voices=False)
        for one in standing.series:
            if one.scope.measure.value in wanted:
                yield Numbers(incident=standing.incident, series=one)


def find_questions(
    ledger: Ledger, *terms: str, every: bool = False, **fields: object
) -> Iterator[Asked]:
    """What nobody knows or answers.

    Args:
        ledger: The ledger.
        terms: Of which incidents, in terms of the grammar.
        every: Those that were answered meanwhile too.
        fields: The same as keywords.

    Yields:
        The questions of each incident, the oldest first.

    Raises:
        UsageError: There is no such field or value.
    """
    asked = parse_query(Kind.INCIDENTS, ("mode=unclear,no_comment", *terms), **fields)  # type: ignore[arg-type]  # none is its clock
    for row in ledger.list(asked):
        standing = ledger.incident(str(row["id"]), voices=False)
        for one in standing.questions:
            if every or one.answered is None:
                yield Asked(incident=standing.incident, question=one)


def count_origins(ledger: Ledger, *terms: str, **fields: object) -> tuple[Counted, ...]:
    """Whom the accounts of some incidents start with, and who was counted as whom.

    Args:
        ledger: The ledger.
        terms: Of which incidents, in terms of the grammar.
        fields: The same as keywords.

    Returns:
        The origins, those of most incidents first.

    Raises:
        UsageError: There is no such field or value.
    """
    asked = parse_query(Kind.INCIDENTS, terms, **fields)  # type: ignore[arg-type]  # none is its clock
    found: dict[str, _Count] = {}
    for row in ledger.list(asked):
        standing = ledger.incident(str(row["id"]))
        for voice in standing.voices:
            if voice.origin in standing.origins:
                count = found.setdefault(voice.origin.key, _Count(voice.origin))
                count.add(voice.statement.source, voice.report, standing.incident)
    ordered = sorted(found.values(), key=lambda one: (-len(one.incidents), one.origin))
    return tuple(one.counted() for one in ordered)


class _Count:
    """What is said of one origin, as it is found."""

    def __init__(self, origin: Origin) -> None:
        self.origin = origin
        self.named: set[str] = set()
        self.reports: set[str] = set()
        self.incidents: dict[str, Incident] = {}

    def add(self, source: str, report: str, incident: Incident) -> None:
        if source and source.casefold() not in _PRONOUNS:
            self.named.add(source)
        self.reports.add(report)
        self.incidents[incident.id] = incident

    def counted(self) -> Counted:
        alone = [one for one in self.incidents.values() if one.independent < _TWO]
        return Counted(
            name=self.origin.name,
            interest=self.origin.interest.value,
            side=self.origin.side,
            named=tuple(sorted(self.named)),
            reports=tuple(sorted(self.reports)),
            incidents=len(self.incidents),
            alone=len(alone),
        )
