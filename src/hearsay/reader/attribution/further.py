"""What a source goes on to do in the breath in which it says something: "said nine had died and accused".

"The union said 200 had been arrested and accused officers of beating them" is two claims. The network
hears one, and the tree takes the second verb for anything; but its words are fixed, and who was arrested
accuses nobody in the tense in which the source speaks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hearsay.reader.attribution.saying import QUOTES, Saying, between
from hearsay.reader.phrases import Phrases

_WITH = {
    "accused": frozenset(("of",)),
    "blamed": frozenset(("for", "on")),
    "urged": frozenset(("to",)),
    "condemned": frozenset(("as", "for")),
}
"""Verbs that a source goes on with, and the words of which one follows."""

_HELPED = frozenset("had has have was were is are been would will could can may might".split())
"""Helping verbs by which what is said is told apart from what the source does next."""

_FARTHEST = 10
"""Tokens behind such a verb within which the word stands that belongs to it."""

_SURE = 1.8
"""Log odds of what is found here."""


def part_further(phrases: Phrases, sayings: Iterable[Saying]) -> list[Saying]:
    """Part from each saying what its source does next.

    Args:
        phrases: The trees of the report.
        sayings: The sayings of the report, whatever their order.
    """
    sayings = list(sayings)
    taken = {token for saying in sayings for token in saying.cue}
    found: list[Saying] = []
    for saying in sayings:
        verb = _verb_behind(phrases, saying)
        if verb is None:
            found.append(saying)
            continue
        found.append(replace(saying, content=tuple(t for t in saying.content if t < verb - 1)))
        if verb not in taken:
            rest = between(phrases.annotation, verb + 1, _end(phrases, verb))
            found.append(
                Saying((verb,), saying.source, rest, _SURE, via=saying.via, rule="goes further")
            )
            taken.add(verb)
    return found


def _verb_behind(phrases: Phrases, saying: Saying) -> int | None:
    """The verb behind an "and" in a content, or right behind it, by which the source goes on."""
    annotation, lower = phrases.annotation, phrases.lower
    if not saying.source or not saying.cue or saying.content[0] < saying.cue[0]:
        return None
    for verb in (*saying.content[2:], saying.content[-1] + 2):
        if not _goes_on(phrases, verb):
            continue
        before = [token for token in saying.content if token < verb]
        if _HELPED.isdisjoint(lower[token] for token in before):
            continue
        if not any(annotation.words[token] in QUOTES for token in range(before[0], verb + 1)):
            return verb
    return None


def _goes_on(phrases: Phrases, verb: int) -> bool:
    """Whether it is "and accused" with an "of" behind it, in one sentence."""
    annotation, lower = phrases.annotation, phrases.lower
    if verb >= len(annotation) or lower[verb] not in _WITH or lower[verb - 1] not in ("and", "but"):
        return False
    if annotation.sentence[verb] != annotation.sentence[verb - 2]:
        return False
    last = min(verb + _FARTHEST, _end(phrases, verb))
    return not _WITH[lower[verb]].isdisjoint(lower[verb + 2 : last + 1])


def _end(phrases: Phrases, token: int) -> int:
    """The last token of a sentence, or of the part before what another says in it."""
    annotation = phrases.annotation
    last = token
    while (
        last + 1 < len(annotation)
        and annotation.sentence[last + 1] == annotation.sentence[token]
        and annotation.words[last + 1] not in (";", *QUOTES)
    ):
        last += 1
    return last
