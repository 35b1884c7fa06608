"""Why something holds: the rule, the words that it rests on, and what would change it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hearsay.ledger.asking.grammar import parse_query
from hearsay.ledger.names import split_name
from hearsay.record import UsageError
from hearsay.record.between import At, Relation, Status
from hearsay.record.listing import Kind

if TYPE_CHECKING:
    from hearsay.ledger import Ledger
    from hearsay.reconcile.standing import Standing
    from hearsay.record.between import Incident

_TOLD = frozenset("icef")
"""Letters of the ids that lead to an incident: its own, a claim's, an event's, a figure's."""


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
        return explain_incident(ledger, called, ledger.incident(called))
    ledger.report(name)
    found = ledger.list(parse_query(Kind.INCIDENTS, (f"id={called}",))).first()
    if found is None:
        raise UsageError(
            f"{called} is of no event, so nothing of other reports is set beside it.",
            hint=f"`hearsay show {called}` shows its words.",
        )
    standing = ledger.incident(str(found["id"]))
    return _of_value(called, standing, ledger)


def explain_incident(ledger: Ledger, called: str, standing: Standing) -> Explanation:
    """Why an incident has its status, where it was weighed already.

    Args:
        ledger: The ledger.
        called: What was asked about.
        standing: What the incident amounts to.

    Returns:
        The rule, what it rests on and what would change it.
    """
    verdict = standing.verdict
    return Explanation(
        id=called,
        incident=standing.incident,
        status=verdict.status,
        rule=verdict.rule,
        claims=_quoted(ledger, standing, verdict.claims),
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
        whole = explain_incident(ledger, called, standing)
        return replace(whole, claims=_quoted(ledger, standing, spans), relations=related)
    givens = series.givens
    return Explanation(
        id=called,
        incident=standing.incident,
        status=series.status,
        rule=series.rule,
        claims=_quoted(ledger, standing, (one.at for one in givens)),
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


def _quoted(ledger: Ledger, standing: Standing, spans: Iterable[At]) -> tuple[tuple[At, str], ...]:
    """Words with their text, which the accounts have of most; a record is looked into once at most."""
    known = {one.statement.at: one.statement.text for one in standing.voices}
    known |= {given.at: given.value.text for series in standing.series for given in series.givens}
    texts: dict[str, str] = {}

    def text(at: At) -> str:
        words = known.get(at, "")
        if len(words) == at.end - at.start:  # else it is in pieces, or a cue
            return words
        if at.report not in texts:
            texts[at.report] = ledger.record(at.report).report.text
        return texts[at.report][at.start : at.end]

    return tuple((at, text(at)) for at in spans)
