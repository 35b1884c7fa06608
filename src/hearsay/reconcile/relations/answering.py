"""Who denies, confirms or corrects what others say, in their own report or across reports.

That two statements are of one incident does not make the one an answer to the other: "we shot down no
plane" answers who says that they did, and not who counts the dead. So across reports an answer must be to
the same kind of event, and must share with what it answers either most of its words or who did it. Silence
answers nothing, and what was said later is not answered, unless it was said before too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hearsay.reconcile.origins import Origin
from hearsay.reconcile.relations.voice import Voice
from hearsay.reconcile.wording import likeness, names_in
from hearsay.record.between import Relation, RelationKind
from hearsay.record.vocabulary import Mode, Polarity

_ANSWERS = {
    Mode.DENIES: RelationKind.DENIES,
    Mode.REFUSES: RelationKind.DENIES,
    Mode.CONFIRMS: RelationKind.CONFIRMS,
    Mode.CORRECTS: RelationKind.REVISES,
}
_SILENT = frozenset((Mode.UNCLEAR, Mode.NO_COMMENT))
_ALIKE = 0.35


def answers(voices: Sequence[Voice]) -> Iterator[Relation]:
    """What holds between answers and what they answer.

    Args:
        voices: All that is said of an incident, the oldest first.

    Yields:
        For each answer a relation to the newest statement of each origin that it answers.
    """
    for one in voices:
        kind = _ANSWERS.get(one.statement.mode)
        if kind is None:
            continue
        answered: dict[tuple[str, bool], Voice] = {}
        for other in voices:
            if other is not one and _is_answered(one, other):
                answered[other.origin.key, other.report == one.report] = other
        for other in answered.values():
            yield _relation(kind, one, other)


def _is_answered(one: Voice, other: Voice) -> bool:
    if other.statement.mode in _SILENT or other.statement.mode in _ANSWERS:
        return False
    if one.report == other.report and other.statement.claim in one.statement.about:
        return True
    if one.report == other.report or other.is_own:
        return False
    if one.statement.mode is Mode.CORRECTS:
        return (
            one.origin.key == other.origin.key and not _is_later(other, one) and _alike(one, other)
        )
    if one.origin.key == other.origin.key or _is_later(other, one):
        return False
    contrary = one.statement.mode is Mode.DENIES
    affirmed = other.statement.polarity is Polarity.AFFIRMED
    return (affirmed or not contrary) and (_alike(one, other) or is_accused(one.origin, other))


def _is_later(one: Voice, other: Voice) -> bool:
    """Whether it was said on a later day: of one day nobody knows which came first."""
    return one.order[0] > other.order[0]


def _alike(one: Voice, other: Voice) -> bool:
    same_kind = {t.type for t in one.tellings} & {t.type for t in other.tellings}
    return bool(same_kind) and likeness(one.statement.words, other.statement.words) >= _ALIKE


def is_accused(origin: Origin, other: Voice) -> bool:
    """Whether a statement says that an origin did it.

    Args:
        origin: Who may have.
        other: Who says so.
    """
    names = names_in(origin.name) | {origin.name.casefold()}
    return any(names & telling.doers for telling in other.tellings)


_VERBS = {
    RelationKind.DENIES: "denies it",
    RelationKind.CONFIRMS: "confirms it",
    RelationKind.REVISES: "corrects what was said before",
}


def _relation(kind: RelationKind, a: Voice, b: Voice) -> Relation:
    why = f"{b.words} says “{_cut(b.statement.text)}”; {a.words} {_VERBS[kind]}."
    return Relation(kind=kind, a=a.at, b=b.at, why=why)


def _cut(text: str) -> str:
    return text if len(text) <= 100 else f"{text[:99]}…"
