"""An account is taken out of a record, from which nothing else is needed afterwards."""

from __future__ import annotations

from hearsay.reconcile.accounts.account import Account, Statement, Value
from hearsay.reconcile.accounts.counting import counting_of
from hearsay.reconcile.accounts.stance import blamed_by, is_against, is_of_own_part, is_taken_back
from hearsay.reconcile.filed import Filed
from hearsay.reconcile.origins import Traced, outlet_of, through_of, trace
from hearsay.reconcile.origins.credits import credited_by, sent_by
from hearsay.reconcile.telling import backdrop_of, tellings
from hearsay.reconcile.wording import content_stems
from hearsay.record import Claim, Figure, PassageKind, Record
from hearsay.record.between import At


def take(filed: Filed) -> Account:
    """What a report says that others can be set beside.

    Args:
        filed: The report's record, with what it is called.

    Returns:
        Its account, which hangs on nothing else.
    """
    record, told = filed.record, tellings(filed)
    traced = trace(filed)
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
        statements=tuple(_statement(claim, filed, traced) for claim in record.claims),
        values=tuple(_value(figure, filed) for figure in record.figures),
    )


def _statement(claim: Claim, filed: Filed, traced: Traced) -> Statement:
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
        source=claim.source.text if claim.source else "",
        origin=traced.get(claim.id),
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
        blames=blamed_by(claim),
    )


def _value(figure: Figure, filed: Filed) -> Value:
    record = filed.record
    return Value(
        figure=figure.id,
        at=At(filed.name, figure.start, figure.end),
        text=figure.text,
        measure=figure.measure,
        low=figure.low,
        high=figure.high,
        qualifier=figure.qualifier,
        reality=figure.reality,
        unit=figure.unit,
        side=figure.side,
        population=figure.population,
        place=figure.place.name if figure.place else None,
        as_of_from=figure.as_of.begins if figure.as_of else None,
        as_of_to=figure.as_of.ends if figure.as_of else None,
        events=tuple(event.id for event in record.events if figure in event.figures),
        claims=tuple(claim.id for claim in record.claims_giving(figure)),
        headline=_in_headline(figure, record),
        told=counting_of(figure, record),
    )


def _in_headline(figure: Figure, record: Record) -> bool:
    heads = (one for one in record.passages if one.kind is PassageKind.HEADLINE)
    return any(head.start <= figure.start < head.end for head in heads)
