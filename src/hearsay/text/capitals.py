"""Text in capitals: which sentences are printed so, and how they read in small letters.

A wire copy or a headline may be in capitals throughout, and then capitals say nothing: "US" is
"us" and "POLISH" may be either. Such sentences are set in small letters, letter for letter, so that
all offsets hold; which words get their capital back is for those to say who know words.
"""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.text.sentences import Sentence

_FEWEST = 3
"""Words in capitals below which a sentence is a name, or initials in a row."""

_SHARE = 0.9
"""Of its words of two letters and more, how many are in capitals throughout."""


def find_capitals(
    text: str, sentences: Sequence[Sentence], passages: Sequence[int] | None = None
) -> list[bool]:
    """Tell which sentences are printed in capitals.

    Args:
        text: The report's text.
        sentences: Its sentences, in order.
        passages: The number of each sentence's passage: in a passage that is in capitals, a
            sentence of one name is too. Each its own when None.

    Returns:
        For each sentence whether it is.

    Example:
        >>> from hearsay.text.sentences import split_sentences
        >>> text = "REBELS TOOK THE PORT. NATO met. It fell."
        >>> find_capitals(text, split_sentences(text))
        [True, False, False]
    """
    groups = range(len(sentences)) if passages is None else passages
    loud: dict[int, int] = {}
    words: dict[int, int] = {}
    counts = [_count(text, sentence) for sentence in sentences]
    for group, (capitals, all_) in zip(groups, counts, strict=True):
        loud[group] = loud.get(group, 0) + capitals
        words[group] = words.get(group, 0) + all_
    return [
        _are(*count) or _are(loud[group], words[group])
        for group, count in zip(groups, counts, strict=True)
    ]


def lower(text: str) -> str:
    """Small letters, as many as there were: what has no single one stays.

    Example:
        >>> lower("İZMİR, RÉUNION") == "İzmİr, réunion"
        True
    """
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def _count(text: str, sentence: Sentence) -> tuple[int, int]:
    """How many words are in capitals, and how many there are."""
    words = [text[token.start : token.end] for token in sentence.tokens]
    cased = [word for word in words if sum(map(str.isalpha, word[:3])) > 1]
    return sum(word.isupper() for word in cased), len(cased)


def _are(capitals: int, words: int) -> bool:
    return capitals >= _FEWEST and capitals >= _SHARE * words
