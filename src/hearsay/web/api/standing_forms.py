"""The forms of what is weighed, in the words of JSON Schema: see `desk.weighing_form`, `desk.telling_form`."""

from __future__ import annotations

from hearsay.record.listing import Kind
from hearsay.web.api.described import (
    FLAG,
    QUOTED,
    REAL,
    SCHEMA_NAME,
    SPAN,
    TEXT,
    WHOLE,
    Schema,
    many,
    maybe,
    record,
    row_schema,
)

RELATION = record(
    {
        "kind": TEXT,
        "a": SPAN,
        "b": SPAN,
        "a_also": many(SPAN),
        "b_also": many(SPAN),
        "why": TEXT,
    }
)

_GIVEN: dict[str, Schema] = {
    "at": SPAN,
    "words": TEXT,
    "low": maybe(REAL),
    "high": maybe(REAL),
    "qualifier": TEXT,
    "published": maybe(TEXT),
    "said": maybe(TEXT),
    "source": maybe(TEXT),
}

_ORIGIN: dict[str, Schema] = {"name": TEXT, "interest": TEXT, "side": maybe(TEXT)}

NUMBERS = record(
    {
        "schema": SCHEMA_NAME,
        "incident": TEXT,
        "type": TEXT,
        "place": maybe(TEXT),
        "measure": TEXT,
        "unit": maybe(TEXT),
        "side": maybe(TEXT),
        "population": maybe(TEXT),
        "of": maybe(TEXT),
        "period": maybe(TEXT),
        "status": TEXT,
        "rule": TEXT,
        "change": many(TEXT),
        "origins": many(
            record({**_ORIGIN, "values": many(record({**_GIVEN, "again": many(record(_GIVEN))}))})
        ),
        "silences": many(
            record({"at": SPAN, "mode": TEXT, "who": maybe(TEXT), "ended": maybe(SPAN)})
        ),
        "shown": maybe(SPAN),
        "pinned": maybe(record({"at": SPAN, "reason": TEXT, "by": TEXT})),
        "sums": many(TEXT),
    }
)
"""A number over time, with each origin's values in the order in which they were given."""

QUESTION = record(
    {
        "schema": SCHEMA_NAME,
        "incident": TEXT,
        "type": TEXT,
        "place": maybe(TEXT),
        "at": SPAN,
        "text": TEXT,
        "mode": TEXT,
        "who": maybe(TEXT),
        "since": maybe(TEXT),
        "answered": maybe(SPAN),
        "why": TEXT,
    }
)
"""Something that is not known, or that somebody does not say."""

EXPLANATION = record(
    {
        "schema": SCHEMA_NAME,
        "id": TEXT,
        "incident": record({"id": TEXT, "type": TEXT, "status": TEXT}),
        "status": TEXT,
        "rule": TEXT,
        "rests_on": many(QUOTED),
        "origins": many(TEXT),
        "change": many(TEXT),
        "relations": many(RELATION),
    }
)
"""Why something holds."""

VOICE = record(
    {
        "origin": TEXT,
        "source": maybe(TEXT),
        "mode": TEXT,
        "holds": FLAG,
        "denies": FLAG,
        "silent": FLAG,
        "report": TEXT,
        "publisher": maybe(TEXT),
        "published": maybe(TEXT),
        "said": maybe(TEXT),
        "at": SPAN,
        "text": TEXT,
        "claim": maybe(TEXT),
    }
)
"""A statement about an incident: whether it says so, denies it, or leaves it open."""

JUDGEMENT = record(
    {
        "id": WHOLE,
        "target": TEXT,
        "verdict": TEXT,
        "who": TEXT,
        "at": TEXT,
        "why": maybe(TEXT),
        "undone": maybe(record({"at": TEXT, "who": TEXT, "why": maybe(TEXT)})),
    }
)
"""What a person decided."""

TELLING = record(
    {
        "schema": SCHEMA_NAME,
        "incident": row_schema(Kind.INCIDENTS),
        "explanation": EXPLANATION,
        "series": many(NUMBERS),
        "questions": many(QUESTION),
        "origins": many(record(_ORIGIN)),
        "voices": many(VOICE),
        "judgements": many(JUDGEMENT),
    }
)
"""An incident in full."""

ORIGINS = record(
    {
        "schema": SCHEMA_NAME,
        "data": many(record({**_ORIGIN, "incidents": WHOLE, "alone": WHOLE})),
        "next": maybe(TEXT),
        "count": WHOLE,
        "incidents": WHOLE,
        "is_cut": FLAG,
    }
)
"""Originating sources; `alone` counts incidents of which nobody independent tells."""


def page_of(item: Schema) -> Schema:
    """The form of a page of what is weighed of so many incidents.

    Args:
        item: The form of each.
    """
    return record(
        {
            "schema": SCHEMA_NAME,
            "data": many(item),
            "next": maybe(TEXT),
            "incidents": WHOLE,
            "count": maybe(WHOLE),
            "count_is_exact": FLAG,
        }
    )
