"""One number where a report gives a range, several or none."""

from __future__ import annotations

import pytest

from hearsay.export.codebooks import Count, count_of, toll
from hearsay.record import Figure, Measure, Number, Qualifier, Reality, Span


def dead(
    words: str,
    low: Number | None,
    high: Number | None,
    qualifier: Qualifier = Qualifier.EXACT,
    side: str | None = None,
    population: str | None = None,
) -> Figure:
    """A figure of the dead."""
    return Figure(
        id="f1",
        span=Span(0, len(words), words),
        measure=Measure.KILLED,
        reality=Reality.HAPPENED,
        low=low,
        high=high,
        qualifier=qualifier,
        side=side,
        population=population,
    )


@pytest.mark.parametrize(
    ("words", "low", "high", "qualifier", "count"),
    [
        ("25", 25, 25, Qualifier.EXACT, (25, 25, 25)),
        ("about 200", 200, 200, Qualifier.APPROX, (200, 200, 200)),
        ("at least 137", 137, None, Qualifier.AT_LEAST, (137, 137, 137)),
        ("more than 1,000", 1000, None, Qualifier.MORE_THAN, (1000, 1000, 1000)),
        ("up to 50", None, 50, Qualifier.AT_MOST, (0, None, 50)),
        ("fewer than 50", None, 50, Qualifier.LESS_THAN, (0, None, 50)),
        ("10 to 15", 10, 15, Qualifier.BETWEEN, (10, 10, 15)),
        ("tens", 10, 99, Qualifier.ORDER, (10, 10, 10)),
        ("dozens", 12, 99, Qualifier.ORDER, (12, 12, 12)),
        ("hundreds", 100, 999, Qualifier.ORDER, (100, 100, 100)),
        ("several", 3, None, Qualifier.VAGUE, (3, 3, 3)),
        ("no casualties", 0, 0, Qualifier.NONE, (0, 0, 0)),
    ],
)
def test_rounding(
    words: str,
    low: Number | None,
    high: Number | None,
    qualifier: Qualifier,
    count: tuple[Number, Number | None, Number],
) -> None:
    """The lower bound counts; without one there is no number, only a highest."""
    assert count_of(dead(words, low, high, qualifier)) == Count(*count)


@pytest.mark.parametrize(
    ("figures", "count"),
    [
        ([], (None, None, None)),
        # Two sources differ: the most conservative is the best.
        ([dead("25", 25, 25), dead("40", 40, 40)], (25, 25, 40)),
        ([dead("up to 50", None, 50), dead("40", 40, 40)], (0, 40, 50)),
        # A part of another number is none of its rivals, and counts where it is alone.
        ([dead("47 bodies", 47, 47), dead("31 of them", 31, 31)], (47, 47, 47)),
        ([dead("31 of the dead", 31, 31)], (31, 31, 31)),
        # Parted by side, or by who they were, they are added.
        ([dead("14", 14, 14, side="A"), dead("6", 6, 6, side="B")], (20, 20, 20)),
        (
            [dead("14 soldiers", 14, 14, population="soldiers"),
             dead("3 civilians", 3, 3, population="civilians")],
            (17, 17, 17),
        ),
        # Civilians and those of a side may be the same people.
        ([dead("14", 14, 14, side="A"), dead("20", 20, 20, population="civilians")], (20, 20, 20)),
        # A number for all of them is not added to its parts.
        ([dead("20", 20, 20), dead("14", 14, 14, side="A")], (20, 20, 20)),
    ],
)  # fmt: skip
def test_several_figures_of_one_event(
    figures: list[Figure], count: tuple[Number | None, Number | None, Number | None]
) -> None:
    """Rivals are not added, parts are, and nobody is counted twice."""
    assert toll(figures) == Count(*count)
