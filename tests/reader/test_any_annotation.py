"""Whatever the network says: the reader answers, and answers the same each time."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from hearsay.heads.annotation import ROOT, Annotation, Attribution, LabelledSpan
from hearsay.reader.cast.countries import name_countries
from hearsay.reader.cast.entities import Cast, read_cast
from hearsay.record import Report
from tests.normalise.tables import COUNTRIES, SmallTables

WORDS = "He she it they I we who the his Amina Musa Avalonian minister group said ( ) , “ ” . 's".split()
TAGS = "NOUN PROPN PRON VERB ADJ DET ADP PUNCT NUM".split()
RELATIONS = (
    "nsubj obj obl nmod nmod:poss compound flat appos conj cc det amod acl:relcl ccomp root cop "
    "advcl case"
).split()
LABELS = "PER ORG LOC FAC NORP VEH WPN".split()


@st.composite
def drawn_annotations(
    draw: st.DrawFn, vocabulary: Sequence[str] = WORDS, relations: Sequence[str] = RELATIONS
) -> Annotation:
    """An annotation of up to a dozen words, its trees as wrong as can be."""
    words = draw(st.lists(st.sampled_from(vocabulary), min_size=1, max_size=12))
    size = len(words)
    columns = {
        name: draw(st.lists(st.sampled_from(values), min_size=size, max_size=size))
        for name, values in (
            ("upos", TAGS),
            ("deprel", relations),
            ("mention_type", ["", "person", "organization", "place", "object"]),
        )
    }
    token = st.integers(0, size - 1)
    heads = st.lists(st.one_of(st.just(ROOT), token), min_size=size, max_size=size)
    tokens = st.lists(token, max_size=4, unique=True).map(sorted).map(tuple)
    saying = st.builds(Attribution, cue=tokens, source=tokens, content=tokens, score=st.just(1.0))
    cuts = sorted(draw(st.sets(token, max_size=6)))
    names = [
        LabelledSpan(first, last - 1, draw(st.sampled_from(LABELS)), 1.0)
        for first, last in pairwise(sorted({*cuts, size}))
    ]
    starts = [sum(len(word) + 1 for word in words[:n]) for n in range(size)]
    return Annotation(
        text=" ".join(words),
        starts=starts,
        ends=[start + len(word) for start, word in zip(starts, words, strict=True)],
        sentence=sorted(draw(st.lists(st.integers(0, 3), min_size=size, max_size=size))),
        passage=[0] * size,
        head=draw(heads),
        lemma=[word.lower() for word in words],
        entities=names,
        times=[],
        attributions=draw(st.lists(saying, max_size=3)),
        factuality=draw(st.lists(st.floats(-3, 3), min_size=size, max_size=size)),
        **columns,
    )


def _read(annotation: Annotation) -> Cast:
    return read_cast(
        Report(text=annotation.text),
        annotation,
        annotation.attributions,
        country=name_countries(annotation, COUNTRIES.get),
        tables=SmallTables(),
    )


@given(drawn_annotations())
def test_every_analysis_is_read(annotation: Annotation) -> None:
    """Mentions slice to their words, ids are in order, every source leads to a listed entity."""
    cast = _read(annotation)

    assert [entity.id for entity in cast.entities] == [
        f"n{number}" for number in range(1, len(cast.entities) + 1)
    ]
    for entity in cast.entities:
        assert entity.name
        assert all(annotation.text[m.start : m.end] == m.text for m in entity.mentions)
        assert list(entity.mentions) == sorted(entity.mentions)
    for saying in annotation.attributions:
        source = cast.source(saying.source)
        assert (source is None) == (not saying.source)
        assert source is None or source.entity is None or source.entity in cast.entities


@given(drawn_annotations())
def test_the_same_analysis_is_read_the_same(annotation: Annotation) -> None:
    """Nothing hangs on chance or on the order of a set."""
    assert _read(annotation).entities == _read(annotation).entities
