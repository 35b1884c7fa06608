"""What nobody knows, what nobody in particular says, and who says nothing."""

from __future__ import annotations

import pytest

from hearsay.reader.attribution.unvoiced import find_unvoiced, with_subject
from hearsay.reader.phrases import Phrases
from tests.reader.drawn import draw
from tests.reader.written import said, told

CASES = [
    (
        (
            "It/PRON/expl/3 was/AUX=be/cop/3 unclear/ADJ/root/0 how/ADV/advmod/5 many/ADJ/nsubj/7 "
            "had/AUX=have/aux/7 died/VERB=die/csubj/3 ./PUNCT/punct/3"
        ),
        [("", "It was unclear", "how many had died")],
    ),
    (
        (
            "It/PRON/expl/5 is/AUX=be/cop/5 not/PART/advmod/5 yet/ADV/advmod/5 clear/ADJ/root/0 "
            "who/PRON/nsubj/7 fired/VERB=fire/csubj/5 ./PUNCT/punct/5"
        ),
        [("", "It is not yet clear", "who fired")],
    ),
    (
        (
            "It/PRON/expl/2 remains/VERB=remain/root/0 unclear/ADJ/xcomp/2 who/PRON/nsubj/5 "
            "fired/VERB=fire/ccomp/2 ./PUNCT/punct/2"
        ),
        [("", "It remains unclear", "who fired")],
    ),
    (
        "The/DET/det/2 cause/NOUN/nsubj/4 was/AUX=be/cop/4 unknown/ADJ/root/0 ./PUNCT/punct/4",
        [("", "was unknown", "The cause")],
    ),
    (
        (
            "The/DET/det/2 toll/NOUN/nsubj:pass/6 could/AUX/aux/6 not/PART/advmod/6 "
            "be/AUX/aux:pass/6 confirmed/VERB=confirm/root/0 ./PUNCT/punct/6"
        ),
        [("", "could not be confirmed", "The toll")],
    ),
    # It is known, so nobody has to be told that it is not.
    (
        (
            "The/DET/det/2 toll/NOUN/nsubj:pass/4 was/AUX=be/aux:pass/4 confirmed/VERB=confirm/root/0 "
            "./PUNCT/punct/4"
        ),
        [],
    ),
    (
        (
            "It/PRON/expl/3 is/AUX=be/cop/3 clear/ADJ/root/0 who/PRON/nsubj/5 fired/VERB/csubj/3 "
            "./PUNCT/punct/3"
        ),
        [],
    ),
    ("It/PRON/nsubj/3 was/AUX=be/cop/3 unclear/ADJ/root/0 ./PUNCT/punct/3", []),  # what?
    (
        (
            "The/DET/det/2 men/NOUN=man/nsubj/4 allegedly/ADV/advmod/4 fired/VERB=fire/root/0 "
            "shots/NOUN=shot/obj/4 ./PUNCT/punct/4"
        ),
        [("", "allegedly", "The men … fired shots")],
    ),
    (
        (
            "The/DET/det/2 army/NOUN/nsubj/5 has/AUX=have/aux/5 not/PART/advmod/5 "
            "commented/VERB=comment/root/0 on/ADP/case/8 the/DET/det/8 crash/NOUN/obl/5 "
            "./PUNCT/punct/5"
        ),
        [("The army", "has not commented on", "the crash")],
    ),
    (
        (
            "The/DET/det/2 army/NOUN/nsubj/3 commented/VERB=comment/root/0 on/ADP/case/6 the/DET/det/6 "
            "crash/NOUN/obl/3 ./PUNCT/punct/3"
        ),
        [],
    ),
    (
        (
            "The/DET/det/2 ministry/NOUN/nsubj/3 released/VERB=release/root/0 no/DET/det/5 "
            "figures/NOUN=figure/obj/3 ./PUNCT/punct/3"
        ),
        [("The ministry", "released no", "figures")],
    ),
    (
        (
            "The/DET/det/2 ministry/NOUN/nsubj/3 released/VERB=release/root/0 no/DET/det/5 "
            "prisoners/NOUN=prisoner/obj/3 ./PUNCT/punct/3"
        ),
        [],
    ),
    (
        (
            "The/DET/det/2 ministry/NOUN/nsubj/3 released/VERB=release/root/0 some/DET/det/5 "
            "figures/NOUN=figure/obj/3 ./PUNCT/punct/3"
        ),
        [],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_unvoiced(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    """Few words and plain trees tell it; what looks like it and is not is left alone."""
    annotation = draw(sentence)

    found = list(find_unvoiced(Phrases(annotation)))

    assert [told(annotation, saying) for saying in found] == expected
    assert all(saying.score > 0 for saying in found)
    assert all(saying.rule != "network" for saying in found)


EXPECTED = draw(
    "The/DET/det/2 bridge/NOUN/nsubj:pass/4 is/AUX=be/aux:pass/4 expected/VERB=expect/root/0 "
    "to/PART/mark/6 reopen/VERB/xcomp/4 soon/ADV/advmod/6 ./PUNCT/punct/4"
)


def test_what_is_expected_of_somebody_is_said_of_them() -> None:
    """The bridge belongs to what is said of it."""
    saying = said(EXPECTED, "", "is expected", "to reopen soon")

    assert told(EXPECTED, with_subject(Phrases(EXPECTED), saying)) == (
        "",
        "is expected",
        "The bridge … to reopen soon",
    )


@pytest.mark.parametrize(
    ("source", "cue", "content"),
    [
        ("soon", "is expected", "to reopen"),  # somebody expects it
        ("", "The bridge is expected", "to reopen soon"),  # the subject is taken
        ("", "is expected", "The bridge … to reopen soon"),
        ("", "is expected", "soon"),  # what is to happen is not said
        ("", "", "to reopen soon"),
    ],
)
def test_other_contents_have_no_subject_added(source: str, cue: str, content: str) -> None:
    """It is said already, or by somebody, or of nothing."""
    saying = said(EXPECTED, source, cue, content)

    assert with_subject(Phrases(EXPECTED), saying) == saying


def test_it_is_nobody() -> None:
    """In "it is expected to rain" nothing is said of it."""
    annotation = draw(
        "It/PRON/nsubj:pass/3 is/AUX=be/aux:pass/3 expected/VERB=expect/root/0 to/PART/mark/5 "
        "rain/VERB/xcomp/3 ./PUNCT/punct/3"
    )
    saying = said(annotation, "", "is expected", "to rain")

    assert with_subject(Phrases(annotation), saying) == saying
