"""Listings: a question in the terms of the grammar, the same rows in every form."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pyarrow.parquet
import pytest

import hearsay
from hearsay.export.guard import guarded
from hearsay.record import Certainty, Mode, Polarity, Quotation
from hearsay.record.listing import plain_number
from tests.cli.running import ROOT, run, started
from tests.ledger.made import made

KINDS = ("claims", "events", "figures", "sources", "places", "reports")
COUNT = 7
HOSTILE = "Mayor \x1b[2J\u202eEve =HYPERLINK(1)"


@pytest.fixture(scope="module")
def where(place: Callable[[], str]) -> str:
    """A ledger of seven reports, one of them of a mayor who denies it."""
    called = place()
    with hearsay.open(called, create=True, who="Ines") as desk:
        for number in range(COUNT - 1):
            desk.ledger.add(made(number))
        record = made(COUNT)
        claim = replace(record.claims[0], mode=Mode.DENIES, polarity=Polarity.NEGATED)
        desk.ledger.add(replace(record, claims=(claim,)))
    return called


@pytest.fixture
def desk(where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The ledger, and an empty folder as the current one."""
    monkeypatch.chdir(tmp_path)
    return where


def plain(row: dict[str, object]) -> dict[str, object]:
    """A row without what says of which shape it is."""
    return {name: value for name, value in row.items() if name != "schema"}


def as_printed(cell: object) -> str:
    """A cell as CSV has it: nothing for what is missing, formulas made harmless."""
    if isinstance(cell, list):
        return "; ".join(map(as_printed, cell))
    if isinstance(cell, str):
        return guarded(cell)
    if isinstance(cell, float):
        return str(plain_number(cell))
    return "" if cell is None else str(cell).lower()


@pytest.mark.parametrize("kind", KINDS)
def test_every_form_holds_the_same_rows(desk: str, kind: str) -> None:
    """JSON, JSON Lines, CSV, Parquet and Python: one answer, whole and in one order."""
    with hearsay.open(desk) as opened:
        rows = [
            {name: list(cell) if isinstance(cell, tuple) else cell for name, cell in row.items()}
            for row in opened.rows(kind)
        ]
    typed = (kind, "--ledger", desk, "--format")

    form = json.loads(run(*typed, "json").stdout)
    assert (form["schema"], form["kind"], form["data"]) == ("hearsay/1", kind, rows)
    lines = run(*typed, "jsonl").stdout.splitlines()
    assert [plain(json.loads(line)) for line in lines] == rows
    table = list(csv.DictReader(io.StringIO(run(*typed, "csv").stdout, newline="")))
    assert [plain(row) for row in table] == [
        {name: as_printed(cell) for name, cell in row.items()} for row in rows
    ]
    made_file = run(kind, "--ledger", desk, "-o", "rows.parquet")
    assert made_file.exit_code == 0
    assert pyarrow.parquet.read_table("rows.parquet").to_pylist() == rows
    shown = run(kind, "--ledger", desk, "--format", "table", "--wide")
    assert len([line for line in shown.stdout.splitlines() if line]) >= len(rows) + 1
    key = {"claims": "id", "events": "id", "figures": "id", "reports": "report"}.get(kind)
    for row in rows:
        assert str(row[key or ("source" if kind == "sources" else "place")]) in shown.stdout


def test_a_claim_reads_as_a_sentence(desk: str) -> None:
    """Who, how, what; and the id, so that it can be shown."""
    result = run("claims", "mode=denies", "--ledger", desk, env={"COLUMNS": "100"})

    lines = result.stdout.splitlines()
    assert lines[0].split() == ["who", "how", "what", "id"]
    assert lines[2].startswith("The Fjord Post · 2023-09-16 · ")
    assert "Mayor Ada 7 Quist  - denies  a blast hurt 10 people in Vestby on Friday" in lines[3]
    assert (result.stderr, result.exit_code) == ("1 claim.\n", 0)
    shown = run("show", lines[3].split()[-1], "--ledger", desk)
    assert (
        "[Mayor Ada 7 Quist] [said] [a blast hurt 10 people in Vestby on Friday]." in shown.stdout
    )


def test_a_figure_is_shown_with_its_bounds_and_words(desk: str) -> None:
    """What is counted, how many, in which words, and who says so."""
    result = run("figures", "value=>=10", "--ledger", desk, env={"COLUMNS": "120"})

    line = result.stdout.splitlines()[3]
    assert "injured · Vestby · 2023-09-15     10  10 people   Mayor Ada 7 Quist" in line


def test_a_table_says_how_much_more_there_is(desk: str) -> None:
    """Fifty rows, or as many as are wanted; other forms have all of them."""
    typed = ("claims", "--ledger", desk)
    some, every = run(*typed, "--limit", "2"), run(*typed, "--limit", "0")

    assert some.stderr == "2 of 7 claims · more: --limit 0\n"
    assert every.stderr == "7 claims.\n"
    assert len(every.stdout.splitlines()) > len(some.stdout.splitlines())
    assert run(*typed, "limit=2").stderr == "2 claims.\n"
    assert run(*typed, env={"HEARSAY_TABLE_ROWS": "3"}).stderr.startswith("3 of 7 claims")
    lines = run(*typed, "--format", "jsonl", env={"HEARSAY_TABLE_ROWS": "3"}).stdout.splitlines()
    assert len(lines) == COUNT
    assert len(run(*typed, "--format", "jsonl", "--limit", "4").stdout.splitlines()) == 4


def test_rows_are_sorted_and_columns_chosen(desk: str) -> None:
    """As options or as terms; the same."""
    options = run(
        "figures", "--ledger", desk, "--sort=-low", "--fields", "low,place", "--format", "csv"
    )
    terms = run("figures", "sort=-low", "fields=low,place", "--ledger", desk, "--format", "csv")

    assert options.stdout == terms.stdout
    rows = list(csv.reader(io.StringIO(options.stdout, newline="")))
    assert rows[0][:2] == ["low", "place"]
    lows = [float(row[0]) for row in rows[1:]]
    assert lows == sorted(lows, reverse=True)
    table = run("figures", "--fields", "low,place", "--ledger", desk).stdout.splitlines()
    assert table[0].split() == ["low", "place"]


def test_the_ending_of_a_file_tells_the_format(desk: str) -> None:
    """What was written is told on standard error; nothing stands on standard output."""
    result = run("places", "--ledger", desk, "-o", "places.geojson")

    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "places.geojson: 5 rows.\n"
    form = json.loads(Path("places.geojson").read_text("utf-8"))
    assert len(form["features"]) == 5
    assert sorted(path.name for path in Path().iterdir()) == ["places.geojson"]


@pytest.mark.parametrize(
    ("typed", "status", "told"),
    [
        (("claims", "moed=denies"), 2, "Did you mean mode?"),
        (("claims", "mode=denis"), 2, "Did you mean denies?"),
        (("figures", "--sort", "lwo"), 2, "Did you mean low?"),
        (("claims", "--format", "cvs"), 2, 'Did you mean "csv"?'),
        (("claims", "--format", "geojson"), 2, "geojson has no form for claims"),
        (("claims", "-o", "claims.docx"), 2, "hearsay has no format 'claims.docx'"),
        (("claims", "-o", "nowhere/claims.csv"), 1, "nowhere/claims.csv cannot be written"),
        (("claims", "limit=2", "sort=mode", "limit=3"), 2, "given twice"),
        (("search",), 2, "Missing argument"),
        (("clams",), 2, 'There is no command "clams". Did you mean "claims"?'),
    ],
)
def test_a_mistake_is_told_in_a_sentence(
    desk: str, typed: tuple[str, ...], status: int, told: str
) -> None:
    """With the nearest of what there is, and nothing on standard output."""
    options = () if typed[0] == "clams" else ("--ledger", desk)
    result = run(*typed, *options)

    assert (result.exit_code, result.stdout) == (status, "")
    assert told in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_finding_nothing_is_no_failure_unless_it_is_asked_to_be(desk: str) -> None:
    """A sentence that says what was asked; status 4 only with --fail-empty."""
    typed = ("claims", "mode=urges", "--ledger", desk)
    result = run(*typed)

    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "No claims found: mode=urges.\n"
    assert run(*typed, "--fail-empty").exit_code == 4
    assert run(*typed, "--fail-empty", "--format", "csv").exit_code == 4
    assert run("claims", "--fail-empty", "--ledger", desk).exit_code == 0


def test_a_search_tells_of_words_that_are_in_no_claim(desk: str) -> None:
    """What is nobody's claim may stand in every report."""
    found = run("search", "blast", "mode=denies", "--ledger", desk)
    other = run("search", "quiet later", "--ledger", desk)

    assert found.stderr.splitlines()[0] == "1 claim."
    assert other.stdout == ""
    assert other.stderr.splitlines() == [
        "No claims found: q=quiet later.",
        "7 reports have these words: hearsay reports 'q=quiet later'",
    ]


def test_a_timeline_is_in_the_order_of_time(desk: str) -> None:
    """Under the day on which it happened; for programs the rows of the events."""
    page = run("timeline", "--ledger", desk).stdout.splitlines()
    rows = run("timeline", "--ledger", desk, "--format", "jsonl", "limit=3").stdout.splitlines()

    assert page.count("2023-09-15") == 1
    assert len(rows) == 3
    assert json.loads(rows[0])["type"] == "explosion"


@pytest.mark.parametrize("width", ["20", "40", "60", "80", "132"])
@pytest.mark.parametrize("kind", [*KINDS, "timeline"])
def test_no_line_is_wider_than_the_terminal(desk: str, kind: str, width: str) -> None:
    """Whatever its width; where columns have no room, each row has lines of its own."""
    result = run(kind, "--ledger", desk, env={"COLUMNS": width})

    assert result.exit_code == 0
    assert [line for line in result.stdout.splitlines() if len(line) > int(width)] == []


def test_what_is_hostile_is_seen_and_not_obeyed(tmp_path: Path) -> None:
    """Escape sequences and bidirectional controls of a name stand as their codes."""
    where = str(tmp_path / "hostile.hearsay")
    record = made(1)
    mayor = replace(record.entities[0], name=HOSTILE)
    said_by = record.claims[0].source
    assert said_by is not None
    source = replace(said_by, entity=mayor)
    claim = replace(record.claims[0], source=source, quotation=Quotation.DIRECT)
    with hearsay.open(where, create=True) as desk:
        desk.ledger.add(replace(record, entities=(mayor,), claims=(claim,)))
    for kind in ("claims", "sources"):
        shown = run(kind, "--ledger", where, "--wide").stdout
        assert "Mayor <U+001B>[2J<U+202E>Eve =HYPERLINK(1)" in shown
        assert "\x1b" not in shown


def test_colour_is_only_where_it_is_wanted(desk: str) -> None:
    """A pipe gets none; and no role has only a colour."""
    typed = ("claims", "mode=denies", "--ledger", desk)

    assert "\x1b[" not in run(*typed).stdout
    coloured = run(*typed, "--color", "always").stdout
    assert "\x1b[31m- denies\x1b[0m" in coloured


def test_ascii_signs_are_ascii(desk: str) -> None:
    """For a terminal that shows no others."""
    for kind in KINDS:
        shown = run(kind, "--ledger", desk, "--ascii").stdout
        assert shown.isascii()


def test_who_has_read_enough_ends_it_quietly(desk: str) -> None:
    """A closed pipe is no failure."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    typed = ("claims", "--ledger", desk, "--format", "jsonl")
    with started(*typed, env=environment) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert (process.stderr.read(), process.wait(timeout=60)) == (b"", 0)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_what_is_no_text_is_not_sent_to_a_terminal(desk: str) -> None:
    """Parquet on a screen helps nobody, and a file is asked for."""
    controls, terminal = os.openpty()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    typed = ("claims", "--ledger", desk, "--format", "parquet")
    with started(*typed, env=environment, stdout=terminal) as process:
        told = process.communicate(timeout=60)[1]
    os.close(controls)
    os.close(terminal)

    assert process.returncode == 2
    assert b"parquet is no text: name a file with -o." in told


def test_certainty_is_told_where_it_is_not_certain(tmp_path: Path) -> None:
    """What may have been so is not told as what was."""
    where = str(tmp_path / "desk.hearsay")
    with hearsay.open(where, create=True) as desk:
        desk.ledger.add(made(1, certainty=Certainty.POSSIBLE))

    assert "on Friday · possible" in run("claims", "--ledger", where, "--wide").stdout
