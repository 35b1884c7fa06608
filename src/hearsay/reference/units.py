"""Units of measurement and currencies by the words and signs that print them.

A unit keeps the form in which it is printed: "25 miles" are not 40 kilometres to somebody who quotes
a report. What they are in metres stands beside. The trap is the dollar, the pound and the peso of a
dozen countries: an adjective tells which one is meant, and a bare name only where news written in
English has one meaning for it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from hearsay.reference.tables import read_table

LONGEST_UNIT = 4
"""Words of the longest unit: "kilometres per hour", "degrees Celsius"."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measurement.

    Args:
        name: As printed, in the singular: "mile", "km".
        dimension: What it measures: "length", "area", "mass", "time", "share"…
        si_factor: What one is in metres, square metres or moment magnitude; None for the others.
    """

    name: str
    dimension: str
    si_factor: float | None


def find_unit(words: str) -> Unit | None:
    """The unit of printed words.

    Args:
        words: Lower-case words with one space between; "°C" and the like as printed.

    Example:
        >>> find_unit("square miles").name, find_unit("km").si_factor, find_unit("cats")
        ('square mile', 1000.0, None)
    """
    return _units().get(words)


def currency_of_sign(sign: str) -> str | None:
    """The ISO 4217 code of a sign or a code as printed beside an amount.

    Example:
        >>> currency_of_sign("A$"), currency_of_sign("£"), currency_of_sign("EUR")
        ('AUD', 'GBP', 'EUR')
    """
    return _currencies().signs.get(sign)


def currency_of_words(words: str) -> str | None:
    """The ISO 4217 code of a currency's name, or the name's singular where it says no more.

    Args:
        words: Lower-case words with one space between.

    Example:
        >>> currency_of_words("russian rubles"), currency_of_words("euros")
        ('RUB', 'EUR')
        >>> currency_of_words("pesos"), currency_of_words("pounds"), currency_of_words("cats")
        ('peso', None, None)
    """
    known = _currencies()
    found = known.names.get(words)
    if found is None and " " in words:
        adjective, noun = words.rsplit(" ", 1)
        if noun in known.nouns:
            found = known.adjectives.get(adjective)
    return found or _OF_MANY.get(words)


def may_open_unit(word: str) -> bool:
    """Whether a lower-case word can begin a unit: most words behind a number do not.

    Example:
        >>> may_open_unit("square"), may_open_unit("people")
        (True, False)
    """
    return word in _openers().units


def may_open_currency(word: str) -> bool:
    """Whether a lower-case word can begin the name or the code of a currency.

    Example:
        >>> may_open_currency("russian"), may_open_currency("people")
        (True, False)
    """
    return word in _openers().currencies


def may_close_sign(word: str) -> bool:
    """Whether a lower-case word or mark can be the last of a currency's sign.

    Example:
        >>> may_close_sign("$"), may_close_sign("the")
        (True, False)
    """
    return word in _openers().sign_ends


_OF_MANY = {
    printed: name
    for name, forms in {
        "peso": "pesos", "dinar": "dinars", "rial": "rials", "shilling": "shillings",
        "krone": "kroner", "crown": "crowns", "cent": "cents", "penny": "pence pennies",
    }.items()
    for printed in (name, *forms.split())
}  # fmt: skip
"""Currencies of several countries keep their name."""

_WORDS_TOO = frozenset("ALL BAM COP CUP MAD NIO PEN SOS TRY TOP".split())
"""Codes that headlines in capitals print as words."""

_ONLY_WITH_ADJECTIVE = frozenset("pound pounds som soms cfa manat somoni".split())


@dataclass(frozen=True, slots=True)
class _Currencies:
    signs: dict[str, str]
    names: dict[str, str]
    adjectives: dict[str, str]
    nouns: frozenset[str]


@cache
def _currencies() -> _Currencies:
    signs: dict[str, str] = {}
    names: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    for code, printed, adjective, name in read_table("currencies").rows:
        signs |= dict.fromkeys(_several(printed), code)
        if code not in _WORDS_TOO:
            signs[code] = code
        names |= dict.fromkeys(_several(name), code)
        adjectives |= dict.fromkeys(_several(adjective), code)
    nouns = frozenset((*names, *_OF_MANY, *_ONLY_WITH_ADJECTIVE))
    return _Currencies(signs, names, adjectives, nouns)


@dataclass(frozen=True, slots=True)
class _Openers:
    units: frozenset[str]
    currencies: frozenset[str]
    sign_ends: frozenset[str]


@cache
def _openers() -> _Openers:
    """The words that a look-up is worth beginning at."""
    known = _currencies()
    signs = [sign.lower() for sign in known.signs]
    names = (*known.names, *known.adjectives, *_OF_MANY, *_ONLY_WITH_ADJECTIVE)
    openers = {_WORD.match(words) for words in (*names, *signs)}
    ends = {_LAST.search(sign) for sign in signs}
    return _Openers(
        frozenset(found[0].lower() for form in _units() if (found := _WORD.match(form))),
        frozenset(found[0] for found in openers if found),
        frozenset(found[0] for found in ends if found),
    )


_WORD = re.compile(r"[^\W\d_]+|\S")
_LAST = re.compile(r"(?:[^\W\d_]+|\S)\Z")


@cache
def _units() -> dict[str, Unit]:
    found: dict[str, Unit] = {}
    for forms, dimension, factor in read_table("units").rows:
        printed = _several(forms)
        unit = Unit(printed[0], dimension, float(factor) if factor else None)
        found |= dict.fromkeys(printed, unit)
    return found


def _several(values: str) -> list[str]:
    return values.split(";") if values else []
