"""What is said by nobody in particular, by nobody at all, and what somebody does not say.

Corpora of attribution mark who says what, so a network taught on them passes over sentences in
which nobody speaks and that a desk must not miss: "It was unclear how many were on board", "the
men allegedly set off two bombs", "the ministry released no figures". Their words are few and their
trees are plain, so rules find them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hearsay.reader.attribution.ignorance import find_ignorance
from hearsay.reader.attribution.saying import Saying, between
from hearsay.reader.attribution.shown import is_seeming
from hearsay.reader.attribution.silence import find_silence
from hearsay.reader.phrases import Phrases

_HEARSAY = frozenset("allegedly reportedly purportedly supposedly".split())

_SURE = 2.2
"""Log odds that a clause with such an adverb is hearsay."""


def find_unvoiced(phrases: Phrases) -> Iterator[Saying]:
    """Find what nobody knows, nobody in particular says, and somebody does not say.

    Args:
        phrases: The trees of the report.

    Yields:
        Sayings, in no order.
    """
    yield from find_ignorance(phrases)
    yield from find_silence(phrases)
    annotation = phrases.annotation
    for token, upos in enumerate(annotation.upos):
        if upos == "ADV" and annotation.words[token].lower() in _HEARSAY:
            yield from _by_hearsay(phrases, token)


def _by_hearsay(phrases: Phrases, adverb: int) -> Iterator[Saying]:
    """Read "The men allegedly set off two bombs": the clause is said, by nobody in particular."""
    annotation = phrases.annotation
    above = annotation.head[adverb]
    if above < 0 or annotation.upos[above] not in ("VERB", "AUX", "ADJ", "NOUN"):
        return
    if is_seeming(phrases, adverb):
        return
    first, last = phrases.reach(above)
    content = tuple(t for t in between(annotation, first, last) if t != adverb)
    if content:
        yield Saying((adverb,), (), content, _SURE, rule="hearsay")


def with_subject(phrases: Phrases, saying: Saying) -> Saying:
    """What "is expected to" happen is said of somebody, who belongs to what is said.

    Args:
        phrases: The trees of the report.
        saying: A saying; one whose cue is no passive, or which has the subject, is given back.
    """
    if saying.source or not saying.cue or not saying.content:
        return saying
    verb = phrases.top(saying.cue)
    subject = phrases.child(verb, "nsubj:pass")
    behind = phrases.child(verb, "xcomp")
    if subject is None or behind is None or behind not in saying.content or behind < verb:
        return saying
    whole = between(phrases.annotation, *phrases.reach(subject))
    taken = {*saying.cue, *saying.content}
    if phrases.annotation.word(subject).lower() == "it" or not taken.isdisjoint(whole):
        return saying
    return replace(saying, content=tuple(sorted((*whole, *saying.content))))
