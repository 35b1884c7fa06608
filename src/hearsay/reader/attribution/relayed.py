"""Sayings that reach the report through somebody else.

"The official quoted the president as saying that …" makes the president the source and the official
the one through whom we know, as does "the president, quoted by an agency, said". So does a claim within
a claim.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hearsay.reader.attribution.saying import Saying, by_content, is_mark
from hearsay.reader.phrases import NOUNS, Phrases

_QUOTING = frozenset("quote cite".split())
_LONGEST_CHAIN = 3


def relay(phrases: Phrases, sayings: Sequence[Saying]) -> list[Saying]:
    """Find through whom each saying came.

    Args:
        phrases: The trees of the report.
        sayings: The sayings of the report, whatever their order.
    """
    once = _once(phrases, sayings)
    return _within([_quoted_by(phrases, _quoted(phrases, saying)) for saying in once])


def _once(phrases: Phrases, sayings: Sequence[Saying]) -> list[Saying]:
    """Keep one of "quoted" and "as saying", which are one act: the one that says more."""
    longest: dict[int, Saying] = {}
    verbs = [_quoting(phrases, saying) for saying in sayings]
    for verb, saying in zip(verbs, sayings, strict=True):
        if verb is not None:
            rival = longest.setdefault(verb, saying)
            if (len(saying.content), saying.score) > (len(rival.content), rival.score):
                longest[verb] = saying
    return [
        saying
        for verb, saying in zip(verbs, sayings, strict=True)
        if verb is None or longest[verb] is saying
    ]


def _quoting(phrases: Phrases, saying: Saying) -> int | None:
    """The "quoted" of a saying: in its cue, or above its "as saying"."""
    lemmas = phrases.annotation.lemma
    verb = next((t for t in saying.cue if lemmas[t] in _QUOTING), None)
    return verb if verb is not None else _above_as_saying(phrases, saying)


def _quoted(phrases: Phrases, saying: Saying) -> Saying:
    """Read "A quoted B as saying X", and "B was quoted by A as saying X"."""
    annotation = phrases.annotation
    verb = _quoting(phrases, saying)
    if verb is None:
        return saying
    if phrases.child(verb, "aux:pass", "nsubj:pass") is not None:
        said_by = phrases.child(verb, "nsubj:pass", "nsubj")
        told_by = phrases.child(verb, "obl:agent")
    else:
        said_by, told_by = phrases.child(verb, "obj"), phrases.subject(verb)
    if said_by is None or told_by is None:
        return saying
    if not {annotation.upos[said_by], annotation.upos[told_by]} <= NOUNS:
        return saying
    source, via = phrases.words(said_by), phrases.words(told_by)
    taken = {*source, *saying.cue, verb}
    content = [t for t in saying.content if t not in taken and t not in via]
    while content and annotation.word(content[0]).lower() in ("as", "saying"):
        content = content[1:]
    if not content:
        return saying
    cue = tuple(t for t in saying.cue if t not in source and t not in via)
    return replace(saying, cue=cue, source=source, via=(via,), content=tuple(content))


def _quoted_by(phrases: Phrases, saying: Saying) -> Saying:
    """Read "investigators, quoted by the state news agency, said X"."""
    if saying.via or not saying.source or not saying.cue:
        return saying
    annotation, head = phrases.annotation, phrases.top(saying.source)
    for verb in phrases.children[head]:
        agent = phrases.child(verb, "obl:agent")
        if annotation.deprel[verb] != "acl" or annotation.lemma[verb] not in _QUOTING:
            continue
        if agent is None or agent not in saying.source or not head < verb < agent:
            continue
        source = [t for t in saying.source if t < verb]
        while len(source) > 1 and is_mark(annotation, source[-1]):
            source.pop()
        return replace(saying, source=tuple(source), via=(phrases.bare_words(agent),))
    return saying


def _above_as_saying(phrases: Phrases, saying: Saying) -> int | None:
    """The "quoted" that "as saying" hangs on."""
    annotation = phrases.annotation
    for token in saying.cue:
        above = annotation.head[token]
        if (
            above >= 0
            and annotation.lemma[above] in _QUOTING
            and annotation.word(token) == "saying"
        ):
            return above
    return None


def _within(sayings: list[Saying]) -> list[Saying]:
    """Who speaks within another's words is known through that other."""
    spoken = by_content(sayings)
    found: list[Saying] = []
    for number, saying in enumerate(sayings):
        if saying.via or not saying.cue or not saying.source:
            found.append(saying)
            continue
        around = [
            sayings[other]
            for other in spoken.get(saying.cue[0], ())
            if other != number and sayings[other].source and sayings[other].source != saying.source
        ]
        around.sort(key=lambda one: -len(one.content))
        via = tuple(dict.fromkeys(one.source for one in around))[:_LONGEST_CHAIN]
        found.append(replace(saying, via=via))
    return found
