"""What people decide over HTTP: right or wrong, one happening or two, taken back; each with its reason.

Nothing is overwritten: a decision stands beside what it is about, under the name of who made it, and who
takes it back leaves both to be seen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from fastapi import APIRouter, Path, Request, Response
from fastapi.concurrency import run_in_threadpool

from hearsay.desk.desk import Desk
from hearsay.ledger import Judgement, Ledger, LogEntry, NotInLedgerError
from hearsay.record.json_form import dumps
from hearsay.web.api.answering import answer, only, whole_number
from hearsay.web.api.decisions import DECISION, REASON, Verb, decision, reason
from hearsay.web.api.described import (
    TEXT,
    WHOLE,
    Schema,
    answers,
    many,
    maybe,
    parameter,
    problems,
    record,
)
from hearsay.web.api.idempotency import PARAMETER, Answered
from hearsay.web.entry.asker import asker
from hearsay.web.requests.bodies import read_body, read_object

LARGEST_PAGE = 1000
_PAGE = 100
_LAST = 2**31 - 1


_Do = Callable[[Ledger, dict[str, str]], Judgement | None]


def _withdraw(ledger: Ledger, told: dict[str, str]) -> None:
    ledger.withdraw(told["target"], why=told["because"])


def _restore(ledger: Ledger, told: dict[str, str]) -> None:
    ledger.restore(told["target"], why=told["because"])


_DO: dict[Verb, _Do] = {
    Verb.JUDGE: lambda ledger, told: ledger.judge(
        told["target"], told["verdict"], why=told["because"]
    ),
    Verb.MERGE: lambda ledger, told: ledger.merge(
        told["target"], told["other"], why=told["because"]
    ),
    Verb.SPLIT: lambda ledger, told: ledger.split(told["target"], why=told["because"]),
    Verb.PIN: lambda ledger, told: ledger.pin(told["target"], why=told["because"]),
    Verb.WITHDRAW: _withdraw,
    Verb.RESTORE: _restore,
}


def add_judging(router: APIRouter, desk: Desk, answered: Answered) -> None:
    """The addresses of what people decide.

    Args:
        router: Where they are added.
        desk: The ledger.
        answered: The requests that were done.
    """

    @router.get(
        "/judgements",
        tags=["judgements"],
        summary="What people decided, from the first",
        response_class=Response,
        responses=problems(400, 503),
        openapi_extra={
            "parameters": [
                parameter("target", "Only about this ledger id."),
                parameter("after", "Only behind the decision of this number.", _NUMBER),
                parameter("limit", "How many at most.", _LIMIT),
            ],
            **answers(_LIST, "The decisions, those that were taken back too."),
        },
    )
    def judgements(request: Request) -> Response:
        asked = only(request, "target", "after", "limit")
        after = whole_number("after", asked.get("after"), default=0, least=0, most=_LAST)
        limit = whole_number("limit", asked.get("limit"), default=_PAGE, least=1, most=LARGEST_PAGE)

        def make() -> dict[str, Any]:
            target = asked.get("target")
            found = desk.ledger.judgements(target, undone=True, after=after, limit=limit + 1)
            return {
                "data": [asdict(one) for one in found[:limit]],
                "next": found[limit - 1].id if len(found) > limit else None,
            }

        return answer(desk, request, make, *map(str, sorted(asked.items())))

    @router.post(
        "/judgements",
        tags=["judgements"],
        summary="Decide, with the reason",
        status_code=201,
        response_class=Response,
        responses=problems(400, 404, 408, 409, 410, 413, 415, 422, 429, 503),
        openapi_extra=_described(DECISION, "201", "It is decided, and this is its row of the log."),
    )
    async def decide(request: Request) -> Response:
        body = await read_body(request)
        told = decision(read_object(request, body))

        def do() -> Response:
            ledger = desk.ledger.signed_by(asker(request).name)
            judgement = _DO[Verb(told["verb"])](ledger, told)
            return _told(ledger, told, judgement, 201)

        return await run_in_threadpool(answered.once, request, [body], do)

    @router.post(
        "/judgements/{number}/undo",
        tags=["judgements"],
        summary="Take a decision back; that it was made stays",
        response_class=Response,
        responses=problems(400, 404, 408, 409, 413, 415, 422, 429, 503),
        openapi_extra=_described(
            record({"because": REASON}), "200", "It is taken back, and this is its row of the log."
        ),
    )
    async def undo(request: Request, number: int = Path(ge=1, le=_LAST)) -> Response:
        body = await read_body(request)
        because = reason(read_object(request, body))

        def do() -> Response:
            ledger = desk.ledger.signed_by(asker(request).name)
            undone = ledger.undo(number, why=because)
            return _told(ledger, {"verb": "undo", "target": undone.target}, undone, 200)

        return await run_in_threadpool(answered.once, request, [body], do)


def _told(
    ledger: Ledger, told: dict[str, str], judgement: Judgement | None, status: int
) -> Response:
    """What was decided, and its row of the log."""
    target = told["target"] if judgement is None else judgement.target
    entry = _newest(ledger, target, _WRITTEN.get(told["verb"], told["verb"]))
    if judgement is not None:
        form = asdict(judgement)
    else:  # a report that is withdrawn or restored is marked, and the log alone says by whom
        form = {"id": None, "target": target, "verdict": told["verb"], "undone": None}
        form |= {"who": entry and entry.who, "at": entry and entry.at, "why": told["because"]}
    form["log"] = None if entry is None else asdict(entry)
    return Response(dumps(form), status, media_type="application/json")


_WRITTEN = {"pin": "judge"}
"""What the log calls a decision, where that is not its verb."""


def _newest(ledger: Ledger, target: str, what: str) -> LogEntry | None:
    try:
        key = ledger.report(target.partition(".")[0]).key
    except NotInLedgerError:  # somebody removed it for good meanwhile
        return None
    return next((one for one in reversed(list(ledger.log(key))) if one.what == what), None)


_UNDONE = record({"at": TEXT, "who": TEXT, "why": maybe(TEXT)})
_JUDGEMENT = record(
    {
        "id": WHOLE,
        "target": TEXT,
        "verdict": TEXT,
        "who": TEXT,
        "at": TEXT,
        "why": maybe(TEXT),
        "undone": maybe(_UNDONE),
    }
)
_LIST = record({"data": many(_JUDGEMENT), "next": maybe(WHOLE)})
_NUMBER = WHOLE | {"minimum": 0, "maximum": _LAST}
_LIMIT = WHOLE | {"minimum": 1, "maximum": LARGEST_PAGE}
_LOG = record(
    {
        "n": WHOLE,
        "at": TEXT,
        "who": TEXT,
        "what": TEXT,
        "key": maybe(TEXT),
        "counts": {"type": "object"},
        "detail": maybe(TEXT),
    }
)


def _described(body: Schema, status: str, told: str) -> dict[str, Any]:
    given = {"application/json": {"schema": body}}
    made = record(
        _JUDGEMENT["properties"]
        | {"id": maybe(WHOLE), "who": maybe(TEXT), "at": maybe(TEXT), "log": maybe(_LOG)}
    )
    return {
        "parameters": [PARAMETER],
        "requestBody": {"required": True, "content": given},
        "responses": {
            status: {"description": told, "content": {"application/json": {"schema": made}}}
        },
    }
