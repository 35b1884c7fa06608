"""By which names a source is known, so that another report's words for it are known to be of the same.

"The operator, EDM", "Rosa Mutombene of EDM" and "the power company (EDM)" are one body: whoever is named stands
beside what he is, in an apposition, in brackets, or as the body that a person speaks for. So the names are
gathered in each report by itself, and what two reports have in common makes one of two origins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from hearsay.reconcile.origins.bodies import field_of, fold, is_proper
from hearsay.reconcile.origins.heading import body_headed
from hearsay.record import Entity, Record
from hearsay.record.claim import Source
from hearsay.record.vocabulary import ActorKind

_CAPITAL = re.compile(r"[A-Z]")
_NAME = r"[A-Z][\w&.'’-]*(?: (?:(?:of|for|and|the|de|da|do|del) )?[A-Z][\w&.'’-]*)*"
_BESIDE = re.compile(rf"(?:^|[a-z], )(?P<name>{_NAME})(?:,|$)")
_OF_HIS = re.compile(
    rf"(?P<whom>{_NAME})['’]s? (?:spokes\w+|forces?|troops?|command|fighters|army|men|camp|side|administration|office)\b"
)
_JOINING = frozenset("of for and the de da do del di la le du des".split())
_LEAST = 3
"""Letters of a name of one word that is no chance word."""


def names_of(source: Source | None, record: Record) -> frozenset[str]:
    """The names that a report has for who is cited, folded: his own, and those of the body he speaks for.

    Args:
        source: Who is cited, or has a count.
        record: The report's record.

    Returns:
        For "Filomena Chissico, a spokeswoman for the Relief Institute (RI)" all three.
    """
    if source is None:
        return frozenset()
    found = {fold(name) for name in _names(source, record) if _tells(name)}
    return frozenset(one for one in found | _of_whom(source, record) if one)


def possessor_of(words: str) -> str:
    """Whose spokesman or troops words name: "Haftar" of "Haftar's spokesman"; "" where they do not.

    Args:
        words: That name a source.
    """
    found = _OF_HIS.search(words)
    return found["whom"] if found else ""


@lru_cache(maxsize=1 << 14)
def letters_of(name: str) -> frozenset[str]:
    """The letters by which a folded name may be shortened: those of all words, and of those that tell.

    Example:
        >>> (
        ...     sorted(letters_of("world food programme")),
        ...     "edm" in letters_of("electricidade de mocambique"),
        ... )
        (['wfp'], True)
    """
    words = re.findall(r"[^\W\d_]+", name)
    telling = [word for word in words if word not in _JOINING]
    made = ("".join(word[0] for word in chosen) for chosen in (words, telling))
    return frozenset(one for one in made if len(one) >= _LEAST)


def _names(source: Source, record: Record) -> Iterator[str]:
    entity = source.entity
    yield from _called(entity)
    yield from (one["name"] for one in _BESIDE.finditer(source.text))
    headed = body_headed(source, record)
    if headed is not None:
        yield headed.words
        yield from _called(headed.entity)


def _of_whom(source: Source, record: Record) -> set[str]:
    """The names of whose spokesman he is, of one word too: "Haftar" and "Khalifa Haftar"."""
    mentions = [one.text for one in source.entity.mentions] if source.entity else []
    whom = {possessor_of(words) for words in (source.text, *mentions)} - {""}
    fuller = {
        one.name for one in record.entities for name in whom if name in (one.name, *one.aliases)
    }
    return {fold(name) for name in whom | fuller}


def _called(entity: Entity | None) -> Iterator[str]:
    if entity is None or entity.kind in (ActorKind.COUNTRY, ActorKind.MEDIA):
        return
    yield entity.name
    yield from entity.aliases


def _tells(name: str) -> bool:
    """Whether a name is one body's or person's alone: of several words, or of letters: "EDM", "NetBlocks"."""
    plain = name.removeprefix("the ").removeprefix("The ")
    if not is_proper(plain) or len(plain) < _LEAST or field_of(plain) is not None:
        return False  # each of two states has a "Defence Ministry"
    return len(plain.split()) > 1 or len(_CAPITAL.findall(plain)) > 1
