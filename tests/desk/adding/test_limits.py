"""A report may stall, swell or kill the process that reads it; the next one is read all the same."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import pytest

from hearsay.desk.adding import Options
from hearsay.desk.adding.crew import Crew, WorkerStartError
from hearsay.desk.adding.limits import Limits
from hearsay.desk.adding.member import Member
from hearsay.desk.adding.messages import Setup
from hearsay.desk.adding.tasks import Task
from hearsay.desk.prepare import NOTHING_GIVEN
from hearsay.ledger import Ledger
from hearsay.record import Report
from tests.desk.adding.conftest import Adds
from tests.desk.adding.readers import load_stub, load_tricky
from tests.desk.adding.test_adding import outcome
from tests.ledger.conftest import Place

_LIMITS = Limits(base_s=0.5, per_mib_s=0, open_per_mib_s=0, memory_mib=300)
_GOOD = Report(text="Ana said the road is open.")
_BETTER = Report(text="Musa said the road is closed.")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A file: these are about those that read, and not about where it is kept."""
    return lambda: str(tmp_path / "desk.hearsay")


pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="only the time on the wall counts")


@pytest.mark.parametrize(
    ("text", "code", "told"),
    [
        ("STALL here.", "time_limit", "took more than 0.5 seconds to read"),
        ("WAIT here.", "time_limit", "took more than 0.5 seconds to read"),
        pytest.param(
            "SWELL here.",
            "memory_limit",
            "took more than 300 MiB of memory",
            marks=pytest.mark.skipif(sys.platform != "linux", reason="no limit of memory there"),
        ),
        ("DIE here.", "worker_died", "ended the process that read it, twice"),
        ("BOOM here.", "reader_failed", "ValueError: the stub broke"),
    ],
)
def test_what_harms_its_process_harms_nothing_else(
    ledger: Ledger, add: Adds, text: str, code: str, told: str
) -> None:
    """It is rejected with its reason, and those beside it are kept."""
    bad = Report(text=text)

    additions = add([_GOOD, bad, _BETTER], load=load_tricky, limits=_LIMITS)

    assert [outcome(one) for one in additions] == ["new", code, "new"]
    (rejected,) = ledger.rejected()
    assert (rejected.name, rejected.code) == (f"Report {bad.id}", code)
    assert told in rejected.detail


def test_a_process_that_dies_once_is_forgiven(ledger: Ledger, add: Adds, tmp_path: Path) -> None:
    """Somebody else may have killed it; the report gets a second try."""
    once = Report(text=f"ONCE {tmp_path / 'mark'} , Ana said so.")

    assert [outcome(one) for one in add([once, _GOOD], load=load_tricky)] == ["new", "new"]
    assert ledger.rejected() == ()


def test_many_that_harm_among_many_that_do_not(ledger: Ledger, add: Adds) -> None:
    """With several processes too, each is told in its place."""
    harms = {3: "DIE", 8: "SWELL", 9: "DIE", 15: "STALL", 16: "BOOM"}
    reports = [Report(text=f"{harms.get(n, 'Ana')} said it is {n}.") for n in range(20)]

    additions = add(reports, load=load_tricky, limits=_LIMITS, jobs=2)

    codes = {"DIE": "worker_died", "SWELL": "memory_limit", "STALL": "time_limit"}
    assert [outcome(one) for one in additions] == [
        {**codes, "BOOM": "reader_failed"}.get(harms.get(n, ""), "new") for n in range(20)
    ]
    assert ledger.check().faults == ()


def test_a_process_that_cannot_start_ends_everything(
    monkeypatch: pytest.MonkeyPatch, ledger: Ledger, add: Adds
) -> None:
    """It is no report's fault, and none is put down for it."""
    monkeypatch.setattr("hearsay.desk.adding.member._START", "raise SystemExit(7)")

    with pytest.raises(WorkerStartError, match="exit status 7"):
        add([_GOOD])
    assert ledger.rejected() == ()


def test_none_is_left_behind() -> None:
    """Whatever ends a run ends those that read for it."""
    setup = Setup(load_tricky, Options().limits, load_first=False)
    task = Task(
        name="x", line=None, called="x", source=Report(text="STALL"), size=5, given=NOTHING_GIVEN
    )

    def interrupted() -> None:
        with Crew(setup, 1) as crew:
            member = crew.find_idle()
            assert member is not None
            started.append(member)
            member.give(task)
            next(crew.listen(10), None)
            raise KeyboardInterrupt

    started: list[Member] = []
    with pytest.raises(KeyboardInterrupt):
        interrupted()
    # Who had not begun yet finds its pipe closed, and ends by itself.
    assert [member.died().status in (0, -signal.SIGKILL) for member in started] == [True]


def test_those_that_are_not_needed_are_not_started(ledger: Ledger, add: Adds) -> None:
    """What cannot even be found takes no process."""
    setup = Setup(load_stub, Options().limits, load_first=False)

    with Crew(setup, 4) as crew:
        assert crew.has_idle
        assert crew._members == []
