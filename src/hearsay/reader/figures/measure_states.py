"""What is said of the counted: "22 killed", "40 of them injured", "are without power"."""

from __future__ import annotations

from hearsay.reader.figures.counted import Counted
from hearsay.reader.figures.counted_sorts import may_be, together
from hearsay.reader.phrases import Phrases
from hearsay.record import Measure
from hearsay.reference.measures import load_measures

MANY = 40
"""Dependents of one word that are looked at."""

_REACH = 4
"""Tokens behind a number in which its states are looked for."""

_LEADING = frozenset("fear presume believe confirm report find leave feel declare shoot".split())
"""Verbs between a number and its state: "19 feared dead"."""

_STEPPED_OVER = frozenset("ADV AUX".split())
_PLACED = frozenset("obl xcomp advmod".split())


class States:
    """Reads states off a report.

    Args:
        phrases: The trees of the report.
    """

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        self._states = load_measures().states

    def at(self, token: int, sorts: frozenset[str]) -> Measure | None:
        """The measure of a state that a word tells, alone or with the word beside it.

        Args:
            token: The word.
            sorts: What sorts of things it is said of.
        """
        words = self._phrases.annotation.words
        word = words[token].lower()
        behind = words[token + 1].lower() if token + 1 < len(words) else ""
        before = words[token - 1].lower() if token else ""
        for state in (f"{word} {behind}", f"{before} {word}", word):
            measure = self._of_words(state, sorts)
            if measure is not None:
                return measure
        return None

    def behind(self, token: int, sorts: frozenset[str], *, idle: bool = False) -> Measure | None:
        """What states from a token on tell: "feared dead", "dead and injured".

        Args:
            token: The first token behind the number or its noun.
            sorts: What sorts of things are counted.
            idle: Whether a verb with an object is no state: "some observers held out hope".
        """
        annotation = self._phrases.annotation
        found: list[Measure] = []
        for here in range(token, min(token + _REACH, len(annotation))):
            acts = idle and annotation.upos[here] == "VERB" and self._phrases.child(here, "obj")
            measure = None if acts else self.at(here, sorts)
            joins = annotation.upos[here] == "CCONJ" or annotation.words[here] in "/-"
            if measure is not None:
                found.append(measure)
            elif not (
                (found and joins)
                or annotation.upos[here] in _STEPPED_OVER
                or annotation.lemma[here] in _LEADING
            ):
                break
        return together(found)

    def before(self, counted: Counted, sorts: frozenset[str]) -> list[Measure]:
        """The states among the words before the noun: "140 injured people"."""
        annotation = self._phrases.annotation
        return [
            measure
            for token in range(counted.last + 1, counted.end)
            if annotation.upos[token] in ("ADJ", "VERB", "NOUN")
            and (measure := self.at(token, sorts)) is not None
        ]

    def prepositional(self, verb: int, sorts: frozenset[str]) -> Measure | None:
        """What a phrase with a preposition tells of a verb's subject: "are in custody"."""
        annotation = self._phrases.annotation
        placed = [
            child
            for child in self._phrases.children[verb][:MANY]
            if annotation.deprel[child] in _PLACED and child > verb
        ]
        for token in (*placed, verb):
            case = self._phrases.child(token, "case")
            if case is not None:
                preposition = annotation.words[case].lower()
                words = f"{preposition} {annotation.lemma[token].lower()}"
                measure = self._of_words(words, sorts)
                if measure is None and preposition == "as":
                    measure = self.at(token, sorts)  # "were registered as displaced"
                if measure is not None:
                    return measure
        return None

    def _of_words(self, words: str, sorts: frozenset[str]) -> Measure | None:
        for sense in self._states.get(words, ()):
            if may_be(sense, sorts):
                return sense.measure
        return None
