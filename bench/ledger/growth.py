"""What adding a record that is ready costs as the ledger grows."""

from __future__ import annotations

import time
from collections.abc import Mapping
from itertools import count
from statistics import median

from bench.ledger.filling import ready
from hearsay.ledger import Ledger

_AT_ONCE = 20
_UNUSED = 10**7
"""The number of a record that none of them has."""


def time_adding(ledgers: Mapping[int, Ledger], rounds: int) -> dict[int, float]:
    """Add records, each in a transaction of its own, to ledgers of several sizes by turns.

    Args:
        ledgers: By how many claims they have; they grow a little.
        rounds: How often some records are added to each.

    Returns:
        For each size the milliseconds that a record takes, in the median round.
    """
    numbers = count(_UNUSED, _AT_ONCE)
    taken: dict[int, list[float]] = {claims: [] for claims in ledgers}
    for _ in range(rounds + 1):
        first = next(numbers)
        records = list(ready(first, first + _AT_ONCE))
        for claims, ledger in ledgers.items():
            started = time.perf_counter()
            for record in records:
                ledger.add_ready(record)
            taken[claims].append((time.perf_counter() - started) * 1000 / _AT_ONCE)
    # The first round fills the caches.
    return {claims: median(times[1:]) for claims, times in taken.items()}
