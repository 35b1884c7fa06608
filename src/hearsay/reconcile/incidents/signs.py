"""What speaks for two tellings being of one happening, and what against.

Each sign has a name that a person understands, since the names are what a joined incident is explained
with, and a strength from 0 to 1. A sign that cannot be seen (no place, no time) is not there at all:
not knowing where speaks neither for nor against.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hearsay.reconcile.incidents.bars import SUPPLIES, is_heard, is_vague
from hearsay.reconcile.incidents.places import where
from hearsay.reconcile.incidents.times import (
    days_between,
    is_of_a_day,
    is_timed,
    may_meet,
    other_days_by_report,
    told_apart,
)
from hearsay.reconcile.telling import Telling
from hearsay.reconcile.triggers import Kind
from hearsay.reconcile.wording import likeness
from hearsay.record import EventType
from hearsay.record.vocabulary import Reality

Signs = Mapping[str, float]
"""What speaks for or against, each by its name and its strength."""

Sign = tuple[str, float]

_TOGETHER = {
    "same place": 1.0,
    "near place": 0.5,
    "place within": 0.5,
    "place named in the report": 0.5,
    "same wide place": 0.25,
}
"""How much it says that two things were at one place at one time, by how surely they were."""

_GENERAL = frozenset(("", "targeted", "unexplained", "building"))
"""Kinds that say no more than their types: an attack, a blast, damage."""

_UNSAID = 0.6
"""The same, where one of them does not say when, or only when it was counted."""

_REAL = frozenset((Reality.HAPPENED, Reality.ONGOING, Reality.PAST_BACKGROUND))
_COUNTED = frozenset((EventType.CASUALTY, EventType.DAMAGE, EventType.DISPLACE))


_EXACT = SUPPLIES | {"downing", "intercept"}
"""Kinds that no general word of their type means: "the damage" is no power cut, "the strike" no interception."""


def signs(one: Telling, other: Telling) -> Signs:
    """Compare two tellings.

    Args:
        one: A telling.
        other: Another; which is which does not matter.

    Returns:
        The signs that can be seen.
    """
    found = dict(_of_words(one, other))
    found.update(_of_names(one, other))
    if set(one.counts) & set(other.counts):
        found["same figure"] = 1.0
    found.update(_of_time(one, other))
    place = where(one, other)
    if place is not None:
        found[place] = 1.0
        if place in _TOGETHER and may_meet(one, other):
            timed = is_timed(one) and is_timed(other) and days_between(one, other) == 0
            said = 1.0 if timed else _UNSAID
            found["place and time together"] = said * _TOGETHER[place]
    return found


def _of_words(one: Telling, other: Telling) -> Iterator[Sign]:
    if one.stems & other.stems:
        yield "same word", 1.0
    yield from _of_kinds(one, other)
    if (one.reality in _REAL) is not (other.reality in _REAL):
        yield "one may not have happened", 1.0
    if one.backdrop.report == other.backdrop.report:
        yield _within(one, other), 1.0
    elif one.chief and other.chief:
        yield "both reports are about it", 1.0
    elif (one.chief and other.aside) or (one.aside and other.chief):
        yield "one report is about another", 1.0
    yield "likeness of the sentences", likeness(one.words, other.words)


def _of_kinds(one: Telling, other: Telling) -> Iterator[Sign]:
    if one.type is not other.type:
        yield "types that run into each other", 1.0
    elif one.kinds and other.kinds:
        if one.kinds & other.kinds:
            yield "same kind of word", 1.0
        elif all(_exact(told.kinds) for told in (one, other)):
            yield "other kind of word", 1.0
    if one.type is other.type and _are_two_kinds(one, other):
        yield "other subtype", 1.0


def _are_two_kinds(one: Telling, other: Telling) -> bool:
    """Whether one is of another kind of its type; "the damage" may be of any kind, and is no power cut."""
    if one.kinds & other.kinds:
        return False
    kinds = {"" if told.subtype in _GENERAL else told.subtype or "" for told in (one, other)}
    return len(kinds) > 1 and ("" not in kinds or not kinds.isdisjoint(_EXACT))


def _exact(kinds: frozenset[Kind]) -> set[Kind]:
    """The kinds less those that any of their type may be called: a massacre is an attack."""
    return {kind for kind in kinds if kind[1] not in _GENERAL}


def _within(one: Telling, other: Telling) -> str:
    """The reader kept the two apart: for good reasons, save where it had only a word to go by."""
    if one.headline or other.headline:
        return "headline of the same report"
    if _are_counts_of_two(one, other):
        return "same report, counted by another"
    vague = any(is_vague(told) or is_heard(told) for told in (one, other))
    return "same report, in a word for any force" if vague else "same report"


def _are_counts_of_two(one: Telling, other: Telling) -> bool:
    """Whether two are cited for two counts: "27 died, the opposition said; the government spoke of ten".

    Within a report two counts are kept apart, since one who counts twice counts two things.
    """
    effects = one.type is other.type and one.type in _COUNTED
    counted = bool(one.counts) and bool(other.counts)
    return (
        effects
        and counted
        and bool(one.tellers and other.tellers)
        and not (one.tellers & other.tellers)
    )


def _of_names(one: Telling, other: Telling) -> Iterator[Sign]:
    if one.backdrop.report != other.backdrop.report:
        yield "names in the reports", likeness(one.backdrop.names, other.backdrop.names)
        yield "numbers in the reports", likeness(one.backdrop.numbers, other.backdrop.numbers)
    yield "names in the sentences", likeness(one.beside, other.beside)
    if one.sufferers and other.sufferers:
        same = one.sufferers & other.sufferers
        yield "same sufferers" if same else "other sufferers", 1.0


def _of_time(one: Telling, other: Telling) -> Iterator[Sign]:
    if not is_timed(one) or not is_timed(other):
        yield "told of long after", told_apart(one, other)
        if other_days_by_report(one, other):
            yield "other days, by their reports", 1.0
    elif days_between(one, other) == 0:
        exact = is_of_a_day(one) and is_of_a_day(other)
        yield "same day" if exact else "times meet", 1.0
