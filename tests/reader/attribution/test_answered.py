"""What is confirmed or denied by somebody is a claim of that one."""

from __future__ import annotations

import pytest

from hearsay.desk.reading import read
from hearsay.record import Claim, Mode

ANSWERED = [
    (
        "The toll was confirmed by the health ministry.",
        "confirms",
        "the health ministry",
        "The toll",
    ),
    (
        "The death of the commander has been confirmed by his family.",
        "confirms",
        "his family",
        "The death of the commander",
    ),
    (
        "An attack on the base was acknowledged by the defence ministry on Friday.",
        "confirms",
        "the defence ministry",
        "An attack on the base",
    ),
    ("The navy denied it.", "denies", "The navy", "it"),
    ("Norland has denied involvement.", "denies", "Norland", "involvement"),
    ("The bishop rejected the accusation.", "denies", "The bishop", "the accusation"),
    (
        "The head of the miners' union challenged those figures.",
        "denies",
        "The head of the miners' union",
        "those figures",
    ),
    ("The allegation was dismissed by Mr Karim.", "denies", "Mr Karim", "The allegation"),
    (
        "Claims of a massacre were rejected by the government.",
        "denies",
        "the government",
        "Claims of a massacre",
    ),
    (
        "The flood, which caused the loss of at least nine lives, was confirmed by the mayor.",
        "confirms",
        "the mayor",
        "The flood, which caused the loss of at least nine lives",
    ),
]


def claims_by_rule(text: str, *modes: Mode) -> list[Claim]:
    """The claims of these modes."""
    return [claim for claim in read(text=text, id="r").claims if claim.mode in modes]


@pytest.mark.parametrize(("text", "mode", "source", "content"), ANSWERED)
def test_who_stands_behind_by_says_so(text: str, mode: str, source: str, content: str) -> None:
    """The subject of the passive is what is said."""
    (claim,) = claims_by_rule(text, Mode(mode))

    assert claim.source is not None
    assert (claim.source.text, claim.content.text) == (source, content)


def test_an_answer_is_about_what_was_said() -> None:
    """The report that is denied is the one before."""
    text = "Rebels said they had shot down a helicopter. The report was denied by the army."
    (denial,) = claims_by_rule(text, Mode.DENIES)

    assert [claim.content.text for claim in denial.about] == ["they had shot down a helicopter"]


@pytest.mark.parametrize(
    "text",
    [
        "His appointment was confirmed by the Senate.",
        "Entry was denied by the guards.",
        "The minister was dismissed by the president.",
        "The proposal was rejected by the union.",
        "The plan was confirmed by a vote in parliament.",
        "The toll must be confirmed by the health ministry.",
        "The man was claimed by the river.",
    ],
)
def test_not_every_passive_is_an_answer(text: str) -> None:
    """What is decided, refused, or yet to be confirmed is said by nobody there."""
    assert not claims_by_rule(text, Mode.CONFIRMS, Mode.DENIES, Mode.REPORTS, Mode.CLAIMS)


def test_what_is_reported_is_not_the_next_sentence() -> None:
    """Where the network looks behind the full stop the passive decides."""
    (claim,) = claims_by_rule(
        "The leak was first reported by the Ostrava Herald. Police said they had no word of it.",
        Mode.REPORTS,
    )

    assert claim.source is not None
    assert (claim.source.text, claim.content.text) == ("the Ostrava Herald", "The leak")
