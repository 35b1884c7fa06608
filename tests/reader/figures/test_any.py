"""Whatever the network says: figures are read, and read the same each time."""

from __future__ import annotations

from hypothesis import given

from hearsay.heads.annotation import Annotation
from hearsay.reader.cast.countries import name_countries
from hearsay.reader.claims.asked import Questions
from hearsay.reader.phrases import Phrases
from hearsay.reference.countries import country_code
from tests.reader.figures.test_figures import figures_of
from tests.reader.test_any_annotation import drawn_annotations

WORDS = (
    "12 137 one two hundreds of thousands several some no nobody anyone at least more than up to $ "
    "million miles % half people homes soldiers troops dead killed injured died were fled destroyed "
    "including them others how many much aid toll number rose not did Kenya Kenyan their side and , . - "
    "voted 11 1 can carry could if in on"
).split()
RELATIONS = (
    "nsubj nsubj:pass obj obl nmod nummod amod acl acl:relcl conj cc appos compound xcomp ccomp advcl "
    "case root cop aux aux:pass mark det advmod"
).split()


@given(drawn_annotations(WORDS, RELATIONS))
def test_every_analysis_is_read(annotation: Annotation) -> None:
    """Spans slice to their words, ids are in order, bounds too."""
    figures = figures_of(annotation)

    assert [one.id for one in figures] == [f"f{n}" for n in range(1, len(figures) + 1)]
    assert [one.start for one in figures] == sorted(one.start for one in figures)
    for one in figures:
        assert annotation.text[one.start : one.end] == one.text
        assert one.low is not None or one.high is not None
        assert one.low is None or one.high is None or one.low <= one.high


@given(drawn_annotations(WORDS, RELATIONS))
def test_the_same_analysis_is_read_the_same(annotation: Annotation) -> None:
    """Nothing hangs on chance or on the order of a set."""
    assert figures_of(annotation) == figures_of(annotation)


@given(drawn_annotations(WORDS, RELATIONS))
def test_anything_may_be_asked(annotation: Annotation) -> None:
    """And no content is an error."""
    country = name_countries(annotation, country_code)

    Questions(Phrases(annotation), country).asked(range(len(annotation)))
