"""What one verb tells of its subject or its object, the other words of a sense standing beside it.

"Shot down" is not "shot", and "took hostage" takes no prisoners of war: a sense of the lexicon may ask
for further words. Those hang on the verb, on what hangs on it, or stand right behind the counted.
"""

from __future__ import annotations

from collections.abc import Iterable

from hearsay.heads.annotation import ROOT
from hearsay.reader.figures.counted_sorts import may_be
from hearsay.reader.figures.measure_states import MANY
from hearsay.reader.phrases import Phrases
from hearsay.record import Measure
from hearsay.reference.measures import Sense, dictionary_form, load_measures

_DEEPER = 10
_BESIDE = 4
"""Tokens behind the counted in which the further words of a verb are looked for."""

_BUSY = ("obj", "aux", "ccomp", "xcomp")
_ABLE = frozenset("can could able capable design build may suppose license".split())


class VerbSenses:
    """Looks verbs of a report up.

    Args:
        phrases: The trees of the report.
    """

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        self._words = load_measures()

    def verb(self, token: int) -> str:
        """The dictionary form of a verb."""
        annotation = self._phrases.annotation
        return dictionary_form(annotation.lemma[token].lower(), annotation.words[token].lower())

    def is_passive(self, verb: int) -> bool:
        """Whether a verb has the helper of a passive."""
        return self._phrases.child(verb, "aux:pass") is not None

    def of(
        self, verb: int, about: int | None, sorts: frozenset[str], *, passive: bool
    ) -> Measure | None:
        """What a verb tells of its subject, or of its object where it is passive.

        Args:
            verb: Its token.
            about: The token of what it is told of, where that stands beside it.
            sorts: What sorts of things that may be.
            passive: Whether the verb is passive in any case.
        """
        lemma = self.verb(verb)
        done = passive or self.is_passive(verb) or self._is_headline_passive(verb, lemma)
        senses = self._words.objects.get(lemma, ()) if done else ()
        return self._first((*senses, *self._words.subjects.get(lemma, ())), verb, sorts, about)

    def done(self, verb: int, sorts: frozenset[str], about: int | None) -> Measure | None:
        """What a verb tells of its object.

        Args:
            verb: Its token.
            sorts: What sorts of things the object may be.
            about: The object's token, where it stands beside the verb.
        """
        return self._first(self._words.objects.get(self.verb(verb), ()), verb, sorts, about)

    def _is_headline_passive(self, verb: int, lemma: str) -> bool:
        """Whether a participle without its helper stands for a passive: "900 migrants rescued"."""
        annotation = self._phrases.annotation
        word = annotation.words[verb].lower()
        if annotation.deprel[verb] == "acl:relcl" or word == lemma or word.endswith("ing"):
            return False
        near = self._phrases.children[verb][:MANY]
        return not any(annotation.deprel[child] in _BUSY for child in near)

    def _first(
        self, senses: Iterable[Sense], verb: int, sorts: frozenset[str], about: int | None
    ) -> Measure | None:
        told = [
            sense.measure
            for sense in senses
            if may_be(sense, sorts) and self._stands_beside(sense, verb, about)
        ]
        if Measure.CAPACITY in told:
            if self._is_ability(verb):
                return Measure.CAPACITY
            told = [measure for measure in told if measure is not Measure.CAPACITY]
        return told[0] if told else None

    def _is_ability(self, verb: int) -> bool:
        """Whether a verb says what something can do: "can carry", "designed to hold"."""
        annotation = self._phrases.annotation
        leads = annotation.deprel[verb] in ("xcomp", "advcl", "acl")
        above = annotation.head[verb] if leads else verb
        words = [annotation.lemma[child] for child in self._phrases.children[verb][:MANY]]
        return not _ABLE.isdisjoint([*words, annotation.lemma[above] if above != ROOT else ""])

    def _stands_beside(self, sense: Sense, verb: int, about: int | None) -> bool:
        if not sense.beside:
            return True
        return set(sense.beside) <= self._beside(verb, about)

    def _beside(self, verb: int, about: int | None) -> set[str]:
        """The dictionary forms of the words that stand with a verb."""
        annotation = self._phrases.annotation
        children = self._phrases.children[verb][:MANY]
        near = [
            *children,
            *(
                inner
                for child in children
                if child != about
                for inner in self._phrases.children[child][:_DEEPER]
            ),
        ]
        behind = (verb if about is None else about) + 1
        for token in range(behind, min(behind + _BESIDE, len(annotation))):
            if annotation.upos[token] == "PUNCT":
                break
            near.append(token)
        return {annotation.lemma[token].lower() for token in near}
