"""The desk of Python: what the command line can, with the same words."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import hearsay
from hearsay import Desk
from hearsay.desk.exporting import NotWrittenError, opened
from hearsay.desk.given_reports import is_frame, reports_of
from hearsay.export.formats import FORMATS
from hearsay.ledger import LedgerMissingError
from hearsay.record import Report, UsageError
from hearsay.record.listing import Kind
from tests.ledger.made import made

COUNT = 6
SAID = "The bridge is closed, the mayor said."


@pytest.fixture(scope="module")
def desk(place: Callable[[], str]) -> Iterator[Desk]:
    """A desk whose ledger holds six reports."""
    with hearsay.open(place(), create=True, who="Ines") as opened:
        for number in range(COUNT):
            opened.ledger.add(made(number))
        opened.ledger.settle()
        yield opened


# ------------------------------------------------------------------------------ opening


def test_a_ledger_is_made_only_where_that_is_wanted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who mistypes a name is told so; without a name it is the one that is set."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(LedgerMissingError):
        hearsay.open("mistyped.hearsay")
    with pytest.raises(LedgerMissingError, match=r"no ledger desk\.hearsay"):
        hearsay.open()
    (tmp_path / "hearsay.toml").write_text('[ledger]\nurl = "own.hearsay"\nwho = "Musa"\n')
    with hearsay.open(create=True) as opened:
        opened.ledger.add(made(1))
        assert [entry.who for entry in opened.ledger.log()] == ["Musa"]
    assert (tmp_path / "own.hearsay").is_file()


def test_a_desk_tells_where_it_is(desk: Desk) -> None:
    """In one line, as do its rows, in the words that would be typed."""
    assert repr(desk) == f"<Desk {desk.ledger.called}>"
    assert repr(desk.claims) == "<Rows of claims>"
    assert repr(desk.claims.where(mode="denies", place="Orlen")[:5]) == (
        "<Rows of claims: mode=denies place=Orlen limit=5>"
    )


# ------------------------------------------------------------------------------ asking


@pytest.mark.parametrize("kind", list(Kind))
def test_each_kind_has_its_name(desk: Desk, kind: Kind) -> None:
    """`desk.claims` is `desk.rows("claims")`."""
    assert list(getattr(desk, kind)) == list(desk.rows(kind.value)) != []


def test_terms_and_keywords_ask_the_same(desk: Desk) -> None:
    """As typed on the command line, or as Python writes it; in one step or in two."""
    one = desk.figures.where("measure=injured", "value=>=5")
    two = desk.figures.where(measure="injured").where(value=">=5")
    three = desk.rows("figures", measure=["injured", "killed"], value=">=5")

    assert list(one) == list(two) == list(three)
    assert len(one) == COUNT - 2
    assert list(desk.figures.where(*one.query)) == list(one)


def test_rows_are_sorted_and_selected(desk: Desk) -> None:
    """From the greatest; and only the columns that are wanted, in their order."""
    rows = desk.figures.sort("-low").select("low", "words")

    assert rows.columns == ("low", "words")
    assert [row["low"] for row in rows] == sorted(
        (row["low"] for row in desk.figures), reverse=True
    )  # type: ignore[type-var]
    assert list(rows[0]) == ["low", "words"]
    assert rows.order == ("-low",)
    assert rows.unsorted().order == ()


def test_a_mistyped_field_is_told(desk: Desk) -> None:
    """When the question is asked, and not when its answer is read."""
    with pytest.raises(UsageError, match=r"Did you mean mode\?"):
        desk.claims.where(moed="denies")
    with pytest.raises(UsageError, match=r"Did you mean denies\?"):
        desk.claims.where(mode="denis")


def test_a_text_is_searched_and_time_is_put_in_order(desk: Desk) -> None:
    """Search finds the claims that have the words, a timeline the events by when they happened."""
    assert len(desk.search("blast")) == COUNT
    assert len(desk.search('"blast hurt 5"')) == 1
    assert len(desk.search("quiet", kind="reports")) == COUNT
    assert desk.timeline().order == ("happened_from",)
    assert desk.timeline("sort=-id", limit=2).order == ("-id",)
    assert len(desk.timeline(limit=2)) == 2


def test_a_value_is_shown_and_texts_are_compared(desk: Desk) -> None:
    """With the ids that the rows give."""
    row = desk.claims[0]
    shown = desk.show(str(row["id"]))

    assert shown.kind == "claim"
    assert shown.passage is not None
    assert shown.report.name == row["report"]
    assert list(desk.diff(str(row["report"]), str(row["report"]))) == []


# ------------------------------------------------------------------------------ adding


def test_texts_are_added_each_once(tmp_path: Path) -> None:
    """Reports that were made, texts and files; what is there is known."""
    path = tmp_path / "a.txt"
    path.write_text("The road is open, an aide said.")
    report = Report(text=SAID, publisher="The Fjord Post", published="2023-05-03")
    seen: list[str] = []
    with hearsay.open(tmp_path / "desk.hearsay", create=True) as desk:
        tally = desk.add(
            [str(path), report],
            texts=["Nobody spoke."],
            jobs=1,
            on_addition=lambda one: seen.append(one.name),
        )
        again = desk.add(report, jobs=1)

        assert (tally.what["new"], again.what["known"]) == (3, 1)
        assert len(seen) == 3
        assert desk.claims.where(publisher="The Fjord Post")[0]["content"] == "The bridge is closed"


@pytest.mark.parametrize("make", [pd.DataFrame, pl.DataFrame, pa.table])
def test_a_data_frame_is_added_row_by_row(make: Callable[..., object], tmp_path: Path) -> None:
    """Whoever made it: columns by their customary names, what is missing is missing."""
    frame = make(
        {
            "Headline": ["Bridge closed", None],
            "Body": [SAID, "The road is open, an aide said."],
            "Date": ["2023-05-03", "2023-05-04"],
            "Outlet": ["The Fjord Post", None],
        }
    )
    assert is_frame(frame)
    with hearsay.open(tmp_path / "desk.hearsay", create=True) as desk:
        assert str(desk.add(frame, jobs=1)) == "2 reports · 2 new"  # type: ignore[arg-type]
        rows = desk.reports.sort("published")

        assert [row["title"] for row in rows] == ["Bridge closed", None]
        assert [row["published"] for row in rows] == ["2023-05-03", "2023-05-04"]
        assert [row["publisher"] for row in rows] == ["The Fjord Post", None]


def test_dates_of_a_frame_are_dates() -> None:
    """A day is a day, a moment keeps its hour, and what is no time is none."""
    days = pd.to_datetime(["2023-05-03T00:00", "2023-05-04T09:30", None])
    frame = pd.DataFrame({"text": [SAID] * 3, "published": days})

    assert [report.published for report in reports_of(frame)] == [
        "2023-05-03",
        "2023-05-04T09:30:00",
        None,
    ]


def test_a_frame_without_a_text_is_told() -> None:
    """With the columns that it has."""
    frame = pd.DataFrame({"a": [1], "b": [2]})

    with pytest.raises(UsageError, match=r"has no column whose name says .* text_column="):
        list(reports_of(frame))
    assert [one.text for one in reports_of(pd.DataFrame({"b": ["So."]}), text_column="b")] == [
        "So."
    ]


# ------------------------------------------------------------------------------ exporting


@pytest.mark.parametrize("name", list(FORMATS))
def test_every_format_can_be_exported(desk: Desk, name: str, tmp_path: Path) -> None:
    """To a file by its ending, and to a stream by its name; the same bytes."""
    form = FORMATS[name]
    path = tmp_path / f"all{form.suffix}"
    out = io.BytesIO()

    count = desk.export(path)

    assert count == desk.export(out, format=name) > 0
    assert path.read_bytes() == out.getvalue() != b""
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_what_is_exported_is_what_was_asked_for(desk: Desk) -> None:
    """The rows of the question, and of a coded form their records."""
    out = io.BytesIO()
    desk.export(out, "value=>=5", kind="figures", format="csv", sort="-low", limit=3)
    rows = list(csv.DictReader(io.StringIO(out.getvalue().decode(), newline="")))
    coded = io.BytesIO()
    count = desk.export(
        coded, "value=>=5", kind="figures", format="webannotation", sort="-low", limit=3
    )

    assert [row["id"] for row in rows] == [
        row["id"] for row in desk.figures.where("value=>=5").sort("-low")[:3]
    ]
    assert count == 3
    assert all(row["id"] in coded.getvalue().decode() for row in rows)
    json.loads(coded.getvalue())


def test_an_export_that_fails_leaves_the_old_file(desk: Desk, tmp_path: Path) -> None:
    """No program ever reads half of a new one."""
    path = tmp_path / "claims.csv"
    path.write_text("old")

    with opened(path) as stream:
        stream.write(b"half of a new one")
        assert path.read_text() == "old"
    assert path.read_text() == "half of a new one"
    path.write_text("old")
    with pytest.raises(RuntimeError, match="pulled out"):
        _write_half(path)
    assert path.read_text() == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["claims.csv"]
    with pytest.raises(NotWrittenError, match=r"claims\.csv cannot be written"):
        desk.export(tmp_path / "nowhere" / "claims.csv")


def _write_half(path: Path) -> None:
    with opened(path) as stream:
        stream.write(b"half of a new one")
        raise RuntimeError("the disk was pulled out")


def test_a_format_that_is_none_is_told(desk: Desk) -> None:
    """By its name, by its ending, for its kind, for a stream."""
    for target, options, told in (
        ("x.docx", {}, "no format 'x.docx'"),
        ("x.csv", {"format": "cvs"}, "Did you mean csv?"),
        ("x.geojson", {"kind": "claims"}, "geojson has no form for claims"),
        (io.BytesIO(), {}, "no name that tells its format"),
    ):
        with pytest.raises(UsageError, match=told):
            desk.export(target, **options)  # type: ignore[arg-type]


# ------------------------------------------------------------------------------ showing


def test_a_notebook_shows_rows_as_a_table(desk: Desk) -> None:
    """Escaped, with how many there are; and a record still as its page."""
    html = desk.claims.where(mode="says")[:3]._repr_html_()

    assert html is not None
    assert html.count("<tr>") == 4
    assert "3 claims: mode=says limit=3" in html
    assert "Mayor Ada 0 Quist" in html
    assert "<script" not in html
    assert "<iframe" in (made(0)._repr_html_() or "")


def test_a_notebook_escapes_what_a_report_says(tmp_path: Path) -> None:
    """A tag in a quotation is read and not obeyed."""
    with hearsay.open(tmp_path / "desk.hearsay", create=True) as desk:
        desk.add(texts=["<img src=x onerror=alert(1)> is closed, the mayor said."], jobs=1)
        html = desk.claims._repr_html_() or ""

    assert "<img" not in html
    assert "&lt;img" in html or "claims" in html


def test_who_speaks_most_comes_first(tmp_path: Path) -> None:
    """A desk looks for its main voices, and not for the beginning of the alphabet."""
    with hearsay.open(tmp_path / "desk.hearsay", create=True) as desk:
        desk.add(texts=["Ada Quist agreed, an aide said. The road is open, an aide said."], jobs=1)
        desk.add(texts=["The road is shut, an aide said. Nils Berg denied it."], jobs=1)

        counts = [int(str(row["claims"])) for row in desk.sources]
        assert counts == sorted(counts, reverse=True)
        assert len(counts) > 1
        assert desk.sources.where(limit=1).order == ("-claims",)
        names = [str(row["source"]) for row in desk.sources.sort("source")]
        assert names == sorted(names, key=str.casefold)
