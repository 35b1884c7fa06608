"""Nothing is answered to whoever was not let in, or may not ask for it; all addresses pass through here."""

from __future__ import annotations

import asyncio
from typing import Literal
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hearsay.ledger import Role
from hearsay.web.entry.asker import Asker, remember
from hearsay.web.entry.door import LOGIN, Door, TooManyTriesError
from hearsay.web.entry.roles import ANYBODY, UNLISTED, needed
from hearsay.web.problems import Problem

LOOKED_AGAIN_S = 30
"""How long an answer that goes on and on may outlast the right to it."""

_NOT_LET_IN = Problem(
    status=401,
    code="not_let_in",
    detail="This server answers only whoever was let in.",
    hint="Log in at /login, or send your token: Authorization: Bearer TOKEN.",
    headers={"WWW-Authenticate": 'Bearer realm="hearsay"'},
)
_ONLY_READS = Problem(
    status=403,
    code="read_only",
    detail="This server only reads its ledger; nobody changes anything through it.",
    hint="Whoever runs it left it so: hearsay serve --read-only.",
)
_NOTHING = Problem(
    status=404,
    code="not_found",
    detail="Nothing is there.",
    hint="GET /api/v1 lists what there is.",
)


class Admission:
    """Passes on what somebody may ask for.

    Args:
        app: What answers.
        door: Knows who may come in; everybody may everything where None.
    """

    def __init__(self, app: ASGIApp, *, door: Door | None) -> None:
        self._app = app
        self._door = door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http" or self._door is None:
            await self._app(scope, receive, send)
            return
        needs = needed(scope["method"], scope["path"])
        if needs == ANYBODY:
            await self._app(scope, receive, send)
            return
        try:
            who = await _found(self._door, scope)
        except TooManyTriesError as error:
            await too_many_tries(error.wait_s).answer(scope["path"])(scope, receive, send)
            return
        refused = _refused(scope, who, needs, only_reads=self._door.only_reads)
        if who is None or refused is not None:
            await (refused or _NOT_LET_IN.answer(scope["path"]))(scope, receive, send)
            return
        remember(scope, who)
        await self._app(scope, _while_let_in(self._door, scope, receive), send)


async def _found(door: Door, scope: Scope, *, as_use: bool = True) -> Asker | None:
    headers = Headers(scope=scope)
    return await run_in_threadpool(
        door.find,
        headers.get("authorization", ""),
        headers.get("cookie", ""),
        address=address_of(scope),
        as_use=as_use,
    )


def _refused(
    scope: Scope,
    who: Asker | None,
    needs: Role | Literal["anybody", "unlisted"],
    *,
    only_reads: bool,
) -> Response | None:
    """The answer to whoever may not; None where they may."""
    if who is None:
        return _to_login(scope) if _is_for_a_page(scope) else _NOT_LET_IN.answer(scope["path"])
    if who.role is Role.ADMIN or (needs in set(Role) and who.role.includes(Role(needs))):
        return None
    if needs == UNLISTED:
        return _NOTHING.answer(scope["path"])
    if only_reads:
        return _ONLY_READS.answer(scope["path"])
    return _role_needed(who, needs).answer(scope["path"])


def _while_let_in(door: Door, scope: Scope, receive: Receive) -> Receive:
    """A receiver that ends an answer which goes on, a stream of changes, when its asker is stopped."""

    async def received() -> Message:
        while True:
            try:
                async with asyncio.timeout(LOOKED_AGAIN_S):
                    return await receive()
            except TimeoutError:
                if await _found(door, scope, as_use=False) is None:
                    return {"type": "http.disconnect"}

    return received


def address_of(scope: Scope) -> str:
    """From which address a request comes; a proxy's word for it counts where it is trusted."""
    client = scope.get("client")
    return str(client[0]) if client else ""


def too_many_tries(wait_s: int) -> Problem:
    """The refusal of whoever tried too many wrong tokens.

    Args:
        wait_s: For how many seconds the next is not looked at.
    """
    return Problem(
        status=429,
        code="too_many_tries",
        detail="Too many wrong tokens came from this address.",
        hint=f"Try again in {wait_s} seconds.",
        headers={"Retry-After": str(wait_s)},
    )


def _role_needed(who: Asker, needs: str) -> Problem:
    return Problem(
        status=403,
        code="role_needed",
        detail=f"This takes the role {needs}; {who.name or 'whoever asks'} has {who.role}.",
        hint="An admin gives roles: hearsay people add NAME --role ROLE.",
    )


def _is_for_a_page(scope: Scope) -> bool:
    """Whether a browser goes to an address, and not a script of a page or a program."""
    accepted = Headers(scope=scope).get("accept", "")
    is_page = not f"{scope['path']}/".startswith("/api/")
    return is_page and scope["method"] in ("GET", "HEAD") and "text/html" in accepted


def _to_login(scope: Scope) -> Response:
    query = scope["query_string"].decode("latin-1")
    wanted = quote(scope["path"]) + (f"?{query}" if query else "")
    there = LOGIN if wanted == "/" else f"{LOGIN}?next={quote(wanted, safe='')}"
    return RedirectResponse(there, 303)
