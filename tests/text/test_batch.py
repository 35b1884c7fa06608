"""JSON Lines: no line spoils the others."""

from __future__ import annotations

import json
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.text import batch
from hearsay.text.batch import iter_entries
from hearsay.text.decode import NotTextError
from hearsay.text.entry import Entry, UnreadableLineError

GOOD = b'{"id": "b", "text": "It rained."}'


def read(data: bytes) -> list[Entry | UnreadableLineError]:
    """What the lines give."""
    return list(iter_entries(BytesIO(data)))


def test_a_line_is_read_with_all_it_tells() -> None:
    """Known names are fields, the others are kept as they stand."""
    line = {
        "id": "a-1",
        "text": "Rain fell.",
        "published": "2024-03-02T08:00:00Z",
        "title": "Rain",
        "url": "https://example.org/1",
        "publisher": "Brook News",
        "byline": "Anna Musa",
        "retrieved": "2024-03-03",
        "language": "en",
        "desk": {"city": [1, 2.5, None]},
    }

    assert read(json.dumps(line).encode()) == [
        Entry(
            line=1,
            id="a-1",
            text="Rain fell.",
            published="2024-03-02T08:00:00+00:00",
            title="Rain",
            url="https://example.org/1",
            publisher="Brook News",
            byline="Anna Musa",
            retrieved="2024-03-03",
            language="en",
            extra={"desk": {"city": [1, 2.5, None]}},
        )
    ]


def test_blank_lines_and_a_mark_are_skipped_and_lines_keep_their_number() -> None:
    """The number in an error is that of an editor."""
    found = read(b"\xef\xbb\xbf\r\n" + GOOD + b"\r\n \n[]\n" + GOOD)

    assert [entry.line for entry in found] == [2, 4, 5]
    assert [isinstance(entry, Entry) for entry in found] == [True, False, True]


@pytest.mark.parametrize(
    ("line", "code", "detail"),
    [
        (b'{"text": "Rain"', "json_line", "is not JSON: expecting ',' delimiter at character"),
        (b"{'text': 'Rain'}", "json_line", "is not JSON"),
        (b"Rain fell.", "json_line", "is not JSON"),
        (GOOD + GOOD, "json_line", "is not JSON: extra data"),
        (b'[{"text": "Rain"}]', "json_line", "holds an array and no object"),
        (b'"Rain"', "json_line", "holds a string and no object"),
        (b"null", "json_line", "holds null and no object"),
        (b"7", "json_line", "holds a number and no object"),
        (b'{"text": "Rain", "text": "Sun"}', "json_duplicate_key", 'gives "text" twice'),
        (b'{"text": "Rain", "x": {"y": 1, "y": 2}}', "json_duplicate_key", 'gives "y" twice'),
        (b'{"text": "Rain", "x": ' + b"[" * 9999 + b"]" * 9999 + b"}", "too_deep", "10000 deep"),
        (b'{"id": "a"}', "bad_type", 'has no "text"'),
        (b'{"text": null}', "bad_type", 'has a "text" that is no string'),
        (b'{"text": ["Rain"]}', "bad_type", 'has a "text" that is no string'),
        (b'{"text": " \\n"}', "empty", 'has an empty "text"'),
        (b'{"text": "Rain", "title": 7}', "bad_type", 'has a "title" that is a number'),
        (b'{"text": "Rain", "id": ""}', "bad_id", 'has an "id" that cannot be one'),
        (b'{"text": "Rain", "id": null}', "bad_id", 'has an "id" that cannot be one'),
        (b'{"text": "Rain", "id": "a\\u0000b"}', "bad_id", 'has an "id" that cannot be one'),
    ],
)
def test_a_bad_line_is_an_error_in_its_place(line: bytes, code: str, detail: str) -> None:
    """It says which line, what is wrong and what to do; the line after it is read."""
    error, good = read(line + b"\n" + GOOD)

    assert isinstance(error, UnreadableLineError)
    assert (error.line, error.code) == (1, code)
    assert str(error).startswith("Line 1 ")
    assert detail in str(error)
    assert error.hint
    assert good == Entry(line=2, id="b", text="It rained.")


def test_brackets_in_a_text_are_no_nesting() -> None:
    """Only values nest."""
    text = '[ {" \\ ' * 1000

    (entry,) = read(json.dumps({"text": text}).encode())

    assert isinstance(entry, Entry)
    assert entry.text == text


def test_a_line_that_is_too_long_is_skipped_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its end is not taken for a line of its own."""
    monkeypatch.setattr(batch, "LONGEST_LINE", 64)
    long = json.dumps({"text": "Rain " * 100}).encode()

    error, good = read(long + b"\n" + GOOD)

    assert isinstance(error, UnreadableLineError)
    assert (error.line, error.code) == (1, "over_length")
    assert isinstance(good, Entry)
    assert good.line == 2


def test_bytes_that_are_not_utf_8_are_replaced_and_counted() -> None:
    """JSON is UTF-8: a guess for each line would let one file mean two things."""
    (entry,) = read('{"text": "Café"}'.encode("latin-1"))

    assert entry == Entry(line=1, text="Caf�", replaced=1)


def test_utf_16_is_read() -> None:
    """Spreadsheets write it."""
    found = read('{"text": "Café"}\n{"text": "Rain"}'.encode("utf-16"))

    assert found == [Entry(line=1, text="Café"), Entry(line=2, text="Rain")]


@pytest.mark.parametrize(
    ("number", "kept"),
    [
        (b"1e999", "1e999"),
        (b"7" * 5000, "7" * 5000),
        (b"-Infinity", "-Infinity"),
        (b"NaN", None),  # what a table writes where it has no value
    ],
)
def test_no_report_is_lost_for_a_number_beside_it(number: bytes, kept: object) -> None:
    """It stays as it is printed, for what goes out again must be JSON."""
    (entry,) = read(b'{"text": "Rain", "n": ' + number + b"}")

    assert isinstance(entry, Entry)
    assert entry.extra == {"n": kept}


@pytest.mark.parametrize("given", ["2024-02-30", "9:43 PM ET", 2024, ["2024-02-03"]])
def test_a_date_that_is_none_costs_no_report(given: object) -> None:
    """Archives are full of them: the report is read undated, and what stood there is kept."""
    (entry,) = read(json.dumps({"text": "Rain", "published": given}).encode())

    assert entry == Entry(line=1, text="Rain", extra={"published": given})


def test_a_compressed_file_is_named() -> None:
    """It is not a thousand bad lines."""
    with pytest.raises(NotTextError, match="a compressed file"):
        read(b"\x1f\x8b\x08\x00\n\x00\n")


def test_lines_are_read_one_by_one() -> None:
    """A batch may be larger than the memory."""
    stream = BytesIO(GOOD + b"\n" + GOOD)

    next(iter_entries(stream))

    assert stream.tell() == len(GOOD) + 1


@given(st.lists(st.one_of(st.just(GOOD), st.binary(max_size=40)), max_size=8))
def test_every_line_is_accounted_for(lines: list[bytes]) -> None:
    """As many results as lines that are not blank, whatever stands in them."""
    data = b"\n".join(line.replace(b"\n", b"") for line in [GOOD, *lines])

    found = read(data)

    assert len(found) == sum(bool(line.strip()) for line in data.split(b"\n"))
    assert found[0] == Entry(line=1, id="b", text="It rained.")
