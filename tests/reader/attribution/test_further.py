"""What a source does next is a claim of its own."""

from __future__ import annotations

from hearsay.desk.reading import read


def test_who_says_and_accuses_makes_two_claims() -> None:
    """The union accuses, and not those who were arrested."""
    claims = read(
        text=(
            "The transport union said more than 200 of its members had been arrested and accused "
            "officers of beating them."
        ),
        id="r",
    ).claims

    assert [(one.source.text if one.source else "", one.mode.value) for one in claims] == [
        ("The transport union", "says"),
        ("The transport union", "accuses"),
    ]
    assert claims[0].content.text == "more than 200 of its members had been arrested"
    assert claims[1].content.text == "officers of beating them"


def test_what_somebody_else_did_is_said_as_a_whole() -> None:
    """Without a helping verb the tense does not tell whose act it is."""
    claims = read(
        text="The witness said the guard shouted and accused him of theft.", id="r"
    ).claims

    assert claims[0].content.text == "the guard shouted and accused him of theft"
