"""Whose count the count of "officials" is: of those in a state who are not named, the body that counts there.

"Officials said that four died"; "the ministry raised the toll to seven". Who gives no name may be of any body of
his state, and where only one of them counts, it is that one's count. Two numbers in one report stay two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hearsay.reconcile.origins import Interest, Origin
from hearsay.reconcile.series.bounds import is_same
from hearsay.reconcile.series.given import Given

_UNNAMED = ":unnamed"


def as_bodies(givens: Sequence[Given]) -> list[Given]:
    """The values of a scope, those of unnamed officials with the body of their state that counts.

    Args:
        givens: What each origin gives in each report.

    Returns:
        The values in their order, some of them with another origin.
    """
    found: dict[str, Origin] = {}
    for one in sorted(givens, key=lambda given: given.origin):
        if _is_of_any(one.origin) and one.origin.key not in found:
            whose = _whose(one.origin, givens)
            if whose is not None:
                found[one.origin.key] = whose
    return [replace(one, origin=found.get(one.origin.key, one.origin)) for one in givens]


def _is_of_any(origin: Origin) -> bool:
    return origin.interest is Interest.STATE and origin.side is not None and not origin.apart


def _whose(origin: Origin, givens: Sequence[Given]) -> Origin | None:
    """The one body of its state that may be meant."""
    own = [one for one in givens if one.origin.key == origin.key]
    bodies = {one.origin.key: one.origin for one in givens if _may_be(one.origin, origin)}
    branch = origin.key.partition(":")[0]
    near = [key for key in bodies if key.partition(":")[0] == branch]
    if not near and not origin.key.endswith(_UNNAMED):
        near = list(bodies)  # "a fire official" is no policeman; "officials" may be
    free = [key for key in near if not _differ(own, [g for g in givens if g.origin.key == key])]
    return bodies[free[0]] if len(free) == 1 else None


def _may_be(body: Origin, origin: Origin) -> bool:
    if body.key == origin.key or body.interest is not Interest.STATE or body.side != origin.side:
        return False
    # Of two who are not named the one that comes first speaks for both.
    return body.apart or body.key < origin.key


def _differ(these: Sequence[Given], those: Sequence[Given]) -> bool:
    """Whether a report sets the one's number beside the other's."""
    return any(
        one.report == other.report
        and not (one.earlier or other.earlier)
        and not is_same(one.value, other.value)
        for one in these
        for other in those
    )
