"""The measure of confidence measures what it says."""

from __future__ import annotations

import pytest

from bench.confidence import bins, chance, cross_fitted, diagram, error, fit
from bench.judged import Judged


def values(right: int, wrong: int, **signs: float) -> list[Judged]:
    """Values with the same signs, so many right and so many wrong, each in a report of its own."""
    rows = [True] * right + [False] * wrong
    return [Judged("claim", f"{signs}{n}", signs, one) for n, one in enumerate(rows)]


def test_a_scale_says_how_often_it_is_right() -> None:
    """Where signs tell something apart, both sides come out at their own share."""
    scale = fit([*values(900, 100, firm=1), *values(300, 700, loose=1)])

    assert chance(scale, {"firm": 1}) == pytest.approx(0.9, abs=0.03)
    assert chance(scale, {"loose": 1}) == pytest.approx(0.3, abs=0.03)


def test_what_was_seen_once_moves_little() -> None:
    """A sign that one value bears is no reason to be sure."""
    scale = fit([*values(50, 50), *values(1, 0, rare=1)])

    assert abs(chance(scale, {"rare": 1}) - 0.5) < 0.1


def test_the_error_is_the_distance_of_said_and_right() -> None:
    """Nothing is hidden by values that are right in another bin."""
    sure_and_wrong = [(0.95, False)] * 10
    unsure_and_right = [(0.05, True)] * 10

    assert error([*sure_and_wrong, *unsure_and_right]) == pytest.approx(0.95)
    assert error([]) == 0.0
    assert [size for size, _, _ in bins([(1.0, True), (0.0, False)])] == [1, 1]


def test_no_report_is_measured_by_a_scale_that_saw_it() -> None:
    """A sign that only one report has does not help that report."""
    lucky = [Judged("claim", "one", {"own": 1.0}, True)] * 40
    rest = values(30, 30)

    held = cross_fitted([*lucky, *rest], "claim")

    # All forty are right, and what the others teach is about one half.
    assert all(sure < 0.7 for sure, right in held if right)
    assert "said" in diagram({"claim": held})
