"""Whose count a report gives in its own voice: "the agency counts 14", "the Red Cross now has 36 on its list".

Who counts need not be quoted. The one who counts, lists, registers, recovers or buries them has the number, and a
sentence that goes on counting right behind what somebody is cited for goes on with his count.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from hearsay.reconcile.wording import sentence_ends
from hearsay.record import Claim, Entity, Figure, PassageKind, Record
from hearsay.record.claim import Source
from hearsay.record.vocabulary import ActorKind, EntityType, Measure, Mode, SourceKind

_HAVING = r"(?:now |so far |also |already |still |still only |by then |has |have |had |since |meanwhile )*"
_COUNTS = (
    r"(?:counts?|counted|lists?|listed|registers?|registered|records?|recorded|tall(?:y|ies|ied)|gives?|gave|given|"
    r"puts?|document(?:s|ed)|verified|logg(?:s|ed)|confirms?|confirmed)"
)
_FINDS = (
    r"(?:recover(?:s|ed)|retriev(?:es|ed)|pull(?:s|ed)|br(?:ings|ought) in|buri(?:es|ed)|collect(?:s|ed)|found|f(?:inds)|"
    r"treat(?:s|ed)|admit(?:s|ted)|receiv(?:es|ed)|tak(?:es|en) in|took in|rescued?|saved|sheltered)"
)
_BY = re.compile(
    rf"^(?P<who>[^.;:“”\"]{{2,110}}?),? {_HAVING}(?:{_COUNTS}|{_FINDS})\b[^.;:,“”\"]{{0,50}}$",
    re.DOTALL,
)
_HAS = re.compile(
    r"^(?P<who>[^.;:“”\"]{2,110}?),? (?:now |so far |also |already |still |by then )*(?:has|have|had|speaks? of|spoke of) "
    r"(?:now |so far |already |at least |about |some |around )*$"
)
_LISTED = re.compile(
    r"^[^.;:]{0,40}\b(?:dead|deaths|killed|missing|injured|wounded|displaced)\b|^[^.;:]{0,40}\bon (?:its|their|his|her|the) "
    r"(?:\w+ )?(?:lists?|books?|registers?|records?|rolls?)\b"
)
_KEEPS = re.compile(
    r"^(?P<who>[^.;:“”\"]{2,80}?),? (?:now |still |again |also )*(?:is |are |was |were )?(?:stick(?:s|ing)|stuck|stands?|stood|standing|"
    r"insist(?:s|ed|ing)|hold(?:s|ing)|held|ke(?:eps|pt|eping)|repeat(?:s|ed|ing)) (?:(?:to|by|with|on) )?(?:(?:its|his|her|their|the) "
    r"(?:\w+ )?(?:counts?|figures?|toll|tally|estimate|number) (?:of )?)?$"
)
_OWN_COUNT = re.compile(
    r"(?:^|[,;] |\b(?:and|but) )(?P<who>[^.;:,“”\"]{2,60}?)['’]s? (?:(?:own|new|newest|latest|last|earlier|previous|first|"
    r"official|final|revised) )*(?:counts?|figures?|toll|tally|list|estimate|number|total)\b[^.;:“”\"]{0,80}$"
)
_AND = re.compile(r"^(?:but|and|yet|while|in all|meanwhile),? ", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"(?:In|On|At|Near|Last|Elsewhere|Across|During|Since|Before|After|Earlier|Outside|Over|Separately|Meanwhile|Another?|"
    r"With|Counting|Together|Altogether|A (?:similar|previous|second|separate)|Two|Three|Many) (?!(?:people|more|others?|four|five|six|seven|\d)\b)"
)
"""How a sentence begins that goes on to another place or time."""

_OF = re.compile(
    r"\b(?:teams?|volunteers?|rescuers?|medics|crews?|workers?|members?|doctors|officers?|staff) (?:of|from) (?:the )?$",
    re.IGNORECASE,
)
_TITLE = re.compile(r"(?:[Tt]he |[Ii]ts |[Aa]n? )?(?:[\w'’-]+ ){0,7}[\w'’-]+,? $")
_PEOPLE = frozenset(list(Measure)[: list(Measure).index(Measure.VOTES)])
_COUNTED = _PEOPLE | {Measure.HOUSES_DAMAGED, Measure.HOUSES_DESTROYED, Measure.OUTAGE}
_GIVING = frozenset(
    (Mode.SAYS, Mode.REPORTS, Mode.ESTIMATES, Mode.CONFIRMS, Mode.CORRECTS, Mode.NARRATES)
)
_ACTING = frozenset(set(ActorKind) - {ActorKind.CIVILIANS, ActorKind.UNKNOWN, ActorKind.COUNTRY})
_BEGINNING = 4
"""Characters before the first name of a sentence: "The "."""

_BODIES = frozenset(
    (EntityType.ORGANISATION, EntityType.GROUP, EntityType.PERSON, EntityType.PLACE)
)
_REACH = 220


def holders(record: Record) -> dict[str, Source]:
    """Who has the counts that a report gives in its own voice.

    Args:
        record: The report's record.

    Returns:
        Who counts, by the ids of the claims that cite nobody.
    """
    found: dict[str, Source] = {}
    for claim in record.claims:
        if claim.source is None and claim.content and claim.figures:
            told = [one for figure in claim.figures if (one := holder_of(figure, record))]
            several = any(_whom(one) != _whom(told[0]) for one in told)
            holder = told[0] if told else _going_on(claim, record, found)
            if holder is not None and not several:
                found[claim.id] = holder
    return found


def _whom(source: Source) -> str:
    return source.entity.id if source.entity else source.text


def holder_of(figure: Figure, record: Record) -> Source | None:
    """Who is said to have a count.

    Args:
        figure: The count.
        record: The record that holds it.

    Returns:
        The words that name him, as a source; None where nobody is said to.
    """
    text = record.report.text
    start = max(0, figure.start - _REACH)
    before = text[start : figure.start]
    begins = max(sentence_ends(before, 0, len(before)), default=0)
    sent = (one.end for one in record.passages if one.kind is PassageKind.DATELINE)
    begins = max([begins, *(end - start for end in sent if start < end <= figure.start)])
    begins += len(text[start + begins : figure.start]) - len(
        text[start + begins : figure.start].lstrip(" -–—")
    )
    lead = _AND.match(before[begins:])
    begins += lead.end() if lead else 0
    said = before[begins:]
    found = _BY.search(said) or _KEEPS.search(said) or _OWN_COUNT.search(said)
    if found is None and _LISTED.match(text[figure.end : figure.end + _REACH]):
        found = _HAS.search(said)
    if found is None:
        return None
    at = start + begins
    return _named(at + found.start("who"), at + found.end("who"), record)


def _named(start: int, end: int, record: Record) -> Source | None:
    """Who is named at the beginning of some words, as far as the report knows him."""
    text = record.report.text
    mentions = [
        (one.start, -one.end, entity)
        for entity in record.entities
        if entity.type in _BODIES
        for one in entity.mentions
        if start <= one.start and one.end <= end
    ]
    if not mentions:
        return None
    first, negative, entity = min(mentions, key=lambda one: one[:2])
    ahead = text[start:first]
    if entity.type is EntityType.PERSON and _TITLE.match(ahead):
        first = start  # "the governor of Niger, Sani Bello"
    elif ahead.strip().casefold() not in ("", "the", "a", "an") and not _OF.search(ahead):
        return None
    return _as_source(entity, first, -negative, record)


def _as_source(entity: Entity, start: int, end: int, record: Record) -> Source | None:
    """An entity as a source; as it was cited, if it was."""
    for claim in record.claims:
        if claim.source is not None and claim.source.entity is entity:
            return claim.source
    if entity.type is EntityType.PLACE and entity.kind is None:
        return None
    person = entity.type is EntityType.PERSON and entity.name[:1].isupper()
    kind = SourceKind.NAMED_PERSON if person else SourceKind.INSTITUTION
    return Source(span=record.report.span(start, end), kind=kind, entity=entity)


def _going_on(claim: Claim, record: Record, found: Mapping[str, Source]) -> Source | None:
    """Who was cited with counts right before, in the same paragraph."""
    if not any(one.measure in _COUNTED for one in claim.figures):
        return None
    passage = next((one for one in record.passages if one.start <= claim.start < one.end), None)
    before = [
        one
        for one in record.claims
        if passage is not None and passage.start <= one.start < claim.start and one.content
    ]
    if not before or not _is_next(before[-1], claim, record.report.text):
        return None
    if _ELSEWHERE.match(claim.content.text):
        return None
    last = before[-1]
    if _has_another_subject(claim, last.source or found.get(last.id), record):
        return None
    counts = any(one.measure in _COUNTED for one in last.figures)
    if not counts or last.mode not in _GIVING or _names_another(claim, record):
        return None
    return last.source if last.source is not None else found.get(last.id)


def _has_another_subject(claim: Claim, source: Source | None, record: Record) -> bool:
    """Whether a sentence begins with somebody else who acts: "the army is sticking to 14"."""
    for entity in record.entities:
        if entity.kind is None or (source is not None and source.entity is entity):
            continue
        for one in entity.mentions:
            first = claim.content.start <= one.start <= claim.content.start + _BEGINNING
            if first and not one.text[:1].isdigit() and entity.kind in _ACTING:
                return True
    return False


def _is_next(one: Claim, other: Claim, text: str) -> bool:
    """Whether a claim is of the sentence right after another's."""
    between = text[one.end : other.start]
    return len(sentence_ends(between, 0, len(between))) <= 1 and len(between) < _REACH // 2


def _names_another(claim: Claim, record: Record) -> bool:
    """Whether what is counted was at another time: "storm Danae killed 23 people last year"."""
    return any(event.reality.value == "past_background" for event in claim.events) or any(
        figure.as_of is not None and _is_old(figure.as_of.begins, record.report.published)
        for figure in claim.figures
    )


def _is_old(begins: str | None, published: str | None) -> bool:
    return bool(begins and published and begins[:7] < published[:7])
