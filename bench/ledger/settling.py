"""What adding a report costs with all that it amounts to, as the ledger grows.

    python -m bench.ledger.settling --reports 20000
    python -m bench.ledger.settling --large cache/1000000.hearsay

Reports come as they do at a desk: so many a day, day after day. A small ledger and a large one of the same
kind get their next days by turns, so that whatever else the machine does slows both. What is told is the
time of the processor for adding a report that is ready and for finding out what it amounts to together
with others, in the median round, and what the ledger takes on the disk.

To fill a ledger with a hundred thousand reports takes an hour. One that `bench.ledger` has made, with the same
reports many times over, is as large in minutes, and the days that it gets are behind all that it holds.
"""

from __future__ import annotations

import argparse
import shutil
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
    parser.add_argument(
        "--large", type=Path, help="a large ledger of bench.ledger, which is copied"
    )
    parser.add_argument("--rounds", type=int, default=10, help="of a hundred reports each")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="hearsay-bench-") as folder:
        large = filled(Path(folder), asked.reports) if asked.large is None else asked.large
        for line in measure(Path(folder), large, asked.rounds):
            print(line)


def filled(folder: Path, size: int) -> Path:
    """A ledger of so many reports, day after day.

    Args:
        folder: For its file.
        size: How many.
    """
    where = folder / f"{size}.hearsay"
    with Ledger.open(where, create=True) as ledger:
        for first in range(0, size, _AT_ONCE):
            add(ledger, first)
    return where


def measure(folder: Path, large: Path, rounds: int) -> Iterable[str]:
    """Add to a small ledger and to a large one by turns.

    Args:
        folder: For their files.
        large: The large one; a copy of it is added to.
        rounds: How often a hundred are added to each.

    Yields:
        Lines for a person.
    """
    places = (filled(folder, _SMALL), Path(shutil.copy(large, folder / "large.hearsay")))
    ledgers = {}
    for place in places:
        ledger = Ledger.open(place)
        ledgers[ledger.info().counts["reports"]] = ledger
    taken: dict[int, list[float]] = {size: [] for size in ledgers}
    for number in range(rounds):
        for size, ledger in ledgers.items():
            taken[size].append(add(ledger, size + number * _AT_ONCE))
    costs = [median(one) for one in taken.values()]
    for (size, ledger), place, cost in zip(ledgers.items(), places, costs, strict=True):
        ledger.close()
        room = place.stat().st_size / (size + rounds * _AT_ONCE)
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
