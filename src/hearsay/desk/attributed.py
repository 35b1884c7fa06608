"""The claims that words of reports stand in: from a statement back to its row in the ledger.

What is weighed of several reports is known by its words alone, so that nothing hangs on the order in which
they came. Whoever reads it wants the claim: to open it, to judge it, to see whose it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from hearsay.ledger.asking.query import Among, Query
from hearsay.record.between import At
from hearsay.record.listing import Kind, Row

if TYPE_CHECKING:
    from hearsay.ledger import Ledger

_AT_ONCE = 500
"""Claims that are fetched at once."""


def claims_at(
    ledger: Ledger, spans: Iterable[At], columns: tuple[str, ...] = ()
) -> dict[At, tuple[Row, ...]]:
    """The claims whose content words stand in.

    Args:
        ledger: The ledger.
        spans: The words.
        columns: What is wanted of the claims, beside their ids.

    Returns:
        For each of the words the narrowest claim around them: several where two sources are said to
        have said the same words; none where only the text around holds them.
    """
    found = ledger.claims_at(spans)
    rows = _rows(ledger, sorted({called for ids in found.values() for called in ids}), columns)
    return {
        at: tuple(rows[called] for called in ids if called in rows) for at, ids in found.items()
    }


def _rows(ledger: Ledger, ids: list[str], columns: tuple[str, ...]) -> dict[str, Row]:
    fields = tuple(dict.fromkeys(("id", *columns)))
    rows: dict[str, Row] = {}
    for start in range(0, len(ids), _AT_ONCE):
        named = Among("id", tuple(ids[start : start + _AT_ONCE]))
        asked = Query(kind=Kind.CLAIMS, conditions=(named,), fields=fields)
        rows |= {str(row["id"]): row for row in ledger.list(asked)}
    return rows
