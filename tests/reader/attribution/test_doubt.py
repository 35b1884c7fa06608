"""Which of the network's sayings are believed."""

from __future__ import annotations

from dataclasses import replace

import pytest

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


@pytest.mark.parametrize(
    "text",
    [
        "An aide asked not to be named.",
        "An aide asked not to be publicly identified because it was late.",
        "An aide asked for anonymity.",
    ],
)
def test_who_asks_not_to_be_named_says_nothing(text: str) -> None:
    """That is how somebody spoke; no score makes it a saying."""
    annotation = write(text)
    saying = said(annotation, "An aide", "asked", text.removeprefix("An aide asked ").rstrip("."))

    assert asked(annotation, saying) == float("inf")


def test_other_requests_are_sayings() -> None:
    """Somebody may well ask not to be left alone."""
    annotation = write("An aide asked not to be left alone.")
    saying = said(annotation, "An aide", "asked", "not to be left alone")

    assert asked(annotation, saying) < 10


def test_the_order_is_kept() -> None:
    """What is believed comes in the order given."""
    sayings = [replace(ATE, score=9.0), replace(SAID, score=-9.0), replace(SAID, score=9.0)]

    assert believed(REPORT, sayings) == [sayings[0], sayings[2]]
    assert believed(REPORT, []) == []
