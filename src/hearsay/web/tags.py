"""Whether a client has an answer already: strong entity tags of the ledger's state and the question."""

from __future__ import annotations

from hashlib import blake2b

_BYTES = 12


def tag_of(*parts: str) -> str:
    """A strong entity tag.

    Args:
        parts: What the answer hangs on: the ledger's revision, the form, the question.

    Example:
        >>> tag_of("r1", "csv", "mode=denies") == tag_of("r2", "csv", "mode=denies")
        False
    """
    whole = "\x00".join(parts).encode("utf-8", "surrogatepass")
    return f'"{blake2b(whole, digest_size=_BYTES).hexdigest()}"'


def fresh(tag: str, known: str | None) -> bool:
    """Whether one of the tags that a client has is this one.

    Args:
        tag: Of the answer.
        known: The request's header `If-None-Match`; None where it has none.

    Example:
        >>> fresh('"a1"', '"b2", W/"a1"'), fresh('"a1"', "*"), fresh('"a1"', None)
        (True, True, False)
    """
    if known is None:
        return False
    tags = [one.strip().removeprefix("W/") for one in known.split(",")]
    return tag in tags or "*" in tags
