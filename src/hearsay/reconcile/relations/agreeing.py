"""Who says the same: independent origins that bear each other out, and one origin that is told again.

That a bomb went off is in every report, and that two reports share an incident is told by the incident. So
only what is more than that is set side by side: what came of it, and statements that say the same in much
the same words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from hearsay.reconcile.incidents.bars import is_vague
from hearsay.reconcile.origins import are_independent
from hearsay.reconcile.relations.blaming import puts_it_on_another
from hearsay.reconcile.relations.voice import EFFECTS, Voice
from hearsay.reconcile.wording import likeness, shared_words
from hearsay.record import EventType
from hearsay.record.between import Relation, RelationKind
from hearsay.record.vocabulary import Mode

_NOT_SAID = frozenset((Mode.CONFIRMS, Mode.CORRECTS))
_ALIKE = 0.5
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
    spoken = []
    for at, one in enumerate(firsts):
        before = [old for old in firsts[:at] if _is_told_again(one, old)]
        if before:
            yield _relation(RelationKind.REPEATS, one, before[0], "one origin, told again")
        if len(before) < _SEVERAL:
            spoken.append(one)
    for older, newer in combinations(spoken, 2):
        if older.origin.key != newer.origin.key:
            yield from _related(newer, older)


def _says(one: Voice) -> bool:
    statement = one.statement
    says = one.holds and statement.mode not in _NOT_SAID
    return says and not one.is_own and (_is_effect(one) or not statement.figures)


def _is_effect(one: Voice) -> bool:
    return bool(_effects(one))


def _effects(one: Voice) -> frozenset[tuple[EventType, str | None]]:
    """What came of it; "a bomb struck the offices" tells of force, whatever it may have damaged."""
    told = (t for t in one.tellings if t.type in EFFECTS and not is_vague(t))
    return frozenset((t.type, t.subtype) for t in told)


def _is_same(one: Voice, other: Voice) -> bool:
    if _is_effect(one) != _is_effect(other):
        return False
    return bool(_effects(one) & _effects(other)) or _likeness(one, other) >= _ALIKE


def _is_told_again(new: Voice, old: Voice) -> bool:
    return new.origin.key == old.origin.key and new.report != old.report and _is_same(new, old)


def _related(new: Voice, old: Voice) -> Iterator[Relation]:
    if are_independent(new.origin, old.origin):
        if _is_same(new, old) and not _blame_otherwise(new, old):
            yield _relation(RelationKind.CORROBORATES, new, old, "independent origins say so")
        return
    # A sentence that two reports have in the same words is one, whomever they name for it.
    words = shared_words(new.statement.text, old.statement.text)
    if words and new.report != old.report:
        rule = f"both have the words “{words}”, and may have them of one"
        yield _relation(RelationKind.REPEATS, new, old, rule)


def _blame_otherwise(one: Voice, other: Voice) -> bool:
    """Whether two may agree that it happened, and do not on who did it."""
    if puts_it_on_another(one, other) or puts_it_on_another(other, one):
        return True
    blamed = (one.statement.blames, other.statement.blames)
    accusing = Mode.ACCUSES in (one.statement.mode, other.statement.mode)
    return accusing and all(blamed) and not blamed[0] & blamed[1]


def _likeness(one: Voice, other: Voice) -> float:
    return likeness(one.statement.words, other.statement.words)


def _relation(kind: RelationKind, a: Voice, b: Voice, rule: str) -> Relation:
    why = f"{a.words} and {b.words}: {rule}."
    return Relation(kind=kind, a=a.at, b=b.at, why=why)
