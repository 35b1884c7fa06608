"""What somebody is asked, he does not say."""

from __future__ import annotations

import pytest

from hearsay.desk.reading import read


@pytest.mark.parametrize(
    "words",
    [
        "Asked about the torn ballots, she said she had seen no evidence.",
        "Asked whether he would resign, the minister said he had no plans to go.",
        "Pressed on the missing money, the banker said an audit was under way.",
    ],
)
def test_a_question_is_no_claim_of_who_is_asked(words: str) -> None:
    """Only the answer is."""
    claims = read(text=words, id="r").claims

    assert len(claims) == 1
    assert [span.text for span in claims[0].cue] == ["said"]


def test_who_asks_does_speak() -> None:
    """The lawmaker asks for something."""
    claims = read(text="Lawmakers asked the ministry to publish the report.", id="r").claims

    assert [(one.source.text if one.source else "", one.mode.value) for one in claims] == [
        ("Lawmakers", "urges")
    ]
