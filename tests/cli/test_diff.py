"""`hearsay diff`: new, gone and changed, with a sign each."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hearsay.ledger import Ledger
from tests.cli.running import run
from tests.ledger.made import made

URL = "https://example.org/blast"


@pytest.fixture
def names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    """Two editions of a report in the ledger of the current folder."""
    monkeypatch.chdir(tmp_path)
    days = iter([f"2026-03-0{day}T12:00:00.000+00:00" for day in range(1, 9)])
    with Ledger.open("desk.hearsay", create=True, who="Ines", clock=lambda: next(days)) as ledger:
        first = ledger.add(made(1, town="Asker", url=URL)).name
        second = ledger.add(made(2, town="Asker", url=URL, published="2023-09-17")).name
    return first, second


def test_a_revised_figure_is_told_with_what_it_was(names: tuple[str, str]) -> None:
    """What changed stands under it: before and after."""
    result = run("diff", *names)

    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == names[1]
    assert "  ~ figure      injured · 5 people · Asker" in result.stdout
    assert "                low: 4 → 5\n" in result.stdout
    assert result.stderr == "1 claim changed · 1 event changed · 1 figure changed\n"


def test_dates_tell_what_came(names: tuple[str, str]) -> None:
    """The second report came on the second day, as an edition of the first."""
    result = run("diff", "2026-03-01", "2026-03-02", "--format", "json")

    form = json.loads(result.stdout)
    assert form["schema"] == "hearsay/1"
    assert [(one["sort"], one["what"]) for one in form["changes"]] == [
        ("new", "report"),
        ("changed", "claim"),
        ("changed", "event"),
        ("changed", "figure"),
    ]
    assert {one["report"] for one in form["changes"]} == {names[1]}
    lines = run("diff", "2026-03-01", "2026-03-02", "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line)["sort"] for line in lines] == ["new", *3 * ["changed"]]


def test_two_ledgers_need_no_third(names: tuple[str, str], tmp_path: Path) -> None:
    """They are named, so the one that is set is not opened."""
    run("ledger", "copy", "desk.hearsay", "copy.hearsay")
    with Ledger.open("copy.hearsay") as ledger:
        added = ledger.add(made(5)).name
    Path("desk.hearsay").rename("old.hearsay")
    result = run("diff", "old.hearsay", "copy.hearsay")

    assert (result.exit_code, result.stderr) == (0, "1 report new\n")
    assert "  + report      The Fjord Post · 2023-09-16" in result.stdout
    assert added in result.stdout


@pytest.mark.parametrize(
    ("before", "after", "status", "told"),
    [
        ("2026-03-01", "lusab-babad", 2, "2026-03-01 is a date and lusab-babad is a report."),
        ("2026-02-30", "2026-03-01", 2, "2026-02-30 is no date."),
        ("lusab-babad", "lusab-babad@2", 1, "The ledger has no report 'lusab-babad'."),
    ],
)
def test_what_does_not_compare_is_told(
    names: tuple[str, str], before: str, after: str, status: int, told: str
) -> None:
    """One sentence and the way out."""
    result = run("diff", before, after)

    assert (result.exit_code, result.stdout) == (status, "")
    assert told in result.stderr
