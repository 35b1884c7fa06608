"""What the lower-cased pieces forget about a token."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.encoder.shapes import MARK, SHAPES, shape_of


@pytest.mark.parametrize(
    ("shape", "tokens"),
    [
        ("lower", "us polish n't 's ß 한국 e-mail"),
        ("title", "Polish Kyiv Été ǅ"),
        ("upper", "US NATO U.S. МИД"),
        ("initial", "J J. Я"),
        ("mixed", "McCain iPhone al-Khodr"),
        ("digits", "7 2024 ٣"),
        ("number", "1,500 3.5 11-1 7% 24/7"),
        ("code", "Su-25 2nd F16 T-72s"),
        ("opening", "“ ‘ « „ ( [ {"),
        ("closing", "” ’ » ) ] }"),
        ("stop", ". ! ? … ... ?!"),
        ("sign", "\" ' — , ; : $ % & @ 😀 ½"),
    ],
)
def test_shapes(shape: str, tokens: str) -> None:
    """Country and pronoun, name and adjective are told apart again."""
    assert {token: SHAPES[shape_of(token)] for token in tokens.split()} == dict.fromkeys(
        tokens.split(), shape
    )


@given(st.text(min_size=1, max_size=60))
def test_any_token_has_a_shape(token: str) -> None:
    """It is never that of the two ends of a window, and the beginning decides."""
    shape = shape_of(token)

    assert shape in range(len(SHAPES))
    assert shape != MARK
    assert shape == shape_of(token[:32])
