"""Where the parts of a saying begin and end."""

from __future__ import annotations

import pytest

from hearsay.heads.annotation import Annotation
from hearsay.reader.attribution.edges import trim
from hearsay.reader.attribution.saying import Saying
from hearsay.text.quotations import find_quotations
from tests.reader.drawn import draw
from tests.reader.written import said, told, write


def trimmed(annotation: Annotation, saying: Saying) -> tuple[str, str, str]:
    """The words of a saying when its edges are given."""
    return told(annotation, trim(annotation, saying, find_quotations(annotation.text)))


@pytest.mark.parametrize(
    ("text", "marked", "expected"),
    [
        # The report's own marks are left out.
        ("Musa said that the dam broke.", "that the dam broke.", "that the dam broke"),
        ("Musa said, however, it broke.", ", however, it broke", "however, it broke"),
        # Those of a quotation are not, nor is what stands before its closing mark.
        ("Musa said: “The dam broke.”", ": “The dam broke.”", "“The dam broke.”"),
        ("“The dam broke,” Musa said.", "“The dam broke,”", "“The dam broke,”"),
        ("Musa said it broke (twice).", "it broke (twice).", "it broke (twice)"),
        ("Musa said it fell 5%.", "it fell 5%.", "it fell 5%"),
        # Of a quotation all is said, or the words alone that were marked.
        ("Musa said: “The old dam broke.”", "old dam broke", "“The old dam broke.”"),
        ("Musa said: “The old dam broke on Friday.”", "Friday", "Friday"),
        # A hole of a word or two is filled, and a wide one is not.
        ("Musa said that it broke.", "that … broke", "that it broke"),
        ("Musa said the dam on the road to Selm broke.", "the dam … broke", "the dam"),
        # Nothing is left of marks alone.
        ("Musa said …", "…", ""),
        ("Musa said that the dam broke.", "", ""),
    ],
)
def test_contents(text: str, marked: str, expected: str) -> None:
    """From its first word or its opening mark to its last."""
    annotation = write(text)

    assert trimmed(annotation, said(annotation, "Musa", "said", marked)) == (
        "Musa",
        "said",
        expected,
    )


def test_a_quotation_may_be_interrupted() -> None:
    """What stands before and after "she said" is one content."""
    annotation = write("“We ran,” she said, “and the dam broke.”")

    assert trimmed(annotation, said(annotation, "she", "said", "We ran … and the dam broke")) == (
        "she",
        "said",
        "“We ran,” … “and the dam broke.”",
    )


def test_who_begins_a_quotation_says_the_rest() -> None:
    """The network may have seen its beginning alone; a few words of it are a phrase of their own."""
    quoted = "“We have agreed with them all that they will stay in the house until the end of May.”"
    annotation = write(f"Musa said: {quoted}")

    begun = said(annotation, "Musa", "said", "We have agreed with them")
    picked = said(annotation, "Musa", "said", "stay in the house")

    assert trimmed(annotation, begun) == ("Musa", "said", quoted)
    assert trimmed(annotation, picked) == ("Musa", "said", "stay in the house")


def test_what_stands_far_off_belongs_to_another_saying() -> None:
    """The larger part is kept."""
    annotation = write("The town slept. Nobody at all in the street heard it. Musa said it broke.")

    saying = said(annotation, "Musa", "said", "slept … it broke")

    assert trimmed(annotation, saying) == ("Musa", "said", "it broke")


def test_a_content_stays_in_the_passage_of_its_cue() -> None:
    """Another paragraph is the report's again, unless it is quoted."""
    annotation = write("Musa said the dam broke.", "The town slept.")
    saying = said(annotation, "Musa", "said", "the dam broke … The town slept")

    assert trimmed(annotation, saying) == ("Musa", "said", "the dam broke")

    annotation = write("“We all ran to the hill.”", "Musa said so.")
    saying = said(annotation, "Musa", "said", "We all ran to the hill")

    assert trimmed(annotation, saying) == ("Musa", "said", "“We all ran to the hill.”")


@pytest.mark.parametrize(
    ("text", "marked", "expected"),
    [
        ("The mayor, Musa, said it broke.", "The mayor … Musa", "The mayor, Musa"),
        ("The mayor, Musa, said it broke.", ", Musa,", "Musa"),
        ("An aide, whom nobody there knew well, to Musa said it broke.", "An … to Musa", "to Musa"),
        ("Musa left. The mayor said it broke.", "Musa … The mayor", "The mayor"),
        ("Then, said Musa, it broke.", ",", ""),
    ],
)
def test_sources(text: str, marked: str, expected: str) -> None:
    """A source is one run of words in the sentence of its cue, without marks at its ends."""
    annotation = write(text)

    source, _, content = trimmed(annotation, said(annotation, marked, "said", "it broke"))

    assert (source, content) == (expected, "it broke")


def test_without_a_cue_the_sentence_with_most_of_a_source_decides() -> None:
    """Nothing else tells which of two it is."""
    annotation = write("Musa left. The old mayor stayed. It broke.")

    saying = said(annotation, "Musa … The old mayor", "", "It broke")

    assert trimmed(annotation, saying) == ("The old mayor", "", "It broke")


DRAWN = draw(
    "Musa/PROPN/nsubj/2 said/VERB/root/0 the/DET/det/4 dam/NOUN/nsubj/5 broke/VERB/ccomp/2 "
    "early/ADV/advmod/5 Monday/PROPN/obl/5 and/CCONJ/cc/9 left/VERB/conj/2 ./PUNCT/punct/2"
)


def test_a_content_grows_over_what_hangs_on_it() -> None:
    """A word at its end that belongs to one of its words is said, too."""
    saying = said(DRAWN, "Musa", "said", "dam broke")

    assert trimmed(DRAWN, saying) == ("Musa", "said", "the dam broke early Monday")


def test_a_content_does_not_grow_over_what_is_joined() -> None:
    """What else somebody did is the report's own, and so are cue and source."""
    saying = said(DRAWN, "Musa", "said", "the dam broke early Monday and")

    assert trimmed(DRAWN, saying) == ("Musa", "said", "the dam broke early Monday and")


def test_what_is_not_an_edge_stays() -> None:
    """The cue, the score and through whom it came are not touched."""
    saying = Saying((1,), (0,), (2, 3, 4), 0.5, via=((7,),), about=(8,), rule="a rule")

    found = trim(DRAWN, saying, ())

    assert (found.cue, found.score, found.via, found.about, found.rule) == (
        (1,),
        0.5,
        ((7,),),
        (8,),
        "a rule",
    )
