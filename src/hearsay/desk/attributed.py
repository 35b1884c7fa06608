"""The claims that words of reports stand in: from a statement back to its row in the ledger.

What is weighed of several reports is known by its words alone, so that nothing hangs on the order in which
they came. Whoever reads it wants the claim: to open it, to judge it, to see whose it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from hearsay.ledger.asking.query import Among, Query
from hearsay.record.between import At
from hearsay.record.listing import Kind, Row

if TYPE_CHECKING:
    from hearsay.ledger import Ledger

_AT_ONCE = 200
"""Reports whose claims are fetched at once."""

_PLACED = ("id", "report", "start", "end")


def claims_at(
    ledger: Ledger, spans: Iterable[At], columns: tuple[str, ...] = ()
) -> dict[At, tuple[Row, ...]]:
    """The claims whose content words stand in.

    Args:
        ledger: The ledger.
        spans: The words.
        columns: What is wanted of the claims, beside their ids and where they stand.

    Returns:
        For each of the words the narrowest claim around them: several where two sources are said to
        have said the same words; none where only the text around holds them.
    """
    wanted = set(spans)
    by_report = _claims_of(ledger, sorted({one.report for one in wanted}), columns)
    return {at: _narrowest(at, by_report[at.report]) for at in wanted}


def _claims_of(
    ledger: Ledger, reports: list[str], columns: tuple[str, ...]
) -> dict[str, list[Row]]:
    fields = tuple(dict.fromkeys((*_PLACED, *columns)))
    found: dict[str, list[Row]] = defaultdict(list)
    for start in range(0, len(reports), _AT_ONCE):
        named = Among("report", tuple(reports[start : start + _AT_ONCE]))
        for row in ledger.list(Query(kind=Kind.CLAIMS, conditions=(named,), fields=fields)):
            found[str(row["report"])].append(row)
    return found


def _narrowest(at: At, claims: Iterable[Row]) -> tuple[Row, ...]:
    around = [
        (end - start, row)
        for row in claims
        if isinstance(start := row["start"], int)
        and isinstance(end := row["end"], int)
        and start <= at.start < end
    ]
    least = min((length for length, _ in around), default=0)
    return tuple(row for length, row in around if length == least)
