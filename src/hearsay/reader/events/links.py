"""When an event was, and which figures are its: what hangs on its words, else on its clause."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice

from hearsay.normalise.time.stretches import named
from hearsay.reader.events.nearness import FIRM, Nearness
from hearsay.reader.events.triggers import Mention
from hearsay.reader.phrases import Phrases, Value
from hearsay.record import EventType
from hearsay.record.figure import Figure
from hearsay.record.time import Interval, Time
from hearsay.record.vocabulary import TimeMod

_LEADING_IN = frozenset("on late early in at the yesterday last this earlier".split())
_OWN = 1
"""Rank of what hangs on the words themselves."""

_MOST = 60
"""Values of one sentence that are looked at."""


class EventLinks:
    """Finds the times and the figures of mentions.

    Args:
        phrases: The trees of the report.
        times: Its time expressions.
        figures: Its figures.
    """

    def __init__(self, phrases: Phrases, times: Sequence[Time], figures: Sequence[Figure]) -> None:
        self._phrases = phrases
        self._nearness = Nearness(phrases)
        self._cues = {token for one in phrases.annotation.attributions for token in one.cue}
        self._times = phrases.by_sentence(time for time in times if time.interval is not None)
        self._figures = phrases.by_sentence(figures)

    def when(self, mention: Mention) -> Time | None:
        """The time that hangs on a mention or its clause."""
        farthest = _OWN if self._describes(mention) else FIRM
        found = [
            (rank, abs(token - mention.head), number, time)
            for number, (token, time) in enumerate(self._of(self._times, mention))
            if (rank := self._nearness.rank(mention, token)) <= farthest
            and not self._is_of_saying(token, mention)
        ]
        return min(found, key=lambda one: one[:3])[3] if found else None

    def _describes(self, mention: Mention) -> bool:
        """Whether a word only says of whom a clause is: whoever lowers "the count of abducted pupils" abducts none."""
        is_said = mention.type not in (EventType.CASUALTY, EventType.DAMAGE, EventType.DISPLACE)
        return is_said and self._phrases.annotation.deprel[mention.head] == "amod"

    def interval(self, mention: Mention, time: Time | None) -> Interval | None:
        """The stretch of the calendar in which a mention puts its event.

        "Since May 2020, when they took a town" does not say that they took it on any day since.
        """
        if time is None:
            return None
        if time.mod is not TimeMod.ON_OR_AFTER or not self._is_told_of(time, mention):
            return time.interval
        stretch = named(time.value or "")
        return time.interval if stretch is None else stretch.interval

    def _is_told_of(self, time: Time, mention: Mention) -> bool:
        """Whether a time is followed by "when", and that by the mention."""
        words, sentence = self._phrases.lower, self._phrases.annotation.sentence
        ends = bisect_left(self._phrases.annotation.starts, time.end)
        when = next(
            (one for one in range(ends, ends + 2) if words[one : one + 1] == ["when"]), None
        )
        return when is not None and when < mention.head and sentence[when] == sentence[mention.head]

    def _is_of_saying(self, token: int, mention: Mention) -> bool:
        """Whether a time tells when it was said: "eleven have died, the minister said late on Tuesday"."""
        before = token - 1
        while before > mention.head and self._phrases.lower[before] in _LEADING_IN:
            before -= 1
        return before > mention.head and before in self._cues

    def figures(self, mention: Mention) -> list[Figure]:
        """The figures that hang on a mention, or that it hangs on."""
        annotation = self._phrases.annotation
        return [
            figure
            for token, figure in self._of(self._figures, mention)
            if token == mention.head
            or mention.head in islice(self._phrases.climb(token), 2)
            or (annotation.head[mention.head] == token and annotation.deprel[token] != "root")
        ]

    def _of(
        self, values: dict[int, list[tuple[int, Value]]], mention: Mention
    ) -> list[tuple[int, Value]]:
        return values.get(self._phrases.annotation.sentence[mention.head], [])[:_MOST]
