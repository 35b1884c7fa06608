"""Figures in sentences that are read with the network: where they count, and what nobody names."""

from __future__ import annotations

import pytest

from hearsay.desk.prepare import Given, prepare_text
from hearsay.reader import Reader
from hearsay.record import Figure

PLACED = [
    ("Shelling killed 40 people, 25 in Homs and 15 in Hama.", [None, "Homs", "Hama"]),
    ("By noon 17 deaths were on the list: nine in Homs, five in Hama and three in Aleppo.",
     [None, "Homs", "Hama", "Aleppo"]),
    ("The army has 36 dead on its list, and three people missing in Aleppo.", [None, "Aleppo"]),
    ("Ninety people had been killed, 60 of them in Idlib.", [None, "Idlib"]),
    ("Twelve people died in the town of Homs.", ["Homs"]),
]  # fmt: skip

MEASURED = [
    ("He put the number of homes destroyed at 5,600.", ["houses_destroyed"]),
    ("Officials put the number of schools damaged at 40.", ["structures_damaged"]),
    ("Some 210,000 customers had been cut off, the utility said.", ["outage"]),
    ("Thirty of them died and nine lived, the doctor said.", ["killed", "rescued"]),
    ("The union gave 61 as the death toll.", ["killed"]),
    ("About 900 villagers were taken to higher ground.", ["evacuated"]),
]


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The reader that comes with hearsay."""
    return Reader.load()


def figures(reader: Reader, text: str) -> tuple[Figure, ...]:
    """The figures of a report of 5 May 2022."""
    given = Given(id="r", published="2022-05-05")
    return reader.read(prepare_text(f"BEIRUT, May 5, 2022 (AP) - {text}", "r", given)).figures


@pytest.mark.parametrize(("text", "places"), PLACED)
def test_the_place_right_behind_a_number_is_its_own(
    reader: Reader, text: str, places: list[str | None]
) -> None:
    """And what stands behind another number is that one's."""
    assert [one.place and one.place.name for one in figures(reader, text)] == places


@pytest.mark.parametrize(("text", "measures"), MEASURED)
def test_words_around_a_bare_number_tell_what_it_counts(
    reader: Reader, text: str, measures: list[str]
) -> None:
    """Noun, verb or the noun of the number itself."""
    assert [one.measure.value for one in figures(reader, text)] == measures
