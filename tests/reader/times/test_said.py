"""When it was said: the time of the saying, apart from the times of what is said."""

from __future__ import annotations

import pytest
from hypothesis import given

from hearsay.heads.annotation import Annotation
from hearsay.reader.phrases import Phrases
from hearsay.reader.times.said import said_of, times_by_token
from hearsay.reader.times.times import read_times
from hearsay.record import Report
from tests.reader.drawn import draw
from tests.reader.test_any_annotation import drawn_annotations
from tests.reader.written import tokens_of


def when(annotation: Annotation, cue: str, content: str, source: str = "") -> str | None:
    """The words that tell when it was said."""
    times = read_times(Report(text=annotation.text, published="2022-02-26"), annotation)
    time = said_of(
        Phrases(annotation),
        tokens_of(annotation, cue),
        tokens_of(annotation, content),
        times_by_token(annotation, times),
        source=tokens_of(annotation, source),
    )
    return time.text if time else None


SAID_ON = (
    "Officials/NOUN/nsubj/2 said/VERB=say/root/0 on/ADP/case/4 Friday/PROPN/obl/2 that/SCONJ/mark/7 "
    "it/PRON/nsubj/7 fell/VERB=fall/ccomp/2 on/ADP/case/9 Thursday/PROPN/obl/7 ./PUNCT/punct/2"
)
TOLD_LATE = (
    "He/PRON/nsubj/2 told/VERB=tell/root/0 reporters/NOUN/iobj/2 late/ADV/advmod/5 "
    "Friday/PROPN/obl:unmarked/2 it/PRON/nsubj/7 fell/VERB=fall/ccomp/2 ./PUNCT/punct/2"
)
ON_FRIDAY_REPORTED = (
    "On/ADP/case/2 Friday/PROPN/obl/5 ,/PUNCT/punct/5 officials/NOUN/nsubj/5 reported/VERB=report/root/0 "
    "losses/NOUN/obj/5 ./PUNCT/punct/5"
)
IN_A_TWEET = (
    "In/ADP/case/3 a/DET/det/3 tweet/NOUN/obl/7 on/ADP/case/5 Friday/PROPN/nmod/3 he/PRON/nsubj/7 "
    "said/VERB=say/root/0 it/PRON/nsubj/9 fell/VERB=fall/ccomp/7 ./PUNCT/punct/7"
)
IN_A_POSTED_VIDEO = (
    "In/ADP/case/3 a/DET/det/3 video/NOUN/obl/8 posted/VERB=post/acl/3 on/ADP/case/6 Friday/PROPN/obl/4 "
    "he/PRON/nsubj/8 said/VERB=say/root/0 it/PRON/nsubj/10 fell/VERB=fall/ccomp/8 ./PUNCT/punct/8"
)


@pytest.mark.parametrize(
    ("drawn", "cue", "content", "time"),
    [
        (SAID_ON, "said", "it fell on Thursday", "Friday"),
        (TOLD_LATE, "told", "it fell", "late Friday"),
        (ON_FRIDAY_REPORTED, "reported", "losses", "Friday"),
        (IN_A_TWEET, "said", "it fell", "Friday"),
        (IN_A_POSTED_VIDEO, "said", "it fell", "Friday"),
    ],
)
def test_the_time_that_hangs_on_the_saying(drawn: str, cue: str, content: str, time: str) -> None:
    """It may stand before the saying or behind it, or on what it was said in."""
    assert when(draw(drawn), cue, content) == time


def test_the_time_of_what_is_said_is_not_that_of_the_saying() -> None:
    """As in "Officials said it fell on Thursday" tells nothing of when they said so."""
    annotation = draw(
        "Officials/NOUN/nsubj/2 said/VERB=say/root/0 it/PRON/nsubj/4 fell/VERB=fall/ccomp/2 "
        "on/ADP/case/6 Thursday/PROPN/obl/4 ./PUNCT/punct/2"
    )

    assert when(annotation, "said", "it fell on Thursday") is None


def test_a_tree_drawn_wrong_is_mended_by_the_place() -> None:
    """A time right behind the saying words and outside of the content is theirs, whatever it hangs on."""
    annotation = draw(
        "Officials/NOUN/nsubj/2 said/VERB=say/root/0 Friday/PROPN/obl:unmarked/5 it/PRON/nsubj/5 "
        "fell/VERB=fall/ccomp/2 ./PUNCT/punct/2"
    )

    assert when(annotation, "said", "it fell") == "Friday"


def test_the_source_may_stand_between() -> None:
    """As in "it fell, said the mayor on Friday"."""
    annotation = draw(
        "It/PRON/nsubj/2 fell/VERB=fall/ccomp/4 ,/PUNCT/punct/4 said/VERB=say/root/0 the/DET/det/6 "
        "mayor/NOUN/nsubj/4 on/ADP/case/8 Friday/PROPN/nmod/2 ./PUNCT/punct/4"
    )

    assert when(annotation, "said", "It fell", "the mayor") == "Friday"


def test_a_time_may_be_among_the_saying_words() -> None:
    """The network may count it to the cue."""
    assert when(draw(SAID_ON), "said on Friday", "it fell on Thursday") == "Friday"


def test_how_long_is_not_when() -> None:
    """As in "Has said for weeks" and "has denied since Friday" name no moment of saying."""
    weeks = draw(
        "He/PRON/nsubj/3 has/AUX/aux/3 said/VERB=say/root/0 for/ADP/case/5 weeks/NOUN=week/obl/3 "
        "it/PRON/nsubj/7 fell/VERB=fall/ccomp/3 ./PUNCT/punct/3"
    )
    since = draw(
        "He/PRON/nsubj/3 has/AUX/aux/3 said/VERB=say/root/0 since/ADP/case/5 Friday/PROPN/obl/3 "
        "it/PRON/nsubj/7 fell/VERB=fall/ccomp/3 ./PUNCT/punct/3"
    )

    assert when(weeks, "said", "it fell") is None
    assert when(since, "said", "it fell") is None


def test_without_saying_words_nothing_was_said() -> None:
    """The report's own voice has no moment of saying."""
    assert when(draw(SAID_ON), "", "it fell on Thursday") is None


@given(
    drawn_annotations(
        "said in a statement on Friday , late two days ago it fell".split(),
        "nsubj obl obl:unmarked nmod case ccomp root conj acl advmod".split(),
    )
)
def test_any_saying_has_its_time_or_none(annotation: Annotation) -> None:
    """However wrong the trees are, the time is one of the report's and outside of the content."""
    times = read_times(Report(text=annotation.text, published="2022-02-26"), annotation)
    by_token = times_by_token(annotation, times)
    phrases = Phrases(annotation)

    for saying in annotation.attributions:
        time = said_of(phrases, saying.cue, saying.content, by_token, source=saying.source)
        assert time is None or time in times
