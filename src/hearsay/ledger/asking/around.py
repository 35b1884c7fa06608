"""The claims that words of reports stand in, by where they begin and end in the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from sqlalchemy import Connection, func, select

from hearsay.ledger.index_tables import CLAIM
from hearsay.ledger.parts import in_parts
from hearsay.ledger.tables import REPORT
from hearsay.record.between import At

_Span = tuple[int, int, str]
"""Where a claim begins and ends, and what it is called."""


def find_claims_at(connection: Connection, spans: Collection[At]) -> dict[At, tuple[str, ...]]:
    """The claims that words stand in.

    Args:
        connection: To the ledger.
        spans: The words.

    Returns:
        For each of the words the ids of the narrowest claims around them: several where two sources are
        said to have said the same words; none where only the text around holds them.
    """
    claims = _claims_of(connection, {one.report for one in spans})
    return {at: _narrowest(at, claims[at.report]) for at in spans}


def _claims_of(connection: Connection, names: Collection[str]) -> dict[str, list[_Span]]:
    known = select(REPORT.c.id, REPORT.c.name).where(REPORT.c.name.in_(sorted(names)))
    called = {row.id: row.name for row in connection.execute(known)} if names else {}
    # Where a row of the listing of claims says that it stands.
    start = func.coalesce(CLAIM.c.content_start, CLAIM.c.cue_start, CLAIM.c.start)
    end = func.coalesce(CLAIM.c.content_end, CLAIM.c.cue_end, CLAIM.c.end)
    found: dict[str, list[_Span]] = defaultdict(list)
    for some in in_parts(called):
        query = select(CLAIM.c.report, start, end, CLAIM.c.ref).where(CLAIM.c.report.in_(some))
        for report, first, last, ref in connection.execute(query.order_by(CLAIM.c.n)).all():
            if first is not None:
                found[called[report]].append((first, last, f"{called[report]}.{ref}"))
    return found


def _narrowest(at: At, claims: list[_Span]) -> tuple[str, ...]:
    around = [(end - start, called) for start, end, called in claims if start <= at.start < end]
    least = min((length for length, _ in around), default=0)
    return tuple(called for length, called in around if length == least)
