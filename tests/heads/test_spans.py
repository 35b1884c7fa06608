"""Tags become names and time expressions."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import NDArray

from hearsay.heads.spans import read_spans

Floats = NDArray[np.float32]

NAMES = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
TIMES = ("O", "B", "I")


def scores(tags: str, labels: tuple[str, ...] = NAMES) -> Floats:
    """Scores that are sure of each tag."""
    return np.eye(len(labels), dtype=np.float32)[[labels.index(tag) for tag in tags.split()]] * 9


@pytest.mark.parametrize(
    ("tags", "spans"),
    [
        ("O O", []),
        ("B-PER", [(0, 0, "PER")]),
        ("O B-PER I-PER O B-LOC", [(1, 2, "PER"), (4, 4, "LOC")]),
        ("B-PER B-PER", [(0, 0, "PER"), (1, 1, "PER")]),  # two people side by side
        ("B-PER I-PER B-ORG I-ORG", [(0, 1, "PER"), (2, 3, "ORG")]),
        ("O I-ORG", [(1, 1, "ORG")]),  # its beginning was not seen
        ("O I-ORG I-ORG", [(1, 2, "ORG")]),
        ("B-PER I-ORG I-ORG", [(0, 2, "ORG")]),  # two of three say so
        ("B-ORG I-PER I-ORG", [(0, 2, "ORG")]),
    ],
)
def test_names(tags: str, spans: list[tuple[int, int, str]]) -> None:
    """A name begins, goes on, and is of one kind."""
    found = read_spans(scores(tags), NAMES)

    assert [(span.first, span.last, span.label) for span in found] == spans


def test_times_need_no_kind() -> None:
    """There is one kind of time expression, so its tags name none."""
    found = read_spans(scores("B I O B O I", TIMES), TIMES)

    assert [(span.first, span.last, span.label) for span in found] == [
        (0, 1, "TIME"),
        (3, 3, "TIME"),
        (5, 5, "TIME"),
    ]


def test_a_surer_name_has_a_higher_score() -> None:
    """Scores of one label can be compared, whatever the length of the name."""
    (sure,) = read_spans(scores("B-PER I-PER"), NAMES)
    (unsure,) = read_spans(scores("B-PER") * np.float32(0.3), NAMES)

    assert sure.score > unsure.score > 0


def test_no_tokens_have_no_names() -> None:
    """An empty stretch is read, too."""
    assert read_spans(np.zeros((0, len(NAMES)), np.float32), NAMES) == []


@given(
    st.integers(0, 12).flatmap(
        lambda size: arrays.arrays(
            np.float32, (size, len(NAMES)), elements=st.floats(-9, 9, width=32)
        )
    )
)
def test_any_scores_are_read(rows: Floats) -> None:
    """Names are in order, stand apart, and cover all tokens that are not outside."""
    found = read_spans(rows, NAMES)
    covered = [token for span in found for token in range(span.first, span.last + 1)]

    assert covered == [int(token) for token in np.flatnonzero(rows.argmax(1))]
    assert all(span.label in {"PER", "ORG", "LOC"} for span in found)
