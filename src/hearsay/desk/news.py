"""What is new since somebody looked: what the reports that came have changed of what was known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from hearsay.desk.weighing import Asked
from hearsay.ledger.asking.answering import LIMIT_S
from hearsay.ledger.errors import NotInLedgerError, UnsettledError
from hearsay.record.listing import Row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hearsay.ledger import Ledger
    from hearsay.ledger.asking.changed import Changed

_LAST = timedelta(days=1)
"""How far back one looks before the last change, where nobody says."""

_MOST_WEIGHED = 10
"""Incidents whose questions are weighed anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What is new.

    Args:
        since: After which moment, in universal time; "" for all that the ledger has.
        now: What to ask with next time, so that nothing is told twice and nothing passed over.
        reports: How many reports came.
        is_cut: More came, or is new, than is told here.
        incidents: Rows of incidents that nobody told of before, those that most tell of first.
        revised: Rows of relations: figures and statements that were changed, the newest first.
        disputes: Rows of relations: who contradicts whom, the newest first.
        answered: Questions that a new report answers.
    """

    since: str
    now: str
    reports: int
    is_cut: bool
    incidents: tuple[Row, ...]
    revised: tuple[Row, ...]
    disputes: tuple[Row, ...]
    answered: tuple[Asked, ...]


def find_news(
    ledger: Ledger, since: str | None = None, *, most: int = 100, limit_s: float = LIMIT_S
) -> News:
    """What is new since somebody looked.

    Args:
        ledger: The ledger.
        since: The `now` of the last time, a revision of the ledger, or a time as the grammar has it; by
            default a day before the last change.
        most: At most so many of each.
        limit_s: How long the ledger may look for it.

    Returns:
        What is new.

    Raises:
        UsageError: It is no time, and no revision of this ledger.
        LedgerTooSlowError: It takes too long.
    """
    changed = ledger.changed(since or _day_before(ledger), most=most, limit_s=limit_s)
    return News(
        since=changed.since,
        now=changed.now,
        reports=changed.reports,
        is_cut=changed.is_cut or len(changed.asked) > _MOST_WEIGHED,
        incidents=changed.incidents,
        revised=changed.revised,
        disputes=changed.disputes,
        answered=tuple(_answered(ledger, changed)),
    )


def _day_before(ledger: Ledger) -> str:
    last = ledger.last_change()
    if not last:
        return ledger.revision()
    return (datetime.fromisoformat(last) - _LAST).isoformat(timespec="seconds")


def _answered(ledger: Ledger, changed: Changed) -> Iterator[Asked]:
    for called in changed.asked[:_MOST_WEIGHED]:
        try:
            standing = ledger.incident(called, voices=False)
        except (NotInLedgerError, UnsettledError):  # it changed once more meanwhile: later news
            continue
        for one in standing.questions:
            if one.answered is not None and one.answered.report in changed.names:
                yield Asked(incident=standing.incident, question=one)
