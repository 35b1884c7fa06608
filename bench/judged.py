"""Values that were read, each with the signs that speak for it, and whether it was read rightly.

A claim is right when it is one of the gold's (as `attribution` and `reports` match them) with the right
source and mode; a figure when its measure and both bounds are; an event when its type is and the way it
is spoken of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.machinery import SourceFileLoader
from types import ModuleType

from bench.attribution import without_nested
from bench.scorer import SCRIPTS, gold_rows
from bench.shared import Row
from hearsay.desk.prepare import Given, prepare_text
from hearsay.reader import Reader
from hearsay.reader.claims.surety import claim_signs
from hearsay.reader.events.surety import event_signs
from hearsay.reader.figures.figures import find_countings
from hearsay.reader.figures.surety import figure_signs
from hearsay.reader.manner.cue_context import cue_context
from hearsay.reader.manner.modes import judge_mode
from hearsay.reader.trail import Trail
from hearsay.record.json_form import record_to_dict
from hearsay.text.report import PreparedReport

POLNEAR = "corpora/polnear/dev.jsonl.gz"
REPORTS = "reports"


@dataclass(frozen=True, slots=True)
class Judged:
    """One value of a record.

    Args:
        kind: claim, event or figure.
        group: The report it stands in, so that none is both learnt from and measured.
        signs: What speaks for it.
        right: Whether it was read rightly.
    """

    kind: str
    group: str
    signs: Mapping[str, float]
    right: bool


def judged(reader: Reader) -> list[Judged]:
    """The values of the gold reports, and the claims of PolNeAR's development set."""
    found: list[Judged] = []
    for kind, data, parts in (
        ("polnear", POLNEAR, ("claims",)),
        ("reports", REPORTS, ("claims", "events", "figures")),
    ):
        for gold, given in gold_rows(kind, data):
            trail = reader.follow(_prepared(given))
            row = record_to_dict(trail.record)
            if kind == "polnear":
                row = without_nested(row)
            for part in parts:
                found.extend(_judge(part, gold, row, trail))
    return found


def _prepared(given: Row) -> PreparedReport:
    about = Given(published=given.get("published"), id=given["id"])
    return prepare_text(given["text"], given["id"], about)


def _judge(part: str, gold: Row, row: Row, trail: Trail) -> Iterator[Judged]:
    scoring = _scoring()
    overlap, least = scoring.PARTS[part]
    items = [item for item in row[part] if item.get("mode") != "narrates"]
    matched, _, extra = scoring.pair(gold[part], items, overlap, least)
    signs = _SIGNS[part](trail)
    kind = part.removesuffix("s")
    for wanted, item in matched:
        answers = scoring.judge(part, wanted, item, row)
        right = all(answers.get(name) is not False for name in _ASKED[part])
        yield Judged(kind, gold["id"], signs[item["id"]], right)
    for item in extra:
        yield Judged(kind, gold["id"], signs[item["id"]], right=False)


_ASKED = {"claims": ("source", "mode"), "events": ("reality",), "figures": ("value",)}


def _of_claims(trail: Trail) -> dict[str, Mapping[str, float]]:
    found: dict[str, Mapping[str, float]] = {}
    for claim in trail.record.claims:
        saying = trail.saying(claim)
        if saying is not None:
            context = cue_context(trail.annotation, saying, claim.quotation)
            found[claim.id] = claim_signs(saying, context, judge_mode(context).entries)
    return found


def _of_events(trail: Trail) -> dict[str, Mapping[str, float]]:
    return {event.id: event_signs(trail.annotation, event) for event in trail.record.events}


def _of_figures(trail: Trail) -> dict[str, Mapping[str, float]]:
    countings = find_countings(trail.phrases, trail.country, trail.record.times)
    return {f"f{number}": figure_signs(*one) for number, one in enumerate(countings, 1)}


_SIGNS: dict[str, Callable[[Trail], dict[str, Mapping[str, float]]]] = {
    "claims": _of_claims,
    "events": _of_events,
    "figures": _of_figures,
}


@cache
def _scoring() -> ModuleType:
    """The scorer of ../shared, taken as a module for what it says of single items."""
    loader = SourceFileLoader("score_records", str(SCRIPTS / "score_records.py"))
    module = ModuleType(loader.name)
    loader.exec_module(module)
    return module
