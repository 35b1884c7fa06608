"""Run the measures as the command line asks; see `bench.web`."""

from __future__ import annotations

import argparse
import json
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import bench.web as about
from bench.ledger.making import made
from bench.ledger.timing import percentile
from bench.web.adding import add_one, adding
from bench.web.asked import asked
from bench.web.readers import Waited, ask_once, ask_together
from bench.web.scripts import script_bytes
from bench.web.serving import serving
from bench.web.whole import ENOUGH, csv_rows
from hearsay.ledger import Ledger

TARGET_MS = 300
"""Longer than this nobody should wait for a request, but for one in twenty."""

TARGET_ROWS = 50_000
"""Rows of CSV a second, at least."""

TARGET_BYTES = 250_000
"""Of script on the first screen, at most."""

QUICK = (2_000, 20_000)
"""Claims of the small ledgers; the last is measured."""

Figures = dict[str, Any]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.web",
        description=about.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("ledger", nargs="?", type=Path, help="a ledger; by default --quick's")
    parser.add_argument("--quick", action="store_true", help="a small ledger")
    parser.add_argument("--json", type=Path, help="file for the figures")
    parser.add_argument("--readers", type=int, default=8, help="who ask at the same time")
    parser.add_argument(
        "--pause", type=float, default=1.0, help="seconds that readers look, on average"
    )
    parser.add_argument("--rounds", type=int, default=2, help="how often each asks everything")
    parser.add_argument("--adding", type=float, default=2.0, help="reports a second, at most")
    given = parser.parse_args()
    if given.ledger is None and not given.quick:
        parser.error("name a ledger, or say --quick")
    with tempfile.TemporaryDirectory(prefix="hearsay-bench-", dir=_beside(given.ledger)) as folder:
        where = Path(folder) / "web.hearsay"
        copy(given.ledger or Path(made(Path(folder), None, QUICK)["sqlite"][QUICK[-1]]), where)
        figures = measure(
            str(where),
            readers=given.readers,
            rounds=given.rounds,
            per_second=given.adding,
            pause_s=given.pause,
        )
    print(table(figures))
    if given.json:
        given.json.write_text(json.dumps(figures, indent=2) + "\n", "utf-8")


def _beside(ledger: Path | None) -> Path | None:
    """Where there is room for a copy: where the ledger itself is."""
    return None if ledger is None else ledger.absolute().parent


def copy(ledger: Path, where: Path) -> None:
    """Copy a ledger that nobody writes to, with what its log holds.

    Args:
        ledger: The file.
        where: The new one.
    """
    with closing(sqlite3.connect(ledger)) as there:
        there.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        shutil.copyfile(ledger, where)


def measure(
    where: str, *, readers: int, rounds: int, per_second: float, pause_s: float = 0.0
) -> Figures:
    """Serve a ledger, and let readers ask while reports are added.

    Args:
        where: The ledger; reports are added to it.
        readers: How many ask at the same time.
        rounds: How often each asks everything.
        per_second: How many reports are added a second, at most.
        pause_s: How long a reader looks at an answer, on average.

    Returns:
        The figures.
    """
    with Ledger.open(where) as ledger:
        counts = ledger.info().counts
        requests = [asked(ledger, reader) for reader in range(readers)]
        another = asked(ledger, readers)
    with serving(where) as served:
        ask_once(served, another)  # fills the caches of pages
        add_one(where)
        alone = ask_once(served, another, anew=True)
        before = served.whole_cpu_s()
        with adding(where, per_second) as adder:
            together = ask_together(served, requests, rounds=rounds, pause_s=pause_s)
        cpu_s = served.whole_cpu_s() - before
        csv = csv_rows(served, most=ENOUGH)
    every = [ms for one in together for ms in one.ms]
    return {
        "claims": counts["claims"],
        "reports": counts["reports"],
        "readers": readers,
        "pause_s": pause_s,
        "added": adder.added,
        "requests": [_told(*two) for two in zip(alone, together, strict=True)],
        "overall": _spread(every),
        "cpu_ms": cpu_s * 1000 / len(every),
        "csv": csv,
        "script": script_bytes(),
    }


def _told(alone: Waited, together: Waited) -> Figures:
    return {
        "screen": together.asked.screen,
        "about": together.asked.about,
        "path": together.asked.path,
        "cpu": alone.cpu_ms,
        "alone": alone.ms[0],
        **_spread(together.ms),
        "bytes": together.size,
        "refused": together.refused,
    }


def _spread(ms: Sequence[float]) -> Figures:
    return {"p50": percentile(ms, 0.5), "p95": percentile(ms, 0.95), "max": max(ms)}


def table(figures: Figures) -> str:
    """The figures for a person."""
    return "\n".join(_lines(figures))


def _lines(figures: Figures) -> Iterator[str]:
    yield (
        f"{figures['claims']:,} claims of {figures['reports']:,} reports; {figures['readers']} "
        f"readers who look {figures['pause_s']:g} s, {figures['added']} reports added meanwhile; milliseconds a request"
    )
    yield f"{'':43}{'cpu':>8}{'alone':>8}{'p50':>8}{'p95':>8}{'max':>8}{'kB':>8}"
    for one in figures["requests"]:
        refused = f"  refused: {sorted(set(one['refused']))}" if one["refused"] else ""
        cells = "".join(f"{one[name]:8.0f}" for name in ("cpu", "alone", "p50", "p95", "max"))
        named = f"{one['screen']}: {one['about']}"
        yield f"{named:43}{cells}{one['bytes'] / 1000:8.0f}{refused}"
    whole = figures["overall"]
    cells = "".join(f"{whole[name]:8.0f}" for name in ("p50", "p95", "max"))
    yield f"{'all of them':43}{'':16}{cells}   p95 at most {TARGET_MS}: {_is(whole['p95'] <= TARGET_MS)}"
    yield f"processor time of the server: {figures['cpu_ms']:.1f} ms a request"
    csv, script = figures["csv"], sum(figures["script"].values())
    yield (
        f"{csv['rows']:,} rows of CSV: {csv['rows_per_s']:,.0f} a second, "
        f"{csv['rows_per_cpu_s']:,.0f} a second of the processor; at least {TARGET_ROWS:,}: {_is(csv['rows_per_s'] >= TARGET_ROWS)}"
    )
    if not script:
        yield "script of the first screen: nothing is built"
        return
    yield (
        f"{script:,} bytes of script on the first screen; "
        f"at most {TARGET_BYTES:,}: {_is(script <= TARGET_BYTES)}"
    )


def _is(met: bool) -> str:  # noqa: FBT001 - a word for it
    return "yes" if met else "NO"


if __name__ == "__main__":
    main()
