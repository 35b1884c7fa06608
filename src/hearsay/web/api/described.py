"""What addresses promise, in the words of OpenAPI: the forms of answers, refusals and parameters.

Whoever writes a client reads this description and not our code, so what is not in it is not answered. Forms
are open: a later version may add members to an object, and never takes one away.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hearsay.ledger.asking.catalogue import Takes, describe_fields
from hearsay.record.listing import COLUMNS, Kind
from hearsay.record.record import SCHEMA
from hearsay.web.problems import MEDIA_TYPE

Schema = dict[str, Any]
"""A JSON Schema."""

TEXT: Schema = {"type": "string"}
WHOLE: Schema = {"type": "integer"}
REAL: Schema = {"type": "number"}
FLAG: Schema = {"type": "boolean"}


def maybe(schema: Schema) -> Schema:
    """The same, or null.

    Example:
        >>> maybe(TEXT)
        {'type': ['string', 'null']}
    """
    if isinstance(schema.get("type"), str):
        return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


def many(schema: Schema) -> Schema:
    """A list of them."""
    return {"type": "array", "items": schema}


def record(
    members: Mapping[str, Schema], *, optional: Mapping[str, Schema] | None = None
) -> Schema:
    """An object.

    Args:
        members: What it always has.
        optional: What it has where there is something to tell.
    """
    return {
        "type": "object",
        "required": list(members),
        "properties": {**members, **(optional or {})},
    }


SPAN = record({"report": TEXT, "start": WHOLE, "end": WHOLE})
"""Words of a report: from a character up to another, in Unicode code points."""

QUOTED = record({**SPAN["properties"], "text": TEXT})

SCHEMA_NAME: Schema = {"const": SCHEMA}

_CELLS: dict[str, Schema] = {
    "text": maybe(TEXT),
    "texts": many(TEXT),
    "span": SPAN,
    "spans": many(SPAN),
    "whole": maybe(WHOLE),
    "real": maybe(REAL),
    "flag": maybe(FLAG),
    "time": maybe(TEXT),
}


def row_schema(kind: Kind) -> Schema:
    """The form of a row of a listing; `fields` narrows it, so that no member is required."""
    return {
        "type": "object",
        "properties": {
            column.name: {**_CELLS[column.holds], "description": column.about}
            for column in COLUMNS[kind]
        },
    }


def page_schema(kind: Kind) -> Schema:
    """The form of a page of a listing."""
    return record(
        {
            "schema": SCHEMA_NAME,
            "kind": {"const": kind.value},
            "data": many(row_schema(kind)),
            "next": maybe(TEXT),
            "count": maybe(WHOLE),
            "count_is_exact": FLAG,
        },
        optional={"as_of": maybe(TEXT)},
    )


_PROBLEM = record(
    {"type": TEXT, "title": TEXT, "status": WHOLE, "detail": TEXT, "code": TEXT},
    optional={"instance": TEXT, "hint": TEXT, "errors": many({"type": "object"})},
)

_TOLD = {
    400: "What was asked cannot be understood.",
    401: "This server answers only whoever was let in.",
    403: "Whoever asks may not do that.",
    404: "Nothing is there.",
    406: "There is no such form.",
    408: "It did not come in time.",
    409: "It does not go with what was done before.",
    410: "It was removed for good.",
    413: "It is too large.",
    415: "What was sent is in no form that is read.",
    422: "What was sent lacks something, or has something that cannot be.",
    429: "Too much was asked in too short a time.",
    503: "The ledger is busy, or the question takes too long.",
}


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """What an address may refuse, for its description.

    Args:
        statuses: The HTTP statuses.
    """
    return {
        status: {"description": _TOLD[status], "content": {MEDIA_TYPE: {"schema": _PROBLEM}}}
        for status in statuses
    }


def answers(schema: Schema, told: str, example: object = None) -> dict[str, Any]:
    """What an address answers where it refuses nothing: JSON, or that the client has it.

    Args:
        schema: Its form.
        told: What it is, a sentence.
        example: One.

    Returns:
        For `openapi_extra`.
    """
    content: dict[str, Any] = {"schema": schema}
    if example is not None:
        content["example"] = example
    return {
        "responses": {
            "200": {"description": told, "content": {"application/json": content}},
            "304": {"description": "The client has it."},
        }
    }


def parameter(name: str, told: str, schema: Schema = TEXT, *, required: bool = False) -> Schema:
    """A parameter in the query of an address."""
    return {
        "name": name,
        "in": "query",
        "description": told,
        "required": required,
        "schema": schema,
    }


def grammar(*, without: tuple[str, ...] = (), most: int = 1000) -> list[Schema]:
    """The fields of the grammar as parameters; "!=" and repetition are the grammar's own.

    Args:
        without: Fields that mean something else at this address, or nothing.
        most: The greatest `limit`.
    """
    return [
        parameter(
            field.name,
            f"{field.means} Example: {field.example}",
            {"type": "integer", "minimum": 1, "maximum": most}
            if field.takes is Takes.LIMIT
            else TEXT,
        )
        for field in describe_fields()
        if field.name not in without
    ]
