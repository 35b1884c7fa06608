"""A format is known by its name and by the ending of a file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from hearsay.export.formats import (
    FORMATS,
    FormatMismatchError,
    Takes,
    UnknownFormatError,
    format_of,
    formats_for,
    get_format,
)
from hearsay.export.writing import Listing, texts
from hearsay.record.listing import Kind
from tests.export.story import drones


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_tells_its_format(name: str) -> None:
    """In any case, in any folder, and with the longest ending that fits."""
    form = FORMATS[name]

    assert format_of(f"kyiv{form.suffix}") is form
    assert format_of(Path("some.csv") / f"KYIV{form.suffix.upper()}") is form
    assert get_format(name.upper()) is form


def test_no_two_formats_end_alike() -> None:
    """Or a file would not tell."""
    assert len({form.suffix for form in FORMATS.values()}) == len(FORMATS)
    assert all(form.about.endswith(".") and form.kinds for form in FORMATS.values())


def test_an_unknown_format_is_refused_with_the_nearest() -> None:
    """And with all of them where none is near."""
    with pytest.raises(UnknownFormatError, match=r"no format 'geojsn'\. Did you mean geojson\?"):
        get_format("geojsn")
    with pytest.raises(UnknownFormatError, match=r"'x\.docx'\. It writes \.csv, \.tsv"):
        format_of("a/x.docx")


def test_every_kind_has_the_flat_forms() -> None:
    """Maps only what has places, codebooks only what is told."""
    flat = ["csv", "tsv", "json", "jsonl", "md", "parquet"]

    assert {
        kind: [one.name for one in formats_for(kind) if one.name not in flat] for kind in Kind
    } == {
        Kind.CLAIMS: ["hxl", "ftm", "plover", "acled", "ucdp", "webannotation"],
        Kind.EVENTS: ["geojson", "hxl", "ftm", "plover", "acled", "ucdp", "webannotation"],
        Kind.FIGURES: ["geojson", "hxl", "ftm", "plover", "acled", "ucdp", "webannotation"],
        Kind.SOURCES: [],
        Kind.PLACES: ["geojson"],
        Kind.REPORTS: ["hxl", "ftm", "plover", "acled", "ucdp", "webannotation"],
        Kind.INCIDENTS: ["geojson"],
        Kind.RELATIONS: [],
    }
    assert all([one.name for one in formats_for(kind)][:5] == flat[:5] for kind in Kind)


def test_a_format_refuses_what_it_has_no_form_for() -> None:
    """And says which formats do."""
    with pytest.raises(
        FormatMismatchError, match="geojson has no form for sources, only for events"
    ):
        texts("geojson", Listing(Kind.SOURCES, []))
    with pytest.raises(FormatMismatchError, match="acled has no form for places"):
        texts("acled", Listing(Kind.PLACES, []))


def test_coded_forms_are_made_of_selections() -> None:
    """A mistake of a program, told as one."""
    with pytest.raises(TypeError, match="csv is made of the rows of a Listing"):
        texts("csv", [drones().selection()])
    assert {form.takes for form in FORMATS.values()} == set(Takes)


def test_the_list_is_quick_to_load() -> None:
    """The command line shows it in its help, and loads nothing for that."""
    script = "import sys, hearsay.export.formats; print([*sys.modules])"
    loaded = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout

    heavy = ("numpy", "arro3", "sqlalchemy", "hearsay.export.writing", "hearsay.reference")
    assert not [name for name in heavy if f"'{name}" in loaded]


def test_a_form_whose_packages_are_missing_is_known_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    """Others need none; and what is asked about may be missing with the package around it."""
    assert all(form.is_installed for form in FORMATS.values())

    monkeypatch.setitem(sys.modules, "arro3", None)
    monkeypatch.delitem(sys.modules, "arro3.io", raising=False)
    assert [form.name for form in FORMATS.values() if not form.is_installed] == ["parquet"]
