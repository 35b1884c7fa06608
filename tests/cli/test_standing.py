"""What several reports amount to, on the terminal: told with who stands behind it, and put right by hand."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from hearsay.ledger import Ledger
from tests.cli.running import run
from tests.reconcile.groups import all_filed


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of reports of which several tell of the same."""
    where = tmp_path_factory.mktemp("standing") / "desk.hearsay"
    with Ledger.open(str(where), create=True, who="Ines") as ledger:
        for one in all_filed():
            ledger.add(one.record)
        ledger.settle()
    return where


@pytest.fixture
def ledger(held: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A copy of it under the usual name, in the current folder."""
    monkeypatch.chdir(tmp_path)
    for file in held.parent.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    return "desk.hearsay"


def rows(*command: str) -> list[dict[str, object]]:
    """What a command gives a program."""
    result = run(*command, "--format", "jsonl")
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def shared_by_most() -> dict[str, object]:
    """The incident of which most reports tell."""
    return max(rows("incidents"), key=lambda row: (row["reports"], row["id"]))


def test_incidents_and_relations_have_the_form_of_the_contract(ledger: str) -> None:
    """With words by report and characters."""
    for one in rows("incidents"):
        assert {"id", "type", "subtype", "events", "origins", "independent", "status"} <= one.keys()
        assert {"from", "to", "place"} <= one.keys()
        assert all(at.keys() == {"report", "start", "end"} for at in one["events"])  # type: ignore[attr-defined]
    for one in rows("relations"):
        assert {"kind", "a", "b", "a_also", "b_also", "why"} <= one.keys()
        assert str(one["why"]).endswith(".")


def test_disputes_are_the_relations_in_which_somebody_contradicts(ledger: str) -> None:
    """And none of the others."""
    kinds = {"conflicts", "denies"}
    assert rows("disputes") == [one for one in rows("relations") if one["kind"] in kinds]


def test_a_number_over_time_has_a_line_for_each_origin(ledger: str) -> None:
    """For a person with the older numbers before the arrow, for a program with their words."""
    for one in rows("series", "killed"):
        assert one["measure"] == "killed"
        assert one["status"]
        for origin in one["origins"]:  # type: ignore[attr-defined]
            assert all(value["words"] for value in origin["values"])
    page = run("series", "killed")
    assert page.exit_code == 0
    assert "killed" in page.stdout
    assert run("series", "kiled").exit_code == 2


def test_an_explanation_names_rule_words_and_change(ledger: str) -> None:
    """Of an incident by any of its names, of what stands in it by its own id."""
    incident = shared_by_most()
    page = run("explain", str(incident["id"]))

    assert page.exit_code == 0
    assert page.stdout.startswith(str(incident["id"]))
    assert "What would change it" in page.stdout
    assert "Why its events are one" in page.stdout
    form = json.loads(run("explain", str(incident["id"]), "--format", "json").stdout)
    assert form["status"] == incident["status"]
    for event in rows("events", f"incident={incident['id']}"):
        assert run("explain", str(event["id"])).exit_code == 0
    figures = rows("figures", f"incident={incident['id']}")
    assert all(run("explain", str(one["id"])).exit_code == 0 for one in figures[:3])


def test_what_cannot_be_explained_is_told(ledger: str) -> None:
    """With where to look."""
    none = run("explain", "nobody.i1")
    report = run("explain", "nobody")

    assert (none.exit_code, report.exit_code) == (1, 2)
    assert "hearsay incidents" in report.stderr


def test_two_incidents_are_put_together_and_parted_again(ledger: str) -> None:
    """By decisions with a reason, each of which can be taken back."""
    before = rows("incidents")
    one, other = (str(row["id"]) for row in before[:2])
    merged = run("merge", one, other, "--because", "One and the same.")
    assert merged.exit_code == 0, merged.stderr
    together = rows("incidents")
    assert len(together) == len(before) - 1
    assert rows("incidents", f"id={one}") == rows("incidents", f"id={other}")

    number = re.search(r"decision (\d+)", merged.stdout)
    assert number is not None
    undone = run("undo", number[1], "--because", "They are two.")
    assert undone.exit_code == 0, undone.stderr
    assert rows("incidents") == before

    incident = shared_by_most()
    event = rows("events", f"incident={incident['id']}")[-1]
    parted = run("split", str(event["id"]), "--because", "Another day.")
    assert parted.exit_code == 0, parted.stderr
    assert rows("incidents", f"id={event['id']}") != rows("incidents", f"id={incident['id']}")
    assert len(rows("incidents")) > len(before)


def test_a_pinned_number_is_shown_first_until_that_is_taken_back(ledger: str) -> None:
    """With who wants it, and why; all others stay."""
    series = next(one for one in rows("series", "killed") if one["shown"])
    at = series["origins"][0]["values"][0]["at"]  # type: ignore[index]
    figure = next(
        one
        for one in rows("figures", f"report={at['report']}", "measure=killed")
        if one["start"] == at["start"]
    )
    pinned = run("pin", str(figure["id"]), "--because", "It was counted by name.")
    assert pinned.exit_code == 0, pinned.stderr

    of_it = [one for one in rows("series", "killed") if one["incident"] == series["incident"]]
    assert any(one["pinned"] and one["shown"] == at for one in of_it)
    assert "It was counted by name." in run("series", "killed").stdout
    number = re.search(r"decision (\d+)", pinned.stdout)
    assert number is not None
    assert run("undo", number[1], "--because", "It was not.").exit_code == 0
    assert not any(one["pinned"] for one in rows("series", "killed"))


def test_a_decision_needs_a_reason(ledger: str) -> None:
    """Nobody reads later what was never said."""
    incident = str(rows("incidents")[0]["id"])
    assert run("merge", incident, incident).exit_code == 2


def test_origins_are_told_with_who_was_counted_as_whom(ledger: str) -> None:
    """Under two names of one command."""
    found = rows("origins")
    assert found
    assert all(one["incidents"] >= one["alone"] for one in found)  # type: ignore[operator]
    assert rows("sources", "--independence") == found
    assert run("sources", "--independence", "--format", "csv").exit_code == 2
    assert str(found[0]["name"]) in run("origins").stdout


def test_questions_are_open_or_told_with_their_answer(ledger: str) -> None:
    """All of them only where that is asked for."""
    every, still = rows("questions", "--all"), rows("questions")
    assert still == [one for one in every if one["answered"] is None]
