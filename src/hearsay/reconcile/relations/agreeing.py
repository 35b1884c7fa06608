"""Who says the same: independent origins that bear each other out, and one origin that is told again.

That a bomb went off is in every report, and that two reports share an incident is told by the incident. So
only what is more than that is set side by side: what came of it, and statements that say the same in much
the same words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from hearsay.reconcile.origins import are_independent
from hearsay.reconcile.relations.voice import EFFECTS, Voice
from hearsay.reconcile.wording import likeness
from hearsay.record.between import Relation, RelationKind
from hearsay.record.vocabulary import Mode, Polarity

_NOT_SAID = frozenset((Mode.UNCLEAR, Mode.NO_COMMENT, Mode.DENIES, Mode.CONFIRMS, Mode.CORRECTS))
_ALIKE = 0.5
_SAME_WORDS = 0.7


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
    for older, newer in combinations(firsts, 2):
        if _is_same(newer, older):
            yield from _related(newer, older)


def _says(one: Voice) -> bool:
    statement = one.statement
    affirmed = statement.polarity is Polarity.AFFIRMED and statement.mode not in _NOT_SAID
    return affirmed and not one.is_own and (_is_effect(one) or not statement.figures)


def _is_effect(one: Voice) -> bool:
    return any(telling.type in EFFECTS for telling in one.tellings)


def _is_same(one: Voice, other: Voice) -> bool:
    if _is_effect(one) != _is_effect(other):
        return False
    if _is_effect(one):
        kinds = [{(t.type, t.subtype) for t in voice.tellings} for voice in (one, other)]
        return bool(kinds[0] & kinds[1]) or _likeness(one, other) >= _ALIKE
    return _likeness(one, other) >= _ALIKE


def _related(new: Voice, old: Voice) -> Iterator[Relation]:
    if new.origin.key == old.origin.key:
        if new.report != old.report:
            yield _relation(RelationKind.REPEATS, new, old, "one origin, told again")
    elif are_independent(new.origin, old.origin):
        yield _relation(RelationKind.CORROBORATES, new, old, "independent origins say so")
    elif new.report != old.report and _likeness(new, old) >= _SAME_WORDS:
        yield _relation(
            RelationKind.REPEATS, new, old, "the same words, of somebody who may be one"
        )


def _likeness(one: Voice, other: Voice) -> float:
    return likeness(one.statement.words, other.statement.words)


def _relation(kind: RelationKind, a: Voice, b: Voice, rule: str) -> Relation:
    why = f"{a.words} and {b.words}: {rule}."
    return Relation(kind=kind, a=a.at, b=b.at, why=why)
