"""Where a listing goes on: an opaque word that holds the last row's own values.

A cursor comes back from outside, weeks later or altered, to another question or another ledger. So it
carries the fingerprint of its question and a check over all of it, and one that does not fit is an
error with a sentence and never another list. What is in it only ever becomes a bound value.
"""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass, replace

from hearsay.ledger.asking.query import Query
from hearsay.record import UsageError

Cell = str | int | float | None
_CHECK = 8


@dataclass(frozen=True, slots=True)
class Cursor:
    """A place in a listing.

    Args:
        last: The values that sort the row behind which it goes on.
        newest: The number of the last report that was there when the listing began; later ones
            are not in it.
    """

    last: tuple[Cell, ...]
    newest: int


def write_cursor(query: Query, cursor: Cursor) -> str:
    """A place in a listing as a word for URLs.

    Args:
        query: The question.
        cursor: The place.

    Returns:
        The word.

    Example:
        >>> from hearsay.record.listing import Kind
        >>> query = Query(kind=Kind.CLAIMS)
        >>> read_cursor(query, write_cursor(query, Cursor((7, 2), 9)))
        Cursor(last=(7, 2), newest=9)
    """
    held = json.dumps([cursor.newest, *cursor.last], separators=(",", ":")).encode()
    word = base64.urlsafe_b64encode(_check(query, held) + held)
    return word.decode().rstrip("=")


def read_cursor(query: Query, word: str) -> Cursor:
    """The place that a word stands for.

    Args:
        query: The question.
        word: What `write_cursor` made for it.

    Returns:
        The place.

    Raises:
        UsageError: It is no cursor, or one of another question.
    """
    try:
        whole = base64.b64decode(word + "=" * (-len(word) % 4), altchars=b"-_", validate=True)
        check, held = whole[:_CHECK], whole[_CHECK:]
        if check != _check(query, held):
            raise ValueError("of another question")
        newest, *last = json.loads(held)
    except ValueError as error:
        raise UsageError(
            "The cursor is not one of this question.",
            hint="Give it with the same conditions and the same sort, or begin without one.",
        ) from error
    return Cursor(tuple(last), newest)


def _check(query: Query, held: bytes) -> bytes:
    asked = replace(query, fields=None, limit=None, cursor=None)
    return hashlib.sha256(repr(asked).encode("utf-8", "surrogatepass") + held).digest()[:_CHECK]
