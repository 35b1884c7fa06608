"""What of a claim, an event or a figure is compared, and what is shown where it changed.

Places in the text are left out: a sentence that was put in front moves every word behind it and changes
nothing. So is how sure the reader is, which moves with each new network.
"""

from __future__ import annotations

from hearsay.desk.comparing.changes import Facts
from hearsay.record import Claim, Event, Figure, Interval, Report, Role, Source, Via
from hearsay.record.event import Participant

Value = Claim | Event | Figure


def facts_of(value: Value) -> Facts:
    """What can be compared of a value.

    Args:
        value: A claim, an event or a figure.

    Returns:
        Its facts, named like the columns of its listing.
    """
    if isinstance(value, Claim):
        return _of_claim(value)
    return _of_event(value) if isinstance(value, Event) else _of_figure(value)


def facts_of_report(report: Report) -> Facts:
    """What can be compared of a report.

    Args:
        report: The report.

    Returns:
        Its facts, named like the columns of its listing.
    """
    return {
        "title": report.title,
        "publisher": report.publisher,
        "published": report.published,
        "url": report.url,
        "characters": len(report.text),
    }


def _of_claim(claim: Claim) -> Facts:
    begins, ends = _ends(claim.said.interval if claim.said else None)
    return {
        "source": _name(claim.source) if claim.source else None,
        "via": tuple(map(_name, claim.via)),
        "mode": claim.mode.value,
        "quotation": claim.quotation.value,
        "certainty": claim.certainty.value,
        "polarity": claim.polarity.value,
        "said_from": begins,
        "said_to": ends,
        "cue": claim.cue.text,
        "content": claim.content.text,
    }


def _of_event(event: Event) -> Facts:
    begins, ends = _ends(event.interval)
    return {
        "type": f"{event.type.value}/{event.subtype}" if event.subtype else event.type.value,
        "agents": _taking_part(event, Role.AGENT),
        "targets": _taking_part(event, Role.TARGET, Role.AFFECTED),
        "relation": event.where.relation.value if event.where else None,
        "place": event.where.place.name if event.where else None,
        "happened_from": begins,
        "happened_to": ends,
        "reality": event.reality.value,
        "polarity": event.polarity.value,
        "words": event.mentions[0].text,
    }


def _of_figure(figure: Figure) -> Facts:
    begins, ends = _ends(figure.as_of)
    return {
        "measure": figure.measure.value,
        "low": figure.low,
        "high": figure.high,
        "qualifier": figure.qualifier.value,
        "unit": figure.unit,
        "side": figure.side,
        "population": figure.population,
        "place": figure.place.name if figure.place else None,
        "as_of_from": begins,
        "as_of_to": ends,
        "reality": figure.reality.value,
        "words": figure.text,
    }


def _name(who: Source | Via | Participant) -> str:
    return who.entity.name if who.entity else who.text


def _taking_part(event: Event, *roles: Role) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_name(one) for one in event.participants if one.role in roles))


def _ends(interval: Interval | None) -> tuple[str | None, str | None]:
    return (interval.begins, interval.ends) if interval else (None, None)
