"""Scores of cues and roles become acts of saying."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import NDArray

from hearsay.heads.annotation import Attribution
from hearsay.heads.attribution import CONTENT, CUE, SOURCE, read_attributions

Floats = NDArray[np.float32]

NOBODY = -9.0
SURE = 9.0
ROLES = {".": 0, "s": SOURCE, "c": CUE, "t": CONTENT}


def scores(*rows: tuple[int, str], size: int) -> tuple[Floats, Floats]:
    """Scores that are sure of each cue: the place of its anchor, and a letter for each token."""
    anchors = np.full(size, NOBODY, np.float32)
    roles = np.zeros((4, size, size), np.float32)
    for anchor, letters in rows:
        anchors[anchor] = SURE
        for token, letter in enumerate(letters):
            roles[ROLES[letter], anchor, token] = SURE
    return anchors, roles


def read(*rows: tuple[int, str]) -> list[Attribution]:
    """What is read in a window, all of it core."""
    size = len(rows[0][1])
    return list(read_attributions(*scores(*rows, size=size), 0, size))


def test_each_token_has_its_part() -> None:
    """Who says, the saying words and what is said, which may have gaps."""
    assert read((3, "tt.csst.")) == [Attribution((3,), (4, 5), (0, 1, 6), SURE)]


def test_two_cues_may_share_a_source() -> None:
    """Every cue asks each token anew, and the cues come in their order."""
    assert read((1, "sctt..."), (4, "s...ctt")) == [
        Attribution((1,), (0,), (2, 3), SURE),
        Attribution((4,), (0,), (5, 6), SURE),
    ]


def test_a_claim_may_stand_in_another() -> None:
    """What one says the other said."""
    outer, inner = read((1, "sctttt"), (3, "..sctt"))

    assert set(inner.source + inner.cue + inner.content) <= set(outer.content)


def test_what_is_hardly_a_cue_is_none() -> None:
    """Below the threshold nothing is read, whatever the roles say."""
    anchors, roles = scores((1, "sctt"), size=4)
    anchors[1] = 0.4

    assert len(list(read_attributions(anchors, roles, 0, 4, least=0.3))) == 1
    assert list(read_attributions(anchors, roles, 0, 4, least=0.5)) == []
    assert list(read_attributions(np.full(4, NOBODY, np.float32), roles, 0, 4)) == []


def test_only_the_cues_of_the_stretch_are_read() -> None:
    """Another window reads the others; but what is said may stand outside of the stretch."""
    given_scores = scores((1, "sctt...."), (5, "tt..sct."), size=8)

    assert [said.cue for said in read_attributions(*given_scores, 4, 8)] == [(5,)]
    assert [said.content for said in read_attributions(*given_scores, 4, 8)] == [(0, 1, 6)]
    assert list(read_attributions(*given_scores, 2, 2)) == []


def test_the_anchor_is_in_its_cue() -> None:
    """Though the roles would rather have it say something else."""
    (found,) = read((1, "stt"))

    assert found.cue == (1,)


def test_without_a_content_nothing_is_said() -> None:
    """A source and a cue alone are no act of saying."""
    assert read((1, "sc..")) == []


@pytest.mark.parametrize(
    ("strength", "content"),
    [(0.5, (2, 3, 4, 5)), (30.0, (2, 3, 5))],
)
def test_a_word_is_left_out_only_for_a_reason(strength: float, content: tuple[int, ...]) -> None:
    """What weakly says of itself that it is nothing has the role of its neighbours."""
    anchors, roles = scores((1, "sctt.t"), size=6)
    roles[0, 1, 4] = strength

    (found,) = read_attributions(anchors, roles, 0, 6)

    assert found.content == content


@st.composite
def windows(draw: st.DrawFn) -> tuple[Floats, Floats, int, int]:
    """Any scores of a small window, and a stretch of it."""
    size = draw(st.integers(1, 9))
    numbers = st.floats(-12, 12, width=32)
    first = draw(st.integers(0, size - 1))
    return (
        draw(arrays.arrays(np.float32, size, elements=numbers)),
        draw(arrays.arrays(np.float32, (4, size, size), elements=numbers)),
        first,
        draw(st.integers(first, size)),
    )


@given(windows())
def test_any_scores_are_read(window: tuple[Floats, Floats, int, int]) -> None:
    """No token has two parts, and all stand in the window in their order."""
    anchors, roles, first, last = window

    found = list(read_attributions(anchors, roles, first, last))

    for said in found:
        parts = (said.cue, said.source, said.content)
        together = [token for part in parts for token in part]
        assert said.content
        assert all(list(part) == sorted(part) for part in parts)
        assert len(set(together)) == len(together)
        assert set(together) <= set(range(len(anchors)))
        assert any(anchors[t] == np.float32(said.score) for t in said.cue if first <= t < last)
    # One attribution a cue at most, and never more for a higher threshold.
    assert len(found) <= last - first
    assert len(list(read_attributions(anchors, roles, first, last, least=20))) == 0
