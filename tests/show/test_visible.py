"""What a report says is seen on a terminal, and never obeyed by it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.show.visible import columns, visible, wrap

ANY_TEXT = st.text(st.characters(), max_size=200)


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("\x1b[2Jgone", "<U+001B>[2Jgone"),
        ("\x9b2Jgone", "<U+009B>2Jgone"),
        ("\x1b]0;title\x07", "<U+001B>]0;title<U+0007>"),
        ("\u202ecod.exe", "<U+202E>cod.exe"),
        ("pay\u2066load\u2069", "pay<U+2066>load<U+2069>"),
        ("a\ufeffb", "a<U+FEFF>b"),
        ("half \ud83d", "half <U+D83D>"),
        ("tag \U000e0041", "tag <U+E0041>"),
        ("one\r\n\n two\u2028three\u00a0four", "one two three four"),
        ("نمی‌خواهم", "نمی‌خواهم"),  # the non-joiner is how the word is spelt
    ],
)
def test_controls_are_shown_as_their_code(hostile: str, shown: str) -> None:
    """An escape sequence in a report is text like any other."""
    assert visible(hostile) == shown


@given(ANY_TEXT)
def test_nothing_that_is_visible_can_be_obeyed(text: str) -> None:
    """No control character, no change of direction, no line break gets through."""
    kinds = {unicodedata.category(character) for character in visible(text)}
    assert kinds.isdisjoint({"Cc", "Cs", "Zl", "Zp"})
    assert not set(
        "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    ) & set(visible(text))


@given(ANY_TEXT, st.integers(2, 40))
def test_wrapping_keeps_every_character_and_the_width(text: str, width: int) -> None:
    """A wrapped quotation has all its words, and no line of it runs over the edge."""
    line = visible(text)

    lines = wrap(line, width)

    assert "".join(lines).replace(" ", "") == line.replace(" ", "")
    assert all(columns(one) <= width for one in lines)
