"""The record as JSON.

Two rules make the form dependable. Keys stand in one fixed order and no list is ever null, so the
same record is the same bytes. And nothing goes out that a strict reader refuses (NaN, a lone
surrogate), that some take for the end of a line (U+2028), or that a terminal obeys (the C1 controls,
which JSON itself lets pass, and those that turn the direction of text): these are written as escapes.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from typing import Any

from hearsay.record.claim import Asked, Claim, Source, Via
from hearsay.record.entity import Entity
from hearsay.record.errors import HearsayError
from hearsay.record.figure import Figure
from hearsay.record.place import Place
from hearsay.record.record import SCHEMA, Record
from hearsay.record.report import Report
from hearsay.record.span import Span
from hearsay.record.time import Interval, Said, Time

Json = dict[str, Any]

_SURROGATES = re.compile("[\ud800-\udfff]")
_OBEYED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_REPORT_KEYS = "id title url publisher byline published retrieved language sha256 text".split()


def record_to_dict(record: Record) -> Json:
    """The record's JSON form, as plain dicts and lists in the order of its keys.

    Args:
        record: The record.

    Returns:
        What `dumps` writes; `hearsay.record.json_reading` makes an equal record of it.
    """
    givers = defaultdict(list)
    for claim in record.claims:
        for figure in claim.figures:
            givers[figure.id].append(claim.id)
    return {
        "schema": SCHEMA,
        "reader": {
            "version": record.reader.version,
            "engine": record.reader.engine,
            "engine_sha256": record.reader.engine_sha256,
        },
        "report": _report(record.report),
        "passages": [
            {**_where(passage.span), "kind": passage.kind.value} for passage in record.passages
        ],
        "entities": [_entity(entity) for entity in record.entities],
        "times": [_time(time) for time in record.times],
        "places": [_place(place) for place in record.places],
        "claims": [_claim(claim) for claim in record.claims],
        "events": [],
        "figures": [_figure(figure, givers[figure.id]) for figure in record.figures],
        "unread": [{**_where(unread.span), "why": unread.why} for unread in record.unread],
    }


def error_to_dict(error: HearsayError, *, line: int | None = None) -> Json:
    """The record that stands in the place of a report that could not be read.

    Args:
        error: Why not.
        line: Number of the line in a batch, from 1; None for a file.

    Returns:
        The error record.

    Example:
        >>> error = HearsayError("Line 3 is not JSON.", code="json_line")
        >>> error_to_dict(error, line=3)
        {'schema': 'hearsay/1',
         'error': {'code': 'json_line', 'line': 3, 'detail': 'Line 3 is not JSON.'}}
    """
    return {
        "schema": SCHEMA,
        "error": {"code": error.code, "line": line, "detail": str(error)},
    }


def dumps(form: Json, *, spread: bool = False) -> str:
    """Write a JSON form.

    Args:
        form: A record's or an error's.
        spread: One line for each key and each item of a list, for people; else one line in all.

    Returns:
        JSON without a line break at its end.

    Example:
        >>> print(
        ...     dumps({"schema": "hearsay/1", "claims": [{"id": "c1"}, {"id": "c2"}]}, spread=True)
        ... )
        {
         "schema": "hearsay/1",
         "claims": [
          {"id": "c1"},
          {"id": "c2"}
         ]
        }
    """
    if not spread:
        return _compact(form)
    lines = ",\n ".join(f"{_compact(key)}: {_spread(value)}" for key, value in form.items())
    return f"{{\n {lines}\n}}"


def _spread(value: object) -> str:
    if isinstance(value, list) and value:
        return "[\n  " + ",\n  ".join(_compact(item) for item in value) + "\n ]"
    return _compact(value)


def _compact(value: object) -> str:
    written = json.dumps(value, ensure_ascii=False, allow_nan=False)
    # Beyond ASCII there are only strings, so what is replaced here stands inside one.
    written = _SURROGATES.sub("\ufffd", written)
    return _OBEYED.sub(lambda found: f"\\u{ord(found.group()):04x}", written)


def _where(span: Span) -> Json:
    return {"start": span.start, "end": span.end}


def _report(report: Report) -> Json:
    form: Json = {key: getattr(report, key) for key in _REPORT_KEYS}
    if report.extra:
        form["extra"] = dict(report.extra)
    return form


def _entity(entity: Entity) -> Json:
    return {
        "id": entity.id,
        "name": entity.name,
        "kind": entity.kind.value if entity.kind else None,
        "type": entity.type.value,
        "country": entity.country,
        "aliases": list(entity.aliases),
        "mentions": [_where(mention) for mention in entity.mentions],
    }


def _interval(interval: Interval | None) -> Json:
    """The two ends; both null where there is no interval."""
    return {
        "from": interval.begins if interval else None,
        "to": interval.ends if interval else None,
    }


def _time(time: Time) -> Json:
    return {
        "id": time.id,
        **_where(time.span),
        "type": time.type.value,
        "value": time.value,
        "mod": time.mod.value if time.mod else None,
        **_interval(time.interval),
        "precision": time.precision.value,
    }


def _said(said: Said) -> Json:
    return {**_interval(said.interval), "time": said.time.id}


def _place(place: Place) -> Json:
    offset = place.offset
    return {
        "id": place.id,
        **_where(place.span),
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


def _figure(figure: Figure, claims: list[str]) -> Json:
    bounds: Json = {"low": figure.low, "high": figure.high}
    if figure.si_low is not None or figure.si_high is not None:
        bounds |= {"si_low": figure.si_low, "si_high": figure.si_high}
    return {
        "id": figure.id,
        **_where(figure.span),
        "measure": figure.measure.value,
        **bounds,
        "qualifier": figure.qualifier.value,
        "unit": figure.unit,
        "side": figure.side,
        "population": figure.population,
        "place": figure.place.id if figure.place else None,
        "event": None,
        "as_of": _interval(figure.as_of) if figure.as_of else None,
        "reality": figure.reality.value,
        "claims": claims,
        "confidence": figure.confidence,
    }


def _source(source: Source) -> Json:
    return {
        **_where(source.span),
        "entity": source.entity.id if source.entity else None,
        "kind": source.kind.value,
        "anonymous": source.anonymous,
        "count": source.count,
    }


def _via(via: Via) -> Json:
    return {**_where(via.span), "entity": via.entity.id if via.entity else None}


def _asked(asked: Asked) -> Json:
    return {
        "measure": asked.measure.value,
        "side": asked.side,
        "population": asked.population,
        "event": None,
    }


def _claim(claim: Claim) -> Json:
    return {
        "id": claim.id,
        "source": _source(claim.source) if claim.source else None,
        "via": [_via(link) for link in claim.via],
        "cue": [_where(span) for span in claim.cue],
        "content": [_where(span) for span in claim.content],
        "mode": claim.mode.value,
        "quotation": claim.quotation.value,
        "certainty": claim.certainty.value,
        "polarity": claim.polarity.value,
        "said": _said(claim.said) if claim.said else None,
        "medium": _where(claim.medium) if claim.medium else None,
        "addressee": _where(claim.addressee) if claim.addressee else None,
        "about": [other.id for other in claim.about],
        "events": [],
        "figures": [figure.id for figure in claim.figures],
        "asked": _asked(claim.asked) if claim.asked else None,
        "confidence": claim.confidence,
    }
