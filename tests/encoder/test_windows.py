"""Reports are cut into windows, and each token is read in one of them."""

from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.encoder.windows import AFTER, BEFORE, CORE, Window, cut_windows
from hearsay.encoder.wordpiece import MAX_PIECES

LONGEST = CORE + BEFORE + AFTER

SENTENCES = st.lists(
    st.lists(st.integers(1, MAX_PIECES), min_size=1, max_size=30), min_size=1, max_size=8
)
"""The pieces of each token of each sentence."""

CORES = st.sampled_from([MAX_PIECES, 40, CORE, 146, LONGEST])


def windows(sentences: list[list[int]], core: int = CORE) -> list[Window]:
    """The windows of a report, from the pieces of the tokens of its sentences."""
    sizes = [size for sentence in sentences for size in sentence]
    starts = [0, *accumulate(map(len, sentences))][:-1]
    return list(cut_windows(sizes, starts, core))


def test_a_short_report_is_one_window() -> None:
    """There is nothing to stand around it."""
    assert windows([[1] * 30, [2] * 20]) == [Window(0, 0, 50, 50)]


def test_a_core_is_as_many_whole_sentences_as_fit() -> None:
    """The next sentence begins the next core, and each sees a little of the other."""
    assert windows([[1] * 50, [1] * 60, [1] * 40]) == [
        Window(0, 0, 110, 110 + AFTER),
        Window(110 - BEFORE, 110, 150, 150),
    ]


def test_a_sentence_that_is_too_long_is_cut() -> None:
    """Its last part is joined by the sentence after it."""
    assert windows([[1] * 10, [1] * 250, [1] * 5]) == [
        Window(0, 0, 10, 10 + AFTER),
        Window(0, 10, 130, 130 + AFTER),
        Window(130 - BEFORE, 130, 250, 250 + AFTER),
        Window(250 - BEFORE, 250, 265, 265),
    ]


def test_company_is_made_of_whole_tokens() -> None:
    """A token whose pieces do not all fit is left out, and so is all beyond it."""
    (first, second) = windows([[1] * 90 + [10, 10, 10], [10] * 9])

    assert first == Window(0, 0, 93, 94)
    assert second == Window(83 + 8, 93, 102, 102)


@pytest.mark.parametrize("core", [40, 146])
def test_a_core_may_be_asked_for_in_another_size(core: int) -> None:
    """Where the core is larger, there is less company."""
    (first, *_) = windows([[1] * core, [1] * 50], core)

    assert first == Window(0, 0, core, core + min(AFTER, LONGEST - core))


def test_a_report_without_words_has_no_windows() -> None:
    """There is nothing to read."""
    assert list(cut_windows([], [])) == []


@given(SENTENCES, CORES)
def test_cores_tile_the_report(sentences: list[list[int]], core: int) -> None:
    """Each token is read once, in order."""
    found = windows(sentences, core)
    total = sum(map(len, sentences))

    assert [0, *(window.core_end for window in found)] == [
        *(window.core_first for window in found),
        total,
    ]
    assert all(
        0 <= window.first <= window.core_first < window.core_end <= window.end <= total
        for window in found
    )


@given(SENTENCES, CORES)
def test_no_window_is_larger_than_the_network_was_taught(
    sentences: list[list[int]], core: int
) -> None:
    """Core, company and the whole keep to their sizes in pieces."""
    sizes = [size for sentence in sentences for size in sentence]

    for window in windows(sentences, core):
        held = sum(sizes[window.core_first : window.core_end])
        assert held <= core
        # A larger core, as in training, has less company on either side.
        assert sum(sizes[window.first : window.core_first]) <= min(BEFORE, LONGEST - held)
        assert sum(sizes[window.core_end : window.end]) <= min(AFTER, LONGEST - held)
        assert core > CORE or sum(sizes[window.first : window.end]) <= LONGEST


@given(SENTENCES, CORES)
def test_a_sentence_that_fits_is_never_cut(sentences: list[list[int]], core: int) -> None:
    """What is short enough is read as a whole."""
    found = windows(sentences, core)
    start = 0
    for sentence in sentences:
        end = start + len(sentence)
        if sum(sentence) <= core:
            assert any(w.core_first <= start and end <= w.core_end for w in found)
        start = end
