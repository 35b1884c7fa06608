"""A time is as long as it is printed, and a range holds its last day."""

from __future__ import annotations

import pytest

from hearsay.ledger.asking.errors import BadValueError
from hearsay.ledger.asking.times import read_moment, read_times, write_moment, write_times

NOW = "2022-03-01T12:30:15.250+00:00"


@pytest.mark.parametrize(
    ("text", "low", "high", "written"),
    [
        ("2022", "2022-01-01T00:00:00", "2023-01-01T00:00:00", "2022"),
        ("2022-02", "2022-02-01T00:00:00", "2022-03-01T00:00:00", "2022-02"),
        ("2022-12", "2022-12-01T00:00:00", "2023-01-01T00:00:00", "2022-12"),
        ("2024-02-29", "2024-02-29T00:00:00", "2024-03-01T00:00:00", "2024-02-29"),
        ("2022-02-24..2022-02-26", "2022-02-24T00:00:00", "2022-02-27T00:00:00", None),
        ("2022-02-24/2022-02-26", "2022-02-24T00:00:00", "2022-02-27T00:00:00", "2022-02-24..2022-02-26"),
        (" 2022-02-24 .. 2022-02-26 ", "2022-02-24T00:00:00", "2022-02-27T00:00:00", "2022-02-24..2022-02-26"),
        ("2022-02..2022-03", "2022-02-01T00:00:00", "2022-04-01T00:00:00", "2022-02-01..2022-03-31"),
        ("..2022-03", None, "2022-04-01T00:00:00", "..2022-03-31"),
        ("../2022-03", None, "2022-04-01T00:00:00", "..2022-03-31"),
        ("2022..", "2022-01-01T00:00:00", None, "2022-01-01.."),
        ("2022-02-24T06:00Z..", "2022-02-24T06:00:00", None, "2022-02-24T06:00Z.."),
        ("2022-02-24T06:00+02:00", "2022-02-24T04:00:00", "2022-02-24T04:01:00", "2022-02-24T04:00Z"),
        ("2022-02-24t06:00:30z", "2022-02-24T06:00:30", "2022-02-24T06:00:31", "2022-02-24T06:00:30Z"),
        # Without a zone, a time is taken as it stands, as everywhere in the ledger.
        ("2022-02-24 06:00", "2022-02-24T06:00:00", "2022-02-24T06:01:00", "2022-02-24T06:00Z"),
        (">=2022-02-24", "2022-02-24T00:00:00", None, "2022-02-24.."),
        (">2022-02-24", "2022-02-25T00:00:00", None, "2022-02-25.."),
        ("<2022-02-24", None, "2022-02-24T00:00:00", "..2022-02-23"),
        ("≤2022-02-24", None, "2022-02-25T00:00:00", "..2022-02-24"),
        ("today", "2022-03-01T00:00:00", "2022-03-02T00:00:00", "2022-03-01"),
        ("yesterday", "2022-02-28T00:00:00", "2022-03-01T00:00:00", "2022-02-28"),
        # Reports have days and no hours: the last seven days are whole, and today is one more.
        ("last 7d", "2022-02-22T00:00:00", "2022-03-02T00:00:00", "2022-02-22..2022-03-01"),
        ("Last 2 weeks", "2022-02-15T00:00:00", "2022-03-02T00:00:00", "2022-02-15..2022-03-01"),
        # The end lies behind the present second, or what was added in it would be missing.
        ("last 24h", "2022-02-28T12:30:15", "2022-03-01T12:30:16", "2022-02-28T12:30:15Z..2022-03-01T12:30:15Z"),
    ],
)  # fmt: skip
def test_ranges(text: str, low: str | None, high: str | None, written: str | None) -> None:
    """Each form is read as what it says, and is written in the shortest of them."""
    asked = read_times("said", text, lambda: NOW)

    assert (asked.low, asked.high, asked.low_open, asked.high_open) == (low, high, False, True)
    assert write_times(asked) == (written or text)
    assert read_times("said", write_times(asked), lambda: "") == asked


@pytest.mark.parametrize(
    ("text", "moment", "written"),
    [
        ("2022-02-26T12:00Z", "2022-02-26T12:00:00.000+00:00", "2022-02-26T12:00Z"),
        ("2022-02-26T14:00:05+02:00", "2022-02-26T12:00:05.000+00:00", "2022-02-26T12:00:05Z"),
        ("2022-02-26T12:00:05.1234567Z", "2022-02-26T12:00:05.123+00:00", "2022-02-26T12:00:05.123Z"),
        ("2022-02-26T00:00Z", "2022-02-26T00:00:00.000+00:00", "2022-02-26T00:00Z"),
        # As of a day is when it was over.
        ("2022-02-26", "2022-02-26T23:59:59.999+00:00", "2022-02-26"),
        ("2022-02", "2022-02-28T23:59:59.999+00:00", "2022-02-28"),
        ("yesterday", "2022-02-28T23:59:59.999+00:00", "2022-02-28"),
    ],
)  # fmt: skip
def test_moments(text: str, moment: str, written: str) -> None:
    """The ledger stood as it did at a moment: that of the log which is not behind it."""
    assert read_moment("as_of", text, lambda: NOW) == moment
    assert write_moment(moment) == written
    assert read_moment("as_of", written, lambda: "") == moment


@pytest.mark.parametrize(
    "text",
    [
        "soon", "", "2022-2-4", "2022-02-30", "2022-13", "24/02/2022", "0000", "22", "20220224",
        "2022-02-24T25:00Z", "2022-02-24T06Z", "9999", "9999-12-31", "0001-01-01T00:00+23:00",
        "last 7", "last d", "last 999999w", "last 7m", "2022-02-24,2022-02-26",
        "2022...2023", "..", "/", "2022-02-26..2022-02-24", ">=", "a..b", "١٢٣٤",
    ],
)  # fmt: skip
def test_what_is_no_time(text: str) -> None:
    """What cannot be read is told with the forms that can."""
    with pytest.raises(BadValueError, match=r"said: .* Write a day, month, year or minute"):
        read_times("said", text, lambda: NOW)
