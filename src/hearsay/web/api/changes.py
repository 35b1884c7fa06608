"""What is done to the ledger, told as it is done: Server-Sent Events, one for each row of the log.

A screen that shows a number which somebody has just corrected is worse than none. So each follower asks once
a second how long the log is, which works for whatever program wrote and whatever database it is in, and
holds no more than a few rows at a time. Who was away sends the number that they had last and gets the rest.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator
from dataclasses import asdict
from threading import Lock
from typing import Any

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from hearsay.desk.desk import Desk
from hearsay.ledger import Ledger, LedgerError
from hearsay.ledger.following import Pulse, Step
from hearsay.record.json_form import dumps
from hearsay.web.api.answering import only, whole_number
from hearsay.web.api.described import TEXT, WHOLE, parameter, problems, record
from hearsay.web.api.news import step_form
from hearsay.web.problems import Problem, ProblemError

MOST_STREAMS = 32
"""Followers at once; each holds a connection."""

_LOOK_S = 1.0
_QUIET_S = 15.0

_AT_ONCE = 100
_LAST = 2**53
_HEADER = "Last-Event-ID"

_LOG = logging.getLogger("hearsay.web")


class Streams:
    """The streams that are open.

    Args:
        most: How many there may be.
        look_s: Seconds from one look at the ledger to the next.
        quiet_s: After so many without a change a comment is sent, for a proxy closes what is silent.
    """

    def __init__(
        self, most: int = MOST_STREAMS, *, look_s: float = _LOOK_S, quiet_s: float = _QUIET_S
    ) -> None:
        self._most = most
        self.look_s = look_s
        self.quiet_s = quiet_s
        self._open = 0
        self._lock = Lock()
        self.is_ending = False

    def take(self) -> None:
        """Open one.

        Raises:
            ProblemError: There are as many as there may be.
        """
        with self._lock:
            if self._open < self._most:
                self._open += 1
                return
        raise ProblemError(
            Problem(
                status=503,
                code="too_many_streams",
                detail=f"{self._most} clients follow the changes already.",
                hint="Ask GET /api/v1/log now and then instead.",
                headers={"Retry-After": "30"},
            )
        )

    def give_back(self) -> None:
        """Close one."""
        with self._lock:
            self._open -= 1

    def end(self) -> None:
        """Have all of them end within a second: the server stops."""
        self.is_ending = True


class _Stream(StreamingResponse):
    """A stream that gives its place back however it ends."""

    media_type = "text/event-stream"

    def __init__(self, streams: Streams, content: AsyncIterator[str]) -> None:
        # Some proxies hold an answer back until it is whole.
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        super().__init__(content, headers=headers)
        self._streams = streams

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._streams.give_back()


def add_changes(router: APIRouter, desk: Desk, streams: Streams) -> None:
    """The address that changes are followed at.

    Args:
        router: Where it is added.
        desk: The ledger.
        streams: Those that are open.
    """

    @router.get(
        "/changes",
        tags=["ledger"],
        summary="What is done to the ledger, as it is done",
        response_class=StreamingResponse,
        responses=problems(400, 503),
        openapi_extra=_DESCRIBED,
    )
    async def changes(request: Request) -> StreamingResponse:
        after = _after(request)
        pulse = await run_in_threadpool(desk.ledger.pulse)
        streams.take()
        return _Stream(streams, _follow(desk.ledger, streams, pulse, after))


def _after(request: Request) -> int | None:
    """The row that the follower had last; None where they want what comes from now on."""
    given = only(request, "after").get("after")
    # A browser sends the header when it comes back, with the address that it had at first.
    last = request.headers.get(_HEADER) or given
    if last is None:
        return None
    return whole_number("after", last, default=0, least=0, most=_LAST)


async def _follow(
    ledger: Ledger, streams: Streams, pulse: Pulse, after: int | None
) -> AsyncIterator[str]:
    # What is behind the end was never told: a follower of another ledger begins here.
    at = pulse.log if after is None else min(after, pulse.log)
    settled, said = pulse.settled, time.monotonic()
    yield _begin(at, pulse)
    while True:
        try:
            pulse, steps = await run_in_threadpool(_look, ledger, at)
        except LedgerError as error:
            _LOG.warning("changes: %s", error)
            return  # the follower comes back
        pieces = [_event(step) for step in steps]
        at = steps[-1].entry.n if steps else at
        is_all = len(steps) < _AT_ONCE
        if is_all and pulse.settled != settled:
            settled = pulse.settled
            pieces.append(f"event: settled\ndata: {dumps({'settled': settled})}\n\n")
        if not pieces and time.monotonic() - said >= streams.quiet_s:
            pieces.append(": nothing new\n\n")
        if pieces:
            said = time.monotonic()
            yield "".join(pieces)
        if streams.is_ending:
            return
        if is_all:
            await asyncio.sleep(streams.look_s)


def _look(ledger: Ledger, at: int) -> tuple[Pulse, tuple[Step, ...]]:
    pulse = ledger.pulse()
    return pulse, ledger.steps(after=at, limit=_AT_ONCE) if pulse.log > at else ()


def _begin(at: int, pulse: Pulse) -> str:
    # With an id, so that who loses the connection before anything is done misses nothing.
    return f"retry: 2000\nid: {at}\nevent: begin\ndata: {dumps(asdict(pulse))}\n\n"


def _event(step: Step) -> str:
    return f"id: {step.entry.n}\ndata: {dumps(step_form(step))}\n\n"


_EXAMPLE = (
    'id: 12\ndata: {"n": 12, "at": "2024-03-01T09:30:00.000+00:00", "who": "Ines", "what": "judge", '
    '"key": "7f…", "counts": {}, "detail": "lusab-babad.f310: wrong (a typing error)", '
    '"report": "lusab-babad", "incidents": ["lusab-babad.i203"]}\n\n'
)
_TOLD = (
    "Events without a name are rows of the log, with the row's number as id. `begin` comes first; "
    "`settled` says that incidents were found out anew. Where the connection breaks, a browser "
    "comes back by itself and goes on behind the last row that it had."
)
_ONE = record(
    {"data": TEXT | {"contentMediaType": "application/json"}},
    optional={"id": TEXT, "event": {"enum": ["message", "begin", "settled"]}, "retry": WHOLE},
)
_DESCRIBED: dict[str, Any] = {
    "parameters": [
        parameter("after", "Begin behind the row of this number; from now on where none.", WHOLE),
        {
            "name": _HEADER,
            "in": "header",
            "required": False,
            "description": "The last id that the client has; goes before `after`.",
            "schema": {"type": "string", "pattern": "^[0-9]{1,15}$"},
        },
    ],
    "responses": {
        "200": {
            "description": _TOLD,
            "content": {"text/event-stream": {"schema": _ONE, "example": _EXAMPLE}},
        }
    },
}
