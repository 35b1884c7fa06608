"""Whether two statements say the same: what came of it, who did it, or the same in much the same words."""

from __future__ import annotations

from hearsay.reconcile.accounts.stance import FIELD
from hearsay.reconcile.incidents.bars import is_vague
from hearsay.reconcile.origins import Interest
from hearsay.reconcile.relations.blaming import blames
from hearsay.reconcile.relations.voice import EFFECTS, Voice
from hearsay.reconcile.series.bounds import is_soft
from hearsay.reconcile.telling import Telling
from hearsay.reconcile.wording import concepts, likeness, stem
from hearsay.record import EventType
from hearsay.record.between import Relation, RelationKind
from hearsay.record.vocabulary import Measure, Mode

NOT_SAID = frozenset((Mode.CONFIRMS, Mode.CORRECTS))
"""Modes of who answers what others say."""

_HOUSES = frozenset((Measure.HOUSES_DAMAGED.value, Measure.HOUSES_DESTROYED.value))
_ALIKE = 0.5
AGAIN = 0.33
"""How alike two statements of one origin are that say one thing; of two origins that tells of the subject only."""

_BARE = 6
"""Words of a statement that only says who did it."""

_GENERIC = frozenset(
    "group militia rebel rebels armed gunmen attackers raid attack on militants".split()
)
SENSED = concepts(
    frozenset(
        map(stem, "plane explosion gunfire smoke flames flash rumble crash shaking wave".split())
    )
)
"""What people see and hear who are there."""

_SENSING = frozenset(
    map(stem, "saw seen see heard hear felt feel watched smelled woke woken".split())
)
_UNDONE = frozenset(map(stem, "restored repaired reopened rebuilt resumed returned lifted".split()))
_REMAINS = frozenset(map(stem, "debris rubble ruins wreckage".split()))


def is_effect(one: Voice) -> bool:
    """Whether it tells what came of the incident."""
    return bool(_effects(one))


def _effects(one: Voice) -> frozenset[tuple[EventType, str | None]]:
    """What came of it; "a bomb struck the offices" tells of force, whatever it may have damaged."""
    words = one.statement.words
    told = (t for t in one.tellings if t.type in EFFECTS and (not is_vague(t) or _counts_houses(t)))
    # Who pulls bodies from the rubble does not say what fell.
    told = (t for t in told if t.stems & words - _REMAINS or not words & _REMAINS)
    return frozenset((t.type, "building" if _counts_houses(t) else t.subtype) for t in told)


def _counts_houses(telling: Telling) -> bool:
    """Whether houses are counted that were hit: what came of it, in a word for any force."""
    return any(count.measure in _HOUSES for count in telling.counts)


def is_same(one: Voice, other: Voice) -> bool:
    """Whether two say the same, whoever they are: the same effect, who did it, or much the same words."""
    if is_effect(one) != is_effect(other) or both_count(one, other):
        return False
    if is_undone(one) != is_undone(other):
        return False
    if _effects(one) & _effects(other) or likeness_of(one, other) >= _ALIKE:
        return True
    return _accuse(one) and _accuse(other) and blame_one(one, other)


def _accuse(one: Voice) -> bool:
    """Whether it says no more than who did it."""
    said = one.statement
    return (
        bool(said.blames)
        and not blames(one, one.origin)
        and (said.mode is Mode.ACCUSES or len(said.words) <= _BARE)
    )


def blame_one(one: Voice, other: Voice) -> bool:
    """Whether two name one and the same as who did it."""
    mine, theirs = (
        {word for word in voice.statement.blames if not word.startswith(FIELD)}
        for voice in (one, other)
    )
    return bool(mine & theirs - _GENERIC)


def saw_alike(new: Voice, old: Voice) -> bool:
    """Whether two who were there tell of one sight or sound: "a loud bang", "an explosion in the engine room"."""
    if new.report == old.report or not (was_there(new) and was_there(old)):
        return False
    return bool(concepts(new.statement.words) & concepts(old.statement.words) & SENSED)


def was_there(one: Voice) -> bool:
    """Whether somebody tells what he saw or heard himself."""
    if one.origin.interest is Interest.EYEWITNESS:
        return True
    return one.origin.interest is Interest.UNKNOWN and bool(_SENSING & one.statement.words)


def is_undone(one: Voice) -> bool:
    """Whether an effect is told to be over: "power had been restored"."""
    return is_effect(one) and bool(_UNDONE & one.statement.words)


def both_count(one: Voice, other: Voice) -> bool:
    """Whether both have numbers, which are set beside each other as such."""
    return is_effect(one) and all(
        any(not is_soft(value) for value in voice.values) for voice in (one, other)
    )


def likeness_of(one: Voice, other: Voice) -> float:
    """How much the words of two statements have in common, from 0 to 1."""
    return likeness(concepts(one.statement.words), concepts(other.statement.words))


def relation_of(kind: RelationKind, a: Voice, b: Voice, rule: str) -> Relation:
    """What holds between two statements, by which rule: with all that is said where all of that is alike."""
    why = f"{a.words} and {b.words}: {rule}."
    ends = {(one.at, one.statement.at) for one in (a, b)}
    if likeness_of(a, b) < AGAIN or all(at == whole for at, whole in ends):
        return Relation(kind=kind, a=a.at, b=b.at, why=why)
    # All that they say is alike, and not only the effect that stands for it.
    also = [(one.statement.at,) if one.statement.at != one.at else () for one in (a, b)]
    return Relation(kind=kind, a=a.at, b=b.at, a_also=also[0], b_also=also[1], why=why)
