"""Nouns for the number itself, and nouns for what was done: "the toll rose to 18", "the arrest of 12"."""

from __future__ import annotations

from hearsay.reader.figures.counted_sorts import PEOPLE, Sorts, may_be
from hearsay.reader.figures.measure_states import MANY, States
from hearsay.reader.phrases import Phrases
from hearsay.record import Measure
from hearsay.reference.measures import load_measures

_FARTHEST = 12
"""Tokens behind "the number of" in which it is told what is numbered."""

_COUNTING = frozenset("number total toll count tally figure amount rate".split())
_BRINGING = frozenset(
    "bring put raise take push lift set estimate lower revise reduce increase update correct cut".split()
)
"""Verbs that have the number for their object: "put the toll at 12"."""

_NUMBERED = PEOPLE | frozenset(("house", "structure", "equipment"))
_WHO = frozenset(("who", "that"))
_SUBJECT = ("nsubj", "nsubj:pass", "nsubj:outer")


class Totals:
    """Reads what nouns for a number count.

    Args:
        phrases: The trees of the report.
        sorts: Tells what sorts of things nouns name.
        states: Reads states.
    """

    def __init__(self, phrases: Phrases, sorts: Sorts, states: States) -> None:
        self._phrases = phrases
        self._sorts = sorts
        self._states = states
        self._words = load_measures()

    def of(self, noun: int, verb: int | None = None) -> Measure | None:
        """What a noun for a number counts: "death toll", "the number of people killed".

        Args:
            noun: The noun.
            verb: The verb that it is the subject of; what it counts is told before that.
        """
        for name in self._sorts.names(noun):
            for sense in self._words.totals.get(name, ()):
                return sense.measure
        if self._phrases.annotation.lemma[noun].lower() not in _COUNTING:
            return None
        last = self._phrases.reach(noun)[1] if verb is None else verb - 1
        behind = range(noun + 1, min(noun + _FARTHEST, last) + 1)
        return self._numbered(behind) or self._defaults(behind)

    def of_names(self, noun: int) -> Measure | None:
        """What names are of: "names on the list of the missing", "names of 45 dead".

        Args:
            noun: The token of "names".
        """
        last = self._phrases.reach(noun)[1]
        return self._numbered(range(noun + 1, min(noun + _FARTHEST, last) + 1))

    def of_subject(self, verb: int) -> Measure | None:
        """What the subject of a verb counts, where it is a noun for a number."""
        annotation = self._phrases.annotation
        children = self._phrases.children[verb][:MANY]
        brings = annotation.lemma[verb].lower() in _BRINGING
        asked = (*_SUBJECT, "obj") if brings else _SUBJECT
        own = [child for child in children if annotation.deprel[child] in asked]
        inherited = None if own else self._phrases.subject(verb)
        for subject in own or ([inherited] if inherited is not None else []):
            measure = self.of(subject, verb if subject < verb else None)
            if measure is not None:
                return measure
        return None

    def of_whole(self, verb: int) -> Measure | None:
        """What the subject of "included" says of its parts: "The dead included five children"."""
        annotation = self._phrases.annotation
        subject = self._phrases.child(verb, *_SUBJECT)
        if subject is None:
            return None
        if annotation.lemma[subject].lower() == "victim":
            return Measure.KILLED
        return self._states.at(subject, PEOPLE) or self.of(subject)

    def act(self, noun: int, sorts: frozenset[str]) -> Measure | None:
        """What was done to the counted behind a noun and "of": "the displacement of 300 families"."""
        lemma = self._phrases.annotation.lemma[noun].lower()
        for sense in (*self._words.acts.get(lemma, ()), *self._words.nouns.get(lemma, ())):
            if may_be(sense, sorts) and sense.measure is not Measure.STRIKES:
                return sense.measure
        return None

    def _numbered(self, tokens: range) -> Measure | None:
        numbered = frozenset[str]()
        for token in tokens:
            for name in self._sorts.names(token):
                for sense in (
                    *self._words.nouns.get(name, ()),
                    *self._words.totals.get(name, ()),
                ):
                    return sense.measure
            state = self._states.at(token, numbered & _NUMBERED) if numbered & _NUMBERED else None
            state = state or self._states.at(token, _NUMBERED) or self._done_by(token)
            if self._phrases.annotation.upos[token] == "NOUN":
                numbered |= self._sorts.of_noun(token)
            if state is not None:
                return state
        return None

    def _done_by(self, verb: int) -> Measure | None:
        """What people did who are numbered: "the number of those who have died"."""
        annotation = self._phrases.annotation
        if annotation.upos[verb] != "VERB" or not _WHO & set(
            annotation.words[max(0, verb - 3) : verb]
        ):
            return None
        senses = self._words.subjects.get(annotation.lemma[verb].lower(), ())
        return next(
            (one.measure for one in senses if not one.beside and one.counts in PEOPLE), None
        )

    def _defaults(self, tokens: range) -> Measure | None:
        for token in tokens:
            for sense in self._words.defaults.get(
                self._phrases.annotation.lemma[token].lower(), ()
            ):
                return sense.measure
        return None
