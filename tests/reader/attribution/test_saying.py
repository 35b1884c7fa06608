"""Token numbers in a row."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.reader.attribution.saying import is_mark, runs
from tests.reader.written import write


@pytest.mark.parametrize(
    ("tokens", "cut"),
    [
        ([], []),
        ([7], [(7,)]),
        ([3, 4, 5], [(3, 4, 5)]),
        ([3, 4, 6], [(3, 4), (6,)]),
        ([0, 2, 4], [(0,), (2,), (4,)]),
    ],
)
def test_runs(tokens: list[int], cut: list[tuple[int, ...]]) -> None:
    """A run ends where a number is left out."""
    assert runs(tokens) == cut


@given(st.sets(st.integers(0, 40)).map(sorted))
def test_runs_are_whole_and_apart(tokens: list[int]) -> None:
    """Nothing is lost, each run is without a hole, and two of them have a hole between."""
    cut = runs(tokens)

    assert [token for run in cut for token in run] == tokens
    assert all(run == tuple(range(run[0], run[-1] + 1)) for run in cut)
    assert all(after[0] > one[-1] + 1 for one, after in pairwise(cut))


def test_marks_are_no_words() -> None:
    """Punctuation is a mark; a number is a word."""
    annotation = write("“We saw 3,” she said.")

    assert [annotation.word(t) for t in range(len(annotation)) if is_mark(annotation, t)] == [
        "“",
        ",",
        "”",
        ".",
    ]
