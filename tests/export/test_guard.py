"""No cell runs in a spreadsheet, and every text comes back as it was."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.export.guard import guarded, guarded_each, is_dangerous, unguarded
from hearsay.export.hxl import SIGNS

# Mostly of what matters here, or no example would ever begin with two blanks and a sign.
CELLS = st.text(st.sampled_from(" \t\r\n'=+-@＝＋－＠﹢#\u200b\ufeff\u00a0a1é")) | st.text()


def runs(cell: str) -> bool:
    """What a spreadsheet may take for a formula, by the rule that tables are checked against."""
    plain = unicodedata.normalize("NFKC", cell)
    return plain.lstrip(" ")[:1] in [*"=+-@\t\r\n"] or plain.strip()[:1] in [*"=+-@"]


@given(CELLS)
def test_no_cell_runs(text: str) -> None:
    """Whatever a report prints."""
    assert not runs(guarded(text))


@given(st.lists(st.none() | CELLS))
def test_a_column_is_guarded_cell_by_cell(cells: list[str | None]) -> None:
    """What is none is left empty."""
    assert guarded_each(cells) == [guarded(cell or "") for cell in cells]


@given(CELLS)
def test_every_text_comes_back(text: str) -> None:
    """The apostrophe can be told from the report's own."""
    assert unguarded(guarded(text)) == text


@given(CELLS)
def test_hashtags_come_back_too(text: str) -> None:
    """The tables of HXL guard one sign more."""
    cell = guarded(text, SIGNS)

    assert unguarded(cell, SIGNS) == text
    assert not unicodedata.normalize("NFKC", cell).lstrip().startswith("#")


@given(st.text(st.characters(categories=["L", "N"]), min_size=1), CELLS)
def test_what_begins_with_a_letter_is_left_alone(word: str, rest: str) -> None:
    """Nearly every cell."""
    assert guarded(word + rest) == word + rest


@pytest.mark.parametrize(
    "text",
    [
        *("=1+1", "+1+1", "-2+3", "@SUM(1+1)", "\t=1+1", "\r=1+1", "\n=1+1", "＝1+1", " =1+1"),
        *(
            "\u00a0=1",
            "\u200b=1",
            "\ufeff=1",
            "\u3000＋1",
            "\u202e=1",
            "-",
            "+",
            "\tonly a tabulator",
        ),
    ],
)
def test_what_is_dangerous(text: str) -> None:
    """White space, signs that nobody sees, and full-width forms do not hide a formula."""
    assert is_dangerous(text)
    assert guarded(text) == "'" + text


@pytest.mark.parametrize("text", ["", "1 = 1", '"=1+1', "’tis", "'Tis", "25 died", "(-1)", "—"])
def test_what_is_not(text: str) -> None:
    """A text that no spreadsheet runs is not touched."""
    assert guarded(text) == text
