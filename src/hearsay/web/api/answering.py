"""An answer in JSON that hangs on the ledger alone, and is not sent to whoever has it already."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import ceil
from typing import Any
from urllib.parse import parse_qsl, urlencode

from fastapi import Request, Response

from hearsay.desk.desk import Desk
from hearsay.ledger.asking.errors import BadValueError
from hearsay.ledger.asking.query import Query
from hearsay.ledger.asking.urls import from_url, to_url
from hearsay.record import UsageError
from hearsay.record.json_form import dumps
from hearsay.record.listing import Kind
from hearsay.version import __version__
from hearsay.web.api.sharing import Body, Shared, State
from hearsay.web.tags import fresh, tag_of

INTERACTIVE_S = 1.0
"""How long somebody waits for one look at the ledger."""

CACHE = "private, no-cache"
"""Who has an answer asks each time whether it still holds."""

_NO_LEDGER = State("")
_NO_MORE: Mapping[str, str] = {}


def answer(
    desk: Desk, request: Request, make: Callable[[], dict[str, Any]], *parts: str
) -> Response:
    """An answer that is the same as long as the ledger is.

    Args:
        desk: The ledger.
        request: What was asked.
        make: Makes the answer, where it is needed.
        parts: What it hangs on beside the ledger and the path.

    Returns:
        The answer, or 304 where the client has it.
    """
    return _tagged(request, make, state_of(desk, request), *parts)


def answer_always(request: Request, make: Callable[[], dict[str, Any]]) -> Response:
    """An answer that is the same as long as this version of hearsay runs."""
    return _tagged(request, make, _NO_LEDGER)


def state_of(desk: Desk, request: Request) -> State:
    """How far the ledger is, for who asks something of it."""
    shared: Shared = request.app.state.shared
    return shared.state(desk.ledger)


def _tagged(
    request: Request, make: Callable[[], dict[str, Any]], state: State, *parts: str
) -> Response:
    question = (__version__, request.url.path, *parts)
    made = lambda: Body(dumps(make()).encode())  # noqa: E731
    return share(request, state, question, made, "application/json")


def share(
    request: Request,
    state: State,
    question: Sequence[str],
    make: Callable[[], Body],
    media_type: str,
    headers: Mapping[str, str] = _NO_MORE,
) -> Response:
    """An answer that is made once for all who ask the same, and sent to nobody who has it already.

    Args:
        request: What was asked.
        state: How far the ledger is.
        question: What the answer hangs on beside the ledger.
        make: Makes it, where it is needed.
        media_type: What it is.
        headers: Those that hang on the question alone.

    Returns:
        The answer, or 304 where the client has it. One that is late says by `Age` how old it is.
    """
    told = {"Cache-Control": CACHE, **headers}
    held = held_already(request, tag_of(state.revision, *question), told)
    if held is not None:
        return held
    shared: Shared = request.app.state.shared
    anew = "no-cache" in request.headers.get("cache-control", "")
    given = shared.get("\x00".join(question), state, make, anew=anew)
    if given.age_s is not None:
        told["Age"] = str(ceil(given.age_s))
    held = held_already(request, tag_of(given.revision, *question), told)
    if held is not None:
        return held
    return Response(given.body.content, media_type=media_type, headers=told | given.body.headers)


def held_already(request: Request, tag: str, headers: dict[str, str]) -> Response | None:
    """Tell nothing to whoever has an answer.

    Args:
        request: What was asked.
        tag: Of the answer.
        headers: Of the answer; the tag is put among them.

    Returns:
        That nothing has changed; None where the client has another answer or none.
    """
    headers["ETag"] = tag
    if fresh(tag, request.headers.get("if-none-match")):
        return Response(status_code=304, headers=headers)
    return None


def asked_of(kind: Kind, request: Request, *own: str) -> tuple[Query, dict[str, str]]:
    """What is asked in an address: terms of the grammar, and parameters of this address alone.

    Args:
        kind: Of which rows the terms are.
        request: What was asked.
        own: The parameters that are not of the grammar.

    Returns:
        The question, and the values of its own parameters, as far as they were given.

    Raises:
        UsageError: There is no such field or value, or a parameter is given twice.
    """
    text = request.url.query
    if not own:
        return from_url(kind, text), {}
    terms, found = [], {}
    for name, value in parse_qsl(text, keep_blank_values=True, errors="replace"):
        if name not in own:
            terms.append((name, value))
        elif name in found:
            raise BadValueError(name, "It is given twice.", "Give it once.")
        else:
            found[name] = value
    return from_url(kind, urlencode(terms, errors="replace")), found


def only(request: Request, *own: str) -> dict[str, str]:
    """The parameters of an address that takes no terms.

    Args:
        request: What was asked.
        own: The parameters.

    Returns:
        Their values, as far as they were given.

    Raises:
        UsageError: Something else is given.
    """
    found = dict(parse_qsl(request.url.query, keep_blank_values=True, errors="replace"))
    for name in found:
        if name not in own:
            known = f"It takes {', '.join(own)}." if own else "It takes no parameters."
            raise UsageError(f"{request.url.path} has no parameter {name[:60]!r}.", hint=known)
    return found


def whole_number(name: str, text: str | None, *, default: int, least: int, most: int) -> int:
    """A parameter that is a whole number.

    Args:
        name: Its name.
        text: As it was given; None where it was not.
        default: What holds where it was not.
        least: The least that it may be.
        most: The most.

    Raises:
        BadValueError: It is none, or out of bounds.
    """
    if text is None:
        return default
    plain = text.strip()
    number = int(plain) if plain.isascii() and plain.isdecimal() and len(plain) < 16 else -1
    if not least <= number <= most:
        raise BadValueError(
            name, "It is no number that it can be.", f"Write a whole number: {least} to {most:,}."
        )
    return number


def written(asked: Query) -> str:
    """A question for a tag: as it is meant now, for "last 7d" asks for other days tomorrow."""
    return f"{asked.kind.value}?{to_url(asked)}"


def is_yes(name: str, text: str | None) -> bool:
    """A parameter that is yes or no.

    Args:
        name: Its name.
        text: As it was given; None where it was not, which is no.

    Raises:
        BadValueError: It is neither.
    """
    if text not in (None, "yes", "no"):
        raise BadValueError(name, "It is neither yes nor no.", f"Write it: {name}=yes.")
    return text == "yes"
