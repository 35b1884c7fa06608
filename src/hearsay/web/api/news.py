"""What is new, and what was done: the ledger since somebody looked."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from fastapi import APIRouter, Request, Response

from hearsay.desk.desk import Desk
from hearsay.desk.news import find_news
from hearsay.desk.news_form import news_form
from hearsay.ledger.following import Step
from hearsay.record.listing import Kind
from hearsay.record.record import SCHEMA
from hearsay.web.api.answering import INTERACTIVE_S, answer, only, whole_number
from hearsay.web.api.described import (
    FLAG,
    SCHEMA_NAME,
    TEXT,
    WHOLE,
    answers,
    many,
    maybe,
    parameter,
    problems,
    record,
    row_schema,
)
from hearsay.web.api.standing_forms import QUESTION

_LISTED = 100
_MOST = 1000
_GREATEST = 2**53

_LIMIT = {"type": "integer", "minimum": 1, "maximum": _MOST}

_NEWS = record(
    {
        "schema": SCHEMA_NAME,
        "since": TEXT,
        "now": TEXT,
        "reports": WHOLE,
        "is_cut": FLAG,
        "new_incidents": many(row_schema(Kind.INCIDENTS)),
        "revised": many(row_schema(Kind.RELATIONS)),
        "disputes": many(row_schema(Kind.RELATIONS)),
        "answered": many(QUESTION),
    }
)
_STEP = record(
    {
        "n": WHOLE,
        "at": TEXT,
        "who": TEXT,
        "what": TEXT,
        "key": maybe(TEXT),
        "counts": {"type": "object", "additionalProperties": WHOLE},
        "detail": maybe(TEXT),
        "report": maybe(TEXT),
        "incidents": many(TEXT),
    }
)

_LOG = record({"schema": SCHEMA_NAME, "data": many(_STEP), "next": maybe(WHOLE)})


def add_news(router: APIRouter, desk: Desk) -> None:
    """The addresses of what is new and of what was done."""
    _add_news(router, desk)
    _add_log(router, desk)


def _add_news(router: APIRouter, desk: Desk) -> None:
    since = parameter(
        "since",
        "The `now` of the last news, a `revision`, or a time; where nothing is said a day before the "
        "last change. Example: since=last 24h",
    )

    @router.get(
        "/news",
        tags=["changes"],
        summary="What is new since somebody looked",
        response_class=Response,
        openapi_extra={"parameters": [since]}
        | answers(
            _NEWS,
            "Incidents that nobody told of before, what was revised, who contradicts whom, and what was "
            "answered; ask with `now` the next time.",
        ),
        responses=problems(400, 503),
    )
    def news(request: Request) -> Response:
        asked = only(request, "since").get("since")

        def make() -> dict[str, Any]:
            return news_form(find_news(desk.ledger, asked, most=_LISTED, limit_s=INTERACTIVE_S))

        return answer(desk, request, make, asked or "")


def _add_log(router: APIRouter, desk: Desk) -> None:
    described = {
        "parameters": [
            parameter(
                "after",
                "Only behind the entry of this number.",
                {"type": "integer", "minimum": 0, "maximum": _GREATEST},
            ),
            parameter(
                "limit", f"At most so many entries; {_LISTED} where nothing is said.", _LIMIT
            ),
        ]
    }

    @router.get(
        "/log",
        tags=["changes"],
        summary="What was done, when and by whom, from the first",
        response_class=Response,
        openapi_extra=described
        | answers(_LOG, "The entries; `next` is the number to go on behind, null at the end."),
        responses=problems(400, 503),
    )
    def log(request: Request) -> Response:
        given = only(request, "after", "limit")
        after = whole_number("after", given.get("after"), default=0, least=0, most=_GREATEST)
        most = whole_number("limit", given.get("limit"), default=_LISTED, least=1, most=_MOST)

        def make() -> dict[str, Any]:
            steps = desk.ledger.steps(after=after, limit=most + 1)
            here = steps[:most]
            return {
                "schema": SCHEMA,
                "data": [step_form(step) for step in here],
                "next": here[-1].entry.n if len(steps) > most else None,
            }

        return answer(desk, request, make, str(after), str(most))


def step_form(step: Step) -> dict[str, Any]:
    """An entry of the log as JSON, with its report's name and the incidents that this tells of.

    Args:
        step: The entry.
    """
    told = asdict(step.entry)
    return {**told, "report": step.report, "incidents": list(step.incidents)}
