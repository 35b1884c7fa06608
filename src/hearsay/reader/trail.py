"""What a record was made of, kept for who asks why.

A record says what was read and where; it does not say what was weighed on the way. Nothing of that is
stored with it, for the same report read again by the same reader takes the same way.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.heads.annotation import Annotation
from hearsay.reader.attribution.saying import Saying, Tokens
from hearsay.reader.cast.entities import Cast
from hearsay.reader.phrases import Phrases
from hearsay.record import Claim, Record
from hearsay.text.quotations import QuotedSpan


@dataclass(frozen=True, slots=True)
class Trail:
    """One reading, step by step.

    Args:
        annotation: What the network said of the report.
        phrases: Its trees.
        quotations: The quotations of the report, in order.
        country: For each token the ISO code of the country that it names, or "".
        sayings: Who says what, in tokens.
        cast: Who is who, and what joined their mentions.
        record: What came of it.
    """

    annotation: Annotation
    phrases: Phrases
    quotations: Sequence[QuotedSpan]
    country: Sequence[str]
    sayings: Sequence[Saying]
    cast: Cast
    record: Record

    def saying(self, claim: Claim) -> Saying | None:
        """What a claim of the record was made of; None for the report's own voice."""
        wanted = (claim.cue.start if claim.cue else -1, claim.content.start, claim.content.end)
        source = claim.source.start if claim.source else -1
        for saying in self.sayings:
            found = (self._start(saying.cue), self._start(saying.content), self._end(saying))
            if found == wanted and self._start(saying.source) == source:
                return saying
        return None

    def _start(self, tokens: Tokens) -> int:
        return self.annotation.starts[tokens[0]] if tokens else -1

    def _end(self, saying: Saying) -> int:
        return self.annotation.ends[saying.content[-1]]
