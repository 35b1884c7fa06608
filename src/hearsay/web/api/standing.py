"""What the reports of a ledger amount to: an incident in full, numbers over time, questions, origins."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

from fastapi import APIRouter, Request, Response

from hearsay.desk.desk import Desk
from hearsay.desk.telling_form import telling_form
from hearsay.desk.weighed_pages import Weighed, questions_page, series_page, silent
from hearsay.desk.weighing_form import explanation_form, numbers_form, question_form
from hearsay.ledger.asking.errors import BadValueError
from hearsay.ledger.asking.query import Query
from hearsay.record.listing import Kind
from hearsay.record.record import SCHEMA
from hearsay.web.api import standing_forms as forms
from hearsay.web.api.answering import (
    INTERACTIVE_S,
    answer,
    asked_of,
    is_yes,
    whole_number,
    written,
)
from hearsay.web.api.counting import Counting
from hearsay.web.api.described import answers, grammar, parameter, problems

_INCIDENTS = 20
"""Incidents that are weighed for a page, where nothing is said."""

_MOST = 100

_UNASKED = ("fields", "as_of")
"""Terms that mean nothing where values are weighed as they are now."""


def add_standing(router: APIRouter, desk: Desk, counting: Counting) -> None:
    """The addresses of what is weighed."""
    _add_incident(router, desk)
    _add_series(router, desk, counting)
    _add_questions(router, desk, counting)
    _add_origins(router, desk)


def _add_incident(router: APIRouter, desk: Desk) -> None:
    @router.get(
        "/incidents/{incident_id}",
        tags=["standing"],
        summary="An incident in full",
        response_class=Response,
        openapi_extra=answers(
            forms.TELLING,
            "Its row, why it has its status, its numbers and questions, and every statement about it.",
        ),
        responses=problems(404, 503),
    )
    def incident(incident_id: str, request: Request) -> Response:
        return answer(desk, request, lambda: telling_form(desk.tell(incident_id)))

    @router.get(
        "/explain/{value_id}",
        tags=["standing"],
        summary="Why a status holds, or a value stands beside others",
        response_class=Response,
        openapi_extra=answers(
            forms.EXPLANATION, "The rule, the words it rests on, and what would change it."
        ),
        responses=problems(400, 404, 503),
    )
    def explain(value_id: str, request: Request) -> Response:
        return answer(desk, request, lambda: explanation_form(desk.explain(value_id)))


def _add_series(router: APIRouter, desk: Desk, counting: Counting) -> None:
    measure = parameter("measure", "What is counted: a code of measures.", required=True)
    described = {"parameters": [measure, *grammar(without=("measure", *_UNASKED), most=_MOST)]}

    @router.get(
        "/series",
        tags=["standing"],
        summary="A number over time: who gives it, how it moved, who gives none",
        response_class=Response,
        openapi_extra=described
        | answers(
            forms.page_of(forms.NUMBERS), "The series of some incidents; they may have none."
        ),
        responses=problems(400, 503),
    )
    def series(request: Request) -> Response:
        asked, _ = asked_of(Kind.INCIDENTS, request)
        most = _limit(asked)

        def make() -> dict[str, Any]:
            page = series_page(desk.ledger, asked, most=most, limit_s=INTERACTIVE_S)
            return _page(counting, asked, page, [numbers_form(one) for one in page.found])

        return answer(desk, request, make, written(asked))


def _add_questions(router: APIRouter, desk: Desk, counting: Counting) -> None:
    every = parameter("every", "Those that were answered meanwhile too: yes or no.")
    described = {"parameters": [every, *grammar(without=_UNASKED, most=_MOST)]}

    @router.get(
        "/questions",
        tags=["standing"],
        summary="What nobody knows or answers",
        response_class=Response,
        openapi_extra=described
        | answers(
            forms.page_of(forms.QUESTION), "The questions of some incidents; all may be answered."
        ),
        responses=problems(400, 503),
    )
    def questions(request: Request) -> Response:
        asked, own = asked_of(Kind.INCIDENTS, request, "every")
        answered = is_yes("every", own.get("every"))
        most = _limit(asked)

        def make() -> dict[str, Any]:
            page = questions_page(
                desk.ledger, asked, most=most, every=answered, limit_s=INTERACTIVE_S
            )
            return _page(counting, silent(asked), page, [question_form(one) for one in page.found])

        return answer(desk, request, make, written(asked), str(answered))


def _page(counting: Counting, asked: Query, page: Weighed[Any], data: list[Any]) -> dict[str, Any]:
    count = counting.count(asked)
    return {
        "schema": SCHEMA,
        "data": data,
        "next": page.next,
        "incidents": page.incidents,
        "count": count,
        "count_is_exact": count is not None,
    }


def _add_origins(router: APIRouter, desk: Desk) -> None:
    described = {"parameters": grammar(without=("sort", *_UNASKED))}

    @router.get(
        "/origins",
        tags=["standing"],
        summary="Whom accounts start with, each once, however often printed",
        response_class=Response,
        openapi_extra=described
        | answers(forms.ORIGINS, "The origins of the newest incidents, those of most first."),
        responses=problems(400, 503),
    )
    def origins(request: Request) -> Response:
        asked, own = asked_of(Kind.INCIDENTS, request, "cursor")
        skip = whole_number("cursor", own.get("cursor"), default=0, least=0, most=10**9)
        most = _limit(asked, default=_MOST, most=1000)

        def make() -> dict[str, Any]:
            whole = replace(asked, limit=None, sort=())
            found = desk.ledger.list(whole, limit_s=INTERACTIVE_S).origins(most=most, skip=skip)
            behind = skip + len(found.found)
            return {
                "schema": SCHEMA,
                "data": [asdict(one) for one in found.found],
                "next": str(behind) if behind < found.count else None,
                "count": found.count,
                "incidents": found.incidents,
                "is_cut": found.is_cut,
            }

        return answer(desk, request, make, written(asked), str(skip))


def _limit(asked: Query, *, default: int = _INCIDENTS, most: int = _MOST) -> int:
    limit = default if asked.limit is None else asked.limit
    if limit > most:
        raise BadValueError(
            "limit", "It is too large.", f"At most {most:,} at once; follow `next`."
        )
    return limit
