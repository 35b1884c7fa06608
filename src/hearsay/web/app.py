"""The application: which address leads where.

It is made anew for each ledger and holds nothing but its desk, so two in one process know nothing of each
other, and a test needs no server.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, RedirectResponse, Response
from starlette.exceptions import HTTPException

from hearsay.desk.desk import Desk
from hearsay.record import HearsayError
from hearsay.version import __version__
from hearsay.web.api import routes
from hearsay.web.door import COOKIE, LOGIN, Door
from hearsay.web.guards import BodyTooLargeError, Guards, too_large
from hearsay.web.problems import MEDIA_TYPE, Problem, problem_of

LARGEST_BODY = 8 << 20

LOOPBACK = ("127.0.0.1", "localhost", "::1")

_LOG = logging.getLogger("hearsay.web")


def make_app(desk: Desk, *, hosts: Iterable[str] = LOOPBACK, door: Door | None = None) -> FastAPI:
    """The application over a ledger.

    Args:
        desk: The ledger, open.
        hosts: The names under which it is asked.
        door: Knows who may come in; everybody may where None.

    Returns:
        What a server runs.
    """
    app = FastAPI(
        title="hearsay",
        version=__version__,
        summary="A ledger of attributed claims: who says what happened, where, when, how many.",
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
        default_response_class=JSONResponse,
    )
    app.include_router(routes.make(desk), prefix="/api/v1")
    if door is not None:
        _add_login(app, door)
    app.add_middleware(Guards, hosts=hosts, largest_body=LARGEST_BODY, door=door)
    app.add_exception_handler(HearsayError, _on_error)
    app.add_exception_handler(HTTPException, _on_http)
    app.add_exception_handler(RequestValidationError, _on_invalid)
    app.add_exception_handler(BodyTooLargeError, _on_large)
    app.add_exception_handler(Exception, _on_defect)
    return app


def _add_login(app: FastAPI, door: Door) -> None:
    @app.get(LOGIN, include_in_schema=False)
    def login(key: str = "") -> Response:
        session = door.let_in(key)
        if session is None:
            problem = Problem(
                status=403,
                code="used_link",
                title="Used link",
                detail="This link lets nobody in: it was used, or it is not the newest.",
                hint="Start `hearsay serve` again for a new one.",
            )
            return JSONResponse(problem.form(LOGIN), 403, media_type=MEDIA_TYPE)
        answer = RedirectResponse("/", 303)
        answer.set_cookie(COOKIE, session, httponly=True, samesite="strict", path="/")
        return answer


def _answer(request: Request, problem: Problem) -> JSONResponse:
    return JSONResponse(
        problem.form(request.url.path),
        status_code=problem.status,
        media_type=MEDIA_TYPE,
        headers=dict(problem.headers),
    )


async def _on_error(request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, HearsayError):
        raise error
    problem = problem_of(error)
    if problem.status == 500:
        _LOG.error("%s", error)
    return _answer(request, problem)


_HTTP = {
    404: ("not_found", "Nothing is there.", "GET /api/v1 lists what there is."),
    405: ("method_not_allowed", "That cannot be done with it.", "GET reads it."),
}


async def _on_http(request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, HTTPException):
        raise error
    code, detail, hint = _HTTP.get(error.status_code, ("http", str(error.detail), None))
    return _answer(
        request,
        Problem(
            status=error.status_code,
            code=code,
            title=code.replace("_", " ").capitalize(),
            detail=detail,
            hint=hint,
            headers=error.headers or {},
        ),
    )


async def _on_invalid(request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, RequestValidationError):
        raise error
    faults = [_fault(one) for one in error.errors()]
    first = next(iter(faults), {"detail": "It cannot be read."})
    return _answer(
        request,
        Problem(
            status=422,
            code="invalid_body",
            title="Invalid body",
            detail=f"{len(faults)} of the values cannot be read: {first['detail']}",
            hint="/api/openapi.json says what is expected.",
            errors=tuple(faults),
        ),
    )


def _fault(one: dict[str, Any]) -> dict[str, str]:
    where = "/".join(str(part) for part in one["loc"][1:])
    return {"pointer": f"/{where}", "detail": str(one["msg"])}


async def _on_large(request: Request, _error: Exception) -> JSONResponse:
    return _answer(request, too_large(LARGEST_BODY))


async def _on_defect(request: Request, _error: Exception) -> JSONResponse:
    return _answer(
        request,
        Problem(
            status=500,
            code="defect",
            title="Defect",
            detail="The server failed; its log says where.",
            hint="Please report it.",
        ),
    )
