"""Connections over which nothing whole comes are closed: a few slow clients must not hold what all need.

The server itself waits without end for the rest of a request and for whoever does not read an answer. Here
each connection is looked at now and then, and what its client owes, the head of a request, the rest of a body,
the reading of what was sent, has its time.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from typing import ClassVar

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from hearsay.web.requests.bodies import PART

Owed = tuple[str, int]
"""What a client owes, and how much of it is there: where that changes, its time begins anew."""


class PatientProtocol(H11Protocol):
    """HTTP/1.1, with an end to patience."""

    looks_s: ClassVar[float] = 2
    """How often a connection is looked at."""

    allowed_s: ClassVar[dict[str, float]] = {"head": 25, "body": 25, "rest": 3, "reading": 60}
    """How long a client may owe the head of a request, the next part of its body, what is left of a body
    that was answered already, the reading of an answer."""

    _received = 0
    _owed: Owed | None = None
    _since = 0.0
    _next: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn
        """Begin to look."""
        super().connection_made(transport)
        self._look()

    def connection_lost(self, exc: Exception | None) -> None:
        """Look no more."""
        if self._next is not None:
            self._next.cancel()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Count what comes."""
        self._received += len(data)
        super().data_received(data)

    def on_response_complete(self) -> None:
        """Whoever got an answer has all the time again for the next request."""
        self._owed = None
        super().on_response_complete()

    def _look(self) -> None:
        now, owed = self.loop.time(), self._find_owed()
        if owed is None or owed != self._owed:
            self._owed, self._since = owed, now
        elif now - self._since >= self.allowed_s[owed[0]]:
            self.transport.abort()
            return
        self._next = self.loop.call_later(self.looks_s, self._look)

    def _find_owed(self) -> Owed | None:
        unread = self.transport.get_write_buffer_size()
        if unread:
            return "reading", unread
        if self.conn.their_state is h11.SEND_BODY:
            is_answered = self.conn.our_state not in (h11.SEND_RESPONSE, h11.SEND_BODY)
            return ("rest", 0) if is_answered else ("body", self._received // PART)
        return ("head", 0) if self.conn.our_state is h11.IDLE else None


class PatientServer(uvicorn.Server):
    """A server that says that it stops before it waits for what is still being answered.

    Args:
        config: How it serves.
        on_stop: Is called then.
    """

    def __init__(self, config: uvicorn.Config, on_stop: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_stop = on_stop

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop."""
        self._on_stop()
        await super().shutdown(sockets)
