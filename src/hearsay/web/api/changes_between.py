"""What one edition or reading of a report says otherwise than another, claim by claim."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response

from hearsay.desk.comparing import Changes, compare_reports
from hearsay.desk.desk import Desk
from hearsay.record.record import SCHEMA
from hearsay.web.api.answering import answer, only
from hearsay.web.api.described import (
    SCHEMA_NAME,
    TEXT,
    answers,
    many,
    maybe,
    parameter,
    problems,
    record,
)

_FACTS: dict[str, Any] = {"type": "object"}
_SCHEMA = record(
    {
        "schema": SCHEMA_NAME,
        "before": TEXT,
        "after": TEXT,
        "data": many(
            record(
                {
                    "sort": {"enum": ["new", "gone", "changed"]},
                    "what": {"enum": ["claim", "event", "figure"]},
                    "report": TEXT,
                    "id": maybe(TEXT),
                    "differs": many(TEXT),
                    "before": maybe(_FACTS),
                    "after": maybe(_FACTS),
                }
            )
        ),
    }
)


def add_changes_between(router: APIRouter, desk: Desk) -> None:
    """The address of what differs between two texts."""
    to = parameter(
        "to",
        "With what: a report, or a reading as `lusab-babad@2`; with what was before it if none.",
    )

    @router.get(
        "/reports/{name}/changes",
        tags=["values"],
        summary="What changed from one edition or reading of a report to another",
        response_class=Response,
        openapi_extra={"parameters": [to]}
        | answers(_SCHEMA, "Claims, events and figures that are new, gone or changed."),
        responses=problems(400, 404, 410, 503),
    )
    def changes_between(name: str, request: Request) -> Response:
        to = only(request, "to").get("to")
        return answer(
            desk, request, lambda: _form(compare_reports(desk.ledger, name, to)), to or ""
        )


def _form(changes: Changes) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "before": changes.before,
        "after": changes.after,
        "data": changes.to_dicts(),
    }
