"""How many voices there are: origins that are surely different, counted low."""

from __future__ import annotations

from collections.abc import Iterable

from hearsay.reconcile.origins.origin import Origin


def are_independent(one: Origin, other: Origin) -> bool:
    """Whether two origins are surely not one.

    Example:
        >>> from hearsay.reconcile.origins.origin import Interest
        >>> army = Origin(key="defence:SY", name="the army", interest=Interest.STATE, side="SY")
        >>> are_independent(army, army)
        False
    """
    if one.key == other.key:
        return False
    if one.apart and other.apart:
        return True
    return one.side is not None and other.side is not None and one.side != other.side


def count_independent(origins: Iterable[Origin]) -> int:
    """How many of them are surely different; a report's own voice counts where nobody is cited."""
    chosen: list[Origin] = []
    for origin in sorted(set(origins), key=lambda one: (not one.apart, one)):
        if all(are_independent(origin, other) for other in chosen):
            chosen.append(origin)
    cited = [one for one in chosen if not one.key.startswith("text:")]
    return len(cited or chosen)
