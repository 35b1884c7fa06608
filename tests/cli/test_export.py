"""`hearsay export`: what the ledger holds, for other programs."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from hearsay.export.formats import FORMATS
from hearsay.ledger import Ledger
from tests.cli.running import run
from tests.ledger.made import made


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a ledger of three reports under the usual name; the current one."""
    monkeypatch.chdir(tmp_path)
    with Ledger.open("desk.hearsay", create=True) as ledger:
        for number in range(3):
            ledger.add(made(number))
    return tmp_path


def test_the_formats_are_listed() -> None:
    """By name, ending and what they are; no ledger is needed for that."""
    Path("desk.hearsay").unlink()
    lines = run("export", "--formats").stdout.splitlines()

    assert [line.split()[0] for line in lines] == list(FORMATS)
    assert all(FORMATS[line.split()[0]].suffix in line for line in lines)


@pytest.mark.parametrize("name", list(FORMATS))
def test_a_file_and_a_pipe_get_the_same(name: str) -> None:
    """The file by its ending, the pipe by the format's name; what was written is told."""
    path = Path(f"all{FORMATS[name].suffix}")
    to_file = run("export", "-o", path)
    to_pipe = run("export", "--format", name)

    assert (to_file.exit_code, to_file.stdout) == (0, "")
    thing = "rows" if FORMATS[name].takes == "rows" else "reports"
    assert to_file.stderr == f"{path}: 3 {thing} as {name}.\n"
    assert (to_pipe.exit_code, to_pipe.stderr) == (0, "")
    assert path.read_bytes() == to_pipe.stdout_bytes != b""


def test_only_what_was_asked_for_is_exported() -> None:
    """The terms are those of the listings, and the rows too."""
    typed = ("place=Orlen", "--kind", "figures", "--format")
    rows = list(csv.DictReader(io.StringIO(run("export", *typed, "csv").stdout, newline="")))
    listed = run("figures", "place=Orlen", "--format", "csv").stdout
    coded = json.loads(run("export", *typed, "webannotation").stdout)

    assert [row["place"] for row in rows] == ["Orlen"]
    assert run("export", *typed, "csv").stdout == listed
    assert rows[0]["id"] in json.dumps(coded)


@pytest.mark.parametrize(
    ("typed", "status", "told"),
    [
        ((), 2, "Name a file with -o, or a format."),
        (("--format", "geojsn"), 2, "hearsay has no format 'geojsn'. Did you mean geojson?"),
        (("-o", "claims.docx"), 2, "hearsay has no format 'claims.docx'"),
        (("--format", "hxl", "--kind", "places"), 2, "hxl has no form for places"),
        (("--format", "csv", "moed=denies"), 2, "Did you mean mode?"),
        (("-o", "nowhere/x.csv"), 1, "nowhere/x.csv cannot be written: No such file"),
    ],
)
def test_a_mistake_is_told_in_a_sentence(typed: tuple[str, ...], status: int, told: str) -> None:
    """And nothing is written."""
    result = run("export", *typed)

    assert (result.exit_code, result.stdout) == (status, "")
    assert told in result.stderr
    assert [path.name for path in Path().iterdir() if path.suffix != ".hearsay"] == []


def test_a_spreadsheet_runs_nothing_unless_it_is_wanted() -> None:
    """Formulas are made harmless; who wants the cells as they are says so."""
    with Ledger.open("desk.hearsay") as ledger:
        record = made(5, town="=SUM(1)")
        ledger.add(record)
    guarded = run("export", "--format", "csv", "--kind", "places").stdout
    raw = run("export", "--format", "csv", "--kind", "places", "--raw-csv").stdout

    assert "'=SUM(1)," in guarded
    assert "\n=SUM(1)," in raw
    marked = run("export", "--format", "csv", "--bom").stdout_bytes
    assert marked.startswith(b"\xef\xbb\xbf")
