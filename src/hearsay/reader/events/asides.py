"""Which sentences tell of something else than the report does: "Last month …", "Separately, …".

News reports end with what happened before, or elsewhere: an earlier bombing, a grenade in another town.
Its dead are not those of the report. The words that open the first sentence of such an aside say so, and
the sentences behind it in the same paragraph go on with it until a time of the report's own is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hearsay.heads.annotation import stretches
from hearsay.reader.events.reality import day_of
from hearsay.reader.phrases import Phrases
from hearsay.record.time import Interval, Time
from hearsay.record.vocabulary import TimePrecision

_LEAD = 2
"""Sentences at the beginning, which tell what the report is about."""

_DAYS = 6
"""Days before its publication that a report of the news still tells of."""

_OPENING = 8
"""Tokens in which a sentence says at its beginning when it was."""

_MOST_PAST = 4
"""Times long past; a report with more of them is about the past itself."""

_SHORT = 9
"""Tokens of a sentence that says no more than when something was: "That ended in May 2008."."""

_FAR = 24
"""Tokens in which it is told how far off a place is that opens a sentence."""

_SIDEBARS = 6
"""Sentences behind which a report tells in passing of what is like it."""

_ACTING = frozenset(("nsubj", "nsubj:pass"))
_ACROSS = ("across the border", "over the border", "on our own side", "on the other side of")
"""Words that open what happened in another country."""

_A = frozenset(("a", "an", "two", "three", "several", "another"))
_LONG_STRETCHES = frozenset((TimePrecision.MONTH, TimePrecision.YEAR))
_APART = frozenset(("elsewhere", "separately"))
_OTHER = frozenset(("another", "separate"))
_PLACING = frozenset(("in", "near", "at"))
_DISTANCES = frozenset("km kilometre kilometer kilometres kilometers mile miles".split())
_POINTING = frozenset("that this it".split())
_NOW = frozenset("now today tonight currently meanwhile".split())


@dataclass(frozen=True, slots=True)
class Aside:
    """Some sentences that tell of something else.

    Args:
        first: The first token of the first of them.
        time: When that was, where it is told and long past.
    """

    first: int
    time: Time | None = None

    @property
    def interval(self) -> Interval | None:
        """When that was, as a stretch of the calendar."""
        return self.time.interval if self.time is not None else None


class Asides:
    """Finds the sentences that tell of something else.

    Args:
        phrases: The trees of the report.
        times: Its time expressions.
        published: When the report was published, ISO; None where it is not known.
    """

    def __init__(self, phrases: Phrases, times: Sequence[Time], published: str | None) -> None:
        self._phrases = phrases
        self._times = phrases.by_sentence(times)
        self._sources = {t for one in phrases.annotation.attributions for t in one.source}
        self._published = day_of(published)
        past = {time.value for time in times if self._is_past(time)}
        self._is_of_the_past = len(past) > _MOST_PAST
        self._of: dict[int, Aside] = dict(self._found())

    def of(self, token: int) -> Aside | None:
        """The aside in which a token stands.

        Args:
            token: Its number.
        """
        return self._of.get(self._phrases.annotation.sentence[token])

    def _found(self) -> Iterator[tuple[int, Aside]]:
        annotation = self._phrases.annotation
        told: Aside | None = None
        passage = -1
        for number, (first, end) in enumerate(stretches(annotation.sentence)):
            if annotation.passage[first] != passage or self._returns(first):
                told = None
            passage = annotation.passage[first]
            if number >= _LEAD:
                told = self._opened(first, end) or told
            if told is not None:
                yield annotation.sentence[first], told

    def _opened(self, first: int, end: int) -> Aside | None:
        """The aside that the first words of a sentence open."""
        words = self._phrases.lower
        past = None if self._is_of_the_past else self._past(first, end)
        if past is not None:
            return Aside(first, past)
        if self._is_sidebar(first, end):
            _, time = self._times[self._phrases.annotation.sentence[first]][0]
            return Aside(first, time)
        opening = words[first : min(first + 3, end)]
        apart = opening[0] in _APART or (opening[0] == "in" and not _OTHER.isdisjoint(opening))
        return Aside(first) if apart or self._is_far_off(first, end) else None

    def _is_sidebar(self, first: int, end: int) -> bool:
        """Whether a paragraph far down brings in something new, on its own day and in a town not named before.

        "Late Thursday, a fire at a plant in Gujrat killed two watchmen": so agencies end, with what is like it.
        """
        annotation = self._phrases.annotation
        opens = first == 0 or annotation.passage[first] != annotation.passage[first - 1]
        late = annotation.sentence[first] - annotation.sentence[0] >= _SIDEBARS
        if not opens or not late or not self._times.get(annotation.sentence[first]):
            return False
        opening = " ".join(self._phrases.lower[first : first + _OPENING])
        across = opening.startswith(_ACROSS)
        return across or (self._is_brought_in(first, end) and self._names_new_town(first, end))

    def _is_brought_in(self, first: int, end: int) -> bool:
        """Whether who or what acts in a sentence was not told of: "a boiler", "inmates"."""
        annotation = self._phrases.annotation
        for token in range(first, end):
            if annotation.deprel[token] not in _ACTING or annotation.upos[token] != "NOUN":
                continue
            if token in self._sources:
                continue
            before = self._phrases.child(token, "det", "nmod:poss")
            article = "" if before is None else self._phrases.lower[before]
            bare = not article and annotation.lemma[token] != self._phrases.lower[token]
            return bare or article in _A
        return False

    def _names_new_town(self, first: int, end: int) -> bool:
        """Whether a sentence puts something in a place that no sentence before it names."""
        annotation = self._phrases.annotation
        for name in annotation.entities:
            if not first <= name.first <= name.last < end or name.label != "LOC":
                continue
            if name.first in self._sources or not self._is_placed(name.first, name.last):
                continue
            words = self._phrases.lower[name.first : name.last + 1]
            if not any(word in self._phrases.lower[:first] for word in words):
                return True
        return False

    def _is_placed(self, first: int, last: int) -> bool:
        head = self._phrases.top(range(first, last + 1))
        return self._phrases.case(head) in _PLACING

    def _past(self, first: int, end: int) -> Time | None:
        """The time long past that a sentence begins with, or is all that it tells."""
        bare = end - first <= _SHORT and self._phrases.lower[first] in _POINTING
        last = end if bare else first + _OPENING
        for token, time in self._times.get(self._phrases.annotation.sentence[first], ()):
            if token < last and self._is_past(time) and (bare or self._leads(first, token)):
                return time
        return None

    def _leads(self, first: int, token: int) -> bool:
        """Whether nothing stands before a time that acts or is done."""
        annotation = self._phrases.annotation
        between = range(first, token)
        return not any(
            annotation.upos[t] in ("VERB", "AUX") or annotation.deprel[t].startswith("nsubj")
            for t in between
        )

    def _is_far_off(self, first: int, end: int) -> bool:
        """Whether a sentence opens with a place that it says is far off: "In Ardal, 80 km to the east"."""
        words = self._phrases.lower[first : min(first + _FAR, end)]
        if words[0] not in _PLACING:
            return False
        comma = next((at for at, word in enumerate(words) if word == ","), None)
        distance = next((at for at, word in enumerate(words) if word in _DISTANCES), None)
        if comma is None or distance is None or not comma < distance:
            return False
        return not any(
            self._phrases.annotation.upos[first + at] in ("VERB", "AUX") for at in range(distance)
        )

    def _is_past(self, time: Time) -> bool:
        """Whether a time was over long before the report was published."""
        if time.interval is None or time.interval.ends is None or self._published is None:
            return False
        ends = day_of(time.interval.ends)
        if ends is None:
            return False
        days = 0 if time.precision in _LONG_STRETCHES else _DAYS
        return ends <= self._published - days

    def _returns(self, first: int) -> bool:
        """Whether a sentence says that it tells of the report's own time again."""
        if not _NOW.isdisjoint(self._phrases.lower[first : first + _OPENING]):
            return True
        told = self._times.get(self._phrases.annotation.sentence[first], ())
        near = [time for _, time in told if time.interval is not None and not self._is_past(time)]
        return bool(near)
