"""What a source is said to be: what stands behind it belongs to it as a whole, or not at all.

Of "a councillor who refused to give his name" the network may see "a councillor who refused to give",
and of "the relief agency (ORA)" all but the closing bracket.
"""

from __future__ import annotations

from dataclasses import replace

from hearsay.reader.attribution.saying import Saying, is_mark
from hearsay.reader.phrases import Phrases
from hearsay.record import SourceKind
from hearsay.reference.actors import ActorLexicon

_RELATIVE = frozenset("who which that whom whose".split())
_NEXT = 3
"""Tokens behind a source among which the end of its bracket is sought: "(D-N.Y" ".)"."""

_LONGEST = 14
"""Tokens that a source may grow by."""


def outside_clause(phrases: Phrases, saying: Saying) -> Saying:
    """Read "a nurse who fled for fear of reprisals said": she speaks, and nobody in the clause about her.

    Args:
        phrases: The trees of the report.
        saying: A saying with a source and a cue.
    """
    annotation = phrases.annotation
    subject = phrases.child(phrases.top(saying.cue), "nsubj")
    if subject is None or not _acts(phrases, subject):
        return saying
    saying = _without_clause(phrases, saying, subject)
    last = phrases.reach(subject)[1]
    if _is_agent_behind(phrases, saying, last):
        whole = range(phrases.extent(subject)[0], saying.source[-1] + 1)
        return replace(saying, source=tuple(t for t in whole if t not in saying.content))
    if not subject < saying.source[0] <= saying.source[-1] <= last < min(saying.cue):
        return saying
    top = phrases.top(saying.source)
    for above in (top, *phrases.climb(top)):
        if annotation.deprel[above] in ("acl", "acl:relcl") and annotation.head[above] == subject:
            return _named_by(phrases, subject, saying)
    return saying


def _without_clause(phrases: Phrases, saying: Saying, subject: int) -> Saying:
    """Read "Weber, who had insisted that it was sound, admitted …": what she insisted on she does not admit."""
    clause = phrases.child(subject, "acl:relcl")
    if clause is None or clause < subject:
        return saying
    first, last = phrases.reach(clause)
    inside = [t for t in saying.source if first <= t <= last]
    parted = bool(inside) and clause not in saying.source
    said = any(first <= t <= last for t in saying.content)
    if last >= min(saying.cue) or not (said or parted):
        return saying
    content = tuple(t for t in saying.content if not first <= t <= last)
    source = tuple(t for t in saying.source if t < first)
    whole = range(phrases.extent(subject)[0], first)
    source = source if subject in source else tuple(whole)
    while len(source) > 1 and is_mark(phrases.annotation, source[-1]):
        source = source[:-1]
    behind = any(t > max(saying.cue) for t in content)
    return replace(saying, source=source, content=content) if behind else saying


def _is_agent_behind(phrases: Phrases, saying: Saying, last: int) -> bool:
    """Whether a source stands behind a participle of the subject: "footage aired" "by state television"."""
    annotation = phrases.annotation
    begin = saying.source[0]
    if phrases.lower[begin] != "by" and begin > 0 and phrases.lower[begin - 1] == "by":
        begin -= 1
    return (
        phrases.lower[begin] == "by"
        and begin == last + 1
        and annotation.deprel[last] in ("acl", "acl:relcl")
        and saying.source[-1] < min(saying.cue)
    )


def _named_by(phrases: Phrases, subject: int, saying: Saying) -> Saying:
    """The saying with a noun and what is said about it for its source; with the noun, where that is long."""
    taken = {*saying.cue, *saying.content}
    first, last = phrases.extent(subject)
    end = phrases.reach(subject)[1]
    while end > last and is_mark(phrases.annotation, end):
        end -= 1
    if end - last > _LONGEST or not taken.isdisjoint(range(first, end + 1)):
        end = last
    source = tuple(t for t in range(first, end + 1) if t not in taken)
    return replace(saying, source=source) if subject in source else saying


def _acts(phrases: Phrases, noun: int) -> bool:
    """Whether somebody, or footage, is named; of "a release by the court" rather the court speaks."""
    annotation = phrases.annotation
    if annotation.upos[noun] not in ("NOUN", "PROPN"):
        return False
    if annotation.mention_type[noun] in ("person", "organization"):
        return True
    if annotation.mention_type[noun] == "place" and annotation.upos[noun] == "PROPN":
        return True  # "Norway, which has a team of observers there, declined"
    return ActorLexicon().evidence(phrases.lemmas[noun]) is SourceKind.FOOTAGE


def whole_description(phrases: Phrases, saying: Saying) -> Saying:
    """Give a source the rest of what it has begun, or take the beginning off it.

    Args:
        phrases: The trees of the report.
        saying: A saying whose source is one run of tokens.
    """
    if len(saying.source) < 2:
        return saying
    return _whole_clause(phrases, _whole_bracket(phrases, saying))


def _whole_bracket(phrases: Phrases, saying: Saying) -> Saying:
    """Close a bracket where its end stands near, or leave it out."""
    words, source = phrases.lower, saying.source
    opened = [token for token in source if words[token] == "("]
    if not opened or opened[0] == source[0] or ")" in words[opened[-1] : source[-1] + 1]:
        return saying
    for end in range(source[-1] + 1, min(source[-1] + 1 + _NEXT, len(words))):
        if words[end] == ")":
            return replace(saying, source=(*source, *range(source[-1] + 1, end + 1)))
    return replace(saying, source=tuple(token for token in source if token < opened[-1]))


def _whole_clause(phrases: Phrases, saying: Saying) -> Saying:
    """Read on to the end of a clause with "who", or stop before it."""
    annotation, source = phrases.annotation, saying.source
    taken = {*saying.cue, *saying.content}
    for clause in range(source[0], min(source[-1] + _LONGEST, len(annotation) - 1) + 1):
        if annotation.deprel[clause] != "acl:relcl" or annotation.head[clause] not in source:
            continue
        first, last = phrases.reach(clause)
        if first not in source or first == source[0] or last <= source[-1]:
            continue
        rest = range(source[-1] + 1, last + 1)
        if phrases.lower[first] not in _RELATIVE or annotation.head[clause] >= first:
            continue
        if len(rest) <= _LONGEST and taken.isdisjoint(rest):
            return replace(saying, source=(*source, *rest))
        return _cut(phrases, saying, first)
    # "A diplomat, who" is the diplomat; "both of whom" are both.
    alone = phrases.lower[source[-1]] in _RELATIVE and annotation.upos[source[-2]] != "ADP"
    return _cut(phrases, saying, source[-1]) if alone else saying


def _cut(phrases: Phrases, saying: Saying, first: int) -> Saying:
    """The saying with the words of its source before one, without the marks between."""
    kept = [token for token in saying.source if token < first]
    while len(kept) > 1 and is_mark(phrases.annotation, kept[-1]):
        kept.pop()
    return replace(saying, source=tuple(kept)) if kept else saying
