"""What came of a happening, in what somebody says of it: damage, aid, flight, what is forbidden."""

from __future__ import annotations

from collections.abc import Iterable

from hearsay.reconcile.accounts import Statement
from hearsay.reconcile.incidents.bars import is_vague
from hearsay.reconcile.telling import Telling
from hearsay.reconcile.wording import stem
from hearsay.record import EventType
from hearsay.record.vocabulary import Measure

EFFECTS = frozenset((EventType.DAMAGE, EventType.AID, EventType.DISPLACE, EventType.RESTRICT))
"""What comes of a happening: each has words of its own in a sentence that tells of several."""

COUNTED = EFFECTS | {EventType.CASUALTY}
"""Of what has numbers, it is the numbers that are told and denied, and they have relations of their own."""

Effect = tuple[EventType, str | None]
"""Type and subtype."""

_HOUSES = frozenset((Measure.HOUSES_DAMAGED.value, Measure.HOUSES_DESTROYED.value))
_REMAINS = frozenset(map(stem, "debris rubble ruins wreckage".split()))


def effects_of(statement: Statement, tellings: Iterable[Telling]) -> frozenset[Effect]:
    """What came of it; "a bomb struck the offices" tells of force, whatever it may have damaged.

    Args:
        statement: What is said.
        tellings: The events that it is of.
    """
    words = statement.words
    told = (t for t in tellings if t.type in EFFECTS and (not is_vague(t) or _counts_houses(t)))
    # Who pulls bodies from the rubble does not say what fell.
    told = (t for t in told if t.stems & words - _REMAINS or not words & _REMAINS)
    return frozenset((t.type, "building" if _counts_houses(t) else t.subtype) for t in told)


def _counts_houses(telling: Telling) -> bool:
    """Whether houses are counted that were hit: what came of it, in a word for any force."""
    return any(count.measure in _HOUSES for count in telling.counts)
