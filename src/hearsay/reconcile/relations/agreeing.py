"""Who says the same: independent origins that bear each other out, and one origin that is told again.

That a bomb went off is in every report, and that two reports share an incident is told by the incident. So
only what is more than that is set side by side: what came of it, and statements that say the same in much
the same words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from hearsay.reconcile.accounts.stance import FIELD
from hearsay.reconcile.incidents.bars import is_vague
from hearsay.reconcile.origins import Interest, are_independent
from hearsay.reconcile.origins.independence import are_one_voice
from hearsay.reconcile.relations.blaming import blames, puts_it_on_another
from hearsay.reconcile.relations.voice import EFFECTS, Voice, says_event
from hearsay.reconcile.series.bounds import is_soft
from hearsay.reconcile.series.scope import counts
from hearsay.reconcile.telling import Telling
from hearsay.reconcile.wording import concepts, likeness, shared_words, stem
from hearsay.record import EventType
from hearsay.record.between import Relation, RelationKind
from hearsay.record.vocabulary import Measure, Mode

_FORCE = frozenset((EventType.ATTACK, EventType.STRIKE, EventType.BATTLE, EventType.EXPLOSION))
_HOUSES = frozenset((Measure.HOUSES_DAMAGED.value, Measure.HOUSES_DESTROYED.value))
_NOT_SAID = frozenset((Mode.CONFIRMS, Mode.CORRECTS))
_ALIKE = 0.5
_BARE = 6
"""Words of a statement that only says who did it."""

_GENERIC = frozenset(
    "group militia rebel rebels armed gunmen attackers raid attack on militants".split()
)
_SENSED = concepts(
    frozenset(
        map(stem, "plane explosion gunfire smoke flames flash rumble crash shaking wave".split())
    )
)
_SENSING = frozenset(
    map(stem, "saw seen see heard hear felt feel watched smelled woke woken".split())
)
_UNDONE = frozenset(map(stem, "restored repaired reopened rebuilt resumed returned lifted".split()))
_REMAINS = frozenset(map(stem, "debris rubble ruins wreckage".split()))
_SEVERAL = 3
"""So many reports of what one origin says are set beside what others say; all of them repeat the first."""


def agreements(voices: Sequence[Voice]) -> Iterator[Relation]:
    """What holds between statements that say the same.

    Args:
        voices: All that is said of an incident, the oldest first.

    Yields:
        A relation for each two of them that are the first to say it for their origin in their report.
    """
    said = [one for one in voices if _says(one)]
    seen: dict[tuple[str, str, bool], list[Voice]] = {}
    firsts = []
    for one in said:
        key = (one.report, one.origin.key, _is_effect(one))
        if not any(_is_same(one, old) for old in seen.setdefault(key, [])):
            seen[key].append(one)
            firsts.append(one)
    known = {(one.report, one.origin.key) for one in said}
    spoken = []
    for at, one in enumerate(firsts):
        before = [old for old in firsts[:at] if _is_told_again(one, old)]
        if before:
            yield _relation(
                RelationKind.REPEATS, one, _likest(one, before), "one origin, told again"
            )
        if len(before) < _SEVERAL:
            spoken.append(one)
    yield from _deeds_again(voices)
    for older, newer in combinations(spoken, 2):
        if older.origin.key != newer.origin.key:
            yield from _related(newer, older, known)


def _likest(one: Voice, before: Sequence[Voice]) -> Voice:
    """Of what an origin said before the first that is about as much like it as any."""
    much = [_likeness(one, old) for old in before]
    return next(old for old, alike in zip(before, much, strict=True) if alike >= 0.8 * max(much))


def _says(one: Voice) -> bool:
    statement = one.statement
    says = one.holds and statement.mode not in _NOT_SAID
    # Numbers that others may have are set beside them as such; "two bombs" is part of what was seen.
    numbers = any(v.measure is not Measure.STRIKES and counts(v) for v in one.values)
    return says and not one.is_own and (_is_effect(one) or not numbers)


def _is_effect(one: Voice) -> bool:
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


def _is_same(one: Voice, other: Voice) -> bool:
    if _is_effect(one) != _is_effect(other) or _both_count(one, other):
        return False
    if _is_undone(one) != _is_undone(other):
        return False
    if _effects(one) & _effects(other) or _likeness(one, other) >= _ALIKE:
        return True
    return _accuse(one) and _accuse(other) and _blame_one(one, other)


def _accuse(one: Voice) -> bool:
    """Whether it says no more than who did it."""
    said = one.statement
    return (
        bool(said.blames)
        and not blames(one, one.origin)
        and (said.mode is Mode.ACCUSES or len(said.words) <= _BARE)
    )


def _blame_one(one: Voice, other: Voice) -> bool:
    mine, theirs = (
        {word for word in voice.statement.blames if not word.startswith(FIELD)}
        for voice in (one, other)
    )
    return bool(mine & theirs - _GENERIC)


def _saw_alike(new: Voice, old: Voice) -> bool:
    """Whether two who were there tell of one sight or sound: "a loud bang", "an explosion in the engine room"."""
    if new.report == old.report or not (_was_there(new) and _was_there(old)):
        return False
    return bool(concepts(new.statement.words) & concepts(old.statement.words) & _SENSED)


def _was_there(one: Voice) -> bool:
    if one.origin.interest is Interest.EYEWITNESS:
        return True
    return one.origin.interest is Interest.UNKNOWN and bool(_SENSING & one.statement.words)


def _is_undone(one: Voice) -> bool:
    """Whether an effect is told to be over: "power had been restored"."""
    return _is_effect(one) and bool(_UNDONE & one.statement.words)


def _both_count(one: Voice, other: Voice) -> bool:
    """Whether both have numbers, which are set beside each other as such."""
    return _is_effect(one) and all(
        any(not is_soft(value) for value in voice.values) for voice in (one, other)
    )


def _is_told_again(new: Voice, old: Voice) -> bool:
    if new.report == old.report or not are_one_voice(new.origin, old.origin):
        return False
    return _is_same(new, old) or _saw_again(new, old)


def _saw_again(new: Voice, old: Voice) -> bool:
    """Whether one who was there tells of one sight or sound again: "a loud bang", "he heard two bangs"."""
    if ":" in new.origin.key or new.origin.key != old.origin.key:
        return False
    seen = concepts(new.statement.words) & concepts(old.statement.words) & _SENSED
    return bool(seen) and (_was_there(new) or _was_there(old))


def _deeds_again(voices: Sequence[Voice]) -> Iterator[Relation]:
    """Who says again who did it: "they attacked our positions", "they fired on us at dawn"."""
    deeds = [one for one in voices if one.holds and not one.is_own and _tells_deed(one)]
    for at, one in enumerate(deeds):
        before = [
            old
            for old in deeds[:at]
            if old.report != one.report
            and are_one_voice(one.origin, old.origin)
            and _blame_one(one, old)
        ]
        if before:
            yield _relation(RelationKind.REPEATS, one, before[0], "one origin, told again")


def _tells_deed(one: Voice) -> bool:
    """Whether it says in words of its own that another did it."""
    said = one.statement
    told = any(t.type in _FORCE and says_event(said, t) for t in one.tellings)
    return told and said.mode not in _NOT_SAID and bool(said.blames) and not blames(one, one.origin)


def _related(new: Voice, old: Voice, known: set[tuple[str, str]]) -> Iterator[Relation]:
    if are_independent(new.origin, old.origin) or _are_two(new, old, known):
        alike = _is_same(new, old) or _saw_alike(new, old)
        if alike and not _blame_otherwise(new, old):
            yield _relation(RelationKind.CORROBORATES, new, old, "independent origins say so")
        return
    # A sentence that two reports have in the same words is one, whomever they name for it.
    words = shared_words(new.statement.text, old.statement.text)
    if words and new.report != old.report:
        rule = f"both have the words “{words}”, and may have them of one"
        yield _relation(RelationKind.REPEATS, new, old, rule)


def _are_two(new: Voice, old: Voice, known: set[tuple[str, str]]) -> bool:
    """Whether one who was there gives his name, and others in another report do not: they are not he alone.

    A report that names him too may mean him by them.
    """
    if (new.report, old.origin.key) in known or (old.report, new.origin.key) in known:
        return False
    witnesses = new.origin.interest is old.origin.interest is Interest.EYEWITNESS
    named = [one.origin.apart for one in (new, old)]
    printed = shared_words(new.statement.text, old.statement.text)
    return witnesses and any(named) and not all(named) and new.report != old.report and not printed


def _blame_otherwise(one: Voice, other: Voice) -> bool:
    """Whether two may agree that it happened, and do not on who did it."""
    if puts_it_on_another(one, other) or puts_it_on_another(other, one):
        return True
    blamed = (one.statement.blames, other.statement.blames)
    accusing = Mode.ACCUSES in (one.statement.mode, other.statement.mode)
    return accusing and all(blamed) and not blamed[0] & blamed[1]


def _likeness(one: Voice, other: Voice) -> float:
    return likeness(concepts(one.statement.words), concepts(other.statement.words))


def _relation(kind: RelationKind, a: Voice, b: Voice, rule: str) -> Relation:
    why = f"{a.words} and {b.words}: {rule}."
    return Relation(kind=kind, a=a.at, b=b.at, why=why)
