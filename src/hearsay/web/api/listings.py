"""Listings over HTTP: the one grammar as parameters, a page as JSON, all rows as a stream.

A page says how to go on and how many there are, as long as counting is quick: a number that takes ten
seconds is not worth a page that takes ten seconds. The other forms are the whole answer, made as it is
read, so that a million rows need no more memory than one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from tempfile import TemporaryFile
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import StreamingResponse

from hearsay.desk.desk import Desk
from hearsay.desk.exporting import select
from hearsay.desk.rows import Rows
from hearsay.export.formats import Format, Takes, formats_for
from hearsay.export.json_rows import object_of
from hearsay.export.writing import Listing, texts, write
from hearsay.ledger.asking.urls import from_url, to_url
from hearsay.record import UsageError
from hearsay.record.json_form import dumps
from hearsay.record.listing import Kind
from hearsay.record.record import SCHEMA
from hearsay.web.api.answering import CACHE, INTERACTIVE_S, held_already, share, state_of
from hearsay.web.api.counting import Counting
from hearsay.web.api.described import answers, grammar, page_schema, problems
from hearsay.web.api.media import choose_media
from hearsay.web.api.sharing import Body
from hearsay.web.tags import tag_of

PAGE = 100
"""Rows of a page, where nothing is said."""

LARGEST_PAGE = 1000
_CHUNK = 1 << 16

DISPUTES = "disputes"
"""The relations in which somebody contradicts somebody."""


def add_listings(router: APIRouter, desk: Desk, counting: Counting) -> None:
    """The addresses of all kinds of rows, and of the disputes."""
    for kind in Kind:
        _add_listing(router, counting, kind.value, desk.rows(kind).unsorted())
    _add_listing(router, counting, DISPUTES, desk.disputes)


def _add_listing(router: APIRouter, counting: Counting, name: str, rows: Rows) -> None:
    forms = formats_for(rows.kind)
    described: dict[str, Any] = {"parameters": grammar()}
    described |= answers(page_schema(rows.kind), "A page as JSON; every other form holds all rows.")
    content = described["responses"]["200"]["content"]
    content |= {form.media_type: {"schema": {}} for form in forms if form.name != "json"}

    def make(suffix: str | None) -> Callable[[Request], Response]:
        def listing(request: Request) -> Response:
            return _answer(counting, name, rows, suffix, request)

        return listing

    router.add_api_route(
        f"/{name}",
        make(None),
        methods=["GET"],
        tags=["listings"],
        summary=f"List {name}",
        operation_id=f"list_{name}",
        response_class=Response,
        openapi_extra=described,
        responses=problems(400, 406, 503),
    )
    for form in forms:
        suffix = form.suffix.removeprefix(".")
        router.add_api_route(
            f"/{name}.{suffix}",
            make(suffix),
            methods=["GET"],
            include_in_schema=False,
            response_class=Response,
        )


def _answer(
    counting: Counting, called: str, every: Rows, suffix: str | None, request: Request
) -> Response:
    """Those of some rows that are asked for, in the form that was asked for.

    Args:
        counting: Counts the rows of the ledger.
        called: The name of the listing.
        every: The rows.
        suffix: The ending of the address, without its dot; None where it has none.
        request: What was asked.

    Returns:
        A page as JSON, or all rows as a stream; 304 where the client has them already.

    Raises:
        UsageError: There is no such field or value, or no such form.
        LedgerTooSlowError: It takes too long to find them.
    """
    desk = counting.desk
    form = choose_media(every.kind, suffix, request.headers.get("accept", ""))
    typed = from_url(every.kind, request.url.query)
    asked = replace(typed, conditions=(*every.asked.conditions, *typed.conditions))
    # The question as it is meant now: "last 7d" asks for other days tomorrow.
    question, state = (form.name, called, to_url(asked)), state_of(desk, request)
    rows = Rows(desk.ledger, asked)
    headers = {"Vary": "Accept"}
    if form.name == "json":
        make = partial(_page, counting, rows, request)
        return share(request, state, question, make, form.media_type, headers)
    headers["Cache-Control"] = CACHE
    held = held_already(request, tag_of(state.revision, *question), headers)
    if held is not None:
        return held
    name = f"{called}{form.suffix}"
    headers |= {"Content-Disposition": f'inline; filename="{name}"'}
    return StreamingResponse(_stream(desk, rows, form), media_type=form.media_type, headers=headers)


def _page(counting: Counting, rows: Rows, request: Request) -> Body:
    asked, schema = rows.asked, rows.schema
    limit = PAGE if asked.limit is None else asked.limit
    if limit > LARGEST_PAGE:
        raise UsageError(
            f"A page has at most {LARGEST_PAGE:,} rows.",
            hint=f"Follow `next`, or take all rows at once: {request.url.path}.csv",
        )
    page = counting.desk.ledger.list(replace(asked, limit=None), limit_s=INTERACTIVE_S).page(limit)
    headers = {}
    if page.next is not None:
        following = request.url.include_query_params(cursor=page.next)
        headers["Link"] = f'<{following.path}?{following.query}>; rel="next"'
    count = counting.count(asked)
    content = {
        "schema": SCHEMA,
        "kind": rows.kind.value,
        "data": [object_of(schema, row) for row in page.rows],
        "next": page.next,
        "count": count,
        "count_is_exact": count is not None,
        "as_of": asked.as_of,
    }
    return Body(dumps(content).encode(), headers)


def _stream(desk: Desk, rows: Rows, form: Format) -> Iterator[bytes]:
    if form.binary:
        yield from _whole(rows, form)
    elif form.takes is Takes.ROWS:
        yield from _in_chunks(texts(form, Listing(rows.kind, rows, rows.schema)))
    else:
        yield from _in_chunks(texts(form, select(rows, desk.ledger)))


def _whole(rows: Rows, form: Format) -> Iterator[bytes]:
    """Parquet is read from its end, so it is whole before the first of it is sent."""
    with TemporaryFile() as stream:
        write(form, stream, Listing(rows.kind, rows, rows.schema))
        stream.seek(0)
        while chunk := stream.read(_CHUNK):
            yield chunk


def _in_chunks(pieces: Iterable[str]) -> Iterator[bytes]:
    """Pieces put together: each send costs more than a line is worth."""
    held: list[str] = []
    size = 0
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if size >= _CHUNK:
            yield "".join(held).encode("utf-8", "replace")
            held, size = [], 0
    if held:
        yield "".join(held).encode("utf-8", "replace")
