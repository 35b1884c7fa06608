"""Names that nobody has, and how common each is: the second half as common as the first, and so on.

An index answers quickly where all values are equally common, and no desk has such a ledger. By Zipf's
law a few sources, publishers, places and words are in most reports, and most are in a few.
"""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Generic, TypeVar

from hearsay.reference.gazetteer import BUNDLED

_SOURCES, _PUBLISHERS, _WORDS, _PLACES = 20_000, 400, 40_000, 5_000
_SYLLABLES = "ba ko ri mel tan su der vo lin ga pe ro sha mi tor ne ul kan ze fi".split()

T = TypeVar("T")


class Skewed(Generic[T]):
    """Values that follow Zipf's law: the second is half as common as the first, and so on.

    Args:
        values: From the commonest.
    """

    def __init__(self, values: Sequence[T]) -> None:
        self.values = values
        self._weights = list(accumulate(1 / rank for rank in range(1, len(values) + 1)))

    def choose(self, chance: random.Random, count: int) -> list[T]:
        """Some of them, with repetition."""
        return chance.choices(self.values, cum_weights=self._weights, k=count)


def name_of(number: int, words: int) -> str:
    """A name that nobody has, the same for the same number."""
    chance = random.Random(number)  # noqa: S311 - a name, and no secret
    return " ".join(
        "".join(chance.choices(_SYLLABLES, k=chance.choice((2, 3, 3, 4)))).capitalize()
        for _ in range(words)
    )


@dataclass(frozen=True, slots=True)
class Town:
    """A place of the gazetteer."""

    name: str
    geonames_id: int
    country: str
    admin1: str
    lat: float
    lon: float


@cache
def towns() -> Skewed[Town]:
    """The largest towns of the gazetteer, in an order that is not that of their size."""
    query = """
        SELECT place.name, geonames_id, country, division.name, place.lat / 1e4, place.lon / 1e4
        FROM place JOIN division ON division.number = place.division
        ORDER BY place.population DESC, geonames_id LIMIT ?
    """
    with closing(sqlite3.connect(f"{BUNDLED.as_uri()}?mode=ro", uri=True)) as connection:
        rows = [Town(*row) for row in connection.execute(query, (_PLACES,))]
    random.Random(0).shuffle(rows)  # noqa: S311
    return Skewed(rows)


@cache
def words() -> Skewed[str]:
    """A vocabulary."""
    return Skewed([name_of(number, 1).lower() + "s" * (number % 2) for number in range(_WORDS)])


@cache
def sources() -> Skewed[str]:
    """Who says something."""
    return Skewed([name_of(10**6 + number, 2) for number in range(_SOURCES)])


@cache
def publishers() -> Skewed[str]:
    """Who publishes."""
    return Skewed([f"{name_of(2 * 10**6 + number, 1)} Post" for number in range(_PUBLISHERS)])
