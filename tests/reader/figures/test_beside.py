"""Numbers that share a noun, that are of somebody beside others, and that nobody gives any more."""

from __future__ import annotations

import pytest

from hearsay.desk.reading import read

Told = list[tuple[str, str]]

CASES: list[tuple[str, Told]] = [
    (
        "Two Peruvian and five Chilean sailors were killed when the tugs collided.",
        [("Two Peruvian", "killed"), ("five Chilean sailors", "killed")],
    ),
    (
        "A guard was killed and six others were wounded when a wall fell on Tuesday.",
        [("A guard", "killed"), ("six others", "injured")],
    ),
    ("A woman died in the flood on Friday.", []),
    (
        "The toll rose to 14 after three of the injured died in the night.",
        [("14", "killed"), ("three of the injured", "killed")],
    ),
    (
        "At least seven miners had been killed, not 12 as he had said on Tuesday.",
        [("At least seven miners", "killed")],
    ),
    ("Five pupils were killed, it said, rather than three.", [("Five pupils", "killed")]),
    (
        "Lakeside Hospital said it had admitted nine people from the village, among them a girl of five.",
        [("nine people", "injured")],
    ),
    ("Some 2,300 villagers have run away.", [("Some 2,300 villagers", "displaced")]),
    ("Rescue 1122 counts 13 dead.", [("13", "killed")]),
]


@pytest.mark.parametrize(("text", "told"), CASES)
def test_figures_are_of_those_who_are_counted(text: str, told: Told) -> None:
    """What a number counts, and which numbers count nobody."""
    figures = read(text=text, id="r").figures
    assert [(figure.text, figure.measure.value) for figure in figures] == told


def test_who_some_of_the_dead_were_is_their_population() -> None:
    """Who says "three of the dead were policemen" counts policemen."""
    (figure,) = read(text="Three of the dead were policemen, he said.", id="r").figures
    assert figure.population == "policemen"


def test_a_shared_noun_has_two_sides() -> None:
    """Each number is of its own country."""
    text = "Two Peruvian and five Chilean soldiers were killed in the battle."
    assert [figure.side for figure in read(text=text, id="r").figures] == ["Peru", "Chile"]
