"""Why a figure is as it is: how its words were read as bounds, and what told what it counts."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.reader.figures.figures import Counting, find_countings
from hearsay.reader.figures.surety import figure_signs
from hearsay.reader.trail import Trail
from hearsay.reader.why.explanation import Because, sureness
from hearsay.record import Figure

_RULES = {
    "unit": "its unit tells",
    "noun": "the counted noun means it",
    "words around": "the verb or the state beside the number tells",
    "part of another": "it is a part of the figure before",
    "the whole of a part": "the whole of which the figure before is a part",
    "nothing but the noun": "nothing tells more than the noun",
    "nothing": "nothing tells, so it counts what the figure before counts",
}


def explain_figure(trail: Trail, figure: Figure) -> Iterator[Because]:
    """Give the reasons for a figure.

    Args:
        trail: The reading.
        figure: One of its record.
    """
    counting = _counting(trail, figure)
    low = "open" if figure.low is None else f"{figure.low:,}"
    high = "open" if figure.high is None else f"{figure.high:,}"
    found = counting.counted.found
    words = trail.record.report.text[found.start : found.end]
    yield Because(
        "bounds", f"{low} to {high} ({figure.qualifier.value}), as “{words}” is read", figure.span
    )
    noun = counting.counted.noun
    counted = f", counting “{trail.annotation.word(noun)}”" if noun is not None else ""
    yield Because("measure", f"{figure.measure.label}: {_RULES[counting.rule]}{counted}")
    yield Because("reality", f"{figure.reality.value}")
    if figure.side:
        yield Because("side", figure.side)
    if figure.population:
        yield Because("people", figure.population)
    if figure.place:
        yield Because(
            "place",
            f"{figure.place.name}: “{figure.place.text}” hangs on it or on its verb",
            figure.place.span,
        )
    if figure.as_of:
        begins, ends = figure.as_of.begins or "…", figure.as_of.ends or "…"
        yield Because("as of", f"{begins} to {ends}: the time that hangs on it or on its verb")
    for event in trail.record.events:
        if figure in event.figures:
            yield Because("event", f"{event.id} {event.type.value}", event.mentions[0])
    for claim in trail.record.claims:
        if figure in claim.figures:
            who = claim.source.text if claim.source else "nobody in particular"
            yield Because("said by", f"{claim.id}: {who}", claim.content[0])
    yield sureness("figure", figure.confidence, figure_signs(*counting))


def _counting(trail: Trail, figure: Figure) -> Counting:
    countings = list(find_countings(trail.phrases, trail.country, trail.record.times))
    return countings[int(figure.id.removeprefix("f")) - 1]
