"""What of a report is compared with GUM's chains."""

from __future__ import annotations

from bench.coreference import by_head, found_chains, gold_chains
from hearsay.reader.cast.coreference import resolve_coreference
from tests.reader.drawn import draw


def test_phrases_are_compared_whole() -> None:
    """The bridge that fell is one mention with its clause, and "which" is none of its own."""
    annotation = draw(
        "The/DET/det/2 bridge/NOUN/nsubj/5/object which/PRON/nsubj/4 fell/VERB/acl:relcl/2 "
        "burned/VERB/root/0 ./PUNCT/punct/5"
    )
    scene = resolve_coreference(annotation, [], [""] * len(annotation))

    assert found_chains(scene) == [frozenset({(0, len("The bridge which fell"))})]


def test_words_that_are_marked_twice_count_once() -> None:
    """A mention is in one chain, or the measures mean nothing."""
    row = {
        "entities": [
            {"start": 0, "end": 4, "gid": "1"},
            {"start": 0, "end": 4, "gid": "2"},
            {"start": 9, "end": 12, "gid": "1"},
        ]
    }

    assert gold_chains(row) == [frozenset({(0, 4), (9, 12)})]


def test_a_mention_may_be_known_by_its_head() -> None:
    """Where the edges differ, the head is the same."""
    annotation = draw(
        "The/DET/det/3 old/ADJ/amod/3 bridge/NOUN/nsubj/4/object fell/VERB/root/0 ./PUNCT/punct/4"
    )

    assert by_head([frozenset({(0, 14)})], annotation) == by_head(
        [frozenset({(4, 14)})], annotation
    )
