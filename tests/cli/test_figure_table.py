"""The table of figures: what is counted and what is not, by whom, and how sure its bounds are."""

from __future__ import annotations

import pytest

from hearsay.cli.figure_table import figure_table
from hearsay.cli.page import Page, leave
from hearsay.record import Interval, Measure, Mode, Number, Qualifier, Reality, SourceKind
from hearsay.show.figures import format_value
from tests.show.made import Maker

TEXT = (
    "The army said that at least 1,300 of its soldiers had died since May 2, and that 40 km of road "
    "were lost. Up to 2 million people may flee. A bus can hold 60 people. At least 1,300 of its "
    "soldiers had died, the army said again."
)
PAGE = Page.of(80, ascii_signs=False, paint=leave, place_width=7)


def test_what_happened_stands_apart_from_what_may_happen() -> None:
    """A toll that a source repeats is one row; what may be and what fits in is named below."""
    make = Maker(TEXT)
    army = make.source("The army", SourceKind.INSTITUTION)
    killed = [
        make.figure(
            words,
            Measure.KILLED,
            1300,
            None,
            qualifier=Qualifier.AT_LEAST,
            side="Avalonia",
            population="soldiers",
            as_of=Interval("2023-05-02", None),
        )
        for words in ("at least 1,300 of its soldiers", "At least 1,300 of its soldiers")
    ]
    road = make.figure("40 km", Measure.DISTANCE, 40, 40, unit="km")
    fleeing = make.figure(
        "Up to 2 million people", Measure.DISPLACED, None, 2_000_000, reality=Reality.POSSIBLE
    )
    seats = make.figure("60 people", Measure.CAPACITY, 60, 60)
    claims = [make.claim(army, Mode.SAYS, one.text, figures=(one,)) for one in killed]
    record = make.record(*claims, figures=(*killed, road, fleeing, seats))

    assert list(figure_table(record, PAGE)) == [
        "  killed, soldiers, Avalonia  ≥ 1,300  at least 1,300 of its soldiers      19–49",
        "                                       The army · from 2023-05-02 ·",
        "                                       again 165–195",
        "  not counted: Up to 2 million people (displaced, possible, 106–128) · 60",
        "    people (capacity, 154–163)",
        "  other: 40 km (81–86)",
    ]


@pytest.mark.parametrize(
    ("low", "high", "qualifier", "unit", "shown"),
    [
        (137, None, Qualifier.AT_LEAST, None, "≥ 137"),
        (900, None, Qualifier.MORE_THAN, None, "> 900"),
        (None, 350_000_000, Qualifier.AT_MOST, "USD", "≤ 350 M USD"),
        (None, 50, Qualifier.LESS_THAN, None, "< 50"),
        (100, 999, Qualifier.ORDER, None, "100–999"),
        (200, 200, Qualifier.APPROX, None, "~200"),
        (2_500_000_000, 2_500_000_000, Qualifier.EXACT, "GBP", "2.5 bn GBP"),
        (1_234_567, 1_234_567, Qualifier.EXACT, None, "1,234,567"),
        (6.1, 6.1, Qualifier.EXACT, None, "6.1"),
        (62, 62, Qualifier.EXACT, "%", "62 %"),
        (0, 0, Qualifier.NONE, None, "0"),
        (40, 40, Qualifier.EXACT, "square kilometre", "40 square kilometres"),
        (75, 75, Qualifier.EXACT, "mile per hour", "75 miles per hour"),
        (6, 6, Qualifier.EXACT, "foot", "6 feet"),
        (40, 40, Qualifier.EXACT, "km", "40 km"),
        (7.1, 7.1, Qualifier.EXACT, "magnitude", "7.1"),
        (None, None, Qualifier.VAGUE, None, "≥ ?"),
    ],
)
def test_bounds_are_shown_in_signs(
    low: Number | None, high: Number | None, qualifier: Qualifier, unit: str | None, shown: str
) -> None:
    """An open side is never filled in."""
    figure = Maker("many").figure(
        "many", Measure.COUNT_OTHER, low, high, qualifier=qualifier, unit=unit
    )

    assert format_value(figure) == shown
