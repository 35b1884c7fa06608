"""The figures of a record, sorted as a verification desk reads them: what is counted, and who says so.

What may happen, or could be held, never stands among what happened: it is named below the table, with
the reason. A figure that a source repeats is one row; that a source was asked and gave none is a row
too, since silence is an answer that the next telephone call starts from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hearsay.record import Claim, Figure, Measure, Number, Qualifier, Quantity, Reality, Record
from hearsay.show.visible import visible

_HAPPENED = frozenset((Reality.HAPPENED, Reality.ONGOING, Reality.PAST_BACKGROUND))
_BESIDE = frozenset((Measure.DISTANCE, Measure.DURATION, Measure.COUNT_OTHER))
"""Measures that are named in one line below the table: nobody's toll."""

_SIGNS = {
    Qualifier.APPROX: "~",
    Qualifier.AT_LEAST: "≥ ",
    Qualifier.MORE_THAN: "> ",
    Qualifier.AT_MOST: "≤ ",
    Qualifier.LESS_THAN: "< ",
    Qualifier.VAGUE: "≥ ",
}
_LARGE = ((10**12, "tn"), (10**9, "bn"), (10**6, "M"))
_SAID = 60  # characters of the words of a question
_PLURALS = {"foot": "feet", "inch": "inches", "hertz": "hertz"}
_SYMBOL = 3  # letters of the longest unit that is no word, and so has no plural


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table.

    Args:
        what: What is counted.
        value: Its bounds in signs; a dash where somebody was asked and nobody told.
        said: The words.
        by: Who says so.
        as_of: The time that it counts up to, or over; empty where it is not told.
        given: Where it stands: the figures, or the claim that leaves it open.
    """

    what: str
    value: str
    said: str
    by: str
    as_of: str
    given: Sequence[Figure] | Claim


@dataclass(frozen=True, slots=True)
class Table:
    """The figures of a record, sorted by what a desk does with them.

    Args:
        rows: What is counted, and what was asked for.
        not_counted: What may happen or could be held, each with why it is not counted.
        beside: Distances and other measures that are nobody's toll.
    """

    rows: Sequence[Row]
    not_counted: Sequence[tuple[Figure, str]]
    beside: Sequence[Figure]


def sort_figures(record: Record) -> Table:
    """Sort the figures of a record into a table and what stands below it.

    Args:
        record: The record.

    Returns:
        The table; its words are visible, so fit for a terminal.
    """
    givers = _givers(record.claims)
    counted = [one for one in record.figures if _is_counted(one)]
    order = {measure: place for place, measure in enumerate(Measure)}
    tolls = [one for one in counted if one.measure not in _BESIDE]
    tolls.sort(key=lambda figure: order[figure.measure])
    return Table(
        rows=[
            *_merged(tolls, givers),
            *(_question(claim) for claim in record.claims if claim.asked),
        ],
        not_counted=[(one, _why_not(one)) for one in record.figures if not _is_counted(one)],
        beside=[one for one in counted if one.measure in _BESIDE],
    )


def format_value(figure: Quantity) -> str:
    """The bounds of a figure in signs.

    Args:
        figure: The figure.

    Returns:
        "≥ 137", "100–999", "~200", "≤ 350 M USD", "62 %".
    """
    low, high = figure.low, figure.high
    unit = _unit(figure)
    if low is not None and high is not None and low != high:
        return f"{_number(low)}–{_number(high)}{unit}"
    bound = low if low is not None else high
    shown = "?" if bound is None else _number(bound)
    return f"{_SIGNS.get(figure.qualifier, '')}{shown}{unit}"


def _unit(figure: Quantity) -> str:
    """In the plural where it is a word; a magnitude is named beside its value already."""
    if not figure.unit or figure.unit == "magnitude":
        return ""
    measured, per, rest = figure.unit.partition(" per ")
    *before, word = measured.split(" ")
    if figure.high != 1 and word.isalpha() and word.islower() and len(word) > _SYMBOL:
        word = _PLURALS.get(word, f"{word}s")
    return f" {visible(' '.join((*before, word)) + per + rest)}"


def _number(number: Number) -> str:
    """With its thousands parted; a large round one by its word."""
    for size, word in _LARGE:
        parts = number / size
        if parts >= 1 and round(parts, 2) == parts:
            return f"{parts:,.10g} {word}"
    return f"{number:,}" if isinstance(number, int) else f"{number:,.10g}"


def _is_counted(figure: Figure) -> bool:
    return figure.measure != Measure.CAPACITY and figure.reality in _HAPPENED


def _why_not(figure: Figure) -> str:
    """Why it is not counted among what happened."""
    fits = figure.measure == Measure.CAPACITY
    return _what(figure) if fits else f"{_what(figure)}, {figure.reality.value}"


def _what(counted: Figure) -> str:
    parts = [counted.measure.label, counted.population, counted.side]
    return visible(", ".join(part for part in parts if part))


def _givers(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    """Who gives each figure, by its id."""
    givers: dict[str, list[Claim]] = {}
    for claim in claims:
        for figure in claim.figures:
            givers.setdefault(figure.id, []).append(claim)
    return givers


def _merged(figures: Iterable[Figure], givers: dict[str, list[Claim]]) -> Iterator[Row]:
    """A row for each value of each source, with the places where it stands."""
    rows: dict[tuple[str, str, str], list[Figure]] = {}
    for figure in figures:
        by = _by(givers.get(figure.id, ()))
        rows.setdefault((_what(figure), format_value(figure), by), []).append(figure)
    for (what, value, by), alike in rows.items():
        yield Row(what, value, visible(alike[0].text), by, _as_of(alike[0]), alike)


def _by(claims: Sequence[Claim]) -> str:
    """Who gives a figure; the report itself where nobody else does."""
    names = dict.fromkeys(
        claim.source.entity.name if claim.source.entity else claim.source.text
        for claim in claims
        if claim.source
    )
    return visible(", ".join(names)) or "report's own voice"


def _as_of(figure: Figure) -> str:
    when = figure.as_of
    if when is None:
        return ""
    return f"from {when.begins}" if when.begins else f"before {when.ends}"


def _question(claim: Claim) -> Row:
    """What a source was asked for, or what nobody knows."""
    asked = claim.asked
    parts = [asked.measure.label, asked.population, asked.side] if asked else []
    words = visible(claim.content.text[: 4 * _SAID])
    shown = words if len(words) <= _SAID else words[:_SAID].rstrip() + "…"
    return Row(
        visible(", ".join(part for part in parts if part)),
        "–",
        shown,
        _by([claim]) if claim.source else claim.mode.label,
        "",
        claim,
    )
