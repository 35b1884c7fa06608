"""Who says that it is so, and who says that it is not: denials told again, given up, or spoken against.

A denial answers an accusation (`answering`), and lives on: it is repeated in the next report, others speak
against it, and sometimes the one who denied admits it. That two speak of one incident is not enough, since
of one strike somebody denies the target and another the dead: they must speak of one sort of event, and
either in much the same words or about an event that both are cited for and one of them negates.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from hearsay.reconcile.relations.voice import EFFECTS, Voice
from hearsay.reconcile.wording import likeness
from hearsay.record import EventType
from hearsay.record.between import Relation, RelationKind
from hearsay.record.vocabulary import Mode, Polarity

_SILENT = frozenset((Mode.UNCLEAR, Mode.NO_COMMENT))
_ADMITS = frozenset((Mode.CONFIRMS, Mode.CORRECTS))
_COUNTED = EFFECTS | {EventType.CASUALTY}
"""Of what has numbers, it is the numbers that are denied, and they have relations of their own."""

_ALIKE = 0.2
_SAME = 0.5


def oppositions(voices: Sequence[Voice]) -> Iterator[Relation]:
    """What holds between denials and other statements.

    Args:
        voices: All that is said of an incident.

    Yields:
        Denials told again, denials given up, and those who speak up against a denial.
    """
    spoken = [one for one in voices if not one.is_own and one.statement.mode not in _SILENT]
    spoken.sort(key=lambda one: one.order)
    yield from _of_one_origin([one for one in spoken if _is_denial(one) or _admits(one)])
    for denial in _firsts([one for one in spoken if _is_denial(one)]):
        said = [one for one in spoken if _affirms(one) and _are_of_one(one, denial)]
        # Whom a denial answers is told elsewhere; what they said then, they may say again.
        answers = denial.statement.mode is Mode.DENIES
        answered = {one.origin.key for one in said if answers and one.order < denial.order}
        against = [one for one in said if one.origin.key not in answered | {denial.origin.key}]
        for other in _firsts(against):
            yield _against(other, denial)


def _of_one_origin(spoken: Sequence[Voice]) -> Iterator[Relation]:
    """An origin's denial in the next report, and what it admits then."""
    for older, newer in combinations(spoken, 2):
        same = older.origin.key == newer.origin.key and older.report != newer.report
        if not same or not _is_denial(older) or not _may_be_one(older, newer):
            continue
        if _is_denial(newer):
            why = f"{newer.words} and {older.words}: one origin denies it, and denies it again."
            yield Relation(kind=RelationKind.REPEATS, a=newer.at, b=older.at, why=why)
        else:
            why = f"{newer.words} admits what it denied before ({older.report})."
            yield Relation(kind=RelationKind.REVISES, a=newer.at, b=older.at, why=why)


def _firsts(voices: Sequence[Voice]) -> Iterator[Voice]:
    """The first statement of each origin."""
    seen: set[str] = set()
    for one in voices:
        if one.origin.key not in seen:
            seen.add(one.origin.key)
            yield one


def _against(other: Voice, denial: Voice) -> Relation:
    newer, older = sorted((other, denial), key=lambda one: one.order, reverse=True)
    told = other.statement.text[:100]
    why = f"{other.words} says “{told}”; {denial.words} says that it is not so."
    return Relation(kind=RelationKind.CONFLICTS, a=newer.at, b=older.at, why=why)


def _is_denial(one: Voice) -> bool:
    return one.statement.mode is Mode.DENIES or one.statement.polarity is Polarity.NEGATED


def _affirms(one: Voice) -> bool:
    return one.statement.polarity is Polarity.AFFIRMED and one.statement.mode is not Mode.DENIES


def _admits(one: Voice) -> bool:
    return one.statement.mode in _ADMITS and _affirms(one)


def _may_be_one(one: Voice, other: Voice) -> bool:
    """Whether what an origin denies of an incident is what it denied before: it is unless it counts."""
    if not one.tellings or not other.tellings:
        return _likeness(one, other) >= _SAME
    return all({t.type for t in voice.tellings} - _COUNTED for voice in (one, other))


def _are_of_one(one: Voice, other: Voice) -> bool:
    """Whether two speak of one sort of event, and in words that have something to do with each other."""
    types = {t.type for t in one.tellings} & {t.type for t in other.tellings}
    return bool(types - _COUNTED) and _likeness(one, other) >= _ALIKE


def _likeness(one: Voice, other: Voice) -> float:
    return likeness(one.statement.words, other.statement.words)
