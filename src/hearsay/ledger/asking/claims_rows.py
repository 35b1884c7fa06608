"""The rows of a listing of claims."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, func, select

from hearsay.ledger.asking import fetching
from hearsay.ledger.asking.fetching import Key
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
from hearsay.ledger.tables import REPORT
from hearsay.record.listing import Row

_PLACES = ("content_", "cue_", "")
"""Where a claim stands: its content, else its cue, else from its first to its last words."""

_COPIED = (
    "source_kind",
    "source_country",
    "mode",
    "quotation",
    "certainty",
    "polarity",
    "confidence",
)

_SHOWN = tuple(
    CLAIM.c[name]
    for name in (
        *CLAIM.primary_key.columns.keys(),
        *_COPIED,
        *("ref", "source_name", "anonymous", "said_from", "said_to", "cue_words", "content_words"),
        *(f"{of}{end}" for of in _PLACES for end in ("start", "end")),
    )
)


def fetch_claims(connection: Connection, keys: Sequence[Key], wanted: Collection[str]) -> list[Row]:
    """The rows of some claims.

    Args:
        connection: To the ledger.
        keys: Of the claims.
        wanted: The columns that must be there.

    Returns:
        The rows, in the order of the keys.
    """
    query = select(*_SHOWN, *fetching.OF_REPORT).join(REPORT, REPORT.c.id == CLAIM.c.report)
    rows = fetching.fetch_rows(connection, query, CLAIM, keys)
    lists = _Lists(connection, keys, wanted)
    via, about, figures = lists.via(), lists.about(), lists.figures()
    events = lists.events()
    return [
        _row(row, via[key], events[key], figures[key], about[key])
        for row in rows
        for key in [(row["report"], row["n"])]
    ]


def _row(
    row: fetching.Values, via: list[Any], events: list[Any], figures: list[Any], about: list[Any]
) -> Row:
    name = row["report_name"]
    start, end = _where(row)
    return {
        "id": f"{name}.{row['ref']}",
        **fetching.report_cells(row),
        "source": row["source_name"],
        "source_kind": row["source_kind"],
        "source_country": row["source_country"],
        "anonymous": None if row["anonymous"] is None else bool(row["anonymous"]),
        "via": tuple(via),
        "mode": row["mode"],
        "quotation": row["quotation"],
        "certainty": row["certainty"],
        "polarity": fetching.POLARITIES[row["polarity"]],
        "said_from": fetching.shown_time(row["said_from"]),
        "said_to": fetching.shown_time(row["said_to"]),
        "cue": row["cue_words"],
        "content": row["content_words"],
        "start": start,
        "end": end,
        "events": fetching.ids(name, [ref for ref, _, _ in events]),
        "event_types": fetching.each_once(
            [fetching.kind_of(type_, subtype) for _, type_, subtype in events]
        ),
        "figures": fetching.ids(name, figures),
        "about": fetching.ids(name, about),
        "confidence": row["confidence"],
    }


def _where(row: fetching.Values) -> tuple[int | None, int | None]:
    for of in _PLACES:
        if row[f"{of}start"] is not None:
            return row[f"{of}start"], row[f"{of}end"]
    return None, None


class _Lists:
    """What hangs on some claims; nothing is fetched for columns that nobody wants."""

    def __init__(
        self, connection: Connection, keys: Sequence[Key], wanted: Collection[str]
    ) -> None:
        self._connection = connection
        self._keys = keys
        self._wanted = wanted

    def _wants(self, *columns: str) -> Sequence[Key]:
        return self._keys if not set(columns).isdisjoint(self._wanted) else ()

    def via(self) -> dict[Key, list[Any]]:
        name, joined = fetching.name_or_words(CLAIM_VIA)
        return fetching.fetch_lists(
            self._connection,
            CLAIM_VIA,
            "claim",
            [name],
            self._wants("via"),
            [CLAIM_VIA.c.n],
            joined,
        )

    def events(self) -> dict[Key, list[Any]]:
        return fetching.fetch_lists(
            self._connection,
            CLAIM_EVENT,
            "claim",
            [EVENT.c.ref, EVENT.c.type, EVENT.c.subtype],
            self._wants("events", "event_types"),
            [CLAIM_EVENT.c.event],
            fetching.link_to(CLAIM_EVENT, "event", EVENT),
        )

    def figures(self) -> dict[Key, list[Any]]:
        return fetching.fetch_lists(
            self._connection,
            CLAIM_FIGURE,
            "claim",
            [FIGURE.c.ref],
            self._wants("figures"),
            [CLAIM_FIGURE.c.figure],
            fetching.link_to(CLAIM_FIGURE, "figure", FIGURE),
        )

    def about(self) -> dict[Key, list[Any]]:
        return fetching.fetch_lists(
            self._connection,
            CLAIM_ABOUT,
            "claim",
            [CLAIM.c.ref],
            self._wants("about"),
            [CLAIM_ABOUT.c.other],
            fetching.link_to(CLAIM_ABOUT, "other", CLAIM),
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
