"""What bounds a number in words: "at least", "no more than", "an estimated", "or so".

Several may stand in a row: "well over", "at least some", "up to about". What opens a side outweighs
what only blurs, and of two that open a side the outer one is meant. The trap is the negation: "no more
than" is the contrary of "more than", so the longest phrase is looked for first.
"""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.normalise.number.atoms import Atoms, Value
from hearsay.normalise.number.words import AFTER, BEFORE, INTENSIFIERS
from hearsay.record import Qualifier

_LONGEST = 6
"""Words of the longest phrase that bounds a number: "in the neighbourhood of" with room to spare."""

_IN_A_ROW = 3
_LAST = frozenset(phrase.rsplit(" ", 1)[-1] for phrase in BEFORE)
_FIRST_AFTER = frozenset(phrase.split(" ", 1)[0] for phrase in AFTER)

_SHORTENED = frozenset("approx ca c".split())
"""Words for about that are written with a full stop."""

_OPENING = frozenset(
    (Qualifier.AT_LEAST, Qualifier.MORE_THAN, Qualifier.AT_MOST, Qualifier.LESS_THAN)
)


@dataclass(frozen=True, slots=True)
class Bound:
    """How words bound a number.

    Args:
        qualifier: In which way; `Qualifier.EXACT` where they do not.
        at: The atom that the words begin at, or for words behind a number the atom after them.
    """

    qualifier: Qualifier
    at: int


def bound_before(atoms: Atoms, first: int) -> Bound:
    """Read what bounds the number that begins at an atom.

    Example:
        >>> from hearsay.normalise.number.atoms import cut
        >>> bound_before(cut("with no more than about 20"), 5).qualifier.value
        'at_most'
    """
    qualifier = Qualifier.EXACT
    for _ in range(_IN_A_ROW):
        found = _phrase_before(atoms, first)
        if found is None:
            break
        first = found.at
        if found.qualifier in _OPENING or qualifier is Qualifier.EXACT:
            qualifier = found.qualifier
        while first and atoms.words[first - 1] in INTENSIFIERS and found.qualifier in _OPENING:
            first -= 1
    return Bound(qualifier, first)


def bound_after(atoms: Atoms, end: int) -> Bound:
    """Read what bounds a number behind it: "200 or more".

    Example:
        >>> from hearsay.normalise.number.atoms import cut
        >>> bound_after(cut("200 or more"), 1)
        Bound(qualifier=<Qualifier.AT_LEAST: 'at_least'>, at=3)
    """
    if atoms.word(end) in _FIRST_AFTER:
        for length in (4, 3, 2, 1):
            phrase = " ".join(atoms.words[end : end + length])
            if phrase in AFTER and (length > 1 or phrase != "+" or atoms.is_glued(end)):
                if end + length > len(atoms):
                    continue
                return Bound(AFTER[phrase], end + length)
    return Bound(Qualifier.EXACT, end)


def _phrase_before(atoms: Atoms, first: int) -> Bound | None:
    if atoms.word(first - 1) == "." and atoms.word(first - 2) in _SHORTENED:
        return Bound(Qualifier.APPROX, first - 2)
    if not first or atoms.words[first - 1] not in _LAST:
        return None
    words = [_negation(word) for word in atoms.words[max(0, first - _LONGEST) : first]]
    for skipped in range(len(words)):
        found = BEFORE.get(" ".join(words[skipped:]))
        if found is not None:
            return Bound(found, first - len(words) + skipped)
    return None


def _negation(word: str) -> str:
    return "not" if word.endswith(("n't", "n’t")) else word


def bounded(
    low: Value | None, high: Value | None, own: Qualifier, bound: Qualifier
) -> tuple[Value | None, Value | None, Qualifier]:
    """The interval of an amount with what bounds it.

    Args:
        low: The least of the amount.
        high: The most of the amount.
        own: The amount's qualifier by itself.
        bound: What bounds it.

    Example:
        >>> bounded(100, 999, Qualifier.ORDER, Qualifier.AT_LEAST)[:2]
        (100, None)
    """
    if own in (Qualifier.NONE, Qualifier.VAGUE):
        return low, high, own
    if bound in (Qualifier.AT_LEAST, Qualifier.MORE_THAN):
        return low if low is not None else high, None, bound
    if bound in (Qualifier.AT_MOST, Qualifier.LESS_THAN):
        return None, high if high is not None else low, bound
    if bound is Qualifier.APPROX and own is Qualifier.EXACT:
        return low, high, bound
    return low, high, own
