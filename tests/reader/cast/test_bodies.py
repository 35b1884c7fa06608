"""The bodies of a country: one by any name of the country, and never the country itself."""

from __future__ import annotations

from hearsay.desk.reading import read


def mentions(words: str) -> list[set[str]]:
    """The printed mentions of each entity of a report."""
    record = read(text=words, id="r")
    return [{span.text for span in entity.mentions} for entity in record.entities]


def test_a_body_is_one_however_its_country_is_named() -> None:
    """The adjective and the owner say the same."""
    found = mentions(
        "The Moldovan army said on Monday it had sunk two boats. Rebels denied it. "
        "Moldova's army said later that the boats carried fuel."
    )

    assert any({"The Moldovan army", "Moldova's army"} <= words for words in found)


def test_an_army_is_not_its_country() -> None:
    """However near the two stand."""
    found = mentions(
        "Rebels crossed the river, a claim that Moldova denied. The Moldovan army reported sinking "
        "two boats, and Moldova closed the border."
    )

    assert not any({"The Moldovan army", "Moldova"} <= words for words in found)
