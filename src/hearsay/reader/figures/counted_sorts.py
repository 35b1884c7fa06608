"""What sort of thing is counted: people, houses, vehicles, or something that no table knows.

Verbs ask for it ("destroyed 300" homes or tanks), and a noun of the tables answers; for the others the
network's kind of mention does, or a country's people. Where no noun is printed, people are counted, or
what the figure before counted.
"""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.reader.figures.counted import Counted
from hearsay.reader.phrases import Phrases
from hearsay.record import Measure
from hearsay.reference.actors import ActorLexicon
from hearsay.reference.measures import PERSON, Sense, sorts_of

UNKNOWN = "unknown"
PEOPLE = frozenset((PERSON,))

_THINGS = frozenset("object place animal plant event time abstract substance organization".split())

Before = Sequence[tuple[Counted, Measure]]
"""The figures that were read before one, with their measures, the last one last."""


class Sorts:
    """Tells the sorts of what is counted.

    Args:
        phrases: The trees of the report.
        country: For each token the ISO code of the country that it names, or "".
    """

    def __init__(self, phrases: Phrases, country: Sequence[str]) -> None:
        self._phrases = phrases
        self._country = country
        self._actors = ActorLexicon()

    def of(self, counted: Counted, before: Before = ()) -> frozenset[str]:
        """The sorts of what a quantity counts.

        Args:
            counted: The quantity with its noun.
            before: The figures before it.
        """
        if counted.noun is not None:
            return self.of_noun(counted.noun)
        for other, _ in reversed(before):
            if other.noun is not None and self.is_same_sentence(other, counted):
                return self.of_noun(other.noun) | PEOPLE
        return PEOPLE

    def of_noun(self, noun: int) -> frozenset[str]:
        """The sorts of what a noun names; `UNKNOWN` alone where nothing tells."""
        annotation = self._phrases.annotation
        for name in self.names(noun):
            found = sorts_of(name)
            if found:
                return found
        kind = annotation.mention_type[noun]
        if kind == PERSON or self._actors.role(annotation.lemma[noun].lower()) is not None:
            return PEOPLE
        if annotation.upos[noun] == "PROPN" and self._country[noun]:
            return PEOPLE  # "hundreds of Syrians"
        return frozenset((kind,)) if kind in _THINGS else frozenset((UNKNOWN,))

    def names(self, noun: int) -> list[str]:
        """What a noun may be looked up as: with the word before it, then alone."""
        annotation = self._phrases.annotation
        lemma = annotation.lemma[noun].lower()
        return [f"{annotation.words[noun - 1].lower()} {lemma}", lemma] if noun else [lemma]

    def is_place(self, noun: int) -> bool:
        """Whether a noun names a place."""
        return self._phrases.annotation.mention_type[noun] == "place" or bool(self._country[noun])

    def is_same_sentence(self, one: Counted, other: Counted) -> bool:
        """Whether two quantities stand in one sentence."""
        sentence = self._phrases.annotation.sentence
        return sentence[one.first] == sentence[other.first]


def may_be(sense: Sense, sorts: frozenset[str]) -> bool:
    """Whether a word has a sense beside what is counted; what nobody knows may be people.

    Example:
        >>> may_be(Sense(Measure.KILLED, "person"), frozenset(("unknown",)))
        True
        >>> may_be(Sense(Measure.HOUSES_DESTROYED, "house"), frozenset(("person",)))
        False
    """
    if not sense.counts or sense.counts in sorts:
        return True
    return sense.counts == PERSON and UNKNOWN in sorts


def together(found: Sequence[Measure]) -> Measure | None:
    """One measure for several: killed and injured together are casualties, else the first counts.

    Example:
        >>> together([Measure.KILLED, Measure.INJURED]).value, together([])
        ('casualties', None)
    """
    if Measure.KILLED in found and Measure.INJURED in found:
        return Measure.CASUALTIES
    return found[0] if found else None
