"""Windows: the stretches of a report that the network sees at once.

Attribution needs more than a sentence ("he said", and the quotation before it), syntax suffers
when sentences come in other company than in training, and longer windows cost more per piece. So a
window holds whole sentences up to a size, with a little of what stands before and after; what is
read off it is its core alone. Training cuts with this same function: a network reads well only
what is cut as its lessons were.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

CORE = 120
BEFORE = 24
AFTER = 14
"""Sizes in word pieces. With the two end marks a window has at most 160."""


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of tokens, of which the core is read.

    All four are token numbers in the report: `first <= core_first < core_end <= end`, ends
    exclusive.
    """

    first: int
    core_first: int
    core_end: int
    end: int


def cut_windows(
    sizes: Sequence[int], sentence_starts: Sequence[int], core: int = CORE
) -> Iterator[Window]:
    """Cut a report into windows whose cores tile it.

    Args:
        sizes: Pieces of each token.
        sentence_starts: The number of each sentence's first token, ascending, the first being 0;
            empty where there are no tokens.
        core: The most pieces that a core may have. Training asks for more, and so for windows with
            less company, because every piece of company is paid for and teaches nothing.

    Yields:
        Windows in the order of the text. A core is as many whole sentences as fit, or a part of a
        sentence that alone is too long.
    """
    for core_first, core_end in _cores(sizes, sentence_starts, core):
        room = CORE + BEFORE + AFTER - sum(sizes[core_first:core_end])
        first = core_first
        before = min(BEFORE, room)
        while first > 0 and sizes[first - 1] <= before:
            first -= 1
            before -= sizes[first]
        end = core_end
        after = min(AFTER, room)
        while end < len(sizes) and sizes[end] <= after:
            after -= sizes[end]
            end += 1
        yield Window(first, core_first, core_end, end)


def _cores(
    sizes: Sequence[int], sentence_starts: Sequence[int], most: int
) -> Iterator[tuple[int, int]]:
    if not sizes:
        return
    ends = [*sentence_starts[1:], len(sizes)]
    open_at, held = 0, 0
    for start, end in zip(sentence_starts, ends, strict=True):
        size = sum(sizes[start:end])
        if held and held + size > most:
            yield open_at, start
            open_at, held = start, 0
        if size <= most:
            held += size
            continue
        for part_first, part_end in _parts(sizes, start, end, most):
            if part_end == end:
                open_at, held = part_first, sum(sizes[part_first:part_end])
            else:
                yield part_first, part_end
    if open_at < len(sizes):
        yield open_at, len(sizes)


def _parts(sizes: Sequence[int], start: int, end: int, most: int) -> Iterator[tuple[int, int]]:
    """Cut one long sentence into parts of at most that many pieces."""
    held, open_at = 0, start
    for token in range(start, end):
        if held + sizes[token] > most:
            yield open_at, token
            open_at, held = token, 0
        held += sizes[token]
    yield open_at, end
