"""One value of the ledger, or one report, with its words, links and history."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response

from hearsay.desk.desk import Desk
from hearsay.desk.showing_form import shown_form
from hearsay.web.api.answering import answer
from hearsay.web.api.described import SCHEMA_NAME, TEXT, answers, many, problems, record

_OBJECT: dict[str, Any] = {"type": "object"}
_ANY = dict.fromkeys(
    ("record", "claim", "event", "figure", "entity", "place", "time", "ids"), _OBJECT
)
_SCHEMA = record(
    {
        "schema": SCHEMA_NAME,
        "id": TEXT,
        "kind": {"enum": ["report", "claim", "event", "figure", "entity", "place", "time"]},
        "report": _OBJECT,
        "judgements": many(_OBJECT),
        "editions": many(TEXT),
        "copies": many(_OBJECT),
        "readings": many(_OBJECT),
        "log": many(_OBJECT),
    },
    optional={**_ANY, "words": many(_OBJECT), "sentences": many(_OBJECT), "links": many(_OBJECT)},
)


def add_values(router: APIRouter, desk: Desk) -> None:
    """The address of what has a ledger id."""

    @router.get(
        "/values/{value_id}",
        tags=["values"],
        summary="One value with its words, links and history",
        response_class=Response,
        openapi_extra=answers(
            _SCHEMA, "Of a report its record, of a value the value, its words and what hangs on it."
        ),
        responses=problems(404, 410, 503),
    )
    def value(value_id: str, request: Request) -> Response:
        return answer(desk, request, lambda: shown_form(desk.show(value_id)))
