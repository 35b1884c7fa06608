"""Strikes that do not say of themselves whether bombs fall or work stops: "Tuesday's strike on the market".

What a strike is on tells it: a market, troops, a position; a day of the week tells nothing. Where nothing
stands beside the word the rest of the report tells: one that speaks of an air strike means that, if nobody
in it has stopped work.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from hearsay.reader.events.companions import MANY
from hearsay.reader.phrases import Phrases
from hearsay.record import EventType

_WORD = "strike"
_ON = frozenset("on against".split())
_WEAPONS = frozenset("air drone missile shelling".split())
_WORK = frozenset(("labour-strike", "hunger-strike"))

Kind = tuple[EventType, str]
"""Type and subtype of a mention."""


def bare_strikes(phrases: Phrases, told: Iterable[Kind], taken: Collection[int]) -> list[int]:
    """The nouns that tell of an attack, though only the report around them says so.

    Args:
        phrases: The trees of the report.
        told: What its other mentions are of.
        taken: Tokens that tell of something already.

    Returns:
        Their tokens, in order.
    """
    kinds = set(told)
    of_arms = any(kind is EventType.STRIKE and subtype in _WEAPONS for kind, subtype in kinds)
    of_work = any(kind is EventType.PROTEST and subtype in _WORK for kind, subtype in kinds)
    only_arms = of_arms and not of_work
    return [one for one in _nouns(phrases, taken) if only_arms or _is_on_something(phrases, one)]


def work_strikes(phrases: Phrases, told: Iterable[Kind], taken: Collection[int]) -> list[int]:
    """The nouns that tell of a stop of work, in a report that tells of one: "a strike at the mine".

    Args:
        phrases: The trees of the report.
        told: What its other mentions are of.
        taken: Tokens that tell of something already.

    Returns:
        Their tokens, in order.
    """
    kinds = set(told)
    of_work = (EventType.PROTEST, "labour-strike") in kinds
    if not of_work or any(kind is EventType.STRIKE for kind, _ in kinds):
        return []
    return [one for one in _nouns(phrases, taken) if not _is_on_something(phrases, one)]


def _nouns(phrases: Phrases, taken: Collection[int]) -> Iterator[int]:
    """The strikes of a report that tell of nothing yet."""
    for token, lemma in enumerate(phrases.lemmas):
        if lemma == _WORD and token not in taken and phrases.annotation.upos[token] == "NOUN":
            yield token


def _is_on_something(phrases: Phrases, strike: int) -> bool:
    """Whether it says what is struck."""
    annotation = phrases.annotation
    for child in phrases.children[strike][:MANY]:
        case = phrases.child(child, "case")
        on = case is not None and annotation.words[case].lower() in _ON
        if on and annotation.deprel[child] == "nmod" and annotation.mention_type[child] != "time":
            return True
    return False
