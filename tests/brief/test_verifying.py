"""A briefing is held against the ledger again: each quotation is there, or it is told which is not."""

from __future__ import annotations

from pathlib import Path

import pytest

import hearsay
from hearsay.brief import compose
from hearsay.brief.html import html_form
from hearsay.brief.verifying import verify
from hearsay.record import Report, UsageError
from tests.cli.running import run
from tests.ledger.made import made


@pytest.fixture
def where(tmp_path: Path) -> Path:
    """A ledger of three mayors."""
    path = tmp_path / "three.hearsay"
    with hearsay.open(path, create=True) as desk:
        for number in range(3):
            desk.ledger.add(made(number))
        desk.ledger.settle()
    return path


@pytest.fixture
def file(where: Path, tmp_path: Path) -> Path:
    """A briefing of them."""
    path = tmp_path / "three.html"
    with hearsay.open(where) as desk:
        path.write_text("".join(html_form(compose(desk))), "utf-8")
    return path


def test_what_was_just_made_is_there(where: Path, file: Path) -> None:
    """All of it, and the claims are the same."""
    with hearsay.open(where) as desk:
        found = verify(desk, file)

    assert found
    assert found.quotations > 6
    assert found.is_of_these_claims


def test_a_quotation_that_was_changed_is_named(where: Path, file: Path) -> None:
    """With what stands there."""
    page = file.read_text("utf-8")
    file.write_text(page.replace("a blast hurt 4 people", "a blast hurt 9 people"), "utf-8")
    with hearsay.open(where) as desk:
        found = verify(desk, file)

    assert not found
    assert all("a blast hurt 9 people" in fault.quote for fault in found.faults)
    assert "stands there" in str(found.faults[0])


def test_a_report_that_was_withdrawn_is_no_evidence_any_more(where: Path, file: Path) -> None:
    """Its quotations are told, those of the others are not."""
    with hearsay.open(where) as desk:
        name = str(desk.reports[0]["report"])
        desk.ledger.withdraw(name, why="it was a drill")
        found = verify(desk, file)

    assert {fault.report for fault in found.faults} == {name}
    assert "withdrawn: it was a drill" in found.faults[0].why
    assert found.is_of_these_claims is False


def test_what_a_page_can_hardly_hold_is_found_again(tmp_path: Path) -> None:
    """Control characters, turned text, foreign line ends, entities: no quotation is taken for another."""
    odd = "he saw \x1b[2J fire,\r\n\u202esmoke\u202c & <b>light</b> &lt; at\u00a0 \x00 the \x85 gate \U0001f525"
    report = Report(
        text=f"A bomb hurt four people in Kyiv, Mayor Ada Quist said. Ada Quist said {odd}."
    )
    target = tmp_path / "odd.html"
    with hearsay.open(tmp_path / "odd.hearsay", create=True) as desk:
        desk.add([report], jobs=1)
        made_of_it = compose(desk)
        target.write_bytes("".join(html_form(made_of_it)).encode())
        found = verify(desk, target)

    assert any("\x1b" in (one.words.pieces[0].text or "") for one in made_of_it.quotations)
    assert found.faults == ()


def test_another_ledger_has_none_of_it(file: Path, tmp_path: Path) -> None:
    """And says so of each."""
    with hearsay.open(tmp_path / "other.hearsay", create=True) as desk:
        found = verify(desk, file)

    assert len(found.faults) == found.quotations
    assert {fault.why for fault in found.faults} == {"the ledger does not have the report"}


@pytest.mark.parametrize("content", ["", "<p>Hello", "\x00\x01"])
def test_what_is_no_briefing_is_a_mistake(where: Path, tmp_path: Path, content: str) -> None:
    """A page without quotations would be found to be true."""
    other = tmp_path / "other.html"
    other.write_text(content)
    with hearsay.open(where) as desk, pytest.raises(UsageError, match="no briefing"):
        verify(desk, other)


def test_the_command_writes_and_looks_up(where: Path, tmp_path: Path) -> None:
    """0 where all is there, 4 where it is not, 2 where the command is mistyped."""
    target = tmp_path / "out.html"

    assert run("brief", "--ledger", where, "-o", target, "--title", "Three").exit_code == 0
    assert run("brief", "--ledger", where, "--verify", target).exit_code == 0
    target.write_text(
        target.read_text("utf-8").replace("a blast hurt 5", "a blast hurt 6"), "utf-8"
    )
    changed = run("brief", "--ledger", where, "--verify", target)

    assert changed.exit_code == 4
    assert "“a blast hurt 6" in changed.stdout
    assert run("brief", "--ledger", where, "-o", tmp_path / "out.docx").exit_code == 2
    assert run("brief", "--ledger", where, "--verify", target, "--title", "x").exit_code == 2
    assert "## Quotations" in run("brief", "--ledger", where, "--format", "md").stdout


def test_the_checksum_is_that_of_the_command(where: Path) -> None:
    """So that it can be found out without us."""
    import hashlib

    with hearsay.open(where) as desk:
        told = compose(desk).facts["checksum"]
    printed = run("claims", "--ledger", where, "--format", "jsonl").stdout_bytes

    assert hashlib.sha256(printed).hexdigest() == told
