"""What hearsay makes of several reports together, against groups of reports that people set beside each other.

    python -m bench.cross                print the scores, and what was missed or wrong
    python -m bench.cross ferry          the same of one of our own groups

`.incidents` is the F1 over pairs of mentions that are one happening. `.relations.recall` is the share of the
relations that a person found necessary and that were found, `.precision` the share of those found that the
person lists at all, `.f1` their harmonic mean. A trap is a relation that looks right and is not; `.traps` is
the share that was not taken. `.origins` is the share of incidents whose number of independent origins lies
between the person's least and most.

`cross.*` is the group of ../shared, counted by the scorer that lies beside it. `cross.own.*` are our own
groups, and `cross.held.*` those of them that nothing was mended after. All reports of
all groups lie in one ledger together, so that a group may also be mistaken for another.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from bench import groups
from bench.shared import SHARED, is_there
from bench.together import Tally, judge
from hearsay.desk.prepare import Given, prepare_text
from hearsay.reader import Reader
from hearsay.reconcile.accounts import Account, take
from hearsay.reconcile.filed import Filed
from hearsay.reconcile.incidents import find_incidents
from hearsay.reconcile.standing import Standing, weigh
from hearsay.record.json_items import Json

CROSS = "reports/cross.json"
SCORER = "scoring/score_cross.py"
DATA = (CROSS, SCORER)
OWN = ("bench/groups.json",)


def measure(reader: Reader) -> dict[str, float]:
    """The scores `cross.incidents`, `cross.relations.f1`…, of the group of ../shared."""
    found = json.loads(score(reader))
    relations, traps, origins = found["relations"], found["traps"], found["independent_in_range"]
    recall, precision = relations["recall"], relations["precision"]
    return {
        "cross.incidents": found["incident_pairs"]["f1"],
        "cross.relations.recall": recall,
        "cross.relations.precision": precision,
        "cross.relations.f1": 2 * recall * precision / ((recall + precision) or 1),
        "cross.traps": 1 - traps["taken"] / traps["of"],
        "cross.origins": origins["right"] / origins["of"],
    }


def measure_own(reader: Reader) -> dict[str, float]:
    """The scores `cross.own.incidents`…, `cross.held.incidents`…, of our own groups."""
    standings = reconcile(own_reports(), reader)
    scores: dict[str, float] = {}
    for name, held_out in (("own", False), ("held", True)):
        chosen = [one for one in groups.load() if one.held_out is held_out]
        told = judge_own(chosen, standings).scores()
        scores |= {f"cross.{name}.{part}": value for part, value in told.items()}
    return scores


def judge_own(chosen: Iterable[groups.Group], standings: Sequence[Standing]) -> Tally:
    """What was found in groups of our own, beside their gold."""
    incidents = [one.incident.form() for one in standings]
    relations = [held.form() for one in standings for held in one.relations]
    return judge([one.gold for one in chosen], incidents, relations)


def own_reports() -> dict[str, str]:
    """The texts of all groups of our own, by report."""
    return {name: groups.text_of(name) for one in groups.load() for name in one.reports}


def shared_reports() -> dict[str, str]:
    """The texts of the group of ../shared, by report."""
    held = json.loads((SHARED / CROSS).read_text("utf-8"))["groups"]
    names = sorted({name for group in held for name in group["reports"]})
    return {name: (SHARED / "reports" / f"{name}.txt").read_text("utf-8") for name in names}


def score(reader: Reader, *, misses: bool = False) -> str:
    """What the scorer of ../shared says of the group there.

    Args:
        reader: Who reads the reports.
        misses: Whether each relation that was missed and each trap that was taken is told, before the JSON.
    """
    return score_shared(reconcile(shared_reports(), reader), SHARED / CROSS, misses=misses)


def score_shared(standings: Sequence[Standing], gold: Path, *, misses: bool = False) -> str:
    """What the scorer of ../shared says.

    Args:
        standings: What was found.
        gold: What persons made of it, as the scorer reads it.
        misses: Whether each relation that was missed and each trap that was taken is told, before the JSON.
    """
    with tempfile.TemporaryDirectory() as folder:
        incidents, relations = Path(folder) / "incidents.jsonl", Path(folder) / "relations.jsonl"
        _write(incidents, (one.incident.form() for one in standings))
        _write(relations, (held.form() for one in standings for held in one.relations))
        given = ("--incidents", str(incidents), "--relations", str(relations))
        done = subprocess.run(
            [sys.executable, str(SHARED / SCORER), str(gold), *given] + ["--misses"] * misses,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout


def reconcile(texts: dict[str, str], reader: Reader) -> list[Standing]:
    """What reports amount to, as a ledger that holds them all has it."""
    filed = [_filed(name, text, reader) for name, text in texts.items()]
    accounts: dict[str, Account] = {one.name: take(one) for one in filed}
    return [weigh(joined, accounts) for joined in find_incidents(filed)]


def _filed(name: str, text: str, reader: Reader) -> Filed:
    return Filed(name, reader.read(prepare_text(text, name, Given(id=name))), name, name)


def _write(path: Path, forms: Iterable[Json]) -> None:
    path.write_text("".join(json.dumps(form) + "\n" for form in forms), "utf-8")


def _show_own(names: Sequence[str], standings: Sequence[Standing]) -> None:
    """Each group's scores, with what was missed or wrong; of groups held out the scores alone."""
    for one in groups.load():
        if names and one.name not in names:
            continue
        tally = judge_own([one], standings)
        print(f"\n== {one.name}{' (held out)' if one.held_out else ''}")
        if not one.held_out or one.name in names:
            print(*(f"missed    {line}" for line in tally.missed), sep="\n")
            print(*(f"trap      {line}" for line in tally.taken), sep="\n")
            print(*(f"unlisted  {line}" for line in tally.unlisted), sep="\n")
        print(dict(tally.counts))
        print({part: round(value, 3) for part, value in tally.scores().items()})


if __name__ == "__main__":
    whole = Reader.load()
    _show_own(sys.argv[1:], reconcile(own_reports(), whole))
    if not sys.argv[1:] and is_there(CROSS):
        for standing in reconcile(shared_reports(), whole):
            for held in standing.relations:
                print(f"{held.kind.value:13}{held.why}")
        print(score(whole, misses=True))
