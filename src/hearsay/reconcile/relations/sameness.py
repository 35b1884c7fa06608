"""Whether two statements say the same: what came of it, who did it, or the same in much the same words."""

from __future__ import annotations

import re

from hearsay.reconcile.accounts.stance import FIELD
from hearsay.reconcile.origins import Interest
from hearsay.reconcile.relations.blaming import blames
from hearsay.reconcile.relations.voice import Voice
from hearsay.reconcile.series.bounds import is_soft
from hearsay.reconcile.wording import concepts, likeness, shared_words, stem
from hearsay.record.between import Relation, RelationKind
from hearsay.record.vocabulary import Mode

NOT_SAID = frozenset((Mode.CONFIRMS, Mode.CORRECTS))
"""Modes of who answers what others say."""

_ALIKE = 0.5
AGAIN = 0.33
"""How alike two statements of one origin are that say one thing; of two origins that tells of the subject only."""

_QUOTED = re.compile(r"[\"“][^\"“”]{12,}[\"”]")
_BREATH = 6
"""Words in a row of a quotation that two people do not both say."""

_BARE = 6
"""Words of a statement that only says who did it."""

_GENERIC = frozenset(
    "group militia rebel rebels armed gunmen attackers raid attack on militants".split()
)
SENSED = concepts(
    frozenset(
        map(stem, "plane explosion gunfire smoke flames flash rumble crash shaking wave".split())
    )
)
"""What people see and hear who are there."""

_SENSING = frozenset(
    map(stem, "saw seen see heard hear felt feel watched smelled woke woken".split())
)
_BUT_NOT = re.compile(r"(?:,|\band) not (?:an? |the |any |one )?(?:single )?(?P<what>[^\W\d_]+)")
_UNDONE = frozenset(map(stem, "restored repaired reopened rebuilt resumed returned lifted".split()))


def is_effect(one: Voice) -> bool:
    """Whether it tells what came of the incident."""
    return bool(one.effects)


def is_same(one: Voice, other: Voice) -> bool:
    """Whether two say the same, whoever they are: the same effect, who did it, or much the same words."""
    if is_effect(one) != is_effect(other) or both_count(one, other):
        return False
    if is_undone(one) != is_undone(other) or _leaves_out(one, other) or _leaves_out(other, one):
        return False
    if one.effects & other.effects or _in_like_words(one, other):
        return True
    return accuses(one) and accuses(other) and blame_one(one, other)


def _leaves_out(one: Voice, other: Voice) -> bool:
    """Whether the one says that it was not what the other tells of: "we lost one man, not a tank"."""
    found = _BUT_NOT.search(one.statement.text)
    return found is not None and stem(found["what"]) in other.statement.words


def _in_like_words(one: Voice, other: Voice) -> bool:
    """Whether two are in much the same words: of which there must be some, for one is a subject."""
    shared = concepts(one.statement.words) & concepts(other.statement.words)
    for this, that in ((one, other), (other, one)):
        if accuses(this) and not this.statement.blames & that.statement.blames:
            # Who names the accused says not yet that it was they.
            shared -= concepts(frozenset(map(stem, this.statement.blames)))
    return len(shared) > 1 and likeness_of(one, other) >= _ALIKE


def quoted_alike(one: Voice, other: Voice) -> str:
    """The words that two reports have from one mouth: who is quoted alike said it once, whatever he is called.

    Args:
        one: A statement.
        other: Another.

    Returns:
        The words; "" where the reports are one, or share no such words.
    """
    said = one.statement.text, other.statement.text
    if one.report == other.report or not any(_QUOTED.search(text) for text in said):
        return ""
    words = shared_words(*said, least=_BREATH)
    return words if any(words in found for text in said for found in _QUOTED.findall(text)) else ""


def accuses(one: Voice) -> bool:
    """Whether it says no more than who did it."""
    said = one.statement
    return (
        one.holds
        and bool(said.blames)
        and not blames(one, one.origin)
        and (said.mode is Mode.ACCUSES or len(said.words) <= _BARE)
    )


def blame_one(one: Voice, other: Voice) -> bool:
    """Whether two name one and the same as who did it."""
    return bool(blamed_by_name(one) & blamed_by_name(other))


def blamed_by_name(one: Voice) -> frozenset[str]:
    """Whom a statement blames, less what is said of any: "the rebels", "an army"."""
    blamed = one.statement.blames - _GENERIC
    return frozenset(word for word in blamed if not word.startswith(FIELD))


def saw_alike(new: Voice, old: Voice) -> bool:
    """Whether two who were there tell of one sight or sound: "a loud bang", "an explosion in the engine room"."""
    if new.report == old.report or not (was_there(new) and was_there(old)):
        return False
    return bool(concepts(new.statement.words) & concepts(old.statement.words) & SENSED)


def was_there(one: Voice) -> bool:
    """Whether somebody tells what he saw or heard himself."""
    if one.origin.interest is Interest.EYEWITNESS:
        return True
    return one.origin.interest is Interest.UNKNOWN and bool(_SENSING & one.statement.words)


def is_undone(one: Voice) -> bool:
    """Whether an effect is told to be over: "power had been restored"."""
    return is_effect(one) and bool(_UNDONE & one.statement.words)


def both_count(one: Voice, other: Voice) -> bool:
    """Whether both have numbers, which are set beside each other as such."""
    return is_effect(one) and all(
        any(not is_soft(value) for value in voice.values) for voice in (one, other)
    )


def likeness_of(one: Voice, other: Voice) -> float:
    """How much the words of two statements have in common, from 0 to 1."""
    return likeness(concepts(one.statement.words), concepts(other.statement.words))


def relation_of(kind: RelationKind, a: Voice, b: Voice, rule: str) -> Relation:
    """What holds between two statements, by which rule: with all that is said where all of that is alike."""
    why = f"{a.words} and {b.words}: {rule}."
    ends = {(one.at, one.statement.at) for one in (a, b)}
    if likeness_of(a, b) < AGAIN or all(at == whole for at, whole in ends):
        return Relation(kind=kind, a=a.at, b=b.at, why=why)
    # All that they say is alike, and not only the effect that stands for it.
    also = [(one.statement.at,) if one.statement.at != one.at else () for one in (a, b)]
    return Relation(kind=kind, a=a.at, b=b.at, a_also=also[0], b_also=also[1], why=why)
