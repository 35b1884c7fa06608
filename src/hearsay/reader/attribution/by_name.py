"""The name of a source that stands beside the words that were taken for it.

Of "its spokesman Jan Kool" the network may see "its spokesman", of "Gulf Shipping, one of the firms that
were named," the firms, and of "the newspaper Harbour Herald" no more than that it is one.
"""

from __future__ import annotations

from dataclasses import replace

from hearsay.reader.attribution.saying import Saying, Tokens, without_pause
from hearsay.reader.attribution.spoken import named_in_according
from hearsay.reader.phrases import Phrases


def of_according(phrases: Phrases, saying: Saying) -> Saying:
    """Read "According to its spokesman Jan Kool, the agency …" where the name was left to what is said.

    Args:
        phrases: The trees of the report.
        saying: A saying with a source and a cue.
    """
    according = next((t for t in saying.cue if phrases.lower[t] == "according"), None)
    named = named_in_according(phrases, according) if according is not None else None
    if named is None or named in saying.source or named not in saying.content:
        return saying
    whole = tuple(t for t in phrases.words(named) if t not in saying.cue)
    if not set(saying.source) < set(whole):
        return saying
    rest = without_pause(phrases.annotation, [t for t in saying.content if t not in whole])
    return replace(saying, source=whole, content=rest) if rest else saying


def above_apposition(phrases: Phrases, saying: Saying) -> Saying:
    """Read "Gulf Shipping, one of the firms that were named, denied it": by its name, not by what it is.

    Args:
        phrases: The trees of the report.
        saying: A saying with a source and a cue.
    """
    subject = phrases.child(phrases.top(saying.cue), "nsubj")
    if subject is None or subject >= saying.source[0] or saying.source[-1] >= min(saying.cue):
        return saying
    top = phrases.top(saying.source)
    above = phrases.annotation.head[top]
    behind = phrases.extent(subject)[1] + 1  # the comma, where the tree made two subjects of them
    beside = phrases.lower[behind : behind + 1] == [","] and behind + 1 == saying.source[0]
    if phrases.annotation.deprel[top] == "nsubj" and beside:
        above = subject if above == phrases.annotation.head[subject] else above
    elif phrases.annotation.deprel[top] != "appos":
        return saying
    if above not in (subject, *phrases.children[subject]):
        return saying
    whole = range(phrases.extent(subject)[0], saying.source[-1] + 1)
    taken = {*saying.cue, *saying.content}
    return replace(saying, source=tuple(whole)) if taken.isdisjoint(whole) else saying


def with_name(phrases: Phrases, source: Tokens) -> Tokens:
    """Of "the newspaper Harbour Herald" the name as well, which a tree may hang elsewhere.

    Args:
        phrases: The trees of the report.
        source: The words of a source, at least one.
    """
    annotation = phrases.annotation
    names = (one for one in annotation.entities if one.first == source[-1] + 1)
    name = next((one for one in names if one.label in ("ORG", "PER")), None)
    apart = name is None or annotation.upos[source[-1]] != "NOUN"
    return source if name is None or apart else tuple(range(source[0], name.last + 1))
