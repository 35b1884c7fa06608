"""An incident in full: what is told of it, by whom, in which words, and what people decided about it.

The status of an incident is one word, and nobody should believe it for that. So all that it rests on is
gathered here, each statement with its exact words and the claim that can be opened and judged.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hearsay.desk.attributed import claims_at
from hearsay.desk.reasons import Explanation, explain_incident
from hearsay.desk.weighing import Asked, Numbers
from hearsay.ledger import NotInLedgerError
from hearsay.ledger.asking.query import Among, Query
from hearsay.record.listing import Kind, Row

if TYPE_CHECKING:
    from hearsay.ledger import Judgement, Ledger
    from hearsay.reconcile.relations.voice import Voice
    from hearsay.reconcile.standing import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A statement about an incident.

    Args:
        voice: The statement, with whom it starts.
        text: Its words.
        claim: The ledger id of its claim; None where it is not found any more.
    """

    voice: Voice
    text: str
    claim: str | None


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Telling:
    """What there is to tell of an incident.

    Args:
        row: Its row in the listing of incidents.
        standing: What its accounts amount to.
        explanation: Why it has its status.
        told: All that is said of it, the oldest first.
        judgements: What people decided of it, its figures and its claims, also what they took back.
    """

    row: Row
    standing: Standing
    explanation: Explanation
    told: tuple[Told, ...]
    judgements: tuple[Judgement, ...]

    @property
    def numbers(self) -> tuple[Numbers, ...]:
        """Its numbers over time, the whole before its parts."""
        incident = self.standing.incident
        return tuple(Numbers(incident=incident, series=one) for one in self.standing.series)

    @property
    def questions(self) -> tuple[Asked, ...]:
        """What is not known of it, the oldest first, those that were answered among them."""
        incident = self.standing.incident
        return tuple(Asked(incident=incident, question=one) for one in self.standing.questions)

    def __repr__(self) -> str:
        return f"<Telling {self.row['id']}>"


def tell(ledger: Ledger, called: str) -> Telling:
    """Gather what there is to tell of an incident.

    Args:
        ledger: The ledger.
        called: One of its ids, or that of an event of it.

    Returns:
        What there is.

    Raises:
        NotInLedgerError: There is no such incident.
        UnsettledError: It is not found out yet: see `Ledger.settle`.
    """
    standing = ledger.incident(called.strip())
    its = standing.incident.id
    figures = (given.at for series in standing.series for given in series.givens)
    told = _told(ledger, standing)
    values = {f"{at.report}.f{at.start}" for at in figures}
    values |= {one.claim for one in told if one.claim is not None}
    return Telling(
        row=_row(ledger, its),
        standing=standing,
        explanation=explain_incident(ledger, its, standing),
        told=told,
        judgements=ledger.decisions(its, values=values),
    )


def _row(ledger: Ledger, called: str) -> Row:
    query = Query(kind=Kind.INCIDENTS, conditions=(Among("incident", (called,)),))
    row = ledger.list(query).first()
    if row is None:  # weighed anew meanwhile
        raise NotInLedgerError(
            f"{called} is no incident any more.", hint="`hearsay incidents` lists those there are."
        )
    return row


def _told(ledger: Ledger, standing: Standing) -> tuple[Told, ...]:
    spans = [one.statement.at for one in standing.voices]
    claims = claims_at(ledger, spans, ("cue",))
    return tuple(_one(ledger, voice, claims[voice.statement.at]) for voice in standing.voices)


def _one(ledger: Ledger, voice: Voice, found: tuple[Row, ...]) -> Told:
    said = voice.statement
    if len(found) > 1:  # "the army and the police said that …": the same words twice
        called = ledger.ids(said.at.report).get(said.claim)
        found = tuple(row for row in found if row["id"] == called)
    row = found[0] if found else None
    cue = str(row["cue"] or "") if row is not None else ""
    return Told(
        voice=voice,
        text=said.text or cue,  # "The minister declined to comment" has no content
        claim=None if row is None else str(row["id"]),
    )
