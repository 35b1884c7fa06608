"""What people may be asked about, looked for once for all who ask at about the same time.

A desk of eight that reviews while reports come would have the same hundred reports looked through for every
few cards. What is worth a look does not become another thing within seconds; who has judged what does, and
is asked each time. So what was found is given again for a while (see `hearsay.desk.late`), and for some minutes
more while it is looked for anew. Of a small ledger it takes so little that it is always fresh.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from hearsay.desk.late import fresh_s, in_thread
from hearsay.record import HearsayError

if TYPE_CHECKING:
    from hearsay.ledger import Ledger
    from hearsay.ledger.reviewing import Candidate

_LATE_S = 300.0
"""For so long what cost much is given late; what is older is no queue of today's reports."""


@dataclass(frozen=True, slots=True)
class Found:
    """What may be asked.

    Args:
        seed: Of what was drawn: the revision of the ledger that was looked at.
        candidates: The values.
    """

    seed: str
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class _Kept:
    """What was found, until when it is fresh, and until when it is given while it is looked for anew."""

    wanted: frozenset[str]
    fresh_until: float
    given_until: float
    found: Found


class Pool:
    """Looks for what may be asked, and keeps it for a while.

    Args:
        ledger: The ledger.
        clock: Gives the seconds that have passed since some moment.
        cost: Gives the seconds of the processor that this thread has had.
        behind: Has something done that nobody waits for.
    """

    def __init__(
        self,
        ledger: Ledger,
        *,
        clock: Callable[[], float] = time.monotonic,
        cost: Callable[[], float] = time.thread_time,
        behind: Callable[[Callable[[], None]], None] = in_thread,
    ) -> None:
        self._ledger = ledger
        self._clock, self._cost, self._behind = clock, cost, behind
        self._lock = Lock()
        self._kept: _Kept | None = None
        self._looking = False

    def get(self, also: Collection[str] = ()) -> Found:
        """What may be asked.

        Args:
            also: Ledger ids of values that are wanted too.

        Returns:
            It, as of now or of some time ago.
        """
        wanted = frozenset(also)
        with self._lock:
            kept, now = self._kept, self._clock()
            if kept is None or kept.wanted != wanted or now >= kept.given_until:
                kept = None
            looks = kept is not None and now >= kept.fresh_until and not self._looking
            self._looking = self._looking or looks
        if kept is None:
            return self._look(wanted)
        if looks:
            self._behind(lambda: self._look_behind(wanted))
        return kept.found

    def _look_behind(self, wanted: frozenset[str]) -> None:
        try:
            with suppress(HearsayError):  # the next who asks looks for himself, and is told
                self._look(wanted)
        finally:
            self._looking = False

    def _look(self, wanted: frozenset[str]) -> Found:
        before = self._cost()
        seed = self._ledger.revision()
        found = Found(seed, self._ledger.candidates(seed=seed, also=wanted))
        cost = self._cost() - before
        with self._lock:
            now = self._clock()
            fresh_until = now + fresh_s(cost)
            given_until = fresh_until + (_LATE_S if fresh_until > now else 0.0)
            self._kept = _Kept(wanted, fresh_until, given_until, found)
        return found
