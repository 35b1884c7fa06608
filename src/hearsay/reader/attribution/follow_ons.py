"""Quotations that nobody is said to say: a speaker goes on without being named again.

After “We have no water,” said Musa. a paragraph “The pumps stopped on Monday.” is still Musa's: the
report's own voice does not speak between quotation marks. What is quoted word by word within a
sentence of the report's own ("so-called “cleansing”") is nobody's speech.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from hearsay.heads.annotation import Annotation
from hearsay.reader.attribution.saying import Saying, Tokens, is_mark
from hearsay.text.quotations import QuotedSpan

_FEWEST_WORDS = 4
_FARTHEST = 3
"""Passages that may stand between a speaker and what he goes on to say."""

_SURE = 0.8
"""Log odds that such a quotation is the last speaker's."""


def find_follow_ons(
    annotation: Annotation, sayings: Sequence[Saying], quotations: Sequence[QuotedSpan]
) -> Iterator[Saying]:
    """Find the quotations that the last speaker goes on with.

    Args:
        annotation: The analysis of the report.
        sayings: The sayings that are known, whatever their order.
        quotations: The quotations of the report, in order.

    Yields:
        Sayings without a cue.
    """
    said = {token for saying in sayings for token in (*saying.content, *saying.cue)}
    speakers = sorted(
        (saying.content[-1], saying.source) for saying in sayings if _quotes(annotation, saying)
    )
    places = [place for place, _ in speakers]
    for quoted in quotations:
        content = _tokens(annotation, quoted)
        if not content or not said.isdisjoint(content) or not _is_speech(annotation, content):
            continue
        at = bisect_left(places, content[0]) - 1
        if at < 0:
            continue
        place, source = speakers[at]
        if annotation.passage[content[0]] - annotation.passage[place] <= _FARTHEST:
            yield Saying((), source, content, _SURE, rule="goes on")


def _quotes(annotation: Annotation, saying: Saying) -> bool:
    return bool(saying.source) and any(
        annotation.word(token) in ("“", "”", '"', "``", "''", "«", "»", "„")
        for token in saying.content
    )


def _tokens(annotation: Annotation, quoted: QuotedSpan) -> Tokens:
    first = bisect_left(annotation.starts, quoted.start)
    last = bisect_left(annotation.starts, quoted.end)
    return tuple(range(first, last))


def _is_speech(annotation: Annotation, content: Tokens) -> bool:
    """Whether whole sentences are quoted and nothing of the report's own stands around them."""
    words = [token for token in content if not is_mark(annotation, token)]
    if len(words) < _FEWEST_WORDS:
        return False
    first, last = content[0], content[-1]
    begins = first == 0 or annotation.sentence[first - 1] != annotation.sentence[first]
    ends = last + 1 == len(annotation) or annotation.sentence[last + 1] != annotation.sentence[last]
    return begins and ends
