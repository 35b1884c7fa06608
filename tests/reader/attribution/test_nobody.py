"""That nobody speaks is worth a claim, and nobody is no entity."""

from __future__ import annotations

import pytest

from hearsay.desk.reading import read
from hearsay.reader.attribution.nobody import is_nobody
from hearsay.reader.phrases import Phrases
from hearsay.record import Mode
from tests.reader.drawn import draw

SILENCES = [
    "No group has claimed responsibility for the bombing.",
    "Nobody has claimed the attack.",
    "No one has commented on the arrests.",
    "No organisation immediately claimed responsibility for the blast, which killed 12 people.",
    "No officials were available for comment.",
    "There was no immediate claim of responsibility for the shooting.",
    "There has been no claim of responsibility for the blast, which killed nine.",
]


@pytest.mark.parametrize("text", SILENCES)
def test_nobody_is_no_entity(text: str) -> None:
    """The words for nobody stand among those that tell of the silence, and are nobody's name."""
    (claim,) = read(text=text, id="r").claims

    assert claim.mode is Mode.NO_COMMENT
    assert claim.source is None or claim.source.text.startswith("No")
    assert claim.source is None or claim.source.entity is None
    assert not claim.figures
    assert claim.cue[0].text.startswith(("No", "There"))


def test_what_nobody_knows_is_unclear() -> None:
    """It is open, and not for want of an answer."""
    (claim,) = read(text="No one knows how many people were on board.", id="r").claims

    assert claim.mode is Mode.UNCLEAR
    assert claim.source is not None
    assert (claim.source.text, claim.source.entity) == ("No one", None)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("There was no immediate comment from the army on the report.", "the army"),
        ("There was no response from the rebels to the offer.", "the rebels"),
        ("There was no word from the ministry on casualties.", "the ministry"),
        ("There was no comment from the company.", "the company"),
        ("Neither side has commented on the report.", "Neither side"),
    ],
)
def test_from_whom_nothing_is_heard_is_silent(text: str, source: str) -> None:
    """Who might have spoken is told."""
    (claim,) = read(text=text, id="r").claims

    assert claim.mode in (Mode.NO_COMMENT, Mode.UNCLEAR)
    assert claim.source is not None
    assert claim.source.text == source


@pytest.mark.parametrize(
    "text",
    [
        "There was no water in the camp.",
        "There was no word for it in their language.",
        "There was no claim on the insurance.",
        "No one was killed.",
        "There was a response from the rebels.",
    ],
)
def test_what_else_is_not_there_is_no_silence(text: str) -> None:
    """Water and insurance claims are not sayings."""
    claims = read(text=text, id="r").claims

    assert not [one for one in claims if one.mode in (Mode.NO_COMMENT, Mode.UNCLEAR)]


def test_an_office_with_a_number_is_somebody() -> None:
    """No 10 speaks, as does a ministry; no ministry is nobody."""
    office = draw(
        "No/DET/det/2 10/NUM/nsubj/3 said/VERB=say/root/0 it/PRON/nsubj/5 fell/VERB/ccomp/3"
    )
    body = draw(
        "No/DET/det/2 army/NOUN/nsubj/3 said/VERB=say/root/0 it/PRON/nsubj/5 fell/VERB/ccomp/3"
    )

    assert not is_nobody(Phrases(office), 1)
    assert is_nobody(Phrases(body), 1)
