"""Our own groups of reports and what a person makes of each (`groups.json`).

The reports are those of `samples/groups/`, and of `report_groups/` here, which only are measured on.

The gold names its mentions in words and not in positions, so that a report may be mended and the gold
still read by eye: `["ferry-1", "took on water"]` is the first place in that report where the words stand,
`["ferry-1", "sank", 2]` the second. Here they become positions; words that are not there are an error.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bench.shared import ROOT

GOLD = Path(__file__).parent / "groups.json"
FOLDERS = (ROOT / "samples" / "groups", Path(__file__).parent / "report_groups")

Pointer = tuple[str, str, tuple[int, int]]
"""A report, words of it, and where they begin and end."""


@dataclass(frozen=True, slots=True)
class Group:
    """Reports about one thing, and what they amount to.

    Args:
        name: The group's folder.
        held_out: Whether nothing was mended after looking at it.
        gold: As `../shared/scoring/score_cross.py` reads it.
    """

    name: str
    held_out: bool
    gold: Mapping[str, Any]

    @property
    def reports(self) -> tuple[str, ...]:
        """What its reports are called, in order."""
        return tuple(self.gold["reports"])


def load() -> tuple[Group, ...]:
    """All groups."""
    held = json.loads(GOLD.read_text("utf-8"))["groups"]
    return tuple(Group(one["name"], one["held_out"], _placed(one)) for one in held)


@cache
def text_of(report: str) -> str:
    """The text of a report of a group."""
    (path,) = (path for folder in FOLDERS for path in folder.glob(f"*/{report}.txt"))
    return path.read_text("utf-8")


def _placed(group: Mapping[str, Any]) -> Mapping[str, Any]:
    return {
        **group,
        "incidents": [{**one, "events": _all(one["events"])} for one in group["incidents"]],
        "relations": [_with_ends(one) for one in group["relations"]],
        "traps": [_with_ends(one) for one in group["traps"]],
    }


def _with_ends(one: Mapping[str, Any]) -> Mapping[str, Any]:
    also = {key: _all(one[key]) for key in ("a_also", "b_also") if key in one}
    return {**one, "a": _pointer(*one["a"]), "b": _pointer(*one["b"]), **also}


def _all(pointers: Sequence[Sequence[Any]]) -> list[Pointer]:
    return [_pointer(*one) for one in pointers]


def _pointer(report: str, words: str, number: int = 1) -> Pointer:
    at, text = -1, text_of(report)
    for _ in range(number):
        at = text.find(words, at + 1)
        if at < 0:
            raise ValueError(f"{report} does not say {words!r} {number} times: see {GOLD}")
    return report, words, (at, at + len(words))
