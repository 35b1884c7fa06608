"""What pictures show: "Satellite images show a destroyed bridge", "Video purporting to show a strike".

Footage says nothing by itself, and what stands around it ("shared by residents", "posted online") tells
where it comes from. The network learnt from reports that people speak in and passes over many of these.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.reader.attribution.saying import Saying, Tokens, between
from hearsay.reader.phrases import Phrases
from hearsay.record import SourceKind
from hearsay.reference.actors import ActorLexicon

_SHOWING = frozenset("show depict capture".split())
_SEEMING = frozenset("appear seem purport claim".split())
_SEEMINGLY = frozenset("purportedly allegedly reportedly apparently".split())
_PUBLISHED = frozenset(
    "post share publish circulate release upload broadcast air distribute obtain".split()
)
_SURE = 2.0
"""Log odds of what is found here."""


def find_shown(phrases: Phrases) -> Iterator[Saying]:
    """Find what pictures show.

    Args:
        phrases: The trees of the report.

    Yields:
        Sayings of which footage is the source, in the order of their verbs.
    """
    for verb, lemma in enumerate(phrases.lemmas):
        if lemma not in _SHOWING or phrases.annotation.upos[verb] != "VERB":
            continue
        first = _seeming(phrases, verb)
        footage = _footage(phrases, first)
        content = _content(phrases, verb)
        if footage is None or not footage < first or not content or phrases.is_negated(first):
            continue
        source = tuple(t for t in _named(phrases, footage, first) if t < first)
        begin = min([t for t in phrases.helpers(first) if t > source[-1]], default=first)
        cue = tuple(range(begin, verb + 1))
        if set(content).isdisjoint((*source, *cue)):
            yield Saying(cue, source, content, _SURE, rule="shown")


def is_seeming(phrases: Phrases, adverb: int) -> bool:
    """Whether an adverb of hearsay only says how footage shows: "photographs purportedly showing".

    Args:
        phrases: The trees of the report.
        adverb: The token of the adverb.
    """
    verb = phrases.annotation.head[adverb]
    return (
        phrases.lower[adverb] in _SEEMINGLY
        and verb >= 0
        and phrases.lemmas[verb] in _SHOWING
        and _footage(phrases, verb) is not None
        and bool(_content(phrases, verb))
    )


def _seeming(phrases: Phrases, verb: int) -> int:
    """The verb that footage is the subject of: of "appeared to show" the first."""
    above = phrases.annotation.head[verb]
    raised = phrases.annotation.deprel[verb] in ("xcomp", "advcl", "ccomp")
    return above if raised and above >= 0 and phrases.lemmas[above] in _SEEMING else verb


def _footage(phrases: Phrases, verb: int) -> int | None:
    """The footage that a verb has for its subject, or that a participle or a "that" hangs on.

    Where it hangs on nothing itself, no sentence tells of it: it is a caption, or a tree in which "state
    television broadcast footage" is all one name.
    """
    annotation = phrases.annotation
    noun = phrases.child(verb, "nsubj")
    if annotation.deprel[verb] in ("acl", "acl:relcl") and (
        noun is None or phrases.lower[noun] in ("that", "which")
    ):
        noun = annotation.head[verb]
        if noun >= 0 and annotation.head[noun] < 0:
            return None
    if noun is None or noun < 0:
        return None
    shows = ActorLexicon().evidence(phrases.lemmas[noun]) is SourceKind.FOOTAGE
    return noun if shows else None


def _named(phrases: Phrases, footage: int, verb: int) -> Tokens:
    """The footage with where it comes from, where the clause about it ends before the verb."""
    annotation = phrases.annotation
    first, last = phrases.extent(footage)
    for clause in phrases.children[footage]:
        end = phrases.reach(clause)[1]
        if annotation.deprel[clause] == "acl" and last < clause and end < verb:
            last = max(last, end)
    return between(annotation, first, last)


def _content(phrases: Phrases, verb: int) -> Tokens:
    """What is shown; a tree may take "was posted online" for what "the strike" does."""
    annotation = phrases.annotation
    shown = phrases.child(verb, "ccomp", "obj")
    if shown is None or shown < verb:
        return ()
    seen = phrases.child(verb, "obj")
    if seen is not None and verb < seen < shown:  # "showed people running"
        return between(annotation, phrases.reach(seen)[0], phrases.reach(shown)[1])
    subject = phrases.child(shown, "nsubj:pass")
    if phrases.lemmas[shown] in _PUBLISHED and subject is not None:
        return phrases.words(subject)
    return between(annotation, *phrases.reach(shown))
