"""How far the phrase around a noun reaches."""

from __future__ import annotations

import pytest

from hearsay.reader.cast.extents import Extents, whole_chains
from hearsay.reader.phrases import Phrases
from tests.reader.cast.casting import cast
from tests.reader.drawn import draw

CASES = [
    (
        "The/DET/det/2 bridge/NOUN/nsubj/8 that/PRON/obj/6 the/DET/det/5 army/NOUN/nsubj/6 mined/VERB/acl:relcl/2 never/ADV/advmod/8 fell/VERB/root/0",
        1,
        "The bridge that the army mined",
    ),
    # What is said of a subject is no part of the phrase that says it.
    (
        "Musa/PROPN/nsubj/4 is/AUX/cop/4 the/DET/det/4 mayor/NOUN/root/0 of/ADP/case/6 Ostrava/PROPN/nmod/4 ,/PUNCT/punct/8 say/VERB/parataxis/4",
        3,
        "the mayor of Ostrava",
    ),
    # The possessive and a whole pair of brackets stay; "and" and what follows it do not.
    (
        "the/DET/det/2 town/NOUN/obl/8 's/PART/case/2 (/PUNCT/punct/5 old/ADJ/amod/2 )/PUNCT/punct/5 and/CCONJ/cc/8 port/NOUN/root/0",
        1,
        "the town's (old)",
    ),
    (
        "He/PRON/nsubj/2 saw/VERB/root/0 rocks/NOUN/obj/2 and/CCONJ/cc/5 sand/NOUN/conj/3",
        2,
        "rocks",
    ),
]


@pytest.mark.parametrize(("sentence", "head", "phrase"), CASES)
def test_whole_phrase(sentence: str, head: int, phrase: str) -> None:
    """Articles, complements and clauses belong to a noun; what is joined to it does not."""
    annotation = draw(sentence)

    assert annotation.printed(*Extents(Phrases(annotation)).whole(head)) == phrase


def test_several_reach_to_the_last() -> None:
    """Rocks and wet sand are one phrase when they are taken together."""
    annotation = draw(
        "He/PRON/nsubj/2 saw/VERB/root/0 rocks/NOUN/obj/2 and/CCONJ/cc/6 wet/ADJ/amod/6 "
        "sand/NOUN/conj/3"
    )

    assert annotation.printed(*Extents(Phrases(annotation)).several(2)) == "rocks and wet sand"


def test_no_phrase_stands_in_two_chains() -> None:
    """Chains are made of phrases, each once."""
    scene = cast(
        "Musa/PROPN/nsubj/2/person/PER saw/VERB/root/0 Okoro/PROPN/obj/2/person/PER and/CCONJ/cc/5 "
        "Penn/PROPN/conj/3/person/PER ./PUNCT/punct/2"
    )
    phrases = [phrase for chain in whole_chains(scene) for phrase in chain]

    assert len(phrases) == len(set(phrases)) == 4
