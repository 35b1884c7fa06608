"""Pages of what is weighed: so many incidents at a time that somebody waits for them.

A listing reads what is kept. A number over time and an open question are weighed anew from the accounts of
all reports that tell of an incident, which takes as long as there are reports. So a page ends where enough
reports were weighed, always at the same incident, and says how to go on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Generic, TypeVar

from hearsay.desk.weighing import Asked, Numbers
from hearsay.ledger.asking.answering import LIMIT_S
from hearsay.ledger.asking.errors import BadValueError
from hearsay.ledger.asking.query import Among, Query

if TYPE_CHECKING:
    from hearsay.ledger import Ledger
    from hearsay.reconcile.standing import Standing

T = TypeVar("T")

MOST_WEIGHED = 60
"""Reports whose accounts are weighed for a page, unless its first incident alone has more."""

_ROW = ("id", "reports")
_SILENT = Among("mode", ("unclear", "no_comment"))


@dataclass(frozen=True, slots=True)
class Weighed(Generic[T]):
    """Some of what is weighed.

    Args:
        found: What there is of these incidents; none where they have none.
        next: The cursor of the incidents that follow; None where none do.
        incidents: How many incidents were weighed.
    """

    found: tuple[T, ...]
    next: str | None
    incidents: int


def series_page(
    ledger: Ledger, asked: Query, *, most: int, limit_s: float = LIMIT_S
) -> Weighed[Numbers]:
    """The series of a measure, of some incidents.

    Args:
        ledger: The ledger.
        asked: Of which incidents, the measure among its conditions.
        most: At most so many incidents.
        limit_s: How long the ledger may look for them.

    Returns:
        Of each incident its series of the measure, the whole before its parts.

    Raises:
        BadValueError: No measure is asked for.
        LedgerTooSlowError: It takes too long to find the incidents.
    """
    measures = [
        one for one in asked.conditions if isinstance(one, Among) and one.field == "measure"
    ]
    if not measures:
        raise BadValueError("measure", "It is missing.", "Write it: measure=killed.")

    def its(standing: Standing) -> Iterator[Numbers]:
        for one in standing.series:
            code = one.scope.measure.value
            if all((code in asked.values) is not asked.negated for asked in measures):
                yield Numbers(incident=standing.incident, series=one)

    weighed, following = _weigh(ledger, asked, most, limit_s)
    found = tuple(one for standing in weighed for one in its(standing))
    return Weighed(found, following, len(weighed))


def questions_page(
    ledger: Ledger, asked: Query, *, most: int, every: bool = False, limit_s: float = LIMIT_S
) -> Weighed[Asked]:
    """What nobody knows or answers, of some incidents.

    Args:
        ledger: The ledger.
        asked: Of which incidents; those of which everything is known are passed over.
        most: At most so many incidents.
        every: Those questions that were answered meanwhile too.
        limit_s: How long the ledger may look for them.

    Returns:
        The questions of each incident, the oldest first.

    Raises:
        LedgerTooSlowError: It takes too long to find the incidents.
    """
    asked = silent(asked)
    weighed, following = _weigh(ledger, asked, most, limit_s)
    found = tuple(
        Asked(incident=standing.incident, question=one)
        for standing in weighed
        for one in standing.questions
        if every or one.answered is None
    )
    return Weighed(found, following, len(weighed))


def silent(asked: Query) -> Query:
    """Those incidents of a question of which something is, or was, not known."""
    return replace(asked, conditions=(*asked.conditions, _SILENT))


def _weigh(
    ledger: Ledger, asked: Query, most: int, limit_s: float
) -> tuple[Sequence[Standing], str | None]:
    asked = replace(asked, limit=None, fields=_ROW)
    page = ledger.list(asked, limit_s=limit_s).page(most)
    kept, reports = 0, 0
    for row in page.rows:
        reports += int(str(row["reports"]))
        if kept and reports > MOST_WEIGHED:
            break
        kept += 1
    page = page.first(kept)
    weighed = ledger.standings([str(row["id"]) for row in page.rows], voices=False)
    return weighed, page.next
