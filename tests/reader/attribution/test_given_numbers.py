"""Who gives a number alone says it, behind a toll that was told."""

from __future__ import annotations

import pytest

from hearsay.desk.reading import read
from hearsay.record import Measure

TOLD = "Seventeen miners were killed when a shaft collapsed on Monday, the governor said. "


@pytest.mark.parametrize(
    ("sentence", "source", "number"),
    [
        ("The labour federation also arrived at 31.", "The labour federation", 31),
        ("The miners' union now says 43.", "The miners' union", 43),
        (
            "The ombudsman, whose aides had been through the morgue, counted 19.",
            "The ombudsman",
            19,
        ),
        ("The miners' union has a list of 46 names.", "The miners' union", 46),
        ("Relatives have 25 on their list.", "Relatives", 25),
        ("A committee of relatives said that it knew of 22.", "A committee of relatives", 22),
    ],
)
def test_a_bare_number_behind_a_toll_is_one(sentence: str, source: str, number: int) -> None:
    """Who arrives at another number than the first gives a toll, too."""
    claim = read(text=TOLD + sentence, id="r").claims[-1]
    assert claim.source is not None
    assert claim.source.span.text == source
    assert [(one.measure, one.low) for one in claim.figures] == [(Measure.KILLED, number)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The governor arrived at 10.",
        "The union has a list of demands.",
        "The road agency counted nine trucks.",
    ],
)
def test_not_every_number_is_a_toll(sentence: str) -> None:
    """An hour, a list of demands and trucks are no dead."""
    figures = read(text=TOLD + sentence, id="r").claims[-1].figures
    assert not any(one.measure is Measure.KILLED for one in figures)
