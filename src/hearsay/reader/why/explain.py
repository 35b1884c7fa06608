"""Why one value of a record is as it is."""

from __future__ import annotations

from hearsay.reader.trail import Trail
from hearsay.reader.why.claims import explain_claim
from hearsay.reader.why.entities import explain_entity
from hearsay.reader.why.events import explain_event
from hearsay.reader.why.explanation import Explanation
from hearsay.reader.why.figures import explain_figure
from hearsay.record import Claim, Record, UsageError
from hearsay.record.span import shorten

_KINDS = {"claims": "c", "events": "e", "figures": "f", "entities": "n"}


def explain(trail: Trail, id_: str) -> Explanation:
    """Say why a value is as it is.

    Args:
        trail: The reading that it came of.
        id_: Of a claim (c12), an event (e3), a figure (f1) or an entity (n4).

    Returns:
        Its reasons, with the words of the report that each rests on and what else was weighed.

    Raises:
        UsageError: The record has nothing of that id.
    """
    record, wanted = trail.record, id_.strip().lower()
    for claim in record.claims:
        if claim.id == wanted:
            return Explanation(wanted, _claim_title(claim), tuple(explain_claim(trail, claim)))
    for event in record.events:
        if event.id == wanted:
            title = f"{event.type.value} “{shorten(event.mentions[0].text)}”"
            return Explanation(wanted, title, tuple(explain_event(trail, event)))
    for figure in record.figures:
        if figure.id == wanted:
            title = f"{figure.measure.label} “{shorten(figure.text)}”"
            return Explanation(wanted, title, tuple(explain_figure(trail, figure)))
    for entity in record.entities:
        if entity.id == wanted:
            return Explanation(wanted, entity.name, tuple(explain_entity(trail, entity)))
    raise UsageError(f'There is no "{id_}" in this record.', hint=_there_are(record))


def _claim_title(claim: Claim) -> str:
    who = claim.source.text if claim.source else "nobody in particular"
    return f"{who} · {claim.mode.label} · “{shorten(claim.content.text)}”"


def _there_are(record: Record) -> str:
    told = []
    for name, letter in _KINDS.items():
        count = len(getattr(record, name))
        if count:
            told.append(f"{name} {letter}1 to {letter}{count}")
    return f"It has {', '.join(told)}." if told else "It is empty."
