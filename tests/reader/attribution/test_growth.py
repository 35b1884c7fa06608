"""A content reaches to the noun that its last word belongs to."""

from __future__ import annotations

from hearsay.reader.attribution.growth import grown
from tests.reader.drawn import draw


def test_a_content_does_not_end_before_its_noun() -> None:
    """Behind "from every" the polling station is said as well."""
    annotation = draw(
        "She/PRON/nsubj/2 asked/VERB/root/0 for/ADP/case/4 results/NOUN/obl/2 from/ADP/case/8 "
        "every/DET/det/8 polling/NOUN/compound/8 station/NOUN/nmod/4 ./PUNCT/punct/2"
    )

    assert grown(annotation, (2, 3, 4, 5), frozenset((0, 1))) == (2, 3, 4, 5, 6, 7)


def test_a_content_does_not_grow_into_its_source() -> None:
    """Nor over a mark."""
    annotation = draw(
        "It/PRON/nsubj/2 fell/VERB/ccomp/6 ,/PUNCT/punct/2 the/DET/det/5 mayor/NOUN/nsubj/6 "
        "said/VERB/root/0 ./PUNCT/punct/6"
    )

    assert grown(annotation, (0, 1), frozenset((3, 4, 5))) == (0, 1)
