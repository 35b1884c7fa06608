"""Which of its events a report is about.

Two reports of one day that name the same people and places tell of one thing, and each adds others in passing:
last year's attack, what happened elsewhere on that day. What the report is about stands first and is told of
again; and so does each of its effects, the dead as well as the houses.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hearsay.reconcile.telling.distance import how_far
from hearsay.reconcile.telling.sentences import Sentences
from hearsay.reconcile.telling.telling import Telling
from hearsay.record import EventType
from hearsay.record.vocabulary import Reality

_FORCE = frozenset((EventType.ATTACK, EventType.STRIKE, EventType.EXPLOSION, EventType.BATTLE))
_DEAD = frozenset((EventType.CASUALTY,))
_SORTS = (
    _FORCE,
    frozenset((EventType.ACCIDENT, EventType.DISASTER)),
    _DEAD,
    frozenset((EventType.DAMAGE,)),
    frozenset((EventType.DISPLACE,)),
    frozenset((EventType.DETAIN,)),
    frozenset((EventType.PROTEST,)),
    frozenset((EventType.TRUCE,)),
)
_EFFECTS = frozenset((EventType.CASUALTY, EventType.DAMAGE, EventType.DISPLACE))
_APART = frozenset(("far place", "far site", "other country"))
_SO = frozenset((Reality.HAPPENED, Reality.ONGOING))
_BEEN = _SO | {Reality.PAST_BACKGROUND}
_CAUSES = _FORCE | {EventType.ACCIDENT, EventType.DISASTER}
_A_WEEK = 7.0
_FIRST = 0.35
"""The share of a report within which it has told what it is about."""


def with_chiefs(tellings: Sequence[Telling], length: int) -> list[Telling]:
    """The tellings of a report with which of them it is about, one of a sort at the most.

    Args:
        tellings: All of them.
        length: Characters of the report.

    Returns:
        The tellings, in their order.
    """
    chiefs: dict[EventType, str] = {}
    for sort in _SORTS:
        first = [one for one in tellings if one.type in sort and _is_first(one, length)]
        best = max(first, key=_weight, default=None)
        if best is None and sort == _DEAD:
            best = _only([one for one in tellings if one.type in sort])
        if best is not None:
            chiefs |= dict.fromkeys(sort, best.event)
    by_event = {one.event: one for one in tellings}
    cause = _cause_told_late(tellings, by_event.get(chiefs.get(EventType.CASUALTY, "")))
    if cause is not None and not chiefs.keys() & (_CAUSES | {EventType.PROTEST}):
        sort = next(sort for sort in _SORTS if cause.type in sort)
        chiefs |= dict.fromkeys(sort, cause.event)
    return [
        replace(
            one,
            chief=chiefs.get(one.type) == one.event,
            # What stands at the beginning too may be the same in other words: "the attack", "a car bomb".
            aside=chiefs.get(one.type, one.event) != one.event
            and not _is_first(one, length)
            and not _is_of_it(one, by_event.get(chiefs.get(one.type, ""))),
        )
        for one in tellings
    ]


def _cause_told_late(tellings: Sequence[Telling], dead: Telling | None) -> Telling | None:
    """What the dead of a report died of where it begins with their number: what it tells of most, and nowhere else."""
    if dead is None:
        return None
    causes = [
        one
        for one in tellings
        if one.type in _CAUSES
        and one.reality in _SO
        and len(one.mentions) > 1
        and not (one.spot and dead.spot and how_far(one.spot, dead.spot) in _APART)
    ]
    return max(causes, key=_weight, default=None)


def _is_of_it(one: Telling, chief: Telling | None) -> bool:
    """Whether an effect is what the report is about, counted once more: with the highest number that this has.

    It is of no other day than the chief one of its sort, nor elsewhere. A lower number that they share may be
    that of a headline, which puts together what the text tells apart.
    """
    if chief is None or one.type not in _EFFECTS or one.type is not chief.type:
        return False
    if one.reality not in _SO or not _has_highest(one, chief):
        return False
    dated = one.begins is not None or one.ends is not None
    if dated and (one.begins, one.ends) != (chief.begins, chief.ends):
        return False
    return one.spot is None or chief.spot is None or how_far(one.spot, chief.spot) not in _APART


def _has_highest(one: Telling, chief: Telling) -> bool:
    highest: dict[str, float] = {}
    for count in chief.counts:
        highest[count.measure] = max(highest.get(count.measure, 0.0), count.low or 0.0)
    return any(count.low and highest.get(count.measure) == count.low for count in one.counts)


def _only(dead: Sequence[Telling]) -> Telling | None:
    """The only dead of a report, told of late and as nowhere: those of what it is about."""
    return dead[0] if len(dead) == 1 and dead[0].spot is None and dead[0].reality in _SO else None


def _weight(one: Telling) -> tuple[bool, int, int]:
    """How surely a report is about it: what is told in a word for any force may be told exactly too."""
    return one.type is not EventType.ATTACK, len(one.mentions), -one.start


def _is_first(one: Telling, length: int) -> bool:
    return one.reality in _SO and one.start <= _FIRST * length


def since_cause(one: Telling, tellings: Sequence[Telling], sentences: Sentences) -> Telling:
    """The dead with the time from what killed them to the day on which they were counted.

    "Rescuers on Wednesday pulled three more bodies from the block that missiles hit a day earlier" tells the
    day of the count, and the dead are of the day before.

    Args:
        one: A telling.
        tellings: All of the report's.
        sentences: The report's sentences.

    Returns:
        The telling, from earlier on if it is of casualties and their cause was shortly before; with the time of
        the only cause in its sentence, if nothing else tells when it was.
    """
    if one.type is not EventType.CASUALTY:
        return one
    own = sentences.of(one.mentions)
    if one.begins is None:
        return (
            one if one.chief or one.ends is not None else _of_cause(one, tellings, own, sentences)
        )
    before = [
        cause.begins
        for cause in tellings
        if cause.type in _CAUSES
        and cause.begins is not None
        and cause.ends is not None
        and 0 < one.begins - cause.begins <= _A_WEEK
        and ((one.chief and cause.chief) or own & sentences.of(cause.mentions))
    ]
    return replace(one, begins=min(before)) if before else one


def _of_cause(
    one: Telling, tellings: Sequence[Telling], own: set[int], sentences: Sentences
) -> Telling:
    """The dead of "when an Airbus crashed in 2010, killing 103": of 2010 as well."""
    causes = [
        cause
        for cause in tellings
        if cause.type in _CAUSES and own & sentences.of(cause.mentions) and cause.reality in _BEEN
    ]
    if len(causes) != 1 or len(own) != 1 or causes[0].begins is None:
        return one
    return replace(one, begins=causes[0].begins, ends=causes[0].ends)
