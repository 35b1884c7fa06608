"""The addresses of the API, each with what it takes and gives, from which its description is made."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse

from hearsay.desk.desk import Desk
from hearsay.desk.showing_form import shown_form
from hearsay.export.formats import formats_for
from hearsay.ledger.asking.catalogue import Takes, describe_fields
from hearsay.record.json_form import dumps
from hearsay.record.listing import Kind
from hearsay.record.record import SCHEMA
from hearsay.web.api.listings import answer_listing, columns_schema
from hearsay.web.problems import MEDIA_TYPE
from hearsay.web.tags import fresh, tag_of

_PROBLEM = {
    "type": "object",
    "required": ["type", "title", "status", "detail", "code"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "instance": {"type": "string"},
        "code": {"type": "string"},
        "hint": {"type": "string"},
        "errors": {"type": "array", "items": {"type": "object"}},
    },
}


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """What an address may refuse, for its description."""
    told = {
        400: "What was asked cannot be understood.",
        404: "Nothing is there.",
        406: "There is no such form.",
        410: "It was removed for good.",
        413: "It is too large.",
        503: "The ledger is busy, or the question takes too long.",
    }
    return {
        status: {"description": told[status], "content": {MEDIA_TYPE: {"schema": _PROBLEM}}}
        for status in statuses
    }


def make(desk: Desk) -> APIRouter:
    """The addresses over a ledger.

    Args:
        desk: The ledger, open.
    """
    router = APIRouter()
    _add_index(router, desk)
    for kind in Kind:
        _add_listing(router, desk, kind)
    _add_values(router, desk)
    return router


def _add_index(router: APIRouter, desk: Desk) -> None:
    @router.get("", tags=["ledger"], summary="What there is", response_class=JSONResponse)
    def index() -> dict[str, Any]:
        info = desk.ledger.info()
        return {
            "schema": SCHEMA,
            "ledger": info.called,
            "counts": info.counts,
            "listings": {kind.value: f"/api/v1/{kind.value}" for kind in Kind},
            "description": "/api/openapi.json",
        }


def _add_listing(router: APIRouter, desk: Desk, kind: Kind) -> None:
    described: dict[str, Any] = {
        "parameters": _parameters(),
        "responses": {
            "200": {
                "description": "A page as JSON; every other form holds all rows.",
                "content": {
                    form.media_type: {"schema": _page_schema(kind) if form.name == "json" else {}}
                    for form in formats_for(kind)
                },
            },
            "304": {"description": "The client has it."},
        },
    }

    def make(suffix: str | None) -> Callable[[Request], Response]:
        def listing(request: Request) -> Response:
            return answer_listing(desk, kind, suffix, request)

        return listing

    router.add_api_route(
        f"/{kind.value}",
        make(None),
        methods=["GET"],
        tags=["listings"],
        summary=f"List {kind.value}",
        operation_id=f"list_{kind.value}",
        response_class=Response,
        openapi_extra=described,
        responses=problems(400, 406, 503),
    )
    for form in formats_for(kind):
        suffix = form.suffix.removeprefix(".")
        router.add_api_route(
            f"/{kind.value}.{suffix}",
            make(suffix),
            methods=["GET"],
            include_in_schema=False,
            response_class=Response,
        )


def _page_schema(kind: Kind) -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["schema", "kind", "data", "next", "count", "count_is_exact"],
        "properties": {
            "schema": {"const": SCHEMA},
            "kind": {"const": kind.value},
            "data": {"type": "array", "items": columns_schema(kind)},
            "next": {"type": ["string", "null"]},
            "count": {"type": ["integer", "null"]},
            "count_is_exact": {"type": "boolean"},
            "as_of": {"type": ["string", "null"]},
        },
    }


def _parameters() -> list[dict[str, Any]]:
    """The fields of the grammar; "!=" and repetition are the grammar's own."""
    return [
        {
            "name": field.name,
            "in": "query",
            "description": f"{field.means} Example: {field.example}",
            "schema": {"type": "integer", "minimum": 1, "maximum": 1000}
            if field.takes is Takes.LIMIT
            else {"type": "string"},
        }
        for field in describe_fields()
    ]


def _add_values(router: APIRouter, desk: Desk) -> None:
    @router.get(
        "/values/{value_id}",
        tags=["values"],
        summary="One value with its words, links and history",
        response_class=Response,
        responses=problems(404, 410),
    )
    def value(value_id: str, request: Request) -> Response:
        tag = tag_of(desk.ledger.revision(), "value", value_id)
        headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
        if fresh(tag, request.headers.get("if-none-match")):
            return Response(status_code=304, headers=headers)
        form = shown_form(desk.show(value_id))
        return Response(dumps(form), media_type="application/json", headers=headers)
