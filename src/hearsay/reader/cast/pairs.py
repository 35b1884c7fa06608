"""Which earlier mention is weighed for which later one.

Every pair of a report would be a square of its length. A pronoun looks back over what was spoken of
last and could be meant by it; a noun over the few before it, and over those further back that share
a word with it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from hearsay.reader.cast.columns import Bits, Columns, Ints
from hearsay.reader.cast.kinds import FIRST_NOUN, KINDS, TYPES

WINDOW = 30
"""Mentions that are looked back over."""

BESIDE = 6
"""Mentions that a noun looks back over without sharing a word."""

BACK = 4
"""Mentions of the same noun that are looked for however far back."""

BLOCK = 1000
"""Mentions that are weighed at a time, so that a book takes no more room than a report."""

SENTENCES = 8
"""Sentences that a pronoun of the third person looks back over."""

Mask = NDArray[np.bool_]

_I, _WE, _YOU, _HE, _SHE, _IT, _THEY, _THIS, _THAT = range(9)
_RELATIVE, _PERSON = KINDS.index("relative"), KINDS.index("person")
_PRONOUNS = KINDS.index("one")
_IS_PERSON, _IS_BODY = TYPES.index("person"), TYPES.index("organization")


def find_pairs(columns: Columns) -> Iterator[tuple[Ints, Ints]]:
    """The pairs to be weighed, a block of mentions at a time.

    Args:
        columns: What is known of each mention.

    Yields:
        The later mentions, ascending, and the earlier one of each pair, the nearest first. All
        pairs of a later mention stand in one block.
    """
    back = _of_the_same_noun(columns)
    for first in range(0, len(columns), BLOCK):
        end = min(first + BLOCK, len(columns))
        later, earlier = _within_window(first, end)
        far = back[np.searchsorted(back[:, 0], first) : np.searchsorted(back[:, 0], end)]
        later, earlier = np.r_[later, far[:, 0]], np.r_[earlier, far[:, 1]]
        kept = _stand_apart(columns, later, earlier) & _may_be(columns, later, earlier)
        later, earlier = later[kept], earlier[kept]
        order = np.lexsort((-earlier, later))
        if len(order):
            yield later[order], earlier[order]


def _within_window(first: int, end: int) -> tuple[Ints, Ints]:
    """The mentions from one to another, each with those shortly before it."""
    later = np.repeat(np.arange(first, end), WINDOW)
    earlier = (np.arange(first, end)[:, None] - np.arange(1, WINDOW + 1)).ravel()
    inside = earlier >= 0
    return later[inside], earlier[inside]


def _of_the_same_noun(columns: Columns) -> Ints:
    """The mentions with those of the same noun before the window: (pairs, 2)."""
    back: list[tuple[int, int]] = []
    seen: dict[int, list[int]] = defaultdict(list)
    for number, lemma in enumerate(columns["lemma"].tolist()):
        same = seen[lemma]
        back += [(number, one) for one in same[-BACK:] if number - one > WINDOW]
        same.append(number)
    return np.array(back, np.int64).reshape(-1, 2)


def _stand_apart(columns: Columns, later: Ints, earlier: Ints) -> Mask:
    """Neither phrase lies within the other."""
    first, last = columns["first"], columns["last"]
    holds = (first[earlier] <= first[later]) & (last[later] <= last[earlier])
    held = (first[later] <= first[earlier]) & (last[earlier] <= last[later])
    return np.asarray(~(holds | held))


def _may_be(columns: Columns, later: Ints, earlier: Ints) -> Mask:
    """The later one may be the earlier one: a person, a thing, near enough, or of like words."""
    kind, other = columns["kind"][later], columns["kind"][earlier]
    sort = columns["type"][earlier]
    person = (sort <= _IS_PERSON) | (sort == _IS_BODY)
    speaking = kind <= _YOU
    gendered = (kind == _HE) | (kind == _SHE)
    barred = speaking & (((other > _SHE) & ~person) | (other == _HE) | (other == _SHE))
    another = (other <= _PRONOUNS) & (other != kind) & (other != _I)
    barred |= gendered & ((other == _IT) | (sort > _IS_PERSON) | another)
    thing = (kind == _IT) | (kind == _THIS) | (kind == _THAT)
    barred |= thing & ((other <= _SHE) | (other == _PERSON) | (sort == _IS_PERSON))
    sentences = columns["sentence"][later] - columns["sentence"][earlier]
    barred |= (kind > _YOU) & (kind <= _PRONOUNS) & (sentences > SENTENCES)
    loose = (kind >= FIRST_NOUN) & ~_alike(columns, later, earlier)
    barred |= loose & ((later - earlier > BESIDE) | (other <= _YOU))
    return np.asarray(~barred & (kind != _RELATIVE) & (other != _RELATIVE))


def _alike(columns: Columns, later: Ints, earlier: Ints) -> Mask:
    """They share the noun, or the noun of one is among the words of the other, or a country."""
    heads, content = columns.heads, columns.content
    country = columns["country"][later]
    return np.asarray(
        (columns["lemma"][later] == columns["lemma"][earlier])
        | overlap(heads[later], content[earlier])
        | overlap(heads[earlier], content[later])
        | ((country == columns["country"][earlier]) & (country > 0))
    )


def overlap(one: Bits, other: Bits) -> Mask:
    """Row by row, whether two sets share a word."""
    return np.asarray((one & other).any(axis=1))


class Pairs:
    """The pairs of a report, and what holds between the two of each.

    Args:
        columns: What is known of each mention.
        later: The later mentions, ascending.
        earlier: The earlier mention of each pair, the nearest first.
    """

    def __init__(self, columns: Columns, later: Ints, earlier: Ints) -> None:
        self.columns = columns
        self.later = later
        self.earlier = earlier
        self.starts = np.flatnonzero(np.r_[True, later[1:] != later[:-1]])[: len(later)]
        self.sizes = np.diff(np.r_[self.starts, len(later)])

    def both(self, name: str) -> tuple[Ints, Ints]:
        """A column of the later and of the earlier mentions."""
        column = self.columns[name]
        return column[self.later], column[self.earlier]

    def same(self, name: str, unknown: int = 0) -> Mask:
        """Both are known and the same."""
        one, other = self.both(name)
        return np.asarray((one == other) & (one > unknown))

    def differ(self, name: str) -> Mask:
        """Both are known and differ."""
        one, other = self.both(name)
        return np.asarray((one != other) & (one > 0) & (other > 0))

    def back(self, name: str) -> Ints:
        """How far back the earlier mention is."""
        one, other = self.both(name)
        return one - other

    def before(self, mask: Mask) -> Ints:
        """How many nearer candidates of the same mention the mask holds."""
        count = np.cumsum(mask)
        base: Ints = (count - mask)[self.starts]
        before: Ints = count - mask - np.repeat(base, self.sizes)
        return before

    def any_of(self, mask: Mask) -> Mask:
        """Whether the mask holds for any candidate of the same mention."""
        if not len(mask):
            return mask
        return np.repeat(np.logical_or.reduceat(mask, self.starts), self.sizes)
