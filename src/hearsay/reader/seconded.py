"""What one source says and another confirms or denies, in one breath.

"The army reported shooting down a plane, an account confirmed by a diplomat" is two claims over one
content: the second is about the first, and says of the same words that they are so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hearsay.reader.phrases import Phrases
from hearsay.reader.saying import PAUSES, Saying, is_mark

_ACCOUNTS = frozenset(
    "account claim report statement version figure toll number allegation accusation assertion "
    "charge description story news".split()
)
_REACH = 4
"""Tokens that may stand between what is said and the account of it."""

_SURE = 1.8
"""Log odds that such a clause is what it looks like."""


def second(phrases: Phrases, sayings: Sequence[Saying]) -> list[Saying]:
    """Find who confirms or denies what another has said, and take those words off the other.

    Args:
        phrases: The trees of the report.
        sayings: The sayings of the report, whatever their order.
    """
    found = list(sayings)
    for noun, verb, agent in _accounts(phrases):
        at = _last_before(found, noun)
        if at is None:
            continue
        first = _with_comma(phrases, phrases.extent(noun)[0])
        last = phrases.reach(agent)[1]
        kept = tuple(t for t in found[at].content if not first <= t <= last)
        if not kept:
            continue
        told = found[at] = replace(found[at], content=kept)
        found = [one for one in found if verb not in one.cue]
        source = tuple(range(*_stretch(phrases, agent)))
        cue = tuple(t for t in range(verb, source[0]) if not is_mark(phrases.annotation, t))
        found.append(Saying(cue, source, kept, _SURE, about=told.cue, rule="account"))
    return found


def _accounts(phrases: Phrases) -> Iterator[tuple[int, int, int]]:
    """The noun, the participle and the agent of "an account confirmed by a diplomat".

    The words are so fixed that their order says more than a tree, which here is often wrong.
    """
    annotation = phrases.annotation
    for by in range(2, len(annotation) - 1):
        if annotation.word(by).lower() != "by" or annotation.upos[by - 1] != "VERB":
            continue
        verb, noun = by - 1, by - 2
        while noun > 0 and annotation.upos[noun] == "ADV":
            noun -= 1
        if annotation.upos[noun] != "NOUN" or annotation.lemma[noun].lower() not in _ACCOUNTS:
            continue
        agent = phrases.child(verb, "obl:agent", "obl")
        if agent is not None and agent > by:
            yield noun, verb, agent


def _last_before(sayings: Sequence[Saying], noun: int) -> int | None:
    """The saying whose words the noun stands in or behind, within reach."""
    best: int | None = None
    for number, saying in enumerate(sayings):
        if not saying.cue or not saying.content[0] < noun:
            continue
        if noun - saying.content[-1] > _REACH:
            continue
        if best is None or saying.cue[0] > sayings[best].cue[0]:
            best = number
    return best


def _with_comma(phrases: Phrases, first: int) -> int:
    while first > 0 and phrases.annotation.words[first - 1] in PAUSES:
        first -= 1
    return first


def _stretch(phrases: Phrases, head: int) -> tuple[int, int]:
    first, last = phrases.extent(head)
    while phrases.annotation.deprel[first] == "case":
        first += 1
    return first, last + 1
