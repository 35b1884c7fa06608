"""`hearsay ledger`: made, looked at, checked, copied; and a report removed for good."""

from __future__ import annotations

import json
import os
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from hearsay.ledger import Ledger
from tests.cli.running import ROOT, run, started
from tests.ledger.made import made

Place = Callable[[], str]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a ledger of three reports under the usual name; the current one."""
    monkeypatch.chdir(tmp_path)
    with Ledger.open("desk.hearsay", create=True) as ledger:
        for number in range(3):
            ledger.add(made(number))
        ledger.settle()
    return tmp_path


def test_a_ledger_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second time it is said that it is there, and nothing is changed."""
    monkeypatch.chdir(tmp_path)
    first = run("ledger", "init")
    made_it = Path("desk.hearsay").read_bytes()
    second = run("ledger", "init", "desk.hearsay")

    assert (first.exit_code, first.stdout) == (0, "")
    assert first.stderr == "desk.hearsay is made, and empty.\n"
    assert second.stderr == "desk.hearsay is there already, and stays as it is.\n"
    assert (second.exit_code, Path("desk.hearsay").read_bytes()) == (0, made_it)


@pytest.mark.parametrize(
    "typed",
    [
        *(["ledger", name] for name in ("info", "check")),
        *([name] for name in ("claims", "reports", "timeline")),
        ["show", "lusab-babad"],
        ["search", "bridge"],
        ["diff", "2026-01-01", "2026-01-02"],
        ["export", "--format", "csv"],
        ["ledger", "copy", "desk.hearsay", "other.hearsay"],
        ["ledger", "forget", "lusab-babad", "--because", "law", "--yes"],
    ],
)
def test_what_reads_makes_no_ledger(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: list[str]
) -> None:
    """A mistyped name is an error in one sentence, and not a new empty file."""
    monkeypatch.chdir(tmp_path)
    result = run(*typed)

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        "hearsay: There is no ledger desk.hearsay. `hearsay add` and `hearsay ledger init` "
        "make one.\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_what_it_holds_is_counted(desk: Path) -> None:
    """For a person in lines, for a program as one object."""
    page = run("ledger", "info").stdout
    form = json.loads(run("ledger", "info", "--format", "json").stdout)

    assert "reports     3\n" in page
    assert "read by     hearsay 0.1.0: 3 reports\n" in page
    assert (form["schema"], form["counts"]["claims"], form["readers"]) == (
        "hearsay/1",
        3,
        {"0.1.0": 3},
    )


def test_a_sound_ledger_is_told_to_be_so(desk: Path) -> None:
    """What was looked at is told, and nothing stands on standard output."""
    result = run("ledger", "check")

    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == (
        "desk.hearsay is sound: 3 reports and 3 lines of the log were looked at.\n"
    )


def test_what_is_wrong_is_told_a_line_each(desk: Path) -> None:
    """Status 4, for a check that was asked for was not met."""
    with sqlite3.connect(desk / "desk.hearsay") as file:
        file.execute("update log set what = 'edition' where n = 2")
        file.execute("update claim set mode = 'denies' where report = 1")
    file.close()
    result = run("ledger", "check")

    assert result.exit_code == 4
    assert "Row 2 of the log was changed" in result.stdout
    assert len(result.stdout.splitlines()) >= 2
    assert "desk.hearsay is not sound:" in result.stderr


def test_a_copy_is_the_same_ledger(desk: Path, place: Place) -> None:
    """From a file to whatever store, and back; then nothing differs."""
    other = place()
    there = run("ledger", "copy", "desk.hearsay", other)
    back = run("ledger", "copy", other, "back.hearsay")

    assert (there.exit_code, back.exit_code) == (0, 0)
    assert there.stderr.startswith("3 reports copied into ")
    with Ledger.open("desk.hearsay") as one, Ledger.open("back.hearsay") as two:
        assert one.digest() == two.digest()
    differing = run("diff", "desk.hearsay", "back.hearsay")
    assert (differing.exit_code, differing.stdout) == (0, "")
    assert differing.stderr == "Nothing changed.\n"


def test_nothing_is_copied_over_what_is_there(desk: Path) -> None:
    """A ledger that was used stays as it is."""
    result = run("ledger", "copy", "desk.hearsay", "desk.hearsay")

    assert result.exit_code == 1
    assert "desk.hearsay is a ledger that was already used." in result.stderr


def test_a_script_says_that_it_means_it(desk: Path) -> None:
    """Where nobody can be asked, --yes has to be given; nothing is removed without."""
    with Ledger.open("desk.hearsay") as ledger:
        name = ledger.add(made(7)).name
    unsaid = run("ledger", "forget", name, "--because", "court order")
    assert unsaid.exit_code == 2
    assert "Nobody is there to be asked: give --yes to remove it." in unsaid.stderr
    assert run("show", name).exit_code == 0

    said = run("ledger", "forget", name, "--because", "court order", "--yes")
    assert (said.exit_code, said.stdout) == (0, "")
    assert said.stderr == f"{name} is removed from desk.hearsay for good.\n"
    assert run("show", name).exit_code == 1
    with Ledger.open("desk.hearsay") as ledger:
        assert [(one.name, one.why) for one in ledger.forgotten()] == [(name, "court order")]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
@pytest.mark.parametrize(("answer", "status", "left"), [(b"n\n", 1, 3), (b"y\n", 0, 2)])
def test_a_person_is_asked(desk: Path, answer: bytes, status: int, left: int) -> None:
    """On a terminal the report is named, and only who says yes removes it."""
    with Ledger.open("desk.hearsay") as ledger:
        name = ledger.add(made(1)).name
    controls, terminal = os.openpty()
    options = {"cwd": desk, "stdin": terminal, "env": {**os.environ, "PYTHONPATH": str(ROOT)}}
    with started("ledger", "forget", name, "--because", "law", **options) as process:
        os.write(controls, answer)
        told = process.communicate(timeout=60)[1].decode()
    os.close(controls)
    os.close(terminal)

    assert f"Remove {name} (The Fjord Post · 2023-09-16) from desk.hearsay for good?" in told
    assert process.returncode == status
    with Ledger.open("desk.hearsay") as ledger:
        assert ledger.info().counts["reports"] == left


def test_a_reason_has_to_be_given(desk: Path) -> None:
    """It is what stays, so it cannot be nothing."""
    missing = run("ledger", "forget", "lusab-babad", "--yes")
    empty = run("ledger", "forget", "lusab-babad", "--yes", "--because", "  ")

    assert (missing.exit_code, empty.exit_code) == (2, 2)
    assert "Missing option '--because'" in missing.stderr
    assert "--because gives a reason, and this is none." in empty.stderr
