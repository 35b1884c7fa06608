"""Numbers as sentences: who gives which, how they moved, and who gives none."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.brief.citing import Citations, cited
from hearsay.brief.contents import Cited, Line, Named, Part
from hearsay.brief.numbers import clause, quantity
from hearsay.brief.sayings import begun, capital, listed, not_told
from hearsay.reconcile.origins import Origin
from hearsay.reconcile.series import Given, Series, Silence

_NAMED = 4
"""Origins that give one number and are named in the sentence."""


def figure_lines(citations: Citations, series: Series) -> tuple[Line, ...]:
    """What is said of a number: "At least 31 people were killed, according to the Red Cross [3].".

    Args:
        citations: Numbers the quotations.
        series: All that is said of it.

    Returns:
        Sentences: what is given, how it moved, who gives none; none where nothing is said.
    """
    lines = [*_given(citations, series), *_moved(citations, series), *_denied(citations, series)]
    lines += [_silent(citations, one) for one in series.silences if one.ended is None]
    return tuple(lines)


def _given(citations: Citations, series: Series) -> list[Line]:
    shown = series.shown
    again = {step.first.at: step.again for chain in series.chains for step in chain.steps}
    if shown is None:
        return []
    groups: dict[str, list[Given]] = {}
    for one in (shown, *(other for other in series.newest if other is not shown)):
        groups.setdefault(_key(one), []).append(one)
    parts: list[Part] = []
    for place, group in enumerate(groups.values()):
        first = group[0]
        words = citations.words(first.at)
        told = (
            clause(series.scope, first.value, words) if place == 0 else quantity(first.value, words)
        )
        parts += ["; "] if place else []
        parts += begun(told) if place == 0 else told
        parts += [
            ", ",
            *_according(citations, [g for one in group for g in (one, *again.get(one.at, ()))]),
        ]
    return [(*parts, ".")]


def _key(one: Given) -> str:
    value = one.value
    return f"{value.low} {value.high} {value.qualifier}"


def _according(citations: Citations, givens: Sequence[Given]) -> Line:
    """Who gives a number, each with the words that show it."""
    by: dict[str, list[Given]] = {}
    for one in givens:
        by.setdefault(one.origin.key, []).append(one)
    named: list[Line] = [
        _named(citations, mine[0].origin, cited(*(at_of(citations, one) for one in mine)))
        for mine in by.values()
    ]
    if len(named) > _NAMED:
        rest = cited(
            *(at_of(citations, one) for mine in list(by.values())[_NAMED:] for one in mine)
        )
        named = [*named[:_NAMED], ("others ", rest)]
    return ("according to ", *listed(named))


def _named(citations: Citations, origin: Origin, rests: Cited) -> Line:
    """An origin with its quotations; of a report's own voice, that it names nobody."""
    own = (", which names no source",) if origin.key.startswith("text:") else ()
    return (Named(called(citations, origin)), " ", rests, *own)


def called(citations: Citations, origin: Origin) -> str:
    """The name of an origin; of a report whose publisher is not known, that it is a report."""
    is_report = origin.name in citations.held.shelves
    return citations.veil.text(f"report {origin.name}" if is_report else origin.name)


def at_of(citations: Citations, given: Given) -> Cited:
    """The quotation that holds a number."""
    return citations.at(given.at, given.claim)


def _moved(citations: Citations, series: Series) -> list[Line]:
    """How the numbers of one origin followed each other."""
    found = []
    for chain in series.chains:
        if len(chain.steps) < 2:
            continue
        told: list[Line] = []
        for place, step in enumerate(chain.steps):
            lead = "" if place == 0 else "then "
            number = quantity(step.first.value, citations.words(step.first.at))
            told.append((lead, *number, " ", at_of(citations, step.first)))
        name = Named(capital(called(citations, chain.origin)))
        found.append((name, " first gave ", *listed(told), "."))
    return found


def _denied(citations: Citations, series: Series) -> list[Line]:
    return [
        (
            Named(capital(called(citations, one.origin))),
            " denied ",
            *quantity(one.value, citations.words(one.at)),
            f" {series.scope.measure.label} ",
            at_of(citations, one),
            ".",
        )
        for one in series.denied
    ]


def _silent(citations: Citations, one: Silence) -> Line:
    shelf = citations.held.shelves[one.report]
    return not_told(citations, shelf, one.at, one.mode)
