"""In which way an event is spoken of: it happened, goes on, is planned, may be, or happened long ago.

The verb of a mention tells, or of a noun the words before it and the verb that it hangs on; and the time that
stands beside, which may lie long ago or be still to come.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

from hearsay.reader.clauses import Clauses
from hearsay.reader.events.noun_reality import NounReality
from hearsay.reader.events.polarity import Polarities
from hearsay.reader.events.triggers import Mention
from hearsay.reader.events.verb_reality import VerbReality
from hearsay.reader.phrases import Phrases
from hearsay.record import EventType
from hearsay.record.time import Interval
from hearsay.record.vocabulary import Polarity, Reality

_BEHIND = 12
"""Words behind a mention in which "in the past" may stand."""

LONG_AGO = 90
"""What ended more days than this before the report is its background."""

_OLD_WORDS = frozenset("previous earlier past former old historic previously ago".split())
_BEFORE = frozenset(("earlier", "ago", "previously"))
_SHORT = frozenset("minute minutes hour hours day days night evening morning".split())
_PROCESSES = frozenset(
    "investigation inquiry probe manhunt fighting pandemic epidemic outbreak drought famine siege "
    "insurgency crackdown custody".split()
)
_LONG = frozenset(("epidemic", "drought"))
_STOPS = frozenset(".?!:;”\"'’)")
_ALIKE = frozenset("hit cut set put shut hurt burst shed beat quit spread bid cast let".split())
_TOLD_IN_PRESENT = frozenset(
    (
        *(EventType.CONTROL, EventType.DETAIN, EventType.DEPLOY, EventType.DISPLACE),
        *(EventType.BATTLE, EventType.PROTEST, EventType.RESTRICT),
    )
)


class Realities:
    """Tells in which way events are spoken of.

    Args:
        phrases: The trees of the report.
        published: When the report was published; None where it is not known.
    """

    def __init__(self, phrases: Phrases, published: str | None) -> None:
        self._phrases = phrases
        self._day = day_of(published)
        self._clauses = Clauses(phrases)
        self._lemmas, self._words = self._clauses.lemmas, self._clauses.words
        self._nouns = NounReality(phrases, self._clauses)
        self._verbs = VerbReality(phrases, self._clauses)
        self._polarities = Polarities(phrases, self._clauses)

    def is_definite(self, mention: Mention) -> bool:
        """Whether a noun speaks of an event that is known: "the attack", "their release"."""
        return not mention.verbal and self._clauses.is_definite(mention.head)

    def polarity(self, mention: Mention) -> Polarity:
        """Whether a mention says that it is so."""
        return self._polarities.of(mention)

    def of(self, mention: Mention, interval: Interval | None) -> Reality:
        """In which way a mention speaks of its event.

        Args:
            mention: The words.
            interval: The time that is told beside.
        """
        told = None if mention.verbal else self._nouns.of(mention.head)
        told = told or self._verbs.of(mention)
        if told is not Reality.CONDITIONAL:
            if self._is_long_ago(interval):
                return Reality.PAST_BACKGROUND
            if told is None and self._is_planned_by(interval):
                return Reality.PLANNED
        near = self._clauses.near(mention.head)
        old = near & _OLD_WORDS
        if interval is not None or near & _SHORT:
            old -= _BEFORE  # "a day earlier" is news still
        if told is None and (old or self._is_of_the_past(mention)):
            return Reality.PAST_BACKGROUND
        if told is None and self._goes_on(mention):
            return Reality.ONGOING
        return told or Reality.HAPPENED

    def _goes_on(self, mention: Mention) -> bool:
        """Whether what is told in the present, or by a noun for what lasts, goes on."""
        if not mention.verbal:
            return self._lemmas[mention.head] in _PROCESSES or mention.subtype in _LONG
        if mention.type not in _TOLD_IN_PRESENT or self._is_heading(mention.head):
            return False
        helpers = self._clauses.helpers(mention.head)
        if helpers:
            passive = self._phrases.child(mention.head, "aux:pass") is not None
            return passive and bool(helpers & {"is", "are"}) and "been" not in helpers
        lemma, word = self._lemmas[mention.head], self._words[mention.head]
        has_subject = self._phrases.child(mention.head, "nsubj") is not None
        tense = word == lemma + "s" or (word == lemma and lemma not in _ALIKE)
        return tense and (has_subject or self._phrases.annotation.deprel[mention.head] == "conj")

    def _is_heading(self, token: int) -> bool:
        """Whether a sentence ends without a stop, as headlines do, that tell all in the present."""
        sentence = self._phrases.annotation.sentence
        last = bisect_right(sentence, sentence[token]) - 1
        return self._words[last][-1:] not in _STOPS

    def _is_of_the_past(self, mention: Mention) -> bool:
        """Whether "in the past" hangs on a mention or its verb."""
        verb = self._verbs.predicate(mention)
        first, last = self._phrases.reach(mention.head if verb is None else verb)
        return any(
            self._lemmas[token] == "past" and self._is_time_past(token)
            for token in range(max(first, mention.last + 1), min(last, mention.last + _BEHIND) + 1)
        )

    def _is_time_past(self, token: int) -> bool:
        """Whether "past" is the noun of "in the past", and not that of "in the past week"."""
        case = self._phrases.child(token, "case")
        return case is not None and self._words[case] == "in"

    # ------------------------------------------------------------------ times

    def _is_long_ago(self, interval: Interval | None) -> bool:
        ended = day_of(interval.ends if interval else None)
        return None not in (self._day, ended) and (self._day or 0) - (ended or 0) > LONG_AGO

    def _is_planned_by(self, interval: Interval | None) -> bool:
        begins = day_of(interval.begins if interval else None)
        return None not in (self._day, begins) and (begins or 0) > (self._day or 0)


def day_of(written: str | None) -> int | None:
    """The number of a day, so that days can be compared; None for what is no day.

    Args:
        written: An ISO date, or date and time of day.

    Example:
        >>> (day_of("2024-03-01T10:00") or 0) - (day_of("2024-02-28") or 0)
        2
        >>> day_of("12024-03-01") is day_of(None) is None
        True
    """
    try:
        return date.fromisoformat((written or "")[:10]).toordinal()
    except ValueError:
        return None
