"""What sums and measurements count: aid or damage, a distance or the depth of the rain.

A sum says nothing of itself, so the words around it are asked: first those right behind it ("$4 million
in damage"), then those that it hangs on, then those before it. How far they may stand is bounded, since
a report of a disaster has both aid and damage in every second sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from hearsay.reader.figures.counted import Counted
from hearsay.reader.phrases import Phrases
from hearsay.record import Measure
from hearsay.reference.measures import load_measures

_BEHIND, _BEFORE, _ABOVE = 7, 5, 3
_DEPENDENTS = 20
_FALL_BEHIND, _FALL_BEFORE = 5, 3
_FALLING = frozenset(
    "rain rainfall snow snowfall precipitation hail wave surge tsunami swell deep floodwater "
    "sleet downpour".split()
)
"""Words that tell that a length is no distance but how hard nature struck."""

_WIDE = 20
_QUAKES = frozenset(
    "quake earthquake tremor aftershock magnitude epicenter epicentre seismic water flood".split()
)
"""What a depth is a measure of; others are only far down."""

_SMALL_UNITS = frozenset("mm cm in inch millimetre millimeter centimetre centimeter".split())
"""Units that rain and snow are told in."""

_BY_DIMENSION = {
    "area": Measure.AREA,
    "share": Measure.SHARE,
    "share point": Measure.SHARE,
    "magnitude": Measure.MAGNITUDE,
    "speed": Measure.MAGNITUDE,
    "temperature": Measure.MAGNITUDE,
    "pressure": Measure.MAGNITUDE,
    "time": Measure.DURATION,
}
_OF_MONEY = (Measure.MONEY_AID, Measure.MONEY_LOSS)


def measure_of_unit(phrases: Phrases, counted: Counted) -> Measure:
    """What a quantity with a unit or a currency measures.

    Args:
        phrases: The trees of the report.
        counted: The quantity; its dimension is not "".
    """
    dimension = counted.found.dimension
    if dimension == "money":
        return _topic(phrases, counted, _OF_MONEY) or Measure.COUNT_OTHER
    if dimension == "length":
        return Measure.MAGNITUDE if _falls(phrases, counted) else Measure.DISTANCE
    return _BY_DIMENSION.get(dimension, Measure.COUNT_OTHER)


def _falls(phrases: Phrases, counted: Counted) -> bool:
    """Whether a length is a depth of water, rain or snow, or of a quake: "17 cm of rain"."""
    lemmas = phrases.annotation.lemma
    behind = lemmas[counted.last + 1 : counted.last + _FALL_BEHIND]
    before = lemmas[max(0, counted.first - _FALL_BEFORE) : counted.first]
    near = {lemma.lower() for lemma in (*behind, *before)}
    if "depth" in near:
        wide = lemmas[max(0, counted.first - _WIDE) : counted.last + _WIDE]
        return not _QUAKES.isdisjoint(lemma.lower() for lemma in wide)
    small = counted.found.quantity.unit in _SMALL_UNITS
    return not near.isdisjoint(_FALLING) or (small and "fall" in near)


def _topic(phrases: Phrases, counted: Counted, among: Sequence[Measure]) -> Measure | None:
    topics = load_measures().topics
    for token in _around(phrases, counted):
        for sense in topics.get(phrases.annotation.lemma[token].lower(), ()):
            if sense.measure in among:
                return sense.measure
    return None


def _around(phrases: Phrases, counted: Counted) -> Iterator[int]:
    """The tokens that may tell what a sum is for: behind it, above it, before it."""
    annotation = phrases.annotation
    sentence = annotation.sentence[counted.first]
    for token in range(counted.last + 1, min(counted.last + _BEHIND, len(annotation))):
        if annotation.sentence[token] != sentence or annotation.words[token] in ",;:.()":
            break
        yield token
    for above in islice(phrases.climb(counted.head), _ABOVE):
        if annotation.sentence[above] != sentence:
            break
        yield above
        if annotation.deprel[above] != "conj":
            children = phrases.children[above][:_DEPENDENTS]
            yield from (child for child in children if child < counted.first)
    for token in range(counted.first - 1, max(counted.first - _BEFORE, -1), -1):
        if annotation.sentence[token] != sentence or annotation.words[token] in ";:.":
            break
        yield token
