"""In which form an answer goes out: by the ending of the address, else by what the client accepts.

An ending is what a person can type and send to somebody, so it wins. Of several that a client takes
equally, the first of ours is sent.
"""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.export.formats import FORMATS, Format, Takes, UnknownFormatError, formats_for
from hearsay.record.listing import Kind

_ANY = "*/*"
_FIRST = "json"
"""What is sent where the client takes anything."""


def choose_media(kind: Kind, suffix: str | None, accept: str) -> Format:
    """The format of an answer.

    Args:
        kind: What is listed.
        suffix: The ending of the address without its dot: "csv", "hxl.csv"; None where it has none.
        accept: The request's header `Accept`; "" where it has none.

    Returns:
        The format.

    Raises:
        UnknownFormatError: None of ours is wanted.

    Example:
        >>> choose_media(Kind.CLAIMS, "csv", "").name
        'csv'
        >>> choose_media(Kind.CLAIMS, None, "text/csv;q=0.5, application/jsonl").name
        'jsonl'
    """
    known = formats_for(kind)
    if suffix is not None:
        return _by_suffix(suffix, known)
    wanted = _accepted(accept)
    if not wanted or _ANY in wanted or "application/*" in wanted:
        return FORMATS[_FIRST]
    for media in wanted:
        # Several formats share text/csv: the plain one is meant.
        for form in known:
            if form.media_type == media and form.takes is Takes.ROWS:
                return form
    raise UnknownFormatError(accept, [form.media_type for form in known])


def _by_suffix(suffix: str, known: Sequence[Format]) -> Format:
    for form in known:
        if form.suffix == f".{suffix.casefold()}":
            return form
    raise UnknownFormatError(f".{suffix}", [form.suffix for form in known])


def _accepted(accept: str) -> list[str]:
    """The media types of a header, the most wanted first; those with q=0 are refused."""
    weighed = []
    for place, part in enumerate(accept.split(",")[:_MOST]):
        media, *parameters = (piece.strip() for piece in part.split(";"))
        weight = next((_weight(one) for one in parameters if one.startswith("q=")), 1.0)
        if media and weight > 0:
            weighed.append((-weight, place, media.casefold()))
    return [media for _, _, media in sorted(weighed)]


_MOST = 64


def _weight(parameter: str) -> float:
    try:
        return float(parameter.removeprefix("q="))
    except ValueError:
        return 0.0
