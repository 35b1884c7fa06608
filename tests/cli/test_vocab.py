"""`hearsay vocab` and `hearsay config`: what can be said, and what is set."""

from __future__ import annotations

import csv
import io
import json
from enum import StrEnum
from pathlib import Path

import pytest

from hearsay.desk.codes import code_table, code_tables
from hearsay.desk.settings import KEYS
from hearsay.record import vocabulary
from hearsay.record.between import RelationKind, Status
from hearsay.reference.vocabulary import vocabularies
from tests.cli.running import run

LISTS: dict[str, type[StrEnum]] = {
    "claim_modes": vocabulary.Mode,
    "quotations": vocabulary.Quotation,
    "certainty": vocabulary.Certainty,
    "polarity": vocabulary.Polarity,
    "reality": vocabulary.Reality,
    "event_types": vocabulary.EventType,
    "measures": vocabulary.Measure,
    "qualifiers": vocabulary.Qualifier,
    "source_kinds": vocabulary.SourceKind,
    "actor_kinds": vocabulary.ActorKind,
    "entity_types": vocabulary.EntityType,
    "roles": vocabulary.Role,
    "relations": vocabulary.Relation,
    "place_precision": vocabulary.PlacePrecision,
    "time_precision": vocabulary.TimePrecision,
    "passage_kinds": vocabulary.PassageKind,
    "ledger_status": Status,
    "relation_kinds": RelationKind,
}


def test_every_code_has_a_sentence() -> None:
    """Whoever meets a code in a spreadsheet need not guess; and no sentence is of no code."""
    assert list(vocabularies()) == list(LISTS)
    for name, codes in LISTS.items():
        assert list(vocabularies()[name]) == [str(code) for code in codes]
        for sentence in vocabularies()[name].values():
            assert sentence[0].isupper()
            assert sentence.endswith((".", '".'))


def test_the_lists_are_listed() -> None:
    """A line each, in words that fit a terminal."""
    result = run("vocab")

    assert result.exit_code == 0
    assert [line.split()[0] for line in result.stdout.splitlines()] == code_tables()


@pytest.mark.parametrize("name", list(LISTS))
def test_a_list_is_the_same_in_every_form(name: str) -> None:
    """For people, spreadsheets, programs and documents."""
    table = code_table(name)

    rows = list(csv.reader(io.StringIO(run("vocab", name, "--format", "csv").stdout, newline="")))
    assert [tuple(row) for row in rows] == [table.columns, *table.rows]
    form = json.loads(run("vocab", name, "--format", "json").stdout)
    assert [tuple(row.values()) for row in form[name]] == list(table.rows)
    assert run("vocab", name, "--format", "md").stdout.count("\n| ") == len(table.rows) + 2
    page = run("vocab", name).stdout
    for code, meaning, *_ in table.rows:
        assert code in page
        assert meaning.split(" ")[0] in page


def test_other_schemes_stand_beside_the_codes() -> None:
    """What ACLED, PLOVER and others call it, where they call it anything."""
    table = code_table("event_types")
    rows = {row[0]: row for row in table.rows}

    assert {"plover", "cameo", "acled"} <= set(table.columns)
    assert rows["strike"][table.columns.index("plover")] == "ASSAULT"
    assert "strike/drone" in rows


def test_a_field_names_its_list() -> None:
    """Who types mode= looks for "mode"; who mistypes it is told."""
    assert run("vocab", "mode").stdout == run("vocab", "claim_modes").stdout
    wrong = run("vocab", "event_typs")
    assert (wrong.exit_code, wrong.stdout) == (2, "")
    assert "There is no list 'event_typs'. Did you mean event_types?" in wrong.stderr


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with settings; the current one, and the user's home."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.delenv("HEARSAY_LEDGER_URL", raising=False)
    (tmp_path / "hearsay.toml").write_text('[ledger]\nurl = "ukraine.hearsay"\n')
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_setting_is_shown_with_who_set_it(project: Path) -> None:
    """The question is never which value it has, but who set it."""
    own = str(project / "hearsay.toml")
    form = json.loads(run("config", "show", "--format", "json").stdout)

    assert form["ledger.url"] == {"value": str(project / "ukraine.hearsay"), "origin": own}
    assert form["table.rows"] == {"value": 50, "origin": "default"}
    page = run("config", "show", env={"HEARSAY_TABLE_ROWS": "7"}).stdout
    assert "environment HEARSAY_TABLE_ROWS" in page
    assert own in run("config", "path").stdout


def test_a_mistyped_setting_stops_what_needs_it(project: Path) -> None:
    """And is told with the nearest."""
    (project / "hearsay.toml").write_text('[ledger]\nulr = "x"\n')

    for typed in (("config", "show"), ("claims",), ("ledger", "info")):
        result = run(*typed)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "sets ledger.ulr, which is no key. Did you mean ledger.url?" in result.stderr


def test_a_file_of_settings_is_begun(project: Path) -> None:
    """With all there are, none of them set; one that is there stays as it is."""
    again = run("config", "init")
    assert (again.exit_code, again.stdout) == (1, "")
    assert "hearsay.toml is in this folder already." in again.stderr
    (project / "hearsay.toml").unlink()

    assert run("config", "init").exit_code == 0
    text = (project / "hearsay.toml").read_text("utf-8")
    assert [key for key in KEYS if f"#{key.partition('.')[2]} = " not in text] == []
    form = json.loads(run("config", "show", "--format", "json").stdout)
    assert {one["origin"] for one in form.values()} == {"default"}
    (project / "hearsay.toml").write_text(
        text.replace("#rows", "rows").replace("#url", "url"), "utf-8"
    )
    form = json.loads(run("config", "show", "--format", "json").stdout)
    assert form["table.rows"]["origin"] == str(project / "hearsay.toml")


def test_the_ledger_that_is_set_is_the_one_that_is_asked(project: Path) -> None:
    """In every folder of the project."""
    assert run("ledger", "init").exit_code == 0
    assert (project / "ukraine.hearsay").is_file()
    below = project / "below"
    below.mkdir()
    assert run("reports").stderr == "No reports found.\n"
