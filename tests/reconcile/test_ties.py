"""What people decided about tellings counts for more than any score, the later decision most."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from hearsay.reconcile.incidents import Decision, group, tie

NAMES = "abcdefg"
_SETS = st.frozensets(st.sampled_from(NAMES), min_size=1, max_size=4)
_DECISIONS = st.lists(
    st.builds(Decision, _SETS, st.one_of(st.just(frozenset()), _SETS)), max_size=5
)
_SCORES = st.dictionaries(
    st.sampled_from(list(combinations(NAMES, 2))), st.integers(-3000, 3000), max_size=12
)


def test_who_was_put_together_is_one_whatever_the_scores_say() -> None:
    """And others that are like either come along."""
    ties = tie([Decision(frozenset("ac"))])

    assert group("abcd", {("a", "b"): 2000, ("c", "d"): 2000}, ties=ties) == [["a", "b", "c", "d"]]


def test_who_was_taken_out_joins_none_of_those_he_was_taken_from() -> None:
    """Nor through somebody who is like both."""
    ties = tie([Decision(frozenset("c"), frozenset("a"))])

    assert group("abc", {("a", "b"): 2000, ("b", "c"): 2000, ("a", "c"): 2000}, ties=ties) == [
        ["a", "b"],
        ["c"],
    ]


def test_the_later_of_two_decisions_counts() -> None:
    """In either order."""
    merged, parted = Decision(frozenset("abc")), Decision(frozenset("c"), frozenset("ab"))

    assert group("abc", {}, ties=tie([merged, parted])) == [["a", "b"], ["c"]]
    assert group("abc", {}, ties=tie([parted, merged])) == [["a", "b", "c"]]


@given(_DECISIONS, _SCORES)
def test_no_decision_is_broken(
    decisions: list[Decision], scores: dict[tuple[str, str], int]
) -> None:
    """What is together is in one group, what is apart in two, and the ties do not contradict."""
    ties = tie(decisions)
    groups = [frozenset(one) for one in group(NAMES, scores, ties=ties)]

    assert all(any(one <= found for found in groups) for one in ties.together)
    assert not [pair for pair in ties.apart if any(found.issuperset(pair) for found in groups)]
    assert sorted(name for found in groups for name in found) == list(NAMES)
    if decisions and (last := decisions[-1]).others - last.these:
        assert {pair for pair in ties.apart if set(pair) & last.these and set(pair) & last.others}
