"""Listings over HTTP: the one grammar as parameters, a page as JSON, all rows as a stream.

A page says how to go on and how many there are, as long as counting is quick: a number that takes ten
seconds is not worth a page that takes ten seconds. The other forms are the whole answer, made as it is
read, so that a million rows need no more memory than one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from tempfile import TemporaryFile
from typing import Any

from fastapi import Request, Response
from fastapi.responses import StreamingResponse

from hearsay.desk.desk import Desk
from hearsay.desk.exporting import select
from hearsay.desk.rows import Rows
from hearsay.export.formats import Format, Takes
from hearsay.export.json_rows import object_of
from hearsay.export.writing import Listing, texts, write
from hearsay.ledger.asking.urls import from_url, to_url
from hearsay.ledger.errors import LedgerTooSlowError
from hearsay.record import UsageError
from hearsay.record.json_form import dumps
from hearsay.record.listing import COLUMNS, Kind
from hearsay.record.record import SCHEMA
from hearsay.web.media import choose_media
from hearsay.web.tags import fresh, tag_of

PAGE = 100
"""Rows of a page, where nothing is said."""

LARGEST_PAGE = 1000
_QUICK_S = 1.0
_COUNTED_S = 0.2
_CHUNK = 1 << 16


def answer_listing(desk: Desk, kind: Kind, suffix: str | None, request: Request) -> Response:
    """The rows of a kind, in the form that was asked for.

    Args:
        desk: The ledger.
        kind: What is listed.
        suffix: The ending of the address, without its dot; None where it has none.
        request: What was asked.

    Returns:
        A page as JSON, or all rows as a stream; 304 where the client has them already.

    Raises:
        UsageError: There is no such field or value, or no such form.
        LedgerTooSlowError: It takes too long to find them.
    """
    form = choose_media(kind, suffix, request.headers.get("accept", ""))
    asked = from_url(kind, request.url.query)
    # Of the question as it is meant now: "last 7d" asks for other days tomorrow.
    tag = tag_of(desk.ledger.revision(), form.name, kind.value, to_url(asked))
    headers = {"ETag": tag, "Cache-Control": "private, no-cache", "Vary": "Accept"}
    if fresh(tag, request.headers.get("if-none-match")):
        return Response(status_code=304, headers=headers)
    rows = Rows(desk.ledger, asked)
    if form.name == "json":
        page = _page(desk, rows, request, headers)
        return Response(dumps(page), media_type=form.media_type, headers=headers)
    name = f"{kind.value}{form.suffix}"
    headers |= {"Content-Disposition": f'inline; filename="{name}"'}
    return StreamingResponse(_stream(desk, rows, form), media_type=form.media_type, headers=headers)


def _page(desk: Desk, rows: Rows, request: Request, headers: dict[str, str]) -> dict[str, Any]:
    asked = rows.asked
    limit = PAGE if asked.limit is None else asked.limit
    if limit > LARGEST_PAGE:
        raise UsageError(
            f"A page has at most {LARGEST_PAGE:,} rows.",
            hint=f"Follow `next`, or take all rows at once: {request.url.path}.csv",
        )
    page = desk.ledger.list(replace(asked, limit=None), limit_s=_QUICK_S).page(limit)
    if page.next is not None:
        following = request.url.include_query_params(cursor=page.next)
        headers["Link"] = f'<{following.path}?{following.query}>; rel="next"'
    count = _count(desk, rows)
    return {
        "schema": SCHEMA,
        "kind": rows.kind.value,
        "data": [object_of(rows.schema, row) for row in page.rows],
        "next": page.next,
        "count": count,
        "count_is_exact": count is not None,
        "as_of": asked.as_of,
    }


def _count(desk: Desk, rows: Rows) -> int | None:
    """How many rows there are; None where counting would keep the page waiting."""
    try:
        whole = replace(rows.asked, cursor=None, limit=None)
        return desk.ledger.list(whole, limit_s=_COUNTED_S).count()
    except LedgerTooSlowError:
        return None


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


def columns_schema(kind: Kind) -> dict[str, Any]:
    """The JSON Schema of a row, for the description of the API."""
    return {
        "type": "object",
        "properties": {
            column.name: {**_SCHEMAS[column.holds], "description": column.about}
            for column in COLUMNS[kind]
        },
    }


_SPAN = {
    "type": "object",
    "properties": {
        "report": {"type": "string"},
        "start": {"type": "integer"},
        "end": {"type": "integer"},
    },
    "required": ["report", "start", "end"],
}
_SCHEMAS: dict[str, dict[str, Any]] = {
    "text": {"type": ["string", "null"]},
    "texts": {"type": "array", "items": {"type": "string"}},
    "span": _SPAN,
    "spans": {"type": "array", "items": _SPAN},
    "whole": {"type": ["integer", "null"]},
    "real": {"type": ["number", "null"]},
    "flag": {"type": ["boolean", "null"]},
    "time": {"type": ["string", "null"]},
}
