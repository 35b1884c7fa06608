"""What every screen rests on is counted before somebody asks: all sources, and all days.

To count a million claims takes seconds, and nobody waits so long for a screen. So a thread of its own counts
when the server starts, and again when an answer took too long: a report may have been withdrawn, after which
all is counted anew. The ledger keeps what was counted and adds to it what comes (`hearsay.ledger.growing`).
"""

from __future__ import annotations

from contextlib import suppress
from threading import Lock, Thread

from hearsay.ledger import Ledger
from hearsay.ledger.asking.counted import BY_REPORT
from hearsay.ledger.asking.query import Query
from hearsay.record import HearsayError
from hearsay.record.listing import Kind


class Ahead:
    """Counts what nobody has the time to wait for.

    Args:
        ledger: In which it counts.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._lock = Lock()
        self._counting: Thread | None = None

    def count(self) -> None:
        """Begin to count, unless that is being done."""
        with self._lock:
            if self._counting is None or not self._counting.is_alive():
                # It holds nothing that must be finished: where the server stops, it need not go on.
                self._counting = Thread(target=self._count, name="hearsay-ahead", daemon=True)
                self._counting.start()

    def wait(self) -> None:
        """Wait until all is counted."""
        with self._lock:
            counting = self._counting
        if counting is not None:
            counting.join()

    def _count(self) -> None:
        with suppress(HearsayError):  # whoever asks for it is told why it cannot be counted
            self._ledger.list(Query(kind=Kind.SOURCES)).count()
            for kind in BY_REPORT:
                self._ledger.list(Query(kind=kind)).days()
