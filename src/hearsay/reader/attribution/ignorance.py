"""What nobody knows, or somebody could not check: "It was unclear how many were on board"."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.reader.attribution.saying import Saying, Tokens, between, is_mark
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
_VERIFYING = frozenset("confirm verify corroborate authenticate substantiate ascertain".split())
_ABLE = frozenset(("able", "unable"))
_COULD = frozenset("can could ca able".split())
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
        Sayings without a source; with one, where somebody "could not verify" something.
    """
    annotation = phrases.annotation
    for token, upos in enumerate(annotation.upos):
        if upos in ("ADJ", "VERB") and annotation.words[token].lower() in _UNKNOWN | _KNOWN:
            yield from _ignorance(phrases, token)
        if upos == "VERB" and annotation.lemma[token] in _VERIFYING:
            yield from _unable(phrases, token)


def _unable(phrases: Phrases, verb: int) -> Iterator[Saying]:
    """Read "The agency could not verify the video", "was unable to confirm that"."""
    annotation = phrases.annotation
    above = annotation.head[verb]
    raised = annotation.deprel[verb] in ("xcomp", "advcl", "ccomp") and above >= 0
    able = above if raised and phrases.lower[above] in _ABLE else verb
    told = phrases.child(verb, "obj", "ccomp")
    subject = phrases.child(able, "nsubj")
    subject = phrases.child(verb, "nsubj") if subject is None else subject
    if told is None or told < verb or subject is None or not subject < able:
        return
    around = phrases.helpers(able)
    could = any(phrases.lower[t] in _COULD for t in around) or phrases.lower[able] == "able"
    if phrases.lower[able] != "unable" and not (could and phrases.is_negated(able)):
        return
    source = phrases.words(subject)
    content = between(annotation, *phrases.reach(told))
    first = min([able, *(t for t in around if t > subject)])
    cue = tuple(t for t in range(first, verb + 1) if t not in source)
    if content[0] > verb and phrases.lower[subject] not in _EMPTY:
        yield Saying(cue, source, content, _SURE, rule="could not check")


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
    elif subject is not None and (
        annotation.word(subject).lower() not in _EMPTY or _is_unable(phrases, token)
    ):
        content = _stood_for(phrases, subject, verb)
        first = max(*content, subject) + 1
        cue = tuple(t for t in range(first, max(verb, token) + 1) if not is_mark(annotation, t))
    else:
        return
    if cue and content and set(cue).isdisjoint(content):
        yield Saying(cue, (), content, _SURE, rule="nobody knows")


def _stood_for(phrases: Phrases, subject: int, verb: int) -> Tokens:
    """The words of a subject; of "the reports, which could not be verified" the reports."""
    annotation = phrases.annotation
    noun = annotation.head[verb]
    if phrases.lower[subject] == "which" and annotation.deprel[verb] == "acl:relcl" and noun >= 0:
        return phrases.words(noun)
    return between(annotation, *phrases.reach(subject))


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
