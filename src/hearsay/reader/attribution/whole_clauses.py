"""The whole of the clause beside its saying words: "At least six died when a bus fell", police said.

Leads of news reports are long and put who says it last. Of such a clause the network sees pieces, and
the piece nearest to "said" alone would leave the dead of the first line to the report's own voice. The
tree knows the clause: it is what "said" governs, or what "according to" hangs on. What contrasts with it
behind the saying words ("police said, while the army denied it") is no part of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hearsay.reader.attribution.saying import Saying, Tokens
from hearsay.reader.attribution.spoken import named_in_according
from hearsay.reader.phrases import STEPS, SUBJECTS, Phrases
from hearsay.text.quotations import QuotedSpan, quotation_at

_CONTRASTS = frozenset("while whereas whilst though although as".split())
_OPEN = frozenset("advcl xcomp conj".split())
"""Relations over which a clause is part of a larger one that is said as a whole."""


def whole_clause(phrases: Phrases, saying: Saying, quotations: Sequence[QuotedSpan]) -> Saying:
    """Give a saying the whole of the clause that stands beside its saying words.

    Args:
        phrases: The trees of the report.
        saying: A saying; one whose clause follows a verb, or of which the network saw nothing in that
            clause, is given back.
        quotations: The quotations of the report, in order.
    """
    if not saying.cue:
        return saying
    own = {*saying.cue, *saying.source}
    head = _governed(phrases, saying)
    if head is None or head in own:
        return saying
    first, last = phrases.reach(head)
    clause = {t for t in range(first, last + 1) if t < min(own)}
    if head > max(own):
        clause |= _behind(phrases, head, max(own), saying.content)
    left = _contrasting(phrases, max(own))
    content = set(saying.content) - left  # what is left over may be nothing: "denied it" alone
    seen = clause & (content or clause)
    if not seen:
        return saying
    clause = _from_colon(phrases, clause, min(seen))
    told = _sentences(phrases, saying, quotations)
    kept = {t for t in content if phrases.annotation.sentence[t] in told}
    return replace(saying, content=tuple(sorted(clause - own | kept)))


def _governed(phrases: Phrases, saying: Saying) -> int | None:
    """The head of the clause that is said: before a verb, or on either side of "according to"."""
    annotation = phrases.annotation
    according = next((t for t in saying.cue if phrases.lower[t] == "according"), None)
    if according is not None:
        return _above_according(phrases, according)
    verb = phrases.top(saying.cue)
    if annotation.upos[verb] != "VERB":
        return None
    clause = phrases.child(verb, "ccomp")
    if clause is None and annotation.deprel[verb] == "parataxis" and not _opens(phrases, saying):
        clause = annotation.head[verb]
    return clause if clause is not None and 0 <= clause < min(saying.cue) else None


def _opens(phrases: Phrases, saying: Saying) -> bool:
    """Whether a colon behind the saying words tells that what is said follows: "I say: go home"."""
    last = max((*saying.cue, *saying.source))
    return last + 1 < len(phrases.annotation) and phrases.annotation.words[last + 1] == ":"


def _above_according(phrases: Phrases, token: int) -> int | None:
    """The main clause that "according to police" hangs on."""
    annotation = phrases.annotation
    named = named_in_according(phrases, token)
    above = annotation.head[named] if named is not None else -1
    if above < 0:
        return None
    clause = phrases.clause(above)
    for _ in range(STEPS):
        if annotation.deprel[clause] not in _OPEN or annotation.head[clause] < 0:
            break
        clause = phrases.clause(annotation.head[clause])
    return clause


def _behind(phrases: Phrases, head: int, own: int, content: Tokens) -> set[int]:
    """The clause behind "According to police," without what is joined to it and was not seen."""
    annotation = phrases.annotation
    first, last = phrases.reach(head)
    clause = {t for t in range(first, last + 1) if t > own}
    for child in phrases.children[head]:
        if annotation.deprel[child] in ("conj", "parataxis"):
            joined = range(phrases.reach(child)[0], phrases.reach(child)[1] + 1)
            if set(joined).isdisjoint(content):
                clause -= set(joined)
    return clause


def _from_colon(phrases: Phrases, clause: set[int], seen: int) -> set[int]:
    """The clause behind a colon before which the network saw nothing: "She scolded him: “…,” she said"."""
    words = phrases.annotation.words
    begin = max((t + 1 for t in clause if t < seen and words[t] == ":"), default=0)
    return {t for t in clause if t >= begin}


def _contrasting(phrases: Phrases, own: int) -> set[int]:
    """The words of clauses behind the saying words that begin with "while"."""
    annotation = phrases.annotation
    left: set[int] = set()
    for token in range(own + 1, len(annotation)):
        if annotation.sentence[token] != annotation.sentence[own]:
            break
        if annotation.deprel[token] != "mark" or phrases.lower[token] not in _CONTRASTS:
            continue
        if phrases.child(annotation.head[token], *SUBJECTS) is not None:  # not "while reducing it"
            first, last = phrases.reach(annotation.head[token])
            left |= set(range(max(first, own + 1), last + 1))
    return left


def _sentences(
    phrases: Phrases, saying: Saying, quotations: Sequence[QuotedSpan]
) -> frozenset[int]:
    """The sentence of the saying words and those in which something that is said is quoted.

    Sentences before are told as this one is: what is quoted there is another's where here nothing is.
    """
    annotation = phrases.annotation
    own = annotation.sentence[saying.cue[0]]
    quoted = {
        annotation.sentence[t]
        for t in saying.content
        if quotation_at(quotations, annotation.starts[t]) is not None
    }
    return frozenset((own, *(one for one in quoted if one > own or own in quoted)))
