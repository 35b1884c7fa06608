"""Each claim of a report is traced to where its account starts.

Outlets are channels: "told Reuters" starts with who told it. What a report says in its own voice it has
from whom it cites for the same; where it cites nobody, the account starts with its text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from hearsay.reconcile.filed import Filed
from hearsay.reconcile.origins.bodies import country_in, field_of, fold, is_state_media, known_body
from hearsay.reconcile.origins.origin import Interest, Origin, interest_of
from hearsay.record import Claim, Entity, Figure
from hearsay.record.vocabulary import ActorKind, EntityType, Mode, SourceKind

Traced = Mapping[str, Origin]
"""The origins of a report's claims, by their ids; a claim of nobody, or of the report alone, has none."""

_MEDICS = re.compile(
    r"\b(?:doctors?|hospitals?|medics?|medical|nurses?|paramedics?|morgue)\b", re.IGNORECASE
)
_CITING = re.compile(
    r"(?:,|\bwhich) (?:citing|quoting|quoted|cited) (?P<whom>(?:[^\W\d_][\w.'’-]* ?){1,8}?)(?=[,.;\n]|$| (?:as|that|who|which)\b)"
)
_SOMEBODY = re.compile(r"(?:an?|one|another) \w", re.IGNORECASE)
_OUTLET = re.compile(
    r"\b(?:news|newspaper|daily|television|tv|radio|broadcaster|(?:news |press )?agency)\b"
    r"(?! (?:for|of))",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.!?;][\"”’)]*\s+[A-Z]|\n")
_REACH = 80
"""Characters behind a claim within which it says whom it cites."""

_THINGS = frozenset((EntityType.OTHER, EntityType.PLACE, EntityType.VEHICLE, EntityType.WEAPON))
_EVIDENCE = frozenset((SourceKind.FOOTAGE, SourceKind.DOCUMENT, SourceKind.POST))
_SILENT = frozenset((Mode.UNCLEAR, Mode.NO_COMMENT))
_RELAYS = frozenset(
    ("media", "reports", "news", "outlets", "local media", "media reports", "news reports")
)


def trace(filed: Filed) -> Traced:
    """Where the claims of a report start.

    Args:
        filed: The report's record, with what it is called.

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
    found = dict(cited)
    for claim in record.claims:
        if claim.source is None and claim.mode not in _SILENT:
            whom = _whom_it_has_it_from(claim, record.claims, cited)
            if whom is not None:
                found[claim.id] = whom
    return found


def outlet_of(publisher: str | None) -> Origin | None:
    """A publisher as an origin: what others mean who cite it.

    Args:
        publisher: Its name.

    Example:
        >>> outlet_of("Reuters").key, outlet_of(None)
        ('reuters', None)
    """
    if not publisher:
        return None
    body = known_body(publisher)
    key = body.key if body else fold(publisher)
    return Origin(key=key, name=publisher, interest=Interest.MEDIA)


def through_of(claim: Claim, origin: Origin | None) -> str:
    """The key of whoever hands on an account that starts with somebody else.

    Args:
        claim: The claim.
        origin: With whom it starts; None where that is with nobody who is named.

    Returns:
        The key: an outlet's that cites others, nearest the report; "" where nobody hands it on.
    """
    hands = claim.via[0] if claim.via else claim.source
    if hands is None or origin is None:
        return ""
    name = hands.entity.name if hands.entity else hands.text
    body = known_body(name)
    key = body.key if body else fold(name)
    return "" if key == origin.key else key


def _whom_it_has_it_from(claim: Claim, claims: tuple[Claim, ...], cited: Traced) -> Origin | None:
    """Who is cited for a figure that the report gives in its own voice, the nearest first."""
    for other in sorted(claims, key=lambda one: (abs(one.start - claim.start), one.start)):
        if other.id in cited and any(_meet(a, b) for a in claim.figures for b in other.figures):
            return cited[other.id]
    return None


def _meet(one: Figure, other: Figure) -> bool:
    """Whether two figures are of one measure and can be one value."""
    if one.measure is not other.measure:
        return False
    low = max(one.low or 0, other.low or 0)
    high = min(x for x in (one.high, other.high, float("inf")) if x is not None)
    return low <= high


def _cited(claim: Claim, filed: Filed) -> Origin | None:
    source = claim.source
    if source is None:
        return None
    tells = source.kind is SourceKind.MEDIA or _OUTLET.search(source.text)
    cited = _whom_it_cites(claim, filed) if tells else None
    if cited is not None:
        return cited
    unnamed = source.anonymous or source.kind is not SourceKind.NAMED_PERSON
    if unnamed and not known_body(source.text):
        # Whom a state's medium does not name may be the state: counted as one with it.
        for channel in _channels(claim, filed):
            owner = _known(channel, filed)
            if owner is not None and owner.key.startswith("state media"):
                return owner
    entity = source.entity
    for name in (source.text, *((entity.name, *entity.aliases) if entity else ())):
        known = _known(name, filed)
        if known is not None:
            return known
    name = entity.name if entity else source.text
    if fold(name) in _RELAYS or (source.kind is SourceKind.GENERIC and entity is None):
        return None
    if entity is not None and _acts_not(entity) and source.kind not in _EVIDENCE:
        return None
    return _described(
        name, entity, source.kind, filed, words=source.text, anonymous=source.anonymous
    )


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
    known = _known(words, filed)
    if known is not None or (field_of(words) is None and not _OUTLET.search(words)):
        return known
    return _described(words, entity, SourceKind.INSTITUTION, filed, words=words, anonymous=False)


def _acts_not(entity: Entity) -> bool:
    """Whether something is said to say what it cannot: an attack, a border."""
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


def _known(name: str, filed: Filed) -> Origin | None:
    body = known_body(name)
    if body is None and is_state_media(name):
        country = country_in(name) or main_country(filed)
        return Origin(
            key=f"state media:{country}", name="state media", interest=Interest.STATE, side=country
        )
    if body is None:
        return None
    interest = Interest(body.interest)
    return Origin(
        key=body.key,
        name=body.name or "state media",
        interest=interest,
        side=body.country or body.key,
    )


def _described(
    name: str,
    entity: Entity | None,
    kind: SourceKind,
    filed: Filed,
    *,
    words: str,
    anonymous: bool,
) -> Origin:
    actor = entity.kind if entity else None
    interest = interest_of(actor, kind)
    country = (entity.country if entity else None) or country_in(name) or country_in(words)
    # "Defence Minister Ada Quist" speaks for the ministry that "the ministry" is.
    field = field_of(name) or field_of(words)
    if field is not None and interest in (Interest.STATE, Interest.UNKNOWN):
        country = country or main_country(filed)
        if anonymous and _SOMEBODY.match(words):
            # An officer who gives no name may say what his army denies: not it, and not independent.
            key = f"{field}:{country}:unnamed"
            return Origin(key=key, name=name, interest=Interest.STATE, side=country, apart=False)
        # A government's number may be that of any of its ministries.
        apart = field != "government"
        return Origin(
            key=f"{field}:{country}", name=name, interest=Interest.STATE, side=country, apart=apart
        )
    if anonymous or kind is SourceKind.UNNAMED_OFFICIAL:
        country = country or main_country(filed)
        if _MEDICS.search(name):
            interest = Interest.NEUTRAL
        # Officials may be any body of their state; residents are none of its bodies.
        key = f"unnamed {interest.value}:{country}"
        return Origin(key=key, name=name, interest=interest, side=country, apart=False)
    return Origin(key=fold(name), name=name, interest=interest, side=country)


def main_country(filed: Filed) -> str | None:
    """The country that a report places most in: whose "the ministry" is."""
    told = [place.country for place in filed.record.places if place.country]
    return min(set(told), key=lambda one: (-told.count(one), one), default=None)
