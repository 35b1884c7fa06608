"""What adding a report costs with all that it amounts to, as the ledger grows.

    python -m bench.ledger.settling --reports 20000

Reports come as they do at a desk: so many a day, day after day. A small ledger and a large one of the same
kind get their next days by turns, so that whatever else the machine does slows both. What is told is the
time of the processor for adding a report that is ready and for finding out what it amounts to together
with others, in the median round, and what the ledger takes on the disk.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from statistics import median

from bench.ledger.invented import FIRST_DAY, invent
from hearsay.ledger import Adding, Ledger

A_DAY = 25
"""Reports of a day."""

_AT_ONCE = 100
_SMALL = 1000


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.ledger.settling",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--reports", type=int, default=20_000, help="of the large ledger")
    parser.add_argument("--rounds", type=int, default=10, help="of a hundred reports each")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="hearsay-bench-") as folder:
        for line in measure(Path(folder), (_SMALL, asked.reports), asked.rounds):
            print(line)


def measure(folder: Path, sizes: tuple[int, int], rounds: int) -> Iterable[str]:
    """Fill two ledgers, then add to them by turns.

    Args:
        folder: For their files.
        sizes: How many reports they have.
        rounds: How often a hundred are added to each.

    Yields:
        Lines for a person.
    """
    ledgers = {size: Ledger.open(folder / f"{size}.hearsay", create=True) for size in sizes}
    for size, ledger in ledgers.items():
        for first in range(0, size, _AT_ONCE):
            add(ledger, first)
    taken: dict[int, list[float]] = {size: [] for size in sizes}
    for number in range(rounds):
        for size, ledger in ledgers.items():
            taken[size].append(add(ledger, size + number * _AT_ONCE))
    costs = [median(taken[size]) for size in sizes]
    for (size, ledger), cost in zip(ledgers.items(), costs, strict=True):
        ledger.close()
        room = (folder / f"{size}.hearsay").stat().st_size / (size + rounds * _AT_ONCE)
        yield f"{size:>9,} reports: {cost:6.1f} ms a report, {room / 1024:5.1f} KiB on the disk"
    yield f"{'ratio':>17}: {costs[-1] / costs[0]:6.2f}"


def add(ledger: Ledger, first: int) -> float:
    """Add a hundred reports, and settle.

    Args:
        ledger: The ledger.
        first: The number of the first of them.

    Returns:
        The milliseconds of the processor that each took.
    """
    numbers = range(first, first + _AT_ONCE)
    days = {number: FIRST_DAY + timedelta(days=number // A_DAY) for number in numbers}
    records = [Adding(invent(number, day=day)) for number, day in days.items()]
    started = time.process_time()
    for record in records:
        ledger.add_ready(record)
    ledger.settle()
    return (time.process_time() - started) * 1000 / _AT_ONCE


if __name__ == "__main__":
    main()
