"""What claims assert: what happened, how many, when it was said, and what was asked for.

A figure or an event belongs to every claim in whose content its words stand, to the inner and to the
outer one where somebody relays somebody. A quantity that nobody knows or tells is no figure, for it has no bound: it
stays with the claim, as what was asked.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Generic, TypeVar

from hearsay.reader.attribution.saying import Saying
from hearsay.reader.claims.asked import Questions
from hearsay.reader.claims.meant import Meant
from hearsay.reader.phrases import Phrases
from hearsay.reader.times.said import said_of, times_by_token
from hearsay.record import Claim, Event, Figure, Mode, Said, Span, Time, Words

Value = TypeVar("Value", Event, Figure)

_UNTOLD = (Mode.UNCLEAR, Mode.NO_COMMENT)


class ClaimValues:
    """Gives claims their values.

    Args:
        phrases: The trees of the report.
        times: Its times, in the order of the text.
        figures: Its figures, in the order of the text.
        events: Its events.
        country: For each token the ISO code of the country that it names, or "".
    """

    def __init__(
        self,
        phrases: Phrases,
        times: Sequence[Time],
        figures: Sequence[Figure],
        events: Sequence[Event],
        country: Sequence[str],
    ) -> None:
        self.phrases = phrases
        self._questions = Questions(phrases, country)
        self._meant = Meant(phrases, events)
        self._costing: dict[str, list[Event]] = {}
        for event in events:
            for figure in event.figures:
                self._costing.setdefault(figure.id, []).append(event)
        self._times = times_by_token(phrases.annotation, times)
        self._figures = _Standing((figure.span, figure) for figure in figures)
        self._events = _Standing((mention, event) for event in events for mention in event.mentions)

    def added_to(self, claim: Claim, saying: Saying | None) -> Claim:
        """The claim with its values.

        Args:
            claim: The claim without them.
            saying: What it was made of; None for the report's own voice.
        """
        asserted = replace(
            claim,
            figures=self._figures.within(claim.content),
            events=self._events.within(claim.content),
        )
        if not asserted.events:  # "and claimed hundreds on the other side"
            asserted = replace(asserted, events=self._counted(asserted.figures))
        if saying is None:
            return asserted
        if not asserted.events:
            asserted = replace(asserted, events=self._meant.events(saying, claim.mode))
        time = said_of(self.phrases, saying.cue, saying.content, self._times, source=saying.source)
        asked = None
        if claim.mode in _UNTOLD:
            asked = self._questions.asked(saying.content)
        said = Said(time.interval, time) if time else None
        return replace(asserted, said=said, asked=asked)

    def _counted(self, figures: Iterable[Figure]) -> tuple[Event, ...]:
        """The events that figures count the cost of."""
        found = (event for figure in figures for event in self._costing.get(figure.id, ()))
        return tuple({event.id: event for event in found}.values())


class _Standing(Generic[Value]):
    """Values by the words in which they stand."""

    def __init__(self, places: Iterable[tuple[Span, Value]]) -> None:
        self._places: list[tuple[Span, Value]] = sorted(places, key=lambda place: place[0])
        self._starts = [span.start for span, _ in self._places]

    def within(self, content: Words) -> tuple[Value, ...]:
        """The values whose words stand in a content, each once."""
        found: dict[str, Value] = {}
        for span in content:
            first = bisect_left(self._starts, span.start)
            beyond = bisect_left(self._starts, span.end)
            for words, value in self._places[first:beyond]:
                if words.end <= span.end:
                    found.setdefault(value.id, value)
        return tuple(found.values())
