"""The items of a record in its JSON form: one object for each, ids where objects hold objects."""

from __future__ import annotations

from typing import Any

from hearsay.record.claim import Asked, Claim, Source, Via
from hearsay.record.entity import Entity
from hearsay.record.event import Event, Participant
from hearsay.record.figure import Figure
from hearsay.record.place import Place
from hearsay.record.span import Span
from hearsay.record.time import Interval, Said, Time

Json = dict[str, Any]


def where_form(span: Span) -> Json:
    """The offsets of a span."""
    return {"start": span.start, "end": span.end}


def entity_form(entity: Entity) -> Json:
    """An entity, with the offsets of its mentions."""
    return {
        "id": entity.id,
        "name": entity.name,
        "kind": entity.kind.value if entity.kind else None,
        "type": entity.type.value,
        "country": entity.country,
        "aliases": list(entity.aliases),
        "mentions": [where_form(mention) for mention in entity.mentions],
    }


def _interval(interval: Interval | None) -> Json:
    """The two ends; both null where there is no interval."""
    return {
        "from": interval.begins if interval else None,
        "to": interval.ends if interval else None,
    }


def time_form(time: Time) -> Json:
    """A time expression."""
    return {
        "id": time.id,
        **where_form(time.span),
        "type": time.type.value,
        "value": time.value,
        "mod": time.mod.value if time.mod else None,
        **_interval(time.interval),
        "precision": time.precision.value,
    }


def _said(said: Said) -> Json:
    return {**_interval(said.interval), "time": said.time.id}


def place_form(place: Place) -> Json:
    """A toponym, with its place on the map."""
    offset = place.offset
    return {
        "id": place.id,
        **where_form(place.span),
        "name": place.name,
        "geonames_id": place.geonames_id,
        "country": place.country,
        "admin1": place.admin1,
        "lat": place.lat,
        "lon": place.lon,
        "precision": place.precision.value,
        "radius_km": place.radius_km,
        "offset": {
            "distance_km": offset.distance_km,
            "bearing": offset.bearing,
            "of": offset.of.id,
        }
        if offset
        else None,
        "metonym": place.metonym,
    }


def event_form(event: Event, claims: list[str]) -> Json:
    """An event, with the ids of the claims that assert it."""
    where = event.where
    return {
        "id": event.id,
        "type": event.type.value,
        "subtype": event.subtype,
        "mentions": [where_form(mention) for mention in event.mentions],
        "participants": [_participant(part) for part in event.participants],
        "place": {"id": where.place.id, "relation": where.relation.value} if where else None,
        "time": event.time.id if event.time else None,
        **_interval(event.interval),
        "reality": event.reality.value,
        "polarity": event.polarity.value,
        "claims": claims,
        "figures": [figure.id for figure in event.figures],
        "confidence": event.confidence,
    }


def _participant(part: Participant) -> Json:
    return {
        "role": part.role.value,
        **where_form(part.span),
        "entity": part.entity.id if part.entity else None,
    }


def figure_form(figure: Figure, claims: list[str], event: str | None) -> Json:
    """A figure, with the ids of the claims that give it and of the event that it hangs on."""
    bounds: Json = {"low": figure.low, "high": figure.high}
    if figure.si_low is not None or figure.si_high is not None:
        bounds |= {"si_low": figure.si_low, "si_high": figure.si_high}
    return {
        "id": figure.id,
        **where_form(figure.span),
        "measure": figure.measure.value,
        **bounds,
        "qualifier": figure.qualifier.value,
        "unit": figure.unit,
        "side": figure.side,
        "population": figure.population,
        "place": figure.place.id if figure.place else None,
        "event": event,
        "as_of": _interval(figure.as_of) if figure.as_of else None,
        "reality": figure.reality.value,
        "claims": claims,
        "confidence": figure.confidence,
    }


def _source(source: Source) -> Json:
    return {
        **where_form(source.span),
        "entity": source.entity.id if source.entity else None,
        "kind": source.kind.value,
        "anonymous": source.anonymous,
        "count": source.count,
    }


def _via(via: Via) -> Json:
    return {**where_form(via.span), "entity": via.entity.id if via.entity else None}


def _asked(asked: Asked) -> Json:
    return {
        "measure": asked.measure.value,
        "side": asked.side,
        "population": asked.population,
        "event": None,
    }


def claim_form(claim: Claim) -> Json:
    """A claim, with the ids of what it refers to."""
    return {
        "id": claim.id,
        "source": _source(claim.source) if claim.source else None,
        "via": [_via(link) for link in claim.via],
        "cue": [where_form(span) for span in claim.cue],
        "content": [where_form(span) for span in claim.content],
        "mode": claim.mode.value,
        "quotation": claim.quotation.value,
        "certainty": claim.certainty.value,
        "polarity": claim.polarity.value,
        "said": _said(claim.said) if claim.said else None,
        "medium": where_form(claim.medium) if claim.medium else None,
        "addressee": where_form(claim.addressee) if claim.addressee else None,
        "about": [other.id for other in claim.about],
        "events": [event.id for event in claim.events],
        "figures": [figure.id for figure in claim.figures],
        "asked": _asked(claim.asked) if claim.asked else None,
        "confidence": claim.confidence,
    }
