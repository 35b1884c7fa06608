"""A question in a URL: what stands behind the "?".

A "+" in a URL is a space, and a "&" in a name of a source begins another field; so what is written here is
encoded, and what is read is decoded before any of it is cut.
"""

from __future__ import annotations

from urllib.parse import parse_qsl, quote, urlencode

from hearsay.ledger.asking.grammar import LONGEST, MOST_CONDITIONS, parse_pairs
from hearsay.ledger.asking.query import Query
from hearsay.ledger.asking.times import Clock
from hearsay.ledger.asking.writing import write_pairs
from hearsay.ledger.moments import now
from hearsay.record import UsageError
from hearsay.record.listing import Kind

_SAFE = ",!/:"
_ENCODED = 12  # characters of one that takes four bytes


def to_url(query: Query) -> str:
    """A question as the query of a URL.

    Args:
        query: The question.

    Returns:
        What stands behind the "?"; the kind of rows stands before it.

    Example:
        >>> to_url(from_url(Kind.CLAIMS, "mode=denies&place=Bila+Tserkva"))
        'mode=denies&place=Bila%20Tserkva'
    """
    return urlencode(write_pairs(query), quote_via=quote, safe=_SAFE)


def from_url(kind: Kind, text: str, *, clock: Clock = now) -> Query:
    """Read a question from the query of a URL.

    Args:
        kind: What rows are wanted.
        text: What stands behind the "?", or from the "?" on.
        clock: Gives the present moment.

    Returns:
        The question.

    Raises:
        UsageError: As by `parse_query`.

    Example:
        >>> from_url(Kind.FIGURES, "?value=%3E%3D100").conditions[0].low
        100.0
    """
    if len(text) > LONGEST * _ENCODED:
        raise UsageError(
            f"The address has {len(text):,} characters, and no question is so long.",
            hint="Ask in several questions.",
        )
    if text.count("&") > 2 * MOST_CONDITIONS:
        raise UsageError(
            f"The address has more than {MOST_CONDITIONS} terms.", hint="Ask in several questions."
        )
    pairs = parse_qsl(text.removeprefix("?"), keep_blank_values=True, errors="replace")
    return parse_pairs(kind, pairs, clock=clock)
