"""The samples read as they did before.

Beside this module stands, for each sample, its record (`NAME.json`, one item a line) and what a person
sees of it (`NAME.txt`). A change of either is a change that users see. The recipe `golden` rewrites
them, and the difference is read before it is committed. How near two machines come: `tests.arithmetic`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from hearsay.record.json_form import dumps
from tests.arithmetic import MADE_WITH, agree, arithmetic

GOLDEN = Path(__file__).parent
FOLDER = GOLDEN.parents[1] / "samples"
SAMPLES = sorted(path.name for end in ("txt", "html") for path in FOLDER.glob(f"*.{end}"))
HEARSAY = Path(sys.executable).with_name("hearsay")


def _read(*arguments: str) -> str:
    return subprocess.run(
        [HEARSAY, "read", *arguments],
        cwd=FOLDER,
        env=os.environ | {"COLUMNS": "88"},
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout


@pytest.fixture(scope="module")
def records() -> dict[str, dict[str, Any]]:
    """The records of all samples, read as one batch."""
    lines = _read(*SAMPLES, "--format", "jsonl").splitlines()
    return {name: json.loads(line) for name, line in zip(SAMPLES, lines, strict=True)}


def _layout(record: dict[str, Any]) -> str:
    """A record as JSON in which a change of one claim is a change of one line.

    Who read it is left out: a release that reads alike has the same golden records.
    """
    return dumps({key: part for key, part in record.items() if key != "reader"}, spread=True) + "\n"


def test_arithmetic_is_written_down(request: pytest.FixtureRequest) -> None:
    """The records are compared to the byte on machines that compute as theirs did."""
    if request.config.getoption("--rewrite-golden"):
        MADE_WITH.write_text(arithmetic() + "\n", "ascii")
    assert len(MADE_WITH.read_text("ascii").strip()) == 64


def _compare(actual: str, golden: Path, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--rewrite-golden"):
        golden.write_text(actual, "utf-8")
    else:
        assert agree(actual, golden.read_text("utf-8"))


@pytest.mark.parametrize("name", SAMPLES)
def test_sample_gives_its_golden_record(
    name: str, records: dict[str, dict[str, Any]], request: pytest.FixtureRequest
) -> None:
    """A program that reads the sample gets the record that was agreed on."""
    _compare(_layout(records[name]), (GOLDEN / name).with_suffix(".json"), request)


@pytest.mark.parametrize("name", SAMPLES)
def test_sample_is_shown_as_agreed(name: str, request: pytest.FixtureRequest) -> None:
    """A person who reads the sample sees what was agreed on."""
    _compare(_read(name), (GOLDEN / name).with_suffix(".txt"), request)
