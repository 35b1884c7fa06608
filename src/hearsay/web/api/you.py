"""Who asks, as the answers tell it."""

from __future__ import annotations

from fastapi import Request

from hearsay.ledger import Role
from hearsay.web.api.described import TEXT, maybe, record
from hearsay.web.entry.asker import asker

You = dict[str, str | None]

YOU = record({"name": maybe(TEXT), "role": {"type": "string", "enum": [one.value for one in Role]}})
"""Its form."""


def you(request: Request) -> You:
    """Who asks: a name, and what they may do; no name where whoever opened the ledger asks.

    Args:
        request: The request.
    """
    who = asker(request)
    return {"name": who.name or None, "role": who.role.value}
