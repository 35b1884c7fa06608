"""Who uses the ledger, and who asks; only an admin lets people in, and sees their token, once."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from hearsay.desk.desk import Desk
from hearsay.ledger import Role
from hearsay.ledger.errors import AlreadySoError
from hearsay.ledger.people import Admitted, People
from hearsay.ledger.person_names import fold_person
from hearsay.record import UsageError
from hearsay.record.json_form import dumps
from hearsay.web.api.answering import only
from hearsay.web.api.described import TEXT, many, maybe, problems, record
from hearsay.web.api.you import YOU, you
from hearsay.web.entry.asker import asker
from hearsay.web.entry.door import Door
from hearsay.web.entry.login import forget_session
from hearsay.web.requests.bodies import read_body, read_object

_ROLE = {"type": "string", "enum": [role.value for role in Role]}
_PERSON = record(
    {
        "name": TEXT,
        "role": _ROLE,
        "added": TEXT,
        "added_by": TEXT,
        "stopped": maybe(TEXT),
        "stopped_by": maybe(TEXT),
    }
)
_WITH_TOKEN = record({**_PERSON["properties"], "token": TEXT})
_ASKED = {**record({"name": TEXT, "role": _ROLE}), "additionalProperties": False}
_KEPT = {"Cache-Control": "no-store"}
_AT_A_NAME = [
    {"name": "name", "in": "path", "required": True, "schema": TEXT, "description": "Whose."}
]


def add_people(router: APIRouter, desk: Desk, door: Door | None) -> None:
    """The addresses of people, and of whoever asks.

    Args:
        router: Gets them.
        desk: The ledger.
        door: Let the asker in; None where everybody comes in.
    """
    _add_asker(router, door)
    _add_listed(router, desk)
    _add_changes(router, desk)


def _add_asker(router: APIRouter, door: Door | None) -> None:
    @router.get(
        "/me",
        tags=["people"],
        summary="Who asks",
        response_class=Response,
        openapi_extra=_answers(200, YOU, "A name, and what they may do."),
        responses=problems(400),
    )
    def me(request: Request) -> Response:
        only(request)
        return _answer(you(request))

    @router.post(
        "/logout",
        tags=["people"],
        summary="Log this browser out",
        status_code=204,
        response_class=Response,
        responses=problems(400),
    )
    def logout(request: Request) -> Response:
        only(request)
        gone = Response(status_code=204, headers=_KEPT)
        return gone if door is None else forget_session(door, request, gone)


def _add_listed(router: APIRouter, desk: Desk) -> None:
    @router.get(
        "/people",
        tags=["people"],
        summary="Who may use the ledger, or might once",
        response_class=Response,
        openapi_extra=_answers(200, record({"data": many(_PERSON)}), "In the order they came."),
        responses=problems(400, 503),
    )
    def people(request: Request) -> Response:
        only(request)
        return _answer({"data": [one.form() for one in desk.ledger.people.list()]})


def _add_changes(router: APIRouter, desk: Desk) -> None:
    def signed(request: Request) -> People:
        return desk.ledger.signed_by(asker(request).name).people

    @router.post(
        "/people",
        tags=["people"],
        summary="Let somebody in, or back in who was stopped",
        status_code=201,
        response_class=Response,
        openapi_extra={
            "requestBody": {"required": True, "content": {"application/json": {"schema": _ASKED}}},
            **_answers(201, _WITH_TOKEN, "The person, with the token: it is told this once."),
        },
        responses=problems(400, 408, 409, 413, 415, 503),
    )
    async def add(request: Request) -> Response:
        name, role = _asked(read_object(request, await read_body(request)))
        admitted = await run_in_threadpool(signed(request).add, name, role)
        return _answer(_with_token(admitted), 201)

    @router.post(
        "/people/{name}/stop",
        tags=["people"],
        summary="Let somebody in no longer",
        response_class=Response,
        openapi_extra={"parameters": _AT_A_NAME, **_answers(200, _PERSON, "The person, stopped.")},
        responses=problems(404, 409, 503),
    )
    def stop(request: Request) -> Response:
        name = str(request.path_params["name"])
        if fold_person(name.strip()) == fold_person(asker(request).name):
            raise AlreadySoError(
                "Nobody stops themselves: an admin has to remain.",
                hint="Ask another admin, or run `hearsay people stop NAME` beside the ledger.",
            )
        return _answer(signed(request).stop(name).form())

    @router.post(
        "/people/{name}/renew",
        tags=["people"],
        summary="Give somebody another token; the one before lets nobody in any more",
        response_class=Response,
        openapi_extra={
            "parameters": _AT_A_NAME,
            **_answers(200, _WITH_TOKEN, "The person, with the token: it is told this once."),
        },
        responses=problems(404, 409, 503),
    )
    def renew(request: Request) -> Response:
        return _answer(_with_token(signed(request).renew(str(request.path_params["name"]))))


def _asked(sent: dict[str, Any]) -> tuple[str, Role]:
    name, role = sent.get("name"), sent.get("role")
    unknown = sorted(set(sent) - {"name", "role"})
    if unknown:
        raise UsageError(f"A person has no {unknown[0][:40]!r}.", hint="Send name and role.")
    if not isinstance(name, str):
        raise UsageError("A person has a name.", hint='Send {"name": "Ines", "role": "reviewer"}.')
    if not isinstance(role, str) or role not in set(Role):
        raise UsageError("There is no such role.", hint=f"It is one of {', '.join(Role)}.")
    return name, Role(role)


def _with_token(admitted: Admitted) -> dict[str, str | None]:
    return {**admitted.person.form(), "token": admitted.token}


def _answer(form: dict[str, Any], status: int = 200) -> Response:
    return Response(dumps(form), status, media_type="application/json", headers=_KEPT)


def _answers(status: int, schema: dict[str, Any], told: str) -> dict[str, Any]:
    content = {"application/json": {"schema": schema}}
    return {"responses": {str(status): {"description": told, "content": content}}}
