"""Numbers that count nothing, as the parse and the time expressions of a report tell."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from hearsay.reader.figures.counted import Counted, is_vague
from hearsay.reader.figures.measure_verbs import WEAK
from hearsay.reader.figures.measures import OF_PEOPLE
from hearsay.reader.phrases import Phrases
from hearsay.record import Measure, Qualifier
from hearsay.record.time import Time
from hearsay.reference.measures import sorts_of

_SPORT = frozenset(
    "win won beat beaten lose lost draw drew defeat defeated match goal goals score scored game "
    "halftime half-time playoff final semi-final quarter-final league cup victory side set sets".split()
)
_VOTES = frozenset(
    "vote votes voted ballot senate parliament congress council assembly lawmakers court ruling "
    "resolution motion bill amendment majority".split()
)
_SUBJECT = ("nsubj", "nsubj:pass")
_INVARIANT = frozenset(
    "people personnel police crew staff aircraft fish sheep cattle head series species dead wounded "
    "injured deer livestock offspring infantry military poultry spacecraft hovercraft craft salmon "
    "women men children feet geese mice teeth oxen criteria media data bacteria kin folk".split()
)
"""Plurals without an ending."""

_BARE = frozenset("many some few".split())
"""Words for several that by themselves say nothing."""

_NAMING = frozenset(("PROPN", "NOUN"))
_AGE_BOUNDS = frozenset("under over below above".split())
_INSTEAD = (("not",), ("rather", "than"), ("instead", "of"), ("and", "not"))
"""Words before a number that another has replaced."""

_NEAR = 12
_AGED = 3
_OLDEST = 110
_SMALL_SET = 12
_DEFINITE = frozenset("the these those its their his her our my your whose 's ’s both".split())
_NOT_COUNTED = frozenset("time way thing reason point kind type sort occasion".split())
_NUMBERING = frozenset("nummod flat compound nmod nmod:unmarked dep appos nmod:desc".split())


class Excluded:
    """Tells which quantities of a report are no figures."""

    def __init__(self, phrases: Phrases, times: Sequence[Time]) -> None:
        annotation = phrases.annotation
        self._phrases = phrases
        spans = [(time.start, time.end) for time in times] or [
            (annotation.starts[time.first], annotation.ends[time.last]) for time in annotation.times
        ]
        self._times = sorted(spans)
        self._time_starts = [start for start, _ in self._times]
        self._names = [(name.first, name.last) for name in annotation.entities]
        self._name_firsts = [first for first, _ in self._names]
        self._sources = {token for one in annotation.attributions for token in one.source}

    def is_no_figure(self, counted: Counted) -> bool:
        """Whether a number is a time, part of a name, or a measure of time."""
        found = counted.found
        return (
            found.dimension == "time"
            or self._in_time(found.number_start, found.number_end)
            or self._in_name(counted)
            or self._is_score(counted)
            or self._is_pronoun(counted)
            or self._in_numbered_name(counted)
            or self._is_withdrawn(counted)
            or self._is_age(counted)
            or self._are_aged(counted)
        )

    def _is_age(self, counted: Counted) -> bool:
        """Whether a number tells how old somebody is: "a girl of five"."""
        annotation, first = self._phrases.annotation, counted.first
        if counted.noun is not None or first < _AGED or self._phrases.lower[first - 1] != "of":
            return False
        person = first - 2
        article = self._phrases.child(person, "det")
        single = article is not None and self._phrases.lower[article] in ("a", "an", "the")
        young = (counted.found.quantity.high or _OLDEST) < _OLDEST
        return single and young and annotation.mention_type[person] == "person"

    def _are_aged(self, counted: Counted) -> bool:
        """Whether a number tells how old some are: "three of the dead were under 14"."""
        annotation, first = self._phrases.annotation, counted.first
        if counted.noun is not None or first < 1 or self._phrases.lower[first] not in _AGE_BOUNDS:
            return False
        who = self._phrases.child(counted.head, "nsubj")
        young = (counted.found.quantity.high or counted.found.quantity.low or _OLDEST) < _OLDEST
        numbered = who is not None and annotation.upos[who] == "NUM"
        return young and numbered and annotation.lemma[first - 1] == "be"

    def _is_withdrawn(self, counted: Counted) -> bool:
        """Whether a number is what somebody no longer says: "at least seven, not 12"."""
        words, first = self._phrases.lower, counted.first
        for run in _INSTEAD:
            begin = first - len(run)
            if begin > 0 and tuple(words[begin:first]) == run:
                here = self._phrases.annotation.sentence
                near = [t for t in range(max(0, begin - _NEAR), begin) if here[t] == here[first]]
                return any(self._phrases.annotation.upos[t] == "NUM" for t in near)
        return False

    def is_not_counted(self, counted: Counted, measure: Measure) -> bool:
        """Whether a quantity is not worth telling: a vague count of something, a count of sources."""
        quantity = counted.found.quantity
        if quantity.qualifier is Qualifier.NONE:
            return measure not in OF_PEOPLE or measure in WEAK
        if measure in WEAK and (quantity.low, quantity.high) == (1, 1):
            return True
        if is_vague(counted.found):
            alone = counted.noun is None and self._word(counted.last) in _BARE
            return alone or measure in WEAK or measure in (Measure.COUNT_OTHER, Measure.SHARE)
        if measure is not Measure.COUNT_OTHER:
            return False
        if counted.found.dimension:
            return counted.found.dimension not in ("money", "mass", "volume")
        return (
            counted.noun in self._sources
            or (quantity.low, quantity.high) == (1, 1)
            or self._is_known_set(counted)
            or self._phrases.annotation.lemma[counted.head] in _NOT_COUNTED
            or not self._is_plural(counted)
        )

    def _is_plural(self, counted: Counted) -> bool:
        """Whether the noun can be counted: "the 223 press conference" only has a number."""
        annotation = self._phrases.annotation
        noun = counted.noun
        if noun is None:
            return counted.generic or annotation.deprel[counted.head] in _SUBJECT
        word = annotation.words[noun].lower()
        hyphen = annotation.words[counted.last + 1 : counted.last + 2] == ["-"]
        plural = word != annotation.lemma[noun].lower() or word.endswith("s")
        return plural or hyphen or word in _INVARIANT or bool(sorts_of(word))

    def _is_known_set(self, counted: Counted) -> bool:
        """Whether the number only tells how large a known set is: "the two countries"."""
        annotation = self._phrases.annotation
        high = counted.found.quantity.high
        if high is None or high > _SMALL_SET or not counted.first:
            return False
        return any(
            annotation.words[token].lower() in _DEFINITE
            for token in range(max(0, counted.first - 2), counted.first)
            if annotation.upos[token] in ("DET", "PRON", "PART")
        )

    def _in_numbered_name(self, counted: Counted) -> bool:
        """Whether the number stands behind a name that it belongs to: "Nord Stream 2"."""
        annotation = self._phrases.annotation
        head = annotation.head[counted.top]
        if self._is_called_by_number(counted):
            return True
        return (
            counted.noun is None
            and not counted.found.dimension
            and 0 <= head == counted.first - 1
            and annotation.upos[head] == "PROPN"
            and annotation.deprel[counted.top] in _NUMBERING
        )

    def _is_called_by_number(self, counted: Counted) -> bool:
        """Whether a number stands between a name and its verb: "Rescue 1122 counts 13 dead"."""
        annotation, first = self._phrases.annotation, counted.first
        if not first or counted.noun is not None or counted.first != counted.last:
            return False
        before, behind = first - 1, counted.last + 1
        if annotation.sentence[before] != annotation.sentence[first] or behind >= len(annotation):
            return False
        named = annotation.words[before][:1].isupper() and annotation.upos[before] in _NAMING
        leads = self._phrases.child(before, "case", "det") is not None
        digits = (
            annotation.words[first].isdigit()
            and counted.found.quantity.qualifier is Qualifier.EXACT
        )
        acts = annotation.upos[behind] in ("VERB", "AUX") or annotation.words[behind] == ","
        placed = annotation.mention_type[before] in ("place", "time")
        return named and digits and acts and not leads and not placed

    def _word(self, token: int) -> str:
        return self._phrases.annotation.words[token].lower()

    def _in_time(self, start: int, end: int) -> bool:
        at = bisect_right(self._time_starts, start) - 1
        return at >= 0 and self._times[at][1] >= end

    def _in_name(self, counted: Counted) -> bool:
        at = bisect_right(self._name_firsts, counted.last) - 1
        if at < 0:
            return False
        first, last = self._names[at]
        return first < counted.first <= last or self._is_spelled_name(counted)

    def _is_spelled_name(self, counted: Counted) -> bool:
        """Whether a number word with a capital stands behind a name: "Final Four"."""
        annotation = self._phrases.annotation
        first = counted.first
        if counted.found.quantity.qualifier is not Qualifier.EXACT or not first:
            return False
        if annotation.sentence[first - 1] != annotation.sentence[first]:
            return False
        word = annotation.words[first]
        return word.isalpha() and word.istitle() and annotation.upos[first - 1] == "PROPN"

    def _is_pronoun(self, counted: Counted) -> bool:
        """Whether "one" stands for a noun: "on the Russian one"."""
        annotation = self._phrases.annotation
        if annotation.words[counted.top].lower() != "one" or counted.noun is not None:
            return False
        before = annotation.upos[counted.first - 1] if counted.first else ""
        return annotation.upos[counted.top] in ("PRON", "NOUN") or before in ("ADJ", "DET", "PROPN")

    def _is_score(self, counted: Counted) -> bool:
        """Whether it is half of a result of a match: "won 3-2"."""
        words = self._phrases.annotation.words
        behind = words[counted.last + 1 : counted.last + 3]
        ahead = words[max(0, counted.first - 2) : counted.first][::-1]
        if not any(
            len(pair) == 2 and pair[0] in ("-", "–") and pair[1].isdigit()
            for pair in (behind, ahead)
        ):
            return False
        near = words[max(0, counted.first - 8) : counted.last + 8]
        lower = {word.lower() for word in near}
        return not _SPORT.isdisjoint(lower) and _VOTES.isdisjoint(lower)
