"""Which event a figure counts the cost of."""

from __future__ import annotations

import pytest

from hearsay.desk.reading import read


@pytest.mark.parametrize(
    ("words", "figure", "type_"),
    [
        ("A storm hit the coast on Monday, killing nine people.", "nine people", "casualty"),
        ("A storm hit the coast on Monday, destroying 40 houses.", "40 houses", "damage"),
        (
            "Officials reported at least 137 deaths on their side from the fighting.",
            "at least 137 deaths",
            "casualty",
        ),
        (
            "The president signed an order authorising up to $350 million in security assistance.",
            "up to $350 million",
            "aid",
        ),
        ("Police arrested 14 people during a protest.", "14 people", "detain"),
    ],
)
def test_what_is_counted_says_of_which_event(words: str, figure: str, type_: str) -> None:
    """The storm, the war and the order have figures through what they did."""
    record = read(text=words, id="r", published="2024-05-05")

    (counted,) = [one for one in record.figures if one.text == figure]

    assert [event.type.value for event in record.events if counted in event.figures] == [type_]
