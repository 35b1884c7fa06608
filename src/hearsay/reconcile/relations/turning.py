"""Who says now what he denied before, as one report tells it, and who bears out in one report what others said in another.

"The owner, who swore last week that every door stood open, has acknowledged that the exit was locked" is a change of
mind that needs no second report. And who admits or denies something of no event, "a chained door", "any dealings with
the firm", answers those who said so in other reports about the same, if their words have much in common.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from hearsay.reconcile.origins.independence import are_one_voice
from hearsay.reconcile.relations.blaming import is_accused
from hearsay.reconcile.relations.sameness import likeness_of
from hearsay.reconcile.relations.voice import Voice
from hearsay.reconcile.series.scope import counts
from hearsay.reconcile.wording import concepts, content_stems, name_stems, stem
from hearsay.record.between import Relation, RelationKind
from hearsay.record.vocabulary import Mode

_NEAR = 260
"""Characters between what somebody had said and what he admits instead."""

_ALIKE = 0.3
_MUCH_ALIKE = 0.5
"""How alike what is admitted, and what is denied, is to what others said."""

_SHARED = 2
_ROLES = frozenset(
    map(
        stem,
        "owner operator company firm management manager captain driver pilot builder contractor manufacturer landlord "
        "organiser employer airline railway union".split(),
    )
)
"""What people are accused as who are named elsewhere: "the owners of keeping the exit locked"."""


def turns(voices: Sequence[Voice]) -> Iterator[Relation]:
    """What somebody admits instead of what he said, in one report; and answers of no event across reports.

    Args:
        voices: All that is said of an incident and beside it.
    """
    spoken = [one for one in voices if not one.is_own and not one.is_silent]
    by_report: dict[str, list[Voice]] = {}
    for one in spoken:
        by_report.setdefault(one.report, []).append(one)
    for said in by_report.values():
        yield from _within(said)
    yield from _across(sorted(spoken, key=lambda one: one.order))


def _within(said: Sequence[Voice]) -> Iterator[Relation]:
    for now in said:
        if now.statement.mode is not Mode.CONFIRMS:
            continue
        before = [
            old
            for old in said
            if old is not now
            and old.statement.before
            and are_one_voice(old.origin, now.origin)
            and _gap(old, now) <= _NEAR
        ]
        if before:
            old = min(before, key=lambda one: _gap(one, now))
            why = f"{old.told}, as the report tells; now {now.words} admits “{now.statement.text[:100]}”."
            yield Relation(kind=RelationKind.REVISES, a=now.at, b=old.at, why=why)


def _gap(one: Voice, other: Voice) -> int:
    first, second = sorted((one.statement.at, other.statement.at))
    return second.start - first.end


def _across(spoken: Sequence[Voice]) -> Iterator[Relation]:
    """Of what each origin admits or denies the first in a report, for each origin that said so before elsewhere."""
    seen: set[tuple[str, str, RelationKind]] = set()
    words = [_own_words(one) for one in spoken]
    having: dict[str, list[int]] = {}
    for at, told in enumerate(words):
        for word in told:
            having.setdefault(word, []).append(at)
    for at, one in enumerate(spoken):
        kind = _kind(one)
        if kind is None or any(counts(value) for value in one.values):
            continue
        shared = Counter(other for word in words[at] for other in having[word])
        for near in sorted(shared):
            other = spoken[near]
            key = (f"{one.report} {one.origin.key}", other.origin.key, kind)
            if key not in seen and _is_answered(kind, one, other, shared[near]):
                seen.add(key)
                verb = "denies it" if kind is RelationKind.DENIES else "bears it out"
                why = f"{other.told}; {one.words} {verb}: “{one.statement.text[:100]}”."
                yield Relation(kind=kind, a=one.at, b=other.at, why=why)


def _kind(one: Voice) -> RelationKind | None:
    if one.statement.mode is Mode.CONFIRMS and one.holds:
        return RelationKind.CONFIRMS
    return RelationKind.DENIES if one.is_denial and not one.statement.withdrawn else None


def _is_answered(kind: RelationKind, one: Voice, other: Voice, shared: int) -> bool:
    if other.report == one.report or other.day > one.day or not other.holds:
        return False
    if are_one_voice(one.origin, other.origin) or not one.may_meet(other):
        return False
    if one.tellings and other.tellings:
        return False  # of one event it is told elsewhere
    if one.tellings and other.elsewhere:
        return False
    if other.statement.mode is Mode.CONFIRMS or any(counts(value) for value in other.values):
        return False
    if kind is RelationKind.DENIES and (
        _is_accused_as(one, other) or is_accused(one.origin, other)
    ):
        return True
    enough = _ALIKE if kind is RelationKind.CONFIRMS else _MUCH_ALIKE
    return shared >= _SHARED and likeness_of(one, other) >= enough


def _own_words(one: Voice) -> frozenset[str]:
    """What it says, less the names of its report."""
    return concepts(one.statement.words - name_stems(one.account.backdrop.names))


def _is_accused_as(one: Voice, other: Voice) -> bool:
    """Whether the other accuses whoever is what the one is called: "the owner"."""
    called = content_stems(one.statement.source) & _ROLES
    return bool(called & frozenset(map(stem, other.statement.blames)))
