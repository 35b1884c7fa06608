"""A report goes through the network window by window, and comes out as one annotation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.encoder.windows import CORE
from hearsay.heads.annotation import ROOT, Annotation
from hearsay.heads.engine import Engine
from hearsay.heads.lemma import Lemmas
from hearsay.text.sentences import split_sentences
from tests.heads.knowing import KnowingNetwork

LEMMAS = Lemmas([("VERB", "^said", "2y")])


def annotate(text: str, network: KnowingNetwork | None = None) -> Annotation:
    """The annotation of a text."""
    return Engine(network or KnowingNetwork(), LEMMAS).annotate(text, split_sentences(text))


def heads_are_trees(annotation: Annotation) -> bool:
    """Whether every token leads to a root of its own sentence, and only roots are called so."""
    for token, own in enumerate(annotation.head):
        above, steps = token, 0
        while annotation.head[above] != ROOT and steps <= len(annotation):
            above, steps = annotation.head[above], steps + 1
            if annotation.sentence[above] != annotation.sentence[token]:
                return False
        if steps > len(annotation) or (annotation.deprel[token] == "root") != (own == ROOT):
            return False
    return True


def test_a_sentence_is_annotated() -> None:
    """Each head's answer stands in its column."""
    annotation = annotate("Musa said the dam broke Friday.")

    assert annotation.words == ["Musa", "said", "the", "dam", "broke", "Friday", "."]
    assert annotation.upos == ["PROPN", "VERB", "X", "NOUN", "VERB", "PROPN", "PUNCT"]
    assert annotation.lemma == ["Musa", "say", "the", "dam", "broke", "Friday", "."]
    assert annotation.mention_type == ["person", "", "", "", "", "", ""]
    assert annotation.head == [ROOT, 0, 1, 2, 3, 4, 5]
    assert annotation.deprel == ["root", *["dep"] * 6]
    assert [(name.first, name.last, name.label) for name in annotation.entities] == [(0, 0, "PER")]
    assert [(time.first, time.last, time.label) for time in annotation.times] == [(5, 5, "TIME")]
    ((cue, source, content),) = [(a.cue, a.source, a.content) for a in annotation.attributions]
    assert (cue, source, content) == ((1,), (0,), (2, 3, 4, 5))


def test_an_empty_report_has_an_empty_annotation() -> None:
    """And the network is not asked."""
    network = KnowingNetwork()

    annotation = annotate("", network)

    assert len(annotation) == 0
    assert (annotation.entities, annotation.times, annotation.attributions) == ([], [], [])
    assert network.seen == []


def test_passages_are_told_of_every_token() -> None:
    """A sentence has the number of its passage; without any, all are of the first."""
    text = "Musa said. The dam broke."
    sentences = split_sentences(text)
    engine = Engine(KnowingNetwork(), LEMMAS)

    assert engine.annotate(text, sentences, [3, 5]).passage == [3, 3, 3, 5, 5, 5, 5]
    assert engine.annotate(text, sentences).passage == [0] * 7


def test_what_stands_outside_of_the_sentences_is_not_looked_at() -> None:
    """Its words are in the text and nowhere else."""
    text = "Okoro said. Musa said."

    annotation = Engine(KnowingNetwork(), LEMMAS).annotate(text, split_sentences(text)[1:])

    assert annotation.words == ["Musa", "said", "."]
    assert annotation.starts == [12, 17, 21]
    assert [(name.first, name.last) for name in annotation.entities] == [(0, 0)]


def test_findings_of_later_windows_are_counted_over_the_report() -> None:
    """A name, a time and a saying in the third window have the numbers of the report's tokens."""
    filling = ["the dam broke and the long dam broke."] * 30
    text = " ".join([*filling, "Musa Okoro said the dam broke Friday.", *filling])
    network = KnowingNetwork()

    annotation = annotate(text, network)

    assert len(network.seen) > 3
    assert [annotation.printed(n.first, n.last) for n in annotation.entities] == ["Musa Okoro"]
    assert [annotation.printed(t.first, t.last) for t in annotation.times] == ["Friday"]
    (found,) = annotation.attributions
    assert annotation.printed(found.source[0], found.source[-1]) == "Okoro"
    assert annotation.printed(found.cue[0], found.cue[-1]) == "said"
    assert annotation.printed(found.content[0], found.content[-1]) == "the dam broke Friday"


def test_what_is_seen_twice_is_read_once() -> None:
    """Windows overlap: a name that two of them see is one name."""
    text = " ".join(["Musa said the dam broke Friday."] * 60)
    network = KnowingNetwork()

    annotation = annotate(text, network)

    assert len(network.seen) > 3
    assert sum(window.count("musa") for window in network.seen) > 60
    assert len(annotation.entities) == len(annotation.times) == len(annotation.attributions) == 60


@pytest.mark.parametrize("length", [CORE - 1, CORE, CORE + 1, 3 * CORE])
def test_a_sentence_that_is_cut_still_hangs_together(length: int) -> None:
    """Its parts are in several windows; each token has a head in its sentence, and none rings."""
    text = " ".join(["long"] * length) + " dam. Musa said."

    annotation = annotate(text)

    assert heads_are_trees(annotation)
    assert {annotation.sentence[token] for token in range(length)} == {0}
    assert annotation.head.count(ROOT) == 1 + -(-(length + 2) // CORE)


def test_a_root_is_called_so_whatever_the_network_says() -> None:
    """Relation and head come from two scores; where they part, the head decides."""
    annotation = annotate("Musa said.", KnowingNetwork(relation="root"))

    assert annotation.deprel == ["root", "dep", "dep"]
    assert annotate("Musa said.", KnowingNetwork(relation="nsubj")).deprel == [
        "root",
        "nsubj",
        "nsubj",
    ]


def test_a_window_is_marked_at_its_ends() -> None:
    """The network sees the marks it was taught with, and words in their pieces."""
    network = KnowingNetwork()

    annotate("Musa said damage.", network)

    assert network.seen == [["[CLS]", "musa", "said", "dam", "##a", "##g", "##e", ".", "[SEP]"]]


@given(
    st.lists(
        st.lists(
            st.sampled_from("Musa Okoro said Friday the dam broke long damage xyz ,".split()),
            min_size=1,
            max_size=90,
        ).map(lambda words: "The " + " ".join(words) + "."),
        max_size=8,
    )
)
def test_any_report_is_annotated(sentences: list[str]) -> None:
    """Every column has an entry a token, trees are trees, and spans are in the report."""
    annotation = annotate(" ".join(sentences))

    size = len(annotation)
    for column in ("ends", "sentence", "passage", "upos", "head", "deprel", "lemma", "words"):
        assert len(getattr(annotation, column)) == size, column
    assert heads_are_trees(annotation)
    assert annotation.words.count("said") >= len(annotation.attributions)
    for found in annotation.attributions:
        assert [annotation.word(token) for token in found.cue] == ["said"]
        assert "said" not in [annotation.word(token) for token in found.source]
    for name in annotation.entities:
        assert {annotation.word(t) for t in range(name.first, name.last + 1)} <= {"Musa", "Okoro"}
    named = [token for name in annotation.entities for token in range(name.first, name.last + 1)]
    assert named == [t for t in range(size) if annotation.word(t) in {"Musa", "Okoro"}]
