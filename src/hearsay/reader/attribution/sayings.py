"""The sayings of a report: what the network marked, put in order, and what rules add to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hearsay.heads.annotation import Annotation, Attribution
from hearsay.reader.attribution.addressed import without_addressee
from hearsay.reader.attribution.agents import name_agent
from hearsay.reader.attribution.anonymity import asks_not_to_be_named
from hearsay.reader.attribution.answered import find_answered
from hearsay.reader.attribution.apart import told_apart
from hearsay.reader.attribution.colons import find_behind_colons
from hearsay.reader.attribution.continued import say_all
from hearsay.reader.attribution.counts import find_counts
from hearsay.reader.attribution.described import whole_description
from hearsay.reader.attribution.doubt import believed
from hearsay.reader.attribution.edges import trim
from hearsay.reader.attribution.follow_ons import find_follow_ons
from hearsay.reader.attribution.further import part_further
from hearsay.reader.attribution.given_numbers import find_given_numbers
from hearsay.reader.attribution.headlines import find_headline_sayings
from hearsay.reader.attribution.joined import part_joined
from hearsay.reader.attribution.named_last import find_named_last, with_office, without_rivals
from hearsay.reader.attribution.naming import is_own_name
from hearsay.reader.attribution.nobody import find_absent, told_with_nobody
from hearsay.reader.attribution.questions import is_question_put
from hearsay.reader.attribution.relayed import relay
from hearsay.reader.attribution.saying import Saying
from hearsay.reader.attribution.seconded import second
from hearsay.reader.attribution.shown import find_shown
from hearsay.reader.attribution.speakers import (
    add_speaker,
    own_words,
    whole_phrase,
    without_day,
)
from hearsay.reader.attribution.spoken import find_spoken, own_clause
from hearsay.reader.attribution.unvoiced import find_unvoiced, with_subject
from hearsay.reader.attribution.whole_clauses import whole_clause
from hearsay.reader.phrases import Phrases
from hearsay.record import Passage
from hearsay.text.quotations import QuotedSpan

_CUES = frozenset("VERB NOUN ADJ".split())
"""Parts of speech of a word that says something."""

_SAME = 0.7
"""Share of the smaller content that two sayings of one source must share to be one saying."""


def find_sayings(
    annotation: Annotation,
    quotations: Sequence[QuotedSpan],
    passages: Sequence[Passage],
    phrases: Phrases | None = None,
) -> list[Saying]:
    """Find who says what in a report.

    Args:
        annotation: The analysis of the report, with what the network took for attributions.
        quotations: The quotations of the report, in order.
        passages: Its passages.
        phrases: The trees of the report, where the caller has them already.

    Returns:
        The sayings in the order of the text. Each has a content; sources and cues may be missing.
    """
    phrases = phrases or Phrases(annotation)
    marked = [
        with_subject(phrases, _whole_source(phrases, trimmed))
        for attribution in annotation.attributions
        if (trimmed := _trimmed(phrases, _saying(annotation, attribution), quotations)).content
    ]
    sayings = _distinct(_speaking(phrases, believed(annotation, marked)))
    heard = {annotation.sentence[t] for one in sayings for t in (*one.cue, *one.content)}
    known = {t for one in sayings for t in (*one.cue, *one.source, *one.content)}
    spoken = [
        whole_phrase(phrases, trimmed)
        for saying in find_spoken(phrases, heard)
        if (trimmed := _trimmed(phrases, saying, quotations)).content
        and (annotation.sentence[saying.cue[0]] not in heard or known.isdisjoint(trimmed.content))
    ]
    found = [*_speaking(phrases, find_unvoiced(phrases)), *spoken, *find_counts(phrases)]
    found += find_given_numbers(phrases)
    found += [*find_answered(phrases), *find_shown(phrases), *find_absent(phrases)]
    found += find_named_last(phrases)
    sayings = [told_with_nobody(phrases, saying) for saying in _joined(annotation, found, sayings)]
    sayings = without_rivals(sayings)
    sayings = part_further(phrases, part_joined(phrases, _once(sayings)))
    sayings = second(phrases, sayings)
    sayings = told_apart(phrases, say_all(annotation, sayings, quotations), quotations)
    sayings = relay(phrases, sayings)
    sayings = [*sayings, *_unsaid(find_headline_sayings(annotation, passages), sayings)]
    sayings = [*sayings, *_unsaid(find_behind_colons(annotation, quotations), sayings)]
    sayings = [*sayings, *find_follow_ons(annotation, sayings, quotations)]
    return sorted(sayings, key=lambda saying: (_first(saying), saying.content))


def _speaking(phrases: Phrases, sayings: Iterable[Saying]) -> list[Saying]:
    """All but those in which a source only asks to stay unnamed, is asked something or bears a name."""
    return [
        saying
        for saying in sayings
        if not asks_not_to_be_named(phrases, saying)
        and not is_question_put(phrases, saying)
        and not is_own_name(phrases, saying)
    ]


def _trimmed(phrases: Phrases, saying: Saying, quotations: Sequence[QuotedSpan]) -> Saying:
    named = with_office(phrases, add_speaker(phrases, own_clause(phrases, saying)))
    named = name_agent(phrases, named)
    named = without_addressee(phrases, whole_clause(phrases, named, quotations))
    return own_words(phrases, trim(phrases.annotation, named, quotations))


def _whole_source(phrases: Phrases, saying: Saying) -> Saying:
    """The saying with its source as a reader would cut it."""
    return whole_description(phrases, without_day(phrases, whole_phrase(phrases, saying)))


def _saying(annotation: Annotation, attribution: Attribution) -> Saying:
    """The saying of an attribution; of a cue in two sentences the part in that of what is said.

    "They saw it, he noted. He declined to say more": the network may join "noted" and "declined".
    """
    cue, source, content = attribution.cue, attribution.source, attribution.content
    sentences = [annotation.sentence[token] for token in cue]
    if len(set(sentences)) > 1:
        told = [annotation.sentence[token] for token in content]
        own = next((one for one in told if one in sentences), sentences[0])
        cue = tuple(token for token in cue if annotation.sentence[token] == own)
        source = tuple(token for token in source if annotation.sentence[token] == own)
        if not any(annotation.upos[token] in _CUES for token in cue):
            content = ()  # of "explains" and "In a" nothing is left that says it
    return Saying(cue, source, content, attribution.score)


def _joined(
    annotation: Annotation, found: Iterable[Saying], marked: Sequence[Saying]
) -> list[Saying]:
    """What rules find and what the network marked, each cue once.

    Where nobody speaks the rule decides, since the network looks for somebody: in "It is not known
    how many" it takes "It" for the source. Else the network does, unless it takes for the content of
    "The breach was reported by the Herald." the sentence behind it.
    """
    found = list(found)
    rival = {token for saying in found if saying.rule == "answered" for token in saying.cue}
    marked = [one for one in marked if rival.isdisjoint(one.cue) or not _is_astray(annotation, one)]
    told = {token for saying in marked for token in saying.cue}
    kept = [saying for saying in found if not saying.source or told.isdisjoint(saying.cue)]
    taken = {token for saying in kept for token in saying.cue}
    return [*kept, *(saying for saying in marked if taken.isdisjoint(saying.cue))]


def _is_astray(annotation: Annotation, saying: Saying) -> bool:
    """Whether all that is said stands outside of the sentence of the saying words."""
    own = annotation.sentence[saying.cue[0]]
    return all(annotation.sentence[token] != own for token in saying.content)


def _unsaid(found: Iterable[Saying], known: Sequence[Saying]) -> list[Saying]:
    """What is not yet said by anybody."""
    taken = {token for saying in known for token in saying.content}
    return [saying for saying in found if taken.isdisjoint(saying.content)]


def _first(saying: Saying) -> int:
    return min((*saying.source[:1], *saying.cue[:1], *saying.content[:1]))


def _distinct(sayings: Iterable[Saying]) -> list[Saying]:
    """Leave out what is found twice: the same words by two words of one cue."""
    by_cue: dict[int, list[Saying]] = {}
    kept: list[Saying] = []
    for saying in sorted(sayings, key=lambda one: (-one.score, one.cue)):
        rivals = [other for token in saying.cue for other in by_cue.get(token, ())]
        if any(_share_words(saying, other) for other in rivals):
            continue
        kept.append(saying)
        for token in saying.cue:
            by_cue.setdefault(token, []).append(saying)
    return kept


def _once(sayings: Iterable[Saying]) -> list[Saying]:
    """Of "gave a hint, saying", two cues for the same words of one source, the surer one."""
    kept: dict[tuple[object, ...], Saying] = {}
    for saying in sorted(sayings, key=lambda one: -one.score):
        where = (saying.source, saying.content) if saying.source else (saying.cue, saying.content)
        kept.setdefault(where, saying)
    return list(kept.values())


def _share_words(one: Saying, other: Saying) -> bool:
    smaller, larger = sorted((set(one.content), set(other.content)), key=len)
    return len(smaller & larger) >= _SAME * len(smaller)
