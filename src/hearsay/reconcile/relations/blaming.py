"""Who is said to have done it: the accused and the accuser, and who puts it on somebody else.

An event has doers as soon as anybody in a report names one, and whoever is quoted beside them did not. So
only the words of a statement itself say whom it blames. A state answers for what is said of its forces, and
whoever claims an attack accuses nobody.
"""

from __future__ import annotations

from collections.abc import Collection

from hearsay.reconcile.accounts.stance import FIELD
from hearsay.reconcile.origins import Interest, Origin
from hearsay.reconcile.relations.effects import COUNTED
from hearsay.reconcile.relations.voice import Voice
from hearsay.reconcile.wording import content_stems, likeness, stem
from hearsay.record.vocabulary import Mode

_ALIKE = 0.35
_CODE = 2
_FORCES = frozenset(("defence", "interior", "police"))
_ANSWERS_FOR = {
    "government": _FORCES | {"government"},
    "interior": frozenset(("interior", "police")),
    "police": frozenset(("interior", "police")),
}
"""Of which branches of its state a body speaks as of its own."""

_FOR_ALL = frozenset(
    ("government", "foreign", "defence", "interior", "state media", "unnamed state")
)
"""Branches whose word is the state's on whatever it is blamed for."""

_MEDIA = "state media"


def is_accused(origin: Origin, other: Voice) -> bool:
    """Whether a statement says that an origin did it.

    Args:
        origin: Who may have.
        other: Who says so.
    """
    if other.is_denial or other.is_admission or other.origin.key == origin.key:
        return False
    return blames(other, origin)


def blames(one: Voice, origin: Origin) -> bool:
    """Whether the words of a statement name an origin, or its country, as who did it."""
    blamed = one.statement.blames
    if not blamed:
        return False
    acts = origin.interest is Interest.STATE and not origin.key.startswith(_MEDIA)
    if origin.key in blamed:
        return True
    if acts and origin.side is not None and origin.side in blamed and _may_answer(origin, blamed):
        return True
    if acts and _answers_for_its_branch(origin, blamed):
        return True
    said = {stem(word) for word in blamed}
    # Who speaks for a body goes by his own name, and the body is accused by its.
    body = (*origin.also, *(() if ":" in origin.key else (origin.key,)))
    return any(names and names <= said for names in map(content_stems, (origin.name, *body)))


def _may_answer(origin: Origin, blamed: Collection[str]) -> bool:
    """Whether of a state that is blamed a body may be meant: of "the Paraguayan police" not its justice minister."""
    fields = {one.removeprefix(FIELD) for one in blamed if one.startswith(FIELD)}
    own = origin.key.partition(":")[0]
    if not fields or own in _FOR_ALL or ":" not in origin.key:
        return True
    return bool(fields & _ANSWERS_FOR.get(own, frozenset((own,))))


def _answers_for_its_branch(origin: Origin, blamed: Collection[str]) -> bool:
    """Whether "the army" is blamed and a body speaks that answers for an army: of one state, if any is named."""
    fields = {one.removeprefix(FIELD) for one in blamed if one.startswith(FIELD)}
    if not fields or any(len(one) == _CODE and one.isupper() for one in blamed):
        return False
    own = origin.key.partition(":")[0]
    return bool(fields & _ANSWERS_FOR.get(own, frozenset((own,))))


def puts_it_on_another(one: Voice, other: Voice) -> bool:
    """Whether the one is accused by the other, and says that somebody else did it."""
    if not one.holds or not other.holds or one.is_admission or one.statement.mode is Mode.CONFIRMS:
        return False
    if not {t.type for t in one.tellings} & {t.type for t in other.tellings}:
        return False  # who accuses another of something else says nothing of what he is accused of
    if not is_accused(one.origin, other):
        return False
    blamed = one.statement.blames
    return bool(blamed) and not blames(one, one.origin) and not blamed & other.statement.blames


def are_alike(one: Voice, other: Voice) -> bool:
    """Whether two statements are of one sort of event, in words that have much in common."""
    same_kind = {t.type for t in one.tellings} & {t.type for t in other.tellings}
    words = one.statement.words, other.statement.words
    if not same_kind or likeness(*words) < _ALIKE:
        return False
    # "There was no shelling" speaks of the shelling; "11 died" has but the word that all have for the dead.
    return bool(same_kind - COUNTED) or len(words[0] & words[1]) > 1
