"""Who says nothing: "has not commented on either plane", "released no figures"."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.reader.attribution.nobody import is_nobody
from hearsay.reader.attribution.saying import Saying, Tokens, between
from hearsay.reader.phrases import Phrases

_COMMENTING = frozenset("comment respond reply elaborate specify disclose reveal divulge".split())
_ANSWERING = frozenset("comment respond reply elaborate".split())
_ISSUING = frozenset("release give provide issue publish offer supply announce".split())
_HAVING = frozenset(("have",))
_ANSWERS = frozenset("comment response reply reaction".split())
"""What somebody has none of who says nothing: "had no comment to offer"."""

_INFORMATION = frozenset(
    "figure detail information toll comment number explanation statement breakdown evidence name "
    "estimate timetable timeline date reason account data".split()
)
_REACHED = frozenset("reached contacted available unavailable".split())
_NO_ONE = frozenset("none neither".split())
_UNWILLING = frozenset("draw care wish".split())
_TO_SAY = [["to", "say"], ["to", "comment"], ["to", "answer"], ["to", "elaborate"]]
_DECLINING = frozenset(("decline", "refuse"))
_SAYING = frozenset("say answer discuss speak".split())
_KEEPING = frozenset("keep stay remain".split())
_STILL = frozenset("silent mum tight-lipped".split())
_SPEAKERS = frozenset(("person", "organization"))
_COMPLEMENTS = ("ccomp", "xcomp", "obj", "obl", "advcl")

_SURE = 2.2
"""Log odds of what is found here."""


def find_silence(phrases: Phrases) -> Iterator[Saying]:
    """Find who says nothing, and about what.

    Args:
        phrases: The trees of the report.

    Yields:
        Sayings, each with a source.
    """
    annotation = phrases.annotation
    for token, upos in enumerate(annotation.upos):
        if upos == "VERB" and annotation.lemma[token] in _UNWILLING:
            yield from _unwilling(phrases, token)
        elif upos == "VERB" and annotation.lemma[token] in _DECLINING:
            yield from _declines(phrases, token)
        elif upos == "VERB" and annotation.lemma[token] in _KEEPING:
            yield from _keeps(phrases, token)
        if upos == "VERB" and annotation.lemma[token] in _COMMENTING | _ISSUING | _HAVING:
            yield from _silence(phrases, token)
        elif annotation.words[token].lower() in _REACHED:
            yield from _out_of_reach(phrases, token)


def _out_of_reach(phrases: Phrases, token: int) -> Iterator[Saying]:
    """Read "could not be reached for comment" and "was unavailable for comment"."""
    annotation = phrases.annotation
    subject = phrases.child(token, "nsubj:pass", "nsubj")
    told = phrases.child(token, "obl")
    if subject is None or told is None or not subject < token < told:
        return
    none = _is_unsaid(phrases, token, subject) or phrases.lower[token] == "unavailable"
    if not none or annotation.lemma[told].lower() != "comment":
        return
    source = _who(phrases, subject)
    cue = tuple(t for t in range(min([token, *phrases.helpers(token)]), told) if t not in source)
    yield Saying(cue, source, (told,), _SURE, rule="says nothing")


def _silence(phrases: Phrases, verb: int) -> Iterator[Saying]:
    """Read "has not commented on either plane" and "released no figures"."""
    annotation = phrases.annotation
    subject = phrases.child(verb, "nsubj")
    if subject is None or subject > verb:
        yield from _yet_to(phrases, verb)
        return
    if annotation.lemma[verb] in _COMMENTING:
        if not _is_unsaid(phrases, verb, subject):
            return
        told = phrases.child(verb, *_COMPLEMENTS)
        words = phrases.helpers(verb)
        if told is None or told < verb:
            yield from _alone(phrases, verb, subject)
            return
    else:
        told = phrases.child(verb, "obj")
        wanted = _ANSWERS if annotation.lemma[verb] == "have" else _INFORMATION
        if told is None or annotation.lemma[told] not in wanted:
            return
        none = phrases.child(told, "det", "advmod")
        if none is None or annotation.word(none).lower() != "no":
            return
        words = [none]
    if told < verb:
        return
    content = [t for t in between(annotation, *phrases.reach(told)) if t > verb and t not in words]
    while len(content) > 1 and annotation.upos[content[0]] in ("ADP", "PART"):
        words.append(content.pop(0))
    source = _who(phrases, subject)
    cue = tuple(sorted({verb, *words} - set(source)))
    if content:
        yield Saying(cue, source, tuple(content), _SURE, rule="says nothing")


def _unwilling(phrases: Phrases, verb: int) -> Iterator[Saying]:
    """Read "would not be drawn on who fired" and "did not care to say"."""
    annotation = phrases.annotation
    subject = phrases.child(verb, "nsubj", "nsubj:pass")
    if subject is None or subject > verb or not phrases.is_negated(verb):
        return
    words = phrases.lower[verb + 1 : verb + 3]
    drawn = phrases.lemmas[verb] == "draw" and words[:1] in (["on"], ["into"], ["about"])
    cares = phrases.lemmas[verb] in ("care", "wish") and words in _TO_SAY
    if not drawn and not cares:
        return
    end = verb + (1 if drawn else 2)
    content = between(annotation, end + 1, phrases.reach(phrases.clause(verb))[1])
    source = _who(phrases, subject)
    if phrases.child(subject, "flat", "appos") == subject + 1:
        source = tuple(range(source[0], min(phrases.reach(subject)[1] + 1, verb)))
        source = tuple(t for t in source if t not in phrases.helpers(verb))
    if any(annotation.upos[t] != "PUNCT" for t in content):
        cue = _cue(phrases, subject, verb, end)
        yield Saying(cue, source, content, _SURE, rule="says nothing")
    elif cares:
        cue = _cue(phrases, subject, verb, verb + 1)
        yield Saying(cue, source, (verb + 2,), _SURE, rule="says nothing")


def _declines(phrases: Phrases, verb: int) -> Iterator[Saying]:
    """Read "Asked whether it would sack strikers, the company declined to comment"."""
    annotation = phrases.annotation
    subject, told = phrases.child(verb, "nsubj"), phrases.child(verb, "xcomp")
    if subject is None or told is None or not subject < verb < told or phrases.is_negated(verb):
        return
    if annotation.lemma[told] not in _COMMENTING | _SAYING:
        return
    if annotation.deprel[verb] not in ("root", "conj") or "will" in phrases.lower[subject:verb]:
        return
    content = between(annotation, verb + 1, phrases.reach(told)[1])
    cue = _cue(phrases, subject, verb, verb)
    yield Saying(cue, _who(phrases, subject), content, _SURE, rule="says nothing")


def _keeps(phrases: Phrases, verb: int) -> Iterator[Saying]:
    """Read "kept silent", "has remained quiet on the matter"."""
    annotation = phrases.annotation
    subject = phrases.child(verb, "nsubj")
    if subject is None or subject > verb or phrases.lower[verb + 1 : verb + 2] == []:
        return
    still = phrases.lower[verb + 1] in _STILL and annotation.mention_type[subject] in _SPEAKERS
    if still:
        cue = _cue(phrases, subject, verb, verb)
        last = phrases.reach(verb + 1)[1]
        content = between(annotation, verb + 1, last)
        yield Saying(cue, _who(phrases, subject), content, _SURE, rule="says nothing")


def _cue(phrases: Phrases, subject: int, verb: int, last: int) -> Tokens:
    """A verb behind its subject with its auxiliaries, and with what follows as far as the last token."""
    helpers = (t for t in phrases.helpers(verb) if t > subject)
    return tuple(sorted({*helpers, *range(verb, last + 1)}))


def _alone(phrases: Phrases, verb: int, subject: int) -> Iterator[Saying]:
    """Read "The club has not responded": as of "declined" "to comment", the verb is what is not done."""
    source = _who(phrases, subject)
    helpers = phrases.helpers(verb)
    # Where it is not, nobody is who speaks: "neither side", "no one".
    named = not _is_yet_to(phrases, verb) and not phrases.is_negated(verb)
    cue = tuple(t for t in sorted({*helpers, *(source if named else ())}) if t < verb)
    if cue and phrases.annotation.lemma[verb] in _ANSWERING:
        yield Saying(cue, source, (verb,), _SURE, rule="says nothing")


def _yet_to(phrases: Phrases, verb: int) -> Iterator[Saying]:
    """Read "Washington has yet to comment" on it."""
    annotation = phrases.annotation
    above = annotation.head[verb]
    if annotation.deprel[verb] != "xcomp" or above < 0 or phrases.lemmas[above] != "have":
        return
    subject = phrases.child(above, "nsubj")
    if phrases.lower[verb - 2 : verb] != ["yet", "to"] or subject is None or subject > above:
        return
    source = _who(phrases, subject)
    told = phrases.child(verb, *_COMPLEMENTS)
    if told is not None and told > verb:
        cue, content = range(above, verb + 1), between(annotation, *phrases.reach(told))
    else:
        cue, content = range(above, verb), (verb,)
    if content[0] > cue[-1]:
        yield Saying(tuple(cue), source, content, _SURE, rule="says nothing")


def _who(phrases: Phrases, subject: int) -> Tokens:
    """The words of a subject; of "neither the mayor nor his deputy" both."""
    neither = phrases.child(subject, "cc:preconj")
    if neither is None or phrases.lower[neither] != "neither":
        return phrases.words(subject)
    return tuple(range(neither, phrases.extent(phrases.conjuncts(subject)[-1])[1] + 1))


def _is_unsaid(phrases: Phrases, verb: int, subject: int) -> bool:
    """Whether a verb is negated, or has nobody for its subject: "neither side has commented"."""
    det = phrases.child(subject, "det", "cc:preconj")
    words = {phrases.lower[token] for token in (subject, det) if token is not None}
    return (
        _is_yet_to(phrases, verb)
        or phrases.is_negated(verb)
        or is_nobody(phrases, subject)
        or not _NO_ONE.isdisjoint(words)
    )


def _is_yet_to(phrases: Phrases, verb: int) -> bool:
    """Read "has yet to reply"."""
    return phrases.lower[max(0, verb - 2) : verb] == ["yet", "to"]
