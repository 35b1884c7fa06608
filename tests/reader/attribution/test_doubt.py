"""Which of the network's sayings are believed."""

from __future__ import annotations

from dataclasses import replace

from hearsay.heads.annotation import Annotation
from hearsay.reader.attribution.doubt import believed
from hearsay.reader.attribution.saying import Saying
from tests.reader.written import said, write

SCORES = [tenth / 10 for tenth in range(-100, 101)]


def asked(annotation: Annotation, saying: Saying, *others: Saying) -> float:
    """The least score with which a saying is believed beside others."""
    for score in SCORES:
        one = replace(saying, score=score)
        if one in believed(annotation, [*others, one]):
            return score
    return float("inf")


REPORT = write("Musa said the dam broke. Musa ate the dam broke.")
SAID = said(REPORT, "Musa", "said", "the dam broke")
ATE = replace(SAID, cue=said(REPORT, "", "ate", "").cue)


def test_a_word_for_saying_speaks_for_itself() -> None:
    """Where the lexicon does not know the cue, the network has to be surer."""
    assert asked(REPORT, SAID) < asked(REPORT, ATE) < 10


def test_somebody_who_says_it_speaks_for_it() -> None:
    """More is asked of a saying that names nobody."""
    assert asked(REPORT, SAID) < asked(REPORT, replace(SAID, source=())) < 10


def test_more_is_asked_within_what_another_says() -> None:
    """A cue in the words of somebody else is less often one."""
    annotation = write("Okoro said that Musa said the dam broke.")
    inner = said(annotation, "Musa", "that Musa said … the dam", "the dam broke")
    inner = replace(inner, cue=(inner.content[0] - 1,))
    outer = said(annotation, "Okoro", "said", "that Musa said the dam broke", score=9.0)

    assert asked(annotation, inner) < asked(annotation, inner, outer) < 10


def test_nobody_says_what_another_passage_tells() -> None:
    """“Nobody was warned.” and a paragraph later “The dam broke.” are no saying of nobody's."""
    annotation = write("Nobody was warned.", "The dam broke.")
    saying = said(annotation, "", "was warned", "The dam broke")

    assert asked(annotation, saying) == float("inf")


def test_the_order_is_kept() -> None:
    """What is believed comes in the order given."""
    sayings = [replace(ATE, score=9.0), replace(SAID, score=-9.0), replace(SAID, score=9.0)]

    assert believed(REPORT, sayings) == [sayings[0], sayings[2]]
    assert believed(REPORT, []) == []
