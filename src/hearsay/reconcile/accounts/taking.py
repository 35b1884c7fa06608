"""An account is taken out of a record, from which nothing else is needed afterwards."""

from __future__ import annotations

from collections.abc import Mapping

from hearsay.reconcile.accounts.account import Account, Statement, Value
from hearsay.reconcile.accounts.counting import counting_of, crew_behind, measure_of
from hearsay.reconcile.accounts.stance import (
    blamed_by,
    is_against,
    is_of_own_part,
    is_taken_back,
    is_told_as_before,
)
from hearsay.reconcile.filed import Filed
from hearsay.reconcile.origins import Traced, is_nobody, outlet_of, through_of, trace
from hearsay.reconcile.origins.called import names_of
from hearsay.reconcile.origins.credits import credited_by, sent_by
from hearsay.reconcile.origins.holders import holders
from hearsay.reconcile.telling import backdrop_of, tellings
from hearsay.reconcile.wording import SENTENCE_END, content_stems
from hearsay.record import Claim, Figure, PassageKind, Record
from hearsay.record.between import At
from hearsay.record.claim import Source
from hearsay.record.vocabulary import Mode

_TELLING = frozenset((Mode.SAYS, Mode.REPORTS, Mode.ESTIMATES, Mode.CONFIRMS, Mode.CORRECTS))


def take(filed: Filed) -> Account:
    """What a report says that others can be set beside.

    Args:
        filed: The report's record, with what it is called.

    Returns:
        Its account, which hangs on nothing else.
    """
    record, told = filed.record, tellings(filed)
    held = holders(record)
    traced = trace(filed, held)
    return Account(
        backdrop=told[0].backdrop if told else backdrop_of(filed),
        edition=filed.edition,
        given=record.report.id,
        publisher=record.report.publisher or "",
        published=record.report.published or "",
        outlet=outlet_of(record.report.publisher),
        agency=sent_by(record),
        credits=credited_by(record),
        tellings=told,
        statements=tuple(_statement(claim, filed, traced, held) for claim in record.claims),
        values=tuple(_value(figure, filed) for figure in record.figures),
    )


def _statement(claim: Claim, filed: Filed, traced: Traced, held: Mapping[str, Source]) -> Statement:
    words = claim.content or claim.cue
    said = claim.said.interval if claim.said else None
    return Statement(
        claim=claim.id,
        at=At(filed.name, words.start, words.end)
        if words
        else At(filed.name, claim.start, claim.end),
        text=claim.content.text,
        mode=claim.mode,
        certainty=claim.certainty,
        polarity=claim.polarity,
        source=claim.source.text if claim.source and not is_nobody(claim, filed.record) else "",
        origin=traced.get(claim.id),
        names=names_of(claim.source or held.get(claim.id), filed.record),
        through=through_of(claim, traced.get(claim.id)),
        words=content_stems(claim.content.text),
        events=tuple(event.id for event in claim.events),
        figures=tuple(figure.id for figure in claim.figures),
        about=tuple(other.id for other in claim.about),
        asked=claim.asked,
        said=said.begins if said else None,
        against=is_against(claim),
        withdrawn=is_taken_back(claim),
        part=is_of_own_part(claim),
        before=is_told_as_before(claim, filed.record.report.text),
        blames=blamed_by(claim),
    )


def _value(figure: Figure, filed: Filed) -> Value:
    record = filed.record
    crew, end = crew_behind(figure, record)
    return Value(
        figure=figure.id,
        at=At(filed.name, figure.start, end),
        text=record.report.text[figure.start : end],
        measure=measure_of(figure, record),
        low=None if figure.low is None else figure.low + crew,
        high=None if figure.high is None else figure.high + crew,
        qualifier=figure.qualifier,
        reality=figure.reality,
        unit=figure.unit,
        side=figure.side,
        population=None if crew else figure.population,
        place=figure.place.name if figure.place else None,
        as_of_from=figure.as_of.begins if figure.as_of else None,
        as_of_to=figure.as_of.ends if figure.as_of else None,
        events=tuple(event.id for event in record.events if figure in event.figures),
        claims=tuple(claim.id for claim in record.claims_giving(figure) or _beside(figure, record)),
        headline=_in_headline(figure, record),
        told=counting_of(figure, record),
    )


def _beside(figure: Figure, record: Record) -> list[Claim]:
    """Who speaks in the sentence of a number that stands in no claim: "by noon, 17 were on the list: ..., she said"."""
    text = record.report.text
    if _in_headline(figure, record):
        return []
    found = [
        claim
        for claim in record.claims
        if claim.source is not None
        and claim.mode in _TELLING
        and not SENTENCE_END.search(
            text, min(claim.end, figure.end), max(claim.start, figure.start)
        )
        and any(
            one.start <= figure.start < one.end and one.start <= claim.start < one.end
            for one in record.passages
        )
    ]
    whom = {
        claim.source.entity.id if claim.source.entity else claim.source.text
        for claim in found
        if claim.source
    }
    return found[:1] if len(whom) == 1 else []


def _in_headline(figure: Figure, record: Record) -> bool:
    heads = (one for one in record.passages if one.kind is PassageKind.HEADLINE)
    return any(head.start <= figure.start < head.end for head in heads)
