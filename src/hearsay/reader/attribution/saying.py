"""A saying: an act of attribution on its way from the network's tokens to a claim."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from hearsay.heads.annotation import Annotation

Tokens = tuple[int, ...]
"""Token numbers of a report, ascending."""

PAUSES = frozenset(", ; : – — - --".split())
"""Marks between clauses; a closing quotation mark is part of what it closes."""


QUOTES = frozenset(('"', "“", "”", "``", "''", "«", "»", "„"))
"""Marks that a quotation may begin or end with."""


@dataclass(frozen=True, slots=True)
class Saying:
    """Who says what, in tokens; the rooms above ask no more of it than of an attribution.

    Args:
        cue: The saying words; empty where none are printed.
        source: The words that name who says it, one run; empty where nobody is named.
        content: What is said.
        score: Log odds that this is an act of saying.
        via: Through whom the report knows, nearest the report first; one run each.
        about: The cue of the saying that this one confirms, denies or comments on.
        rule: What found it: "network", or the name of a rule.
    """

    cue: Tokens
    source: Tokens
    content: Tokens
    score: float
    via: tuple[Tokens, ...] = ()
    about: Tokens = ()
    rule: str = "network"


def runs(tokens: Iterable[int]) -> list[Tokens]:
    """Ascending token numbers, cut where they leave one out.

    Example:
        >>> runs([3, 4, 5, 8])
        [(3, 4, 5), (8,)]
    """
    row = list(tokens)
    edges = [0, *(at for at, (one, after) in enumerate(pairwise(row), 1) if after > one + 1)]
    return [tuple(row[a:b]) for a, b in pairwise([*edges, len(row)])] if row else []


def is_mark(annotation: Annotation, token: int) -> bool:
    """Whether a token is punctuation and no word."""
    return _is_mark(annotation.words[token])


@lru_cache(maxsize=1 << 14)
def _is_mark(word: str) -> bool:
    return not any(c.isalnum() for c in word)


def end_of_words(annotation: Annotation, first: int, end: int) -> int:
    """Where a stretch ends without the marks behind its last word.

    Args:
        annotation: The analysis of the report.
        first: A token before which it does not end.
        end: The token behind the stretch.
    """
    while end > first and is_mark(annotation, end - 1):
        end -= 1
    return end


def by_content(sayings: Iterable[Saying]) -> dict[int, list[int]]:
    """For each token that is said, the numbers of the sayings in whose contents it stands."""
    spoken: dict[int, list[int]] = {}
    for number, saying in enumerate(sayings):
        for token in saying.content:
            spoken.setdefault(token, []).append(number)
    return spoken


def between(annotation: Annotation, first: int, last: int) -> Tokens:
    """The tokens of a stretch, without the marks at its ends that open or close nothing."""
    while first < last and is_mark(annotation, first) and annotation.words[first] not in '“"(':
        first += 1
    while last > first and is_mark(annotation, last) and annotation.words[last] not in '”")':
        last -= 1
    return tuple(range(first, last + 1))


def without_pause(annotation: Annotation, content: Iterable[int]) -> Tokens:
    """What is left of a content behind the commas that it begins with."""
    kept = list(content)
    while kept and annotation.words[kept[0]] in PAUSES:
        kept.pop(0)
    return tuple(kept)
