"""What people may be asked about, looked for once for all who ask at about the same time.

A desk of eight that reviews while reports come would have the same hundred reports looked through for every
few cards. What is worth a look does not become another thing within seconds; who has judged what does, and
is asked each time. So what was found is given again for a while, the longer the more it cost: looking for it
never takes more than a twentieth of the time. Of a small ledger it takes so little that it is always fresh.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hearsay.ledger import Ledger
    from hearsay.ledger.reviewing import Candidate

LITTLE_S = 0.05
"""What costs no more processor time is looked for anew."""

_SHARE = 20


@dataclass(frozen=True, slots=True)
class Found:
    """What may be asked.

    Args:
        seed: Of what was drawn: the revision of the ledger that was looked at.
        candidates: The values.
    """

    seed: str
    candidates: tuple[Candidate, ...]


class Pool:
    """Looks for what may be asked, and keeps it for a while.

    Args:
        ledger: The ledger.
        clock: Gives the seconds that have passed since some moment.
        cost: Gives the seconds of the processor that this thread has had.
    """

    def __init__(
        self,
        ledger: Ledger,
        *,
        clock: Callable[[], float] = time.monotonic,
        cost: Callable[[], float] = time.thread_time,
    ) -> None:
        self._ledger = ledger
        self._clock, self._cost = clock, cost
        self._lock = Lock()
        self._kept: tuple[frozenset[str], float, Found] | None = None

    def get(self, also: Collection[str] = ()) -> Found:
        """What may be asked.

        Args:
            also: Ledger ids of values that are wanted too.

        Returns:
            It, as of now or of some seconds ago.
        """
        wanted = frozenset(also)
        with self._lock:
            if self._kept is not None:
                of, until, found = self._kept
                if of == wanted and self._clock() < until:
                    return found
        before = self._cost()
        seed = self._ledger.revision()
        found = Found(seed, self._ledger.candidates(seed=seed, also=wanted))
        cost = self._cost() - before
        with self._lock:
            until = self._clock() + (_SHARE * cost if cost > LITTLE_S else 0.0)
            self._kept = wanted, until, found
        return found
