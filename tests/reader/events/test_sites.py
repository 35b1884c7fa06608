"""Where what a verb tells happened, in sentences drawn by hand; tests of any word, trigger or not."""

from __future__ import annotations

import pytest

from hearsay.heads.annotation import Annotation
from hearsay.reader.events.sites import Sites
from hearsay.reader.phrases import Phrases
from hearsay.record import Report
from hearsay.record.place import Place
from hearsay.record.vocabulary import PlacePrecision
from tests.reader.drawn import draw

CASES: dict[str, tuple[str, str, str | None]] = {
    "they march where they march, not where they live": (
        (
            "Residents/NOUN=resident/nsubj/4/person of/ADP/case/3 Ardal/PROPN/nmod/1/person/LOC "
            "marched/VERB=march/root/0 in/ADP/case/6 Borun/PROPN/obl/4/place/LOC ./PUNCT/punct/4"
        ),
        "marched",
        "Borun",
    ),
    "what is protested against is elsewhere": (
        (
            "They/PRON/nsubj/2/person protested/VERB=protest/root/0 against/ADP/case/5 a/DET/det/5 "
            "raid/NOUN/obl/2/event in/ADP/case/7 Ardal/PROPN/nmod/5/place/LOC ./PUNCT/punct/2"
        ),
        "protested",
        None,
    ),
    "the narrowest of nested places": (
        (
            "Soldiers/NOUN=soldier/nsubj/2/person seized/VERB=seize/root/0 the/DET/det/5 "
            "Ardal/PROPN/compound/5//LOC district/NOUN/obj/2/place of/ADP/case/7 "
            "Borun/PROPN/nmod/5/place/LOC ./PUNCT/punct/2"
        ),
        "seized",
        "Ardal",
    ),
    "a city is called by what stands behind it": (
        (
            "It/PRON/nsubj/2 happened/VERB=happen/root/0 in/ADP/case/6 the/DET/det/6 "
            "Ardal/PROPN/compound/6//LOC city/NOUN/obl/2/place of/ADP/case/8 "
            "Borun/PROPN/nmod/6/place/LOC ./PUNCT/punct/2"
        ),
        "happened",
        "Borun",
    ),
    "a clause that is about a place is there": (
        (
            "He/PRON/nsubj/2/person left/VERB=leave/root/0 Ardal/PROPN/obj/2/place/LOC ,/PUNCT/punct/8 "
            "where/ADV/advmod/8 a/DET/det/7 bomb/NOUN/nsubj/8/object exploded/VERB=explode/acl:relcl/3 "
            "./PUNCT/punct/2"
        ),
        "exploded",
        "Ardal",
    ),
    "what follows from it is at the same place": (
        (
            "Gunmen/NOUN=gunman/nsubj/2/person stormed/VERB=storm/root/0 Ardal/PROPN/obj/2/place/LOC "
            ",/PUNCT/punct/5 killing/VERB=kill/advcl/2 nine/NUM/obj/5/person ./PUNCT/punct/2"
        ),
        "killing",
        "Ardal",
    ),
}


@pytest.mark.parametrize(("sentence", "verb", "place"), CASES.values(), ids=CASES)
def test_a_verb_has_its_own_place(sentence: str, verb: str, place: str | None) -> None:
    """Or none."""
    annotation = draw(sentence)
    sites = Sites(Phrases(annotation), _places(annotation))

    found = sites.of_verb(annotation.words.index(verb))

    assert (found and found.place.name) == place


def _places(annotation: Annotation) -> list[Place]:
    report = Report(text=annotation.text)
    return [
        Place(
            id=f"l{number}",
            span=report.span(annotation.starts[name.first], annotation.ends[name.last]),
            name=annotation.printed(name.first, name.last),
            precision=PlacePrecision.TOWN,
            country="XA",
        )
        for number, name in enumerate(annotation.entities, 1)
        if name.label == "LOC"
    ]
