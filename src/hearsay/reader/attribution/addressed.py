"""Who is told it is no part of what is told: "He told Harbour News that the bridge was closed"."""

from __future__ import annotations

from dataclasses import replace

from hearsay.reader.attribution.saying import QUOTES, Saying
from hearsay.reader.phrases import Phrases

_TELLING = frozenset("tell inform assure remind notify brief".split())
_ADDRESSED = frozenset(("person", "organization"))


def without_addressee(phrases: Phrases, saying: Saying) -> Saying:
    """Take off a content whom it was told to.

    Args:
        phrases: The trees of the report.
        saying: A saying; one whose verb has no object before its clause is given back.
    """
    if not saying.cue or not saying.content:
        return saying
    annotation = phrases.annotation
    verb = next((t for t in saying.cue if phrases.lemmas[t] in _TELLING), None)
    if verb is None or saying.content[0] <= verb:
        return saying
    told, clause = phrases.child(verb, "iobj", "obj"), phrases.child(verb, "ccomp")
    if told is None or clause is None or told not in saying.content or not verb < told < clause:
        return saying
    first = phrases.reach(clause)[0]
    before = range(saying.content[0], first)
    verbless = {"to", "how"} & set(phrases.lower[first : first + 1])
    if told >= first or verbless or any(annotation.words[t] in QUOTES for t in before):
        return saying
    if annotation.mention_type[told] not in _ADDRESSED and annotation.upos[told] != "PROPN":
        return saying
    return replace(saying, content=tuple(t for t in saying.content if t >= first))
