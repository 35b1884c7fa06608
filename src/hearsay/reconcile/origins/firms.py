"""Which firm a report means by "the company": the one that it names, where only one of those it cites may be it.

"Its operator has admitted" and "the airline said" tell no name; beside them stands who is named. Of two that may be
meant it is the one that was cited right before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from hearsay.reconcile.origins.bodies import fold, is_proper
from hearsay.reconcile.origins.origin import Interest, Origin
from hearsay.reconcile.origins.sorts import sort_of
from hearsay.reconcile.wording import sentence_ends
from hearsay.record import Claim, Entity, Record
from hearsay.record.vocabulary import ActorKind, EntityType

_FIRM = re.compile(
    r"\b(?:company|firm|operator|owner|airline|carrier|utility|manufacturer|maker|builder|contractor|bank|shipowner|"
    r"concern|subsidiary|employer|management)$"
)
_THE_FIRM = re.compile(r"the (?:company|firm)", re.IGNORECASE)
_TOLD = re.compile(r",? (?:an?|the|which|who|whose|\()\b|, [a-z]+ing\b")
"""How a sentence goes on behind a name that it brings in."""

_REACH = 300
_RUNS = re.compile(r" (?:that|which|who) .*$")
_PERSONAL = frozenset("i me my he him his she her who whose myself himself herself".split())
_TRADES = frozenset(
    "air airlines airways aviation bank cargo cement chemicals co company construction corp corporation electric "
    "electricity energy engineering ferries foods freight gas generation gmbh group holding holdings inc industries "
    "insurance limited line lines llc logistics ltd marine maritime metals minerals mines mining motors oil petroleum "
    "plc power rail railway railways resources shipping steel telecom transport water works".split()
)
"""Words of the names of firms."""

_BODILY = frozenset((ActorKind.BUSINESS, ActorKind.UNKNOWN, None))


def firms_named(record: Record, cited: Mapping[str, Origin]) -> dict[str, Origin]:
    """The firms that a report names, for those that it only calls firms.

    Args:
        record: A report's.
        cited: Whom its claims start with, by the claims' ids.

    Returns:
        The firm, by the ids of the claims of "the company", "its operator".
    """
    spoken = [one for one in record.claims if one.id in cited]
    found = {one.id: near for one in spoken if (near := _named_before(one, record)) is not None}
    called = [one for one in spoken if _is_called(one)]
    if not called and not found:
        return {}
    meant = {
        one.source.entity.id: one
        for one in spoken
        if one.id in found and one.source is not None and one.source.entity is not None
    }
    for one in spoken:
        whom = meant.get(one.source.entity.id) if one.source and one.source.entity else None
        if whom is not None and 0 < one.start - whom.start < _REACH:
            found[one.id] = found[whom.id]  # "the company denied it; …, it said"
    called = [one for one in called if one.id not in found]
    named = list(_named(record, cited))
    whole = {origin.key: origin for _, origin in named}
    for one in called:
        before = [origin for claim, origin in named if claim.start < one.start]
        if len(whole) == 1:
            found[one.id] = next(iter(whole.values()))
        elif len(whole) > 1:
            keys = _beside(one, record, cited, called)
            chosen = [key for key in keys if key in whole and (not before or key == keys[0])]
            if chosen:
                found[one.id] = whole[chosen[0]]
    return found


def _named_before(claim: Claim, record: Record) -> Origin | None:
    """The firm that the sentence before "the company" brings in and tells of: "for Halden Sport, a German brand"."""
    source = claim.source
    if source is None or _THE_FIRM.fullmatch(source.text) is None:
        return None
    text = record.report.text
    ends = sentence_ends(text, source.start - _REACH, source.start)
    begins = ends[-2] if len(ends) > 1 else max(0, source.start - _REACH)
    brought = [
        (one.start, entity.name)
        for entity in record.entities
        if entity.type in (EntityType.ORGANISATION, EntityType.GROUP) and entity.kind in _BODILY
        for one in entity.mentions[:1]
        if begins <= one.start < source.start and is_proper(entity.name)
        if _TOLD.match(text, one.end)
    ]
    names = {name for _, name in brought}
    if len(names) != 1:
        return None
    name = names.pop()
    return Origin(key=fold(name), name=name, interest=Interest.UNKNOWN)


def _beside(
    one: Claim, record: Record, cited: Mapping[str, Origin], called: Sequence[Claim]
) -> list[str]:
    """The keys of who is cited last before it, and of who is cited first after it."""
    others = [claim for claim in record.claims if claim.id in cited and claim not in called]
    before = [claim for claim in others if claim.start < one.start][-1:]
    after = [claim for claim in others if claim.start > one.start][:1]
    return [cited[claim.id].key for claim in (*before, *after)]


def _is_called(claim: Claim) -> bool:
    source = claim.source
    if source is None:
        return False
    words = source.entity.name if source.entity else source.text
    plain = _RUNS.sub("", fold(words))
    return not is_proper(words) and _FIRM.search(plain) is not None


def _named(record: Record, cited: Mapping[str, Origin]) -> Iterator[tuple[Claim, Origin]]:
    """The claims of what may be a firm by its name: of nobody in particular, and of no person."""
    for claim in record.claims:
        origin = cited.get(claim.id)
        if origin is None or origin.interest is not Interest.UNKNOWN or ":" in origin.key:
            continue
        entity = claim.source.entity if claim.source else None
        called = sort_of(origin.key)
        if called is not None and _FIRM.search(called.sort) is None:
            continue  # "the company" is not the union whose secretary was cited before
        speaks_for = entity is not None and origin.key != fold(entity.name)
        if is_proper(origin.name) and (speaks_for or _is_body(entity)):
            yield claim, origin


def _is_body(entity: Entity | None) -> bool:
    if entity is None or entity.kind not in _BODILY:
        return False
    if entity.type is EntityType.PERSON:  # as a name that nothing tells of is read
        words = entity.name.split()
        return not _TRADES.isdisjoint(one.casefold() for one in words) or entity.name.isupper()
    return _PERSONAL.isdisjoint(one.text.casefold() for one in entity.mentions)
