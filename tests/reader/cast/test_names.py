"""Names that join, and names that must not."""

from __future__ import annotations

import pytest

from tests.reader.cast.casting import together

CASES = [
    # A body's longer and shorter names.
    (
        (
            "The/DET/det/3 Avalonian/ADJ/amod/3//ORG Treasury/PROPN/nsubj/4/organization/+ORG "
            "spoke/VERB/root/0 ./PUNCT/punct/4"
        ),
        "The/DET/det/2 Treasury/PROPN/nsubj/3/organization/ORG left/VERB/root/0 ./PUNCT/punct/3",
        [["The Avalonian Treasury", "The Treasury"]],
    ),
    # One country, printed twice in two ways.
    (
        "Avalonia/PROPN/nsubj/2/place/LOC refused/VERB/root/0 ./PUNCT/punct/2",
        "Ruritania/PROPN/nsubj/2/place/LOC agreed/VERB/root/0 ./PUNCT/punct/2",
        [],
    ),
    # An apostrophe that was lost on the way.
    (
        "SUNA/PROPN/nsubj/2/organization/ORG spoke/VERB/root/0 ./PUNCT/punct/2",
        "SUNAs/PROPN/nsubj/2/organization/ORG left/VERB/root/0 ./PUNCT/punct/2",
        [["SUNA", "SUNAs"]],
    ),
    # One letter off, in a long surname.
    (
        "Amina/PROPN/nsubj/3/person/PER Petersen/PROPN/flat/1//+PER spoke/VERB/root/0 ./PUNCT/punct/3",
        "Peterson/PROPN/nsubj/2/person/PER left/VERB/root/0 ./PUNCT/punct/2",
        [["Amina Petersen", "Peterson"]],
    ),
    # Short names that differ by a letter are two people.
    (
        "Amina/PROPN/nsubj/3/person/PER Musa/PROPN/flat/1//+PER spoke/VERB/root/0 ./PUNCT/punct/3",
        "Mura/PROPN/nsubj/2/person/PER left/VERB/root/0 ./PUNCT/punct/2",
        [],
    ),
    # The president who needs no first name is not the namesake introduced after her.
    (
        "President/PROPN/nmod:desc/2 Musa/PROPN/nsubj/3/person/PER spoke/VERB/root/0 ./PUNCT/punct/3",
        "Peter/PROPN/nsubj/3/person/PER Musa/PROPN/flat/1//+PER left/VERB/root/0 ./PUNCT/punct/3",
        [],
    ),
    # A title that was swept into the name.
    (
        (
            "Mayor/PROPN/nsubj/4/person/PER Amina/PROPN/flat/1//+PER Musa/PROPN/flat/1//+PER "
            "spoke/VERB/root/0 ./PUNCT/punct/4"
        ),
        "Musa/PROPN/nsubj/2/person/PER left/VERB/root/0 ./PUNCT/punct/2",
        [["Mayor Amina Musa", "Musa"]],
    ),
    # An abbreviation stands whole in an acronym.
    (
        (
            "US/PROPN/compound/3//ORG Harbour/PROPN/compound/3//+ORG Survey/PROPN/nsubj/4/organization/+ORG "
            "spoke/VERB/root/0 ./PUNCT/punct/4"
        ),
        "USHS/PROPN/nsubj/2/organization/ORG left/VERB/root/0 ./PUNCT/punct/2",
        [["US Harbour Survey", "USHS"]],
    ),
    # An airline is also called without its last word.
    (
        (
            "Lantern/PROPN/compound/2//ORG Airways/PROPN/nsubj/3/organization/+ORG "
            "spoke/VERB/root/0 ./PUNCT/punct/3"
        ),
        "Lantern/PROPN/nsubj/2/organization/ORG left/VERB/root/0 ./PUNCT/punct/2",
        [["Lantern Airways", "Lantern"]],
    ),
    # Some of a people are not the people.
    (
        "Avalonians/PROPN=avalonian/nsubj/2/person/NORP slept/VERB/root/0 ./PUNCT/punct/2",
        (
            "Two/NUM/nummod/2 Avalonians/PROPN=avalonian/nsubj/3/person/NORP left/VERB/root/0 "
            "./PUNCT/punct/3"
        ),
        [],
    ),
]


@pytest.mark.parametrize(("first", "second", "joined"), CASES)
def test_names(first: str, second: str, joined: list[list[str]]) -> None:
    """Two sentences, and who is the same in them."""
    assert together(first, second) == joined
