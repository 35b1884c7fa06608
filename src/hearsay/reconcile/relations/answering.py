"""Who denies, confirms or corrects what others say, in their own report or across reports.

That two statements are of one incident does not make the one an answer to the other: "we shot down no
plane" answers who says that they did, and not who counts the dead. So across reports an answer must be to
the same kind of event, and must share with what it answers either most of its words or who is said to have
done it. Who denies a part in it denies nothing to those who say only that it happened. Silence answers
nothing, and what was said later is not answered, unless it was said before too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hearsay.reconcile.relations.blaming import are_alike, blames, is_accused
from hearsay.reconcile.relations.voice import Voice
from hearsay.reconcile.series.bounds import meet
from hearsay.reconcile.series.scope import counts
from hearsay.reconcile.wording import content_stems, stem
from hearsay.record.between import At, Relation, RelationKind
from hearsay.record.vocabulary import Mode

_POINTING = 5
"""Words of an answer that says no more than what it answers."""

_NEAR = 200
"""Characters between what somebody says of another and where that one denies it."""

_NAMING_NOTHING = frozenset(
    map(
        stem,
        "accusation allegation charge claim report rumour rumor account assertion figure number count involvement "
        "responsibility role part blame attack deny statement suggestion word "
        "fabricated false baseless unfounded untrue groundless absurd ridiculous lie nonsense propaganda totally".split(),
    )
)
"""Stems of words of an answer that are for any that it may answer."""

_DEFINITE = re.compile(r"(?:the|this|that|these|those) ", re.IGNORECASE)
_POINTED = frozenset(map(stem, "that this it them".split()))
_POINTS = re.compile(
    r"(?:the|this|that|these|those|such|any|all|both|its|their|his|her)?\s*(?:\w+ )?"
    r"(?:accusations?|allegations?|charges?|claims?|reports?|accounts?|assertions?|figures?|numbers?|it|them)\b",
    re.IGNORECASE,
)

_ANSWERS = {
    Mode.DENIES: RelationKind.DENIES,
    Mode.REFUSES: RelationKind.DENIES,
    Mode.CONFIRMS: RelationKind.CONFIRMS,
    Mode.CORRECTS: RelationKind.REVISES,
}


def answers(voices: Sequence[Voice], asides: Sequence[Voice] = ()) -> Iterator[Relation]:
    """What holds between answers and what they answer.

    Args:
        voices: All that is said of an incident, the oldest first.
        asides: What is said beside it; of that a report tells itself what is an answer to what.

    Yields:
        For each answer a relation to the newest statement of each origin that it answers, of those that were
        said before it if any were.
    """
    beside: dict[str, list[Voice]] = {}
    for one in (*voices, *asides):
        beside.setdefault(one.report, []).append(one)
    for one in (*voices, *asides):
        kind = _kind(one)
        if kind is None:
            continue
        answered: dict[tuple[str, bool], Voice] = {}
        others = voices if one.tellings else ()
        near = (other for other in beside[one.report] if not (one.tellings and other.tellings))
        for other in (*others, *near):
            if other is not one and is_answered(one, other):
                key = other.origin.key, other.report == one.report
                if key not in answered or other.order < one.order:
                    answered[key] = other
        for other in answered.values():
            yield _relation(kind, one, other)


def _kind(one: Voice) -> RelationKind | None:
    """How a statement answers, "we did not do it" as "we deny it" does."""
    found = _ANSWERS.get(one.statement.mode)
    if found is None and one.is_denial and not one.is_own:
        return RelationKind.DENIES
    return found


def is_answered(one: Voice, other: Voice) -> bool:
    """Whether an answer is one to a statement.

    Args:
        one: A denial, a confirmation or a correction.
        other: What somebody says.
    """
    if other.is_silent or other.statement.mode in _ANSWERS or not one.may_meet(other):
        return False
    if one.statement.mode is Mode.CONFIRMS and _count_otherwise(one, other):
        return False
    if one.report == other.report:
        return _is_answered_beside(one, other)
    if other.is_own or one.statement.mode is Mode.REFUSES or _is_later(other, one):
        # An offer that is refused elsewhere is not what this one says of the incident.
        return False
    if one.statement.mode is Mode.CORRECTS:
        return one.origin.key == other.origin.key and are_alike(one, other)
    if one.origin.key == other.origin.key:
        return False
    if one.is_denial:
        return other.holds and _is_denied(one, other)
    return is_accused(one.origin, other) or are_alike(one, other)


def _is_answered_beside(one: Voice, other: Voice) -> bool:
    """The same, of two in one report, which tells what is an answer to what."""
    if _is_named_right_before(one, other):
        return True
    if one.is_denial and one.origin.key == other.origin.key and not one.statement.withdrawn:
        return one.statement.mode is Mode.CORRECTS and _is_told_of(one, other)
    if not one.statement.about:
        return _speaks_for_himself(one, other)
    return _is_told_of(one, other)


def _is_named_right_before(one: Voice, other: Voice) -> bool:
    """Whether somebody denies right behind the sentence in which another tells of him.

    "The workers had been sewing for Halden Sport, the union said. The company denied any business with the factory."
    """
    if (
        not one.is_denial
        or one.is_own
        or other.is_own
        or other.origin.key == one.origin.key
        or not other.holds
    ):
        return False
    between = [
        said
        for said in one.account.statements
        if other.statement.at.end <= said.at.start and said.at.end <= one.statement.at.start
    ]
    near = other.statement.at.end < one.statement.at.start <= other.statement.at.end + _NEAR
    alone = all(said.origin is None or said.origin.key == one.origin.key for said in between)
    named = content_stems(one.origin.name)
    return near and alone and bool(named) and named <= other.statement.words


def _is_told_of(one: Voice, other: Voice) -> bool:
    return other.statement.claim in one.statement.about and _is_spoken_of(one, other)


def _speaks_for_himself(one: Voice, other: Voice) -> bool:
    """Whether who is accused in a report says there that it is not so, in words that have to do with it."""
    if not one.is_denial or one.is_own or one.statement.mode is Mode.CORRECTS:
        return False
    shared = one.statement.words & other.statement.words
    return other.holds and len(shared) > 1 and is_accused(one.origin, other)


def _count_otherwise(one: Voice, other: Voice) -> bool:
    """Whether no number of the one is the other's: that confirms no count."""
    mine = [value for value in one.values if counts(value)]
    if one.report != other.report and not mine and any(map(counts, other.values)):
        return True
    pairs = [(a, b) for a in mine for b in other.values if a.measure is b.measure]
    return bool(pairs) and not any(meet(a, b) for a, b in pairs)


def _is_spoken_of(one: Voice, other: Voice) -> bool:
    """Whether the words of an answer have to do with what it is said to answer.

    "It" and "the attack" point at what was said, and whoever goes on to tell something of his own does not:
    "rejected criticism that it had not warned people" answers no count of the dead. Nobody corrects what
    others say.
    """
    if one.statement.mode is Mode.CORRECTS:
        return one.origin.key == other.origin.key
    said = one.statement
    told = said.words - _NAMING_NOTHING - content_stems(other.origin.name)
    few = len(said.text.split()) <= _POINTING and (
        not told or _DEFINITE.match(said.text) is not None
    )
    points = few or _POINTS.fullmatch(said.text) is not None
    shared = said.words & other.statement.words
    least = min(len(said.words), len(other.statement.words))
    return points or len(shared) > 1 or (bool(shared) and least < 2 * len(shared))


def _is_denied(one: Voice, other: Voice) -> bool:
    """Whether a denial is of what another says: of his own part only by whom the other accuses."""
    if not one.is_of_it_first:
        return False
    if is_accused(one.origin, other):
        return True
    if other.is_admission and one.statement.part:
        return _names(one, other)
    own = one.statement.part or blames(one, one.origin)
    return not own and are_alike(one, other)


def _names(one: Voice, other: Voice) -> bool:
    """Whether who is spoken of is who says the other: "the group had nothing to do with it"."""
    told = content_stems(other.origin.name)
    return bool(told) and told <= one.statement.words


def _is_later(one: Voice, other: Voice) -> bool:
    """Whether it was said on a later day: of one day nobody knows which came first."""
    return one.day > other.day


_VERBS = {
    RelationKind.DENIES: "denies it",
    RelationKind.CONFIRMS: "confirms it",
    RelationKind.REVISES: "corrects what was said before",
}


def _relation(kind: RelationKind, a: Voice, b: Voice) -> Relation:
    verb = "takes back what it said" if a.statement.withdrawn else _VERBS[kind]
    why = f"{b.told}; {a.words} {verb}."
    return Relation(kind=kind, a=a.at, b=b.at, a_also=_explained(a), why=why)


def _explained(one: Voice) -> tuple[At, ...]:
    """What somebody goes on to say who only points at what he answers: "rejected that. “We fired no shot,” he said"."""
    said = one.statement
    if one.is_own or said.words - _NAMING_NOTHING - _POINTED or not one.is_denial:
        return ()
    behind = (other for other in one.account.statements if other.at.start >= said.at.end)
    following = min(behind, key=lambda other: other.at, default=None)
    if following is None or following.origin is None or following.origin != said.origin:
        return ()
    near = following.at.start - said.at.end <= _NEAR
    return (following.at,) if near and not following.about else ()
