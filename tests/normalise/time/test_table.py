"""Hundreds of time expressions, each with what it means on a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from hearsay.normalise.time import Tense, normalise_time
from hearsay.record import TimeValue

TABLE = Path(__file__).with_name("table.txt")

Case = tuple[str, date | None, date | None, str]


def cases() -> Iterator[Case]:
    """Words with their tense, the day of publication, the day reached, and what they mean."""
    anchor = story = None
    for line in TABLE.read_text("utf-8").split("\n\n", 1)[1].splitlines():
        if line.startswith("["):
            published, _, reached = line.partition(" story ")
            anchor = None if published == "[-]" else date.fromisoformat(published.strip("[]"))
            story = date.fromisoformat(reached) if reached else None
        elif line and not line.startswith("#"):
            words, _, meaning = line.partition(" | ")
            yield words, anchor, story, meaning


def written(value: TimeValue | None) -> str:
    """A value as the table writes it."""
    if value is None:
        return "none"
    begins = ends = "-"
    if value.interval is not None:
        begins, ends = value.interval.begins or "…", value.interval.ends or "…"
    columns = (value.type, value.value or "-", value.mod or "-", begins, ends, value.precision)
    return " | ".join(map(str, columns))


@pytest.mark.parametrize(("words", "anchor", "story", "meaning"), list(cases()))
def test_what_the_words_mean(
    words: str, anchor: date | None, story: date | None, meaning: str
) -> None:
    """A time means what a careful reader of that day's paper takes it for."""
    words, _, tense = words.partition(" + ")

    read = normalise_time(words, anchor=anchor, tense=Tense(tense or "past"), story=story)

    assert written(read) == meaning


def test_the_table_is_long() -> None:
    """What is not in the table is not promised."""
    assert len(list(cases())) > 500
