"""Adds reports to a ledger, so many a second, and finds out what they amount to: a process of its own.

python -m bench.web.adding LEDGER PER_SECOND
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import count
from threading import Event, Thread

from bench.ledger.invented import DAYS, FIRST_DAY, invent
from hearsay.ledger import Adding, Ledger

_FIRST = 2 * 10**7
"""No other measure adds a report of such a number."""


def main(where: str, per_second: float) -> None:
    """Add until somebody closes standard input; tell how many reports were added."""
    stop = Event()
    Thread(target=_wait, args=(stop,), daemon=True).start()
    added = 0
    with Ledger.open(where, who="bench") as ledger:
        numbers = count(_unused(ledger))
        while not stop.is_set():
            started = time.monotonic()
            _add(ledger, next(numbers))
            added += 1
            stop.wait(max(0.0, 1 / per_second - (time.monotonic() - started)))
    print(added)


def add_one(where: str) -> None:
    """Add a report to a ledger, and find out what it amounts to.

    Args:
        where: The ledger.
    """
    with Ledger.open(where, who="bench") as ledger:
        _add(ledger, _unused(ledger))


def _unused(ledger: Ledger) -> int:
    """A number behind all reports that were added before: what was done since tells how many there may be."""
    return _FIRST + 1000 * ledger.info().counts["log"]


def _add(ledger: Ledger, number: int) -> None:
    day = FIRST_DAY + timedelta(days=DAYS)
    ledger.add_ready(Adding(invent(number, day=day)))
    ledger.settle()


def _wait(stop: Event) -> None:
    sys.stdin.read()
    stop.set()


class Adder:
    """Reports that are being added.

    Attributes:
        added: How many were, once it is over.
    """

    added = 0


@contextmanager
def adding(ledger: str, per_second: float) -> Iterator[Adder]:
    """Add reports to a ledger in another process.

    Args:
        ledger: Where it is.
        per_second: How many a second, at most.

    Yields:
        What tells how many were added, afterwards.
    """
    command = [sys.executable, "-m", "bench.web.adding", ledger, str(per_second)]
    pipe = subprocess.PIPE
    process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True)
    adder = Adder()
    try:
        yield adder
    finally:
        told, _ = process.communicate()
        adder.added = int(told or 0)


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
