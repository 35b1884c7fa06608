"""Sayings that reach the report through somebody else.

"The official quoted the president as saying that …" makes the president the source and the official
the one through whom we know, as does "the president, quoted by an agency, said". So does a claim within
a claim.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hearsay.reader.attribution.saying import Saying, between, by_content, is_mark
from hearsay.reader.phrases import NOUNS, Phrases

_QUOTING = frozenset("quote cite".split())
_LONGEST_CHAIN = 3


def relay(phrases: Phrases, sayings: Sequence[Saying]) -> list[Saying]:
    """Find through whom each saying came.

    Args:
        phrases: The trees of the report.
        sayings: The sayings of the report, whatever their order.
    """
    once = _once(phrases, [one for one in sayings if not _tells_through_whom(phrases, one)])
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
    content = content or _before(phrases, verb)
    if not content:
        return saying
    if told_by in saying.source and said_by not in saying.source:
        via = saying.source  # "the agency AVA", of which the tree knows the agency alone
    cue = tuple(t for t in saying.cue if t not in source and t not in via)
    return replace(saying, cue=cue, source=source, via=(via,), content=tuple(content))


def _before(phrases: Phrases, verb: int) -> list[int]:
    """Read "The talks will go on, the agency quoted an envoy as saying": what is said stands before."""
    annotation = phrases.annotation
    above = annotation.head[verb]
    if annotation.deprel[verb] != "parataxis" or not 0 <= above < verb:
        return []
    first = phrases.reach(verb)[0]
    whole = between(annotation, *phrases.reach(above))
    return [token for token in whole if token < first]


def _quoted_by(phrases: Phrases, saying: Saying) -> Saying:
    """Read "investigators, quoted by the state news agency, said X"."""
    if saying.via or not saying.source or not saying.cue:
        return saying
    annotation, head = phrases.annotation, phrases.top(saying.source)
    for verb in phrases.children[head]:
        agents = [t for t in phrases.children[verb] if _is_agent(phrases, t)]
        if annotation.deprel[verb] != "acl" or annotation.lemma[verb] not in _QUOTING:
            continue
        if not agents or agents[-1] not in saying.source or not head < verb < agents[0]:
            continue
        source = [t for t in saying.source if t < verb]
        while len(source) > 1 and is_mark(annotation, source[-1]):
            source.pop()
        # Of a name that it does not know the tree may make two: "by the Ostrava" "Herald".
        via = range(phrases.bare_words(agents[0])[0], phrases.bare_words(agents[-1])[-1] + 1)
        return replace(saying, source=tuple(source), via=(tuple(via),))
    return saying


def _is_agent(phrases: Phrases, noun: int) -> bool:
    """Whether a noun behind a participle is who does it: "by the daily"."""
    case = phrases.child(noun, "case")
    relation = phrases.annotation.deprel[noun]
    return relation == "obl:agent" or (
        relation == "obl" and case is not None and phrases.lower[case] == "by"
    )


def _tells_through_whom(phrases: Phrases, saying: Saying) -> bool:
    """Whether "sources quoted by the Herald" was taken for what they say."""
    annotation = phrases.annotation
    verb = next((t for t in saying.cue if annotation.lemma[t] in _QUOTING), None)
    if verb is None or annotation.deprel[verb] != "acl" or phrases.child(verb, "obj") is not None:
        return False
    last = saying.content[-1]
    return phrases.lower[verb + 1 : verb + 2] == ["by"] and last <= phrases.reach(verb)[1]


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
