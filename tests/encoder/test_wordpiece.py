"""Tokens are cut into the pieces that the network knows."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.encoder.wordpiece import MAX_PIECES, WordPieces

LETTERS = [chr(letter) for letter in range(ord("a"), ord("z") + 1)]
VOCABULARY = [
    *("[PAD]", "[UNK]", "[CLS]", "[SEP]"),
    *LETTERS,
    *(f"##{letter}" for letter in LETTERS),
    *("bridge", "bri", "##dge", "cafe", "di", "##dn", "'", "-", "“", "1", "##2", "川"),
]
WORDS = WordPieces(VOCABULARY)


def pieces(token: str) -> list[str]:
    """The pieces themselves."""
    return [VOCABULARY[number] for number in WORDS.cut(token)]


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("bridge", ["bridge"]),
        ("Bridges", ["bridge", "##s"]),  # the longest piece first, whatever the case
        ("briz", ["bri", "##z"]),
        ("Café", ["cafe"]),
        ("cafe\u0301", ["cafe"]),
        ("İ", ["i"]),  # two characters when it is lowered
        ("didn't", ["di", "##dn", "'", "t"]),  # punctuation stands alone
        ("bri-dge", ["bri", "-", "d", "##g", "##e"]),
        ("12", ["1", "##2"]),
        ("ñx“", ["n", "##x", "“"]),
        ("川川", ["川", "川"]),  # so does every ideograph
        ("b\u200bri", ["bri"]),  # what is not seen is not read
        ("мост", ["[UNK]"]),
        ("9bridge", ["[UNK]"]),
        ("\u0301", ["[UNK]"]),  # nothing is left of it
        ("", ["[UNK]"]),
    ],
)
def test_tokens_are_cut_from_the_left(token: str, expected: list[str]) -> None:
    """Lower case, without accents, as the base network was taught."""
    assert pieces(token) == expected


def test_a_word_of_any_length_is_read_by_its_beginning() -> None:
    """An address or a line of base64 is no more than a few pieces."""
    assert pieces("z" * 1000) == ["z", *["##z"] * (MAX_PIECES - 1)]
    assert pieces("-" * 1000) == ["-"] * MAX_PIECES


def test_the_marks_of_a_window_have_their_numbers() -> None:
    """Padding, the unknown and the two ends are known by name."""
    assert (WORDS.pad, WORDS.unknown, WORDS.begin, WORDS.end) == (0, 1, 2, 3)
    assert len(WORDS) == len(VOCABULARY)


def test_a_vocabulary_is_read_one_piece_a_line(tmp_path: Path) -> None:
    """A line break at the end makes no piece."""
    path = tmp_path / "vocabulary.txt"
    path.write_text("\n".join(VOCABULARY) + "\n", "utf-8")

    words = WordPieces.load(path)

    assert len(words) == len(VOCABULARY)
    assert words.cut("Bridges") == WORDS.cut("Bridges")


@given(st.text(max_size=80))
def test_any_token_has_pieces_and_not_many(token: str) -> None:
    """There is no token that the network is not shown."""
    cut = WORDS.cut(token)

    assert 1 <= len(cut) <= MAX_PIECES
    assert all(0 <= number < len(WORDS) for number in cut)
    assert cut == WordPieces(VOCABULARY).cut(token)


@given(st.text(alphabet=LETTERS, min_size=1, max_size=MAX_PIECES))
def test_the_pieces_of_a_known_word_are_the_word(word: str) -> None:
    """Nothing is lost or doubled where all letters are known."""
    assert "".join(piece.removeprefix("##") for piece in pieces(word)) == word
    assert pieces(word.upper()) == pieces(word)
