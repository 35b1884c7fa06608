"""What one text says that another does not: a paragraph that was cut, a figure that was corrected.

The words of two copies are laid side by side as a person would do it: first the runs of words that
each has once, which are sure to belong together, then, between two of those, again. What is left on
either side differs. Comparing each word with each would take an hour for two long texts; here the
time grows with their length, whatever is written in them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby

from hearsay.text.likeness import RUN, words_of

_DEEPEST = 6

Places = list[tuple[int, int]]
"""Where words stand: the first code point, and the one past the last."""

_Gap = tuple[int, int, int, int]
"""Words from one to another here, and from one to another there."""


def differing(here: str, there: str) -> tuple[Places, Places]:
    """What two texts do not have in common, by words; case, accents and punctuation do not count.

    Args:
        here: A text.
        there: Another.

    Returns:
        The places in the first of what the other lacks, and those in the other of what it lacks.

    Example:
        >>> first = "The blast hurt four people in Orlen, the mayor said."
        >>> second = "The blast hurt six people in Orlen, the mayor of the town said."
        >>> added, lacking = differing(second, first)
        >>> [second[start:end] for start, end in added]
        ['six', 'of the town']
        >>> [first[start:end] for start, end in lacking]
        ['four']
    """
    mine, others = list(words_of(here)), list(words_of(there))
    left, right = _unmatched([word for word, _, _ in mine], [word for word, _, _ in others])
    return _places(mine, left), _places(others, right)


def _places(words: Sequence[tuple[str, int, int]], chosen: Sequence[bool]) -> Places:
    """The runs of chosen words, each from its first letter to its last."""
    found: Places = []
    for differs, run in groupby(zip(chosen, words, strict=True), key=lambda pair: pair[0]):
        if differs:
            places = [place for _, place in run]
            found.append((places[0][1], places[-1][2]))
    return found


def _unmatched(one: Sequence[str], other: Sequence[str]) -> tuple[list[bool], list[bool]]:
    """For each word of two lists whether it has none that it belongs to in the other."""
    left, right = [True] * len(one), [True] * len(other)
    gaps: list[tuple[_Gap, int]] = [((0, len(one), 0, len(other)), 0)]
    while gaps:
        gap, depth = gaps.pop()
        inner = _trim(one, other, gap)
        begins, ends, from_, to = gap
        for at in (*range(begins, inner[0]), *range(inner[1], ends)):
            left[at] = False
        for at in (*range(from_, inner[2]), *range(inner[3], to)):
            right[at] = False
        if inner[0] < inner[1] and inner[2] < inner[3] and depth < _DEEPEST:
            gaps += [(part, depth + 1) for part in _parts(one, other, inner)]
    return left, right


def _trim(one: Sequence[str], other: Sequence[str], gap: _Gap) -> _Gap:
    """A gap without the words that both sides begin and end with."""
    begins, ends, from_, to = gap
    while begins < ends and from_ < to and one[begins] == other[from_]:
        begins, from_ = begins + 1, from_ + 1
    while begins < ends and from_ < to and one[ends - 1] == other[to - 1]:
        ends, to = ends - 1, to - 1
    return begins, ends, from_, to


def _parts(one: Sequence[str], other: Sequence[str], gap: _Gap) -> Iterator[_Gap]:
    """A gap cut at each run of words that both sides have once; nothing where there is none."""
    begins, ends, from_, to = gap
    here, there = _single_runs(one, begins, ends), _single_runs(other, from_, to)
    pairs = [(at, there[run]) for run, at in here.items() if run in there]
    anchors = _ascending(sorted(pairs))
    if not anchors:
        return
    for at, opposite in anchors:
        # Each part ends with the beginning of a run, where `_trim` takes it off again.
        yield begins, at, from_, opposite
        begins, from_ = at, opposite
    yield begins, ends, from_, to


def _single_runs(words: Sequence[str], begins: int, ends: int) -> dict[tuple[str, ...], int]:
    """Where each run of words begins that is there once."""
    places: dict[tuple[str, ...], int] = {}
    twice = set()
    for at in range(begins, ends - RUN + 1):
        run = tuple(words[at : at + RUN])
        if run in places:
            twice.add(run)
        places[run] = at
    return {run: at for run, at in places.items() if run not in twice}


def _ascending(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest choice of pairs whose second numbers ascend as their first ones do."""
    tails: list[int] = []  # the smallest second number that a choice of each length ends with
    ending: list[int] = []  # and which pair that is
    before: list[int | None] = []
    for at, (_, second) in enumerate(pairs):
        length = bisect_left(tails, second)
        before.append(ending[length - 1] if length else None)
        tails[length : length + 1] = [second]
        ending[length : length + 1] = [at]
    chosen: list[tuple[int, int]] = []
    last = ending[-1] if ending else None
    while last is not None:
        chosen.append(pairs[last])
        last = before[last]
    return chosen[::-1]
