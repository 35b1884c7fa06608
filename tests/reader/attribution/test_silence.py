"""Who gives no answer, in the words that reports have for it."""

from __future__ import annotations

import pytest

from hearsay.desk.reading import read
from hearsay.record import Mode


@pytest.mark.parametrize(
    ("words", "source"),
    [
        (
            "The ministry said the dam held. The owner could not be reached for comment.",
            "The owner",
        ),
        ("The ministry said the dam held. The owner was unavailable for comment.", "The owner"),
        ("The ministry said the dam held. The owner has not commented on the claim.", "The owner"),
    ],
)
def test_silence_has_a_source(words: str, source: str) -> None:
    """It is about what was said just before."""
    record = read(text=words, id="r")

    (claim,) = [one for one in record.claims if one.mode is Mode.NO_COMMENT]

    assert claim.source is not None
    assert claim.source.text == source
    assert [one.content.text for one in claim.about] == ["the dam held"]


@pytest.mark.parametrize(
    "words",
    [
        "The town could not be reached by road.",
        "The minister was available for comment on Monday.",
        "The data were unavailable for a week.",
    ],
)
def test_not_every_lack_is_silence(words: str) -> None:
    """Roads and data give no comments."""
    record = read(text=words, id="r")

    assert not [one for one in record.claims if one.mode is Mode.NO_COMMENT]


@pytest.mark.parametrize(
    ("words", "source", "content"),
    [
        ("The ministry has not commented.", "The ministry", "commented"),
        ("No one immediately responded.", "No one", "responded"),
        ("Neither side commented.", "Neither side", "commented"),
        ("Oslo demanded an inquiry; Bern has yet to comment.", "Bern", "comment"),
        ("The firm has yet to respond to the claim.", "The firm", "the claim"),
    ],
)
def test_silence_needs_no_topic(words: str, source: str, content: str) -> None:
    """Who has not commented is silent, though nobody says on what."""
    claims = read(text=words, id="r").claims

    (claim,) = [one for one in claims if one.mode is Mode.NO_COMMENT]

    assert claim.source is not None
    assert (claim.source.text, claim.content.text) == (source, content)


def test_who_has_yet_to_win_is_not_silent() -> None:
    """Only what is an answer can be owed."""
    claims = read(text="The team has yet to win.", id="r").claims

    assert all(one.mode is not Mode.NO_COMMENT for one in claims)


@pytest.mark.parametrize(
    "text",
    ["The bank had no comment.", "The lawyer, when asked about it, had no comment to offer."],
)
def test_who_has_no_comment_says_nothing(text: str) -> None:
    """To have no comment is to give none."""
    (claim,) = read(text=text, id="r").claims
    assert claim.mode is Mode.NO_COMMENT


def test_the_team_that_has_no_answer_is_not_silent() -> None:
    """Who has no answer to a rival's goals was asked nothing."""
    claims = read(text="The team had no answer to his goals.", id="r").claims
    assert all(claim.mode is not Mode.NO_COMMENT for claim in claims)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The colonel would not be drawn on who had fired first.", "The colonel"),
        ("Asked whether it would sack strikers, the company declined to comment.", "the company"),
        ("The shipping company has stayed silent on the leak.", "The shipping company"),
    ],
)
def test_who_will_not_speak_is_silent(text: str, source: str) -> None:
    """There are many ways to say nothing."""
    claims = [claim for claim in read(text=text, id="r").claims if claim.mode is Mode.NO_COMMENT]
    assert [claim.source.span.text for claim in claims if claim.source] == [source]
