"""Who hands an account on: the outlet that printed it, and whoever is named between a report and its source."""

from __future__ import annotations

from hearsay.reconcile.origins.bodies import fold, known_body
from hearsay.reconcile.origins.origin import Interest, Origin
from hearsay.record import Claim, Entity
from hearsay.record.vocabulary import ActorKind, EntityType


def outlet_of(publisher: str | None) -> Origin | None:
    """A publisher as an origin: what others mean who cite it.

    Args:
        publisher: Its name.

    Example:
        >>> outlet_of("Reuters").key, outlet_of(None)
        ('reuters', None)
    """
    if not publisher:
        return None
    body = known_body(publisher)
    key = body.key if body else fold(publisher)
    return Origin(key=key, name=publisher, interest=Interest.MEDIA)


def through_of(claim: Claim, origin: Origin | None) -> str:
    """The key of whoever hands on an account that starts with somebody else.

    Args:
        claim: The claim.
        origin: With whom it starts; None where that is with nobody who is named.

    Returns:
        The key: an outlet's that cites others, nearest the report; "" where nobody hands it on.
    """
    hands = claim.via[0] if claim.via else claim.source
    if hands is None or origin is None:
        return ""
    if hands.entity is not None and _is_person(hands.entity):
        return ""  # of whom the crew told something, he does not have all that he says from them
    name = hands.entity.name if hands.entity else hands.text
    body = known_body(name)
    key = body.key if body else fold(name)
    return "" if key == origin.key else key


def _is_person(entity: Entity) -> bool:
    return entity.type is EntityType.PERSON and entity.kind is not ActorKind.MEDIA
