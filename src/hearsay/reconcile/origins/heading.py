"""Of which body somebody who is named is the head or the voice: "Ada Quist, the general manager of Highland Power".

What the head of a union counts is the union's count, whether the next report names him or it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hearsay.reconcile.origins.sorts import called_in
from hearsay.reconcile.wording import sentence_ends
from hearsay.record import Entity, Record
from hearsay.record.claim import Source
from hearsay.record.vocabulary import ActorKind, EntityType, SourceKind

_ROLE = (
    r"(?:spokes\w+|head|chief|director(?:[ -]general)?|(?:general |managing )?manager|chair(?:man|woman|person)?|"
    r"leader|coordinator|(?:secretary[ -]general|general secretary)|chief executive|boss|representative|"
    r"press (?:officer|secretary)|superintendent)"
)
_NAME = r"(?:[A-Z][\w&'’-]*(?: (?:of|for|and|the) (?=[A-Z])| )?)+"
_OF_BODY = re.compile(
    rf"\b{_ROLE} (?:of|for|at|with) (?:the )?(?P<whom>{_NAME}|(?:the|its|their|an?) [\w'’ -]+)",
    re.DOTALL,
)
_BODYS = re.compile(
    rf"(?P<whom>(?:the |[Ii]ts|[Tt]heir|{_NAME})[\w -]*(?:['’]s?)?) (?:[\w-]+ ){{0,2}}{_ROLE}\b"
)
_ITS = re.compile(r"(?P<whom>[Ii]ts|[Tt]heir) (?:[\w-]+ ){0,2}spokes\w+\b")
_ITS_PRESIDENT = re.compile(r"\b(?P<whom>[Ii]ts|[Tt]heir) (?:president|chair|secretary)\b")
_MEMBER = re.compile(rf" of (?:the )?(?P<whom>{_NAME})")
_BEFORE = re.compile(r"(?P<title>[^.!?\n“”\",;]{3,70}), $")
_BEHIND = re.compile(r", (?P<title>[^.!?\n“”\",;]{3,70})(?=[,.;])")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_REACH = 90
_LONG = 400
"""Characters before "its spokesman" within which it is told whose."""

_BODIES = frozenset((EntityType.ORGANISATION, EntityType.GROUP, EntityType.PLACE))
_PERSONS = frozenset((SourceKind.NAMED_PERSON, SourceKind.SPOKESPERSON, SourceKind.WITNESS))
_OWNS = re.compile(
    r"['’]s? (?:[\w-]+ ){0,2}(?:delegate|representative|official|officer|head|chief|director|coordinator|manager|envoy|"
    r"employee|worker|engineer|inspector|spokes\w+)\b"
)
_OWN = frozenset("its their".split())


@dataclass(frozen=True, slots=True)
class Headed:
    """A body that somebody heads or speaks for.

    Args:
        words: That name it.
        entity: The same, where the report knows it as such.
    """

    words: str
    entity: Entity | None


def body_headed(source: Source, record: Record) -> Headed | None:
    """The body of which a person is said to be the head or the voice.

    Args:
        source: The person, where he is cited.
        record: The report's.

    Returns:
        The body; None where nothing beside his name tells.
    """
    own = _ITS.match(source.text)
    if own is not None:
        return _body((source.start, source.start + own.end("whom")), record)
    if source.entity is None or source.entity.type is not EntityType.PERSON:
        return None
    for start, end in _titles(source, record.report.text):
        title = record.report.text[start:end]
        for pattern in (_OF_BODY, _BODYS, _ITS_PRESIDENT):
            found = pattern.search(title)
            if found is not None:
                at = start + found.start("whom"), start + found.end("whom")
                return _body(at, record)
    for one in source.entity.mentions:
        found = _MEMBER.match(record.report.text, one.end)
        whom = _entity(found.start("whom"), found.end("whom"), record) if found else None
        if whom is not None and whom.type in (EntityType.ORGANISATION, EntityType.GROUP):
            return Headed(whom.name, whom)
    return None


def _titles(source: Source, text: str) -> Iterator[tuple[int, int]]:
    """Where it stands what somebody is: beside his name, or as another name of his."""
    yield source.start, source.end
    for one in source.entity.mentions if source.entity else ():
        if one.text[:1].isupper() or " " not in one.text:
            before = _BEFORE.search(text, max(0, one.start - _REACH), one.start)
            behind = _BEHIND.match(text, one.end, one.end + _REACH)
            yield from (found.span("title") for found in (before, behind) if found)
        if " " in one.text:
            yield one.start, one.end


def _body(at: tuple[int, int], record: Record) -> Headed | None:
    plain = re.sub(r"['’]s?$", "", record.report.text[slice(*at)].strip())
    if plain.lower() in _OWN:
        told = _told_before(at[0], record) or _cited_before(at[0], record)
        if told is not None:
            return told
    whom = _entity(*at, record)
    if whom is not None:
        return Headed(whom.name, whom)
    names = [word for word in _WORD.findall(plain) if word[0].isupper()]
    if len(names) > 1:
        return Headed(plain.removeprefix("the "), None)
    called = called_in(record.report.text, *at)
    return Headed(called[-1].words, None) if called else None


def _told_before(start: int, record: Record) -> Headed | None:
    """The body that is told of last in the same sentence: that of "at the regional hospital …, its director said"."""
    text = record.report.text
    begins = max(sentence_ends(text, start - _LONG, start), default=max(0, start - _LONG))
    called = [(one.start, Headed(one.words, None)) for one in called_in(text, begins, start)]
    named = [
        (one.start, Headed(entity.name, entity))
        for entity in record.entities
        if entity.type in (EntityType.ORGANISATION, EntityType.GROUP)
        and entity.kind is not ActorKind.MEDIA
        for one in entity.mentions
        if begins <= one.start and one.end <= start and one.text[:1].isupper()
    ]
    return max((*called, *named), key=lambda one: one[0], default=(0, None))[1]


def _entity(start: int, end: int, record: Record) -> Entity | None:
    """The body that stands within some words, the last one named there."""
    found = [
        (one.start, entity.name, entity)
        for entity in record.entities
        if entity.type in _BODIES
        for one in entity.mentions
        if start <= one.start and one.end <= end
    ]
    return max(found, key=lambda one: one[:2])[2] if found else None


def _cited_before(start: int, record: Record) -> Headed | None:
    """The body that was cited last before some words: whose "its spokeswoman" is."""
    cited = [one.source for one in record.claims if one.source and one.source.start < start]
    # "Its" is of no person, whoever was cited in between.
    bodies = (one for one in cited if not _is_person(one) and start - one.start < _LONG)
    last = max(bodies, key=lambda one: one.start, default=None)
    if last is None:
        return None
    if last.anonymous or (last.entity is not None and last.entity.kind is ActorKind.MEDIA):
        called = called_in(last.text, 0, len(last.text))
        return Headed(called[-1].words, None) if called else None
    if last.entity is not None:
        return Headed(last.entity.name, last.entity)
    return Headed(last.text, None)


def _is_person(source: Source) -> bool:
    if called_in(source.text, 0, len(source.text)):
        return False
    if source.kind in _PERSONS:
        return True
    return source.entity is not None and source.entity.type is EntityType.PERSON


def owner_of(source: Source, record: Record) -> Source | None:
    """The body whose delegate or official somebody is who gives no name: "the agency's provincial delegate".

    Args:
        source: Who is cited.
        record: The report's record.

    Returns:
        The body as a source; None where his words name none, or him.
    """
    if not source.anonymous:
        return None
    text = record.report.text
    for entity in record.entities:
        if entity is source.entity or entity.type not in (
            EntityType.ORGANISATION,
            EntityType.GROUP,
        ):
            continue
        for one in entity.mentions:
            within = source.start <= one.start and one.end < source.end
            if within and _OWNS.match(text, one.end, source.end) is not None:
                return Source(
                    span=record.report.span(one.start, one.end),
                    kind=SourceKind.INSTITUTION,
                    entity=entity,
                )
    return None
