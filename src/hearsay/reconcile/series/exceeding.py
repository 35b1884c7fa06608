"""Where those whom one origin counts of some are more than those whom another counts of all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hearsay.reconcile.origins import are_independent
from hearsay.reconcile.series.bounds import interval
from hearsay.reconcile.series.chains import Chain
from hearsay.reconcile.series.given import relation_of
from hearsay.reconcile.series.timing import may_have_grown
from hearsay.record.between import Relation, RelationKind


def exceed(
    parts: Sequence[Chain], wholes: Sequence[Chain], began: float | None
) -> Iterator[Relation]:
    """Where a part is more than the whole of another origin.

    Args:
        parts: The numbers of a scope that counts some.
        wholes: Those of the scope that counts all.
        began: When the counted began, in days.
    """
    for chain in parts:
        for other in wholes:
            part, whole = chain.newest, other.newest
            if part is None or whole is None or not are_independent(chain.origin, other.origin):
                continue
            low, _ = interval(part.value, soften=True)
            _, high = interval(whole.value, soften=True)
            if low > high and not may_have_grown(whole, part, began):
                why = f"{part.words} counts a part, and is more than the whole: {whole.words}"
                yield relation_of(RelationKind.CONFLICTS, part, whole, why)
