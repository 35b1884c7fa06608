"""Figures with hashtags: a row of tags that readers of HXL find, and no cell that is taken for one."""

from __future__ import annotations

import csv
import re
from collections import Counter
from dataclasses import replace
from io import StringIO

from hypothesis import given, settings

from hearsay.export.guard import is_dangerous
from hearsay.export.hxl import SIGNS
from hearsay.export.selection import Selection, selection_of
from hearsay.export.writing import Options, texts
from hearsay.record import EventType, Measure, PlacePrecision, Polarity, Qualifier, Reality, Record
from tests.export.story import Story, drones
from tests.record.strategies import records

# HXL 1.1: a hashtag, and attributes behind it.
TAG = re.compile(r"#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*")


def table(*selections: Selection, raw: bool = False) -> list[list[str]]:
    """The whole table."""
    pieces = texts("hxl", selections, Options(raw=raw))
    return list(csv.reader(StringIO("".join(pieces), newline="")))


def rows(*selections: Selection) -> list[dict[str, str]]:
    """The rows by their hashtags, without empty cells."""
    _, tags, *data = table(*selections)
    return [{tag: cell for tag, cell in zip(tags, row, strict=True) if cell} for row in data]


def test_figures_stand_under_their_hashtags() -> None:
    """With who says so, where and when."""
    first, second = rows(drones().selection())

    assert first == {
        "#meta+id": "r1.f1",
        "#meta+report": "r1",
        "#meta+source": "The Fjord Post",
        "#date+published": "2024-03-02",
        "#meta+attribution": "Norland's army",
        "#date+start": "2024-03-01",
        "#date+end": "2024-03-01",
        "#event+type": "casualty/dead",
        "#meta+qualifier": "order",
        "#meta+reality": "happened",
        "#description": "dozens of people",
        "#meta+start": "42",
        "#meta+end": "58",
        "#affected+killed": "12",
        "#affected+killed+min": "12",
        "#affected+killed+max": "99",
    }
    assert second["#meta+attribution"] == "Ada Quist"


def test_the_second_row_is_the_row_of_tags() -> None:
    """Every column has a heading and a tag, and no two the same."""
    headings, tags, *_ = table(drones().selection())

    assert all(TAG.fullmatch(tag) for tag in tags)
    assert len(set(tags)) == len(tags) == len(set(headings)) == len(headings)


def test_each_measure_has_its_columns() -> None:
    """Only those that there are, in the order of the vocabulary."""
    story = Story("At least 3 died, 5 were hurt, 7 died.")
    story.figure("5", 5, 5, measure=Measure.INJURED)
    story.figure("At least 3", 3, None, Qualifier.AT_LEAST)
    story.figure("7", 7, 7)

    killed, hurt = "#affected+killed", "#affected+injured"
    assert table(story.selection())[1][-6:] == [
        *(killed, f"{killed}+min", f"{killed}+max", hurt, f"{hurt}+min", f"{hurt}+max"),
    ]
    assert [row[-6:] for row in table(story.selection())[2:]] == [
        ["", "", "", "5", "5", "5"],
        ["3", "3", "", "", "", ""],
        ["7", "7", "7", "", "", ""],
    ]


def test_a_country_is_a_code_and_no_spot() -> None:
    """Its middle is left out; a figure without a place has that of its event."""
    story = Story("In Norway 3 died.")
    norway = story.place("Norway", PlacePrecision.COUNTRY)
    dead = story.figure("3", 3, 3)
    story.event("died", EventType.CASUALTY, "dead", place=norway, figures=(dead,))

    (row,) = rows(story.selection())
    assert row["#country+code+v_iso2"] == "NO"
    assert {"#geo+lat", "#geo+lon", "#loc+name"}.isdisjoint(row)


def test_what_is_planned_or_denied_is_no_figure_of_what_is() -> None:
    """It is left out, and counted."""
    story = Story("Up to 50 may die. They denied that 3 died.")
    story.figure("50", None, 50, Qualifier.AT_MOST, reality=Reality.POSSIBLE)
    denied = story.figure("3", 3, 3)
    story.claim(None, "denied", "that 3 died", polarity=Polarity.NEGATED, figures=(denied,))
    left_out: Counter[str] = Counter()

    assert len("".join(texts("hxl", [story.selection()], left_out=left_out)).splitlines()) == 2
    assert left_out == {"figures of what is planned or possible": 1, "figures that are denied": 1}


def test_a_hashtag_in_a_report_is_none_of_the_table() -> None:
    """Mayor "#affected+killed" would be taken for the row of tags."""
    story = drones()
    record = replace(story.record(), report=replace(story.report, publisher="#affected+killed"))

    assert [row[2] for row in table(selection_of(record))[2:]] == 2 * ["'#affected+killed"]
    assert [row[2] for row in table(selection_of(record), raw=True)[2:]] == 2 * ["#affected+killed"]


@settings(max_examples=30)
@given(records())
def test_any_record_is_a_table(record: Record) -> None:
    """Whatever stands in it, no cell of the data begins like a formula or a hashtag."""
    _, tags, *data = table(selection_of(record))

    for row in data:
        for tag, cell in zip(tags, row, strict=True):
            number = tag.startswith("#geo+l") or re.search(r"[+](min|max)$", tag)
            assert number or not is_dangerous(cell, SIGNS)
