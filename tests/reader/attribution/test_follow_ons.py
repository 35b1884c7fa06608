"""Quotations that nobody is said to say."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from hearsay.heads.annotation import Annotation
from hearsay.reader.attribution.follow_ons import find_follow_ons
from hearsay.reader.attribution.saying import Saying
from hearsay.text.quotations import find_quotations
from tests.reader.written import said, told, write

FIRST = "“We have no water,” said Musa."


def follow_ons(annotation: Annotation, sayings: Sequence[Saying]) -> list[tuple[str, str, str]]:
    """The words of what is found."""
    found = find_follow_ons(annotation, sayings, find_quotations(annotation.text))
    return [told(annotation, saying) for saying in found]


def after(*paragraphs: str) -> list[tuple[str, str, str]]:
    """What is found behind the first quotation."""
    annotation = write(FIRST, *paragraphs)
    return follow_ons(annotation, [said(annotation, "Musa", "said", "“We have no water,”")])


@pytest.mark.parametrize(
    ("paragraph", "found"),
    [
        ("“The pumps stopped on Monday.”", ["“The pumps stopped on Monday.”"]),
        (
            "“The pumps stopped on Monday. Nobody has come.”",
            ["“The pumps stopped on Monday. Nobody has come.”"],
        ),
        # Words that the report quotes within a sentence of its own are nobody's speech.
        ("The so-called “war on all of us” went on.", []),
        ("Then “the pumps stopped on Monday.”", []),
        ("“No water.”", []),  # too short to be sure of
        ("The pumps stopped on Monday.", []),
    ],
)
def test_a_speaker_goes_on(paragraph: str, found: list[str]) -> None:
    """Whole sentences between marks are the last speaker's."""
    assert after(paragraph) == [("Musa", "", words) for words in found]


def test_a_speaker_is_forgotten_after_a_while() -> None:
    """What is quoted many paragraphs later may be anybody's."""
    assert after("The town slept.", "“The pumps stopped on Monday.”") != []
    assert after(*["The town slept."] * 9, "“The pumps stopped on Monday.”") == []


def test_the_last_speaker_goes_on() -> None:
    """Of two speakers the nearer one before it."""
    annotation = write(
        FIRST, "“Nor have we,” said Okoro.", "“The pumps stopped on Monday.”", "“Never,” said Lena."
    )
    sayings = [
        said(annotation, "Lena", "“Never,” said", "“Never,”"),
        said(annotation, "Musa", "said", "“We have no water,”"),
        said(annotation, "Okoro", "“Nor have we,” said", "“Nor have we,”"),
    ]

    assert follow_ons(annotation, sayings) == [("Okoro", "", "“The pumps stopped on Monday.”")]


def test_who_is_not_quoted_does_not_go_on() -> None:
    """Whose words the report told in its own, and who is not named, is not the next speaker."""
    annotation = write("Musa said they had no water.", "“The pumps stopped on Monday.”")
    reported = said(annotation, "Musa", "said", "they had no water")

    assert follow_ons(annotation, [reported]) == []
    assert follow_ons(annotation, []) == []

    annotation = write(FIRST, "“The pumps stopped on Monday.”")
    assert follow_ons(annotation, [said(annotation, "", "said", "“We have no water,”")]) == []


def test_what_somebody_says_is_left_to_them() -> None:
    """A quotation that is said already, or holds a cue, is nobody else's."""
    annotation = write(FIRST, "“The pumps stopped on Monday.”")
    first = said(annotation, "Musa", "said", "“We have no water,”")

    for known in (
        said(annotation, "", "", "pumps stopped"),
        said(annotation, "", "stopped", "We have"),
    ):
        assert follow_ons(annotation, [first, known]) == []
