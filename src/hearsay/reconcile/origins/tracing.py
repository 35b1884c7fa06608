"""Each claim of a report is traced to where its account starts.

Outlets are channels: "told Reuters" starts with who told it. What a report says in its own voice it has
from whom it cites for the same; where it cites nobody, the account starts with its text.
"""

from __future__ import annotations

from collections.abc import Mapping

from hearsay.reconcile.filed import Filed
from hearsay.reconcile.origins.bodies import country_in, field_of, fold, is_state_media, known_body
from hearsay.reconcile.origins.origin import Interest, Origin, interest_of
from hearsay.record import Claim, Entity, Figure
from hearsay.record.vocabulary import Mode, SourceKind

Traced = Mapping[str, Origin]
"""The origins of a report's claims, by the claims' ids; a claim of nobody has none."""

_SILENT = frozenset((Mode.UNCLEAR, Mode.NO_COMMENT))
_RELAYS = frozenset(
    ("media", "reports", "news", "outlets", "local media", "media reports", "news reports")
)


def trace(filed: Filed) -> Traced:
    """Where the claims of a report start.

    Args:
        filed: The report's record, with what it is called.

    Returns:
        The origin of each claim that has one, by the claim's id.
    """
    record = filed.record
    cited = {
        claim.id: origin
        for claim in record.claims
        if claim.mode not in _SILENT and (origin := _cited(claim, filed)) is not None
    }
    own = Origin(
        key=f"text:{filed.family}",
        name=record.report.publisher or filed.name,
        interest=Interest.MEDIA,
    )
    found = dict(cited)
    for claim in record.claims:
        if claim.source is None and claim.mode not in _SILENT:
            found[claim.id] = _whom_it_has_it_from(claim, record.claims, cited) or own
    return found


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
    return _described(name, entity, source.kind, filed, anonymous=source.anonymous)


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
    name: str, entity: Entity | None, kind: SourceKind, filed: Filed, *, anonymous: bool
) -> Origin:
    actor = entity.kind if entity else None
    interest = interest_of(actor, kind)
    country = (entity.country if entity else None) or country_in(name)
    field = field_of(name)
    if field is not None and interest in (Interest.STATE, Interest.UNKNOWN):
        country = country or main_country(filed)
        return Origin(key=f"{field}:{country}", name=name, interest=Interest.STATE, side=country)
    if anonymous or kind is SourceKind.UNNAMED_OFFICIAL:
        country = country or main_country(filed)
        return Origin(
            key=f"unnamed:{country}", name=name, interest=interest, side=country, apart=False
        )
    return Origin(key=fold(name), name=name, interest=interest, side=country)


def main_country(filed: Filed) -> str | None:
    """The country that a report places most in: whose "the ministry" is."""
    told = [place.country for place in filed.record.places if place.country]
    return min(set(told), key=lambda one: (-told.count(one), one), default=None)
