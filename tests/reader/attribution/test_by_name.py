"""A source is called by its name where the name stands beside it."""

from __future__ import annotations

import pytest

from hearsay.desk.reading import read


@pytest.mark.parametrize(
    ("words", "source", "who"),
    [
        (
            "According to its spokesman Jan Kool, the agency has halted deliveries. It feeds thousands.",
            "its spokesman Jan Kool",
            "Jan Kool",
        ),
        (
            "Two men were held, according to police chief Lars Berg.",
            "police chief Lars Berg",
            "Lars Berg",
        ),
        (
            "The breach was first reported by the newspaper Dagen. Police said they were looking into it.",
            "the newspaper Dagen",
            "Dagen",
        ),
    ],
)
def test_the_name_belongs_to_the_source(words: str, source: str, who: str) -> None:
    """And not to what is said."""
    claim = read(text=words, id="r").claims[0]

    assert claim.source is not None
    assert claim.source.entity is not None
    assert (claim.source.text, claim.source.entity.name) == (source, who)
    assert who not in claim.content.text
