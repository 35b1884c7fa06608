"""What nobody knows: "It was unclear how many were on board", "the cause is not known"."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.reader.attribution.saying import Saying, between, is_mark
from hearsay.reader.phrases import Phrases

_UNKNOWN = frozenset(
    "unclear unknown uncertain unconfirmed undetermined unverified unexplained unsure".split()
)
_KNOWN = frozenset(
    "clear known certain confirmed verified determined established explained".split()
)
_CHECKED = frozenset(
    "know confirm verify corroborate substantiate ascertain determine establish authenticate".split()
)
_RAISING = frozenset("remain appear seem be become stay".split())
_CLAUSES = ("csubj", "csubj:pass", "ccomp", "advcl", "xcomp")
_EMPTY = frozenset("it this that which".split())

_SURE = 2.2
"""Log odds of what is found here."""


def find_ignorance(phrases: Phrases) -> Iterator[Saying]:
    """Find what nobody knows.

    Args:
        phrases: The trees of the report.

    Yields:
        Sayings without a source.
    """
    annotation = phrases.annotation
    for token, upos in enumerate(annotation.upos):
        if upos in ("ADJ", "VERB") and annotation.words[token].lower() in _UNKNOWN | _KNOWN:
            yield from _ignorance(phrases, token)


def _ignorance(phrases: Phrases, token: int) -> Iterator[Saying]:
    """Read "It is not yet clear whether …", "The cause was unknown", "could not be confirmed"."""
    annotation = phrases.annotation
    word = annotation.word(token).lower()
    passive = phrases.child(token, "aux:pass", "nsubj:pass") is not None
    if passive and word in _KNOWN and not _is_unable(phrases, token):
        return
    if word in _KNOWN and not phrases.is_negated(token):
        return
    above = annotation.head[token]
    raised = annotation.deprel[token] == "xcomp" and annotation.lemma[above] in _RAISING
    verb = above if raised else token
    if not (passive or raised or phrases.child(token, "cop") is not None):
        return
    subject = phrases.child(verb, "nsubj", "nsubj:pass", "expl", "csubj", "csubj:pass")
    asked = _clause_asked(phrases, token, verb)
    if asked is not None:
        content = between(annotation, *phrases.reach(asked))
        begin = subject if subject is not None and subject < verb else verb
        first = min([begin, *phrases.helpers(verb), *phrases.helpers(token)])
        cue = tuple(t for t in range(first, max(verb, token) + 1) if t not in content)
    elif subject is not None and annotation.word(subject).lower() not in _EMPTY:
        content = between(annotation, *phrases.reach(subject))
        first = max(content) + 1
        cue = tuple(t for t in range(first, max(verb, token) + 1) if not is_mark(annotation, t))
    else:
        return
    if cue and content and set(cue).isdisjoint(content):
        yield Saying(cue, (), content, _SURE, rule="nobody knows")


def _is_unable(phrases: Phrases, token: int) -> bool:
    """Whether a checked thing "could not be" or "has not been" checked."""
    return phrases.annotation.lemma[token] in _CHECKED and phrases.is_negated(token)


def _clause_asked(phrases: Phrases, token: int, verb: int) -> int | None:
    """The clause that is not known: "how many had died"."""
    for one in dict.fromkeys((token, verb)):
        for child in phrases.children[one]:
            if child > token and phrases.annotation.deprel[child] in _CLAUSES:
                return child
    return None
