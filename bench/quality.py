"""How well hearsay reads: every measure whose data is there, beside its floor.

    python -m bench.quality              print the table
    python -m bench.quality --check      and fail when a score lies below its floor
    python -m bench.quality --markdown   and write the figures into the README

`--float FILE` also measures what the int8 network loses against the float one.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from bench import (
    attribution,
    capitals,
    confidence,
    coreference,
    cross,
    entities,
    event_places,
    factuality,
    figures,
    incidents_across,
    links,
    muc,
    number_values,
    place_values,
    quantised,
    reports,
    syntax,
    time_values,
    times,
    tokens,
)
from bench.shared import SHARED, digest, is_there
from hearsay.heads.engine import Engine
from hearsay.reader import Reader

FLOORS = Path(__file__).with_name("floors.json")


@dataclass(frozen=True, slots=True)
class Floor:
    """The least a score may be, on the data with this digest."""

    floor: float
    data: str
    sha256: str


class Part(NamedTuple):
    """Some of the measures.

    Args:
        data: What must be there.
        run: Gives the scores by name.
        on: What is measured, and handed to *run*; None where it needs nothing.
    """

    data: tuple[str, ...]
    run: Callable[..., dict[str, float]]
    on: type[Engine | Reader] | None = None


PARTS: dict[str, Part] = {
    "tokens": Part(tuple(tokens.DATA.values()), tokens.measure),
    "syntax": Part(tuple(syntax.DATA.values()), syntax.measure, Engine),
    "names": Part(entities.DATA, entities.measure, Engine),
    "times and kinds": Part(times.DATA, times.measure, Engine),
    "claims, PolNeAR": Part(attribution.DATA, attribution.measure, Reader),
    "gold reports": Part(reports.DATA, reports.measure, Reader),
    "confidence": Part(confidence.DATA, confidence.measure, Reader),
    "links": Part(links.DATA, links.measure, Reader),
    "time values": Part(time_values.DATA, time_values.measure, Reader),
    "number values": Part(number_values.DATA, number_values.measure),
    "place values": Part(place_values.DATA, place_values.measure, Reader),
    "reports in capitals": Part(capitals.DATA, capitals.measure, Reader),
    "factuality": Part(factuality.DATA, factuality.measure, Engine),
    "places of verbs": Part(event_places.DATA, event_places.measure, Reader),
    "coreference": Part(coreference.DATA, coreference.measure, Reader),
    "role fillers, MUC-4": Part(muc.DATA, muc.measure, Reader),
    "incidents": Part(incidents_across.DATA, incidents_across.measure, Reader),
    "reports together": Part(cross.DATA, cross.measure, Reader),
    "our own groups": Part(cross.OWN, cross.measure_own, Reader),
}
_LONG = ("claims, PolNeAR", "incidents", "role fillers, MUC-4", "our own groups")
_AT_ONCE = 4
"""Each process holds the network and what is known of places: a gigabyte."""


def load_floors() -> dict[str, Floor]:
    """The floors by the name of the measure."""
    return {name: Floor(**held) for name, held in json.loads(FLOORS.read_text("utf-8")).items()}


def measure(float_network: Path | None) -> dict[str, float]:
    """All scores whose data is there, on each core some of them."""
    wanted: list[str] = []
    for name, part in PARTS.items():
        missing = [path for path in part.data if not is_there(path)]
        if missing:
            print(f"left out: {name} ({SHARED}/{missing[0]} is absent)", file=sys.stderr)
        else:
            wanted.append(name)
    fresh = multiprocessing.get_context("spawn")
    cores = min(_AT_ONCE, os.cpu_count() or 1)
    scores: dict[str, float] = {}
    with ProcessPoolExecutor(cores, fresh) as pool:
        # What takes longest begins first, so that no core waits for it at the end.
        first = sorted(wanted, key=lambda name: name not in _LONG)
        found = {name: pool.submit(_measure_part, name) for name in first}
        for name in wanted:
            scores |= found[name].result()
    if float_network is not None:
        scores |= quantised.measure(scores, float_network)
    return scores


@cache
def _loaded() -> dict[type[Engine | Reader], Engine | Reader]:
    engine = Engine.load(threads=1)
    return {Engine: engine, Reader: Reader(engine)}


def _measure_part(name: str) -> dict[str, float]:
    started = time.monotonic()
    part = PARTS[name]
    scores = part.run() if part.on is None else part.run(_loaded()[part.on])
    print(f"measured: {name} ({time.monotonic() - started:.0f} s)", file=sys.stderr)
    return scores


def shortfalls(scores: dict[str, float], floors: dict[str, Floor]) -> list[str]:
    """One sentence for each score that is below its floor or was measured on other data."""
    found: list[str] = []
    for name, held in floors.items():
        if name not in scores:
            continue
        if scores[name] < held.floor:
            found.append(f"{name} is {scores[name]:.4f}, below its floor {held.floor:.4f}.")
        if digest(held.data) != held.sha256:
            found.append(f"{name} was measured on another {held.data} than its floor was.")
    return found


def table(scores: dict[str, float], floors: dict[str, Floor]) -> str:
    """The scores as lines of text, floors beside them."""
    lines = [f"{'measure':28}{'score':>8}{'floor':>8}"]
    for name, score in scores.items():
        floor = f"{floors[name].floor:.4f}" if name in floors else ""
        lines.append(f"{name:28}{score:8.4f}{floor:>8}")
    return "\n".join(lines)


def main() -> None:
    """Run the measures as the command line asks."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="fail below a floor")
    parser.add_argument("--markdown", action="store_true", help="write the figures of the README")
    parser.add_argument("--float", type=Path, metavar="FILE", help="the float network")
    asked = parser.parse_args()
    floors = load_floors()
    scores = measure(asked.float)
    print(table(scores, floors))
    if asked.markdown:
        figures.write(scores)
    short = shortfalls(scores, floors)
    if short and asked.check:
        sys.exit("\n".join(short))


if __name__ == "__main__":
    main()
