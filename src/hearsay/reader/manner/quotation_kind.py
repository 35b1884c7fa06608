"""How the content of a claim is given: in the source's words, in the report's, or in both."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from hearsay.record import Quotation
from hearsay.text.quotations import QuotedSpan

_WORD = re.compile(r"\w+")


def judge_quotation(
    text: str, content: Iterable[tuple[int, int]], quotations: Sequence[QuotedSpan]
) -> Quotation:
    """Judge how a content is given.

    Args:
        text: The report's text.
        content: Start and end of each piece of the content; half-open code point offsets.
        quotations: The quotations of the report, in order, as `find_quotations` gives them.

    Returns:
        Direct where all words stand between quotation marks, indirect where none do, else mixed.
        A content without words is indirect.

    Example:
        >>> from hearsay.text.quotations import find_quotations
        >>> text = 'He called it "a disgrace" and left.'
        >>> for start, end in [(13, 25), (10, 25), (26, 34)]:
        ...     print(judge_quotation(text, [(start, end)], find_quotations(text)).value)
        direct
        mixed
        indirect
    """
    starts = [quoted.first for quoted in quotations]
    inside = outside = False
    for start, end in content:
        for word in _WORD.finditer(text, start, end):
            at = bisect_right(starts, word.start()) - 1
            if at >= 0 and word.end() <= quotations[at].last:
                inside = True
            else:
                outside = True
            if inside and outside:
                return Quotation.MIXED
    return Quotation.DIRECT if inside else Quotation.INDIRECT
