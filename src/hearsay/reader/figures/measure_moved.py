"""What a number counts that a count is said to have moved to: "lowered the toll of the attack from 23 to 21".

A sentence that names what is counted at length, then tells the number, is long, and the trees hang such a
number on whatever stands between. But a number without a noun, behind "to", "at" or "is", with a count named
before it and a verb that moves counts, is that count, wherever the tree has it.
"""

from __future__ import annotations

from hearsay.reader.figures.counted import Counted
from hearsay.reader.figures.counted_sorts import PEOPLE, Before
from hearsay.reader.figures.measure_states import States
from hearsay.reader.figures.measure_totals import Totals
from hearsay.reader.phrases import Phrases
from hearsay.record import Measure
from hearsay.reference.measures import load_measures

_FARTHEST = 24
"""Tokens between a count and its number."""

_BEFORE_NUMBER = frozenset(
    "to at from as is was are were be stands stood reached hits hit now".split()
)
_SOFT = frozenset("around about nearly almost over only just some a an the least more than".split())
_MOVING = frozenset(
    "rises rise rose risen rising climbs climb climbed climbing jumps jump jumped grows grow grew grown "
    "increases increase increased soars soared swells swelled mounts mounted falls fall fell fallen drops "
    "drop dropped stands stand stood standing reaches reach reached is was are were be remains remained "
    "raises raise raised raising lowers lower lowered lowering revises revise revised revising updates update "
    "updated updating corrects correct corrected correcting reduces reduce reduced reducing cuts cut puts put "
    "putting gives give gave given giving brings bring brought bringing takes took taking pushes pushed "
    "pushing sets set estimates estimated estimating hit hits passed passes topped tops goes gone went "
    "sticks stick stuck sticking keeps keep kept keeping holds hold held holding maintains maintained "
    "maintaining reaffirms reaffirmed".split()
)
_PUTTING = frozenset("put puts putting placed place places set sets estimated estimates".split())
_GIVEN_AS = frozenset("give gives gave given reported reports".split())
_HOURS = 24
"""Numbers up to it that may be an hour: "arrived at 10"."""

_GIVING = frozenset("count reach say tally list report".split())
_LEADING = frozenset(
    (("arrive", "at"), ("come", "to"), ("know", "of"), ("speak", "of"), ("talk", "of"))
)
"""Words before a number alone that somebody gives."""

_HAVING = frozenset("have hold keep".split())
_BEHIND = frozenset("PUNCT SCONJ CCONJ ADP ADV".split())
_LOSSES = frozenset((Measure.KILLED, Measure.INJURED, Measure.MISSING, Measure.CASUALTIES))
_KEEPING = frozenset("stick hold keep stand insist".split())
_KEEPING_TO = frozenset("to by at with on".split())
_ITS = frozenset("its his her their our own earlier previous the".split())
_COUNTS = frozenset("count tally figure number total".split())
_ENDS = frozenset('; : “ ” " but while'.split())


class Moved:
    """Reads numbers that counts have moved to.

    Args:
        phrases: The trees of the report.
        totals: Reads nouns for numbers.
        states: Reads states.
    """

    def __init__(self, phrases: Phrases, totals: Totals, states: States) -> None:
        self._phrases = phrases
        self._totals = totals
        self._states = states
        self._nouns = load_measures().nouns

    def of_put(self, counted: Counted, before: Before = ()) -> Measure | None:
        """What a number alone counts that somebody puts somebody at: "put the dead at 27", "put it at nine".

        Args:
            counted: The quantity.
            before: The figures before it, the last one last: "it" is what they counted.
        """
        at = self._start(counted) - 1
        if at < 2 or self._lower(at) not in ("at", "as"):
            return None
        first = self._phrases.annotation.sentence_of(at).start
        putting = _PUTTING if self._lower(at) == "at" else _GIVEN_AS
        if putting.isdisjoint(self._phrases.lower[max(first, at - _FARTHEST) : at]):
            return None
        if self._lower(at - 1) == "it" and self._lower(at - 2) in _PUTTING:
            return before[-1][1] if before else None
        if self._phrases.lemmas[at - 1] == "loss":
            return Measure.CASUALTIES  # "put his own side's losses at nine"
        for sense in self._nouns.get(self._phrases.lemmas[at - 1], ()):
            if sense.measure is not Measure.STRIKES:
                return sense.measure
        return self._states.at(at - 1, PEOPLE)

    def of(self, counted: Counted, before: Before = ()) -> Measure | None:
        """What a number counts that stands behind a count and a verb that moves it.

        Args:
            counted: The quantity.
            before: The figures before it, the last one last: "its count" is of what they counted.
        """
        count = self._count(counted)
        if count is None:
            return before[-1][1] if before and self._is_kept(counted) else None
        told = self._totals.of(count, counted.first)
        if told is not None or self._lower(count) not in _COUNTS:
            return told
        # "Its figure of seven" leaves open of whom, "its figure of the dead" does not.
        named = self._lower(count + 1) in ("of", "for") and count + 2 < self._start(counted)
        return None if named or not before else before[-1][1]

    def of_given(self, counted: Counted, before: Before) -> Measure | None:
        """What a number alone counts that a body gives behind others: "also arrived at 41", "now says 43".

        Args:
            counted: The quantity.
            before: The figures before it, the last one last.
        """
        at, words = self._start(counted) - 1, self._phrases.lower
        if at < 1 or not before or before[-1][1] not in _LOSSES:
            return None
        annotation = self._phrases.annotation
        upos = annotation.upos[counted.last + 1 : counted.last + 2]
        if upos and upos[0] not in _BEHIND:
            return None
        lemmas = self._phrases.lemmas
        led = (lemmas[at - 1], words[at]) in _LEADING and words[at - 2] != "had"
        hour = (counted.found.quantity.low or 0) <= _HOURS and "also" not in words[at - 3 : at]
        led = led and not (hour and lemmas[at - 1] == "arrive")
        alone = lemmas[at] in _GIVING and annotation.upos[at] == "VERB"
        listed = lemmas[at] in _HAVING and "list" in words[counted.last + 1 : counted.last + 5]
        return before[-1][1] if led or alone or listed else None

    def of_names(self, counted: Counted, before: Before) -> Measure | None:
        """What "46 names" on a list are of: of those who were lost before.

        Args:
            counted: The quantity.
            before: The figures before it, the last one last.
        """
        noun = counted.noun
        if noun is None or self._phrases.lemmas[noun] != "name" or not before:
            return None
        near = self._phrases.lower[max(0, counted.first - 3) : noun + 5]
        lost = before[-1][1] in (Measure.KILLED, Measure.MISSING)
        return before[-1][1] if lost and "list" in near else None

    def is_kept(self, counted: Counted) -> bool:
        """Whether a number alone is of a count that was told before: "its figure of 52", "insists on 52".

        Args:
            counted: The quantity.
        """
        if counted.noun is not None:
            return False
        start, words = self._start(counted), self._phrases.lower
        of = start > 2 and words[start - 1] == "of"
        owned = of and (self._is_count(start - 2) or words[start - 2] == "own")
        own = owned and words[start - 3] in _ITS
        return own or self._is_kept(counted) or self._count(counted) is not None

    def _count(self, counted: Counted) -> int | None:
        """The noun for the number, the nearest before it."""
        annotation = self._phrases.annotation
        first = self._first(counted)
        if first is None:
            return None
        moved = False
        for token in range(first, max(-1, first - _FARTHEST), -1):
            if annotation.sentence[token] != annotation.sentence[counted.first]:
                return None
            word = self._lower(token)
            if word in _ENDS:
                return None
            moved = moved or word in _MOVING
            if self._is_count(token) and (moved or self._is_moved_by(token)):
                return token
        return None

    def _first(self, counted: Counted) -> int | None:
        """The word that leads to the number; None where none does."""
        token = self._start(counted) - 1
        if token < 0:
            return None
        leads = self._lower(token) in _BEFORE_NUMBER
        return (
            token if leads or (self._lower(token) == "of" and self._is_count(token - 1)) else None
        )

    def _start(self, counted: Counted) -> int:
        """The first token of a number with all that softens it."""
        token = counted.first
        while token > 0 and self._lower(token - 1) in _SOFT:
            token -= 1
        return token

    def _is_kept(self, counted: Counted) -> bool:
        """Whether somebody keeps to a number that was told before: "the army is sticking to 14"."""
        token = self._start(counted) - 1
        lemmas = self._phrases.annotation.lemma
        return (
            token > 0
            and self._lower(token) in _KEEPING_TO
            and lemmas[token - 1].lower() in _KEEPING
            and (lemmas[token - 1].lower() == "insist") is (self._lower(token) == "on")
        )

    def _is_count(self, token: int) -> bool:
        lemma = self._phrases.annotation.lemma[token].lower()
        return lemma in _COUNTS or lemma == "toll"

    def _is_moved_by(self, count: int) -> bool:
        """Whether the verb stands before the count: "raised its count to 45"."""
        annotation = self._phrases.annotation
        words = annotation.words[max(0, count - 4) : count]
        return any(word.lower() in _MOVING for word in words)

    def _lower(self, token: int) -> str:
        words = self._phrases.annotation.words
        return words[token].lower() if token < len(words) else ""
