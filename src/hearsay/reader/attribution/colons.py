"""Quotations behind a colon with nothing before it but who says them: 'Mayor Ana Holt (@anaholt): "Go home."'.

Posts and interviews are printed so, without a word of saying. What stands before the colon must name
somebody and nothing else.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from hearsay.heads.annotation import Annotation
from hearsay.reader.attribution.headlines import may_speak
from hearsay.reader.attribution.saying import Saying, Tokens
from hearsay.text.quotations import QuotedSpan

_MOST = 14
"""Tokens before a colon that name who speaks."""

_SURE = 1.4
"""Log odds that such words are a source."""


def find_behind_colons(
    annotation: Annotation, quotations: Sequence[QuotedSpan]
) -> Iterator[Saying]:
    """Find who says a quotation by the colon before it.

    Args:
        annotation: The analysis of the report.
        quotations: The quotations of the report, in order.

    Yields:
        Sayings without a cue.
    """
    for quoted in quotations:
        first = bisect_left(annotation.starts, quoted.start)
        end = bisect_left(annotation.starts, quoted.end)
        if not 0 < first < end or annotation.words[first - 1] != ":":
            continue
        source = _before(annotation, first - 1)
        if source:
            yield Saying((), source, tuple(range(first, end)), _SURE, rule="colon")


def _before(annotation: Annotation, colon: int) -> Tokens:
    """The words of the sentence before a colon that name somebody, without what is in brackets."""
    begin = annotation.sentence_of(colon).start
    if not 0 < colon - begin <= _MOST:
        return ()
    end = colon
    if annotation.words[end - 1] == ")":
        end = next((t for t in range(begin, end) if annotation.words[t] == "("), begin)
    words = tuple(range(begin, end))
    # "A lesson from Ana Holt:" is none of hers.
    new = annotation.words[begin].lower() in ("a", "an")
    return words if may_speak(annotation, words) and not new else ()
