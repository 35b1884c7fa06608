"""What the words that name a source make of it as an origin: a body, an office, officials without a name.

A minister is his ministry and a governor nobody's, "Tehran" is Iran, and "the ministry" is that of the country
that the report tells of.
"""

from __future__ import annotations

import re
from collections import Counter

from hearsay.reconcile.filed import Filed
from hearsay.reconcile.origins.bodies import (
    country_in,
    field_of,
    fold,
    is_left_group,
    is_state_media,
    known_body,
)
from hearsay.reconcile.origins.offices import is_head_of_all, office_of, speaks_for_all
from hearsay.reconcile.origins.origin import Interest, Origin, interest_of
from hearsay.reconcile.origins.sorts import sort_of
from hearsay.record import Entity, PassageKind
from hearsay.record.vocabulary import SourceKind
from hearsay.reference.actors import ActorLexicon
from hearsay.reference.countries import country_of_capital

EVIDENCE = frozenset((SourceKind.FOOTAGE, SourceKind.DOCUMENT, SourceKind.POST))
"""What shows or tells without being anybody."""

_MEDICS = re.compile(
    r"\b(?:doctors?|hospitals?|medics?|medical|nurses?|paramedics?|morgue)\b", re.IGNORECASE
)
_FIGHTERS = re.compile(
    r"\b(?:armed (?:group|men)|militia|militants?|gunmen|rebels?|insurgents?|guerrillas?|jihadis?ts?)\b",
    re.IGNORECASE,
)
_LOCALS = re.compile(
    r"\b(?:residents?|villagers?|locals?|inhabitants?|survivors?|neighbou?rs?|relatives?|witness(?:es)?)\b"
)
_FIRM = re.compile(r"\b(?:company|firm|operator|airline|carrier|utility|owner)$", re.IGNORECASE)
_SOMEBODY = re.compile(
    r"(?:an?|one|another) \w|(?:two|three|four|several|some|other|senior) (?:[\w-]+ )*(?:officers|officials|sources|commanders|diplomats)\b",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"(?P<place>[A-Z][A-Z .'’-]+)\b[^(\n]{0,40}\((?P<agency>[^)]{2,40})\)")
_OF_HERE = re.compile(r"^(?:regional|national|local|provincial|country['’]s|state) (?=\w+ \w)")
_FIRST = 0.3
"""The share of a report whose places tell more of where it is from than the others do."""


def known_origin(name: str, filed: Filed) -> Origin | None:
    """The well-known body that a name is of, or the media of a state.

    Args:
        name: As printed.
        filed: The report, whose country the media are of if the name does not say.
    """
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


def describe(
    name: str,
    entity: Entity | None,
    kind: SourceKind,
    filed: Filed,
    *,
    words: str,
    anonymous: bool,
) -> Origin:
    """Somebody as an origin, by what names him.

    Args:
        name: His name, or the words for him.
        entity: Whom the report means; None where that is not known.
        kind: What sort of source it is.
        filed: The report.
        words: What stands for him where he is cited, with his office if that is told.
        anonymous: Whether he gives no name.
    """
    actor = entity.kind if entity else None
    interest = interest_of(actor, kind)
    country = (entity.country if entity else None) or country_in(name) or country_in(words)
    # "Defence Minister Ada Quist" speaks for the ministry that "the ministry" is.
    field = field_of(name) or field_of(words)
    if field is not None and interest in (Interest.STATE, Interest.UNKNOWN):
        country = country or main_country(filed)
        if (anonymous or kind is SourceKind.UNNAMED_OFFICIAL) and _SOMEBODY.match(words):
            # An officer who gives no name may say what his army denies: not it, and not independent.
            key = f"{field}:{country}:unnamed"
            return Origin(key=key, name=name, interest=Interest.STATE, side=country, apart=False)
        # A government's number may be that of any of its ministries.
        apart = field != "government"
        return Origin(
            key=f"{field}:{country}", name=name, interest=Interest.STATE, side=country, apart=apart
        )
    if is_left_group(name):
        # "A splinter group" and "a breakaway wing of the militia" are those who left.
        key = f"left group:{country or main_country(filed)}"
        return Origin(key=key, name=name, interest=interest, side=key)
    held = _in_office(name, interest, country, words, filed)
    if held is not None:
        return held
    if anonymous and _FIRM.search(name):
        # "The grid operator" is one body, which another report names.
        return Origin(
            key=fold(name), name=name, interest=Interest.UNKNOWN, side=country, apart=False
        )
    if anonymous or kind is SourceKind.UNNAMED_OFFICIAL:
        return _without_name(name, interest, country, filed)
    # "The statement" and "a chief and a villager" are of somebody who may be named elsewhere.
    generic = kind is SourceKind.GENERIC
    bare = name.islower() and (kind in EVIDENCE or generic)
    if bare and generic and _LOCALS.search(name):
        interest = Interest.EYEWITNESS
    return Origin(key=_plain(name), name=name, interest=interest, side=country, apart=not bare)


def _without_name(name: str, interest: Interest, country: str | None, filed: Filed) -> Origin:
    """Somebody who gives no name: a body by what it is called, an official, a doctor, a fighter."""
    if sort_of(name) is not None and len(name.split()) > 1:
        # "A committee of relatives" speaks as one, though it gives no name.
        return Origin(key=_plain(name), name=name, interest=Interest.UNKNOWN, side=country)
    country = country or main_country(filed)
    if _MEDICS.search(name):
        interest = Interest.NEUTRAL
    elif _FIGHTERS.search(name):
        interest = Interest.ARMED
    # Officials may be any body of their state; residents are none of its bodies.
    key = f"unnamed {interest.value}:{country}"
    return Origin(key=key, name=name, interest=interest, side=country, apart=False)


def _plain(name: str) -> str:
    """A name as it is compared; of a description less that it is of here: "the regional water authority"."""
    shorter = _OF_HERE.sub("", fold(name))
    return shorter if name[:1].islower() or name.startswith("The ") else fold(name)


def _in_office(
    name: str, interest: Interest, country: str | None, words: str, filed: Filed
) -> Origin | None:
    """Who speaks for a state as a whole, or holds an office of his own in it."""
    if interest not in (Interest.STATE, Interest.UNKNOWN):
        return None
    whole = speaks_for_all(name) or speaks_for_all(words)
    if whole is None and interest is Interest.STATE and is_head_of_all(words):
        whole = country or main_country(filed)
    if whole is not None:
        return Origin(
            key=f"government:{whole}", name=name, interest=Interest.STATE, side=whole, apart=False
        )
    office = office_of(words)
    if office is None:
        return None
    there = (one.country for one in filed.record.places if one.name.casefold() == office[1])
    country = next((one for one in there if one), None) or country or main_country(filed)
    key = f"{office[0]}:{country}:{office[1]}"
    return Origin(key=key, name=name, interest=Interest.STATE, side=country)


def _home_of(dateline: str) -> str | None:
    """The country whose own agency sent a report from its capital: "MOSCOW (Interfax)"."""
    found = _DATELINE.search(dateline)
    if found is None:
        return None
    home = country_of_capital(found["place"].strip(" ,").title())
    body = known_body(found["agency"])
    owner = ActorLexicon().country_of_outlet(found["agency"]) or (body.country if body else None)
    return home if home == owner else None


def main_country(filed: Filed) -> str | None:
    """The country that a report places most in: whose "the ministry" is.

    What stands first counts most, and from where a report was sent only where nothing else tells.
    """
    sent = [one for one in filed.record.passages if one.kind is PassageKind.DATELINE]
    home = _home_of(" ".join(one.text for one in sent))
    if home is not None:
        return home
    every = [place for place in filed.record.places if place.country]
    told = [
        one for one in every if not any(head.start <= one.start < head.end for head in sent)
    ] or every
    weight: Counter[str] = Counter()
    first = _FIRST * len(filed.record.report.text)
    for place in told:
        weight[place.country or ""] += 2 if place.start < first else 1
    return min(weight, key=lambda one: (-weight[one], one), default=None)
