"""What nobody knows, what nobody in particular says, and who says nothing.

Corpora of attribution mark who says what, so a network taught on them passes over sentences in
which nobody speaks and that a desk must not miss: "It was unclear how many were on board", "the
cause is not known", "the men allegedly set off two bombs", "the army has not commented on either
plane", "the ministry released no figures". Their words are few and their trees are plain, so rules
find them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hearsay.heads.annotation import Annotation
from hearsay.reader.phrases import Phrases
from hearsay.reader.saying import Saying, Tokens, is_mark

_UNKNOWN = frozenset(
    "unclear unknown uncertain unconfirmed undetermined unverified unexplained unsure".split()
)
_KNOWN = frozenset(
    "clear known certain confirmed verified determined established explained".split()
)
_CHECKED = frozenset(
    "confirm verify corroborate substantiate ascertain determine establish authenticate".split()
)
_HEARSAY = frozenset("allegedly reportedly purportedly supposedly apparently".split())
_ADVERBS = frozenset(
    "immediately yet still also even fully entirely independently completely".split()
)
_COMMENTING = frozenset("comment respond reply elaborate specify disclose reveal divulge".split())
_ISSUING = frozenset("release give provide issue publish offer supply announce".split())
_INFORMATION = frozenset(
    "figure detail information toll comment number explanation statement breakdown evidence name "
    "estimate timetable timeline date reason account data".split()
)
_COMPLEMENTS = ("ccomp", "xcomp", "obj", "obl", "advcl")
_RAISING = frozenset("remain appear seem be become stay".split())

_SURE = 2.2
"""Log odds of what these rules find."""


def find_unvoiced(phrases: Phrases) -> Iterator[Saying]:
    """Find what nobody knows and what is said by nobody in particular.

    Args:
        phrases: The trees of the report.

    Yields:
        Sayings without a source.
    """
    annotation = phrases.annotation
    for token, upos in enumerate(annotation.upos):
        word = annotation.word(token).lower()
        if word in _HEARSAY and upos == "ADV":
            yield from _by_hearsay(phrases, token)
        elif upos in ("ADJ", "VERB") and (word in _UNKNOWN or word in _KNOWN):
            yield from _ignorance(phrases, token)
        elif upos == "VERB" and annotation.lemma[token] in _COMMENTING | _ISSUING:
            yield from _silence(phrases, token)


def _ignorance(phrases: Phrases, token: int) -> Iterator[Saying]:
    """Read "It is not yet clear whether …", "The cause was unknown", "could not be confirmed"."""
    annotation = phrases.annotation
    word = annotation.word(token).lower()
    passive = phrases.child(token, "aux:pass", "nsubj:pass") is not None
    if passive and word in _KNOWN and not _is_unable(phrases, token):
        return
    if word in _KNOWN and not _negated(phrases, token):
        return
    above = annotation.head[token]
    raised = annotation.deprel[token] == "xcomp" and annotation.lemma[above] in _RAISING
    verb = above if raised else token
    if not (passive or raised or phrases.child(token, "cop") is not None):
        return
    subject = phrases.child(verb, "nsubj", "nsubj:pass", "expl", "csubj", "csubj:pass")
    asked = _clause_asked(phrases, token, verb)
    if asked is not None:
        content = _span(annotation, *phrases.reach(asked))
        begin = subject if subject is not None and subject < verb else verb
        first = min([begin, *_left_of(phrases, verb), *_left_of(phrases, token)])
        cue = tuple(t for t in range(first, max(verb, token) + 1) if t not in content)
    elif subject is not None and annotation.word(subject).lower() not in (
        "it",
        "this",
        "that",
        "which",
    ):
        content = _span(annotation, *phrases.reach(subject))
        first = max(content) + 1
        cue = tuple(t for t in range(first, max(verb, token) + 1) if not is_mark(annotation, t))
    else:
        return
    if cue and content and set(cue).isdisjoint(content):
        yield Saying(cue, (), content, _SURE, rule="nobody knows")


def _silence(phrases: Phrases, verb: int) -> Iterator[Saying]:
    """Read "has not commented on either plane" and "released no figures"."""
    annotation = phrases.annotation
    subject = phrases.child(verb, "nsubj")
    if subject is None or subject > verb:
        return
    if annotation.lemma[verb] in _COMMENTING:
        if not _negated(phrases, verb):
            return
        told = phrases.child(verb, *_COMPLEMENTS)
        words = _left_of(phrases, verb)
    else:
        told = phrases.child(verb, "obj")
        if told is None or annotation.lemma[told] not in _INFORMATION:
            return
        none = phrases.child(told, "det", "advmod")
        if none is None or annotation.word(none).lower() != "no":
            return
        words = [none]
    if told is None or told < verb:
        return
    content = [t for t in _span(annotation, *phrases.reach(told)) if t > verb and t not in words]
    while len(content) > 1 and annotation.upos[content[0]] in ("ADP", "PART"):
        words.append(content.pop(0))
    source = tuple(range(*_edges(phrases, subject)))
    cue = tuple(sorted({verb, *words} - set(source)))
    if content:
        yield Saying(cue, source, tuple(content), _SURE, rule="says nothing")


def _edges(phrases: Phrases, head: int) -> tuple[int, int]:
    first, last = phrases.extent(head)
    return first, last + 1


def _is_unable(phrases: Phrases, token: int) -> bool:
    """Whether a checked thing "could not be" or "has not been" checked."""
    return phrases.annotation.lemma[token] in _CHECKED | {"know"} and _negated(phrases, token)


def _negated(phrases: Phrases, token: int) -> bool:
    annotation = phrases.annotation
    around = [token]
    if annotation.deprel[token] == "xcomp":
        around.append(annotation.head[token])
    return any(
        annotation.lemma[child] in ("not", "never", "n't")
        or annotation.word(child).lower() == "not"
        for one in around
        for child in phrases.children[one]
    )


def _left_of(phrases: Phrases, token: int) -> list[int]:
    """Auxiliaries, negation and adverbs before a predicate."""
    return [
        child
        for child in phrases.children[token]
        if child < token
        and phrases.annotation.deprel[child] in ("aux", "aux:pass", "cop", "advmod", "expl")
    ]


def _clause_asked(phrases: Phrases, token: int, verb: int) -> int | None:
    """The clause that is not known: "how many had died"."""
    for one in dict.fromkeys((token, verb)):
        for child in phrases.children[one]:
            if child > token and phrases.annotation.deprel[child] in (
                "csubj",
                "csubj:pass",
                "ccomp",
                "advcl",
                "xcomp",
            ):
                return child
    return None


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
    whole = _span(phrases.annotation, *phrases.reach(subject))
    taken = {*saying.cue, *saying.content}
    if phrases.annotation.word(subject).lower() == "it" or not taken.isdisjoint(whole):
        return saying
    return replace(saying, content=tuple(sorted((*whole, *saying.content))))


def _by_hearsay(phrases: Phrases, adverb: int) -> Iterator[Saying]:
    """Read "The men allegedly set off two bombs": the clause is said, by nobody in particular."""
    annotation = phrases.annotation
    above = annotation.head[adverb]
    if above < 0 or annotation.upos[above] not in ("VERB", "AUX", "ADJ", "NOUN"):
        return
    first, last = phrases.reach(above)
    content = tuple(t for t in _span(annotation, first, last) if t != adverb)
    if content:
        yield Saying((adverb,), (), content, _SURE, rule="hearsay")


def _span(annotation: Annotation, first: int, last: int) -> Tokens:
    """A stretch without the marks at its ends."""
    while first < last and is_mark(annotation, first) and annotation.word(first) not in '“"(':
        first += 1
    while last > first and is_mark(annotation, last) and annotation.word(last) not in '”")':
        last -= 1
    return tuple(range(first, last + 1))
