"""However many add at a time, and whoever is killed: each report is there once, or not yet."""

from __future__ import annotations

import os
import random
import signal
import time

import pytest

from hearsay.ledger import Ledger
from tests.ledger.adders import acknowledged, records_to_add, start
from tests.ledger.conftest import Place

_ROUNDS = 20
_TIMES = range(int(os.environ.get("HEARSAY_KILL_ROUNDS", _ROUNDS)) // _ROUNDS)
"""One ledger is killed twenty times; a night has time for several."""

_REPORTS = 20 * _ROUNDS
_MOST_AT_ONCE = 10
_LONGEST_S = 0.02


def _undisturbed(where: str, count: int) -> str:
    with Ledger.open(where, create=True) as ledger:
        for record in records_to_add(count):
            ledger.add(record)
        return ledger.digest()


def test_four_add_at_a_time(place: Place) -> None:
    """Four programs that start at once with the same reports make one ledger, each report once."""
    where, count = place(), 60

    crowd = [start(where, count, seed=seed) for seed in range(4)]
    for process, _ in crowd:
        process.join(120)

    assert [process.exitcode for process, _ in crowd] == [0, 0, 0, 0]
    assert all(len(acknowledged(pipe)) == count for _, pipe in crowd)
    with Ledger.open(where) as ledger:
        assert ledger.check().faults == ()
        assert ledger.digest() == _undisturbed(place(), count)
        assert ledger.info().counts["log"] == count


@pytest.mark.parametrize("time_", _TIMES)
def test_who_is_killed_loses_nothing(place: Place, time_: int) -> None:
    """What was acknowledged is there after a kill, nothing is there by half, and one can go on."""
    where = place()
    chance = random.Random(time_)  # noqa: S311 - the same moments on every run, as far as clocks go
    kept: set[str] = set()

    for _ in range(_ROUNDS):
        process, pipe = start(where, _REPORTS)
        for _ in range(len(kept) + chance.randint(1, _MOST_AT_ONCE)):
            kept.add(pipe.recv())
        time.sleep(chance.uniform(0, _LONGEST_S))
        process.kill()
        process.join()
        kept.update(acknowledged(pipe))
        assert process.exitcode == -signal.SIGKILL  # it had not come to its end
        with Ledger.open(where) as ledger:
            assert ledger.check().faults == ()
            assert kept <= {line.split('"')[3] for line in ledger.dump() if line[:9] == '["report"'}

    process, pipe = start(where, _REPORTS)
    process.join(120)
    assert process.exitcode == 0
    with Ledger.open(where) as ledger:
        assert ledger.check().faults == ()
        assert ledger.digest() == _undisturbed(place(), _REPORTS)
