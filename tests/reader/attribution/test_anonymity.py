"""Who asks not to be named says nothing by that, and is silent about nothing."""

from __future__ import annotations

import pytest

from hearsay.desk.reading import read
from hearsay.reader.attribution.anonymity import asks_not_to_be_named
from hearsay.reader.phrases import Phrases
from hearsay.record import Mode
from tests.reader.written import said, write

UNNAMED = [
    "Two rockets hit the depot on Tuesday night, said an official who declined to be named.",
    "The convoy turned back, according to a diplomat who asked not to be identified on Monday.",
    "A security official, speaking on condition of anonymity, said nine soldiers had been killed.",
    "“The pipeline was mined,” said a local councillor who refused to give his name.",
    "An engineer who declined to give her name for fear of reprisals said the plant was burning.",
    "A porter, who asked that his name be withheld, said the gate had been locked.",
    "Two people familiar with the talks said the deal was dead.",
    "A person briefed on the inquiry said the bolts had been loose.",
    "An analyst who spoke on condition of anonymity said prices would rise.",
    "The envoy left on Sunday, said a person in the town who was not authorised to speak publicly.",
]


@pytest.mark.parametrize("text", UNNAMED)
def test_the_unnamed_are_sources_and_not_silent(text: str) -> None:
    """There is one claim, what they said, and its source is anonymous."""
    (claim,) = read(text=text, id="r").claims

    assert claim.mode is Mode.SAYS
    assert claim.source is not None
    assert claim.source.anonymous


@pytest.mark.parametrize(
    "text",
    [
        "An aide asked not to be named.",
        "An aide asked not to be publicly identified because it was late.",
        "An aide asked for anonymity.",
    ],
)
def test_no_request_not_to_be_named_is_a_saying(text: str) -> None:
    """That is how somebody spoke."""
    drawn = write(text)
    drawn.lemma[drawn.words.index("asked")] = "ask"
    saying = said(drawn, "An aide", "asked", text.removeprefix("An aide asked ").rstrip("."))

    assert asks_not_to_be_named(Phrases(drawn), saying)


@pytest.mark.parametrize(
    "text",
    [
        "Police declined to give their names.",
        "The spokesman declined to identify the attackers.",
        "The hospital refused to disclose the identity of the victims.",
    ],
)
def test_who_does_not_name_others_is_silent(text: str) -> None:
    """Their names are the victims', whom somebody might name."""
    (claim,) = read(text=text, id="r").claims

    assert claim.mode is Mode.NO_COMMENT


def test_other_requests_are_sayings() -> None:
    """Somebody may well ask not to be left alone, or that a colleague be quoted."""
    drawn = write("An aide asked not to be left alone.")
    drawn.lemma[drawn.words.index("asked")] = "ask"
    saying = said(drawn, "An aide", "asked", "not to be left alone")

    assert not asks_not_to_be_named(Phrases(drawn), saying)


@pytest.mark.parametrize(
    "text",
    [
        "An analyst who studies dams said prices would rise.",
        "An engineer who refused to give up hope said the plant was burning.",
    ],
)
def test_what_else_is_said_about_a_source_hides_nobody(text: str) -> None:
    """An expert is not anonymous for being told with a clause."""
    source = read(text=text, id="r").claims[0].source

    assert source is not None
    assert not source.anonymous
