"""Reports over HTTP: sent together, read by and by, and what became of each.

Nothing is fetched: who has only an address sends what stands there. The answer comes at once and says where
to look; what was sent is read in processes of their own, as `hearsay add` reads it, and in the same order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool

from hearsay.desk.adding import Sent
from hearsay.desk.prepare import Given
from hearsay.record.json_form import dumps
from hearsay.web.api.answering import only
from hearsay.web.api.described import (
    TEXT,
    WHOLE,
    Schema,
    many,
    maybe,
    parameter,
    problems,
    record,
)
from hearsay.web.api.idempotency import PARAMETER, Answered
from hearsay.web.entry.asker import asker
from hearsay.web.jobs import MOST_LISTED, Job, Jobs, State, receive, receive_list
from hearsay.web.jobs.receiving import FORM, SUFFIXES
from hearsay.web.requests.bodies import charset_of, media_of, read_body, read_object, unsupported

_LISTED = 20
"""Of reports and refusals, each, where several jobs are told of."""

_BASE = "/api/v1/jobs"
_FRESH = {"Cache-Control": "no-store"}
_OWN = ("published", "publisher", "name")


def add_jobs(router: APIRouter, jobs: Jobs, answered: Answered) -> None:
    """The addresses of jobs.

    Args:
        router: Where they are added.
        jobs: The jobs.
        answered: The requests that were done.
    """

    @router.post(
        "/jobs",
        tags=["jobs"],
        summary="Have reports read",
        status_code=202,
        response_class=Response,
        responses=problems(400, 408, 413, 415, 422, 429, 503),
        openapi_extra=_SENDING,
    )
    async def send(request: Request) -> Response:
        own = only(request, *_OWN)
        media = media_of(request)
        if media != "application/json" and media != FORM and media not in SUFFIXES:
            raise unsupported(
                f"Reports are not sent as {media[:60] or 'nothing that is named'}.",
                "Send JSON, a form with files, text/plain or text/html.",
            )
        body = await read_body(request)
        return await run_in_threadpool(_send, jobs, answered, request, body, own)

    @router.get(
        "/jobs",
        tags=["jobs"],
        summary="The jobs of this run of the server, the newest first",
        response_class=Response,
        responses=problems(400),
        openapi_extra=_answered(record({"data": many(_JOB), "next": _NULL, "count": WHOLE})),
    )
    def listed(request: Request) -> Response:
        only(request)
        found = [job.form(most=_LISTED) for job in jobs.all()]
        return _json({"data": found, "next": None, "count": len(found)})

    @router.get(
        "/jobs/{job_id}",
        tags=["jobs"],
        summary="How far a job is",
        response_class=Response,
        responses=problems(404),
        openapi_extra=_answered(_JOB),
    )
    def one(job_id: str) -> Response:
        return _json(jobs.get(job_id).form())

    @router.post(
        "/jobs/{job_id}/stop",
        tags=["jobs"],
        summary="Read no more of a job; what was read stays",
        response_class=Response,
        responses=problems(404),
        openapi_extra=_answered(_JOB),
    )
    def stop(job_id: str) -> Response:
        job = jobs.get(job_id)
        job.stop()
        return _json(job.form())


def _send(
    jobs: Jobs, answered: Answered, request: Request, body: bytes, own: dict[str, str]
) -> Response:
    media = media_of(request)
    encoding = None if media in ("application/json", FORM) else charset_of(request)
    given = Given(
        published=own.get("published") or None,
        publisher=own.get("publisher") or None,
        encoding=encoding,
    ).checked()
    if media == "application/json":
        sent, brought = receive_list(read_object(request, body, largest=None)), [body]
    else:
        sent = receive(request.headers["content-type"], body, own.get("name", ""))
        # A form is cut elsewhere each time it is sent, and is the same form.
        brought = list(_pieces(sent))

    def do() -> Response:
        job = jobs.add(sent, who=asker(request).name, given=given)
        return _told(job)

    return answered.once(request, brought, do)


def _pieces(sent: Iterable[Sent]) -> Iterator[bytes]:
    for one in sent:
        yield one.name.encode("utf-8", "replace")
        if isinstance(one.content, bytes):
            yield one.content


def _told(job: Job) -> Response:
    return _json(job.form(), 202, {"Location": f"{_BASE}/{job.id}"})


def _json(
    form: dict[str, Any], status: int = 200, headers: dict[str, str] | None = None
) -> Response:
    return Response(
        dumps(form), status, {**_FRESH, **(headers or {})}, media_type="application/json"
    )


_NULL: Schema = {"type": "null"}
_REAL = maybe({"type": "number"})
_PROBLEM = record({"code": TEXT, "detail": TEXT, "hint": maybe(TEXT)})
_JOB = record(
    {
        "id": TEXT,
        "who": TEXT | {"description": "Who sent it."},
        "state": {"enum": list(State)},
        "total": WHOLE,
        "done": WHOLE,
        "added": WHOLE,
        "known": WHOLE | {"description": "How many the ledger had already."},
        "refusals": WHOLE | {"description": "How many could not be read."},
        "undated": WHOLE
        | {"description": "How many give a date that is none; they have none now."},
        "in_part": WHOLE | {"description": "How many are in another language in part, or in none."},
        "reports": many(TEXT),
        "refused": many(record({"name": TEXT, "line": maybe(WHOLE), **_PROBLEM["properties"]})),
        "rate": _REAL | {"description": "Reports a second."},
        "left_s": _REAL | {"description": "Seconds that it will take, about."},
        "created": TEXT,
        "started": maybe(TEXT),
        "ended": maybe(TEXT),
        "error": maybe(_PROBLEM) | {"description": "Why it failed; what was read stays."},
    }
)


def _answered(schema: Schema, status: str = "200", told: str = "How far it is.") -> dict[str, Any]:
    content = {"application/json": {"schema": schema}}
    return {"responses": {status: {"description": told, "content": content}}}


_REPORT = record(
    {"text": {"type": "string", "minLength": 1}},
    optional=dict.fromkeys(
        ("title", "publisher", "published", "url", "byline", "retrieved", "language"), maybe(TEXT)
    )
    | {
        "id": {"type": "string", "minLength": 1, "maxLength": 1024},
        "name": TEXT | {"description": "What it is called where it is refused."},
    },
)
_REPORTS = record(
    {"reports": {"type": "array", "items": _REPORT, "minItems": 1, "maxItems": MOST_LISTED}}
)
_FILES = record(
    {},
    optional={"file": many({"type": "string", "format": "binary"}), "text": TEXT},
)
_SENDING: dict[str, Any] = {
    "parameters": [
        PARAMETER,
        parameter(
            "published", "When they were published, as an ISO date; goes before what they say."
        ),
        parameter("publisher", "Who published them; goes before what they say."),
        parameter("name", "What a single text or page is called."),
    ],
    "requestBody": {
        "required": True,
        "description": "Reports in JSON, files of a form, or one file under its own media type.",
        "content": {
            "application/json": {"schema": _REPORTS},
            FORM: {"schema": _FILES},
            **{media: {"schema": {"type": "string", "minLength": 1}} for media in SUFFIXES},
        },
    },
    **_answered(_JOB, "202", "They wait to be read; `Location` says where to look."),
}
