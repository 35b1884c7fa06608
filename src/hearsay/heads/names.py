"""Names out of scores, and what the rest of a report says of each.

A word is tagged where it stands, and one place may not tell what it is: "Rahimi" is a person in one
line and nothing in the next. Writers use a name in one sense throughout (Gale, Church and Yarowsky
1992, "One sense per discourse"), so the places of a name vote, and a name that was seen surely is
found again where it was missed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from hearsay.heads.annotation import LabelledSpan
from hearsay.heads.spans import read_spans

Floats = NDArray[np.float32]
Votes = dict[tuple[str, ...], dict[str, float]]

_ASKED = 1.5
"""Log odds that are asked of a name over no name; most words are none. Tuned on UD EWT."""

_NEVER = -1e9

_SURE = 4.0
"""Score from which a name is found again elsewhere in the report."""

_SCARCE = 0.1
"""The least weight of a vote."""

_LOOSE = frozenset("of at in and for by to the a an , .".split())
"""Words with which no name begins or ends."""

_FOUND_AGAIN = frozenset(("PER", "ORG", "LOC"))


def read_names(scores: Floats, labels: Sequence[str]) -> list[LabelledSpan]:
    """Read the names of a stretch of tokens, by the likeliest row of tags (Viterbi 1967).

    Args:
        scores: (n, labels), raw scores of each token.
        labels: What the columns stand for: "O", "B-PER", "I-PER"…

    Returns:
        The names in order, by token numbers from 0.

    Example:
        >>> scores = 9 * np.eye(3, dtype=np.float32)[[0, 1, 2]]
        >>> [(name.first, name.last) for name in read_names(scores, ("O", "B-PER", "I-PER"))]
        [(1, 2)]
    """
    if not len(scores):
        return []
    log = scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)
    log[:, labels.index("O")] += _ASKED
    likeliest = log.argmax(1)
    if _is_possible([labels[tag] for tag in likeliest]):
        return read_spans(scores, labels, likeliest.tolist())
    barred = np.array(
        [
            [_NEVER * (tag[0] == "I" and before[2:] != tag[2:]) for tag in labels]
            for before in labels
        ]
    )
    best = log[0] + barred[labels.index("O")]
    back = np.empty((len(log), len(labels)), np.int64)
    for token in range(1, len(log)):
        reached = best[:, None] + barred
        back[token] = reached.argmax(0)
        best = reached.max(0) + log[token]
    tags = [int(best.argmax())]
    for token in range(len(log) - 1, 0, -1):
        tags.append(int(back[token, tags[-1]]))
    return read_spans(scores, labels, tags[::-1])


def _is_possible(tags: Sequence[str]) -> bool:
    """Whether every name that goes on has begun; then no other row of tags is likelier."""
    return all(tag[0] != "I" or before[2:] == tag[2:] for before, tag in pairwise(("O", *tags)))


def settle_names(
    names: Sequence[LabelledSpan], words: Sequence[str], breaks: Sequence[bool]
) -> list[LabelledSpan]:
    """Let the places of a name agree.

    Args:
        names: The names of a whole report, in order.
        words: Its printed tokens.
        breaks: For each token whether a line ends behind it; no name goes on in the next line.

    Returns:
        The names in order, each with the label that its places together score best.

    Example:
        >>> names = [LabelledSpan(0, 0, "PER", 6.0), LabelledSpan(2, 2, "ORG", 1.0)]
        >>> settled = settle_names(names, "Musa and Musa met Musa".split(), [False] * 5)
        >>> [(name.first, name.label) for name in settled]
        [(0, 'PER'), (2, 'PER'), (4, 'PER')]
    """
    pieces = [piece for name in names for piece in _lines(name, breaks)]
    trimmed = [name for name in (_trimmed(piece, words) for piece in pieces) if name]
    votes: Votes = defaultdict(lambda: defaultdict(float))
    for name in trimmed:
        votes[_printed(name, words)][name.label] += max(name.score, _SCARCE)
    agreed = [replace(name, label=_winner(votes[_printed(name, words)])) for name in trimmed]
    agreed.extend(_found_again(agreed, words, votes))
    return sorted(agreed, key=lambda name: name.first)


def _lines(name: LabelledSpan, breaks: Sequence[bool]) -> Iterator[LabelledSpan]:
    first = name.first
    for token in range(name.first, name.last + 1):
        if token == name.last or breaks[token]:
            yield replace(name, first=first, last=token)
            first = token + 1


def _trimmed(name: LabelledSpan, words: Sequence[str]) -> LabelledSpan | None:
    """The name without loose words at its ends; None where nothing else is left."""
    first, last = name.first, name.last
    while first <= last and words[first] in _LOOSE:
        first += 1
    while last >= first and words[last] in _LOOSE and words[last] != ".":
        last -= 1
    if not any(c.isalnum() for word in words[first : last + 1] for c in word):
        return None
    return replace(name, first=first, last=last)


def _printed(name: LabelledSpan, words: Sequence[str]) -> tuple[str, ...]:
    return tuple(words[name.first : name.last + 1])


def _winner(votes: dict[str, float]) -> str:
    return min(votes, key=lambda label: (-votes[label], label))


def _found_again(
    names: Sequence[LabelledSpan], words: Sequence[str], votes: Votes
) -> Iterator[LabelledSpan]:
    """The places of sure names that were missed."""
    taken = {token for name in names for token in range(name.first, name.last + 1)}
    by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for printed, told in votes.items():
        capital = all(word[:1].isupper() for word in printed if word[:1].isalpha())
        if capital and sum(told.values()) >= _SURE and _winner(told) in _FOUND_AGAIN:
            by_first[printed[0]].append(printed)
    for known in by_first.values():
        known.sort(key=len, reverse=True)
    for token, word in enumerate(words):
        for printed in by_first.get(word, ()):
            place = range(token, token + len(printed))
            if tuple(words[token : place.stop]) == printed and taken.isdisjoint(place):
                taken.update(place)
                label = _winner(votes[printed])
                yield LabelledSpan(token, place.stop - 1, label, _SURE)
                break
