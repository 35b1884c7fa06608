"""Hedges and negators, found among words."""

from __future__ import annotations

import pytest

from hearsay.reference.commitment import Phrases, load_hedges, load_negators
from hearsay.reference.tables import read_table
from hearsay.text.tokens import tokenise

PHRASES = Phrases({"may": "possible", "may well": "probable", "is it not": "certain"}, 3)


@pytest.mark.parametrize(
    ("words", "at", "found"),
    [
        ("it may rain", 1, (1, "possible")),
        ("it may well rain", 1, (2, "probable")),  # the longest counts
        ("it may well", 1, (2, "probable")),
        ("it may well rain", 2, None),
        ("it is it not", 1, (3, "certain")),
        ("", 0, None),
    ],
)
def test_the_longest_phrase_is_found(words: str, at: int, found: tuple[int, str] | None) -> None:
    """A phrase says more than the word that it begins with."""
    assert PHRASES.match(tuple(words.split()), at) == found


@pytest.mark.parametrize("phrases", [load_hedges(), load_negators()])
def test_phrases_are_no_longer_than_they_say(phrases: Phrases) -> None:
    """What is not looked at is not found."""
    assert max(len(phrase.split(" ")) for phrase in phrases.values) == phrases.longest


@pytest.mark.parametrize("name", ["hedges", "negators"])
def test_phrases_are_cut_as_reports_are(name: str) -> None:
    """A phrase that the tokeniser would cut otherwise could never be found."""
    for phrase, _ in read_table(name).rows:
        cut = " ".join(phrase[token.start : token.end] for token in tokenise(phrase))
        assert cut == phrase or phrase == "can not"
