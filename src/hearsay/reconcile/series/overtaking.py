"""Numbers that others have left behind: what was right on Monday is no rival of what is counted on Tuesday."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.reconcile.series.bounds import agree, stated
from hearsay.reconcile.series.chains import Chain
from hearsay.reconcile.series.given import Given
from hearsay.reconcile.series.timing import falls, may_have_grown


def overtaken(chains: Sequence[Chain], began: float | None) -> tuple[Given, ...]:
    """The newest values that a later and higher one of another origin has left behind.

    Args:
        chains: The numbers of each origin.
        began: When the counted began, in days.

    Returns:
        In the order of the chains.
    """
    newest = [one for chain in chains if (one := chain.newest) is not None]
    return tuple(
        one
        for one in newest
        if any(
            _is_later(other, one)
            and not agree(one.value, other.value)
            and (stated(other.value) > stated(one.value) or falls(one.value.measure))
            and may_have_grown(one, other, began)
            for other in newest
        )
    )


def _is_later(one: Given, other: Given) -> bool:
    return one.when is not None and other.when is not None and one.when > other.when
