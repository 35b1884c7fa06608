"""Reports go in and records come out, in order, whatever became of each."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from hearsay.desk.outcome import ReadingFailedError, ReadsReports
from hearsay.desk.prepare import Given
from hearsay.desk.reading import read, read_inputs, read_many
from hearsay.record import (
    ModelMissingError,
    Record,
    Report,
    UnreadableReportError,
    UsageError,
)
from tests.desk.stub import Stub

TEXT = "date 2022-02-26\n\nThe mayor said the bridge is closed."


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report of one claim."""
    path = tmp_path / "report.txt"
    path.write_text(TEXT)
    return path


def _read(*arguments: object, **options: object) -> Record:
    return read(*arguments, reader=Stub(), **options)  # type: ignore[arg-type]


def test_a_file_is_read(report: Path) -> None:
    """The report is dated by what it says, and its claim leads to its words."""
    record = _read(report)

    assert record.report.published == "2022-02-26"
    (claim,) = record.claims
    assert claim.content.text == "the bridge is closed"


def test_the_same_report_has_the_same_id_however_it_came(report: Path, tmp_path: Path) -> None:
    """A file, a text, a line of a batch and a report made by hand are one report."""
    batch = tmp_path / "batch.jsonl"
    batch.write_text(json.dumps({"text": TEXT}))

    records = [
        _read(report),
        _read(text=TEXT),
        *read_many([str(batch), Report(text=TEXT)], reader=Stub()),
    ]

    assert len({record.report.id for record in records if isinstance(record, Record)}) == 1


def test_what_the_caller_knows_goes_first(report: Path) -> None:
    """An editor who knows better than the stamp is believed."""
    record = _read(report, published="2022-02-27", publisher="Meridian", id="m-1")

    assert record.report.published == "2022-02-27"
    assert (record.report.publisher, record.report.id) == ("Meridian", "m-1")


def test_a_report_made_by_hand_keeps_what_it_knows() -> None:
    """Title, address and what else came with it stand in the record."""
    made = Report(text=TEXT, id="m-1", title="Closed", url="https://example.org", extra={"desk": 3})

    (record,) = read_many([made], reader=Stub())

    assert isinstance(record, Record)
    assert record.report == Report(
        text=TEXT,
        id="m-1",
        title="Closed",
        url="https://example.org",
        published="2022-02-26",
        language=record.report.language,
        extra={"desk": 3},
    )


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({}, "Give either the path of a report or its text"),
        ({"path": "a.txt", "text": "b"}, "Give either the path of a report or its text"),
        ({"text": TEXT, "published": "26/02/2022"}, "'26/02/2022' is not an ISO 8601 date"),
        ({"text": TEXT, "encoding": "klingon"}, "No text encoding is called 'klingon'"),
        ({"path": "a.jsonl"}, "a.jsonl holds many reports"),
    ],
)
def test_a_wrong_call_is_told(options: dict[str, str], sentence: str) -> None:
    """What does not go together is refused before anything is read."""
    with pytest.raises(UsageError, match=sentence):
        _read(**options)


def test_failures_are_values_in_their_place(report: Path, tmp_path: Path) -> None:
    """The third report is the third answer, even when the second could not be read."""
    (tmp_path / "pdf.txt").write_bytes(b"%PDF-1.7\n\x00\x01")
    broken = Report(text="BOOM", id="b-1")

    outcomes = list(read_many([report, tmp_path / "pdf.txt", broken, report], reader=Stub()))

    assert [type(outcome) for outcome in outcomes] == [
        Record,
        type(outcomes[1]),
        ReadingFailedError,
        Record,
    ]
    assert isinstance(outcomes[1], UnreadableReportError)
    assert "is a PDF, which is not read. Convert it to text first" in str(outcomes[1])
    assert "Report b-1 could not be read: ValueError: the stub broke." in str(outcomes[2])


def test_one_report_is_read_before_the_next_is_asked_for(report: Path) -> None:
    """A stream that never ends is answered as it comes."""

    def endless() -> Iterator[Path]:
        while True:
            yield report

    outcomes = read_many(endless(), reader=Stub())

    assert isinstance(next(outcomes), Record)
    assert isinstance(next(outcomes), Record)


def test_lines_that_cannot_be_read_stand_between_those_that_can() -> None:
    """A batch answers line by line, and counts lines as an editor does."""
    lines = [
        b'{"id": "one", "text": "Musa said yes.", "published": "2022-02-26", "desk": 3}',
        b"",
        b'{"text": "Musa said',
        b'{"id": "two", "text": "BOOM"}',
        b'{"id": "three", "text": "Musa said no."}',
    ]

    readings = list(read_inputs(["-"], jsonl=True, stdin=BytesIO(b"\n".join(lines)), load=Stub))

    assert [(reading.name, reading.line) for reading in readings] == [
        ("standard input", 1),
        ("standard input", 3),
        ("standard input", 4),
        ("standard input", 5),
    ]
    first, second, third, fourth = (reading.outcome for reading in readings)
    assert isinstance(first, Record)
    assert (first.report.id, first.report.published) == ("one", "2022-02-26")
    assert first.report.extra == {"desk": 3}
    assert "Line 3 is not JSON" in str(second)
    assert "Line 4 could not be read: ValueError" in str(third)
    assert isinstance(fourth, Record)


def test_a_batch_without_reports_is_told(tmp_path: Path) -> None:
    """Nothing in, and the sentence says so."""
    (tmp_path / "none.jsonl").write_text("\n\n")

    (reading, missing) = read_inputs(
        [str(tmp_path / "none.jsonl"), str(tmp_path / "missing.jsonl")], load=Stub
    )

    assert "none.jsonl holds no reports" in str(reading.outcome)
    assert "missing.jsonl does not exist" in str(missing.outcome)


def test_what_could_not_be_decoded_is_named_in_the_record(tmp_path: Path) -> None:
    """Damage is not hidden: each place where bytes were lost is listed."""
    path = tmp_path / "a.txt"
    path.write_bytes(
        b"Officials in Kyiv said yes.\xff\xfe And \xd0\x9a\xd0\xb8\xd1\x97\xd0\xb2\xff."
    )

    record = _read(path, encoding="utf-8")

    assert [(one.text, one.why) for one in record.unread] == [
        ("\ufffd\ufffd", "2 unreadable characters"),
        ("\ufffd", "an unreadable character"),
    ]


def test_the_network_is_not_loaded_for_nothing(tmp_path: Path) -> None:
    """Whoever mistypes every name waits for nothing."""

    def load() -> ReadsReports:
        raise AssertionError

    (reading,) = read_inputs([str(tmp_path / "none.txt")], load=load)

    assert isinstance(reading.outcome, UnreadableReportError)


def test_a_missing_network_ends_the_reading(report: Path) -> None:
    """That hearsay is broken is not the report's fault, and is told as what it is."""

    def load() -> ReadsReports:
        raise ModelMissingError("The network is missing.")

    with pytest.raises(ModelMissingError, match="The network is missing"):
        list(read_inputs([str(report)], load=load, given=Given()))
