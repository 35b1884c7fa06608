"""Two accounts of one incident that cannot both be so: of what it was, or of where.

That one says more than the other is no difference: a blast is also an attack, and a country holds its
towns. So only that is set against each other which leaves no room: an accident and a strike; two towns far
from each other. And what a report tells of an event need not be what each of those says whom it cites, so
the words of the statement itself must name it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from hearsay.reconcile.incidents.bars import is_vague
from hearsay.reconcile.incidents.grouping import ENOUGH
from hearsay.reconcile.incidents.likeness import score
from hearsay.reconcile.relations.effects import COUNTED
from hearsay.reconcile.relations.voice import Voice, says_event
from hearsay.reconcile.telling import Spot
from hearsay.reconcile.telling.distance import FAR, how_far
from hearsay.record import EventType
from hearsay.record.between import Relation, RelationKind

_NOBODYS = frozenset((EventType.ACCIDENT,))
_SOMEBODYS = frozenset((EventType.ATTACK, EventType.STRIKE, EventType.BATTLE))


def exclusions(voices: Sequence[Voice]) -> Iterator[Relation]:
    """Accounts of two origins that leave no room for each other.

    Args:
        voices: All that is said of an incident, the oldest first.

    Yields:
        Of each two origins the first such difference.
    """
    seen: set[frozenset[str]] = set()
    named = [_Account(one) for one in voices if one.holds and not one.is_own]
    for older, newer in combinations([one for one in named if one.types or one.town], 2):
        pair = frozenset((older.voice.origin.key, newer.voice.origin.key))
        if pair in seen or len(pair) == 1:
            continue
        why = _of_types(older, newer) or _of_places(older, newer)
        if why is not None:
            seen.add(pair)
            told = f"{newer.voice.told}; {older.voice.told}: {why}."
            yield Relation(
                kind=RelationKind.CONFLICTS, a=newer.voice.at, b=older.voice.at, why=told
            )


class _Account:
    """What the words of a statement leave no room for."""

    def __init__(self, voice: Voice) -> None:
        self.voice = voice
        told = (event for event in voice.account.tellings if event.event in voice.statement.events)
        types = {
            event.type
            for event in told
            if event.type in _NOBODYS | _SOMEBODYS
            and not is_vague(event)
            and says_event(voice.statement, event)
        }
        # An accident in which an attack had a part is neither.
        self.types = frozenset(types) if not (types & _NOBODYS and types & _SOMEBODYS) else None
        self.town = _town(voice)


def _of_types(one: _Account, other: _Account) -> str | None:
    """An accident is nobody's attack; a blast may be either."""
    if not one.types or not other.types:
        return None
    both = one.types | other.types
    if both & _NOBODYS and both & _SOMEBODYS:
        return "an accident and an attack are not one thing"
    return None


def _of_places(one: _Account, other: _Account) -> str | None:
    if one.town is None or other.town is None or how_far(one.town, other.town) not in FAR:
        return None
    if not _are_one_otherwise(one.voice, other.voice):
        return None
    return f"{one.town.name} and {other.town.name} are far from each other"


def _are_one_otherwise(one: Voice, other: Voice) -> bool:
    """Whether what both tell of is one in spite of the places, and nobody's death in a hospital elsewhere."""
    return any(
        score(mine, its) >= ENOUGH
        for mine in one.tellings
        for its in other.tellings
        if not {mine.type, its.type} & COUNTED
    )


def _town(one: Voice) -> Spot | None:
    """The town in which its words say that it happened."""
    spots = (telling.spot for telling in one.tellings)
    text = one.statement.text.casefold()
    return next(
        (s for s in spots if s and s.exact and not s.site and s.name.casefold() in text), None
    )
