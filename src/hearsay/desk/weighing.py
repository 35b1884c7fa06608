"""What the reports of a ledger amount to, asked for in words: a number over time, and why a thing holds.

The listings tell what is kept of an incident. What is shown of one in full, its numbers by origin and the
reasons for its status, is weighed anew when somebody asks, from the accounts of the reports that tell of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hearsay.ledger.asking.grammar import parse_query
from hearsay.ledger.names import split_name
from hearsay.record import UsageError
from hearsay.record.between import At, Relation, Status
from hearsay.record.listing import Kind

if TYPE_CHECKING:
    from hearsay.ledger import Ledger
    from hearsay.reconcile.origins import Origin
    from hearsay.reconcile.series import Series
    from hearsay.reconcile.standing import Question, Standing
    from hearsay.record.between import Incident

_TWO = 2
_PRONOUNS = frozenset("he she it they we i who which that him her them us".split())
_TOLD = frozenset("icef")
"""Letters of the ids that lead to an incident: its own, a claim's, an event's, a figure's."""


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
class Explanation:
    """Why something holds.

    Args:
        id: Of what was asked about.
        incident: The incident that it is about.
        status: What it amounts to.
        rule: By which rule, a sentence.
        claims: The words that it rests on, with the text of each.
        origins: Whom they start with, each once, by name.
        change: What would change it, sentences.
        relations: What holds between it and other values.
    """

    id: str
    incident: Incident
    status: Status
    rule: str
    claims: tuple[tuple[At, str], ...]
    origins: tuple[str, ...]
    change: tuple[str, ...]
    relations: tuple[Relation, ...]


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
        standing = ledger.incident(str(row["id"]))
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
        standing = ledger.incident(str(row["id"]))
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


def explain(ledger: Ledger, called: str) -> Explanation:
    """Why an incident has its status, or a figure, a claim or an event its place beside others.

    Args:
        ledger: The ledger.
        called: A ledger id: "lusab-babad.i203" of an incident, or that of a claim, event or figure.

    Returns:
        The rule, what it rests on and what would change it.

    Raises:
        UsageError: It is the id of something that nothing is made of.
        NotInLedgerError: The ledger holds nothing under this id.
    """
    name, ref = split_name(called)
    letter = (ref or "")[:1]
    if letter not in _TOLD:
        raise UsageError(
            f"{called} is the id of no incident, claim, event or figure.",
            hint="`hearsay incidents` lists incidents with their ids.",
        )
    if letter in "ie":
        return _of_incident(called, ledger.incident(called), ledger)
    ledger.report(name)
    found = ledger.list(parse_query(Kind.INCIDENTS, (f"id={called}",))).first()
    if found is None:
        raise UsageError(
            f"{called} is of no event, so nothing of other reports is set beside it.",
            hint=f"`hearsay show {called}` shows its words.",
        )
    standing = ledger.incident(str(found["id"]))
    return _of_value(called, standing, ledger)


def _of_incident(called: str, standing: Standing, ledger: Ledger) -> Explanation:
    verdict = standing.verdict
    return Explanation(
        id=called,
        incident=standing.incident,
        status=verdict.status,
        rule=verdict.rule,
        claims=tuple((at, _text(ledger, at)) for at in verdict.claims),
        origins=tuple(dict.fromkeys(one.name for one in verdict.origins)),
        change=verdict.change,
        relations=standing.relations,
    )


def _of_value(called: str, standing: Standing, ledger: Ledger) -> Explanation:
    spans = _spans(called, ledger)
    related = tuple(one for one in standing.relations if _touches(one, spans))
    held = (one for one in standing.series if any(_is_at(given.at, spans) for given in one.givens))
    series = next(held, None)
    if series is None:
        whole = _of_incident(called, standing, ledger)
        return Explanation(
            id=called,
            incident=whole.incident,
            status=whole.status,
            rule=whole.rule,
            claims=tuple((at, _text(ledger, at)) for at in spans),
            origins=whole.origins,
            change=whole.change,
            relations=related,
        )
    givens = series.givens
    return Explanation(
        id=called,
        incident=standing.incident,
        status=series.status,
        rule=series.rule,
        claims=tuple((one.at, _text(ledger, one.at)) for one in givens),
        origins=tuple(dict.fromkeys(one.origin.name for one in givens)),
        change=series.change,
        relations=related,
    )


def _spans(called: str, ledger: Ledger) -> tuple[At, ...]:
    """Where the words of a claim's content, or of a figure, stand."""
    from hearsay.desk.showing import show, words_of

    shown = show(ledger, called)
    words = words_of(shown.item) if shown.item is not None else ()
    return tuple(At(shown.report.name, one.start, one.end) for one in words)


def _touches(relation: Relation, spans: tuple[At, ...]) -> bool:
    ends = (relation.a, relation.b, *relation.a_also, *relation.b_also)
    return any(_is_at(end, spans) for end in ends)


def _is_at(at: At, spans: tuple[At, ...]) -> bool:
    return any(at.meets(one) for one in spans)


def _text(ledger: Ledger, at: At) -> str:
    return ledger.record(at.report).report.text[at.start : at.end]
