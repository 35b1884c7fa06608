"""Where and when what a figure counts was so: the place and the time that hang on it or on its verb."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from hearsay.heads.annotation import ROOT
from hearsay.reader.figures.counted import Counted
from hearsay.reader.phrases import Phrases
from hearsay.record.place import Place
from hearsay.record.time import Interval, Time

_STEPS = 4
_PLACING = frozenset(
    "in at near around outside off on across throughout inside within along beside".split()
)


class Links:
    """Finds the place and the time of figures.

    Args:
        phrases: The trees of the report.
        times: Its time expressions.
        places: Its toponyms.
    """

    def __init__(self, phrases: Phrases, times: Sequence[Time], places: Sequence[Place]) -> None:
        self._phrases = phrases
        self._times = phrases.by_sentence(times)
        self._places = phrases.by_sentence(places)

    def place(self, counted: Counted) -> Place | None:
        """The place that is stated beside: "12 people in Aleppo", "were killed near the port"."""
        sentence = self._phrases.annotation.sentence[counted.first]
        found = [
            (rank, abs(token - counted.head), number, place)
            for number, (token, place) in enumerate(self._places.get(sentence, ()))
            if (rank := self._rank(counted, token)) and self._is_placing(token)
        ]
        return min(found, key=lambda one: one[:3])[3] if found else None

    def as_of(self, counted: Counted) -> Interval | None:
        """The time that it counts up to, or over."""
        sentence = self._phrases.annotation.sentence[counted.first]
        found = [
            (rank, abs(token - counted.head), number, time)
            for number, (token, time) in enumerate(self._times.get(sentence, ()))
            if time.interval is not None and (rank := self._rank(counted, token))
        ]
        return min(found, key=lambda one: one[:3])[3].interval if found else None

    def _rank(self, counted: Counted, token: int) -> int:
        """1 for what hangs on the counted, 2 for what hangs on its verb, 0 for anything else."""
        annotation = self._phrases.annotation
        heads = {counted.head, counted.top}
        if counted.noun is not None:
            heads.add(counted.noun)
        above = list(islice(self._phrases.climb(token), _STEPS))
        if not heads.isdisjoint(above):
            return 1
        verb = annotation.head[counted.head]
        return 2 if verb != ROOT and verb in above and counted.head not in above else 0

    def _is_placing(self, token: int) -> bool:
        """Whether a preposition of place stands before the name that a token belongs to."""
        annotation = self._phrases.annotation
        for one in (token, *islice(self._phrases.climb(token), 2)):
            case = self._phrases.child(one, "case")
            if case is not None and case < token:
                return annotation.words[case].lower() in _PLACING
        return False
