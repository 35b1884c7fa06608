"""What one origin says in several reports: told again, in other words and under another of its names.

A few shared words tell of that, where between two origins they would tell of nothing but the subject. And who says
again what happened may give his numbers again with it, or others: then he says it anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hearsay.reconcile.origins import Interest
from hearsay.reconcile.origins.independence import are_one_voice
from hearsay.reconcile.relations.blaming import blames
from hearsay.reconcile.relations.sameness import (
    AGAIN,
    NOT_SAID,
    SENSED,
    blame_one,
    both_count,
    is_effect,
    is_same,
    is_undone,
    likeness_of,
    quoted_alike,
    relation_of,
    was_there,
)
from hearsay.reconcile.relations.voice import Voice, says_event
from hearsay.reconcile.series.bounds import is_soft, stated
from hearsay.reconcile.series.scope import counts
from hearsay.reconcile.telling import Telling
from hearsay.reconcile.wording import concepts, likeness, stem
from hearsay.record import EventType
from hearsay.record.between import Relation, RelationKind
from hearsay.record.vocabulary import Measure

_FORCE = frozenset((EventType.ATTACK, EventType.STRIKE, EventType.BATTLE, EventType.EXPLOSION))
_HAPPENED = _FORCE | {EventType.ACCIDENT, EventType.DISASTER}
_MUCH = 3
"""Words that two sentences with the same number share if they are one."""

_STATE = "state of "


class Told:
    """What was said before, by who may be one voice with whom: of an incident there may be thousands."""

    def __init__(self) -> None:
        self._said: dict[str, list[Voice]] = {}

    def add(self, one: Voice) -> None:
        """Keep what is said."""
        for key in _keys(one):
            self._said.setdefault(key, []).append(one)

    def of(self, one: Voice) -> list[Voice]:
        """What those said who may be one voice with somebody, each once, the oldest first."""
        found = {id(old): old for key in _keys(one) for old in self._said.get(key, ())}
        return sorted(found.values(), key=lambda old: old.order)


def _keys(one: Voice) -> tuple[str, ...]:
    """His own key, and that of the state whose body he is."""
    state = one.origin.interest is Interest.STATE and one.origin.side
    return (one.origin.key, f"{_STATE}{one.origin.side}") if state else (one.origin.key,)


def is_told_again(new: Voice, old: Voice) -> bool:
    """Whether one origin says in another report what it said before."""
    if new.report == old.report or not are_one_voice(new.origin, old.origin):
        return False
    if not new.may_meet(old):
        return False
    return is_same(new, old) or _says_again(new, old) or _saw_again(new, old)


def _says_again(new: Voice, old: Voice) -> bool:
    """Whether one origin says in another report what it said, in other words: a few shared ones tell of that."""
    if quoted_alike(new, old):
        return True
    if is_effect(new) != is_effect(old) or both_count(new, old) or is_undone(new) != is_undone(old):
        return False
    mine, before = _said_of(new), _said_of(old)
    return len(mine & before) > 1 and likeness(mine, before) >= AGAIN


def _said_of(one: Voice) -> frozenset[str]:
    """The words of what he says, less those that tell who he is."""
    said = one.statement
    return concepts(said.words - {stem(word) for name in said.names for word in name.split()})


def _saw_again(new: Voice, old: Voice) -> bool:
    """Whether one who was there tells of one sight or sound again: "a loud bang", "he heard two bangs"."""
    if ":" in new.origin.key or new.origin.key != old.origin.key:
        return False
    seen = concepts(new.statement.words) & concepts(old.statement.words) & SENSED
    return bool(seen) and (was_there(new) or was_there(old))


def counted_again(voices: Sequence[Voice]) -> Iterator[Relation]:
    """Who says again what happened, with the numbers that he had for it before."""
    counting = [one for one in voices if _tells_and_counts(one)]
    told = Told()
    for one in counting:
        before = [
            old
            for old in told.of(one)
            if old.report != one.report
            and are_one_voice(one.origin, old.origin)
            and len(concepts(one.statement.words) & concepts(old.statement.words)) >= _MUCH
            and likeness_of(one, old) >= AGAIN
            and _have_the_same(one, old)
            and one.may_meet(old)
        ]
        told.add(one)
        if before:
            rule = "one origin, told again with its numbers"
            yield relation_of(RelationKind.REPEATS, one, before[0], rule)


def _tells_and_counts(one: Voice) -> bool:
    """Whether it says what happened, and how many it befell."""
    if not one.holds or one.is_own or one.statement.mode in NOT_SAID or is_effect(one):
        return False
    happened = any(t.type in _HAPPENED and says_event(one.statement, t) for t in _told_of(one))
    return happened and bool(_numbers(one))


def _told_of(one: Voice) -> Sequence[Telling]:
    events = one.statement.events
    return [telling for telling in one.account.tellings if telling.event in events]


def _numbers(one: Voice) -> dict[Measure, set[float]]:
    found: dict[Measure, set[float]] = {}
    for value in one.values:
        if counts(value) and not is_soft(value):
            found.setdefault(value.measure, set()).add(stated(value))
    return found


def _have_the_same(one: Voice, other: Voice) -> bool:
    """Whether two give a number of one measure, and none of a measure of which the other has another."""
    mine, theirs = _numbers(one), _numbers(other)
    both = mine.keys() & theirs.keys()
    return bool(both) and all(mine[measure] & theirs[measure] for measure in both)


def deeds_again(voices: Sequence[Voice]) -> Iterator[Relation]:
    """Who says again who did it: "they attacked our positions", "they fired on us at dawn"."""
    deeds = [one for one in voices if one.holds and not one.is_own and _tells_deed(one)]
    for at, one in enumerate(deeds):
        before = [
            old
            for old in deeds[:at]
            if old.report != one.report
            and are_one_voice(one.origin, old.origin)
            and blame_one(one, old)
        ]
        if before:
            yield relation_of(RelationKind.REPEATS, one, before[0], "one origin, told again")


def _tells_deed(one: Voice) -> bool:
    """Whether it says in words of its own that another did it."""
    said = one.statement
    told = any(t.type in _FORCE and says_event(said, t) for t in one.tellings)
    return told and said.mode not in NOT_SAID and bool(said.blames) and not blames(one, one.origin)
