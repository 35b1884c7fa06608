"""Run the measures as the command line asks; see `bench.ledger`."""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import bench.ledger as about
from bench.ledger.exporting import FORMS, memory_mb
from bench.ledger.growth import time_adding
from bench.ledger.making import copied, made
from bench.ledger.servers import serving
from bench.ledger.timing import Timing, percentile, time_questions
from hearsay.ledger import Ledger
from tests.ledger.servers import Server

SIZES = (10_000, 100_000, 1_000_000)
"""Claims of the ledgers; the last is ten times the one before it."""

QUICK = (2_000, 20_000)

Figures = dict[str, Any]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.ledger",
        description=about.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--quick", action="store_true", help="a small ledger")
    parser.add_argument("--cache", type=Path, help="folder in which the ledgers are kept")
    parser.add_argument("--json", type=Path, help="file for the figures")
    parser.add_argument("--rounds", type=int, default=20, help="how often each question is asked")
    asked = parser.parse_args()
    with _folder(asked.cache) as folder, serving(folder / "postgres") as server:
        figures = measure(folder, server, QUICK if asked.quick else SIZES, asked.rounds)
    print(table(figures))
    if asked.json:
        asked.json.write_text(json.dumps(figures, indent=2) + "\n", "utf-8")


def measure(folder: Path, server: Server | None, sizes: Sequence[int], rounds: int) -> Figures:
    """Make the ledgers where they are not there, and measure on them.

    Args:
        folder: Where the files are.
        server: Of the databases; None where there is none.
        sizes: How many claims the ledgers have, ascending.
        rounds: How often each question is asked.

    Returns:
        The figures.
    """
    shelves = made(folder, server, sizes)
    memory = {
        form: {str(size): memory_mb(form, shelves["sqlite"][size]) for size in sizes[-2:]}
        for form in FORMS
    }
    with ExitStack() as stack:
        largest = {
            store: stack.enter_context(Ledger.open(shelf[sizes[-1]]))
            for store, shelf in shelves.items()
        }
        timings = time_questions(largest, rounds)
        counts = largest["sqlite"].info().counts
    adding = {}
    for store, shelf in shelves.items():
        with copied(folder, server, store, shelf) as copies, ExitStack() as stack:
            ledgers = {size: stack.enter_context(Ledger.open(at)) for size, at in copies.items()}
            adding[store] = time_adding(ledgers, rounds)
    return {
        "claims": counts["claims"],
        "questions": [_told(timing) for timing in timings],
        "overall": _overall(timings),
        "adding": {store: {str(n): ms for n, ms in by.items()} for store, by in adding.items()},
        "memory": memory,
    }


def _told(timing: Timing) -> Figures:
    told: Figures = {"about": timing.about, "rows": timing.rows}
    for store, ms in timing.ms.items():
        told[store] = {"p50": percentile(ms, 0.5), "p95": percentile(ms, 0.95)}
    return told


def _overall(timings: list[Timing]) -> Figures:
    together = {
        store: [ms for timing in timings for ms in timing.ms[store]] for store in timings[0].ms
    }
    return {
        store: {"p50": percentile(ms, 0.5), "p95": percentile(ms, 0.95)}
        for store, ms in together.items()
    }


def table(figures: Figures) -> str:
    """The figures for a person."""
    return "\n".join(
        (*_question_lines(figures), "", *_adding_lines(figures), "", *_memory_lines(figures))
    )


def _question_lines(figures: Figures) -> Iterator[str]:
    stores = list(figures["overall"])
    yield f"{figures['claims']:,} claims; milliseconds a question"
    heads = "".join(f"{store + ' p50':>16}{'p95':>8}" for store in stores)
    yield f"{'':37}{'rows':>8}{heads}"
    whole = {"about": "all of them", "rows": "", **figures["overall"]}
    for told in (*figures["questions"], whole):
        cells = "".join(f"{told[store]['p50']:16.1f}{told[store]['p95']:8.1f}" for store in stores)
        yield f"{told['about']:37}{told['rows'] if told['rows'] is not None else '?':>8}{cells}"
    if len(stores) > 1:
        one, other = (figures["overall"][store] for store in stores)
        ratios = [f"{share} {other[share] / one[share]:.2f}" for share in ("p50", "p95")]
        yield f"{stores[1]} over {stores[0]}: {', '.join(ratios)}"


def _adding_lines(figures: Figures) -> Iterator[str]:
    yield "milliseconds to add a record that is ready, by how many claims are there"
    for store, taken in figures["adding"].items():
        costs = list(taken.values())
        cells = "".join(f"{int(size):>12,}: {ms:5.2f}" for size, ms in taken.items())
        yield f"{store:12}{cells}   last over first: {costs[-1] / costs[0]:.2f}"


def _memory_lines(figures: Figures) -> Iterator[str]:
    yield "MiB of memory to export all claims, by how many there are"
    for form, needed in figures["memory"].items():
        yield f"{form:12}" + "".join(f"{int(size):>12,}: {mb:5.0f}" for size, mb in needed.items())


@contextmanager
def _folder(cache: Path | None) -> Iterator[Path]:
    if cache is not None:
        cache.mkdir(parents=True, exist_ok=True)
        yield cache.absolute()
        return
    with tempfile.TemporaryDirectory(prefix="hearsay-bench-") as folder:
        Path(folder).chmod(0o755)  # for the database server's own user
        yield Path(folder)


if __name__ == "__main__":
    main()
