"""What each stretch of a report is.

The words of a page are not all the report's own: a caption describes a picture, a credit names its
owner, a promotion sells the next programme. Read as claims of the report they would be invented
statements, so they are told apart here, by their wording and by their place. The rest is body, and
so is whatever is in doubt: a paragraph wrongly taken for a caption is a loss that nobody sees.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from hearsay.record import PassageKind
from hearsay.text.dateline import match_dateline
from hearsay.text.dates import match_stamp
from hearsay.text.furniture import (
    begins_with_label,
    is_byline,
    is_credit,
    is_credited,
    is_label,
    is_promotion,
    iter_inline_promotions,
)
from hearsay.text.layout import Block, iter_blocks
from hearsay.text.paragraphs import Paragraph, judge

Tile = tuple[int, int, PassageKind]

# A dateline or a run-in date stands before the first sentence, or before the second when a summary
# comes first.
_OPENING_PARAGRAPHS = 2

_LONGEST_ITEM = 40

_LONGEST_LABELLED = 250
"""Characters of what "Image caption," on a line of its own may announce; more is the body."""


def split_passages(text: str, *, title: str | None = None) -> list[Tile]:
    r"""Tile a text into passages.

    The first tile begins at 0, each begins where the one before ends, and the last ends with the
    text. White space belongs to the passage before it, leading white space to the first.

    Args:
        text: The report's text.
        title: The report's title, where it is known from elsewhere; a first line that repeats it
            is a headline however it is written.

    Returns:
        Start, end and kind of each passage; empty for an empty text.

    Example:
        >>> text = "Bridge closed\n\nBy Anna Musa\n\nKYIV (AP) — It fell on Friday.\n\nPlay video"
        >>> for start, end, kind in split_passages(text):
        ...     print(kind.value, repr(text[start:end]))
        headline 'Bridge closed\n\n'
        byline 'By Anna Musa\n\n'
        dateline 'KYIV (AP) — '
        body 'It fell on Friday.\n\n'
        promotion 'Play video'
    """
    if not text:
        return []
    parts = list(_iter_parts(text, title))
    starts = [0, *(start for start, _ in parts[1:])]
    ends = [*starts[1:], len(text)]
    kinds = [kind for _, kind in parts] or [PassageKind.BODY]
    return list(zip(starts, ends, kinds, strict=True))


def _iter_parts(text: str, title: str | None) -> Iterator[tuple[int, PassageKind]]:
    """Where each passage begins, and its kind."""
    paragraphs = [_paragraph(text, block) for block in _labelled(text, iter_blocks(text))]
    kinds = judge(paragraphs, title)
    openings = 0
    for at, (paragraph, kind) in enumerate(zip(paragraphs, kinds, strict=True)):
        if kind is PassageKind.BODY:
            if _is_next_item(paragraphs, kinds, at):
                continue
            openings += 1
        yield from _cut(text, paragraph, kind, opening=openings <= _OPENING_PARAGRAPHS)


def _labelled(text: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks; "Image caption," on a line of its own is one block with the line it announces."""
    label: Block | None = None
    for block in blocks:
        words = text[block.start : block.end]
        if label is not None and len(words) <= _LONGEST_LABELLED and not begins_with_label(words):
            yield Block(label.start, block.end, label.detached)
            label = None
            continue
        if label is not None:
            yield label
        label = block if is_label(words) else None
        if label is None:
            yield block
    if label is not None:
        yield label


def _is_next_item(paragraphs: Sequence[Paragraph], kinds: Sequence[PassageKind], at: int) -> bool:
    """Whether a paragraph goes on with the list of short lines before it.

    The items of a list are one passage: a million short lines are not a million passages.
    """
    if at == 0 or paragraphs[at].detached or kinds[at - 1] is not PassageKind.BODY:
        return False
    return max(len(paragraphs[at].words), len(paragraphs[at - 1].words)) < _LONGEST_ITEM


def _paragraph(text: str, block: Block) -> Paragraph:
    words = text[block.start : block.end]
    return Paragraph(
        start=block.start,
        end=block.end,
        words=words,
        detached=block.detached,
        is_stamp=match_stamp(text, block.start, block.end) == block.end,
        is_dateline=match_dateline(text, block.start, block.end) == block.end,
        kind=_kind_by_wording(words),
    )


def _kind_by_wording(words: str) -> PassageKind | None:
    if is_promotion(words):
        return PassageKind.PROMOTION
    if is_credit(words):
        return PassageKind.CREDIT
    if is_credited(words):
        return PassageKind.CAPTION
    if is_byline(words):
        return PassageKind.BYLINE
    return None


def _cut(
    text: str, paragraph: Paragraph, kind: PassageKind, *, opening: bool
) -> Iterator[tuple[int, PassageKind]]:
    """A paragraph's own passages: a stamp or dateline before its words, a button between them."""
    start, end = paragraph.start, paragraph.end
    if kind is PassageKind.HEADLINE or (kind is PassageKind.BODY and opening):
        for match, lead in (
            (match_stamp, PassageKind.STAMP),
            (match_dateline, PassageKind.DATELINE),
        ):
            last = match(text, start, end)
            if last > start:
                yield start, lead
                start = _skip_space(text, last, end)
    if kind is PassageKind.BODY:
        for first, last in iter_inline_promotions(text, start, end):
            button = _skip_space(text, first, last)
            if button > start:
                yield start, kind
            yield button, PassageKind.PROMOTION
            start = _skip_space(text, last, end)
    if start < end:
        yield start, kind


def _skip_space(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at
