"""The groups of reports that we judge ourselves by, and the scorer that does it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bench import groups
from bench.cross import SCORER, score_shared
from bench.shared import SHARED, is_there
from bench.together import judge

ONE = {
    "name": "blast",
    "reports": ["a", "b"],
    "incidents": [
        {"name": "blast", "type": "explosion", "events": [["a", "", [0, 5]], ["b", "", [0, 5]]]},
        {"name": "dead", "type": "casualty", "events": [["a", "", [10, 15]]]},
    ],
    "relations": [
        {"kind": "revises", "a": ["b", "", [20, 25]], "b": ["a", "", [20, 25]], "why": "grows"}
    ],
    "traps": [
        {"wrong": "conflicts", "a": ["b", "", [20, 25]], "b": ["a", "", [20, 25]], "why": "one"}
    ],
    "independent_sources_detail": {"blast": {"low": 2, "high": 2}},
}


def at(report: str, start: int, end: int) -> dict[str, Any]:
    """An end of a relation, or an event of an incident."""
    return {"report": report, "start": start, "end": end}


def found(*events: dict[str, Any], independent: int = 2) -> list[dict[str, Any]]:
    """One incident of these mentions."""
    return [{"id": "i1", "type": "explosion", "events": list(events), "independent": independent}]


def related(kind: str, a: str = "b", b: str = "a") -> list[dict[str, Any]]:
    """One relation between the numbers of two reports."""
    return [{"kind": kind, "a": at(a, 22, 24), "b": at(b, 22, 24), "why": "they differ"}]


def test_what_a_person_has_too_is_right() -> None:
    """All that is asked for was found, and nothing else."""
    tally = judge([ONE], found(at("a", 0, 5), at("b", 0, 5)), related("revises"))

    assert tally.scores() == {
        "incidents": 1.0,
        "relations.recall": 1.0,
        "relations.precision": 1.0,
        "relations.f1": 1.0,
        "traps": 1.0,
        "origins": 1.0,
    }


def test_a_revision_the_wrong_way_round_is_none() -> None:
    """The newer value is the one that acts."""
    tally = judge([ONE], [], related("revises", "a", "b"))

    assert tally.missed
    assert tally.unlisted == ["they differ"]


def test_a_trap_is_taken_by_the_kind_that_it_forbids() -> None:
    """One source that says it anew does not contradict itself."""
    assert judge([ONE], [], related("conflicts")).scores()["traps"] == 0.0


def test_what_is_wrongly_joined_counts_against_the_incidents() -> None:
    """The blast and the dead are two."""
    tally = judge([ONE], found(at("a", 0, 5), at("b", 0, 5), at("a", 10, 15)), [])

    assert tally.scores()["incidents"] == pytest.approx(0.5)


def test_the_words_of_the_gold_stand_in_the_reports() -> None:
    """What a person points at is there to be pointed at."""
    for group in groups.load():
        for incident in group.gold["incidents"]:
            for report, words, (start, end) in incident["events"]:
                assert groups.text_of(report)[start:end] == words


def test_some_groups_are_held_out() -> None:
    """What was mended is judged by what was not looked at."""
    held = [one.held_out for one in groups.load()]

    assert any(held)
    assert not all(held)


@pytest.mark.shared
@pytest.mark.skipif(not is_there(SCORER), reason=f"{SHARED}/{SCORER} is absent")
def test_the_other_scorer_counts_the_same(tmp_path: Path) -> None:
    """Whoever has the scorer of ../shared comes to our figures."""
    path = tmp_path / "groups.json"
    path.write_text(json.dumps({"groups": [one.gold for one in groups.load()]}), "utf-8")

    told = json.loads(score_shared([], path))

    ours = judge([one.gold for one in groups.load()], [], [])
    assert told["relations"]["required"] == ours.counts["required"]
    assert told["traps"]["of"] == ours.counts["traps"]
