"""The kind of a paragraph by its place.

Headlines, standfirsts and captions have no wording of their own. What gives them away is company:
a headline is the first line and has no full stop, a standfirst stands between it and the name or
date below, a caption is a line without a full stop between paragraphs that have one. In a text
whose lines mostly lack the stop (a list, a poem, a table) that tells nothing, and all is body.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.record import PassageKind
from hearsay.text.furniture import is_byline

_LONGEST_HEADLINE = 200
_LONGEST_STANDFIRST = 400
_LONGEST_CAPTION = 250
_FEWEST_CAPTION_WORDS = 7
_MOST_CUT_OFF_WORDS = 12
_MOST_QUESTION_WORDS = 15
_MOST_LABEL_WORDS = 4
_FRONT = 8

_STOP = re.compile(r"(?:[.!?…]|[.!?]\s?\[\d+\])[\"'”’»)\]]*\Z")
_OPEN_END = re.compile(r"[,;:(–—-]\Z")
_GOES_ON = re.compile(r"[a-z(\"'“‘«•‣◦▪●■*–—-]")
_POSTED = re.compile(r"https?://|pic\.twitter|\B[@#]\w")
_NEXT_SENTENCE = re.compile(r"[.!?][\"'”’)\]]?\s+[\"'“‘(\[]?[A-ZÀ-Þ]")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of text, and what can be said of it without its neighbours.

    Args:
        start: First code point, an offset into the report's text.
        end: One past the last.
        words: What stands there.
        detached: A blank line or the beginning of the text stands before it.
        is_stamp: It holds a date and no other words.
        is_dateline: It holds a dateline and no other words.
        kind: What its wording makes it; None where that tells nothing.
    """

    start: int
    end: int
    words: str
    detached: bool
    is_stamp: bool
    is_dateline: bool
    kind: PassageKind | None

    @property
    def has_stop(self) -> bool:
        """Whether it ends like a sentence."""
        return bool(_STOP.search(self.words[-12:]))

    @property
    def is_label(self) -> bool:
        """Whether it is a word or two in capitals: "FULL TEXT.", "ANALYSIS"."""
        return (
            self.words.isupper()
            and len(self.words.split()) <= _MOST_LABEL_WORDS
            and bool(_LONG_WORD.search(self.words))
        )

    @property
    def sentences(self) -> int:
        """About how many sentences it holds, as far as that can be told without cutting it."""
        return 1 + len(_NEXT_SENTENCE.findall(self.words[:_LONGEST_STANDFIRST]))

    @property
    def goes_on(self) -> bool:
        """Whether it begins like the middle of something, or like speech or an item of a list."""
        return bool(_GOES_ON.match(self.words))


def judge(paragraphs: Sequence[Paragraph], title: str | None = None) -> list[PassageKind]:
    """Decide what each paragraph of a report is.

    Args:
        paragraphs: All of them, in the order of the text.
        title: The report's title, where it is known from elsewhere.

    Returns:
        The kind of each.
    """
    kinds = _judge_front(paragraphs, _plain(title) if title else None)
    stops = [paragraph.has_stop for paragraph in paragraphs]
    plain = [at for at in range(len(kinds), len(paragraphs)) if paragraphs[at].kind is None]
    is_prose = 2 * sum(stops[at] for at in plain) >= len(plain) > 1
    for at in range(len(kinds), len(paragraphs)):
        kind = paragraphs[at].kind
        if kind is None and is_prose and paragraphs[at].is_label:
            kind = PassageKind.HEADLINE
        if kind is None and is_prose and not stops[at]:
            kind = _judge_unstopped(paragraphs, at)
        kinds.append(kind or PassageKind.BODY)
    return kinds


def _judge_front(paragraphs: Sequence[Paragraph], title: str | None) -> list[PassageKind]:
    """The kinds of the paragraphs before the body; none where there would be no body."""
    kinds: list[PassageKind] = []
    for at in range(min(_FRONT, len(paragraphs))):
        kind = _front_kind(paragraphs, at, kinds, title)
        if kind is None:
            break
        kinds.append(kind)
    if any(paragraph.has_stop for paragraph in paragraphs[len(kinds) :]):
        return kinds
    return []


def _front_kind(
    paragraphs: Sequence[Paragraph], at: int, before: Sequence[PassageKind], title: str | None
) -> PassageKind | None:
    """What a paragraph of the front is; None where the body begins."""
    paragraph = paragraphs[at]
    headed = PassageKind.HEADLINE in before
    if paragraph.is_stamp:
        return PassageKind.STAMP
    if paragraph.is_dateline:
        return PassageKind.DATELINE
    if headed and (paragraph.is_label or _is_second_line(paragraphs, at, before)):
        return PassageKind.HEADLINE
    if not headed and _plain(paragraph.words) == title:
        return PassageKind.HEADLINE
    if not headed and _is_headline(paragraph) and not _is_continued(paragraphs, at):
        return PassageKind.HEADLINE
    if paragraph.kind is not None:
        return paragraph.kind
    if not headed:
        return None
    if is_byline(paragraph.words, under_headline=True):
        return PassageKind.BYLINE
    return _below_headline(paragraphs, at, before)


def _is_second_line(
    paragraphs: Sequence[Paragraph], at: int, before: Sequence[PassageKind]
) -> bool:
    """Whether a line goes on with the headline: "Bridge closed;" and the other line under it."""
    return (
        before[-1] is PassageKind.HEADLINE
        and not paragraphs[at].detached
        and paragraphs[at - 1].words.endswith(";")
        and len(paragraphs[at].words) <= _LONGEST_HEADLINE
    )


def _below_headline(
    paragraphs: Sequence[Paragraph], at: int, before: Sequence[PassageKind]
) -> PassageKind | None:
    """Standfirst, caption or the beginning of the body."""
    paragraph = paragraphs[at]
    if paragraph.goes_on or paragraph.sentences > 2 or len(paragraph.words) > _LONGEST_STANDFIRST:
        return None
    signed = before[-1] is not PassageKind.HEADLINE and PassageKind.STANDFIRST not in before[-1:]
    if not paragraph.has_stop and not _OPEN_END.search(paragraph.words):
        return PassageKind.CAPTION if signed else PassageKind.STANDFIRST
    upcoming = paragraphs[at + 1 : at + 2]
    is_signed_next = any(
        below.is_stamp or is_byline(below.words, under_headline=True) for below in upcoming
    )
    return PassageKind.STANDFIRST if is_signed_next and not signed else None


def _is_headline(paragraph: Paragraph) -> bool:
    words = paragraph.words
    if len(words) > _LONGEST_HEADLINE or words[:1].islower() or paragraph.sentences > 1:
        return False
    if _OPEN_END.search(words) and not words.endswith(";"):
        return False
    if paragraph.kind not in (None, PassageKind.PROMOTION) or len(words.split()) < 2:
        return False
    if paragraph.kind is PassageKind.PROMOTION and len(words.split()) < _FEWEST_CAPTION_WORDS - 2:
        return False
    asks = words.endswith(("?", "!")) and len(words.split()) <= _MOST_QUESTION_WORDS
    return asks or not paragraph.has_stop or _is_title_case(words)


def _is_title_case(words: str) -> bool:
    """Whether Nearly All the Long Words Begin With a Capital."""
    long = _LONG_WORD.findall(words)
    if words.isupper():
        return False
    return len(long) > 2 and 5 * sum(word[0].isupper() for word in long) >= 4 * len(long)


def _judge_unstopped(paragraphs: Sequence[Paragraph], at: int) -> PassageKind:
    """What a paragraph of the body without a final stop is."""
    paragraph = paragraphs[at]
    count = len(paragraph.words.split())
    if (
        paragraph.goes_on
        or len(paragraph.words) > _LONGEST_CAPTION
        or paragraph.sentences > 2
        or (paragraph.words.isupper() and count >= _FEWEST_CAPTION_WORDS)
        or _OPEN_END.search(paragraph.words)
        or _POSTED.search(paragraph.words)
        or not _stands_alone(paragraphs, at)
    ):
        return PassageKind.BODY
    if at + 1 == len(paragraphs) and count > _MOST_CUT_OFF_WORDS:
        # The text may have been cut off there.
        return PassageKind.BODY
    return PassageKind.CAPTION if count >= _FEWEST_CAPTION_WORDS else PassageKind.HEADLINE


def _stands_alone(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether the paragraphs around it are sentences, and it is no part of them."""
    return not _is_continued(paragraphs, at) and all(
        beside.has_stop or beside.kind is not None or beside.is_stamp
        for beside in (*paragraphs[max(0, at - 1) : at], *paragraphs[at + 1 : at + 2])
    )


def _is_continued(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether the next paragraph begins like the middle of a sentence."""
    return any(below.words[:1].islower() for below in paragraphs[at + 1 : at + 2])


def _plain(words: str) -> str:
    return " ".join(words.casefold().rstrip(" .").split())
