"""Lines and blocks: what the white space of a plain text means.

A file may give each paragraph a line of its own, wrap its paragraphs by hand, or part them with
blank lines. A single line break is therefore read by a printer's test: would the next word still
have fitted? If so, somebody broke the line on purpose; if not, the line was full. Everything here
is one pass over the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from hearsay.text.furniture import begins_with_label

BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""A line break, as `str.splitlines` knows them."""

# Nobody wraps by hand at more or less than this: longer lines are paragraphs, and where all are
# shorter it is a list.
_WIDEST_WRAP = 120
_NARROWEST_WRAP = 40

# In a longer group of lines a run of short ones is one block: a million of them are a list, and no
# million paragraphs.
_MOST_LINES = 200

# Share of the characters. Above it the text is not wrapped by hand, whatever its short lines are.
_MOST_IN_LONG_LINES = 0.3

Line = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a line that stands for itself.

    Args:
        start: First code point that is not white space.
        end: One past the last code point that is not white space.
        detached: A blank line or the beginning of the text stands before it.
    """

    start: int
    end: int
    detached: bool


def iter_blocks(text: str, start: int = 0, end: int | None = None) -> Iterator[Block]:
    r"""The blocks of a stretch of text, in order.

    Args:
        text: The report's text.
        start: Where to begin, a code point offset into *text*.
        end: Where to end, exclusive; the end of *text* when None.

    Yields:
        One block after the other; what is between them is white space.

    Example:
        >>> text = "Bridge closed\nBy Anna Musa\n\nThe bridge was closed on Friday."
        >>> [text[block.start : block.end] for block in iter_blocks(text)]
        ['Bridge closed', 'By Anna Musa', 'The bridge was closed on Friday.']
    """
    groups = _line_groups(text, start, len(text) if end is None else end)
    wrapped = _is_wrapped(groups)
    for lines in groups:
        chosen = _chosen_breaks(text, lines, wrapped=wrapped)
        if len(lines) > _MOST_LINES:
            chosen -= _between_items(lines)
        first, detached = lines[0][0], True
        for line in lines:
            if line[1] in chosen:
                yield _block(text, first, line[1], detached=detached)
                first, detached = line[1], False


def find_deliberate_breaks(text: str, start: int, end: int) -> set[int]:
    """Where a line ends because somebody chose so, and not because the line was full.

    Args:
        text: The report's text.
        start: Where to begin, a code point offset into *text*.
        end: Where to end, exclusive.

    Returns:
        The offsets of the line breaks, and of the end of the last line.
    """
    groups = _line_groups(text, start, end)
    wrapped = _is_wrapped(groups)
    breaks: set[int] = set()
    for lines in groups:
        breaks |= _chosen_breaks(text, lines, wrapped=wrapped)
    return breaks


def _line_groups(text: str, start: int, end: int) -> list[list[Line]]:
    """The lines between two blank lines, group by group; the line break is not part of a line."""
    groups: list[list[Line]] = []
    group: list[Line] = []
    at = start
    while at <= end:
        found = BREAK.search(text, at, end)
        last = found.start() if found else end
        if _has_ink(text, at, last):
            group.append((at, last))
        elif group:
            groups.append(group)
            group = []
        at = found.end() if found else end + 1
    if group:
        groups.append(group)
    return groups


def _has_ink(text: str, start: int, end: int) -> bool:
    return end > start and not text[start:end].isspace()


def _is_wrapped(groups: list[list[Line]]) -> bool:
    """Whether the paragraphs may be wrapped by hand; not where many lines are too long for that."""
    lengths = [last - first for lines in groups for first, last in lines]
    long = sum(length for length in lengths if length > _WIDEST_WRAP)
    return long <= _MOST_IN_LONG_LINES * sum(lengths)


def _chosen_breaks(text: str, lines: list[Line], *, wrapped: bool) -> set[int]:
    """The ends of the lines of a group that somebody chose to break; the last always is one."""
    width = max(last - first for first, last in lines)
    if not (wrapped and _NARROWEST_WRAP <= width <= _WIDEST_WRAP):
        return {last for _, last in lines}
    chosen = {lines[-1][1]}
    for (first, last), (follower, follower_last) in pairwise(lines):
        room = width - (last - first) - 1
        upcoming = text[follower:follower_last].lstrip()
        # Nobody writes "… the bridge Image caption, A man …": the page had two blocks there.
        if len(upcoming.split(None, 1)[0]) <= room or begins_with_label(upcoming):
            chosen.add(last)
    return chosen


def _between_items(lines: list[Line]) -> set[int]:
    """The ends of short lines that another short line follows: the inner breaks of a list."""
    return {
        last
        for (first, last), (follower, follower_last) in pairwise(lines)
        if max(last - first, follower_last - follower) < _NARROWEST_WRAP
    }


def _block(text: str, first: int, last: int, *, detached: bool) -> Block:
    ink = text[first:last]
    start = first + len(ink) - len(ink.lstrip())
    return Block(start, first + len(ink.rstrip()), detached)
