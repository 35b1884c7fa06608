"""A request that is sent twice is done once: `Idempotency-Key`, after the IETF's draft of that name.

A client that got no answer cannot know whether its request was done, and sends it again. Under the same key
it gets the answer of the first time, also while the first is still being done. Only what was done is kept:
a refusal changed nothing, so the same request is simply looked at again.

The keys are kept in memory for a day and are gone when the server stops. That is enough here, since what
is done twice does no harm: a report that is sent again is skipped, incidents that are one are not merged
again, and a judgement that stands twice can be seen and taken back. A table of keys in the ledger would
keep answers in the evidence, where they have no place.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from dataclasses import dataclass
from hashlib import sha256
from threading import Lock

from fastapi import Request
from starlette.responses import Response

from hearsay.web.entry.asker import asker
from hearsay.web.problems import Problem, ProblemError

KEPT_S = 86_400
"""How long a key is kept."""

MOST_KEPT = 20_000
"""Keys; where a day brings more, those that come with new ones wait."""

HEADER = "Idempotency-Key"
_LONGEST = 255
_DONE = range(200, 300)


@dataclass(frozen=True, slots=True)
class _Kept:
    until: float
    digest: bytes
    answer: Future[Response]


class Answered:
    """The requests of the last day that had a key, with what was answered.

    Args:
        clock: Seconds that only grow.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._kept: OrderedDict[tuple[str, ...], _Kept] = OrderedDict()
        self._lock = Lock()

    def once(
        self, request: Request, brought: Iterable[bytes], do: Callable[[], Response]
    ) -> Response:
        """Do what is asked, or give the answer of the first time; in a thread that may wait.

        Args:
            request: What was asked.
            brought: What it brings, in pieces, as far as it says what is to be done.
            do: Does it.

        Returns:
            The answer.

        Raises:
            ProblemError: The key is none (400), was used for something else (422), or there are too
                many (429).
        """
        key = request.headers.get(HEADER)
        if key is None:
            return do()
        if not (key.isascii() and key.isprintable() and 0 < len(key) <= _LONGEST):
            raise ProblemError(_bad_key())
        # A key is of whoever sends it: nobody gets another's answer.
        place = (asker(request).name, request.method, request.url.path, key)
        mine = _Kept(self._clock() + KEPT_S, _digest(request.url.query, brought), Future())
        first = self._first(place, mine)
        if first is not mine:
            return _again(first, mine)
        try:
            answer = do()
        except BaseException as error:
            self._drop(place)
            mine.answer.set_exception(error)
            raise
        if answer.status_code not in _DONE:
            self._drop(place)
        mine.answer.set_result(answer)
        return answer

    def _first(self, place: tuple[str, ...], mine: _Kept) -> _Kept:
        with self._lock:
            now = self._clock()
            while self._kept and (oldest := next(iter(self._kept.values()))).until < now:
                if not oldest.answer.done():
                    break
                self._kept.popitem(last=False)
            if place not in self._kept and len(self._kept) >= MOST_KEPT:
                raise ProblemError(_too_many())
            return self._kept.setdefault(place, mine)

    def _drop(self, place: tuple[str, ...]) -> None:
        with self._lock:
            del self._kept[place]


def _again(first: _Kept, mine: _Kept) -> Response:
    if first.digest != mine.digest:
        raise ProblemError(_other_body())
    answer = first.answer.result()
    return Response(answer.body, answer.status_code, dict(answer.headers))


def _digest(query: str, brought: Iterable[bytes]) -> bytes:
    whole = sha256()
    for piece in (query.encode(), *brought):
        whole.update(b"%d:" % len(piece))  # no two requests run together to the same bytes
        whole.update(piece)
    return whole.digest()


def _bad_key() -> Problem:
    return Problem(
        status=400,
        code="bad_key",
        detail=f"The header {HEADER} is no key.",
        hint=f"Send 1 to {_LONGEST} plain characters, such as a UUID, new for each thing to be done.",
    )


def _other_body() -> Problem:
    return Problem(
        status=422,
        code="key_used",
        detail=f"The {HEADER} was sent before with something else.",
        hint="Make a new key for each thing to be done.",
    )


def _too_many() -> Problem:
    return Problem(
        status=429,
        code="too_many_keys",
        detail=f"More than {MOST_KEPT:,} requests had a key within a day.",
        hint=f"Send it without {HEADER}, or later.",
        headers={"Retry-After": "3600"},
    )


PARAMETER = {
    "name": HEADER,
    "in": "header",
    "required": False,
    "description": "Makes sending it twice safe: the same key with the same body is done once.",
    "schema": {"type": "string", "minLength": 1, "maxLength": _LONGEST, "pattern": "^[ -~]+$"},
}
"""The header, for the description of an address."""
