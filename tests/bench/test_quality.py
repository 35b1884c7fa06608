"""The floors hold, and say why when they do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import figures, shared
from bench.attribution import without_nested
from bench.quality import Floor, shortfalls


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A measured file in a folder of our own."""
    monkeypatch.setattr(shared, "SHARED", tmp_path)
    (tmp_path / "dev.jsonl").write_text("{}\n", "utf-8")
    return "dev.jsonl"


def test_a_score_below_its_floor_is_named_with_both_numbers(data: str) -> None:
    """Whoever broke something learns what, and by how much."""
    floors = {"las.ewt": Floor(0.865, data, shared.digest(data))}

    assert shortfalls({"las.ewt": 0.86}, floors) == ["las.ewt is 0.8600, below its floor 0.8650."]
    assert shortfalls({"las.ewt": 0.865}, floors) == []


def test_a_floor_does_not_hold_for_other_data(data: str) -> None:
    """A score on an exchanged test set says nothing about the old floor."""
    floors = {"las.ewt": Floor(0.865, data, "of another file")}

    assert shortfalls({"las.ewt": 0.9}, floors) == [
        "las.ewt was measured on another dev.jsonl than its floor was."
    ]


def test_a_measure_that_was_left_out_is_no_shortfall(data: str) -> None:
    """Where the corpora are absent, nothing is below its floor."""
    assert shortfalls({}, {"las.ewt": Floor(0.865, data, "any")}) == []


def test_two_claims_over_the_same_words_are_both_kept() -> None:
    """A confirmation shares its content with what it confirms and is not inside it."""
    content = [{"start": 0, "end": 50}]
    claims = [{"mode": mode, "content": content} for mode in ("reports", "confirms")]

    assert without_nested({"claims": claims})["claims"] == claims


def test_the_readme_has_a_place_for_the_figures() -> None:
    """The recipe that writes the figures finds where to write them."""
    readme = figures.README.read_text("utf-8")

    assert readme.count("<!-- figures:begin -->") == readme.count("<!-- figures:end -->") == 1
