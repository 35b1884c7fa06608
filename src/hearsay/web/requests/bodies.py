"""What a request brings, within limits that hold before anything of it is understood.

A body that swells when it is unpacked, that trickles in for an hour or that calls itself a form to get past
a browser's rules is refused for what it says of itself. What is left is bytes of a bounded number, of a
kind that was named.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections import Counter
from typing import Any

from fastapi import Request
from starlette.requests import ClientDisconnect

from hearsay.text.batch import DEEPEST, depth_of, parse_constant, parse_decimal, parse_whole
from hearsay.web.problems import Problem, ProblemError

SLOWEST_S = 20
"""How long the next part of a body may take to come…"""

PART = 32 << 10
"""…and how many bytes that has: a line in the field is slow, and a byte a second is no line."""

LARGEST_OBJECT = 64 << 10
"""Bytes of an object in JSON, where it holds no reports."""

_MOST_VALUES = 100_000
"""Each takes a hundred times the memory of its two brackets."""

_CHARSET = re.compile(r""";\s*charset="?([A-Za-z0-9_.:-]{1,40})"?\s*(?:;|$)""", re.IGNORECASE)


async def read_body(request: Request) -> bytes:
    """All that a request brings.

    Args:
        request: The request.

    Returns:
        The bytes as they came; how many may come is checked where they are received.

    Raises:
        ProblemError: They are compressed (415), or took too long (408).
    """
    coding = request.headers.get("content-encoding", "identity").strip().casefold()
    if coding not in ("", "identity"):
        raise unsupported("A request's body is not compressed here.", "Send it as it is.")
    try:
        return await _received(request)
    except TimeoutError:
        raise ProblemError(_too_slow()) from None
    except ClientDisconnect:  # nobody is there to be answered
        raise ProblemError(_too_slow()) from None


async def _received(request: Request) -> bytes:
    held, parts = bytearray(), 0
    async with asyncio.timeout(SLOWEST_S) as patience:
        async for piece in request.stream():
            held += piece
            if len(held) // PART > parts:
                parts = len(held) // PART
                patience.reschedule(asyncio.get_running_loop().time() + SLOWEST_S)
    return bytes(held)


def media_of(request: Request) -> str:
    """The media type of what a request brings, without its parameters: "text/plain"."""
    return request.headers.get("content-type", "").partition(";")[0].strip().casefold()


def charset_of(request: Request) -> str | None:
    """The encoding that a request names for what it brings; None where it names none."""
    found = _CHARSET.search(request.headers.get("content-type", ""))
    return found[1] if found else None


def read_object(
    request: Request, body: bytes, *, largest: int | None = LARGEST_OBJECT
) -> dict[str, Any]:
    """The JSON object that a request brings.

    Args:
        request: The request.
        body: Its body.
        largest: How many bytes it may have; None for as many as may come at all, which takes a while
            and is for a thread that may wait.

    Returns:
        What the object holds.

    Raises:
        ProblemError: It is called something else (415), is too large (413), or is no JSON object (400).
    """
    if largest is not None and len(body) > largest:
        raise ProblemError(_too_large(largest))
    if media_of(request) != "application/json":
        raise unsupported("This takes JSON.", "Send it with Content-Type: application/json.")
    try:
        text = body.decode("utf-8")
        if text.count("{") + text.count("[") > _MOST_VALUES:
            raise _invalid(f"it holds more than {_MOST_VALUES:,} objects and lists")
        if depth_of(text) > DEEPEST:
            raise _invalid(f"it nests its values more than {DEEPEST} deep")
        values = json.loads(
            text,
            object_pairs_hook=_without_twins,
            parse_constant=parse_constant,
            parse_int=parse_whole,
            parse_float=parse_decimal,
        )
    except (ValueError, RecursionError) as error:
        raise _invalid(_reason(error)) from None
    if not isinstance(values, dict):
        raise _invalid("it is no object")
    return values


def unsupported(detail: str, hint: str) -> ProblemError:
    """The refusal of a body of a kind that is not taken."""
    problem = Problem(
        status=415,
        code="unsupported_media",
        detail=detail,
        hint=hint,
    )
    return ProblemError(problem)


def _without_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) < len(pairs):
        ((twin, _),) = Counter(name for name, _ in pairs).most_common(1)
        raise ValueError(f'it gives "{twin[:40]}" twice')
    return values


def _reason(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg[0].lower()}{error.msg[1:]} at character {error.pos + 1}"
    if isinstance(error, UnicodeDecodeError):
        return f"byte {error.start + 1} is no UTF-8"
    return str(error)


def _invalid(why: str) -> ProblemError:
    problem = Problem(
        status=400,
        code="invalid_json",
        detail=f"The body is not the JSON that was expected: {why}.",
        hint="Send one JSON object; /api/openapi.json says what it holds.",
    )
    return ProblemError(problem)


def _too_large(largest: int) -> Problem:
    return Problem(
        status=413,
        code="too_large",
        detail=f"What is sent here has at most {largest >> 10} KiB.",
        hint="Say it in fewer words.",
    )


def _too_slow() -> Problem:
    return Problem(
        status=408,
        code="too_slow",
        detail=f"Next to nothing of the body came in {SLOWEST_S} seconds.",
        hint="Send fewer reports at once.",
    )
