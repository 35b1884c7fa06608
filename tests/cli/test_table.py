"""A table is as wide as the terminal, and what it cuts it says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.cli.table import Layout, table
from hearsay.record.listing import Row
from hearsay.show.listing import Field
from hearsay.show.row_words import told
from hearsay.show.visible import columns

FIELDS = (
    Field("who", lambda row: told(row["who"]), share=1),
    Field("count", lambda row: told(row["count"]), right=True),
    Field("what", lambda row: told(row["what"]), share=3),
    Field("note", lambda row: told(row["note"]), extra=True),
)


def row(who: str, what: str, count: int = 1, note: str = "") -> Row:
    """A row of the table."""
    return {"who": who, "count": count, "what": what, "note": note}


def test_columns_stand_beside_each_other() -> None:
    """Texts at the left, numbers at the right, and no white space at the end of a line."""
    rows = [row("Ada", "The bridge is closed.", 7), row("Musa", "So is the road.", 1_000)]

    assert list(table(rows, FIELDS, Layout(60))) == [
        "who   count  what",
        "Ada       7  The bridge is closed.",
        "Musa   1000  So is the road.",
    ]


def test_what_is_long_is_wrapped_and_at_last_cut() -> None:
    """Three lines of a cell are enough to know whether one wants to read it."""
    lines = list(table([row("Ada", "word " * 60)], FIELDS, Layout(40)))

    assert len(lines) == 4
    assert lines[-1].endswith("word…")
    assert list(table([row("Ada", "word " * 60)], FIELDS, Layout(None)))[1].count("word") == 60


def test_what_is_not_wide_has_fewer_columns() -> None:
    """A column for which there is no room is shown only on a page without end."""
    rows = [row("Ada", "So.", note="extra")]

    assert "extra" not in "".join(table(rows, FIELDS, Layout(80)))
    assert "extra" in "".join(table(rows, FIELDS, Layout(None)))


def test_a_column_that_says_nothing_is_left_out() -> None:
    """An empty column takes room from the others."""
    assert list(table([row("", "So.")], FIELDS, Layout(40))) == ["count  what", "    1  So."]


def test_headings_stand_over_what_they_have_in_common() -> None:
    """Once, as long as the rows share it."""
    rows = [row("Ada", "1"), row("Ada", "2"), row("Musa", "3")]
    lines = list(table(rows, FIELDS[1:3], Layout(40), heading=lambda one: told(one["who"])))

    assert [line for line in lines if line and not line[-1].isdigit()] == [
        "count  what",
        "Ada",
        "Musa",
    ]


def test_no_rows_are_no_lines() -> None:
    """Not even titles."""
    assert list(table([], FIELDS, Layout(40))) == []


def test_rows_behind_those_that_were_looked_at_are_shown_too() -> None:
    """However many there are, and as wide as the first ones were."""
    rows = (row("Ada", f"claim {number}") for number in range(1_000))
    lines = list(table(rows, FIELDS, Layout(40)))

    assert len(lines) == 1_001
    assert lines[-1].endswith("claim 999")


texts = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), max_size=60)


@given(
    st.lists(st.builds(row, texts, texts, st.integers(0, 10**9), texts), max_size=5),
    st.integers(20, 120),
)
def test_no_line_is_wider_than_the_terminal(rows: list[Row], width: int) -> None:
    """Whatever is in the rows: wide characters, none at all, words without end."""
    for line in table(rows, FIELDS, Layout(width)):
        assert columns(line) <= width


@pytest.mark.parametrize("width", [20, 29])
def test_a_narrow_terminal_gets_a_row_in_lines(width: int) -> None:
    """Each value under the other, each with its name."""
    lines = list(
        table([row("Ada", "The bridge is closed since Friday.", 7)], FIELDS, Layout(width))
    )

    assert lines[0].split() == ["who", "Ada"]
    assert lines[1].split() == ["count", "7"]
    assert lines[-1] == ""
