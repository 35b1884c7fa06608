"""How far a content grows beyond the words that the network saw.

It sees "as early as" and not "Monday", and stops at "every" before "polling station": what hangs on words
that are said, and the noun that a last word belongs to, is said as well.
"""

from __future__ import annotations

from hearsay.heads.annotation import Annotation
from hearsay.reader.attribution.saying import QUOTES, Tokens, is_mark, runs

_LOOSE = frozenset("conj cc parataxis list dep advcl discourse vocative punct".split())
"""Relations over which a content does not grow: what hangs so may be the report's own."""

_BEFORE_NOUN = frozenset("det amod compound nummod case nmod:poss".split())
_NOUN_WITHIN = 4
"""Tokens behind a content within which the noun stands that its last word belongs to."""


def grown(annotation: Annotation, content: Tokens, taken: frozenset[int]) -> Tokens:
    """The content with the words at its ends that hang on words in it: "as early as" "Monday".

    Args:
        annotation: The analysis of the report.
        content: What the network saw of it.
        taken: The tokens of cue and source.
    """
    inside = set(content)
    for piece in runs(content):
        before, after = piece[0] - 1, piece[-1] + 1
        while _hangs_inside(annotation, before, inside, taken):
            inside.add(before)
            before -= 1
        while _hangs_inside(annotation, after, inside, taken):
            inside.add(after)
            after += 1
        if piece[-1] - 1 in inside and annotation.words[piece[-1] - 1] not in QUOTES:
            inside.update(_to_noun(annotation, piece[-1], taken))
    return tuple(sorted(inside))


def _to_noun(annotation: Annotation, last: int, taken: frozenset[int]) -> range:
    """From a last "every" on to the noun that it belongs to: "every polling station"."""
    noun = annotation.head[last]
    rest = range(last + 1, noun + 1)
    if annotation.deprel[last] not in _BEFORE_NOUN or not 0 < len(rest) <= _NOUN_WITHIN:
        return range(0)
    apart = annotation.sentence[noun] != annotation.sentence[last] or not taken.isdisjoint(rest)
    return range(0) if apart or any(is_mark(annotation, t) for t in rest) else rest


def _hangs_inside(
    annotation: Annotation, token: int, inside: set[int], taken: frozenset[int]
) -> bool:
    return (
        0 <= token < len(annotation)
        and token not in inside
        and token not in taken
        and annotation.head[token] in inside
        and annotation.sentence[annotation.head[token]] == annotation.sentence[token]
        and annotation.deprel[token] not in _LOOSE
        and not is_mark(annotation, token)
    )
