"""`hearsay show`: a value first in its words, then as what it was read."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from hearsay.ledger import Ledger
from hearsay.record import ReaderInfo, Record, Report
from tests.cli.running import run
from tests.ledger.made import NEWER, made

URL = "https://example.org/blast"


@pytest.fixture(scope="module")
def where(place: Callable[[], str]) -> str:
    """A ledger of a report, its reading by a newer reader, and another edition of it."""
    called = place()
    with Ledger.open(called, create=True, who="Ines") as ledger:
        ledger.add(made(1, town="Asker", url=URL))
        ledger.add(made(1, town="Asker", url=URL, reader=NEWER))
        ledger.add(made(2, town="Asker", url=URL, published="2023-09-17"))
    return called


@pytest.fixture
def name(where: str) -> str:
    """What the first report is called."""
    with Ledger.open(where) as ledger:
        return ledger.editions(next(ledger.log()).key or "")[0].name


def test_a_claim_stands_in_its_sentence(where: str, name: str) -> None:
    """Its words in brackets, their places, and what hangs on it."""
    record = made(1, town="Asker")
    cue = record.claims[0].cue.start
    page = run("show", f"{name}.c{cue}", "--ledger", where).stdout

    lines = page.splitlines()
    assert lines[0] == f"{name}.c{cue} · claim · The Fjord Post · 2023-09-16"
    assert "  [Mayor Ada 1 Quist] [said] [a blast hurt 4 people in Asker on Friday]. It was" in page
    assert "  who         Mayor Ada 1 Quist · named person\n" in page
    assert "  how         + says\n" in page
    assert "tells of    explosion · Asker · on Friday" in page
    assert f"{name}.f{record.figures[0].start}\n" in page
    assert "HISTORY" not in page


@pytest.mark.parametrize("width", ["30", "60", "100", "200"])
def test_every_value_can_be_shown(where: str, name: str, width: str) -> None:
    """Whatever has an id, and the report; no line is wider than what can be read."""
    with Ledger.open(where) as ledger:
        ids = [name, *ledger.ids(name).values()]
    for called in ids:
        result = run("show", called, "--ledger", where, env={"COLUMNS": width})

        assert (result.exit_code, result.stderr) == (0, "")
        assert called in result.stdout
        widest = max(len(line) for line in result.stdout.splitlines())
        assert widest <= max(40, min(100, int(width)))


def test_a_report_is_shown_as_it_is_read(where: str, name: str) -> None:
    """The same page that `hearsay read` gives, and below it what became of the report."""
    page = run("show", name, "--ledger", where, "--history").stdout

    assert page.startswith(f"{name} · report · The Fjord Post · 2023-09-16\n{URL}\n")
    assert "Mayor Ada 1 Quist (named person)\n  + says        a blast hurt 4 people" in page
    assert "  reading 2   " in page
    assert page.count("  edition     ") == 2
    assert " · Ines · reread" in page


def test_copies_are_told_with_what_they_add(tmp_path: Path) -> None:
    """A wire story that two print is two reports; what the second added is shown."""
    text = " ".join(
        f"Officials said part {n} of the bridge over the river is closed." for n in range(30)
    )
    path = tmp_path / "desk.hearsay"
    with Ledger.open(path, create=True) as ledger:
        first = ledger.add(_read(text, "The Fjord Post")).name
        second = ledger.add(_read(f"{text} Nobody was hurt.", "Straits Wire")).name
    page = run("show", second, "--ledger", path, "--history").stdout
    form = json.loads(run("show", second, "--ledger", path, "--format", "json").stdout)

    assert f"  copy        of {first}\n" in page
    assert "    adds      Nobody was hurt\n" in page
    assert [one["name"] for one in form["copies"]] == [first, second]
    assert "  copies      2 reports share its text\n" in run("show", first, "--ledger", path).stdout


def _read(text: str, publisher: str) -> Record:
    report = Report(text=text, publisher=publisher)
    return Record(reader=ReaderInfo("0.1.0", "made", 64 * "0"), report=report)


def test_what_hangs_on_it_can_be_left_out(where: str, name: str) -> None:
    """And the sentences around it too."""
    called = f"{name}.e{made(1, town='Asker').events[0].start}"
    alone = run("show", called, "--ledger", where, "--no-links", "--context", "0").stdout

    assert "told by" not in alone
    assert "It was quiet later" not in alone
    assert "told by" in run("show", called, "--ledger", where).stdout


def test_a_program_gets_the_value_of_the_record(where: str, name: str) -> None:
    """One object, with the ids of the ledger beside those of the record."""
    called = f"{name}.f{made(1, town='Asker').figures[0].start}"
    form = json.loads(run("show", called, "--ledger", where, "--format", "json").stdout)

    assert (form["schema"], form["id"], form["kind"]) == ("hearsay/1", called, "figure")
    assert (form["figure"]["low"], form["words"][0]["text"]) == (4, "4 people")
    assert [link["how"] for link in form["links"]] == ["given by", "of"]


@pytest.mark.parametrize(
    ("id_", "told"),
    [
        ("lusab-babad", "The ledger has no report 'lusab-babad'. `hearsay reports` lists"),
        ("{}.c1", "has nothing under 'c1'. Did you mean {}.c"),
        ("{}.", "has nothing under ''."),
        ("\x1b[2J", "The ledger has no report '\\x1b[2J'."),
    ],
)
def test_what_is_not_there_is_told(where: str, name: str, id_: str, told: str) -> None:
    """Status 1, one sentence, and what may have been meant."""
    result = run("show", id_.format(name), "--ledger", where)

    assert (result.exit_code, result.stdout) == (1, "")
    assert told.format(name) in result.stderr


def test_ascii_signs_are_ascii(where: str, name: str) -> None:
    """For a terminal that shows no others."""
    with Ledger.open(where) as ledger:
        for called in (name, *ledger.ids(name).values()):
            result = run("show", called, "--ledger", where, "--ascii", "--history")
            assert result.stdout.isascii()


def test_a_ledger_that_is_none_is_told(tmp_path: Path) -> None:
    """A text file is no ledger, and stays as it is."""
    path = tmp_path / "notes.hearsay"
    path.write_text("not a ledger, but notes of a reporter " * 200)
    result = run("show", "lusab-babad", "--ledger", path)

    assert (result.exit_code, result.stdout) == (1, "")
    assert len(result.stderr.splitlines()) == 1
    assert path.read_text().startswith("not a ledger")
