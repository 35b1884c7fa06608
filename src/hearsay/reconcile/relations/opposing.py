"""Who says that it is so, and who says that it is not: denials told again, given up, or spoken against.

A denial answers an accusation (`answering`), and lives on: it is repeated in the next report, others speak
against it, and sometimes the one who denied admits it. That two speak of one incident is not enough, since
of one strike somebody denies the target and another the dead: they must speak of one sort of event, and
either in much the same words or about an event that both are cited for and one of them negates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from hearsay.reconcile.origins import Interest, Origin
from hearsay.reconcile.origins.independence import are_one_voice
from hearsay.reconcile.relations.again import Told
from hearsay.reconcile.relations.answering import is_answered
from hearsay.reconcile.relations.blaming import (
    are_alike,
    blames,
    is_accused,
    puts_it_on_another,
)
from hearsay.reconcile.relations.effects import COUNTED
from hearsay.reconcile.relations.sameness import AGAIN, accuses, blamed_by_name, likeness_of
from hearsay.reconcile.relations.voice import Voice, says_event
from hearsay.reconcile.wording import name_stems, names_in
from hearsay.record.between import Relation, RelationKind
from hearsay.record.vocabulary import Mode

_ADMITS = frozenset((Mode.CONFIRMS, Mode.CORRECTS))

_ALIKE = 0.2
_SAME = 0.5
_BESIDE = 0.3
"""How alike a denial of no event and its contrary are in one report, which tells the one beside the other."""

_ADMITTED = 0.18
"""How alike what is admitted is to what was denied: that it is admitted tells the rest."""

_NEGATES = re.compile(
    r"\b(?:no|not|never|none|nobody|nothing|neither|nor|without)\b|n['’]t\b", re.IGNORECASE
)
_SEVERAL = 3
"""So many reports of what an origin said before are set beside what it says now: the first."""


def oppositions(voices: Sequence[Voice]) -> Iterator[Relation]:
    """What holds between denials and other statements.

    Args:
        voices: All that is said of an incident.

    Yields:
        Denials told again, denials given up, what is taken back, those who speak up against a denial, and
        the accused who say that it was somebody else.
    """
    spoken = [one for one in voices if not one.is_own and not one.is_silent]
    spoken.sort(key=lambda one: one.order)
    yield from _of_one_origin(spoken)
    yield from _of_the_accused(spoken)
    for denial in _firsts([one for one in spoken if one.is_denial and not one.statement.withdrawn]):
        said = [
            one
            for one in spoken
            if one.holds and _is_denied_by(denial, one) and one.may_meet(denial)
        ]
        # Whom a denial answers is told elsewhere; what they said then, they may say again.
        answered = {one.origin.key for one in said if _is_answered_by(denial, one)}
        against = [one for one in said if one.origin.key not in answered | {denial.origin.key}]
        for other in _firsts(against):
            yield _against(other, denial)
    yield from _of_no_event(spoken)


def _is_answered_by(denial: Voice, one: Voice) -> bool:
    if denial.statement.mode is Mode.CORRECTS or one.day > denial.day:
        return False
    return one.report != denial.report or is_answered(denial, one)


def _of_no_event(spoken: Sequence[Voice]) -> Iterator[Relation]:
    """Denials of what is no event, by those who say the contrary in much the same words."""
    asides = [one for one in spoken if not one.tellings and not one.elsewhere]
    seen: set[tuple[str, str]] = set()
    for denial in asides:
        if not denial.is_denial or denial.statement.withdrawn:
            continue
        # Of all that somebody denies, what another says is denied once.
        said = (
            one
            for one in asides
            if one.holds
            and one.origin.key != denial.origin.key
            and (denial.origin.key, one.origin.key) not in seen
            and likeness_of(one, denial) >= _enough(one, denial)
            and _share_more_than_names(one, denial)
            and one.may_meet(denial)
        )
        for other in _firsts(list(said)):
            seen.add((denial.origin.key, other.origin.key))
            yield _against(other, denial)


def _share_more_than_names(one: Voice, denial: Voice) -> bool:
    shared = one.statement.words & denial.statement.words
    mine, its = (name_stems(of.account.backdrop.names) for of in (one, denial))
    return bool(shared - mine - its)


def _enough(one: Voice, denial: Voice) -> float:
    denies = denial.statement.mode is Mode.DENIES
    return _BESIDE if denies and one.report == denial.report else _SAME


def _of_one_origin(spoken: Sequence[Voice]) -> Iterator[Relation]:
    """An origin's denial in the next report, what it admits then, and what it says no more."""
    told = Told()
    for newer in spoken:
        may_change = newer.is_denial or _admits(newer) or accuses(newer) or not newer.tellings
        before = (
            older
            for older in (told.of(newer) if may_change else ())
            if older.report != newer.report and are_one_voice(older.origin, newer.origin)
            if older.statement.words or not older.is_denial
        )
        changed = (_changed(older, newer) for older in before)
        yield from islice((one for one in changed if one is not None), _SEVERAL)
        told.add(newer)


def _changed(older: Voice, newer: Voice) -> Relation | None:
    """What an origin does in a report with what it said in another one before."""
    kind = RelationKind.REVISES
    if older.is_denial and newer.is_denial and _may_be_one(older, newer):
        kind = RelationKind.REPEATS
        why = f"{newer.words} and {older.words}: one origin denies it, and denies it again."
    elif older.is_denial and _admits(newer) and _is_given_up(older, newer):
        why = f"{newer.words} admits what it denied before ({older.report})."
    elif _says_so_now(older, newer):
        why = f"{older.told}; later {newer.words} says that it is so."
    elif _blames_another(older, newer):
        why = f"{older.told}; later {newer.words} blames another: “{newer.statement.text[:100]}”."
    elif _says_no_more(older, newer):
        why = f"{older.told}; later {newer.words} says “{newer.statement.text[:100]}”."
    else:
        return None
    if not older.may_meet(newer):
        return None
    return Relation(kind=kind, a=newer.at, b=older.at, why=why)


def _blames_another(older: Voice, newer: Voice) -> bool:
    """Whether an origin that only says who did it names another than on an earlier day."""
    if newer.day <= older.day or not (accuses(older) and accuses(newer)):
        return False
    before, now = blamed_by_name(older), blamed_by_name(newer)
    named = all(
        blamed & names_in(one.statement.text) for one, blamed in ((older, before), (newer, now))
    )
    return named and not before & now


def _says_so_now(older: Voice, newer: Voice) -> bool:
    """Whether an origin says on a later day, in much the same words and of no event, what it denied."""
    if not older.is_denial or not newer.holds or newer.day <= older.day:
        return False
    if older.tellings or newer.tellings or older.elsewhere or newer.elsewhere:
        return False
    if _NEGATES.search(newer.statement.text):
        return False
    return likeness_of(older, newer) >= AGAIN


def _says_no_more(older: Voice, newer: Voice) -> bool:
    """Whether an origin denies on a later day what it said; a correction is an answer of its own kind."""
    if not older.holds or not newer.is_denial or newer.statement.mode is Mode.CORRECTS:
        return False
    return newer.day > older.day and newer.is_of_it_first and are_alike(older, newer)


def _of_the_accused(spoken: Sequence[Voice]) -> Iterator[Relation]:
    """Who is accused and accuses another: both cannot be meant, and each has a party to it."""
    seen: set[tuple[str, str, bool]] = set()
    blaming = [one for one in spoken if one.statement.blames]
    # Who tells what was done says more than who is only said to accuse.
    blaming.sort(key=lambda one: not any(says_event(one.statement, t) for t in one.tellings))
    for one in blaming:
        for other in blaming:
            ends = sorted(_speaker(voice.origin) for voice in (one, other))
            key = (ends[0], ends[1], one.report == other.report)
            if key not in seen and puts_it_on_another(one, other) and one.may_meet(other):
                seen.add(key)
                newer, older = sorted((one, other), key=lambda v: v.order, reverse=True)
                why = f"{other.told}; {one.told}: the accused says that it was somebody else."
                yield Relation(kind=RelationKind.CONFLICTS, a=newer.at, b=older.at, why=why)


def _speaker(origin: Origin) -> str:
    """For whom it speaks, of two states at odds: the ministry's word is the state's."""
    return origin.side if origin.interest is Interest.STATE and origin.side else origin.key


def _firsts(voices: Sequence[Voice]) -> Iterator[Voice]:
    """The first statement of each origin."""
    seen: set[str] = set()
    for one in voices:
        if one.origin.key not in seen:
            seen.add(one.origin.key)
            yield one


def _against(other: Voice, denial: Voice) -> Relation:
    newer, older = sorted((other, denial), key=lambda one: one.order, reverse=True)
    why = f"{other.told}; {denial.words} says that it is not so."
    return Relation(kind=RelationKind.CONFLICTS, a=newer.at, b=older.at, why=why)


def _admits(one: Voice) -> bool:
    return one.holds and (one.statement.mode in _ADMITS or one.is_admission)


def _is_given_up(denial: Voice, newer: Voice) -> bool:
    """Whether what an origin admits is what it denied: who admits something has denied it, in words like these."""
    if newer.statement.mode is Mode.CONFIRMS and (denial.beside or newer.beside):
        return likeness_of(denial, newer) >= _ADMITTED
    return _may_be_one(denial, newer)


def _may_be_one(one: Voice, other: Voice) -> bool:
    """Whether what an origin denies of an incident is what it denied before: it is unless it counts."""
    if not one.tellings or not other.tellings:
        return likeness_of(one, other) >= AGAIN
    happened = all({t.type for t in voice.tellings} - COUNTED for voice in (one, other))
    return happened or likeness_of(one, other) >= _SAME


def _are_of_one(one: Voice, other: Voice) -> bool:
    """Whether two speak of one sort of event, and in words that have something to do with each other."""
    types = {t.type for t in one.tellings} & {t.type for t in other.tellings}
    return bool(types - COUNTED) and likeness_of(one, other) >= _ALIKE


def _is_denied_by(denial: Voice, other: Voice) -> bool:
    """Who denies a part of his own in it denies nothing to those who do not speak of him."""
    if not denial.is_of_it_first:
        return False
    if denial.statement.part or blames(denial, denial.origin):
        return is_accused(denial.origin, other)
    return _are_of_one(other, denial)
