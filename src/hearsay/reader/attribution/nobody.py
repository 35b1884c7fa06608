"""What nobody says: "No group has claimed the attack", "There was no immediate comment".

That nobody spoke is worth a claim, for it tells that a question is open; but nobody is no source. Where
a report says of whom nothing was heard ("no word from the ministry"), that one is silent.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hearsay.reader.attribution.saying import Saying, Tokens, between
from hearsay.reader.phrases import Phrases

_NOBODY = frozenset("nobody no-one".split())
_NO = frozenset(("no",))
_UNSAID = frozenset(
    "claim comment confirmation response reaction reply word statement explanation".split()
)
_VAGUE = frozenset(("claim", "word"))
"""Nouns that are no saying by themselves: a claim is one of responsibility, word is from somebody."""
_TOPIC = frozenset("on about over regarding concerning to".split())

_SURE = 2.0
"""Log odds that such a sentence is what it looks like."""


def is_nobody(phrases: Phrases, noun: int) -> bool:
    """Whether a noun names nobody: "no one", "nobody", "no armed group"; "No 10" is somebody.

    Args:
        phrases: The trees of the report.
        noun: The token of the noun.
    """
    if phrases.lower[noun] in _NOBODY:
        return True
    none = phrases.child(noun, "det")
    return (
        none is not None
        and phrases.lower[none] in _NO
        and phrases.annotation.upos[noun] in ("NOUN", "PRON")
    )


def told_with_nobody(phrases: Phrases, saying: Saying) -> Saying:
    """Put nobody into the cue: it is part of how silence is told, and stays the words of the source.

    Args:
        phrases: The trees of the report.
        saying: A saying; one that somebody says is given back.
    """
    if not saying.source or not saying.cue or not is_nobody(phrases, phrases.top(saying.source)):
        return saying
    return replace(saying, cue=tuple(sorted({*saying.source, *saying.cue})))


def find_absent(phrases: Phrases) -> Iterator[Saying]:
    """Find what is said not to be there: claims of responsibility, comments, answers.

    Args:
        phrases: The trees of the report.

    Yields:
        Sayings, with a source where it is told from whom there is none.
    """
    annotation = phrases.annotation
    for there, relation in enumerate(annotation.deprel):
        be = annotation.head[there]
        if relation == "expl" and be >= 0 and phrases.lower[there] == "there":
            noun = phrases.child(be, "nsubj")
            if noun is not None and noun > be and phrases.lemmas[noun] in _UNSAID:
                yield from _absent(phrases, there, be, noun)


def _absent(phrases: Phrases, there: int, be: int, noun: int) -> Iterator[Saying]:
    annotation = phrases.annotation
    if not is_nobody(phrases, noun):
        return
    about = [
        child
        for one in (noun, be)
        for child in phrases.children[one]
        if child > noun and annotation.deprel[child] in ("nmod", "obl")
    ]
    source = next((_whom(phrases, t) for t in about if phrases.case(t) == "from"), ())
    of = next((t for t in about if phrases.case(t) == "of"), None)
    lemma = phrases.lemmas[noun]
    if lemma in _VAGUE and not source and (of is None or phrases.lemmas[of] != "responsibility"):
        return
    end = max([noun, *(phrases.extent(child)[1] for child in about)])
    content = _told(phrases, range(noun + 1, end + 1), source)
    last = noun if content else noun - 1
    content = content or (noun,)
    cue = tuple(t for t in range(there, last + 1) if t not in content)
    yield Saying(cue, source, content, _SURE, rule="nobody says")


def _whom(phrases: Phrases, noun: int) -> Tokens:
    """Of "from the ministry on casualties" the ministry."""
    words = phrases.bare_words(noun)
    topics = [t for t in phrases.children[noun] if t > noun and phrases.case(t) in _TOPIC]
    first = min((phrases.reach(topic)[0] for topic in topics), default=words[-1] + 1)
    return tuple(token for token in words if token < first)


def _told(phrases: Phrases, rest: range, source: Tokens) -> Tokens:
    """What nothing is said about, without whom and without the preposition before it."""
    froms = {source[0] - 1} if source else set()
    told = [t for t in rest if t not in source and t not in froms]
    while told and phrases.annotation.upos[told[0]] in ("ADP", "PUNCT"):
        told.pop(0)
    if not told:
        return ()
    whole = between(phrases.annotation, told[0], told[-1])
    return tuple(t for t in whole if t in told)
