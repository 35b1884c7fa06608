"""What the values of a report say of its claims: when it was said, how many, and what was asked for.

A figure belongs to every claim in whose content its words stand, to the inner and to the outer one where
somebody relays somebody. A quantity that nobody knows or tells is no figure, for it has no bound: it
stays with the claim, as what was asked.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from hearsay.reader.asked import asked_of
from hearsay.reader.phrases import Phrases
from hearsay.reader.said import said_of, times_by_token
from hearsay.reader.saying import Saying
from hearsay.record import Claim, Figure, Mode, Said, Time, Words

_UNTOLD = (Mode.UNCLEAR, Mode.NO_COMMENT)


class ClaimValues:
    """Gives claims their values.

    Args:
        phrases: The trees of the report.
        times: Its times, in the order of the text.
        figures: Its figures, in the order of the text.
        country: For each token the ISO code of the country that it names, or "".
    """

    def __init__(
        self,
        phrases: Phrases,
        times: Sequence[Time],
        figures: Sequence[Figure],
        country: Sequence[str],
    ) -> None:
        self._phrases = phrases
        self._country = country
        self._times = times_by_token(phrases.annotation, times)
        self._figures = figures
        self._starts = [figure.start for figure in figures]

    def added_to(self, claim: Claim, saying: Saying | None) -> Claim:
        """The claim with its values.

        Args:
            claim: The claim without them.
            saying: What it was made of; None for the report's own voice.
        """
        given = self._given_in(claim.content)
        if saying is None:
            return replace(claim, figures=given)
        time = said_of(self._phrases, saying.cue, saying.content, self._times, source=saying.source)
        asked = None
        if claim.mode in _UNTOLD:
            asked = asked_of(self._phrases, saying.content, self._country)
        said = Said(time.interval, time) if time else None
        return replace(claim, figures=given, said=said, asked=asked)

    def _given_in(self, content: Words) -> tuple[Figure, ...]:
        """The figures whose words stand in a content."""
        found: list[Figure] = []
        for span in content:
            first = bisect_left(self._starts, span.start)
            beyond = bisect_left(self._starts, span.end)
            found += [one for one in self._figures[first:beyond] if one.end <= span.end]
        return tuple(found)
