"""Whether a condition of the lexicon of cues holds."""

from __future__ import annotations

import pytest

from hearsay.reader.manner.conditions import holds, is_evidence, speaks_of_own_act
from hearsay.reference.cues import Condition
from tests.reader.acts import act, words

CASES = [
    (Condition.EVIDENCE, "Footage from the port | shows | smoke", "The pilot | shows | a map"),
    (Condition.ESTIMATE, "Early estimates | put | it at nine", "The mayor | put | it at nine"),
    (Condition.FORECAST, "The forecast | is | for rain", "The mayor | is | for rain"),
    (Condition.RESPONSIBILITY, "He | claims | responsibility for it", "He | claims | a seat"),
    (Condition.BLAME, "He | accepts | blame for the leak", "He | accepts | the prize"),
    (Condition.CHARGE, "He | rejects | claims of theft", "He | rejects | the plan"),
    (Condition.UNTRUE, "He | called | the report a lie", "He | called | the report thorough"),
    (Condition.UNTRUE, "He | said | the claims were baseless", "He | said | the fur was fake"),
    # What is named first decides.
    (
        Condition.OFFER,
        "He | rejects | the offer and the claims",
        "He | rejects | a charge of offer",
    ),
    (Condition.COUNT, "He | put | the toll at nine", "He | put | the plate on the table"),
    (Condition.NOT_TO, "He | decided | not to go", "He | decided | to go"),
    (Condition.TO, "He | agreed | to go", "He | agreed | that they would go"),
    (Condition.TO, "He | agreed to | go", "He | agreed to | the plan"),
    (Condition.TO, "He | agreed | to go", "He | said | “To be frank, we lost,”"),
    (Condition.OTHER, "He | told | residents to go", "He | told | residents that they could go"),
    (Condition.FOR, "He | called | for talks", "He | called | it a talk"),
    (Condition.FOR, "He | called for | talks", "He | called | talks"),
    (Condition.ON, "He | called | on all sides to stop", "He | called | all sides"),
    (Condition.ABOUT, "He | spoke | about the dam", "He | spoke | of the dam"),
    (Condition.QUESTION, "He | asked | whether it held", "He | asked | them to hold it"),
    (Condition.QUESTION, "He | asked | “Will it hold?”", "He | asked | “Hold it.”"),
    (Condition.QUOTE, "He | agreed | “It is old.”", "He | agreed | it is old"),
    (Condition.ACT, "He | insisted | that they be freed", "He | insisted | that they were free"),
    (Condition.ACT, "He | insisted | that they must go", "He | insisted | that they had gone"),
    (Condition.OWN, "He | warned | that they would strike", "He | warned | it would rain"),
    (Condition.FUTURE, "He | saw | that it would rain", "He | saw | that it rained"),
    (Condition.FACT, "He | warned | that it was raining", "He | warned | that it may rain"),
    (Condition.THAT, "He | accepts | that it fell", "He | accepts | it"),
]


@pytest.mark.parametrize(("condition", "line", "other"), CASES)
def test_conditions(condition: Condition, line: str, other: str) -> None:
    """Each tells one use of a cue from another."""
    assert holds(condition, act(line))
    assert not holds(condition, act(other))


def test_every_condition_has_a_case() -> None:
    """All but those that the cue tells of itself."""
    assert {condition for condition, *_ in CASES} == set(Condition) - {
        Condition.NOT,
        Condition.CANNOT,
    }


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Satellite images of the port", True),
        ("a video posted by a witness", True),
        ("the ship's log", True),
        ("documents seen by the Bugle", True),
        ("the author of the video", False),
        ("the mayor", False),
        ("", False),
        ("“ ”", False),
    ],
)
def test_evidence(source: str, expected: bool) -> None:
    """What shows is named by its last noun, before what is told about it."""
    assert is_evidence(words(source)) is expected


@pytest.mark.parametrize(
    ("content", "first_person", "expected"),
    [
        ("“We will rebuild the bridge,”", True, True),
        ("“I 'll never leave,”", True, True),
        ("“We will see,”", True, False),  # no act
        ("“They will rebuild it,”", True, False),
        ("that it would strike", False, True),
        ("that the mayor would strike", False, False),
        ("“We”", True, False),
    ],
)
def test_own_acts(content: str, first_person: bool, expected: bool) -> None:
    """A promise or a threat is of what the source itself will do."""
    assert speaks_of_own_act(words(content), first_person=first_person) is expected
