"""Whether a claim speaks of whoever answers: by his name, by what he is, or by his country."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.reader.claims.draft import Draft
from hearsay.reader.phrases import Phrases
from hearsay.record import Claim

_MENTIONS = 50
"""Mentions of a source that are looked at."""


class SpokenOf:
    """Tells which claims speak of the source of another.

    Args:
        phrases: The trees of the report.
        drafts: Its claims in the order of the text.
    """

    def __init__(self, phrases: Phrases, drafts: Sequence[Draft]) -> None:
        self._phrases = phrases
        self._drafts = drafts

    def blames(self, claim: Claim, number: int) -> bool:
        """Whether a claim may be what somebody calls an allegation: it speaks of him or of his country.

        Args:
            claim: What somebody else said.
            number: The place of the answer among the drafts.
        """
        return self.names(claim, number) or self._places(claim, number)

    def _places(self, claim: Claim, number: int) -> bool:
        """Whether a claim names what the name of the source begins with: "Mali's army", "from Mali"."""
        saying = self._drafts[number].saying
        if saying is None or not saying.source:
            return False
        top = self._phrases.top(saying.source)
        owner = self._phrases.child(top, "nmod:poss", "amod", "compound")
        if owner is None or self._phrases.annotation.upos[owner] != "PROPN":
            return False
        return self._holds(claim, owner, self._phrases.lower)

    def names(self, claim: Claim, number: int) -> bool:
        """Whether a claim speaks of the source of an answer.

        Args:
            claim: What somebody else said.
            number: The place of the answer among the drafts.
        """
        source = self._drafts[number].claim.source
        if source is None or source.entity is None:
            return False
        return any(
            span.start <= mention.start and mention.end <= span.end
            for span in claim.content
            for mention in source.entity.mentions[:_MENTIONS]
        ) or self._calls(claim, number)

    def _calls(self, claim: Claim, number: int) -> bool:
        """Whether a claim speaks of what the source is called: the operator of the dam."""
        saying = self._drafts[number].saying
        if saying is None or not saying.source:
            return False
        noun = self._phrases.top(saying.source)
        is_noun = self._phrases.annotation.upos[noun] == "NOUN"
        return is_noun and self._holds(claim, noun, self._phrases.lemmas)

    def _holds(self, claim: Claim, token: int, column: Sequence[str]) -> bool:
        """Whether the word of a token stands in a claim, in the form that a column has."""
        return any(
            column[token] == column[other]
            for span in claim.content
            for other in self._phrases.annotation.tokens(span.start, span.end)
        )
