"""`hearsay review`: what to look at next, for a person and for a program, and what was judged."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import hearsay
from hearsay.ledger import Ledger
from tests.cli.running import run
from tests.reconcile.groups import all_filed


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of reports of which several tell of the same."""
    where = tmp_path_factory.mktemp("review") / "desk.hearsay"
    with Ledger.open(str(where), create=True, who="Ines") as ledger:
        for one in all_filed():
            ledger.add(one.record)
        ledger.settle()
    return where


@pytest.fixture(autouse=True)
def ledger(held: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy of it under the usual name, in the current folder; Ines sits there."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HEARSAY_WHO", "Ines")
    (tmp_path / "desk.hearsay").write_bytes(held.read_bytes())


def cards(*options: str) -> list[dict[str, object]]:
    """What a program is given."""
    result = run("review", "--format", "jsonl", *options)
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_person_reads_a_table_with_the_reason_of_each() -> None:
    """What is asked, the sentence, and why; and below what was looked at."""
    first = cards("--limit", "3")

    page = run("review", "--limit", "3").stdout

    assert page.splitlines()[0].split() == "id is it in asked because".split()
    for one in first:
        assert str(one["id"]) in page
    assert "figure: killed" in page
    assert "Nothing was judged by two people yet." in page
    assert "the newest 100 reports" in " ".join(page.split())


def test_a_program_reads_cards_or_one_object() -> None:
    """Line by line, or with the agreement."""
    one = json.loads(run("review", "--format", "json", "--limit", "3").stdout)

    assert [card["id"] for card in one["data"]] == [card["id"] for card in cards("--limit", "3")]
    assert one["agreement"]["items"] == 0
    assert one["looked_at"]


def test_what_was_judged_is_left_out_for_who_did() -> None:
    """By default for whoever is set; for another it is asked, and in pairs it is asked first."""
    last = cards("--limit", "30")[-1]["id"]
    with hearsay.open() as desk:
        desk.judge(str(last), "wrong", because="misread")

    assert last not in [card["id"] for card in cards("--limit", "100")]
    assert last in [card["id"] for card in cards("--limit", "100", "--who", "Ben")]
    assert cards("--limit", "2", "--who", "Ben", "--two-person")[0]["id"] == last


def test_agreement_is_told_below_the_table() -> None:
    """As shares and beyond chance."""
    one, other = (str(card["id"]) for card in cards("--limit", "2"))
    for who, answer in (("Ana", "right"), ("Ben", "wrong")):
        with hearsay.open(who=who) as desk:
            desk.judge(one, answer)
            desk.judge(other, "right")

    page = " ".join(run("review").stdout.split())

    assert "2 people agree on 50 % of 2 judged by several, Cohen's kappa 0.00" in page


def test_a_verdict_is_kept_and_taken_back() -> None:
    """With its number, by which it is undone; what is none is refused with what was meant."""
    target = str(cards("--limit", "1")[0]["id"])

    result = run("judge", target, "wrong", "--because", "misread")

    assert result.stdout.strip() == (
        f"{target}: wrong (decision 1; `hearsay undo 1` takes it back)."
    )
    assert target not in [card["id"] for card in cards("--limit", "100")]
    assert run("undo", "1", "--because", "mistyped").exit_code == 0
    assert target in [card["id"] for card in cards("--limit", "100")]
    refused = run("judge", target, "corrected figure.measure=injurd")
    assert refused.exit_code != 0
    assert "Did you mean injured?" in refused.stderr


def test_what_was_judged_is_written_to_train_on(tmp_path: Path) -> None:
    """To a file, or to standard output; and how many is told apart from it."""
    target = str(cards("--limit", "1")[0]["id"])
    with hearsay.open() as desk:
        desk.judge(target, "corrected figure.measure=injured", because="they live")

    result = run("review", "--export", "judged.jsonl")

    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.strip() == "judged.jsonl: 1 judged value."
    written = (tmp_path / "judged.jsonl").read_text("utf-8")
    assert run("review", "--export", "-").stdout == written
    example = json.loads(written)
    assert example["id"] == target
    assert [one["value"] for one in example["annotations"]] == ["injured"]
    assert example["confirmations"] == []


def test_an_empty_queue_is_told_and_is_no_failure() -> None:
    """On standard error, so that a program reads nothing."""
    run("ledger", "init", "new.hearsay")

    result = run("review", "--ledger", "new.hearsay")

    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.strip() == "Nothing waits for a look."
