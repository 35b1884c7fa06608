"""What belongs to the phrase of a noun."""

from __future__ import annotations

import pytest

from hearsay.heads.annotation import Annotation
from hearsay.reader.phrases import Phrases
from tests.reader.drawn import draw

MINISTRY = draw(
    "The/DET/det/2 ministry/NOUN/nsubj/5/organization on/ADP/case/4 Saturday/PROPN/nmod/2/time "
    "spoke/VERB=speak/root/0 ./PUNCT/punct/5"
)
TALKS = draw(
    "The/DET/det/2 talks/NOUN/nsubj/5/event on/ADP/case/4 Saturday/PROPN/nmod/2/time "
    "failed/VERB=fail/root/0 ./PUNCT/punct/5"
)
MAYOR = draw(
    "The/DET/det/2 mayor/NOUN/nsubj/5/person of/ADP/case/4 Osten/PROPN/nmod/2/place "
    "spoke/VERB=speak/root/0 ./PUNCT/punct/5"
)

ELDER = draw(
    "A/DET/det/2 man/NOUN/nsubj/6/person in/ADP/case/5 his/PRON/nmod:poss/5 sixties/NOUN/nmod/2/time "
    "spoke/VERB=speak/root/0 ./PUNCT/punct/6"
)


@pytest.mark.parametrize(
    ("drawn", "words"),
    [
        (MINISTRY, ["The", "ministry"]),
        (TALKS, ["The", "talks", "on", "Saturday"]),
        (ELDER, ["A", "man", "in", "his", "sixties"]),
        (MAYOR, ["The", "mayor", "of", "Osten"]),
    ],
)
def test_a_day_is_of_what_happens_and_of_nobody(drawn: Annotation, words: list[str]) -> None:
    """A tree may hang the day of the saying on who says it."""
    phrases = Phrases(drawn)

    assert [drawn.words[token] for token in phrases.words(1)] == words
