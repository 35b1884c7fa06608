"""How many rows there are in all, where somebody waits for a page of them.

A page of a hundred rows takes some milliseconds, and to count a million that meet a condition seconds. So
counting is given up soon; and what was given up is not tried again with the next page, nor with the next
change of the ledger, for what was many is still many.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from threading import Lock

from hearsay.desk.desk import Desk
from hearsay.ledger import LedgerTooSlowError
from hearsay.ledger.asking.query import Query
from hearsay.ledger.asking.urls import to_url

_LIMIT_S = 0.05
_FORGOTTEN_S = 60.0
_REMEMBERED = 1000


class Counting:
    """Counts rows as long as that is quick.

    Args:
        desk: The ledger.
        clock: Gives the seconds that have passed since some moment.

    Attributes:
        desk: The ledger.
    """

    def __init__(self, desk: Desk, *, clock: Callable[[], float] = time.monotonic) -> None:
        self.desk = desk
        self._clock = clock
        self._given_up: OrderedDict[str, float] = OrderedDict()
        self._lock = Lock()

    def count(self, asked: Query) -> int | None:
        """How many rows there are, whatever the limit and the cursor.

        Args:
            asked: The question.

        Returns:
            Their number; None where counting would keep a page waiting.
        """
        whole = replace(asked, cursor=None, limit=None, sort=(), fields=None)
        called = f"{whole.kind.value}?{to_url(whole)}"
        if self._was_given_up(called):
            return None
        try:
            return self.desk.ledger.list(whole, limit_s=_LIMIT_S).count()
        except LedgerTooSlowError:
            self._give_up(called)
            return None

    def _was_given_up(self, called: str) -> bool:
        with self._lock:
            at = self._given_up.get(called)
        return at is not None and self._clock() < at + _FORGOTTEN_S

    def _give_up(self, called: str) -> None:
        with self._lock:
            self._given_up[called] = self._clock()
            self._given_up.move_to_end(called)
            while len(self._given_up) > _REMEMBERED:
                self._given_up.popitem(last=False)
