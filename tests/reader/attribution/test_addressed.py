"""Who is told it is no part of what is told."""

from __future__ import annotations

import pytest

from hearsay.desk.reading import read


@pytest.mark.parametrize(
    ("words", "content"),
    [
        (
            "Union leader Ana Ruiz told Radio Harbour that 300 miners had walked out.",
            "that 300 miners had walked out",
        ),
        (
            "The governor told the Ostrava Herald that the bridge would reopen in May.",
            "that the bridge would reopen in May",
        ),
    ],
)
def test_an_addressee_is_not_said(words: str, content: str) -> None:
    """What is told begins behind whom it was told."""
    (claim,) = read(text=words, id="r").claims

    assert claim.content.text == content
