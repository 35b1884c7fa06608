"""Who speaks for a state as a whole, and who holds an office of his own in it.

"Armenia", "Yerevan" and "the Armenian government" are one voice, which may be that of any of its ministries.
A governor or a mayor is none of them: what he counts is his own, whether a report gives his name, his office
or both.
"""

from __future__ import annotations

import re
from functools import lru_cache

from hearsay.record.vocabulary import ActorKind
from hearsay.reference.actors import ActorLexicon
from hearsay.reference.countries import country_code, country_of_capital

_LEADING = re.compile(r"^(?:the|a|an) ", re.IGNORECASE)
_SPOKEN_FOR = re.compile(r"^(?P<whom>.+?)(?:['’]s)? (?:spokes\w+|press secretary|officials?)\b")
_OF_ALL = re.compile(
    r"\b(?:[Pp]rime minister|[Pp]rime Minister|[Hh]ead of state)\b|\bspokes\w+ for the president\b"
    r"|^(?:[Tt]he )?(?:\w+ )?[Pp]resident [A-Z]|^(?:[Tt]he )?(?:\w+ )?president$"
    r"|\b[Pp]resident(?:ial|['’]s) (?:office|spokes\w+|advis[eo]r|aide|chief of staff|administration)\b"
)
_OFFICE = re.compile(
    r"\b(?:(?P<governor>(?:deputy )?governor|head of (?:the |its )?(?:\w+ )?(?:region|oblast|province|regional"
    r"(?: military| state)? administration|provincial administration))"
    r"|(?P<mayor>mayor|head of (?:the )?(?:city|town|municipal)(?: military)? administration)"
    r"|(?P<premier>premier(?= of)|(?:provincial|state) premier|province['’]s premier|chief minister))\b",
    re.IGNORECASE,
)
_NAMES = r"(?:[A-Z][\w'’-]*[\w-] ?)+"
_WHERE_BEHIND = re.compile(rf"^ (?:of|in|for) (?:the )?(?P<where>{_NAMES})")
_WHERE_BEFORE = re.compile(
    rf"(?:^|[Tt]he |, )(?P<where>{_NAMES})(?:['’]s? )?(?:state |province |region |regional |city |provincial )?$"
)
_FIRST_WORD = re.compile(
    r"^(?:But|And|Yet|So|While|When|As|Although|Though|However|In|On|At|For|Meanwhile|Now|Also|Then|Later|If|Because|"
    r"Since|After|Before|Only|Even|Both|That|This) ",
)
"""What has its capital from the beginning of the sentence: "But Manica's governor"."""

LOCAL = frozenset(("governor", "mayor", "premier"))
"""Offices that are held somewhere, and of which a state has many."""

_BANK = re.compile(r"\bbank\b", re.IGNORECASE)


@lru_cache(maxsize=1 << 14)
def speaks_for_all(name: str) -> str | None:
    """The country for whose whole state a name speaks; None where it speaks for a part, or for none.

    Args:
        name: As printed: a country, its capital, the seat of its government.

    Example:
        >>> (
        ...     speaks_for_all("Tehran"),
        ...     speaks_for_all("the Kremlin"),
        ...     speaks_for_all("the Kyiv police"),
        ... )
        ('IR', 'RU', None)
    """
    words = _LEADING.sub("", name.strip())
    spoken = _SPOKEN_FOR.match(words)
    for one in (words, spoken["whom"] if spoken else ""):
        plain = one.removesuffix("'s").removesuffix("’s")
        found = _whole_state(plain) if plain else None
        if found is not None:
            return found
    return None


def _whole_state(words: str) -> str | None:
    lexicon = ActorLexicon()
    if lexicon.institution(words.lower()) is ActorKind.GOVERNMENT:
        return lexicon.country_of_institution(words.lower())
    return country_code(words) or country_of_capital(words)


def is_head_of_all(words: str) -> bool:
    """Whether words name who speaks for a government: its president, and whoever speaks for him.

    Example:
        >>> is_head_of_all("Prime Minister Anthony Hall"), is_head_of_all("president of the union")
        (True, False)
    """
    return _OF_ALL.search(words) is not None


@lru_cache(maxsize=1 << 14)
def office_of(words: str) -> tuple[str, str] | None:
    """The office of somebody who is no part of a government.

    Args:
        words: That name somebody.

    Returns:
        The office, and the folded name of where; "" where the words do not say.

    Example:
        >>> (
        ...     office_of("the regional governor, Oleh Synko"),
        ...     office_of("Kyiv's mayor"),
        ...     office_of("Ada"),
        ... )
        (('governor', ''), ('mayor', 'kyiv'), None)
    """
    found = _OFFICE.search(words)
    if found is None or found.lastgroup is None or _BANK.search(words):
        return None
    place = _WHERE_BEHIND.search(words[found.end() :]) or _WHERE_BEFORE.search(
        words[: found.start()]
    )
    where = re.sub(r"['’]s?$", "", place["where"].strip()) if place else ""
    where = _FIRST_WORD.sub("", where)
    return found.lastgroup, "" if country_code(where) else where.casefold().removeprefix("the ")


def place_of_office(key: str) -> str:
    """Where somebody holds an office of his own, by the key of his origin; "" for everybody else.

    Example:
        >>> place_of_office("governor:MZ:manica"), place_of_office("health:MZ")
        ('Manica', '')
    """
    office, _, where = key.partition(":")
    place = where.partition(":")[2]
    return place.title() if office in LOCAL else ""
