"""The review queue: what whoever asks should look at next. What they say of it goes to /judgements."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from hearsay.desk.desk import Desk
from hearsay.desk.reviewing import Pool
from hearsay.desk.reviewing import review as look_at
from hearsay.desk.reviewing.card_form import review_form
from hearsay.desk.reviewing.reviewing import MOST
from hearsay.web.api.answering import answer, is_yes, only, whole_number
from hearsay.web.api.described import (
    FLAG,
    REAL,
    SCHEMA_NAME,
    SPAN,
    TEXT,
    WHOLE,
    answers,
    many,
    maybe,
    parameter,
    problems,
    record,
)
from hearsay.web.entry.asker import asker

_CARDS = 10

_MARK = record({"start": WHOLE, "end": WHOLE, "layer": TEXT, "target": TEXT})
_CHIP = record(
    {
        "target": TEXT,
        "field": TEXT,
        "code": TEXT,
        "words": TEXT,
        "spans": many(record({"start": WHOLE, "end": WHOLE})),
    }
)
_INCIDENT = record(
    {
        "id": TEXT,
        "type": TEXT,
        "status": TEXT,
        "place": maybe(TEXT),
        "from": maybe(TEXT),
        "to": maybe(TEXT),
        "reports": WHOLE,
    }
)
_CARD = record(
    {
        "schema": SCHEMA_NAME,
        "id": TEXT,
        "kind": {"enum": ["claim", "figure", "join"]},
        "why_asked": TEXT,
        "score": REAL,
        "drawn": FLAG,
        "report": TEXT,
        "title": maybe(TEXT),
        "publisher": maybe(TEXT),
        "published": maybe(TEXT),
        "sentence": TEXT,
        "passage": record({"text": TEXT, "start": WHOLE, "marks": many(_MARK)}),
        "chips": many(_CHIP),
        "incident": maybe(_INCIDENT),
        "why_joined": many(TEXT),
        "neighbours": many(record({"how": TEXT, "at": SPAN, "text": TEXT, "why": TEXT})),
        "judgements": many({"type": "object"}),
    }
)
_AGREEMENT = record(
    {
        "items": WHOLE,
        "people": WHOLE,
        "percent": maybe(REAL),
        "kappa": maybe(REAL),
        "alpha": maybe(REAL),
        "confirmed": WHOLE,
        "annotated": WHOLE,
    }
)
_SCHEMA = record(
    {
        "schema": SCHEMA_NAME,
        "data": many(_CARD),
        "agreement": _AGREEMENT,
        "looked_at": many(TEXT),
    }
)


def add_reviewing(router: APIRouter, desk: Desk) -> None:
    """The address of the review queue.

    Args:
        router: Where it is added.
        desk: The ledger.
    """
    pool = Pool(desk.ledger)

    @router.get(
        "/review",
        tags=["review"],
        summary="What to look at next, worth most first",
        response_class=Response,
        responses=problems(400, 503),
        openapi_extra={
            "parameters": [
                parameter(
                    "limit",
                    "At most so many cards.",
                    {"type": "integer", "minimum": 1, "maximum": MOST},
                ),
                parameter(
                    "two_person",
                    "yes: what one other person has judged comes first, without their verdict.",
                    {"enum": ["yes", "no"]},
                ),
            ],
            **answers(
                _SCHEMA,
                "Cards, without what whoever asks has judged; and how far reviewers agree. "
                "A verdict is right, wrong, unsure or as “corrected figure.measure=injured”, "
                "and goes to /judgements.",
            ),
        },
    )
    def review(request: Request) -> Response:
        given = only(request, "limit", "two_person")
        limit = whole_number("limit", given.get("limit"), default=_CARDS, least=1, most=MOST)
        two_person = is_yes("two_person", given.get("two_person"))
        who = asker(request).name or desk.ledger.who
        return answer(
            desk,
            request,
            lambda: review_form(
                look_at(desk.ledger, limit=limit, who=who, two_person=two_person, pool=pool)
            ),
            *(who, str(limit), str(two_person)),
        )
