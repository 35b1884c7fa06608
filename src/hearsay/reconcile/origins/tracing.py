"""Each claim of a report is traced to where its account starts.

Outlets are channels: "told Reuters" starts with who told it. What a report says in its own voice it has
from whom it cites for the same; where it cites nobody, the account starts with its text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from hearsay.reconcile.filed import Filed
from hearsay.reconcile.origins.bodies import field_of, fold, is_proper, known_body
from hearsay.reconcile.origins.called import possessor_of
from hearsay.reconcile.origins.describing import EVIDENCE, describe, known_origin
from hearsay.reconcile.origins.firms import firms_named
from hearsay.reconcile.origins.heading import body_headed, owner_of
from hearsay.reconcile.origins.holders import holders
from hearsay.reconcile.origins.offices import office_of
from hearsay.reconcile.origins.origin import Interest, Origin
from hearsay.reconcile.origins.sorts import body_of_men
from hearsay.reconcile.origins.speaking_for import bodies_of_spokesmen, named_below
from hearsay.reconcile.origins.within import (
    Traced,
    is_called_a_body,
    is_nobody,
    last_body,
    of_one_body,
    of_one_person,
    offices,
)
from hearsay.record import Claim, Entity, Figure, Record
from hearsay.record.claim import Source
from hearsay.record.vocabulary import ActorKind, EntityType, Mode, SourceKind

_CITING = re.compile(
    r"(?:,|\bwhich) (?:citing|quoting|quoted|cited) (?P<whom>(?:[^\W\d_][\w.'’-]* ?){1,8}?)(?=[,.;\n]|$| (?:as|that|who|which)\b)"
)
_OUTLET = re.compile(
    r"\b(?:news|newspaper|daily|television|tv|radio|broadcaster|(?:news |press )?agency)\b"
    r"(?! (?:for|of))",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.!?;][\"”’)]*\s+[A-Z]|\n")
_BESIDE_BEFORE = re.compile(r"(?P<title>(?:[^\W\d_][\w'’-]* ){1,7}[^\W\d_][\w'’-]*), $")
_BESIDE_BEHIND = re.compile(r", (?P<title>(?:[^\W\d_][\w'’-]* ){1,7}[^\W\d_][\w'’-]*)(?=[,.])")
_BEFORE_NAME = re.compile(r"(?:[^\W\d_][\w'’-]* ){0,2}$")
_PERSONS = frozenset((SourceKind.NAMED_PERSON, SourceKind.SPOKESPERSON))
_REACH = 80
"""Characters behind a claim within which it says whom it cites."""

_ITS_OWN = re.compile(r"(?:its|their) (?:\w+ )?spokes\w+\b", re.IGNORECASE)
_OWN_PAPER = re.compile(
    r"(?:its|their|his|her) (?:own |first |earlier |initial |previous |original |latest )*"
    r"(?:statement|communiqu[eé]|announcement|account|message|post|tweet|report|version)$",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"\b[A-Z]")
_IT_HAS = re.compile(
    r"[\"“]?(?:It|They) (?:now |also )?(?:has|have|had|counts?|counted|puts?|lists?|gives?|gave)\b"
)
_THINGS = frozenset((EntityType.OTHER, EntityType.PLACE, EntityType.VEHICLE, EntityType.WEAPON))
_SILENT = frozenset((Mode.UNCLEAR, Mode.NO_COMMENT))
_RELAYS = frozenset(
    ("media", "reports", "news", "outlets", "local media", "media reports", "news reports")
)


def trace(filed: Filed, counting: Mapping[str, Source] | None = None) -> Traced:
    """Where the claims of a report start.

    Args:
        filed: The report's record, with what it is called.
        counting: Who has the counts that the report gives in its own voice, where that is known already.

    Returns:
        The origin of each claim that has one, by the claim's id. What a report says in its own voice and
        cites nobody for starts with its text, whoever else prints that: it has none here.
    """
    record = filed.record
    cited = {
        claim.id: origin
        for claim in record.claims
        if claim.mode not in _SILENT and (origin := _cited(claim, filed)) is not None
    }
    bodies = bodies_of_spokesmen(record, cited)
    cited = {claim: bodies.get(one.key, one) for claim, one in cited.items()}
    below = named_below(record, cited)
    cited = {claim: below.get(one.key, one) for claim, one in cited.items()}
    cited |= of_one_body(record, cited)
    cited |= firms_named(record, cited)
    cited |= of_one_person(record, cited)
    whole = offices(cited.values())
    cited = {claim: whole.get(one.key, one) for claim, one in cited.items()}
    found = dict(cited)
    counting = holders(record) if counting is None else counting
    for claim in record.claims:
        if claim.source is None and claim.mode not in _SILENT:
            held = counting.get(claim.id)
            whom = _as_cited(held, cited, filed) if held else None
            if whom is not None and is_called_a_body(whom):
                whom = last_body(claim, record, found) or whom
            if whom is None and not _IT_HAS.match(claim.content.text):
                whom = _whom_it_has_it_from(claim, record.claims, cited)
            if whom is not None:
                found[claim.id] = whom
    return found


def _as_cited(source: Source, cited: Traced, filed: Filed) -> Origin | None:
    """Whom somebody is who counts: as he is cited elsewhere in the report, if he is."""
    for claim in filed.record.claims:
        if claim.source is source and claim.id in cited:
            return cited[claim.id]
    return _of_source(source, filed)


def _whom_it_has_it_from(claim: Claim, claims: tuple[Claim, ...], cited: Traced) -> Origin | None:
    """Who is cited for a figure that the report gives in its own voice, the nearest first."""
    for other in sorted(claims, key=lambda one: (abs(one.start - claim.start), one.start)):
        if other.id in cited and any(_meet(a, b) for a in claim.figures for b in other.figures):
            return cited[other.id]
    return None


def _meet(one: Figure, other: Figure) -> bool:
    """Whether two figures are of one measure and can be one value: "23" is more than "at least four" tells."""
    stated = ({one.low, one.high} & {other.low, other.high}) - {None}
    if one.measure is not other.measure or not stated:
        return False
    low = max(one.low or 0, other.low or 0)
    high = min(x for x in (one.high, other.high, float("inf")) if x is not None)
    return low <= high


def _cited(claim: Claim, filed: Filed) -> Origin | None:
    source = claim.source
    if source is None or is_nobody(claim, filed.record):
        return None
    tells = source.kind is SourceKind.MEDIA or _OUTLET.search(source.text)
    cited = _whom_it_cites(claim, filed) if tells else None
    if cited is not None:
        return cited
    unnamed = source.anonymous or source.kind is not SourceKind.NAMED_PERSON
    if unnamed and not known_body(source.text):
        # Whom a state's medium does not name may be the state: counted as one with it.
        for channel in _channels(claim, filed):
            owner = known_origin(channel, filed)
            if owner is not None and owner.key.startswith("state media"):
                return owner
    return _of_source(source, filed)


def _of_source(source: Source, filed: Filed) -> Origin | None:
    """Whom the words for a source name, whatever he says."""
    owner = owner_of(source, filed.record)
    if owner is not None:
        return _of_source(owner, filed)
    before = _whose_paper(source, filed.record)
    if before is not None:
        return _of_source(before, filed)
    entity = source.entity
    for name in _names(source):
        known = known_origin(name, filed)
        if known is not None:
            return known
    name = entity.name if entity else source.text
    body = body_of_men(source.text)
    if body:
        return known_origin(body, filed) or describe(
            body, None, SourceKind.INSTITUTION, filed, words=body, anonymous=False
        )
    unheard = source.kind is SourceKind.GENERIC and entity is None and not name[:1].isupper()
    if fold(name) in _RELAYS or (unheard and field_of(name) is None):
        return None
    if entity is not None and _acts_not(entity, filed) and source.kind not in EVIDENCE:
        return _of_whose(source)
    return _described(source, name, filed)


def _whose_paper(source: Source, record: Record) -> Source | None:
    """Who was cited last before "its first statement": it is his."""
    if _OWN_PAPER.match(source.text) is None:
        return None
    cited = [one.source for one in record.claims if one.source and one.source.end < source.start]
    return max(cited, key=lambda one: one.start, default=None)


def _of_whose(source: Source) -> Origin | None:
    """Whose troops or command it is that speaks: "Haftar's command"."""
    whose = possessor_of(source.text)
    return Origin(key=fold(whose), name=whose, interest=Interest.UNKNOWN) if whose else None


def _described(source: Source, name: str, filed: Filed) -> Origin:
    """A source as what its words make of it, or as the body for which it speaks."""
    entity, words = source.entity, _titled(source, filed)
    if not words and (source.kind in _PERSONS or _ITS_OWN.match(source.text)):
        headed = body_headed(source, filed.record)
        if headed is not None:
            whom, kind = headed.words, SourceKind.INSTITUTION
            body = known_origin(whom, filed) or describe(
                whom, headed.entity, kind, filed, words=whom, anonymous=False
            )
            # Under his own name, by which another report may cite him and not say for whom he speaks.
            return replace(body, name=name) if entity is not None else body
    words = words or source.text
    return describe(name, entity, source.kind, filed, words=words, anonymous=source.anonymous)


def _names(source: Source) -> tuple[str, ...]:
    """What a source is called; of a person no part of his name, which may be an agency's: "Dogan"."""
    entity = source.entity
    if entity is None:
        return (source.text,)
    if entity.type is EntityType.PERSON and is_proper(entity.name):
        return tuple(name for name in (source.text, entity.name) if name not in entity.aliases)
    return (source.text, entity.name, *entity.aliases)


def _titled(source: Source, filed: Filed) -> str:
    """The words beside a name that say which office it is of: "the mayor of Homs, Ada Quist"."""
    text = filed.record.report.text
    before = _BESIDE_BEFORE.search(text, max(0, source.start - _REACH), source.start)
    behind = _BESIDE_BEHIND.match(text, source.end, source.end + _REACH)
    beside = [found["title"] for found in (before, behind) if found]
    mentions = source.entity.mentions if source.entity else ()
    called = [f"{_led_by(one.start, text)}{one.text}" for one in mentions]
    found = (source.text, *beside, *called)
    office = next((one for one in found if office_of(one) is not None), "")
    held = (before["title"] if before else "", *called)
    return office or next((one for one in held if field_of(one) is not None), "")


def _led_by(start: int, text: str) -> str:
    """The words right before a name: "Governor" of "said Governor Ada Quist"."""
    found = _BEFORE_NAME.search(text[max(0, start - _REACH) : start])
    return found[0] if found else ""


def _whom_it_cites(claim: Claim, filed: Filed) -> Origin | None:
    """Whom an outlet has it from, as the sentence goes on to say: "CNN reported, citing police".

    Somebody whom it does not name may be the outlet's own: "quoting a source" tells nothing.
    """
    for link in claim.via:
        # "Reuters reported that…, according to the charity": the agency has it from the charity.
        medium = link.entity and link.entity.kind is ActorKind.MEDIA
        if not (medium or _OUTLET.search(link.text)):
            return _of_words(link.text, link.entity, filed)
    text, source = filed.record.report.text, claim.source
    owner = known_body(source.text) if source else None
    if source is None or (owner is not None and owner.interest == Interest.ARMED):
        return None  # the ministry that a group's own outlet quotes is the group's
    found = _CITING.search(text, source.start, claim.end + _REACH)
    if found is None or found.start() > claim.end + 1:
        return None
    if _ENDS.search(text, source.start, found.start()):
        return None
    return _of_words(found["whom"].rstrip("."), _entity_at(*found.span("whom"), filed), filed)


def _of_words(words: str, entity: Entity | None, filed: Filed) -> Origin | None:
    known = known_origin(words, filed)
    if known is not None or (field_of(words) is None and not _OUTLET.search(words)):
        return known
    return describe(words, entity, SourceKind.INSTITUTION, filed, words=words, anonymous=False)


def _acts_not(entity: Entity, filed: Filed) -> bool:
    """Whether something is said to say what it cannot: an attack, a border.

    What speaks, has a name of several words and is on no map is a body: "Highland Power".
    """
    if field_of(entity.name) is not None:
        return False
    if entity.type is EntityType.PLACE and len(entity.name.split()) > 1 and is_proper(entity.name):
        spans = {(one.start, one.end) for one in entity.mentions}
        known = (one for one in filed.record.places if (one.start, one.end) in spans)
        return any(one.lat is not None for one in known)
    if (
        entity.type is EntityType.OTHER
        and len(_CAPITALS.findall(entity.name)) > 2
        and is_proper(entity.name)
    ):
        return False
    return entity.type in _THINGS and entity.kind in (None, ActorKind.UNKNOWN)


def _entity_at(begins: int, ends: int, filed: Filed) -> Entity | None:
    for entity in filed.record.entities:
        if any(begins <= one.start and one.end <= ends for one in entity.mentions):
            return entity
    return None


def _channels(claim: Claim, filed: Filed) -> list[str]:
    """Through whom a source is heard: in the chain, as who was told, or where it was first cited."""
    text = filed.record.report.text
    found = [claim.addressee.text] if claim.addressee else []
    if claim.cue and claim.content and claim.cue.end < claim.content.start:
        found.append(text[claim.cue.end : claim.content.start])
    entity = claim.source.entity if claim.source else None
    for other in filed.record.claims:
        cited = other.source.entity if other.source else None
        if other is claim or (entity is not None and cited is not None and cited.id == entity.id):
            found += [link.entity.name if link.entity else link.text for link in other.via]
            found += [link.text for link in other.via]
    return found
