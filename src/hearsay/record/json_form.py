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

from hearsay.record.errors import HearsayError
from hearsay.record.json_items import (
    Json,
    claim_form,
    entity_form,
    event_form,
    figure_form,
    place_form,
    time_form,
    where_form,
)
from hearsay.record.record import SCHEMA, Record
from hearsay.record.report import Report

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
    givers, tellers = defaultdict(list), defaultdict(list)
    event_of = {figure.id: event.id for event in record.events for figure in event.figures}
    for claim in record.claims:
        for figure in claim.figures:
            givers[figure.id].append(claim.id)
        for event in claim.events:
            tellers[event.id].append(claim.id)
    return {
        "schema": SCHEMA,
        "reader": {
            "version": record.reader.version,
            "engine": record.reader.engine,
            "engine_sha256": record.reader.engine_sha256,
        },
        "report": _report(record.report),
        "passages": [
            {**where_form(passage.span), "kind": passage.kind.value} for passage in record.passages
        ],
        "entities": [entity_form(entity) for entity in record.entities],
        "times": [time_form(time) for time in record.times],
        "places": [place_form(place) for place in record.places],
        "claims": [claim_form(claim) for claim in record.claims],
        "events": [event_form(event, tellers[event.id]) for event in record.events],
        "figures": [
            figure_form(figure, givers[figure.id], event_of.get(figure.id))
            for figure in record.figures
        ],
        "unread": [{**where_form(unread.span), "why": unread.why} for unread in record.unread],
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


def _report(report: Report) -> Json:
    form: Json = {key: getattr(report, key) for key in _REPORT_KEYS}
    if report.extra:
        form["extra"] = dict(report.extra)
    return form
