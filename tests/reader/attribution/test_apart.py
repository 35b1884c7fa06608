"""Each says his own words and nobody else's."""

from __future__ import annotations

from hearsay.desk.reading import read


def _contents(words: str) -> list[tuple[str, str]]:
    claims = read(text=words, id="r").claims
    return [(one.source.text if one.source else "", one.content.text) for one in claims]


def test_a_quotation_is_only_its_speakers() -> None:
    """The relief office said how many were killed, and not what its head called it."""
    told = _contents(
        "Rockets hit a food market near Tal Amar on Sunday, killing six porters, the relief office said."
        '\n\n"This is beyond words," relief coordinator Ingrid Holt said.'
    )

    assert told[0][1].endswith("killing six porters")
    assert told[1] == ("relief coordinator Ingrid Holt", '"This is beyond words,"')


def test_nothing_is_said_behind_a_semicolon_before_another_speaks() -> None:
    """That the army did not mention them is no word of the governor's."""
    told = _contents(
        "The governor said that two shepherds were missing; the police said that they had no report of it."
    )

    assert told == [
        ("The governor", "that two shepherds were missing"),
        ("the police", "that they had no report of it"),
    ]


def test_what_could_not_be_checked_is_another_claim() -> None:
    """It is about what the residents say and no part of it."""
    claims = read(
        text=(
            "Residents say that wells were poisoned after the battle, although that could not be "
            "confirmed."
        ),
        id="r",
    ).claims

    assert [one.content.text for one in claims] == [
        "that wells were poisoned after the battle",
        "that",
    ]
    assert claims[1].about == (claims[0],)
    assert claims[1].mode.value == "unclear"
