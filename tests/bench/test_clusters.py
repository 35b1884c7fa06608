"""The measures of coreference, on examples that can be worked by hand."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest

from bench.clusters import Agreed, Cluster, compare, pair_off


def chains(*members: str) -> list[Cluster]:
    """Chains of mentions that are single letters."""
    return [frozenset(one) for one in members]


def test_three_measures_of_one_example() -> None:
    """Gold abc defg, found ab cd fghi: the example of Pradhan et al. (2014)."""
    agreed = compare(chains("abc", "defg"), chains("ab", "cd", "fghi"))

    # MUC: of 2 + 3 gold links those of ab and of fg; of 1 + 1 + 3 found ones the same.
    assert (agreed.muc.recall, agreed.muc.precision) == (2 / 5, 2 / 5)
    # B³: a and b have 2 of 3, c 1 of 3; d and e 1 of 4 and none; f and g 2 of 4.
    assert agreed.b_cubed.recall == pytest.approx(
        (2 / 3 + 2 / 3 + 1 / 3 + 1 / 4 + 2 / 4 + 2 / 4) / 7
    )
    assert agreed.b_cubed.precision == pytest.approx((1 + 1 + 1 / 2 + 1 / 2 + 2 / 4 + 2 / 4) / 8)
    # CEAF-e: abc goes with ab (4/5), defg with fghi (4/8); cd is left over.
    assert agreed.ceaf_e.recall == pytest.approx((4 / 5 + 4 / 8) / 2)
    assert agreed.ceaf_e.precision == pytest.approx((4 / 5 + 4 / 8) / 3)
    assert agreed.mentions.precision == 6 / 8


def test_the_same_chains_agree_wholly() -> None:
    """Nothing is better than all."""
    gold = chains("ab", "cde", "fg")

    assert compare(gold, reversed(gold)).conll == pytest.approx(1)


def test_one_great_chain_pleases_muc_alone() -> None:
    """Who joins everything has all links, and pays for it in the others."""
    agreed = compare(chains("ab", "cd", "ef"), chains("abcdef"))

    assert agreed.muc.recall == 1
    assert agreed.b_cubed.precision == pytest.approx(1 / 3)
    assert agreed.ceaf_e.f1 == pytest.approx((2 * 2 / 8) / ((1 + 3) / 2))


def test_nothing_found_is_no_error() -> None:
    """A reader that joins nothing scores nothing."""
    assert compare(chains("ab"), []).conll == 0
    assert compare([], []).conll == 0


def test_documents_add_up_before_they_are_divided() -> None:
    """A long report counts for more than a short one, as in CoNLL's scorer."""
    good = compare(chains("abcdef"), chains("abcdef"))
    bad = compare(chains("ab"), chains("ax", "by"))

    assert (good + bad + Agreed()).muc.recall == 5 / 6


@pytest.mark.parametrize("shape", [(1, 4), (4, 1), (3, 3), (4, 5), (5, 4)])
def test_pairs_are_the_best_there_are(shape: tuple[int, int]) -> None:
    """No other way of pairing off has a greater sum."""
    likeness = np.random.default_rng(sum(shape)).random(shape).round(2)
    few, many = sorted(shape)
    square = likeness if shape[0] <= shape[1] else likeness.T
    best = max(
        sum(square[row, column] for row, column in enumerate(columns))
        for columns in permutations(range(many), few)
    )

    assert sum(likeness[pair] for pair in pair_off(likeness)) == pytest.approx(best)
