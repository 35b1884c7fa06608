"""What one source says and another's words that stand beside it, where the network ran them together.

"… were killed, the office said. “This is a war crime,” Ms Holt said": the quotation is hers alone. "Nine
civilians were freed, he said; the other side did not mention them": he says nothing behind the
semicolon. "Residents say the wells are bad, although that could not be confirmed": nor do they say that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hearsay.heads.annotation import Annotation
from hearsay.reader.attribution.saying import Saying, Tokens, is_mark
from hearsay.reader.phrases import Phrases
from hearsay.text.quotations import QuotedSpan, quotation_at

_CONTRASTS = frozenset("although though but which while".split())
_CLAUSES = frozenset("advcl advcl:relcl acl:relcl conj parataxis".split())


def told_apart(
    phrases: Phrases, sayings: Sequence[Saying], quotations: Sequence[QuotedSpan]
) -> list[Saying]:
    """Take off each saying what is another's.

    Args:
        phrases: The trees of the report.
        sayings: The sayings of the report, whatever their order.
        quotations: The quotations of the report, in order.
    """
    annotation = phrases.annotation
    by_sentence: dict[int, list[Saying]] = {}
    for saying in sayings:
        if saying.cue:
            by_sentence.setdefault(annotation.sentence[saying.cue[0]], []).append(saying)
    found: list[Saying] = []
    for saying in sayings:
        left: set[int] = set()
        for sentence in {annotation.sentence[token] for token in saying.content}:
            for other in by_sentence.get(sentence, ()):
                if other is not saying and saying.cue:
                    left |= _of_another(phrases, saying, other, quotations)
        found.append(_without(annotation, saying, left) if left else saying)
    return found


def _of_another(
    phrases: Phrases, saying: Saying, other: Saying, quotations: Sequence[QuotedSpan]
) -> set[int]:
    """The words of a saying that are not its source's but another's, or the report's own."""
    annotation = phrases.annotation
    own, theirs = annotation.sentence[saying.cue[0]], annotation.sentence[other.cue[0]]
    if own != theirs:
        within = other.cue[0] in saying.content  # somebody speaks in the quotation
        if within or not other.source or set(other.source) & set(saying.source):
            return set()
        if annotation.passage[saying.cue[0]] == annotation.passage[other.cue[0]]:
            return set()
        return {
            token
            for token in other.content
            if quotation_at(quotations, annotation.starts[token]) is not None
            and annotation.sentence[token] != own
        } & set(saying.content)
    if not other.cue[0] > saying.cue[-1] or other.cue[0] not in saying.content:
        return set()
    return _behind_semicolon(phrases, saying, other, quotations) or _unchecked(
        phrases, saying, other
    )


def _behind_semicolon(
    phrases: Phrases, saying: Saying, other: Saying, quotations: Sequence[QuotedSpan]
) -> set[int]:
    """What stands behind the last semicolon before somebody else speaks."""
    annotation = phrases.annotation
    first = min((*other.source, *other.cue))
    marks = [
        t
        for t in range(min((*saying.cue, *saying.content)), first)
        if annotation.words[t] == ";"
        and annotation.sentence[t] == annotation.sentence[first]
        and quotation_at(quotations, annotation.starts[t]) is None
    ]
    if not marks or not other.source or marks[-1] < saying.cue[-1]:
        return set()
    return {token for token in saying.content if token >= marks[-1]}


def _unchecked(phrases: Phrases, saying: Saying, other: Saying) -> set[int]:
    """A clause that tells that what was said could not be checked."""
    if other.rule != "nobody knows" or saying.rule == "nobody knows":
        return set()
    verb = phrases.top(other.cue)
    first, last = phrases.reach(verb)
    mark = phrases.child(verb, "mark", "cc")
    opens = phrases.lower[first] in _CONTRASTS or (
        mark is not None and phrases.lower[mark] in _CONTRASTS
    )
    if not opens or phrases.annotation.deprel[verb] not in _CLAUSES or first <= saying.cue[-1]:
        return set()
    return {token for token in saying.content if first <= token <= last}


def _without(annotation: Annotation, saying: Saying, left: set[int]) -> Saying:
    """A saying less some words and the marks that they leave at its end; as it was, if that is all."""
    kept = [token for token in saying.content if token not in left]
    while kept and is_mark(annotation, kept[-1]) and annotation.words[kept[-1]] in ",;:–—-":
        kept.pop()
    content: Tokens = tuple(kept)
    words = any(not is_mark(annotation, token) for token in content)
    return replace(saying, content=content) if words else saying
