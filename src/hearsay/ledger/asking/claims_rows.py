"""The rows of a listing of claims."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import Connection, func, select

from hearsay.ledger.asking import fetching
from hearsay.ledger.asking.fetching import Found, Key
from hearsay.ledger.asking.linking import Level
from hearsay.ledger.asking.listings import OF_REPORT, Values, ledger_id, plain
from hearsay.ledger.index_tables import (
    CLAIM,
    CLAIM_ABOUT,
    CLAIM_EVENT,
    CLAIM_FIGURE,
    CLAIM_VIA,
    EVENT,
    FIGURE,
)
from hearsay.record.sheet import Sheet

_COPIED = (
    "source_kind",
    "source_country",
    "mode",
    "quotation",
    "certainty",
    "polarity",
    "confidence",
)

_START = func.coalesce(CLAIM.c.content_start, CLAIM.c.cue_start, CLAIM.c.start).label("stands_from")
_END = func.coalesce(CLAIM.c.content_end, CLAIM.c.cue_end, CLAIM.c.end).label("stands_to")
"""Where a claim stands: its content, else its cue, else from its first to its last words."""

_WORDS = ("ref", "source_name", "anonymous", "said_from", "said_to", "cue_words", "content_words")
_SHOWN = (*(CLAIM.c[name] for name in (*_COPIED, *_WORDS)), _START, _END)


def fetch_claims(connection: Connection, keys: Sequence[Key], wanted: Collection[str]) -> Sheet:
    """The rows of some claims.

    Args:
        connection: To the ledger.
        keys: Of the claims.
        wanted: The columns that must be there.

    Returns:
        The rows, in the order of the keys.
    """
    found = Found(connection, select(*_SHOWN), CLAIM, keys, wanted)
    cells = found.cells
    kinds = ("ref", "type", "subtype")
    events = found.linked(("events", "event_types"), CLAIM_EVENT, "event", EVENT, kinds)
    via = found.people(("via",), CLAIM_VIA)
    return Sheet(
        {
            "id": found.ids(cells["ref"]),
            **found.of_report(),
            "source": cells["source_name"],
            "source_kind": cells["source_kind"],
            "source_country": cells["source_country"],
            "anonymous": [None if flag is None else bool(flag) for flag in cells["anonymous"]],
            "via": via.lists(via["who"]),
            "mode": cells["mode"],
            "quotation": cells["quotation"],
            "certainty": cells["certainty"],
            "polarity": fetching.polarities(cells["polarity"]),
            "said_from": fetching.shown_times(cells["said_from"]),
            "said_to": fetching.shown_times(cells["said_to"]),
            "cue": cells["cue_words"],
            "content": cells["content_words"],
            "start": cells["stands_from"],
            "end": cells["stands_to"],
            "events": events.ids(),
            "event_types": events.each_once(fetching.kinds(events["type"], events["subtype"])),
            "figures": found.linked(("figures",), CLAIM_FIGURE, "figure", FIGURE, ("ref",)).ids(),
            "about": found.linked(("about",), CLAIM_ABOUT, "other", CLAIM, ("ref",)).ids(),
            "confidence": cells["confidence"],
        }
    )


CLAIMS = Values(
    Level.CLAIM,
    {
        "id": ledger_id,
        **OF_REPORT,
        **plain(*_COPIED, "anonymous", "said_from", "said_to"),
        "source": lambda row, _: row.c.source_name,
        "cue": lambda row, _: row.c.cue_words,
        "content": lambda row, _: row.c.content_words,
        "start": lambda row, _: func.coalesce(row.c.content_start, row.c.cue_start, row.c.start),
        "end": lambda row, _: func.coalesce(row.c.content_end, row.c.cue_end, row.c.end),
    },
    of_report=("id", *OF_REPORT),
    fetch=fetch_claims,
)
"""The listing of claims."""
