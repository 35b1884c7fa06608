"""The application: which address leads where.

It is made anew for each ledger and holds nothing but its desk, so two in one process know nothing of each
other, and a test needs no server.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

from fastapi import FastAPI, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from hearsay.desk.desk import Desk
from hearsay.ledger import LedgerTooSlowError
from hearsay.record import HearsayError
from hearsay.version import __version__
from hearsay.web.ahead import Ahead
from hearsay.web.api import routes
from hearsay.web.api.changes import Streams
from hearsay.web.api.described import problems
from hearsay.web.api.sharing import Shared
from hearsay.web.entry.admission import Admission
from hearsay.web.entry.door import Door
from hearsay.web.entry.login import add_login
from hearsay.web.guards import BodyTooLargeError, Guards, too_large
from hearsay.web.jobs import Jobs
from hearsay.web.pages import add_pages
from hearsay.web.problem_pages.page import add_problem_pages
from hearsay.web.problems import Problem, ProblemError, problem_of

LARGEST_BODY = 8 << 20

LOOPBACK = ("127.0.0.1", "localhost", "::1")

_LOG = logging.getLogger("hearsay.web")


def make_app(
    desk: Desk,
    *,
    hosts: Iterable[str] = LOOPBACK,
    door: Door | None = None,
    jobs: Jobs | None = None,
    streams: Streams | None = None,
    ahead: Ahead | None = None,
) -> FastAPI:
    """The application over a ledger.

    Args:
        desk: The ledger, open.
        hosts: The names under which it is asked.
        door: Knows who may come in; everybody may where None.
        jobs: Read what is sent; made for this application where None. They end with it.
        streams: Of changes, which end with it too.
        ahead: Counts what nobody has the time to wait for; nobody does where None.

    Returns:
        What a server runs.
    """
    jobs, streams = jobs or Jobs(desk.ledger), streams or Streams()
    app = FastAPI(
        title="hearsay",
        version=__version__,
        summary="A ledger of attributed claims: who says what happened, where, when, how many.",
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
        default_response_class=JSONResponse,
        lifespan=_until_stopped(jobs, streams),
    )
    app.state.shared = Shared()
    app.state.ahead = ahead
    app.include_router(
        routes.make(desk, door, jobs=jobs, streams=streams),
        prefix="/api/v1",
        responses={} if door is None else problems(401, 403, 429),
    )
    if door is not None:
        add_login(app, door)
        _tell_how_one_gets_in(app)
    add_problem_pages(app)
    add_pages(app)
    app.add_middleware(Admission, door=door)
    app.add_middleware(
        Guards, hosts=hosts, largest_body=LARGEST_BODY, secure=door is not None and door.secure
    )
    app.add_exception_handler(HearsayError, _on_error)
    app.add_exception_handler(ProblemError, _on_problem)
    app.add_exception_handler(HTTPException, _on_http)
    app.add_exception_handler(RequestValidationError, _on_invalid)
    app.add_exception_handler(BodyTooLargeError, _on_large)
    app.add_exception_handler(Exception, _on_defect)
    return app


def _tell_how_one_gets_in(app: FastAPI) -> None:
    """Have the description say what a program sends."""
    plain = app.openapi

    def described() -> dict[str, Any]:
        told = plain()
        bearer = {"type": "http", "scheme": "bearer", "description": "The token of a person."}
        told.setdefault("components", {})["securitySchemes"] = {"token": bearer}
        return told | {"security": [{"token": []}]}

    app.openapi = described  # type: ignore[method-assign]  # as FastAPI's own pages say


def _until_stopped(
    jobs: Jobs, streams: Streams
) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    """The application's life; at its end the report in hand is finished and kept."""

    @asynccontextmanager
    async def living(_app: FastAPI) -> AsyncIterator[None]:
        try:
            yield
        finally:
            streams.end()
            await run_in_threadpool(jobs.close)

    return living


async def _on_error(request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, HearsayError):
        raise error
    if isinstance(error, LedgerTooSlowError) and request.app.state.ahead is not None:
        request.app.state.ahead.count()
    problem = problem_of(error)
    if problem.status == 500:
        _LOG.error("%s", error)
    return problem.answer(request.url.path)


async def _on_problem(request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, ProblemError):
        raise error
    return error.problem.answer(request.url.path)


_HTTP = {
    404: ("not_found", "Nothing is there.", "GET /api/v1 lists what there is."),
    405: ("method_not_allowed", "That cannot be done with it.", "GET reads it."),
}


async def _on_http(request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, HTTPException):
        raise error
    code, detail, hint = _HTTP.get(error.status_code, ("http", str(error.detail), None))
    return Problem(
        status=error.status_code,
        code=code,
        detail=detail,
        hint=hint,
        headers=error.headers or {},
    ).answer(request.url.path)


async def _on_invalid(request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, RequestValidationError):
        raise error
    faults = [_fault(one) for one in error.errors()]
    first = next(iter(faults), {"detail": "It cannot be read."})
    return Problem(
        status=422,
        code="invalid_body",
        detail=f"{len(faults)} of the values cannot be read: {first['detail']}",
        hint="/api/openapi.json says what is expected.",
        errors=tuple(faults),
    ).answer(request.url.path)


def _fault(one: dict[str, Any]) -> dict[str, str]:
    where = "/".join(str(part) for part in one["loc"][1:])
    return {"pointer": f"/{where}", "detail": str(one["msg"])}


async def _on_large(request: Request, _error: Exception) -> JSONResponse:
    return too_large(LARGEST_BODY).answer(request.url.path)


async def _on_defect(request: Request, _error: Exception) -> JSONResponse:
    return Problem(
        status=500,
        code="defect",
        detail="The server failed; its log says where.",
        hint="Please report it.",
    ).answer(request.url.path)
