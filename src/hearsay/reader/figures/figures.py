"""The figures of a report: how many, of what, on whose side, and whether it happened.

A number counts something only in its place: "28" behind a name is an age, "737" a kind of plane, and
what lies in a time expression is a time. What is left is read with its noun, its verb and its clause.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from typing import NamedTuple

from hearsay.heads.annotation import Annotation
from hearsay.reader.clauses import Clauses
from hearsay.reader.confidence.scales import probability
from hearsay.reader.figures.counted import Counted, find_counted
from hearsay.reader.figures.links import Links
from hearsay.reader.figures.measures import Measures
from hearsay.reader.figures.no_figures import Excluded
from hearsay.reader.figures.reality import reality_of
from hearsay.reader.figures.sides import Sides
from hearsay.reader.figures.surety import figure_signs
from hearsay.reader.phrases import Phrases
from hearsay.record import Measure, Quantity, Report
from hearsay.record.figure import Figure
from hearsay.record.place import Place
from hearsay.record.time import Time

_LOSSES = frozenset((Measure.KILLED, Measure.INJURED, Measure.MISSING, Measure.ABDUCTED))

_TOGETHER = 14
"""Tokens between one who was lost and others who are counted with him."""

_LOOKED_BACK = 4
"""Figures that a figure may take its measure from."""

_BOUNDS = tuple(field.name for field in fields(Quantity))


def read_figures(
    report: Report,
    annotation: Annotation,
    times: Sequence[Time],
    places: Sequence[Place],
    country: Sequence[str],
    phrases: Phrases | None = None,
) -> tuple[Figure, ...]:
    """Read the figures of a report.

    Args:
        report: The report.
        annotation: Its analysis.
        times: Its time expressions; what lies in one is no figure. Where there are none, those that
            the network marked.
        places: Its toponyms.
        country: For each token the ISO code of the country that it names, or "".
        phrases: The trees of the report, where the caller has them already.

    Returns:
        The figures, in the order of the text.
    """
    phrases = phrases or Phrases(annotation)
    around = _Around(
        report, phrases, Clauses(phrases), Sides(phrases, country), Links(phrases, times, places)
    )
    found = find_countings(phrases, country, times)
    return tuple(around.figure(number, counting) for number, counting in enumerate(found, 1))


class Counting(NamedTuple):
    """A quantity that counts something.

    Args:
        counted: The quantity with its noun.
        measure: What it counts.
        rule: What told so, as `Measures.decide` names it.
    """

    counted: Counted
    measure: Measure
    rule: str


def find_countings(
    phrases: Phrases, country: Sequence[str], times: Sequence[Time]
) -> Iterator[Counting]:
    """Find the quantities that count something.

    Args:
        phrases: The trees of the report.
        country: For each token the ISO code of the country that it names, or "".
        times: Its time expressions; what lies in one counts nothing.

    Yields:
        The quantities in the order of the text.
    """
    yield from _without_lone(phrases, list(_countings(phrases, country, times)))


def _without_lone(phrases: Phrases, found: Sequence[Counting]) -> Iterator[Counting]:
    """Leave out who is one by an article alone, unless others were lost beside him and are counted.

    "A soldier was killed and six were wounded" counts; a woman who died is one of many.
    """
    counted = [one for one in found if one.measure in _LOSSES and not one.counted.single]
    for one in found:
        if not one.counted.single or any(_are_joined(phrases, one, other) for other in counted):
            yield one


def _are_joined(phrases: Phrases, one: Counting, other: Counting) -> bool:
    """Whether two losses of one sentence are told together, one of them of the dead: "and six hurt"."""
    if one.measure is other.measure or Measure.KILLED not in (one.measure, other.measure):
        return False
    first, last = sorted((one.counted.head, other.counted.head))
    sentence = phrases.annotation.sentence
    near = sentence[first] == sentence[last] and last - first <= _TOGETHER
    return near and one.measure in _LOSSES and "and" in phrases.lower[first:last]


def _countings(
    phrases: Phrases, country: Sequence[str], times: Sequence[Time]
) -> Iterator[Counting]:
    measures, excluded = Measures(phrases, country), Excluded(phrases, times)
    before: list[tuple[Counted, Measure]] = []
    for counted in find_counted(phrases):
        if excluded.is_no_figure(counted):
            continue
        measure, rule = measures.decide(counted, before[-_LOOKED_BACK:])
        kept = measure is Measure.COUNT_OTHER and measures.is_kept(counted)
        if measure is not None and (kept or not excluded.is_not_counted(counted, measure)):
            if not counted.single:
                before.append((counted, measure))
            yield Counting(counted, measure, rule)


@dataclass(frozen=True, slots=True)
class _Around:
    """Makes figures of what stands around their numbers."""

    report: Report
    phrases: Phrases
    clauses: Clauses
    sides: Sides
    links: Links

    def figure(self, number: int, counting: Counting) -> Figure:
        """The figure of a quantity that counts something."""
        counted, measure, _ = counting
        annotation, found = self.phrases.annotation, counted.found
        start = min(found.start, annotation.starts[counted.begin])
        end = max(found.end, annotation.ends[self.sides.end(counted)])
        return Figure(
            id=f"f{number}",
            span=self.report.span(start, end),
            measure=measure,
            reality=reality_of(self.phrases, self.clauses, counted, measure),
            side=self.sides.side(counted, measure),
            population=self.sides.population(counted),
            place=self.links.place(counted),
            as_of=self.links.as_of(counted),
            confidence=probability("figure", figure_signs(*counting)),
            **{name: getattr(found.quantity, name) for name in _BOUNDS},
        )
