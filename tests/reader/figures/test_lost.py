"""Whom others look for is missing; whom police hunt is not."""

from __future__ import annotations

import pytest

from hearsay.desk.reading import read
from hearsay.record import Measure

SUNK = "A ferry sank off Cebu on Monday, killing 27 people. "


def measures(text: str) -> list[tuple[Measure, str]]:
    """What each figure counts."""
    return [(one.measure, one.text) for one in read(text=text, id="r").figures]


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Rescuers were still looking for 11, the mayor said.", "11"),
        ('"We are still looking for 11," commander Jun Reyes said.', "11"),
        ("Divers are searching for 140 more.", "140 more"),
        ("Of the 80 aboard, 12 have not been accounted for.", "12"),
        ('"Seven have not come home," said the mayor, Luz Cruz.', "Seven"),
        ("The Red Cross put the missing at 14.", "14"),
    ],
)
def test_whom_others_look_for_is_missing(sentence: str, number: str) -> None:
    """No word for the missing needs to stand there."""
    assert (Measure.MISSING, number) in measures(SUNK + sentence)


def test_suspects_are_not_missing() -> None:
    """Whom police look for because of what they did is hunted."""
    told = measures("A bomb killed nine people on Monday. Police were looking for three suspects.")
    assert (Measure.MISSING, "three suspects") not in told


@pytest.mark.parametrize(
    ("sentence", "measure", "number"),
    [
        ("The governor put deaths at 30 and the injured at 12.", Measure.INJURED, "12"),
        ("State radio had put it at nine.", Measure.KILLED, "nine"),
        ("He said 46 soldiers had been killed and 12 taken prisoner.", Measure.CAPTURED, "12"),
        ("The ministry gave the dead as 52 and said 14 were children.", Measure.KILLED, "14"),
        ("Doctors said 26 people had been admitted with burns.", Measure.INJURED, "26 people"),
    ],
)
def test_what_a_number_alone_counts(sentence: str, measure: Measure, number: str) -> None:
    """A number without a noun counts what stands before it, or what was counted before."""
    assert (measure, number) in measures(SUNK + sentence)


def test_remains_that_were_counted_twice_are_no_toll() -> None:
    """They are why a toll sinks, and none."""
    told = measures(SUNK + "Tests showed that the remains of two victims had been counted twice.")
    assert (Measure.KILLED, "two victims") not in told


def test_who_is_brought_out_dead_is_not_rescued() -> None:
    """Those who are pulled out dead are, and those pulled out alive beside them live."""
    told = measures(
        "A slide hit nine men. Police said four had been pulled out dead and two alive."
    )
    assert (Measure.KILLED, "four") in told
    assert (Measure.RESCUED, "two") in told


def test_how_old_the_dead_were_is_no_toll() -> None:
    """Three of the dead who were under 14 are not fourteen dead."""
    told = measures(SUNK + "A nurse said that three of the dead were under 14.")
    assert not any(text == "under 14" for _, text in told)
