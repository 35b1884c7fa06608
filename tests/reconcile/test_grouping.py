"""Linked tellings become groups."""

from __future__ import annotations

from itertools import combinations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from hearsay.reconcile.incidents import ENOUGH, UNLIKE, group

NAMES = "abcdefg"
SCORES = st.dictionaries(
    st.sampled_from(list(combinations(NAMES, 2))), st.integers(UNLIKE, 4000), max_size=15
)


def test_a_single_link_does_not_bridge_two_groups() -> None:
    """The one report that runs two strikes into one does not make one of them."""
    within = {("a", "b"): 3000, ("c", "d"): 3000}

    assert group("abcd", {**within, ("b", "c"): 3000}) == [["a", "b"], ["c", "d"]]
    assert group("abcd", {**within, **{(x, y): 0 for x in "ab" for y in "cd"}}) == [list("abcd")]


def test_what_was_never_compared_counts_as_unlike() -> None:
    """So a group does not grow over what it shares nothing with."""
    assert group("abc", {("a", "b"): 100, ("b", "c"): 100}) == [["a", "b"], ["c"]]


def test_of_two_equally_likely_the_first_by_name_is_joined() -> None:
    """Nothing is left to chance."""
    assert group("abc", {("a", "b"): 100, ("a", "c"): 100}) == [["a", "b"], ["c"]]


@given(SCORES, st.permutations(NAMES), st.randoms())
def test_no_order_makes_a_difference(
    scores: dict[tuple[str, str], int], names: list[str], chance: Random
) -> None:
    """Neither of the names nor of the links."""
    links = list(scores.items())
    chance.shuffle(links)

    assert group(names, dict(links)) == group(NAMES, scores)


@given(SCORES)
def test_nobody_is_lost_and_groups_are_alike_on_average(
    scores: dict[tuple[str, str], int],
) -> None:
    """Each name is in one group, and no two groups that are left are alike enough to be one."""
    groups = group(NAMES, scores)

    assert sorted(name for one in groups for name in one) == list(NAMES)
    for one, other in combinations(groups, 2):
        pairs = [scores.get((min(x, y), max(x, y)), UNLIKE) for x in one for y in other]
        assert sum(pairs) / len(pairs) < ENOUGH
