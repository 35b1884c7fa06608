"""Quotations of several paragraphs, each of which is opened anew: one speech, said by one.

Whoever says one of its paragraphs says them all, from where the first begins, unless somebody else is
said to say one. The network reads a window of the report at a time and sees the paragraph beside the
saying words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hearsay.heads.annotation import Annotation
from hearsay.reader.attribution.saying import Saying, Tokens, is_mark
from hearsay.text.quotations import QuotedSpan

_LEAST_SAID = 0.5
"""Share of a paragraph's words that must be in a content for the paragraph to be said."""


def say_all(
    annotation: Annotation, sayings: Sequence[Saying], quotations: Sequence[QuotedSpan]
) -> list[Saying]:
    """Give who says a paragraph of a speech all its paragraphs that nobody else is said to say.

    Args:
        annotation: The analysis of the report.
        sayings: The sayings that are known, whatever their order.
        quotations: The quotations of the report, in order.
    """
    found = list(sayings)
    for speech in _speeches(annotation, quotations):
        said = [_sayers(annotation, found, paragraph) for paragraph in speech]
        for step, paragraphs in ((1, range(1, len(speech))), (-1, range(len(speech) - 2, -1, -1))):
            for at in paragraphs:
                beside = said[at - step]
                if said[at] or len(beside) != 1:
                    continue
                sayer = beside[0]
                own = {*found[sayer].cue, *found[sayer].source}
                if not own.isdisjoint((*speech[at - step], *speech[at])):
                    continue  # a mark was forgotten, and "he said" stands inside
                marks = [t for t in speech[at - step] if is_mark(annotation, t)]
                content = tuple(sorted({*found[sayer].content, *marks, *speech[at]}))
                found[sayer] = replace(found[sayer], content=content)
                said[at] = beside
    return found


def _speeches(annotation: Annotation, quotations: Sequence[QuotedSpan]) -> Iterator[list[Tokens]]:
    """The tokens of the paragraphs of each speech that has more than one."""
    speech: list[Tokens] = []
    for quoted in quotations:
        if not quoted.continues:
            if len(speech) > 1:
                yield speech
            speech = []
        first = bisect_left(annotation.starts, quoted.start)
        last = bisect_left(annotation.starts, quoted.end)
        if first < last:
            speech.append(tuple(range(first, last)))
    if len(speech) > 1:
        yield speech


def _sayers(annotation: Annotation, sayings: Sequence[Saying], paragraph: Tokens) -> list[int]:
    """The numbers of the sayings that a paragraph is said in; those within it speak of others."""
    inside = set(paragraph)
    words = [token for token in paragraph if not is_mark(annotation, token)]
    return [
        number
        for number, saying in enumerate(sayings)
        if inside.isdisjoint(saying.cue)
        and len(inside.intersection(saying.content)) >= _LEAST_SAID * len(words)
    ]
