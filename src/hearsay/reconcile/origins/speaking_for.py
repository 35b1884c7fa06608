"""For whom somebody speaks, where the rest of his report tells it.

"A mission spokeswoman" speaks for the body whose count she hands on, and the "militia" of a headline is the
one that the text below it names.
"""

from __future__ import annotations

from collections.abc import Mapping

from hearsay.reconcile.origins.bodies import fold, is_proper
from hearsay.reconcile.origins.origin import Interest, Origin
from hearsay.record import Claim, PassageKind, Record
from hearsay.record.vocabulary import SourceKind

_OF_ONE_SIDE = frozenset((Interest.ARMED, Interest.STATE))


def bodies_of_spokesmen(record: Record, cited: Mapping[str, Origin]) -> dict[str, Origin]:
    """The bodies whose accounts their spokesmen hand on.

    Args:
        record: A report's.
        cited: Whom its claims start with, by the claims' ids.

    Returns:
        The bodies, by the keys of spokesmen of whom nothing else tells for whom they speak.
    """
    alone = {
        one.source.entity.id: cited[one.id].key
        for one in record.claims
        if one.id in cited and _is_alone(one, cited[one.id])
        if one.source is not None and one.source.entity is not None
    }
    found: dict[str, Origin] = {}
    for one in record.claims:
        for link in one.via:
            key = alone.get(link.entity.id) if link.entity else None
            if key is None or one.id not in cited or cited[one.id].key == key:
                continue
            if _is_body(cited[one.id]):
                found.setdefault(key, cited[one.id])
    return found


def _is_body(origin: Origin) -> bool:
    """Whether it is a body of its own: whom "the crew" and "the pilots" tell something, he does not speak for."""
    return origin.apart and (":" in origin.key or is_proper(origin.name))


def _is_alone(claim: Claim, origin: Origin) -> bool:
    source = claim.source
    spoken = source is not None and source.kind is SourceKind.SPOKESPERSON
    return spoken and origin.key == fold(origin.name)


def named_below(record: Record, cited: Mapping[str, Origin]) -> dict[str, Origin]:
    """Whom the text names that its headline only calls what they are.

    Args:
        record: A report's.
        cited: Whom its claims start with, by the claims' ids.

    Returns:
        The only one of that side that the text names, by the key of whom the headline calls by a common noun.
    """
    heads = [one for one in record.passages if one.kind is PassageKind.HEADLINE]
    above: set[Origin] = set()
    below: set[Origin] = set()
    for one in record.claims:
        if one.id in cited:
            heading = any(head.start <= one.start < head.end for head in heads)
            (above if heading else below).add(cited[one.id])
    told = {one.key for one in below}
    found = {}
    for origin in above:
        if origin.key in told or is_proper(origin.name) or origin.interest not in _OF_ONE_SIDE:
            continue
        named = {one.key: one for one in below if one.interest is origin.interest and one.apart}
        if len(named) == 1:
            found[origin.key] = next(iter(named.values()))
    return found
