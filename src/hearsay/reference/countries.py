"""Countries and territories by the words that name them.

"U.S." and "US" are a country and "us" is not, so names are looked up as printed. A name in capitals
throughout, as headlines have it, is tried in its usual form as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from hearsay.reference.tables import read_table

_LONGEST_ABBREVIATION = 4


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory.

    Args:
        code: ISO 3166-1 alpha-2; XK for Kosovo.
        name: The customary English name.
        capital: The capital's customary English name; "" where there is none.
        other_names: Longer, shorter and former names, abbreviations, and parts of the country that
            are spoken of as if they were one.
        adjectives: What is said of its things.
        people: What is said of its people, singular and plural.
        capital_names: Other spellings of the capital, and a second capital.
    """

    code: str
    name: str
    capital: str
    other_names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capital_names: tuple[str, ...]


def country_code(words: str) -> str | None:
    """The code of a country's name, adjective or people.

    Args:
        words: As printed, without an article, an apostrophe or an ending after it.

    Returns:
        ISO 3166-1 alpha-2, or None where the words name no country.

    Example:
        >>> country_code("Ukrainians"), country_code("U.S."), country_code("us")
        ('UA', 'US', None)
        >>> country_code("SYRIA")
        'SY'
    """
    return _by_name(_codes(), words)


def country_of_capital(words: str) -> str | None:
    """The code of the country whose capital is named: "Moscow said" is Russia's government.

    Example:
        >>> country_of_capital("Kiev"), country_of_capital("Kyiv"), country_of_capital("Odesa")
        ('UA', 'UA', None)
    """
    return _by_name(_capitals(), words)


def load_countries() -> dict[str, Country]:
    """All countries, by code.

    Example:
        >>> load_countries()["UA"].capital
        'Kyiv'
    """
    return _countries()


def _by_name(codes: dict[str, str], words: str) -> str | None:
    found = codes.get(words)
    if found is None and words.isupper() and len(words) > _LONGEST_ABBREVIATION:
        found = codes.get(words.title())
    return found


@cache
def _countries() -> dict[str, Country]:
    return {
        code: Country(code, name, capital, *(_several(values) for values in rest))
        for code, name, capital, *rest in read_table("countries").rows
    }


@cache
def _codes() -> dict[str, str]:
    codes: dict[str, str] = {}
    for country in _countries().values():
        for words in (country.name, *country.other_names, *country.adjectives, *country.people):
            codes.setdefault(words, country.code)
    return codes


@cache
def _capitals() -> dict[str, str]:
    capitals: dict[str, str] = {}
    for country in _countries().values():
        for words in (country.capital, *country.capital_names):
            if words:
                capitals.setdefault(words, country.code)
    return capitals


def _several(values: str) -> tuple[str, ...]:
    return tuple(values.split(";")) if values else ()
