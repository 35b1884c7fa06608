"""A stretch of the calendar as people write it."""

from __future__ import annotations

import pytest

from hearsay.show.moments import day, stretch


@pytest.mark.parametrize(
    ("begins", "ends", "shown"),
    [
        (None, None, ""),
        ("2022-02-25", "2022-02-26", "2022-02-25"),
        ("2022-02-25T00:00:00", "2022-02-26T00:00:00", "2022-02-25"),
        ("2022-02-24", "2022-02-27", "2022-02-24 – 02-26"),
        ("2021-12-30", "2022-01-02", "2021-12-30 – 2022-01-01"),
        ("2022-02-25T18:00:00", "2022-02-26T00:00:00", "2022-02-25 18:00–24:00"),
        ("2022-02-25T06:00:00", "2022-02-25T12:00:00", "2022-02-25 06:00–12:00"),
        ("2022-02-25T18:00:00", "2022-02-26T06:00:00", "2022-02-25 18:00 – 2022-02-26 06:00"),
        ("2022-02-25T19:42:00", "2022-02-25T19:43:00", "2022-02-25 19:42"),
        ("2022-02-25", None, "from 2022-02-25"),
        (None, "2022-02-25T06:30", "before 2022-02-25 06:30"),
        # With the zone of the report, the clock is the report's.
        ("2022-02-25T18:00:00+02:00", "2022-02-25T19:00:00+02:00", "2022-02-25 18:00–19:00"),
        # What is no date is shown as it stands.
        ("last spring", None, "last spring"),
        ("\x1b[2J", None, "<U+001B>[2J"),
        ("2022-02-25", "2022-02-25", "2022-02-25"),
    ],
)
def test_a_stretch_is_told_by_its_days(begins: str | None, ends: str | None, shown: str) -> None:
    """A day is a day, and not two midnights."""
    assert stretch(begins, ends) == shown


def test_a_day_is_the_one_that_is_printed() -> None:
    """In the zone that it is printed in."""
    assert day("2022-02-26T01:30:00+02:00") == "2022-02-26"
