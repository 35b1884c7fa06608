"""The signs by which a pair of mentions is judged, as columns of ones and noughts.

A sign is a plain fact with a name: "the", "same noun", "sentences back 2". What each weighs was
learnt (see `ranking`); that there are no others, and what they are called, is settled here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from hearsay.reader.cast.columns import Columns, Ints
from hearsay.reader.cast.kinds import (
    DETERMINERS,
    GENDERS,
    KINDS,
    MANY,
    RELATIONS,
    SORTS,
    TYPES,
)
from hearsay.reader.cast.pairs import Mask, Pairs, overlap

Signs = NDArray[np.float32]

_LISTS: tuple[tuple[str, Sequence[str]], ...] = (
    ("kind", KINDS),
    ("type", TYPES),
    ("many", MANY),
    ("gender", GENDERS),
    ("relation", RELATIONS),
    ("determiner", DETERMINERS),
    ("sort", SORTS),
)
_COUNTS: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("size", (2, 3, 4)),
    ("often", (2, 3, 4)),
    ("narrowed", (1, 2)),
)
_FACTS = ("quoted", "named", "opens", "titled", "speaks", "is said")

_STEPS: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("sentences back", (1, 2, 3, 4, 6, 10, 20)),
    ("place", (1, 2, 3, 5, 8, 12, 20, 30)),
    ("paragraphs back", (1, 2, 3)),
    ("fitting before", (1, 2, 3, 4, 6, 10, 40)),
)
"""Counts of a pair, cut at these numbers."""

_I, _YOU, _HE, _SHE, _IT, _THEY = (KINDS.index(kind) for kind in "I you he she it they".split())
_THAT, _ONE = KINDS.index("that"), KINDS.index("one")
_APPOSED = RELATIONS.index("appos")
_FAR = 200


def _names(steps: Iterable[tuple[str, tuple[int, ...]]]) -> list[str]:
    return [f"{name} {low}" for name, cuts in steps for low in (0, *cuts)]


OF_MENTION: tuple[str, ...] = (
    *(f"{name} {value}" for name, values in _LISTS for value in values),
    *_names(_COUNTS),
    *_FACTS,
)
"""The signs of one mention."""


def signs_of_mentions(columns: Columns) -> Signs:
    """The signs of each mention: (mentions, `OF_MENTION`)."""
    lists = [_marked(columns[name], len(values)) for name, values in _LISTS]
    counts = [_cut(columns[name], cuts) for name, cuts in _COUNTS]
    facts = (
        columns["quoted"] > 0,
        columns["named"] > 0,
        columns["opens"] > 0,
        columns["titled"] > 0,
        columns["source"] >= 0,
        columns["saying"] >= 0,
    )
    return np.concatenate([*lists, *counts, _stacked(facts)], axis=1)


def _marked(values: Ints, size: int) -> Signs:
    return np.eye(size, dtype=np.float32)[values]


def _cut(values: Ints, cuts: tuple[int, ...]) -> Signs:
    return _marked(np.searchsorted(cuts, values, side="right"), len(cuts) + 1)


def _stacked(facts: Iterable[Mask]) -> Signs:
    return np.stack(tuple(facts), axis=1).astype(np.float32)


def signs_of_pairs(pairs: Pairs) -> Signs:
    """The signs of each pair: (pairs, `OF_PAIR`)."""
    facts = _facts(pairs)
    fits = _fits(pairs)
    counts = (
        pairs.back("sentence"),
        pairs.before(np.ones(len(fits), np.bool_)),
        pairs.back("paragraph"),
        np.where(fits, pairs.before(fits), _STEPS[3][1][-1]),
    )
    steps = [_cut(count, cuts) for count, (_, cuts) in zip(counts, _STEPS, strict=True)]
    return np.concatenate([*steps, _stacked(facts.values())], axis=1)


def _facts(pairs: Pairs) -> dict[str, Mask]:
    words = _of_words(pairs)
    standing = _of_standing(pairs)
    noun, kind = words["same noun"], pairs.both("kind")
    determiner = pairs.both("determiner")
    alike = (kind[0] == kind[1]) & (kind[0] <= _ONE)
    back, paragraphs = pairs.back("sentence"), pairs.back("paragraph")
    addressed = ((kind[0] == _I) & (kind[1] == _YOU)) | ((kind[0] == _YOU) & (kind[1] == _I))
    return {
        **words,
        **_of_sort(pairs),
        **standing,
        **_of_speech(pairs),
        "same pronoun": alike,
        "same pronoun, same sentence": alike & (back == 0),
        "same pronoun, same paragraph": alike & (paragraphs == 0),
        "same pronoun, two paragraphs on": alike & (paragraphs == 2),
        "I and you, same paragraph": addressed & (paragraphs == 0),
        "I and you, next paragraph": addressed & (paragraphs == 1),
        "same noun, with the": noun & (determiner[0] == 1),
        "same noun, with a": noun & (determiner[0] == 3),
        "same noun, before with a": noun & (determiner[1] == 3),
        "same noun, same sentence": noun & (back == 0),
        "far": pairs.back("head") > _FAR,
    }


def _of_words(pairs: Pairs) -> dict[str, Mask]:
    """What the words of the two have in common."""
    columns = pairs.columns
    heads = columns.heads[pairs.later], columns.heads[pairs.earlier]
    content = columns.content[pairs.later], columns.content[pairs.earlier]
    narrowing = content[0] & ~heads[0], content[1] & ~heads[1]
    lemma = pairs.both("lemma")
    noun = lemma[0] == lemma[1]
    bare = ~narrowing[0].any(axis=1), ~narrowing[1].any(axis=1)
    shared = overlap(*narrowing)
    within = content[0].any(axis=1) & ~(content[0] & ~content[1]).any(axis=1)
    holds = content[1].any(axis=1) & ~(content[1] & ~content[0]).any(axis=1)
    return {
        "same noun": noun,
        "same words": pairs.same("words"),
        "noun among its words": overlap(heads[0], content[1]) & ~noun,
        "its noun among the words": overlap(heads[1], content[0]) & ~noun,
        "any word": overlap(*content) & ~noun,
        "all words": within,
        "all its words": holds,
        "all words of both": within & holds,
        "narrowed alike": shared,
        "same noun, bare": noun & bare[0],
        "same noun, bare before": noun & bare[1],
        "same noun, narrowed otherwise": noun & ~bare[0] & ~bare[1] & ~shared,
        "same owner": pairs.same("owner"),
        "other owner": pairs.differ("owner"),
        "same noun is the nearest": noun & (pairs.before(noun) == 0),
        "same noun somewhere": pairs.any_of(noun),
        "same noun elsewhere": pairs.any_of(noun) & ~noun,
        "same country": pairs.same("country"),
        "other country": pairs.differ("country"),
    }


def _of_sort(pairs: Pairs) -> dict[str, Mask]:
    """What sort of thing both are."""
    sort = pairs.both("sort")
    return {
        "same type": pairs.same("type"),
        "other type": pairs.differ("type"),
        "same number": pairs.same("many"),
        "other number": pairs.differ("many"),
        "same gender": pairs.same("gender"),
        "other gender": pairs.differ("gender"),
        "same sort": sort[0] == sort[1],
    }


def _of_standing(pairs: Pairs) -> dict[str, Mask]:
    """How they stand to each other in the sentence."""
    relation, above, head = pairs.both("relation"), pairs.both("above"), pairs.both("head")
    subjects = (relation[0] <= 2) & (relation[0] >= 1) & (relation[1] <= 2) & (relation[1] >= 1)
    subject_before = (relation[1] <= 2) & (relation[1] >= 1)
    together, hangs, holds = above[0] == above[1], above[0] == head[1], above[1] == head[0]
    gap = pairs.columns["first"][pairs.later] - pairs.columns["last"][pairs.earlier]
    return {
        "both subjects": subjects,
        "same relation": relation[0] == relation[1],
        "under one word": together,
        "under one word, both subjects": together & subjects,
        "under one word, otherwise": together & (relation[0] != relation[1]),
        "hangs on it": hangs,
        "apposed to it": hangs & (relation[0] == _APPOSED),
        "it hangs on this": holds,
        "it is the subject of this": holds & subject_before,
        "side by side": gap == 1,
        "one word between": gap == 2,
        "same verb": pairs.same("verb"),
        "same verb, both subjects": pairs.same("verb") & subjects,
    }


def _of_speech(pairs: Pairs) -> dict[str, Mask]:
    """Who says which of them."""
    chain, speaker, source = pairs.both("chain"), pairs.both("speaker"), pairs.both("source")
    spoken_by = pairs.columns["chain"][np.maximum(speaker[0], 0)]
    quoted = pairs.both("quoted")
    return {
        "one quoted": quoted[0] != quoted[1],
        "in one saying": pairs.same("saying", unknown=-1),
        "said by it": (speaker[0] >= 0) & (spoken_by == chain[1]),
        "it is said by this": speaker[1] == pairs.later,
        "said by one": pairs.same("speaker", unknown=-1),
        "both speak": (source[0] >= 0) & (source[1] >= 0),
    }


def _fits(pairs: Pairs) -> Mask:
    """Whether number, gender and sort would allow it, as far as they are known."""
    kind, other = pairs.both("kind")
    sort = pairs.both("type")[1]
    named = KINDS.index("person")
    neutral = (kind >= _IT) & (kind <= _THAT) & (kind != _THEY)
    barred = neutral & ((sort == 1) | (other <= _SHE) | (other == named))
    barred |= ((kind == _HE) | (kind == _SHE)) & ((sort > 1) | (other == _IT))
    barred |= (kind <= _ONE) & (other <= _ONE) & (kind != other)
    return np.asarray(~(barred | pairs.differ("many") | pairs.differ("gender")))


OF_PAIR: tuple[str, ...] = (
    *_names(_STEPS),
    *_facts(Pairs(Columns.empty(), np.zeros(0, np.int64), np.zeros(0, np.int64))),
)
"""The signs of a pair."""
