"""Whether what is told happened: the words of the clause say so, not the word that tells."""

from __future__ import annotations

import pytest

from hearsay.desk.reading import read

BEFORE = "The council of the northern town met on Monday morning. "


@pytest.mark.parametrize(
    ("words", "mention", "reality", "polarity"),
    [
        ("Rebels attacked the port.", "attacked", "happened", "+"),
        ("The army continued its advance on the city.", "advance", "ongoing", "+"),
        ("Troops pressed ahead with their offensive.", "offensive", "ongoing", "+"),
        (
            "The group has carried out several bombings in the past.",
            "bombings",
            "past_background",
            "+",
        ),
        ("The 1994 war killed thousands.", "war", "past_background", "+"),
        ("The president vowed to retaliate with air strikes.", "air strikes", "planned", "+"),
        ("The two sides are about to sign a ceasefire.", "sign a ceasefire", "planned", "+"),
        ("The army is set to attack the port.", "attack", "planned", "+"),
        ("The rebels threatened to attack the airport.", "attack", "possible", "+"),
        ("The dam could have collapsed.", "collapsed", "possible", "+"),
        ("In the event of an attack, the siren sounds.", "attack", "conditional", "+"),
        ("The minister failed to attend the talks.", "attend the talks", "happened", "-"),
        ("No one was injured in the blast.", "injured", "happened", "-"),
        ("The shelling killed no civilians.", "killed", "happened", "-"),
        ("Police foiled a bomb attack on the station.", "bomb attack", "happened", "-"),
        ("Police have yet to arrest anyone.", "arrest", "happened", "-"),
        ("There were no immediate reports of damage.", "damage", "happened", "-"),
        ("The first reports of damage came from the coast.", "damage", "happened", "+"),
    ],
)
def test_the_clause_tells(words: str, mention: str, reality: str, polarity: str) -> None:
    """Auxiliaries, the verbs that lead to it, and who does it or suffers it."""
    record = read(text=BEFORE + words, id="r", published="2024-05-05")

    found = [
        (event.reality.value, event.polarity.value)
        for event in record.events
        if mention in {span.text for span in event.mentions}
    ]

    assert found == [(reality, polarity)]
