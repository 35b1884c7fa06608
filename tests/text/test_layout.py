"""Lines and blocks of a plain text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hearsay.text.layout import find_deliberate_breaks, iter_blocks

LINES = st.lists(
    st.sampled_from(["", " ", "Short", "A line of middling length stands here", "x" * 130]),
    max_size=12,
)


def blocks(text: str) -> list[str]:
    """The printed blocks."""
    return [text[block.start : block.end] for block in iter_blocks(text)]


def test_blank_lines_part_paragraphs() -> None:
    """A line of spaces is blank, whatever system wrote it."""
    assert blocks("One.\r\n \r\nTwo.\n\n\n\tThree.\rFour.") == ["One.", "Two.", "Three.", "Four."]


def test_wrapped_lines_are_one_block() -> None:
    """The next word would not have fitted."""
    text = (
        "The bridge over the river was closed on Friday after engineers found\n"
        "cracks in the third pillar, and it will stay closed for at least four\n"
        "weeks."
    )

    assert blocks(text) == [text]


def test_short_lines_among_long_ones_stand_alone() -> None:
    """Where paragraphs are long lines, nobody wrapped the short ones."""
    paragraph = "The bridge was closed on Friday. " * 8

    assert blocks(f"Bridge closed for good\nBy Anna Musa of the city desk\n{paragraph}") == [
        "Bridge closed for good",
        "By Anna Musa of the city desk",
        paragraph.strip(),
    ]


def test_a_long_list_is_few_blocks() -> None:
    """A table of short lines is no report of a hundred thousand paragraphs."""
    assert len(blocks("ok\n" * 10_000)) == 1


def test_blocks_know_whether_a_blank_line_parts_them() -> None:
    """A headline and the name under it are attached, the paragraph below is not."""
    found = list(iter_blocks("One\nTwo\n\nThree"))

    assert [block.detached for block in found] == [True, False, True]


@given(LINES)
def test_blocks_hold_all_the_ink(lines: list[str]) -> None:
    """What is between blocks is white space, and no block begins or ends with it."""
    text = "\n".join(lines)
    found = blocks(text)

    assert "".join("".join(block.split()) for block in found) == "".join(text.split())
    assert all(block == block.strip() for block in found)


@given(LINES)
def test_deliberate_breaks_are_ends_of_lines(lines: list[str]) -> None:
    """Each offset is a line break or the end of the text."""
    text = "\n".join(lines)

    assert all(text[at : at + 1] in ("", "\n") for at in find_deliberate_breaks(text, 0, len(text)))
