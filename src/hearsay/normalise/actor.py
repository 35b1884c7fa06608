"""What kind of actor or source somebody is, from the words that name or describe them.

"A senior American intelligence official" is unnamed and one; "City officials" speak as a body;
"footage" shows and does not speak. The trap is to read kinds off names alone: the report's own
words about somebody ("spokeswoman", "a witness") outrank what a name suggests.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from hearsay.record import ActorKind, SourceKind


class ActorTables(Protocol):
    """The lexicons that kinds are looked up in; words are lower case, nouns singular."""

    def role(self, noun: str) -> ActorKind | None:
        """The kind of a person by the noun for what they do: minister, soldier, resident."""

    def institution(self, noun: str) -> ActorKind | None:
        """The kind of a body by its last or main noun, or by its name: ministry, hospital."""

    def evidence(self, noun: str) -> SourceKind | None:
        """The kind of what shows or says without being anybody: footage, memo, tweet."""

    def is_outlet(self, name: str) -> bool:
        """Whether it is a news organisation."""

    def country_of(self, name: str) -> str | None:
        """The country that a body belongs to, or whose capital the name is, as printed."""


@dataclass(frozen=True, slots=True)
class Description:
    """What a report says of someone or something, over all mentions.

    Args:
        sort: person, organisation, place, group, thing, or "".
        named: Whether the report gives a name.
        many: Whether it is more than one; None where it cannot be told.
        nouns: Head nouns and role nouns, lower case and singular, the closest first.
        traits: Words that narrow them down, lower case; countries as "=UA".
        name: The name or the phrase, as printed.
        bodies: Names of bodies that its words speak of, as printed: of which it is the head.
        country: Whether it is a country, by name.
        people: "whole" for the people of a country, "some" for a part of it, else "".
        counted: Whether a number or an article says how many.
    """

    sort: str
    named: bool
    many: bool | None
    nouns: tuple[str, ...]
    traits: frozenset[str] = frozenset()
    name: str = ""
    bodies: tuple[str, ...] = ()
    country: bool = False
    people: str = ""
    counted: bool = False


SPEAKING_FOR = frozenset("spokesman spokeswoman spokesperson spokespeople spox mouthpiece".split())
GENERIC = frozenset(
    "expert analyst observer critic commentator pundit historian economist scholar scientist "
    "researcher supporter opponent sceptic skeptic people person other some many most few one "
    "everyone everybody somebody someone anyone anybody nobody none insider activist campaigner "
    "forecaster".split()
)
POSTS = frozenset(
    "president vice-president chief head leader director chairman chairwoman chairperson chair boss "
    "secretary deputy officer official member spokesman spokeswoman spokesperson representative "
    "source adviser advisor aide executive manager founder co-founder employee worker staff staffer "
    "personnel coordinator".split()
)
"""Nouns for people that take their kind from the body they are of."""

_ALSO_SURNAMES = frozenset(
    "Dawn Fana Fox Geo Hina Jane's Janes Kan Mehr Petra Punch Rai Sabah Salon Slate Spiegel Wafa Walla "
    "Zaman".split()
)
"""News organisations whose name, alone, is as likely a person's."""

_INITIALS = range(3, 5)
"""Letters of initials; what is longer may be a surname in capitals."""

_PEOPLE_BY_INITIALS = frozenset("AMLO AOC FDR JFK LBJ MBS MBZ MLK OBL RBG RFK".split())

BEFORE_PLACES = frozenset("of for in at on near".split())

LONGEST = 12
"""Words of a name that are looked at."""

SOURCES = frozenset("source official insider diplomat authority aide adviser advisor".split())
FACTIONS = frozenset(
    (ActorKind.REBEL, ActorKind.MILITIA, ActorKind.ARMED_UNKNOWN, ActorKind.PARTY, ActorKind.LABOUR)
)
"""Whose members, spoken of as many, speak as one body: "separatists", "the rebels"."""

STATE = frozenset(
    (
        ActorKind.MILITARY,
        ActorKind.POLICE,
        ActorKind.INTELLIGENCE,
        ActorKind.GOVERNMENT,
        ActorKind.LEGISLATURE,
        ActorKind.JUDICIARY,
        ActorKind.IGO,
    )
)
"""Kinds whose people speak for a state or for states."""

_NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), 1
    )
}


def actor_kind(description: Description, tables: ActorTables) -> ActorKind:
    """The kind of actor.

    Args:
        description: What the report says of it.
        tables: Where kinds are looked up.

    Returns:
        The kind; `ActorKind.UNKNOWN` where it cannot be told.
    """
    if description.country and description.sort == "place":
        return ActorKind.COUNTRY
    if description.sort != "person" or is_known_body(description, tables):
        known = _of_name(description.name, tables)
        if known is not None:
            return known
        if description.sort == "place":
            return ActorKind.COUNTRY
    post = _of_post(description, tables)
    if post is not None:
        return post
    body = description.named and description.sort == "organisation"
    # "The division series" is no division: what a body is, its own noun says.
    words = description.nouns if body else (*description.nouns, *sorted(description.traits))
    for look_up in (tables.role, tables.institution):
        for word in words:
            kind = look_up(word)
            if kind is not None and kind is not ActorKind.UNKNOWN:
                return kind
    return ActorKind.UNKNOWN


def is_known_body(description: Description, tables: ActorTables) -> bool:
    """Whether a name that was taken for a person's is that of a body that is known: Boko Haram.

    A news organisation may be called what people are ("Fox said"); one word that is a surname is left
    to be one. Initials that nobody is said to be by his post are a body's: "NEMA said", not "DJ DMX".
    """
    name = description.name
    if not description.named:
        return False
    if tables.is_outlet(name) and name not in _ALSO_SURNAMES:
        return True
    if " " in name or "-" in name:
        return tables.institution(name.lower()) is not None
    initials = name.isalpha() and name.isupper() and len(name) in _INITIALS
    return initials and not description.nouns and name not in _PEOPLE_BY_INITIALS


def _is_outlet(name: str, tables: ActorTables) -> bool:
    """Whether a name is a news organisation's, with the article that names are told without."""
    return tables.is_outlet(name) or tables.is_outlet(f"The {name}")


def _of_name(name: str, tables: ActorTables) -> ActorKind | None:
    """The kind of a body by its name: the whole, its last words, or those before "of"."""
    words = name.lower().split()[:LONGEST]
    if _is_outlet(name, tables):
        return ActorKind.MEDIA
    for start in range(len(words)):
        known = tables.institution(" ".join(words[start:]))
        if known is not None and (start == 0 or known is not ActorKind.COUNTRY):
            return known
    for place in (place for place in range(1, len(words)) if words[place] in BEFORE_PLACES):
        for start in range(place):
            known = tables.institution(" ".join(words[start:place]))
            if known is not None:
                return known
    return None


def _of_post(description: Description, tables: ActorTables) -> ActorKind | None:
    """The kind of somebody whose post says little without the body it is in: the court's head."""
    traits = sorted(description.traits)[:LONGEST]
    for noun in description.nouns:
        for trait in traits:
            kind = tables.role(f"{trait} {noun}")
            if kind is not None:
                return kind
        if noun in POSTS:
            found = (
                *(_of_name(body, tables) for body in description.bodies),
                *(tables.institution(f"{a} {b}") for a in traits for b in traits),
                *(tables.institution(trait) for trait in traits),
            )
            known = [kind for kind in found if kind not in (None, ActorKind.UNKNOWN)]
            if known:
                return known[0]
            if description.bodies and noun in SPEAKING_FOR:
                return ActorKind.UNKNOWN  # of whom, is told; what that is, is not known
    return None


def source_kind(description: Description, tables: ActorTables) -> SourceKind:
    """In which way it speaks.

    Args:
        description: What the report says of the source.
        tables: Where kinds are looked up.
    """
    nouns = description.nouns
    person = description.sort == "person" and not is_known_body(description, tables)
    if any(noun in SPEAKING_FOR for noun in nouns):
        return SourceKind.SPOKESPERSON
    if person and description.named:
        return SourceKind.NAMED_PERSON
    kind = actor_kind(description, tables)
    if not person and kind is ActorKind.MEDIA and _is_outlet(description.name, tables):
        return SourceKind.MEDIA
    if not person and not description.named:
        shown = next((found for noun in nouns if (found := tables.evidence(noun))), None)
        if shown is not None:
            return shown
    if kind is ActorKind.MEDIA:
        return SourceKind.MEDIA
    if description.sort in ("organisation", "place") or description.named:
        return SourceKind.INSTITUTION
    return _of_unnamed(description, kind)


def _of_unnamed(description: Description, kind: ActorKind) -> SourceKind:
    """People without a name: officials, witnesses, or anybody."""
    nouns = description.nouns
    if not nouns:
        return SourceKind.GENERIC
    if kind in STATE or any(noun in SOURCES for noun in nouns):
        told = bool(description.traits) and description.many and not description.counted
        # "City officials" speak as a body; "two officials" and "officials" are just people.
        return SourceKind.INSTITUTION if told else SourceKind.UNNAMED_OFFICIAL
    if any(noun in GENERIC for noun in nouns) or kind is ActorKind.EDUCATION:
        return SourceKind.GENERIC
    if description.many and kind in FACTIONS:
        return SourceKind.INSTITUTION
    if description.sort == "person" or kind in (ActorKind.CIVILIANS, ActorKind.REFUGEES):
        return SourceKind.WITNESS
    return SourceKind.INSTITUTION if description.sort == "group" else SourceKind.GENERIC


def is_anonymous(description: Description, kind: SourceKind) -> bool:
    """Whether the report hides or does not know who speaks: people without a name.

    Example:
        >>> is_anonymous(Description("person", False, False, ("resident",)), SourceKind.WITNESS)
        True
        >>> is_anonymous(Description("organisation", True, None, ()), SourceKind.INSTITUTION)
        False
    """
    people = (SourceKind.SPOKESPERSON, SourceKind.UNNAMED_OFFICIAL, SourceKind.WITNESS)
    return kind in people and not description.named


def count_of(words: Sequence[str], *, many: bool | None) -> int | None:
    """How many people a phrase speaks of, where it says so.

    Args:
        words: The words of the phrase before its noun, and the noun.
        many: Whether the noun is a plural.

    Returns:
        The number; 1 for a singular; None for a plural without a number.

    Example:
        >>> count_of(["two", "American", "officials"], many=True)
        2
        >>> count_of(["residents"], many=True) is None
        True
    """
    for word in words:
        number = _NUMBERS.get(word.lower())
        if number is not None:
            return number
        if word.isascii() and word.isdecimal() and len(word) < 5:
            return int(word)
    return 1 if many is False else None
