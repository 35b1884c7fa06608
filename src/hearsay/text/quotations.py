"""Which words stand between quotation marks.

Marks are not to be trusted. A report may open with a straight mark and close with a curly one,
forget to close at all, quote inside a quotation with the same marks, measure in inches, and write
an apostrophe with the mark that closes a quotation. So each mark is judged by its neighbours first
(a space before and a letter after: it opens), by its own shape second, and by what is still open
last. Nothing reaches past the end of its paragraph: a mark that was forgotten must not turn the
rest of the report inside out. In the news a speech of several paragraphs opens each of them anew
and closes the last only; such paragraphs continue the quotation before.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from hearsay.text.layout import iter_blocks
from hearsay.text.single_quotations import find_single_quoted

OPENS = "opens"
CLOSES = "closes"
EITHER = "either"

Bounds = tuple[int, int]

_MARK = re.compile(r"[\"“”„‟«»〝〞＂]|''|``")
_BY_SHAPE = {
    "“": OPENS, "„": OPENS, "‟": OPENS, "«": OPENS, "〝": OPENS, "``": OPENS,
    "”": CLOSES, "»": CLOSES, "〞": CLOSES,
}  # fmt: skip
_BEFORE_OPENING = "([{<—–-/‘'"
_AFTER_CLOSING = ",.;:!?)]}>…—–-/’'"
_SENTENCE_END = re.compile(r"[.?!…](?=\s)")
_ENDS_SPEECH = ",.?!…"


@dataclass(frozen=True, slots=True)
class QuotedSpan:
    """A quotation as printed: half-open code point offsets into the report's text.

    Args:
        start: First code point, the opening mark's where there is one.
        end: One past the last, the closing mark included where there is one.
        first: Where the quoted words begin, after the mark.
        last: One past the quoted words, before the mark.
        closed: Whether a closing mark is printed.
        continues: Whether it goes on with a quotation that the paragraph before left open.
    """

    start: int
    end: int
    first: int
    last: int
    closed: bool = True
    continues: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    turn: str
    is_inch: bool


def find_quotations(text: str, paragraphs: Iterable[Bounds] | None = None) -> list[QuotedSpan]:
    r"""Find the quotations of a text.

    Args:
        text: The report's text.
        paragraphs: Start and end of each paragraph, in order; found by the lines of the text when
            None. No quotation reaches from one into the next.

    Returns:
        The quotations in the order of the text; they do not overlap, and a quotation inside
        another is part of it. Words set apart by marks for any reason count: titles, nicknames,
        words that the writer keeps a distance from.

    Example:
        >>> text = "He said: “We saw “heroes” there.\n\n“Then we left,” and wept."
        >>> for found in find_quotations(text):
        ...     print(text[found.first : found.last], found.closed, found.continues)
        We saw “heroes” there. False False
        Then we left, True True
    """
    bounds = list(
        ((block.start, block.end) for block in iter_blocks(text))
        if paragraphs is None
        else (_inked(text, start, end) for start, end in paragraphs)
    )
    found: list[QuotedSpan] = []
    left_open = False
    for at, (start, end) in enumerate(bounds):
        marks = _marks(text, start, end)
        reopened = _opens_anew(text, bounds, at + 1)
        quoted = _pair(text, marks, start, end, left_open=left_open, reopened=reopened)
        quoted = _with_singles(text, quoted, start, end)
        found.extend(quoted)
        left_open = bool(quoted) and not quoted[-1].closed and quoted[-1].end == end
    return found


def quotation_at(quotations: Sequence[QuotedSpan], position: int) -> QuotedSpan | None:
    """The quotation that a code point stands in, its marks included.

    Args:
        quotations: In the order of the text, as `find_quotations` gives them.
        position: A code point offset into the text.

    Example:
        >>> quotations = find_quotations('He said "no" and left.')
        >>> quotation_at(quotations, 9).start, quotation_at(quotations, 1)
        (8, None)
    """
    at = bisect_right(quotations, position, key=lambda quoted: quoted.start) - 1
    if at >= 0 and position < quotations[at].end:
        return quotations[at]
    return None


def _inked(text: str, start: int, end: int) -> Bounds:
    """Bounds without the white space at both ends."""
    words = text[start:end]
    left = start + len(words) - len(words.lstrip())
    return left, max(left, start + len(words.rstrip()))


def _opens_anew(text: str, bounds: Sequence[Bounds], at: int) -> bool:
    """Whether a paragraph begins with an opening mark."""
    if at >= len(bounds):
        return False
    start, end = bounds[at]
    return bool(_MARK.match(text, start, end)) or text[start : start + 1] == "‘"


def _marks(text: str, start: int, end: int) -> list[_Mark]:
    return [
        _Mark(
            mark.start(),
            mark.end(),
            _turn(text, mark.start(), mark.end(), start, end),
            mark.group() == '"' and text[max(start, mark.start() - 1) : mark.start()].isdigit(),
        )
        for mark in _MARK.finditer(text, start, end)
    ]


def _turn(text: str, start: int, end: int, low: int, high: int) -> str:
    """Whether a mark opens or closes, by its neighbours and by its shape."""
    before = text[start - 1] if start > low else " "
    after = text[end] if end < high else " "
    free_before = before.isspace() or before in _BEFORE_OPENING
    free_after = after.isspace() or after in _AFTER_CLOSING
    if free_before is free_after:
        return _BY_SHAPE.get(text[start:end], EITHER)
    if text[start:end] == "„":
        return OPENS
    return OPENS if free_before else CLOSES


def _pair(
    text: str, marks: Sequence[_Mark], start: int, end: int, *, left_open: bool, reopened: bool
) -> list[QuotedSpan]:
    """Pair the marks of a paragraph, innermost first, and keep the outermost pairs."""
    pairs: list[QuotedSpan] = []
    waiting: list[_Mark] = []
    for at, mark in enumerate(marks):
        if mark.is_inch and _measures(marks, at, open_=bool(waiting)):
            continue
        if mark.turn == OPENS or (mark.turn == EITHER and not waiting):
            waiting.append(mark)
        elif waiting:
            opening = waiting.pop()
            while pairs and pairs[-1].start > opening.start:
                pairs.pop()
            pairs.append(QuotedSpan(opening.start, mark.end, opening.end, mark.start))
        elif not pairs and (left_open or _ends_speech(text, start, mark)):
            pairs.append(QuotedSpan(start, mark.end, start, mark.start, continues=left_open))
    found = _unclosed(text, pairs, waiting, end, reopened=reopened)
    if left_open and found and found[0].start == start:
        found[0] = replace(found[0], continues=True)
    return found


def _measures(marks: Sequence[_Mark], at: int, *, open_: bool) -> bool:
    """Whether a straight mark after a digit stands for inches.

    Where a quotation is open, it closes it, unless that would leave the next mark with nothing to
    close.
    """
    if marks[at].turn != CLOSES:
        return False
    if not open_:
        return True
    return at + 1 < len(marks) and marks[at + 1].turn == CLOSES and not marks[at + 1].is_inch


def _ends_speech(text: str, start: int, mark: _Mark) -> bool:
    """Whether a closing mark stands after the words of somebody, whose opening mark is missing."""
    return mark.turn == CLOSES and mark.start > start and text[mark.start - 1] in _ENDS_SPEECH


def _unclosed(
    text: str, pairs: list[QuotedSpan], waiting: Sequence[_Mark], end: int, *, reopened: bool
) -> list[QuotedSpan]:
    """Add what was opened and not closed.

    Where the next paragraph opens anew, a speech goes on to the end of this one. Elsewhere a mark
    was forgotten, and nobody knows where the quotation ends: it is taken to be one sentence, for
    it is worse to put the report's words into somebody's mouth than to leave some of his out.
    """
    if not waiting:
        return pairs
    if reopened:
        opening = waiting[0] if not pairs or waiting[0].start < pairs[0].start else waiting[-1]
        before = [pair for pair in pairs if pair.end <= opening.start]
        return [*before, QuotedSpan(opening.start, end, opening.end, end, closed=False)]
    nexts = sorted([pair.start for pair in pairs] + [mark.start for mark in waiting])
    found = list(pairs)
    for opening in waiting:
        following = bisect_right(nexts, opening.start)
        stop = nexts[following] if following < len(nexts) else end
        sentence = _SENTENCE_END.search(text, opening.end, stop)
        stop = sentence.end() if sentence else stop
        stop = opening.end + len(text[opening.end : stop].rstrip())
        found.append(QuotedSpan(opening.start, stop, opening.end, stop, closed=False))
    return sorted(found, key=lambda quoted: quoted.start)


def _with_singles(text: str, quoted: list[QuotedSpan], start: int, end: int) -> list[QuotedSpan]:
    """Add what stands between single marks, outside of what stands between double ones."""
    taken = [(quotation.start, quotation.end) for quotation in quoted]
    singles = [
        QuotedSpan(first - 1, last + 1, first, last)
        for first, last in find_single_quoted(text, start, end, taken)
    ]
    if not singles:
        return quoted
    found: list[QuotedSpan] = []
    for quotation in sorted([*quoted, *singles], key=lambda one: one.start):
        if not found or quotation.start >= found[-1].end:
            found.append(quotation)
    return found
