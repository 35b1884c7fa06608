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
_BETWEEN = 5
"""Tokens before a name within which its preposition stands."""

_WHEN = frozenset("when as after while since during before until".split())
_JOINING = frozenset(", ; and : including among".split())
_LEADING = frozenset(
    "the a an nearby neighbouring neighboring district province region state town city village county department "
    "governorate municipality area port of central northern southern eastern western".split()
)
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
        within = self._places.get(sentence, ())
        beside = next((place for token, place in within if self._is_beside(counted, token)), None)
        if beside is not None:
            return beside
        found = [
            (rank, abs(token - counted.head), number, place)
            for number, (token, place) in enumerate(within)
            if (rank := self._rank(counted, token)) and self._is_placing(token)
            if not self._is_of_another(counted, token)
        ]
        return min(found, key=lambda one: one[:3])[3] if found else None

    def _is_of_its_kind(self, case: int, token: int) -> bool:
        """Whether a name tells which town or district it is: who is in the town of Homs is in Homs."""
        head = self._phrases.annotation.head[token]
        kind = head != ROOT and self._phrases.lower[head] in _LEADING
        return kind and self._phrases.lower[case] == "of"

    def _is_beside(self, counted: Counted, token: int) -> bool:
        """Whether a place stands right beside what is counted: "eleven in Sofala", "Homs with 22 dead"."""
        case = self._case_before(token)
        last = max(counted.last, counted.end, counted.noun or 0)
        if case is not None and case == last + 1:
            return True
        return token == counted.first - 2 and self._phrases.lower[token + 1] == "with"

    def _is_of_another(self, counted: Counted, token: int) -> bool:
        """Whether a place stands right behind another number: of "19, eight of them in Homs" Homs is the eight's."""
        case = self._case_before(token)
        if case is None or case <= counted.end + 1:
            return False
        upos, words = self._phrases.annotation.upos, self._phrases.lower
        if not _WHEN.isdisjoint(words[counted.end + 1 : case]):
            return False  # "four died and 17 were hurt when a bomb went off in Homs"
        return any(
            upos[here] == "NUM" and (here == case - 1 or words[here - 1] in _JOINING)
            for here in range(counted.end + 2, case)
        )

    def _case_before(self, token: int) -> int | None:
        """The preposition of place before a name, less the articles and nouns between: "in the town of Homs"."""
        words = self._phrases.lower
        for here in range(token - 1, max(-1, token - _BETWEEN), -1):
            if words[here] in _PLACING:
                return here
            if words[here] not in _LEADING:
                return None
        return None

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
            if case is not None and case < token and not self._is_of_its_kind(case, one):
                return annotation.words[case].lower() in _PLACING
        return False
