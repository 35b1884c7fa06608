"""Capitals throughout say nothing; what is printed so is told from a name of initials."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hearsay.text.capitals import find_capitals, lower
from hearsay.text.sentences import split_sentences


def test_a_headline_is_in_capitals_and_the_text_is_not() -> None:
    """Only the sentence that is printed so."""
    text = "BLAST KILLS NINE IN ARDAL.\n\nThe NATO office said nothing. UN, EU and AU met."

    assert find_capitals(text, split_sentences(text)) == [True, False, False]


def test_a_short_sentence_of_a_loud_passage_is_loud() -> None:
    """Where all around it is in capitals, two words are no name."""
    text = "REBELS TOOK THE PORT AT DAWN. GO HOME."
    sentences = split_sentences(text)

    assert find_capitals(text, sentences, [0, 0]) == [True, True]
    assert find_capitals(text, sentences, [0, 1]) == [True, False]


@given(st.text(max_size=60))
def test_small_letters_are_as_many(text: str) -> None:
    """So every offset holds."""
    assert len(lower(text)) == len(text)
