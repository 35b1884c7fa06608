"""The first address: which ledger this is, how much it holds, who asks, and what else can be asked."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response

from hearsay.desk.desk import Desk
from hearsay.export.formats import FORMATS
from hearsay.record.listing import Kind
from hearsay.record.record import SCHEMA
from hearsay.version import __version__
from hearsay.web.api.answering import answer
from hearsay.web.api.described import (
    SCHEMA_NAME,
    TEXT,
    WHOLE,
    answers,
    many,
    maybe,
    problems,
    record,
)
from hearsay.web.api.listings import DISPUTES
from hearsay.web.api.you import YOU, You, you

BASE = "/api/v1"

_SCHEMA = record(
    {
        "schema": SCHEMA_NAME,
        "ledger": TEXT,
        "version": TEXT,
        "revision": TEXT,
        "changed": maybe(TEXT),
        "counts": {"type": "object", "additionalProperties": WHOLE},
        "waiting": WHOLE,
        "you": YOU,
        "listings": {"type": "object", "additionalProperties": TEXT},
        "formats": many(TEXT),
        "description": TEXT,
    }
)


def add_index(router: APIRouter, desk: Desk) -> None:
    """The address of the ledger itself."""

    @router.get(
        "",
        tags=["ledger"],
        summary="What there is",
        response_class=Response,
        openapi_extra=answers(_SCHEMA, "The ledger, counted."),
        responses=problems(503),
    )
    def index(request: Request) -> Response:
        who = you(request)
        return answer(desk, request, lambda: _form(desk, who), str(who))


def _form(desk: Desk, who: You) -> dict[str, Any]:
    revision, info = desk.ledger.revision(), desk.ledger.info()
    return {
        "schema": SCHEMA,
        "ledger": info.called,
        "version": __version__,
        "revision": revision,
        "changed": desk.ledger.last_change() or None,
        "counts": info.counts,
        "waiting": info.waiting,
        "you": who,
        "listings": {name: f"{BASE}/{name}" for name in (*map(str, Kind), DISPUTES)},
        "formats": [form.name for form in FORMATS.values() if form.is_installed],
        "description": "/api/openapi.json",
    }
