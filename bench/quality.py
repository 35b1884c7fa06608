"""How well hearsay reads: every measure whose data is there, beside its floor.

    python -m bench.quality              print the table
    python -m bench.quality --check      and fail when a score lies below its floor
    python -m bench.quality --markdown   and write the figures into the README

`--float FILE` also measures what the int8 network loses against the float one.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

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


def load_floors() -> dict[str, Floor]:
    """The floors by the name of the measure."""
    return {name: Floor(**held) for name, held in json.loads(FLOORS.read_text("utf-8")).items()}


def measure(engine: Engine, float_network: Path | None) -> dict[str, float]:
    """All scores whose data is there."""
    reader = Reader(engine)
    steps: tuple[tuple[str, tuple[str, ...], Callable[[], dict[str, float]]], ...] = (
        ("tokens", tuple(tokens.DATA.values()), tokens.measure),
        ("syntax", tuple(syntax.DATA.values()), lambda: syntax.measure(engine)),
        ("names", entities.DATA, lambda: entities.measure(engine)),
        ("times and kinds", times.DATA, lambda: times.measure(engine)),
        ("claims, PolNeAR", attribution.DATA, lambda: attribution.measure(reader)),
        ("gold reports", reports.DATA, lambda: reports.measure(reader)),
        ("confidence", confidence.DATA, lambda: confidence.measure(reader)),
        ("links", links.DATA, lambda: links.measure(reader)),
        ("time values", time_values.DATA, lambda: time_values.measure(reader)),
        ("number values", number_values.DATA, number_values.measure),
        ("place values", place_values.DATA, lambda: place_values.measure(reader)),
        ("reports in capitals", capitals.DATA, lambda: capitals.measure(reader)),
        ("factuality", factuality.DATA, lambda: factuality.measure(engine)),
        ("places of verbs", event_places.DATA, lambda: event_places.measure(reader)),
        ("coreference", coreference.DATA, lambda: coreference.measure(reader)),
        ("role fillers, MUC-4", muc.DATA, lambda: muc.measure(reader)),
        ("incidents", incidents_across.DATA, lambda: incidents_across.measure(reader)),
        ("reports together", cross.DATA, lambda: cross.measure(reader)),
        ("our own groups", cross.OWN, lambda: cross.measure_own(reader)),
    )
    scores: dict[str, float] = {}
    for name, data, run in steps:
        missing = [path for path in data if not is_there(path)]
        if missing:
            print(f"left out: {name} ({SHARED}/{missing[0]} is absent)", file=sys.stderr)
            continue
        print(f"measuring: {name}", file=sys.stderr)
        scores |= run()
    if float_network is not None:
        scores |= quantised.measure(scores, float_network)
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
    scores = measure(Engine.load(threads=1), asked.float)
    print(table(scores, floors))
    if asked.markdown:
        figures.write(scores)
    short = shortfalls(scores, floors)
    if short and asked.check:
        sys.exit("\n".join(short))


if __name__ == "__main__":
    main()
