"""`hearsay add`: what it says, how it ends, and how it is ended."""

from __future__ import annotations

import os
import signal
import sys
import time
from importlib import import_module
from pathlib import Path

import pytest

from hearsay.ledger import Ledger, LedgerError
from tests.cli.running import run
from tests.desk.adding.program import started
from tests.desk.adding.readers import load_stub


@pytest.fixture(autouse=True)
def stub(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reads in the place of the network, in processes that know it only by its name."""
    # The default of `Options` is bound when it is loaded: not for the first time now, for it would
    # keep the stub for all tests that follow.
    import_module("hearsay.desk.adding.options")
    monkeypatch.setattr("hearsay.desk.reading.load_reader", load_stub)
    monkeypatch.delenv("HEARSAY_LEDGER_URL", raising=False)


def test_a_ledger_is_made_and_filled(here: Path) -> None:
    """It says that it made one, what it comes to, and what it could not read."""
    result = run("add", "a.txt", "b.txt", "none.txt", "batch.jsonl", "--ledger", "desk.db")

    assert result.exit_code == 3
    assert result.stdout == ""
    assert result.stderr == (
        "hearsay: Made the ledger desk.db.\n"
        "hearsay: none.txt is empty. Give a report that has some text.\n"
        "hearsay: batch.jsonl: Line 2 is not JSON: expecting property name enclosed in double "
        'quotes at character 3. Write one object a line, like {"text": "…"}.\n'
        "hearsay: 6 reports · 4 new · 2 unreadable\n"
    )
    with Ledger.open("desk.db") as ledger:
        assert ledger.info().counts["reports"] == 4


def test_everything_read(here: Path) -> None:
    """Status 0, once more too; who signs is who was named."""
    for what in ("new", "already known"):
        result = run("add", "a.txt", "b.txt", "--ledger", "desk.db", "--who", "Ines")
        assert result.exit_code == 0
        assert result.stderr.splitlines()[-1] == f"hearsay: 2 reports · 2 {what}"
    with Ledger.open("desk.db") as ledger:
        assert {entry.who for entry in ledger.log()} == {"Ines"}


def test_nothing_read(here: Path) -> None:
    """Status 1, and the ledger knows why."""
    result = run("add", "none.txt", "--ledger", "desk.db")

    assert result.exit_code == 1
    with Ledger.open("desk.db") as ledger:
        assert [one.code for one in ledger.rejected()] == ["empty"]


def test_a_mistyped_name_makes_no_ledger(here: Path) -> None:
    """Nothing that was named is there, so there is nothing to make one for."""
    result = run("add", "reprots/", "mistyped.txt", "--ledger", "desk.db")

    assert result.exit_code == 1
    assert "reprots/ does not exist. Check the name and the folder.\n" in result.stderr
    assert not (here / "desk.db").exists()


def test_which_ledger(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """desk.hearsay, where nobody says; else the one of the environment."""
    run("add", "a.txt")
    monkeypatch.setenv("HEARSAY_LEDGER_URL", "other.db")
    run("add", "a.txt")

    assert (here / "desk.hearsay").exists()
    assert (here / "other.db").exists()


def test_what_is_no_ledger_stays_as_it_is(here: Path) -> None:
    """Somebody's notes are not written over."""
    result = run("add", "a.txt", "--ledger", "b.txt")

    assert result.exit_code == 1
    assert (here / "b.txt").read_text() == "An aide said the road is open."


def test_strictly(here: Path) -> None:
    """The first that cannot be read ends it; what came before is kept."""
    result = run("add", "a.txt", "none.txt", "b.txt", "--ledger", "desk.db", "--strict")

    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1] == "hearsay: 2 reports · 1 new · 1 unreadable"


def test_trying_out(here: Path) -> None:
    """It makes no ledger, and says what would be."""
    result = run("add", ".", "--ledger", "desk.db", "--dry-run")

    assert result.exit_code == 3
    assert result.stderr.splitlines()[-1] == (
        "hearsay: Nothing was written. It would be: 6 reports · 4 new · 2 unreadable"
    )
    assert not (here / "desk.db").exists()


def test_quietly(here: Path) -> None:
    """Only what could not be read is said."""
    result = run("add", "batch.jsonl", "none.txt", "--ledger", "desk.db", "--quiet")

    assert [line.split(" ")[1] for line in result.stderr.splitlines()] == [
        "batch.jsonl:",
        "none.txt",
    ]


def test_from_a_pipe(here: Path) -> None:
    """A report is read from standard input, named or not; of lines, each."""
    for arguments in (["-"], []):
        assert run("add", *arguments, "--ledger", "desk.db", input="Ana said no.").exit_code == 0
    lines = '{"text": "Ana said so."}\n{"text": "Musa said so."}'
    assert run("add", "-", "--jsonl", "--ledger", "desk.db", input=lines).exit_code == 0
    with Ledger.open("desk.db") as ledger:
        assert ledger.info().counts["reports"] == 3


def test_what_is_known_of_them(here: Path) -> None:
    """Date and publisher; an encoding; which column is the text."""
    (here / "wire.csv").write_bytes("text;Lead\nno;Zoë said no.\n".encode("cp1252"))
    options = ["--published", "2024-03-01", "--publisher", "Post", "--encoding", "cp1252"]

    run("add", "wire.csv", "--ledger", "desk.db", "--text-column", "lead", *options)

    with Ledger.open("desk.db") as ledger:
        (record,) = ledger.records()
    report = record.report
    assert (report.text, report.published, report.publisher) == (
        "Zoë said no.",
        "2024-03-01",
        "Post",
    )


def test_what_is_passed_over_and_what_is_left_undated(here: Path) -> None:
    """Each is said once, however many there are."""
    (here / "batch.jsonl").write_text('{"text": "Ana said no.", "published": "1/3/24"}\n')
    for name in ("a.log", "b.log", "c.exe", "README"):
        (here / name).write_text("nothing")

    result = run("add", ".")

    assert result.stderr.splitlines()[-3:] == [
        "hearsay: 4 reports · 3 new · 1 unreadable",
        "hearsay: 1 report was left undated: the date given is no ISO 8601 date.",
        "hearsay: 4 files passed over that are not called like reports (.log, no suffix, .exe).",
    ]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["a.txt", "--published", "yesterday"], "yesterday"),
        (["a.txt", "--encoding", "klingon"], "klingon"),
        (["a.txt", "--jobs", "0"], "--jobs"),
        (["-", "-"], "give - once"),
    ],
)
def test_a_mistyped_command(here: Path, arguments: list[str], told: str) -> None:
    """Status 2, and no ledger is made."""
    result = run("add", *arguments, "--ledger", "desk.db")

    assert result.exit_code == 2
    assert told in result.stderr
    assert not (here / "desk.db").exists()


# ------------------------------------------------------------------------------------ interrupted

posix = pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")


def _wait_for_a_report(where: Path) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            with Ledger.open(where) as ledger:
                if ledger.info().counts["reports"]:
                    return
        except LedgerError:
            pass
        time.sleep(0.05)
    raise AssertionError("nothing was added")


@posix
@pytest.mark.parametrize("asked", ["SIGINT", "SIGTERM"])
def test_interrupted_once(tmp_path: Path, asked: str) -> None:
    """What is in hand is finished and kept, and the same command goes on."""
    batch, where = tmp_path / "batch.jsonl", tmp_path / "desk.db"
    batch.write_text("\n".join(f'{{"text": "SLOW Ana said it is {n}."}}' for n in range(12)))
    arguments = ("add", batch, "--ledger", where, "--jobs", "1")

    process = started(*arguments)
    _wait_for_a_report(where)
    os.killpg(process.pid, getattr(signal, asked))
    told = process.communicate(timeout=60)[1]

    assert process.returncode == 130
    lines = told.splitlines()
    assert lines[1] == "hearsay: Finishing what is being read; Ctrl-C once more ends at once."
    assert lines[3] == (
        f"hearsay: Interrupted. What was read is in {where}; the same command goes on from there."
    )
    with Ledger.open(where) as ledger:
        kept = ledger.info().counts["reports"]
    assert 0 < kept < 12
    assert lines[2] == f"hearsay: {kept} report{'s' * (kept > 1)} · {kept} new"

    process = started(*arguments)
    assert process.communicate(timeout=60)[1] == (
        f"hearsay: 12 reports · {12 - kept} new · {kept} already known\n"
    )
    assert process.returncode == 0


@posix
def test_interrupted_twice(tmp_path: Path) -> None:
    """It ends at once, whatever is being read, and leaves nobody behind."""
    batch, where = tmp_path / "batch.jsonl", tmp_path / "desk.db"
    batch.write_text('{"text": "Ana said no."}\n{"text": "WAIT for ever."}')

    process = started("add", batch, "--ledger", where, "--jobs", "1")
    _wait_for_a_report(where)
    for _ in range(2):
        os.killpg(process.pid, signal.SIGINT)
        time.sleep(1)
    told = process.communicate(timeout=10)[1]  # its standard error is closed by all who had it

    assert process.returncode == 130
    assert told.splitlines()[-1] == "hearsay: Interrupted."
    with Ledger.open(where) as ledger:
        assert ledger.check().faults == ()
        assert ledger.info().counts["reports"] == 1
