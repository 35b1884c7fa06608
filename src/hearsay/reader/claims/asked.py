"""Which quantity nobody knows, or nobody tells: "how many people had died", "casualty figures"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hearsay.normalise.number import FoundQuantity
from hearsay.reader.figures.counted import Counted
from hearsay.reader.figures.measures import Measures
from hearsay.reader.figures.sides import Sides
from hearsay.reader.phrases import Phrases
from hearsay.record import Asked, Measure, Qualifier
from hearsay.record.figure import Quantity
from hearsay.reference.measures import load_measures

_FARTHEST = 6
_LAND = frozenset("territory land area ground country region".split())
_UNKNOWN = Quantity(low=None, high=None, qualifier=Qualifier.VAGUE)


class Questions:
    """Tells which quantities contents ask for.

    Args:
        phrases: The trees of the report.
        country: For each token the ISO code of the country that it names, or "".
    """

    def __init__(self, phrases: Phrases, country: Sequence[str]) -> None:
        self._phrases = phrases
        self._measures = Measures(phrases, country)
        self._sides = Sides(phrases, country)

    def asked(self, content: Sequence[int]) -> Asked | None:
        """The quantity that a content asks for.

        Args:
            content: The tokens of what is not known or not told.

        Returns:
            What would be counted, on whose side, of which people; None where the content asks for
            no quantity.
        """
        phrases, measures, sides = self._phrases, self._measures, self._sides
        inside = sorted(content)
        for token in inside:
            counted = _asked_for(phrases, token, inside)
            if counted is not None:
                return _asked(phrases, measures, sides, counted)
        for token in inside:
            measure = _number_for(phrases, measures, token)
            if measure is not None:
                return Asked(measure, sides.side_of_words(inside), _population(sides, inside))
        return None


def _asked_for(phrases: Phrases, token: int, inside: Sequence[int]) -> Counted | None:
    """Read "how many people", "how many of them", "how much aid"."""
    annotation = phrases.annotation
    if annotation.words[token].lower() != "how" or token + 1 >= len(annotation):
        return None
    if annotation.words[token + 1].lower() not in ("many", "much"):
        return None
    much = token + 1
    noun = next(_nouns_behind(phrases, much, inside), None)
    found = FoundQuantity(
        annotation.starts[token],
        annotation.ends[much],
        annotation.starts[much],
        annotation.ends[much],
        _UNKNOWN,
    )
    head = much if noun is None or annotation.head[noun] == much else noun
    return Counted(found, token, much, much, noun, head, token, noun or much)


def _nouns_behind(phrases: Phrases, much: int, inside: Sequence[int]) -> Iterator[int]:
    annotation = phrases.annotation
    noun = None
    for token in range(much + 1, min(much + _FARTHEST, len(annotation))):
        if token not in inside or annotation.upos[token] not in (
            "NOUN",
            "PROPN",
            "ADJ",
            "ADP",
            "DET",
        ):
            break
        if annotation.upos[token] in ("NOUN", "PROPN"):
            noun = token
        elif noun is not None:
            break
    if noun is not None:
        yield noun


def _asked(phrases: Phrases, measures: Measures, sides: Sides, counted: Counted) -> Asked:
    annotation = phrases.annotation
    measure = measures.of(counted, ()) or Measure.COUNT_OTHER
    if annotation.words[counted.last].lower() == "much":
        measure = _how_much(phrases, measures, counted, measure)
    return Asked(measure, sides.side(counted, measure), sides.population(counted))


def _how_much(phrases: Phrases, measures: Measures, counted: Counted, measure: Measure) -> Measure:
    """Aid and damage are counted in money, land by its area."""
    annotation = phrases.annotation
    words = [counted.noun] if counted.noun is not None else []
    lemmas = {annotation.lemma[token].lower() for token in words}
    if lemmas & _LAND or (words and measures.is_place(words[0])):
        return Measure.AREA
    for lemma in lemmas:
        for sense in load_measures().topics.get(lemma, ()):
            return sense.measure
    return measure


def _number_for(phrases: Phrases, measures: Measures, token: int) -> Measure | None:
    """Read "the death toll", "the number of those on board", "casualty figures", "any casualties"."""
    annotation = phrases.annotation
    if annotation.upos[token] not in ("NOUN", "PROPN"):
        return None
    total = measures.of_total(token)
    if total is not None:
        return total
    if annotation.lemma[token].lower() in ("number", "count", "toll"):
        return Measure.COUNT_OTHER
    return None


def _population(sides: Sides, inside: Sequence[int]) -> str | None:
    for token in inside:
        found = sides.population_of_noun(token)
        if found is not None:
            return found
    return None
