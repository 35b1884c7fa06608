"""What is said in so many words where the network did not look, as at the end of a text.

The network learnt from whole articles and reads the end of a text, or a text of one sentence, less
surely than the rest. A verb of plain telling, with somebody who can be its subject and a clause
or a quotation that hangs on it, is an act of saying wherever it stands; its tree is plain.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace

from hearsay.reader.attribution.saying import Saying, Tokens, between
from hearsay.reader.phrases import NOUNS, Phrases

TELLING = frozenset(
    "say tell report add announce claim deny confirm warn state allege insist note explain argue "
    "acknowledge admit concede contend testify caution assert maintain recount reply respond declare predict reiterate post tweet write".split()
)
"""Verbs of plain telling."""

_NOBODY = frozenset("i we you it there this that these those which what who whatever one".split())
_COMPLEMENTS = ("ccomp", "parataxis")
_SURE = 2.0
"""Log odds of what is found here."""


def find_spoken(phrases: Phrases, heard: Container[int]) -> Iterator[Saying]:
    """Find who says what by the plainest of trees.

    Args:
        phrases: The trees of the report.
        heard: The numbers of the sentences in which the network marked something; of them only "say"
            is looked at.

    Yields:
        Sayings with a source, in the order of their cues.
    """
    annotation = phrases.annotation
    for token, upos in enumerate(annotation.upos):
        if annotation.sentence[token] in heard:
            if upos == "VERB" and annotation.lemma[token] == "say":
                yield from _by_verb(phrases, token)
            continue
        if annotation.words[token].lower() == "according":
            yield from _by_according(phrases, token)
        elif upos == "VERB":
            yield from _by_verb(phrases, token)


def own_clause(phrases: Phrases, saying: Saying) -> Saying:
    """Give back to a cue the clause that stands before it: "It fell, he said." and not what follows.

    Args:
        phrases: The trees of the report.
        saying: A saying; one of which a word of the content stands in the cue's own sentence, or in
            quotation marks, is given back, unless all stands in a later passage, which has its own
            speaker.
    """
    if not saying.cue or not saying.content:
        return saying
    annotation = phrases.annotation
    own, passage = annotation.sentence[saying.cue[0]], annotation.passage[saying.cue[0]]
    elsewhere = all(annotation.passage[t] > passage for t in saying.content)
    if not elsewhere and any(
        annotation.sentence[t] == own or annotation.words[t] in '"“”' for t in saying.content
    ):
        return saying
    verb = phrases.top(saying.cue)
    if annotation.upos[verb] != "VERB" or annotation.lemma[verb] not in TELLING:
        return saying
    content = _said(phrases, verb, {*saying.source, *saying.cue})
    return replace(saying, content=content) if content else saying


def _by_verb(phrases: Phrases, verb: int) -> Iterator[Saying]:
    annotation = phrases.annotation
    subject = phrases.child(verb, "nsubj")
    if subject is None or annotation.upos[subject] not in NOUNS:
        return
    if annotation.words[subject].lower() in _NOBODY or annotation.lemma[verb] not in TELLING:
        return
    source = phrases.words(subject)
    cue = _with_helpers(phrases, verb, source)
    content = _said(phrases, verb, {*source, *cue}) or _led_in(phrases, verb, source)
    if content:
        yield Saying(cue, source, content, _SURE, rule="plain saying")


def _by_according(phrases: Phrases, token: int) -> Iterator[Saying]:
    """Read "According to police, the bridge collapsed"."""
    annotation = phrases.annotation
    named = named_in_according(phrases, token)
    above = annotation.head[named] if named is not None else -1
    if named is None or above < 0 or annotation.upos[named] not in NOUNS:
        return
    cue = tuple(t for t in (token, token + 1) if t < named)
    source = tuple(t for t in phrases.words(named) if t not in cue)
    if len(cue) != 2 or not source:
        return
    own = range(min(cue[0], source[0]), source[-1] + 1)
    whole = between(annotation, *phrases.reach(phrases.clause(above)))
    content = tuple(t for t in whole if t not in own)
    if content:
        yield Saying(cue, source, content, _SURE, rule="according to")


def named_in_according(phrases: Phrases, token: int) -> int | None:
    """The noun or the name that "according to" hangs on; of "its spokesman Jan Kool" the name.

    Args:
        phrases: The trees of the report.
        token: The token of "according".
    """
    annotation = phrases.annotation
    named = annotation.head[token]
    if annotation.deprel[token] != "case" or named < 0:
        return None
    above = annotation.head[named]
    described = annotation.deprel[named] in ("nmod:desc", "compound")
    if described and named < above and annotation.upos[above] in NOUNS:
        return above
    return named


def _with_helpers(phrases: Phrases, verb: int, source: Tokens) -> Tokens:
    """The verb with its auxiliaries and its negation, as one run."""
    annotation = phrases.annotation
    first = verb
    while first - 1 >= 0 and annotation.head[first - 1] == verb and first - 1 not in source:
        if annotation.deprel[first - 1] not in ("aux", "advmod", "aux:pass"):
            break
        first -= 1
    return tuple(range(first, verb + 1))


def _led_in(phrases: Phrases, verb: int, source: Tokens) -> Tokens:
    """The clause before "the ministry said on Monday", where the tree hung it on a verb behind."""
    annotation = phrases.annotation
    comma = source[0] - 1
    if annotation.lemma[verb] != "say" or comma < 0 or annotation.words[comma] != ",":
        return ()
    begin = annotation.sentence_of(comma).start
    behind = (t for t in range(begin, comma) if annotation.deprel[t] in ("ccomp", "root"))
    clause = next((t for t in behind if phrases.child(t, "nsubj", "nsubj:pass") is not None), None)
    if clause is None or annotation.head[clause] <= verb:
        return ()
    return between(annotation, begin, comma - 1)


def _said(phrases: Phrases, verb: int, taken: set[int]) -> Tokens:
    """The clause that a verb of saying governs, or in which it is put: "It fell, he said, and"."""
    annotation = phrases.annotation
    for relation in _COMPLEMENTS:
        clause = phrases.child(verb, relation)
        if clause is not None:
            whole = between(annotation, *phrases.reach(clause))
            return tuple(t for t in whole if t not in taken)
    above = annotation.head[verb]
    if annotation.deprel[verb] != "parataxis" or above < 0:
        return ()
    own = range(phrases.reach(verb)[0], phrases.reach(verb)[1] + 1)
    whole = between(annotation, *phrases.reach(above))
    return tuple(t for t in whole if t not in taken and t not in own)
