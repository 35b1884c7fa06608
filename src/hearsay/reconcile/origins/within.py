"""Who is one within a report: a body under two states, a person who tells once for whom he speaks, an office."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from hearsay.reconcile.origins.bodies import fold, is_proper
from hearsay.reconcile.origins.offices import LOCAL
from hearsay.reconcile.origins.origin import Origin
from hearsay.record import Claim, Record
from hearsay.record.vocabulary import EntityType, Measure, Mode

Traced = Mapping[str, Origin]
"""The origins of a report's claims, by their ids; a claim of nobody, or of the report alone, has none."""

_NEAR = 2
"""Claims before a common noun for a body within which it is named."""

_BODY = re.compile(
    r"(?:agency|institute|cent(?:re|er)|service|authority|body|organi[sz]ation|office|department|commission|committee|"
    r"council|network|association|charity|group|union)$"
)


def is_nobody(claim: Claim, record: Record) -> bool:
    """Whether who is taken to say something is who it is said of: "dozens feared dead"; the dead say nothing."""
    source = claim.source
    if source is None:
        return False
    counted = (one for one in record.figures if (one.start, one.end) == (source.start, source.end))
    return any(claim.mode is Mode.BELIEVES or one.measure is Measure.KILLED for one in counted)


def of_one_body(record: Record, cited: Traced) -> dict[str, Origin]:
    """Whose a body's statements are, where its words make it that of two states: of the one most of them do."""
    told: dict[str, list[str]] = {}
    for claim in record.claims:
        entity = claim.source.entity if claim.source else None
        if entity is not None and claim.id in cited and ":" in cited[claim.id].key:
            told.setdefault(entity.id, []).append(claim.id)
    found: dict[str, Origin] = {}
    for claims in told.values():
        counts = Counter(cited[one].key for one in claims)
        branches = {key.partition(":")[0] for key in counts}
        if len(counts) > 1 and len(branches) == 1 and branches.isdisjoint(LOCAL):
            most = max(counts, key=lambda key: (counts[key], key))
            whole = next(cited[one] for one in claims if cited[one].key == most)
            found |= {one: whole for one in claims if cited[one].key != most}
    return found


def of_one_person(record: Record, cited: Traced) -> dict[str, Origin]:
    """Whose accounts a person's are where only one of his claims tells for whom he speaks."""
    whose: dict[str, Origin] = {}
    alone: dict[str, str] = {}
    for claim in record.claims:
        entity = claim.source.entity if claim.source else None
        if entity is None or entity.type is not EntityType.PERSON or claim.id not in cited:
            continue
        if cited[claim.id].key == fold(entity.name):
            alone[claim.id] = entity.id
        else:
            whose.setdefault(entity.id, cited[claim.id])
    return {claim: whose[entity] for claim, entity in alone.items() if entity in whose}


def offices(cited: Iterable[Origin]) -> dict[str, Origin]:
    """The office of which a report says only once where it is, by its key elsewhere: "the governor"."""
    known = {one.key: one for one in cited}
    found = {}
    for key in known:
        if key.endswith(":"):
            longer = [one for other, one in known.items() if other != key and other.startswith(key)]
            if len(longer) == 1:
                found[key] = longer[0]
    return found


def is_called_a_body(origin: Origin) -> bool:
    """Whether an origin is only called what it is: "agency", "the centre"."""
    return not is_proper(origin.name) and _BODY.match(fold(origin.name)) is not None


def last_body(claim: Claim, record: Record, found: Traced) -> Origin | None:
    """The body that was told of last before "the agency": which agency that is.

    Args:
        claim: What "the agency" says or counts.
        record: The report's.
        found: With whom its claims start, as far as that is known.
    """
    before = [one for one in record.claims if one.start < claim.start and one.id in found]
    named = [found[one.id] for one in before[-_NEAR:]]
    return next((one for one in reversed(named) if is_proper(one.name) and one.apart), None)
