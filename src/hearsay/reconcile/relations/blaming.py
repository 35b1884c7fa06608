"""Who is said to have done it: the accused and the accuser, and who puts it on somebody else.

An event has doers as soon as anybody in a report names one, and whoever is quoted beside them did not. So
only the words of a statement itself say whom it blames. A state answers for what is said of its forces, and
whoever claims an attack accuses nobody.
"""

from __future__ import annotations

from hearsay.reconcile.origins import Interest, Origin
from hearsay.reconcile.relations.voice import Voice
from hearsay.reconcile.wording import content_stems, likeness, stem

_ALIKE = 0.35
_MEDIA = "state media"


def is_accused(origin: Origin, other: Voice) -> bool:
    """Whether a statement says that an origin did it.

    Args:
        origin: Who may have.
        other: Who says so.
    """
    if other.is_denial or other.is_admission or other.origin.key == origin.key:
        return False
    return blames(other, origin)


def blames(one: Voice, origin: Origin) -> bool:
    """Whether the words of a statement name an origin, or its country, as who did it."""
    blamed = one.statement.blames
    if not blamed:
        return False
    acts = origin.interest is Interest.STATE and not origin.key.startswith(_MEDIA)
    if origin.key in blamed or (acts and origin.side is not None and origin.side in blamed):
        return True
    names = content_stems(origin.name)
    return bool(names) and names <= {stem(word) for word in blamed}


def puts_it_on_another(one: Voice, other: Voice) -> bool:
    """Whether the one is accused by the other, and says that somebody else did it."""
    if not one.holds or not other.holds or one.is_admission:
        return False
    if not is_accused(one.origin, other):
        return False
    blamed = one.statement.blames
    return bool(blamed) and not blames(one, one.origin) and not blamed & other.statement.blames


def are_alike(one: Voice, other: Voice) -> bool:
    """Whether two statements are of one sort of event, in words that have much in common."""
    same_kind = {t.type for t in one.tellings} & {t.type for t in other.tellings}
    return bool(same_kind) and likeness(one.statement.words, other.statement.words) >= _ALIKE
