"""Who speaks of whom: the sources and publishers of some claims, and what is between them."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response

from hearsay.desk.desk import Desk
from hearsay.desk.network import find_network
from hearsay.desk.network_form import network_form
from hearsay.ledger.asking.errors import BadValueError
from hearsay.record.listing import Kind
from hearsay.web.api.answering import INTERACTIVE_S, answer, asked_of, written
from hearsay.web.api.described import (
    FLAG,
    SCHEMA_NAME,
    TEXT,
    WHOLE,
    answers,
    grammar,
    many,
    maybe,
    problems,
    record,
)

_CLAIMS = 500
_MOST = 1000

_NODE = record(
    {
        "name": TEXT,
        "kind": TEXT,
        "country": maybe(TEXT),
        "interest": TEXT,
        "side": maybe(TEXT),
        "claims": WHOLE,
    }
)
_EDGE = record(
    {
        "from": TEXT,
        "to": TEXT,
        "how": {"enum": ["quotes", "confirms", "denies"]},
        "count": WHOLE,
        "example": TEXT,
    }
)
_NETWORK = record(
    {
        "schema": SCHEMA_NAME,
        "nodes": many(_NODE),
        "edges": many(_EDGE),
        "claims": WHOLE,
        "is_cut": FLAG,
    }
)


def add_network(router: APIRouter, desk: Desk) -> None:
    """The address of the network of sources."""

    @router.get(
        "/network",
        tags=["sources"],
        summary="Who quotes, confirms and denies whom",
        response_class=Response,
        openapi_extra={"parameters": grammar(without=("fields", "cursor"), most=_MOST)}
        | answers(
            _NETWORK, "Sources and publishers, with what is between them in the first claims."
        ),
        responses=problems(400, 503),
    )
    def network(request: Request) -> Response:
        asked, _ = asked_of(Kind.CLAIMS, request)
        most = _CLAIMS if asked.limit is None else asked.limit
        if most > _MOST:
            raise BadValueError("limit", "It is too large.", f"At most {_MOST:,} claims at once.")
        if asked.cursor is not None:
            raise BadValueError("cursor", "A network has no pages.", "Ask for fewer claims.")

        def make() -> dict[str, Any]:
            return network_form(find_network(desk.ledger, asked, most=most, limit_s=INTERACTIVE_S))

        return answer(desk, request, make, written(asked))
