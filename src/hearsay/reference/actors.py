"""Nouns and names for those who act and speak: people, bodies, news organisations, evidence."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TypeVar

from hearsay.record import ActorKind, SourceKind
from hearsay.reference.countries import country_of_capital
from hearsay.reference.tables import read_pairs, read_table

Value = TypeVar("Value")

_PLURALS = (("ies", "y"), ("es", ""), ("s", ""), ("men", "man"))


class ActorLexicon:
    """Looks up the kinds of actors and sources by their nouns and names.

    Nouns are given in lower case and singular; a plural that is not listed is looked up as the
    singular that it may be of.
    """

    def role(self, noun: str) -> ActorKind | None:
        """The kind of a person, by the noun for what they do.

        Example:
            >>> ActorLexicon().role("prime minister").value, ActorLexicon().role("bridge")
            ('government', None)
        """
        found = _look_up(_roles(), noun)
        return found[0] if found else None

    def role_source(self, noun: str) -> SourceKind | None:
        """In which way somebody of this role speaks when named no further.

        Example:
            >>> ActorLexicon().role_source("spokeswoman").value
            'spokesperson'
        """
        found = _look_up(_roles(), noun)
        return found[1] if found else None

    def institution(self, noun: str) -> ActorKind | None:
        """The kind of a body, by its name in lower case or by the noun for it.

        Example:
            >>> ActorLexicon().institution("kremlin").value
            'government'
            >>> ActorLexicon().institution("élysée palace").value
            'government'
        """
        found = _look_up(_institutions(), noun)
        return found[0] if found else None

    def country_of_institution(self, name: str) -> str | None:
        """The country of a body that belongs to one: ISO 3166-1 alpha-2.

        Example:
            >>> ActorLexicon().country_of_institution("pentagon")
            'US'
        """
        found = _look_up(_institutions(), name)
        return found[1] or None if found else None

    def evidence(self, noun: str) -> SourceKind | None:
        """The kind of what shows or says without being anybody.

        Example:
            >>> ActorLexicon().evidence("footage").value, ActorLexicon().evidence("memo").value
            ('footage', 'document')
        """
        return _look_up(_evidence(), noun)

    def medium(self, noun: str) -> str | None:
        """By which channel or on which occasion something was said.

        Example:
            >>> ActorLexicon().medium("press conference"), ActorLexicon().medium("tweet")
            ('briefing', 'post')
        """
        return _look_up(_mediums(), noun)

    def is_outlet(self, name: str) -> bool:
        """Whether a name, as printed, is that of a news organisation.

        Example:
            >>> ActorLexicon().is_outlet("The Associated Press"), ActorLexicon().is_outlet("Time's")
            (True, False)
        """
        return name in _outlets()

    def country_of(self, name: str) -> str | None:
        """The country of a body or of a news organisation, or the one whose capital is named.

        Example:
            >>> lexicon = ActorLexicon()
            >>> (
            ...     lexicon.country_of("Pentagon"),
            ...     lexicon.country_of("Interfax"),
            ...     lexicon.country_of("Kyiv"),
            ... )
            ('US', 'RU', 'UA')
        """
        return (
            self.country_of_institution(name.lower())
            or self.country_of_outlet(name)
            or country_of_capital(name)
        )

    def country_of_outlet(self, name: str) -> str | None:
        """The country that a news organisation works from: ISO 3166-1 alpha-2.

        Example:
            >>> ActorLexicon().country_of_outlet("Interfax")
            'RU'
        """
        return _outlets().get(name)


def _look_up(table: dict[str, Value], noun: str) -> Value | None:
    found = table.get(noun)
    if found is None and not noun.isascii():
        noun = _plain(noun)
        found = table.get(noun)
    for plural, singular in _PLURALS:
        if found is None and noun.endswith(plural):
            found = table.get(noun.removesuffix(plural) + singular)
    return found


def _plain(noun: str) -> str:
    """Without accents, and with a plain apostrophe, as names are often printed."""
    parts = unicodedata.normalize("NFKD", noun.replace("’", "'"))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


@cache
def _roles() -> dict[str, tuple[ActorKind, SourceKind]]:
    return {
        noun: (ActorKind(kind), SourceKind(source))
        for noun, kind, source in read_table("roles").rows
    }


@cache
def _institutions() -> dict[str, tuple[ActorKind, str]]:
    return {
        noun: (ActorKind(kind), country) for noun, kind, country in read_table("institutions").rows
    }


@cache
def _evidence() -> dict[str, SourceKind]:
    return {noun: SourceKind(kind) for noun, kind in read_table("evidence").rows}


@cache
def _mediums() -> dict[str, str]:
    return read_pairs("mediums")


@cache
def _outlets() -> dict[str, str]:
    return {name: country for name, _, country in read_table("outlets").rows}
