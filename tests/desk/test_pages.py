"""A saved web page is a report like any other, and a hostile one is read or told in a sentence."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from time import perf_counter
from typing import Any

import hypothesis
import pytest
from hypothesis import settings
from hypothesis import strategies as st

from hearsay.desk.prepare import NOTHING_GIVEN, Given, prepare_file
from hearsay.desk.reading import read
from hearsay.record import UnreadableReportError
from hearsay.text.report import PreparedReport
from tests.desk.stub import Stub

PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Bridge closed - The Post</title>
<meta property="og:site_name" content="The Post"><meta name="author" content="Ana Lind">
<link rel="canonical" href="https://post.example/bridge">
<meta property="article:published_time" content="2022-02-26T08:30:00+02:00"></head><body>
<nav><a href="/">Home</a></nav><article><h1>Bridge closed</h1>
<p>The mayor said the bridge is closed. Engineers looked at its pillars on Friday.</p>
<p>The ministry said the other bridge is open. It asked drivers to be patient.</p>
</article></body></html>"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page that was saved from a browser."""
    path = tmp_path / "page.html"
    path.write_text(PAGE)
    return path


def test_a_page_is_read_for_its_article(page: Path) -> None:
    """Offsets lead to the words of the article, and the page says who published it and when."""
    record = read(page, reader=Stub())
    report = record.report

    assert report.text.split("\n\n")[0] == "Bridge closed"
    assert [claim.content.text for claim in record.claims] == [
        "the bridge is closed", "the other bridge is open",
    ]  # fmt: skip
    assert (report.title, report.publisher, report.byline) == (
        "Bridge closed",
        "The Post",
        "Ana Lind",
    )
    assert (report.url, report.published) == (
        "https://post.example/bridge",
        "2022-02-26T08:30:00+02:00",
    )
    assert not report.extra


def test_the_sample_page_is_read_for_what_it_shows(samples: Path) -> None:
    """Neither the notice nor the comments nor the sentence in white on white is the report."""
    report = prepare_file(str(samples / "quarry-collapse.html"), BytesIO(), NOTHING_GIVEN).report
    blocks = report.text.split("\n\n")

    assert [block[:24] for block in blocks] == [
        "Rescuers reach two of ni", "Company and union differ", "Rescuers have reached tw",
        "“We have heard knocking ", "A warning, or none", "The miners’ union accuse",
        "Two former foremen, who ", "Accidents in the provinc", "Year\tAccidents\tDead",
        "2022\t14\t2", "2023\t21\t5", "The inspectorate of mine",
    ]  # fmt: skip
    assert (report.title, report.publisher) == (blocks[0], "The Harbour Lantern")
    assert (report.byline, report.published) == (
        "Petra Vollan, Idris Marne", "2024-03-14T06:40:00+01:00",
    )  # fmt: skip


def test_what_the_caller_knows_goes_before_what_the_page_says(page: Path) -> None:
    """Metadata are often wrong."""
    record = read(page, reader=Stub(), published="2022-03-01", publisher="The Herald", id="b7")

    assert (record.report.published, record.report.publisher, record.report.id) == (
        "2022-03-01", "The Herald", "b7",
    )  # fmt: skip


def test_a_page_is_known_on_standard_input_too(page: Path) -> None:
    """It has no name there, and is the same report."""
    piped = prepare_file("-", BytesIO(PAGE.encode()), NOTHING_GIVEN)

    assert piped.report.id == read(page, reader=Stub()).report.id


def test_an_encoding_that_is_given_decides(tmp_path: Path) -> None:
    """Whoever knows better than the page is believed."""
    path = tmp_path / "page.html"
    path.write_bytes(
        PAGE.replace("The mayor", "Łukasz").replace("utf-8", "koi8-r").encode("cp1250")
    )

    assert "Łukasz" in prepare_file(str(path), BytesIO(), Given(encoding="cp1250")).report.text


def test_a_page_without_an_article_says_so(tmp_path: Path) -> None:
    """All that is seen is read then, and a note goes with the record."""
    path = tmp_path / "page.html"
    path.write_text("<p>Musa agreed.")

    report = prepare_file(str(path), BytesIO(), NOTHING_GIVEN).report

    assert report.text == "Musa agreed."
    assert re.match(
        r"No article could be told apart on .*page\.html; all", report.extra["notes"][0]
    )


def test_a_text_that_is_given_is_no_page() -> None:
    """A text in memory is the report itself, with whatever tags it has."""
    assert read(text="<p>Musa agreed.</p><p>Yes.</p>", reader=Stub()).report.text.startswith("<p>")


def test_nothing_that_pages_need_is_loaded_for_a_text(tmp_path: Path) -> None:
    """Whoever reads plain text does not wait for a parser."""
    path = tmp_path / "a.txt"
    path.write_text("Musa agreed.")
    code = (
        "import sys; from io import BytesIO; from hearsay.desk.prepare import *; "
        f"prepare_file({str(path)!r}, BytesIO(), NOTHING_GIVEN); "
        "sys.exit(bool({'lxml', 'trafilatura', 'html.parser'} & set(sys.modules)))"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@settings(max_examples=60)
@hypothesis.given(st.binary(max_size=300) | st.text(max_size=150).map(str.encode))
def test_any_bytes_in_a_page_are_read_or_told_in_a_sentence(data: bytes) -> None:
    """Every value leads back to the text, whatever the page was made of."""
    with suppress(UnreadableReportError):
        prepared = prepare_file(
            "-", BytesIO(b"<!DOCTYPE html><p>Musa agreed. " + data), NOTHING_GIVEN
        )
        assert "".join(part.span.text for part in prepared.passages) == prepared.report.text
        assert not re.search("[\0-\x08\ud800-\udfff]", prepared.report.text)


@pytest.fixture(scope="module")
def hostile(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of hostile inputs, made anew."""
    folder = tmp_path_factory.mktemp("hostile")
    generator = shared / "hostile" / "hostile_inputs.py"
    if not generator.is_file():
        pytest.skip(f"{generator} is absent")
    subprocess.run(
        [sys.executable, str(generator), "--skip-big", str(folder)], check=True, capture_output=True
    )
    return folder


def _pages(hostile: Path) -> Iterator[dict[str, Any]]:
    for line in (hostile / "manifest.jsonl").read_text().splitlines():
        case = json.loads(line)
        if case["id"].startswith("f_html/"):
            yield case


@pytest.mark.shared
def test_hostile_pages_are_read_or_told(hostile: Path) -> None:
    """None stalls, none loses what it says, and nothing hidden or from elsewhere gets in."""
    wrong = [said for case in _pages(hostile) if (said := _judge(case, hostile / case["id"]))]

    assert wrong == []


def _judge(case: dict[str, Any], path: Path) -> str | None:
    """What is wrong with the reading of a hostile page."""
    began = perf_counter()
    prepared: PreparedReport | None = None
    try:
        prepared = prepare_file(str(path), BytesIO(), NOTHING_GIVEN)
    except UnreadableReportError as error:
        found = f"refused:{error.code}"
    else:
        found = _class_of(prepared)
    text = prepared.report.text if prepared else ""
    canaries = [int(number) for number in re.findall(r"said (1\d{5}) people were displaced", text)]
    right = {case["expect"], *(other.partition(":")[0] for other in case["also"])}
    if found.partition(":")[0] not in right:
        return f"{case['id']} is {found}"
    if case["canary"] and canaries != case["canary"]:
        return f"{case['id']} holds {canaries}"
    if "99999" in text or "root:" in text:
        return f"{case['id']} leaks"
    return f"{case['id']} stalls" if perf_counter() - began > case["limit_s"] else None


def _class_of(prepared: PreparedReport) -> str:
    notes = prepared.report.extra.get("notes", [])
    lacks = [note for note in notes if not note.startswith("No article")]
    return "partial" if lacks or prepared.unread else "accepted"
