"""Words between single quotation marks, told from apostrophes.

British headlines and many papers quote with single marks, and the mark that closes is the
apostrophe. A mark opens where white space stands before it and a word after it. It is closed by the
first mark after a word that ends there, but "the soldiers' homes" ends nothing if a better mark
follows. Without a closing mark nothing was quoted.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

Bounds = tuple[int, int]

_OPENING = re.compile(r"(?:(?<=[\s(\[{—–\-:\"“«])|^)[‘'‚‹](?=[^\W_]|[\"“«…$£€])")
_CLOSING = re.compile(r"(?<=[^\s‘'])['’›‘](?=[\s,.;:!?)\]}…—–\-\"”»]|$)")
_CUT_OFF = re.compile(
    r"(?:\d\ds?\b|(?:em|til|till|tis|twas|cause|cos|bout|round|n|tween|neath|ello|ere|gainst)\b)",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"(?<=s)['’] +[^\W\d_A-Z]")


def find_single_quoted(text: str, start: int, end: int, taken: Sequence[Bounds]) -> list[Bounds]:
    """Find what stands between single marks in a paragraph.

    Args:
        text: The report's text.
        start: Where the paragraph begins.
        end: Where it ends, exclusive.
        taken: Stretches between double marks, in order; single marks inside them are left alone.

    Returns:
        Start and end of the words between the marks, in order, without the marks.

    Example:
        >>> text = "'Give 'em the soldiers' homes,' he said in the '90s."
        >>> [text[first:last] for first, last in find_single_quoted(text, 0, len(text), [])]
        ["Give 'em the soldiers' homes,"]
    """
    paragraph = text[start:end]
    if not any(mark in paragraph for mark in "'‘‚‹"):
        return []
    outside = _Outside(taken)
    openings = [
        start + mark.start()
        for mark in _OPENING.finditer(paragraph)
        if not _CUT_OFF.match(paragraph, mark.end()) and outside.holds(start + mark.start())
    ]
    closings = [
        start + mark.start()
        for mark in _CLOSING.finditer(paragraph)
        if outside.holds(start + mark.start())
    ]
    firm = [at for at in closings if not _POSSESSIVE.match(text, at, end)]
    return _pair(openings, closings, firm)


class _Outside:
    """Whether a position stands outside of all stretches that are taken."""

    def __init__(self, taken: Sequence[Bounds]) -> None:
        self._starts = [first for first, _ in taken]
        self._ends = [last for _, last in taken]

    def holds(self, position: int) -> bool:
        at = bisect_left(self._starts, position + 1) - 1
        return at < 0 or position >= self._ends[at]


def _pair(openings: Sequence[int], closings: Sequence[int], firm: Sequence[int]) -> list[Bounds]:
    """Each opening mark with the mark that closes it, where there is one."""
    found: list[Bounds] = []
    free = 0
    for number, opening in enumerate(openings):
        if opening < free:
            continue
        upcoming = openings[number + 1] if number + 1 < len(openings) else None
        closing = _closing(opening, upcoming, closings, firm)
        if closing is not None:
            found.append((opening + 1, closing))
            free = closing + 1
    return found


def _closing(
    opening: int, upcoming: int | None, closings: Sequence[int], firm: Sequence[int]
) -> int | None:
    """The mark that closes: the first firm one, unless another quotation opens before it."""
    at = bisect_left(firm, opening + 1)
    sure = firm[at] if at < len(firm) else None
    if sure is not None and (upcoming is None or sure < upcoming):
        return sure
    at = bisect_left(closings, opening + 1)
    first = closings[at] if at < len(closings) else None
    if first is not None and (upcoming is None or first < upcoming):
        return first
    return sure
