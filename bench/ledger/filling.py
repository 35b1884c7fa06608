"""Ledgers of given sizes, made once: records are invented by other processes, and added here.

Each record goes through the very code that adds a report, so every row and every index is as it would
be; only the transactions hold a hundred reports instead of one.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from itertools import islice
from multiprocessing import get_context

from sqlalchemy import create_engine, text

from bench.ledger.invented import CLAIMS, invent
from hearsay.ledger import Adding, Ledger

_AT_ONCE = 100
_AHEAD = 20


def fill(ledgers: list[Ledger], claims: int) -> None:
    """Add reports to ledgers until each has some number of claims, about; they take turns.

    Args:
        ledgers: That hold the same, or nothing.
        claims: How many.
    """
    reports = claims // CLAIMS
    here = min(ledger.info().counts["reports"] for ledger in ledgers)
    if here >= reports:
        return
    started = time.perf_counter()
    for number, batch in enumerate(_batched(ready(here, reports)), 1):
        for ledger in ledgers:
            _add(ledger, batch)
        done = here + number * _AT_ONCE
        if done % 10_000 == 0:
            spent = time.perf_counter() - started
            print(f"  {done:,} of {reports:,} reports, {spent:.0f} s", file=sys.stderr, flush=True)


def ready(first: int, end: int) -> Iterator[Adding]:
    """Records that are ready to be added.

    Args:
        first: The number of the first.
        end: One past that of the last.

    Yields:
        Them.
    """
    if end - first < _AT_ONCE * _AHEAD:
        yield from map(_prepared, range(first, end))
        return
    with get_context("forkserver").Pool(max(1, (os.cpu_count() or 2) - 1)) as pool:
        # Not more at a time than the other processes can hold ready without filling the memory.
        for start in range(first, end, _AT_ONCE * _AHEAD):
            numbers = range(start, min(end, start + _AT_ONCE * _AHEAD))
            yield from pool.imap(_prepared, numbers, chunksize=_AT_ONCE // 4)


def _prepared(number: int) -> Adding:
    return Adding(invent(number))


def _batched(records: Iterable[Adding]) -> Iterator[list[Adding]]:
    waiting = iter(records)
    while batch := list(islice(waiting, _AT_ONCE)):
        yield batch


def _add(ledger: Ledger, batch: list[Adding]) -> None:
    signed = ledger._sign()  # noqa: SLF001 - a hundred in one transaction is for the bench alone
    with ledger._access.writing() as connection:  # noqa: SLF001
        for adding in batch:
            adding.write(connection, signed, despite_forgotten=False)


def settle(ledger: Ledger) -> None:
    """Let PostgreSQL see what it holds now, as it does by itself after a while."""
    url = ledger._access.store.writing.url  # noqa: SLF001
    if url.drivername.startswith("postgresql"):
        engine = create_engine(url, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text("VACUUM ANALYZE"))
        engine.dispose()
