"""However many add at a time, and whoever is killed: each report is there once, or not yet."""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

import pytest

from hearsay.ledger import Ledger, LedgerError
from tests.desk.adding.program import started
from tests.ledger.conftest import Place

_ROUNDS = int(os.environ.get("HEARSAY_ADD_KILL_ROUNDS", "3"))
"""A night has time for fifty."""

_REPORTS = 60
_PATIENCE_S = 120

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no groups to kill")


@pytest.fixture
def batch(tmp_path: Path) -> Path:
    """Sixty reports, of which a few are editions, a few the same, and two cannot be read."""
    lines = [
        json.dumps({"text": f"Ines said it is {n}.", "url": f"https://example.org/{n % 50}"})
        for n in range(_REPORTS)
    ]
    path = tmp_path / "batch.jsonl"
    path.write_text("\n".join([*lines, "{", lines[3], "[]", lines[7]]))
    return path


def added_whole(place: Place, batch: Path) -> str:
    """The digest of a ledger that nobody disturbed."""
    where = place()
    process = started("add", batch, "--ledger", where, "--jobs", "1")
    assert process.communicate(timeout=_PATIENCE_S)[1].splitlines()[-1] == (
        "hearsay: 64 reports · 50 new · 10 new editions · 2 already known · 2 unreadable"
    )
    assert process.returncode == 3
    return held(where)[1]


def held(where: str) -> tuple[set[str], str]:
    """The keys that a ledger has, in which nothing is wrong, and its digest."""
    with Ledger.open(where) as ledger:
        assert ledger.check().faults == ()
        keys = {entry.key for entry in ledger.log() if entry.key is not None}
        return keys, ledger.digest()


def test_four_add_the_same_at_a_time(place: Place, batch: Path) -> None:
    """Nobody is told that the ledger is locked, and it is that of one who adds alone."""
    where = place()

    crowd = [started("add", batch, "--ledger", where, "--jobs", "1") for _ in range(4)]
    told = [process.communicate(timeout=_PATIENCE_S)[1] for process in crowd]

    assert [process.returncode for process in crowd] == [3] * 4
    for lines in told:
        said = [line for line in lines.splitlines() if "Made the ledger" not in line]
        assert [line.split(": ")[1][-11:] for line in said[:2]] == ["batch.jsonl"] * 2
        assert said[2].startswith("hearsay: 64 reports · ")
        assert len(said) == 3
    assert held(where)[1] == added_whole(place, batch)
    with Ledger.open(where) as ledger:
        assert ledger.info().counts["log"] == _REPORTS + 2


def test_who_is_killed_loses_nothing(place: Place, batch: Path) -> None:
    """Whether all of a run are killed or only the one that writes, the same command goes on."""
    where, kept = place(), set[str]()
    chance = random.Random(0)  # noqa: S311 - the same moments on every run, as far as clocks go

    for round_ in range(_ROUNDS):
        process = started("add", batch, "--ledger", where, "--jobs", "2")
        _wait_for_some(where, len(kept))
        time.sleep(chance.uniform(0, 0.1))
        (os.killpg if round_ % 2 else os.kill)(process.pid, signal.SIGKILL)
        process.communicate(timeout=_PATIENCE_S)  # its standard error ends with the last of them
        keys, _ = held(where)
        assert kept <= keys
        kept = keys
        if len(kept) == _REPORTS:
            break

    process = started("add", batch, "--ledger", where, "--jobs", "2")
    process.communicate(timeout=_PATIENCE_S)
    assert process.returncode == 3
    assert held(where)[1] == added_whole(place, batch)


def _wait_for_some(where: str, before: int) -> None:
    """Until a report more is in the ledger, which may not be there yet."""
    until = time.monotonic() + _PATIENCE_S
    while time.monotonic() < until:
        try:
            with Ledger.open(where) as ledger:
                if ledger.info().counts["reports"] > before:
                    return
        except LedgerError:
            pass
        time.sleep(0.02)
    raise AssertionError("nothing was added")
