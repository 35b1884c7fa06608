"""A table stays a table, and the words of a report stay words."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from hearsay.export.writing import Listing, texts
from hearsay.record.listing import COLUMNS, Kind, Row
from tests.export.rows import TEXTS, rows_of

READER = MarkdownIt("commonmark").enable("table")


def table(rows: list[Row], kind: Kind = Kind.FIGURES) -> list[list[str]]:
    """The cells of each line, parted as GitHub parts them: at bars that are not escaped."""
    lines = "".join(texts("md", Listing(kind, rows))).split("\n")
    assert lines.pop() == ""
    return [re.split(r"(?<!\\)(?:\\\\)*\|", line)[1:-1] for line in lines]


@given(rows_of(Kind.FIGURES))
def test_every_row_has_every_cell(rows: list[Row]) -> None:
    """No word of a report makes a column or a row."""
    cells = table(rows)

    assert len(cells) == len(rows) + 2
    assert {len(line) for line in cells} == {len(COLUMNS[Kind.FIGURES])}


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("a|b", r"a\|b"),
        ("two\nlines", "two lines"),
        ("![x](http://a.b/c)", r"!\[x\](http\://a.b/c)"),
        ("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"),
        ("*bold* _too_ `code`", r"\*bold\* \_too\_ \`code\`"),
        ("www.a.b and ada@b.c", r"www\.a.b and ada\@b.c"),
        ("no_comment, 2024-03-01", "no_comment, 2024-03-01"),
        ("\u202egnp.exe", "⟨U+202E⟩gnp.exe"),
        (r"\|", r"\\\|"),
    ],
)
def test_words_are_no_markup(words: str, shown: str) -> None:
    """Links, images, HTML and turned text are shown, not made."""
    column = COLUMNS[Kind.PLACES][:1]
    pieces = texts("md", Listing(Kind.PLACES, [{"place": words}], column))

    assert "".join(pieces) == f"| place |\n| --- |\n| {shown} |\n"


@given(TEXTS)
def test_a_reader_of_markdown_sees_the_words(words: str) -> None:
    """All of them, and nothing but text: no link, no emphasis, no HTML, no other cell."""
    column = COLUMNS[Kind.PLACES][:1]
    document = "".join(texts("md", Listing(Kind.PLACES, [{"place": words}], column)))

    _, cell = [token for token in READER.parse(document) if token.type == "inline"]

    assert {part.type for part in cell.children or []} <= {"text", "text_special"}
    assert "".join(part.content for part in cell.children or []) == shown(words)


def shown(words: str) -> str:
    """The words on one line, with what nobody sees as its number."""
    line = " ".join(words.split())
    return "".join(f"⟨U+{ord(char):04X}⟩" if is_hidden(char) else char for char in line)


def is_hidden(char: str) -> bool:
    """Whether a character is one that nobody sees; some scripts have signs among them."""
    scripts = ("ARABIC", "SYRIAC", "KAITHI", "EGYPTIAN", "SHORTHAND", "MUSICAL", "MONGOLIAN")
    seen = unicodedata.name(char, "").startswith(scripts) and char != "\u061c"
    return unicodedata.category(char) in ("Cc", "Cf") and not seen
