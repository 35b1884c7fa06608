"""Which quantity nobody knows, or nobody tells."""

from __future__ import annotations

import pytest

from hearsay.reader.cast.countries import name_countries
from hearsay.reader.claims.asked import Questions
from hearsay.reader.phrases import Phrases
from hearsay.reference.countries import country_code
from tests.reader.drawn import draw
from tests.reader.written import tokens_of

Told = tuple[str, str | None, str | None]
"""Measure, side, population."""

CASES: list[tuple[str, str, Told | None]] = [
    (
        (
            "It/PRON/expl/3/event was/AUX=be/cop/3 unclear/ADJ/root/0 how/ADV/advmod/5 "
            "many/ADJ/amod/6 people/NOUN/nsubj/8/person had/AUX=have/aux/8 "
            "died/VERB=die/csubj/3 ./PUNCT/punct/3"
        ),
        "how many people had died",
        ("killed", None, None),
    ),
    (
        (
            "Russian/ADJ/amod/2 authorities/NOUN=authority/nsubj/3/organization "
            "released/VERB=release/root/0 no/DET/det/6 casualty/NOUN/compound/6 "
            "figures/NOUN=figure/obj/3/abstract ./PUNCT/punct/3"
        ),
        "casualty figures",
        ("casualties", None, None),
    ),
    (
        (
            "Officials/NOUN=official/nsubj/4/person did/AUX=do/aux/4 not/PART/advmod/4 "
            "say/VERB/root/0 how/ADV/advmod/6 many/ADJ/amod/7 "
            "troops/NOUN/nsubj:pass/10/person would/AUX/aux/10 be/AUX/aux:pass/10 "
            "deployed/VERB=deploy/ccomp/4 ./PUNCT/punct/4"
        ),
        "how many troops would be deployed",
        ("personnel", None, "troops"),
    ),
    (
        (
            "The/DET/det/2 ministry/NOUN/nsubj/3/organization gave/VERB=give/root/0 "
            "no/DET/det/6 death/NOUN/compound/6 toll/NOUN/obj/3/abstract ./PUNCT/punct/3"
        ),
        "death toll",
        ("killed", None, None),
    ),
    (
        (
            "It/PRON/nsubj:pass/4/abstract is/AUX=be/aux:pass/4 not/PART/advmod/4 "
            "known/VERB=know/root/0 how/ADV/advmod/6 many/ADJ/amod/8 Ukrainian/ADJ/amod/8 "
            "soldiers/NOUN=soldier/nsubj:pass/10/person were/AUX=be/aux:pass/10 "
            "wounded/ADJ/ccomp/4 ./PUNCT/punct/4"
        ),
        "how many Ukrainian soldiers were wounded",
        ("injured", "Ukraine", "soldiers"),
    ),
    (
        (
            "It/PRON/expl/3/event was/AUX=be/cop/3 unclear/ADJ/root/0 how/ADV/advmod/5 "
            "much/ADJ/amod/6 aid/NOUN/nsubj/8/event would/AUX/aux/8 come/VERB/csubj/3 "
            "./PUNCT/punct/3"
        ),
        "how much aid would come",
        ("money_aid", None, None),
    ),
    (
        (
            "Nobody/PRON/nsubj/2/person knows/VERB=know/root/0 how/ADV/advmod/4 "
            "many/ADJ/amod/5 children/NOUN=child/nsubj/7/person are/AUX=be/aux/7 "
            "missing/VERB=miss/ccomp/2 ./PUNCT/punct/2"
        ),
        "how many children are missing",
        ("missing", None, "children"),
    ),
    (
        (
            "The/DET/det/2 number/NOUN/nsubj/8/abstract of/ADP/case/4 "
            "those/PRON=that/nmod/2/object on/ADP/case/6 board/NOUN/nmod/2 was/AUX=be/cop/8 "
            "unknown/ADJ/root/0 ./PUNCT/punct/8"
        ),
        "The number of those on board",
        ("count_other", None, None),
    ),
    (
        (
            "The/DET/det/2 cause/NOUN/nsubj/4/abstract was/AUX=be/cop/4 unknown/ADJ/root/0 "
            "./PUNCT/punct/4"
        ),
        "The cause",
        None,
    ),
    (
        (
            "The/DET/det/2 size/NOUN/nsubj/7/abstract of/ADP/case/5 the/DET/det/5 "
            "damage/NOUN/nmod/2/abstract is/AUX=be/cop/7 unclear/ADJ/root/0 ./PUNCT/punct/7"
        ),
        "The size of the damage",
        None,
    ),
]


@pytest.mark.parametrize(("drawn", "content", "told"), CASES)
def test_what_is_asked_is_told(drawn: str, content: str, told: Told | None) -> None:
    """The measure, whose and of whom; None where no quantity is asked for."""
    annotation = draw(drawn)
    tokens = tokens_of(annotation, content)
    country = name_countries(annotation, country_code)
    asked = Questions(Phrases(annotation), country).asked(tokens)

    found = None if asked is None else (asked.measure.value, asked.side, asked.population)
    assert found == told


def test_of_nothing_nothing_is_asked() -> None:
    """A content without words asks for no quantity."""
    annotation = draw(CASES[0][0])

    assert Questions(Phrases(annotation), [""] * len(annotation)).asked(()) is None
