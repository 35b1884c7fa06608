"""`hearsay gazetteer`: what is used is told, and a larger one is built from downloaded files."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from hearsay.reference.gazetteer import Feature, Gazetteer
from tests.cli.running import run

DIVISIONS = "XA.01\tNorthland\tNorthland\t901\nXA.02\tSouthland\tSouthland\t902\n"


def _line(number: int, name: str, others: str, code: str, division: str, population: int) -> str:
    kind, feature = code.split(".")
    before = [str(number), name, name, others, "10.5", "20.25", kind, feature, "XA", "", division]
    return "\t".join([*before, "", "", "", str(population), "", "", "Etc/UTC", "2026-01-31"])


@pytest.fixture
def dump(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A made-up file of places, and the names of their divisions."""
    monkeypatch.delenv("HEARSAY_GAZETTEER", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    lines = [
        _line(11, "Velmora", "Welmora,VEL", "P.PPLC", "01", 90_000),
        _line(12, "Osterby", "", "P.PPL", "02", 700),
        _line(13, "Lake Velm", "", "H.LK", "01", 0),
        _line(14, "Old Velmora", "", "P.PPLH", "01", 0),
    ]
    path = tmp_path / "cities500.txt"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    (tmp_path / "admin1CodesASCII.txt").write_text(DIVISIONS, "utf-8")
    return path


def test_what_is_used_is_told() -> None:
    """The file, where it comes from, under which licence, and how much it holds."""
    result = run("gazetteer", "info")

    lines = dict(line.split(maxsplit=1) for line in result.stdout.splitlines())
    assert (result.exit_code, result.stderr) == (0, "")
    assert lines["file"].endswith("gazetteer.sqlite")
    assert lines["origin"].startswith("GeoNames, https://www.geonames.org: cities500")
    assert lines["licence"] == "CC-BY-4.0"
    assert lines["towns"].startswith("100,031 under ")


def test_a_larger_one_is_built_and_used(
    dump: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the environment names is what is used from then on."""
    output = tmp_path / "more.sqlite"

    result = run(
        *("gazetteer", "build", dump, "--divisions", tmp_path / "admin1CodesASCII.txt"),
        *("-o", output),
    )

    assert (result.exit_code, result.stdout) == (0, f"{output} holds 2 places.\n")
    assert result.stderr == f"Set HEARSAY_GAZETTEER={output} to use it.\n"
    monkeypatch.setenv("HEARSAY_GAZETTEER", str(output))
    [row] = Gazetteer().find(["Welmora"])["Welmora"]
    assert (row.name, row.feature, row.admin1) == ("Velmora", Feature.CAPITAL, "Northland")
    assert f"file        {output}\n" in run("gazetteer", "info").stdout
    assert "2 under" in run("gazetteer", "info").stdout


def test_it_is_written_to_the_data_folder_where_no_place_is_named(
    dump: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where programs keep what they made for this user."""
    folder = tmp_path / "data" / "hearsay"
    monkeypatch.setattr("hearsay.cli.gazetteer.data_folder", lambda: folder)

    assert run("gazetteer", "build", dump).exit_code == 0
    assert run("gazetteer", "build", dump).exit_code == 0  # and again over the old one

    assert [path.name for path in folder.iterdir()] == ["gazetteer.sqlite"]


def test_a_zipped_file_is_read_and_names_are_added(dump: Path, tmp_path: Path) -> None:
    """As it was downloaded; a place that two files name is one place."""
    zipped = tmp_path / "cities500.zip"
    with zipfile.ZipFile(zipped, "w") as file:
        file.writestr("readme.txt", "nothing of interest")
        file.writestr("cities500.txt", dump.read_text("utf-8"))
    names = tmp_path / "alternateNamesV2.txt"
    names.write_text(
        "1\t12\ten\tEastern Village\t\t\t\t\t\t\n2\t12\tde\tOstdorf\t\t\t\t\t\t\n", "utf-8"
    )
    output = tmp_path / "more.sqlite"

    result = run(
        *("gazetteer", "build", zipped, dump, "--names", names, "--classes", "ph", "-o", output)
    )

    assert result.stdout == f"{output} holds 3 places.\n"
    found = Gazetteer(output).find(["Eastern Village", "Ostdorf", "Lake Velm"])
    assert [row.name for row in found["Eastern Village"]] == ["Osterby"]
    assert found["Ostdorf"] == ()
    assert [row.feature for row in found["Lake Velm"]] == [Feature.WATER]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("one, two, three\n", "line 1 has 1 columns and not 19"),
        (_line(1, "Far", "", "P.PPL", "01", 5).replace("10.5", "100.5"), "100.5, 20.25 is not on"),
        (_line(1, "Odd", "", "P.PPL", "01", 5).replace("10.5", "north"), "line 1 is no place"),
        (_line(1, "Lake", "", "H.LK", "01", 0), "no place of the classes P is in there"),
    ],
)
def test_a_file_of_something_else_is_refused(tmp_path: Path, content: str, why: str) -> None:
    """A gazetteer of garbage would be worse than none, and nothing is left behind."""
    path, output = tmp_path / "list.txt", tmp_path / "more.sqlite"
    path.write_text(content, "utf-8")

    result = run("gazetteer", "build", path, "-o", output)

    assert result.exit_code == 1
    assert result.stderr.startswith(f"hearsay: {path}")
    assert why in result.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["list.txt"]


@pytest.mark.parametrize("name", ["missing.txt", "broken.zip"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    """Not there, or no zip file."""
    if name == "broken.zip":
        (tmp_path / name).write_bytes(b"PK no more")

    result = run("gazetteer", "build", tmp_path / name, "-o", tmp_path / "more.sqlite")

    assert (result.exit_code, result.stdout) == (1, "")
    assert (
        f"{name} is no file of places as GeoNames offers them: it cannot be read" in result.stderr
    )
    assert "Traceback" not in result.stderr


def test_what_is_no_gazetteer_is_not_overwritten(dump: Path, tmp_path: Path) -> None:
    """A slip of the keyboard must not cost a report."""
    report = tmp_path / "report.txt"
    report.write_text("The mayor said the bridge is closed." * 50, "utf-8")

    result = run("gazetteer", "build", dump, "-o", report)

    assert result.exit_code == 1
    assert "report.txt cannot be used as a gazetteer" in result.stderr
    assert report.read_text("utf-8").startswith("The mayor said")


def test_a_letter_that_is_no_class_is_a_mistake(dump: Path, tmp_path: Path) -> None:
    """The letters that there are stand beside it."""
    result = run("gazetteer", "build", dump, "--classes", "PX", "-o", tmp_path / "more.sqlite")

    assert result.exit_code == 2
    assert "'X' is no feature class of GeoNames. Take some of A, H, L, P" in result.stderr


def test_a_folder_is_no_place_to_write(dump: Path, tmp_path: Path) -> None:
    """The sentence says that it is one."""
    result = run("gazetteer", "build", dump, "-o", tmp_path)

    assert (result.exit_code, result.stderr) == (
        1,
        f"hearsay: {tmp_path} is a folder. Name a file in it with --output.\n",
    )


@pytest.mark.parametrize("content", [None, b"no database"])
def test_a_gazetteer_that_cannot_be_used_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None
) -> None:
    """Whoever named the wrong file learns which, and what to do."""
    path = tmp_path / "wrong.sqlite"
    if content:
        path.write_bytes(content)
    monkeypatch.setenv("HEARSAY_GAZETTEER", str(path))

    result = run("gazetteer", "info")

    assert (result.exit_code, result.stdout) == (1, "")
    assert str(path) in result.stderr
    assert "`hearsay gazetteer build`" in result.stderr


@pytest.mark.parametrize("command", [[], ["info"], ["build"]])
def test_help_opens_with_a_sentence_and_ends_with_an_example(command: list[str]) -> None:
    """As that of every command."""
    lines = run("gazetteer", *command, "--help").stdout.splitlines()

    assert lines[0].endswith(".")
    assert lines[-2] == "Example:"
    assert lines[-1].strip().startswith(" ".join(["hearsay gazetteer", *command]))
