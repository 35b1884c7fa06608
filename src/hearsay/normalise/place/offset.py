"""The words that say where one place lies seen from another: ", a city 25 miles south of".

They stand between two names, so that is what is read: all of it, or nothing. A sentence that goes
on with another thought ("Kyiv, where troops 25 miles south of Lviv") says nothing of the first
name, and is not to be searched for a piece that would.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from hearsay.normalise.place.nouns import sorts_of

_LONGEST = 160
"""Characters between two names that are looked at."""

_TOKEN = re.compile(r"\d[\d,.]*|[^\W\d_]+|[^\w\s]")
_MILE, _NAUTICAL = 1.609344, 1.852
_UNITS = dict.fromkeys("kilometer kilometers kilometre kilometres km kms".split(), 1.0) | (
    dict.fromkeys("mile miles mi".split(), _MILE)
)
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100,
}  # fmt: skip
_BEARINGS = {
    point + ending: point
    for point in "north south east west northeast northwest southeast southwest".split()
    for ending in ("", "ern", "ward", "wards", "erly")
}
_ABOUT = frozenset(
    "about around some roughly approximately nearly almost just over more less than only under "
    "an estimated within".split()
)
_OPENS = frozenset("a an the which that located situated lying lies is sits one its".split())
_NEAR = (
    "not far from", "close to", "next to", "just outside", "outside", "near", "just off", "off", "bordering",
    "on the outskirts of", "in the outskirts of", "at the outskirts of", "on the edge of", "in the suburbs of",
)  # fmt: skip
_SIDES = frozenset("outskirts edge fringes fringe suburbs side part end edges coast".split())
_BEFORE_NAME = frozenset(
    "the of capital regional provincial country main nearby s neighbouring neighboring coastal its".split()
)
_AGAIN = frozenset(("(", "[", ",", ";", "/", "or"))
_MOST_DESCRIBING, _MOST_BEFORE_NAME = 7, 5


@dataclass(frozen=True, slots=True)
class Relation:
    """Where a place lies seen from another.

    Args:
        distance_km: How far; None where it is not said.
        bearing: In which direction: "south", "northeast"; None where it is not said.
    """

    distance_km: float | None = None
    bearing: str | None = None


def read_relation(between: str) -> Relation | None:
    """Read what stands between the names of two places.

    Args:
        between: All of it, as printed.

    Returns:
        How the first lies seen from the second; None where the words do not say that.

    Example:
        >>> read_relation(", a city 25 miles south of ")
        Relation(distance_km=40.2, bearing='south')
        >>> read_relation(", 40 km (25 miles) north-east of ")
        Relation(distance_km=40.0, bearing='northeast')
        >>> read_relation(" and "), read_relation(" near ")
        (None, Relation(distance_km=None, bearing=None))
    """
    if len(between) > _LONGEST:
        return None
    tokens = _TOKEN.findall(between.lower())
    first = 0
    while first < len(tokens) and tokens[first] in ",(–—-":
        first += 1
    # A description needs something that opens it: ", a city"; straight words need nothing.
    most = _MOST_DESCRIBING if first < len(tokens) and tokens[first] in _OPENS else 0
    for start in range(first, min(first + most, len(tokens) - 1) + 1):
        found = _Words(tokens, start).relation()
        if found is not None:
            return found
        if start < len(tokens) and not tokens[start].isalpha() and tokens[start] not in "-'’":
            return None
    return None


class _Words:
    """The words of a relation, read from left to right."""

    def __init__(self, tokens: list[str], at: int) -> None:
        self.tokens = tokens
        self.at = at

    def relation(self) -> Relation | None:
        """The relation that begins here and ends with the tokens."""
        near = self._near()
        if near:
            return Relation() if self._ends() else None
        distance = self._distance()
        bearing = self._bearing(sided=distance is None)
        if distance is None and bearing is None:
            return None
        if self._next() not in ("of", "from", "outside", "off", "away", "beyond"):
            return None
        while self._next() in ("of", "from", "outside", "off", "away", "beyond"):
            self.at += 1
        return Relation(distance, bearing) if self._ends() else None

    def _next(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def _near(self) -> bool:
        for phrase in _NEAR:
            words = phrase.split()
            if self.tokens[self.at : self.at + len(words)] == words:
                self.at += len(words)
                return True
        return False

    def _distance(self) -> float | None:
        start = self.at
        amount = self._amount()
        if amount is None:
            self.at = start
            return None
        # "40 km (25 miles)", "40 km, or 25 miles,": the same again in another unit.
        again = self.at
        while self._next() in _AGAIN:
            self.at += 1
        if self._amount() is None:
            self.at = again
        while self._next() and self._next() in ")],":
            self.at += 1
        return round(amount, 1)

    def _amount(self) -> float | None:
        while self._next() in _ABOUT and self.at + 1 < len(self.tokens):
            if self._next() == "an" and self.tokens[self.at + 1] != "estimated":
                break
            self.at += 1
        number = _number(self._next())
        if number is None:
            return None
        self.at += 1
        if self._next() == "hundred":
            number *= 100
            self.at += 1
        while self._next() == "-":
            self.at += 1
        nautical = self._next() == "nautical"
        self.at += nautical
        unit = _UNITS.get(self._next())
        if unit is None:
            return None
        self.at += 1
        self.at += self._next() == "."
        return number * (_NAUTICAL if nautical else unit)

    def _bearing(self, *, sided: bool) -> str | None:
        start = self.at
        while self._next() in ("to", "the", "due", "just", "on", "in", "at", "away"):
            self.at += 1
        bearing = ""
        while self._next() in _BEARINGS or (bearing and self._next() == "-"):
            if self._next() != "-":
                bearing += _BEARINGS[self._next()]
            self.at += 1
        if not bearing or len(bearing) > len("northnortheast"):
            self.at = start
            return None
        if sided and self._next() in _SIDES:
            self.at += 1
        return bearing

    def _ends(self) -> bool:
        """Whether nothing follows but words that belong to the second name: "the port city of"."""
        rest = self.tokens[self.at :]
        return len(rest) <= _MOST_BEFORE_NAME and all(
            word in _BEFORE_NAME or sorts_of(word) or word in "'’," for word in rest
        )


def _number(word: str) -> float | None:
    if word in _NUMBERS:
        return float(_NUMBERS[word])
    plain = word.replace(",", "").rstrip(".")
    if plain[:1].isdecimal() and plain.isascii() and plain.count(".") <= 1 and len(plain) <= 7:
        return float(plain)
    return None
