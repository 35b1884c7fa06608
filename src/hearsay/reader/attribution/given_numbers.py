"""Who gives a number alone: "The commission also arrived at 41", "has 25 on its list".

Behind a toll that was told a bare number is told enough. What tells is the verb of who comes to it; a train
that arrived at 10 gives no number.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.reader.attribution.counts import can_count, has_number, with_helpers
from hearsay.reader.attribution.saying import Saying, end_of_words, is_mark
from hearsay.reader.phrases import Phrases

_ARRIVING = {
    "count": "",
    "say": "",
    "reach": "",
    "arrive": "at",
    "come": "to",
    "know": "of",
    "list": "",
    "tally": "",
    "register": "",
    "record": "",
}
"""Verbs by which a body gives a number alone, with the word before it: "also arrived at 41"."""

_HOURS = 24
"""Numbers up to it that may be an hour: "arrived at 10"."""

_HAVING = frozenset("have hold keep".split())
_BESIDES = frozenset("also likewise too itself now".split())

_BEHIND_NUMBER = frozenset("PUNCT SCONJ CCONJ ADP".split())
_SOFTENED = 3
_NEAR = 9
"""Tokens behind a verb among which the list stands."""

_SURE = 1.8
"""Log odds of what is found here."""


def find_given_numbers(phrases: Phrases) -> Iterator[Saying]:
    """Find who gives a number alone.

    Args:
        phrases: The trees of the report.

    Yields:
        Sayings, each with a source.
    """
    for verb, upos in enumerate(phrases.annotation.upos):
        lemma = phrases.annotation.lemma[verb].lower()
        if upos == "VERB" and (lemma in _ARRIVING or lemma in _HAVING):
            yield from _arrives_at(phrases, verb)


def _arrives_at(phrases: Phrases, verb: int) -> Iterator[Saying]:
    """Read "The commission also arrived at 41", "has 25 on its list", "has a list of 46 names"."""
    annotation = phrases.annotation
    speaker = phrases.child(verb, "nsubj")
    if speaker is None or speaker > verb or phrases.is_negated(verb):
        return
    if not can_count(phrases, speaker) or annotation.upos[speaker] == "PRON":
        return
    begin = _listed(phrases, verb) if phrases.lemmas[verb] in _HAVING else _alone(phrases, verb)
    if begin is None:
        return
    cue = with_helpers(phrases, verb)
    end = end_of_words(annotation, speaker, cue[0])
    last = begin
    while last + 1 < annotation.sentence_of(verb).stop and not is_mark(annotation, last + 1):
        last += 1
    content = tuple(range(begin, last + 1))
    clause = phrases.child(speaker, "acl:relcl")
    if clause is not None and speaker < phrases.reach(clause)[0] < end:
        end = end_of_words(annotation, speaker + 1, phrases.reach(clause)[0])
    source = tuple(range(phrases.reach(speaker)[0], end))
    yield Saying((*cue, *range(verb + 1, begin)), source, content, _SURE, rule="counts")


def _alone(phrases: Phrases, verb: int) -> int | None:
    """The number alone behind a verb that arrives at it."""
    annotation, here = phrases.annotation, verb + 1
    lead = _ARRIVING[phrases.lemmas[verb]]
    if lead:
        if phrases.lower[here : here + 1] != [lead]:
            return None
        here += 1
    first = here
    while here < len(annotation) and annotation.upos[here] in ("ADV", "ADP", "ADJ"):
        here += 1  # "at least 41"
    if here >= len(annotation) or annotation.upos[here] != "NUM" or here - first > _SOFTENED:
        return None
    ends = here + 1 >= len(annotation) or annotation.upos[here + 1] in _BEHIND_NUMBER
    besides = not _BESIDES.isdisjoint(phrases.lower[max(0, verb - 2) : verb])
    number = annotation.words[here]
    hour = not number.isdigit() or int(number[:6]) <= _HOURS
    sure = phrases.lemmas[verb] in ("count", "know") or besides
    sure = sure or not (hour or phrases.lemmas[verb] == "say")
    return first if ends and sure else None


def _listed(phrases: Phrases, verb: int) -> int | None:
    """What somebody has on a list: "25 on its list", "a list of 46 names"."""
    annotation = phrases.annotation
    stop = min(verb + _NEAR, annotation.sentence_of(verb).stop)
    behind = phrases.lemmas[verb + 1 : stop]
    if "list" not in behind:
        return None
    at = verb + 1 + behind.index("list")
    names = phrases.lower[at + 1 : at + 2] == ["of"] and "name" in phrases.lemmas[at : at + 6]
    before = phrases.lower[max(0, at - 2) : at]
    on = bool(before) and "on" in before
    if names and has_number(phrases, at, min(at + 4, stop - 1)):
        return verb + 1
    return verb + 1 if on and has_number(phrases, verb + 1, at) else None
