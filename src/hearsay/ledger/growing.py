"""What is counted of all reports and grows with them: kept while a ledger is open, and added to.

Who asks for all sources, all days or how many claims there are asks for a look at every report, and a desk
asks again whenever one has come. What the others say does not change by that. The log tells whether anything
else was done, a report withdrawn or read anew; then all is counted anew.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import Generic, TypeVar

from sqlalchemy import Connection, func, select

from hearsay.ledger.tables import LEDGER, LOG

T = TypeVar("T")

_STEP = 10_000
"""Reports that are counted at once."""

_LEAVES = ("new", "edition", "reject", "judge", "merge", "split", "undo", "admit", "renew", "stop")
"""What leaves alone what earlier reports say."""


@dataclass(frozen=True, slots=True)
class _UpTo(Generic[T]):
    """What was counted, up to which report, and how long the log was then."""

    log: int
    newest: int
    value: T


class Growing(Generic[T]):
    """Counts, and keeps what it counted.

    Args:
        together: Makes one of what was counted of two parts that have no report in common; it changes
            neither, for others may still look at them.
        in_steps: Whether to count all takes so long that it is done some reports at a time.
    """

    def __init__(self, together: Callable[[T, T], T], *, in_steps: bool = True) -> None:
        self._together = together
        self._in_steps = in_steps
        self._lock = Lock()
        self._kept: _UpTo[T] | None = None

    def get(
        self, connection: Connection, newest: int, count: Callable[[int, int], T | None]
    ) -> T | None:
        """What is counted of the reports up to one.

        Args:
            connection: To one state of the ledger.
            newest: The number of that report.
            count: Counts in the reports behind one number, up to another; None where it is too much to keep.

        Returns:
            It; None where it is too much, or where later reports are counted already.
        """
        log = connection.execute(select(LEDGER.c.log_rows)).scalar_one()
        with self._lock:
            kept = self._kept
            if kept is not None and not _holds(connection, kept.log, log):
                kept = self._kept = None
            if kept is not None and (kept.newest > newest or kept.log > log):
                return None
            value, after = (None, 0) if kept is None else (kept.value, kept.newest)
            # Step by step, and each is kept: who asks may have no time to wait for all of them.
            while value is None or after < newest:
                last = min(after + _STEP, newest) if self._in_steps else newest
                part = count(after, last)
                if part is None:
                    return None
                value, after = part if value is None else self._together(value, part), last
                self._kept = _UpTo(log, after, value)
            self._kept = _UpTo(log, newest, value)
            return value


def _holds(connection: Connection, since: int, log: int) -> bool:
    """Whether nothing was done since but what leaves alone what earlier reports say."""
    done = (LOG.c.n > since) & (LOG.c.n <= log) & LOG.c.what.not_in(_LEAVES)
    return connection.execute(select(func.count()).where(done)).scalar_one() == 0
