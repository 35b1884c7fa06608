"""A text of one sentence is read like any other."""

from __future__ import annotations

import pytest

from hearsay.desk.reading import read


@pytest.mark.parametrize(
    ("words", "source", "content"),
    [
        (
            "A bridge collapsed in Ostra on Monday, police said.",
            "police",
            "A bridge collapsed in Ostra on Monday",
        ),
        ("According to police, a bridge collapsed.", "police", "a bridge collapsed"),
        ("“We ran,” he said.", "he", "“We ran,”"),
        (
            "The rebels shelled the town, the mayor said, and ten people died.",
            "the mayor",
            "The rebels shelled the town … and ten people died",
        ),
    ],
)
def test_plain_words_of_saying_are_heard(words: str, source: str, content: str) -> None:
    """Also where a text ends with them, or has no others."""
    (claim,) = [one for one in read(text=words, id="r").claims if one.source]

    assert claim.source is not None
    assert (claim.source.text, " … ".join(span.text for span in claim.content)) == (source, content)


@pytest.mark.parametrize(
    "words",
    [
        "It said nothing.",
        "The report, which said little, was late.",
        "The dam collapsed on Monday.",
    ],
)
def test_who_is_nobody_says_nothing(words: str) -> None:
    """A verb of saying alone makes no claim."""
    assert not [one for one in read(text=words, id="r").claims if one.source]
