"""Cues that are joined by "and".

"Officials reported 137 deaths and claimed hundreds more" is two claims by the same source: what the
second cue governs is no part of what the first one does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hearsay.heads.annotation import Annotation
from hearsay.reader.attribution.saying import PAUSES, QUOTES, Saying
from hearsay.reader.phrases import STEPS, SUBJECTS, Phrases


def part_joined(phrases: Phrases, sayings: Sequence[Saying]) -> list[Saying]:
    """Take from each saying what is said by a cue that is joined to its own.

    Args:
        phrases: The trees of the report.
        sayings: The sayings of the report.
    """
    heads = [phrases.top(saying.cue) if saying.cue else -1 for saying in sayings]
    by_head = {head: number for number, head in enumerate(heads) if head >= 0}
    parted = list(sayings)
    for number, head in enumerate(heads):
        first = _first_of_joined(phrases, head, by_head) if head >= 0 else None
        around = _around(phrases, number, head, sayings) if first is None and head >= 0 else None
        first = around if first is None else first
        if first is None:
            continue
        begin, end = phrases.reach(head)
        begin = _with_link(phrases.annotation, begin)
        one, other = parted[first], parted[number]
        parted[first] = _only(one, [t for t in one.content if not begin <= t <= end])
        behind = _only(other, [t for t in other.content if t >= begin])
        alone = phrases.child(head, *SUBJECTS) is None  # "but it was not clear" is nobody's
        if around is not None or (alone and not behind.source):
            behind = replace(behind, source=one.source)
        parted[number] = behind
    return parted


def _first_of_joined(phrases: Phrases, head: int, by_head: dict[int, int]) -> int | None:
    """The saying whose cue the cue is joined to."""
    annotation = phrases.annotation
    for _ in range(STEPS):
        if annotation.deprel[head] != "conj":
            return None
        head = annotation.head[head]
        if head in by_head:
            return by_head[head]
    return None


def _around(phrases: Phrases, number: int, head: int, sayings: Sequence[Saying]) -> int | None:
    """The saying of the same source in whose words the cue stands, by a tree that joined it to them.

    "The ministry said two people had died and denied that …": died and denied are joined there.
    """
    annotation, own = phrases.annotation, set(sayings[number].source)
    if not own or annotation.deprel[head] != "conj" or phrases.child(head, *SUBJECTS):
        return None
    for other, saying in enumerate(sayings):
        if other == number or not saying.cue or saying.cue[-1] > head or head not in saying.content:
            continue
        quoted = any(annotation.words[t] in QUOTES for t in saying.content if t < head)
        if own <= set(saying.source) and not quoted:
            return other
    return None


def _with_link(annotation: Annotation, begin: int) -> int:
    """The beginning of a clause with the "and" or the comma before it."""
    while begin > 0 and (
        annotation.deprel[begin - 1] == "cc" or annotation.words[begin - 1] in PAUSES
    ):
        begin -= 1
    return begin


def _only(saying: Saying, content: list[int]) -> Saying:
    """The saying with a part of its content; as it was if that is nothing."""
    return replace(saying, content=tuple(content)) if content else saying
