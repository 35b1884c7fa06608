"""Who says the same: independent origins that bear each other out, and one origin that is told again.

That a bomb went off is in every report, and that two reports share an incident is told by the incident. So
only what is more than that is set side by side: what came of it, and statements that say the same in much
the same words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from hearsay.reconcile.origins import Interest, are_independent
from hearsay.reconcile.relations.again import Told, counted_again, deeds_again, is_told_again
from hearsay.reconcile.relations.blaming import puts_it_on_another
from hearsay.reconcile.relations.sameness import (
    NOT_SAID,
    is_effect,
    is_same,
    likeness_of,
    quoted_alike,
    relation_of,
    saw_alike,
)
from hearsay.reconcile.relations.voice import Voice
from hearsay.reconcile.series.scope import counts
from hearsay.reconcile.wording import shared_words
from hearsay.record.between import Relation, RelationKind
from hearsay.record.vocabulary import Measure, Mode

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
        key = (one.report, one.origin.key, is_effect(one))
        if not any(is_same(one, old) for old in seen.setdefault(key, [])):
            seen[key].append(one)
            firsts.append(one)
    known = {(one.report, one.origin.key) for one in said}
    spoken = []
    told = Told()
    for one in firsts:
        before = [old for old in told.of(one) if is_told_again(one, old)]
        told.add(one)
        if before:
            yield relation_of(
                RelationKind.REPEATS, one, _likest(one, before), "one origin, told again"
            )
        if len(before) < _SEVERAL:
            spoken.append(one)
    yield from deeds_again(voices)
    yield from counted_again(voices)
    # What is of another incident is set beside what others say of it there.
    own = [one for one in spoken if one.tellings or not one.elsewhere]
    for older, newer in combinations(own, 2):
        if (
            older.origin.key != newer.origin.key
            and older.may_meet(newer)
            and not _hands_on(older, newer)
        ):
            yield from _related(newer, older, known)


def _hands_on(one: Voice, other: Voice) -> bool:
    """Whether one of two is told of by the other: "the crew had reported a bird strike, the spokesman said"."""
    return one.origin.key in other.through or other.origin.key in one.through


def _likest(one: Voice, before: Sequence[Voice]) -> Voice:
    """Of what an origin said before the first that is about as much like it as any."""
    much = [likeness_of(one, old) for old in before]
    return next(old for old, alike in zip(before, much, strict=True) if alike >= 0.8 * max(much))


def _says(one: Voice) -> bool:
    statement = one.statement
    says = one.holds and statement.mode not in NOT_SAID
    # Numbers that others may have are set beside them as such; "two bombs" is part of what was seen.
    numbers = any(v.measure is not Measure.STRIKES and counts(v) for v in one.values)
    return says and not one.is_own and (is_effect(one) or not numbers)


def _related(new: Voice, old: Voice, known: set[tuple[str, str]]) -> Iterator[Relation]:
    quoted = quoted_alike(new, old)
    if not quoted and (are_independent(new.origin, old.origin) or _are_two(new, old, known)):
        alike = is_same(new, old) or saw_alike(new, old)
        if alike and not _blame_otherwise(new, old):
            yield relation_of(RelationKind.CORROBORATES, new, old, "independent origins say so")
        return
    # A sentence that two reports have in the same words is one, whomever they name for it.
    words = quoted or shared_words(new.statement.text, old.statement.text)
    if words and new.report != old.report:
        rule = f"both have the words “{words}”, and may have them of one"
        yield relation_of(RelationKind.REPEATS, new, old, rule)


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
