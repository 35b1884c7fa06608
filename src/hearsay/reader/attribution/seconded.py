"""What one source says and another confirms or denies, in one breath.

"The army reported shooting down a plane, an account confirmed by a diplomat" is two claims over one
content: the second is about the first, and says of the same words that they are so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hearsay.reader.attribution.accounts import ACCOUNTS
from hearsay.reader.attribution.saying import PAUSES, Saying, Tokens, is_mark
from hearsay.reader.phrases import Phrases
from hearsay.reference.tables import word_groups

_SECONDING = frozenset(
    "confirm verify corroborate support back echo repeat deny dispute reject refute dismiss contest "
    "contradict challenge question ridicule condemn".split()
)
"""What another does with an account that is no account of his own."""

_CALLING = frozenset("call describe label brand term deem".split())
_RELATIVE = frozenset("that which who it they he she".split())
"""Subjects that do not name who confirms or denies."""

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
    annotation = phrases.annotation
    found = list(sayings)
    for noun, verb, agent in _accounts(phrases):
        told = _told(phrases, found, verb)
        at = _last_before(found, told, noun, verb)
        if at is None:
            continue
        first = _with_comma(phrases, phrases.extent(noun)[0])
        last = max(phrases.reach(agent)[1], phrases.reach(verb)[1])
        kept = tuple(t for t in told[at] if not first <= t <= last)
        if not kept or annotation.words[agent].lower() in _RELATIVE:
            continue
        first_told = found[at] = replace(found[at], content=kept)
        found = [one for one in found if verb not in one.cue]
        source = phrases.bare_words(agent)
        span = range(verb, source[0]) if verb < agent else range(source[-1] + 1, verb + 1)
        untrue = _untrue(phrases, verb)
        rest = (untrue,) if untrue is not None and untrue not in span else ()
        cue = tuple(t for t in (*span, *rest) if not is_mark(annotation, t))
        found.append(Saying(cue, source, kept, _SURE, about=first_told.cue, rule="account"))
    return found


def _accounts(phrases: Phrases) -> Iterator[tuple[int, int, int]]:
    """The noun, the verb and the agent of "an account confirmed by a diplomat".

    Its words are so fixed that their order says more than a tree, which here is often wrong. "A
    claim that the ministry denied" is read off its tree.
    """
    annotation = phrases.annotation
    for by in range(2, len(annotation) - 1):
        if annotation.words[by].lower() != "by" or annotation.lemma[by - 1] not in _SECONDING:
            continue
        verb, noun = by - 1, by - 2
        while noun > 0 and annotation.upos[noun] == "ADV":
            noun -= 1
        if annotation.upos[noun] != "NOUN" or annotation.lemma[noun].lower() not in ACCOUNTS:
            continue
        agent = phrases.child(verb, "obl:agent", "obl")
        if agent is not None and agent > by:
            yield noun, verb, agent
    for verb, lemma in enumerate(annotation.lemma):
        seconds = lemma in _SECONDING or _untrue(phrases, verb) is not None
        if not seconds or phrases.child(verb, "obj", "ccomp") is not None:
            continue
        noun, agent = _noun_said_of(phrases, verb)
        if 0 <= noun < agent < verb and annotation.lemma[noun].lower() in ACCOUNTS:
            yield noun, verb, agent


def _untrue(phrases: Phrases, verb: int) -> int | None:
    """What an account is called that is not so: of "called baseless" the second word."""
    if phrases.lemmas[verb] not in _CALLING:
        return None
    untrue = word_groups("classes")["untrue"]
    called = (t for t in phrases.children[verb] if t > verb and phrases.lemmas[t] in untrue)
    return next(called, None)


def _noun_said_of(phrases: Phrases, verb: int) -> tuple[int, int]:
    """The noun of "a claim that the ministry denied" and who denies it, -1 where there is none.

    Without a "that" the tree may take "a claim the ministry denied" for a verb with two subjects.
    """
    annotation = phrases.annotation
    agents = [t for t in phrases.children[verb] if annotation.deprel[t] == "nsubj" and t < verb]
    if annotation.deprel[verb].startswith("acl") and agents:
        return annotation.head[verb], agents[-1]
    if len(agents) > 1 and annotation.deprel[verb] == "parataxis":
        return agents[0], agents[-1]
    return -1, -1


def _told(phrases: Phrases, sayings: Sequence[Saying], verb: int) -> list[Tokens]:
    """What each saying tells, with what the network took for the words of who confirms it.

    "Shooting down a plane near Vilm, a city south of Ostra, an account confirmed by" is one account,
    however it was shared out.
    """
    annotation = phrases.annotation
    spare = {token for one in sayings if verb in one.cue for token in one.content}
    found: list[Tokens] = []
    for saying in sayings:
        content = list(saying.content)
        while content[-1] + 1 in spare and (
            annotation.sentence[content[-1] + 1] == annotation.sentence[content[-1]]
        ):
            content.append(content[-1] + 1)
        found.append(tuple(content))
    return found


def _last_before(
    sayings: Sequence[Saying], told: Sequence[Tokens], noun: int, verb: int
) -> int | None:
    """The saying whose words the noun stands in or behind, within reach, and not the verb's own."""
    best: int | None = None
    for number, saying in enumerate(sayings):
        if not saying.cue or not saying.content[0] < noun or verb in saying.cue:
            continue
        if noun - max(told[number][-1], saying.cue[-1]) > _REACH:
            continue
        if best is None or saying.cue[0] > sayings[best].cue[0]:
            best = number
    return best


def _with_comma(phrases: Phrases, first: int) -> int:
    while first > 0 and phrases.annotation.words[first - 1] in PAUSES:
        first -= 1
    return first
