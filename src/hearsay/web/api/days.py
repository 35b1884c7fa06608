"""When what was asked for was published: the reports of each day, for whoever narrows a time."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any
from urllib.parse import parse_qsl

from fastapi import APIRouter, Request, Response

from hearsay.desk.desk import Desk
from hearsay.ledger.asking.grammar import parse_pairs
from hearsay.ledger.asking.query import Query
from hearsay.record.listing import Kind
from hearsay.record.record import SCHEMA
from hearsay.web.api.answering import INTERACTIVE_S, answer, written
from hearsay.web.api.described import (
    SCHEMA_NAME,
    TEXT,
    WHOLE,
    answers,
    grammar,
    many,
    parameter,
    problems,
    record,
)

_UNASKED = ("kind", "sort", "fields", "limit", "cursor")
_OF_SEVERAL = (Kind.INCIDENTS, Kind.RELATIONS)
_DAYS = record(
    {
        "schema": SCHEMA_NAME,
        "kind": TEXT,
        "data": many(record({"day": TEXT, "reports": WHOLE})),
        "undated": WHOLE,
    }
)


def add_days(router: APIRouter, desk: Desk) -> None:
    """The address of days of publication."""
    kind = parameter(
        "kind",
        "Of which rows the terms are: one of "
        f"{', '.join(Kind)}; reports where nothing is said. Of relations also how values stand to each "
        "other, as in their listing.",
    )

    @router.get(
        "/days",
        tags=["listings"],
        summary="How many reports were published on which day",
        response_class=Response,
        openapi_extra={"parameters": [kind, *grammar(without=_UNASKED)]}
        | answers(
            _DAYS,
            "The days with any; a report counts once, however many rows it has.",
            {
                "schema": SCHEMA,
                "kind": "claims",
                "data": [{"day": "2022-02-26", "reports": 3}],
                "undated": 0,
            },
        ),
        responses=problems(400, 503),
    )
    def days(request: Request) -> Response:
        asked = _asked(request)

        def make() -> dict[str, Any]:
            # Nearly every report has some of everything, and to look for it in each takes long.
            is_any = not asked.conditions and asked.kind not in _OF_SEVERAL
            counted = replace(asked, kind=Kind.REPORTS) if is_any else asked
            found = desk.ledger.list(counted, limit_s=INTERACTIVE_S).days()
            return {
                "schema": SCHEMA,
                "kind": asked.kind.value,
                "data": [asdict(one) for one in found.days],
                "undated": found.undated,
            }

        return answer(desk, request, make, written(asked))


def _asked(request: Request) -> Query:
    """The question: the first `kind` that is one of rows says of which; any other is a term."""
    kinds = set(map(str, Kind))
    pairs = parse_qsl(request.url.query, keep_blank_values=True, errors="replace")
    found = next((value for name, value in pairs if name == "kind" and value in kinds), None)
    kind = Kind.REPORTS if found is None else Kind(found)
    terms = [pair for pair in pairs if pair != ("kind", found)]
    return replace(parse_pairs(kind, terms), sort=(), fields=None, limit=None, cursor=None)
