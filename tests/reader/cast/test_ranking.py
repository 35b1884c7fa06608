"""What is weighed: which mention takes up which, and what no weight may join."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from hearsay.reader.cast.chains import Link
from hearsay.reader.cast.columns import Columns, write_columns
from hearsay.reader.cast.coreference import join_by_rules
from hearsay.reader.cast.pairs import Pairs, find_pairs
from hearsay.reader.cast.ranking import Weights, load_weights, rank, ranked
from hearsay.reader.cast.signs import (
    OF_MENTION,
    OF_PAIR,
    signs_of_mentions,
    signs_of_pairs,
)
from tests.reader.cast.casting import cast, together
from tests.reader.drawn import draw

BRIDGE = (
    "An/DET/det/3 old/ADJ/amod/3 bridge/NOUN/nsubj/4/object fell/VERB=fall/root/0 ./PUNCT/punct/4",
    "The/DET/det/2 bridge/NOUN/nsubj/3/object burned/VERB=burn/root/0 ./PUNCT/punct/3",
)


def test_things_are_taken_up_too() -> None:
    """The bridge is the old bridge of the sentence before, though it is nobody."""
    assert together(*BRIDGE) == [["An old bridge", "The bridge"]]


def test_a_join_by_weight_keeps_its_name() -> None:
    """Why two mentions were joined can be told afterwards."""
    assert cast(*BRIDGE).chains.links == [Link(1, 0, "ranked")]


def test_another_noun_is_another_thing() -> None:
    """A bridge and a tower are two."""
    assert together(BRIDGE[0], BRIDGE[1].replace("bridge", "tower")) == []


def test_a_noun_with_a_brings_someone_new() -> None:
    """Two groups with "a" are two, though the noun is the same."""
    group = "{}/DET/det/2 group/NOUN/nsubj/3/organization marched/VERB=march/root/0"

    assert together(group.format("A"), group.format("A")) == []
    assert together(group.format("A"), group.format("The")) == [["A group", "The group"]]


def weights(**signs: int) -> Weights:
    """Weights of which only some signs of a pair have any, as they add to the score."""
    width = 1
    pair = np.zeros((len(OF_PAIR), width + 1), np.float32)
    for sign, weight in signs.items():
        pair[OF_PAIR.index(sign.replace("_", " ")), -1] = weight
    nothing = np.zeros((len(OF_MENTION), width + 1), np.float32)
    return Weights(nothing, nothing, pair, nothing[0], np.zeros(width), 0)


def scores(given: Weights, *sentences: str) -> list[tuple[int, list[int]]]:
    """What some weights would join in a report drawn by hand."""
    annotation = draw(*sentences)
    scene, speech = join_by_rules(annotation, [], [""] * len(annotation))
    return ranked(write_columns(scene, speech), given)


def test_of_equals_the_nearest_is_first() -> None:
    """Three bridges: the last looks to the second before it looks to the first."""
    assert scores(weights(same_noun=1), *BRIDGE, BRIDGE[1]) == [(1, [0]), (2, [1, 0])]


def test_what_scores_nothing_is_not_joined() -> None:
    """A sign against it outweighs one for it."""
    assert scores(weights(same_noun=1, all_words=-1), *BRIDGE) == []


def test_a_report_without_mentions_has_nothing_to_weigh() -> None:
    """A report that says "No." speaks of nothing."""
    assert scores(weights(), "No/INTJ/root/0 ./PUNCT/punct/1") == []
    assert list(find_pairs(Columns.empty())) == []


def test_signs_have_their_columns() -> None:
    """Each sign is named once, and each row has as many."""
    annotation = draw(*BRIDGE)
    scene, speech = join_by_rules(annotation, [], [""] * len(annotation))
    columns = write_columns(scene, speech)
    ((later, earlier),) = find_pairs(columns)
    pairs = Pairs(columns, later, earlier)

    assert signs_of_mentions(columns).shape == (2, len(set(OF_MENTION)))
    assert signs_of_pairs(pairs).shape == (1, len(set(OF_PAIR)))
    assert len(OF_MENTION) == len(set(OF_MENTION))
    assert len(OF_PAIR) == len(set(OF_PAIR))


def test_a_long_report_is_weighed_in_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a block ends is not seen in what is joined."""
    sentences = (*BRIDGE, *BRIDGE[1:] * 5)
    whole = together(*sentences)
    monkeypatch.setattr("hearsay.reader.cast.pairs.BLOCK", 2)

    assert together(*sentences) == whole == [["An old bridge", *["The bridge"] * 6]]


def test_sums_are_exact() -> None:
    """All weights are whole and so small that no sum of them is ever rounded."""
    held = load_weights()
    parts = (held.later, held.earlier, held.pair, held.bias[None])
    assert all((part == part.round()).all() for part in (*parts, held.out))
    assert sum(abs(part).sum(axis=0) for part in parts).max() < 2**24


@pytest.mark.parametrize(
    "later",
    [
        # Nobody is his own lawyer.
        "His/PRON/nmod:poss/2/person lawyer/NOUN/nsubj/3/person left/VERB=leave/root/0",
        # A man is someone new.
        "A/DET/det/2 man/NOUN/nsubj/3/person left/VERB=leave/root/0",
        # A walk is no person.
        "The/DET/det/2 walk/NOUN/nsubj/3/event ended/VERB=end/root/0",
        # A minister is no spokesman.
        "The/DET/det/2 spokesman/NOUN/nsubj/3/person left/VERB=leave/root/0",
        # Another name is another person.
        "Peter/PROPN/nsubj/2/person/PER left/VERB=leave/root/0",
    ],
)
def test_what_is_barred(later: str) -> None:
    """However much speaks for it, the minister Amina Musa is not taken up by these."""
    first = (
        "Minister/NOUN/nmod:desc/2 Amina/PROPN/nsubj/4/person/PER Musa/PROPN/flat/2//+PER "
        "spoke/VERB=speak/root/0 ./PUNCT/punct/4"
    )
    annotation = draw(first, later)
    scene, speech = join_by_rules(annotation, [], [""] * len(annotation))
    rank(scene, speech, replace(weights(), least=-1))
    chain = scene.chains.of(scene.by_head[1].number)

    assert scene.by_head[_subject(annotation.deprel)].number not in chain.members


def _subject(deprel: list[str]) -> int:
    """The subject of the second sentence."""
    return len(deprel) - 1 - deprel[::-1].index("nsubj")
