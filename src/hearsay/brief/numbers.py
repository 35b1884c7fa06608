"""A number of a report as a clause: "at least 44 people were killed", "about 200 houses were destroyed".

"At least 44" is not 44, and "dozens" is no number: whoever turns either into digits has invented something.
So bounds keep their words, and a round word is quoted as it was printed.
"""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.brief.contents import Line, Named, Quoted, Words
from hearsay.reconcile.accounts import Value
from hearsay.reconcile.series import Scope
from hearsay.record import Measure, Number, Qualifier

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_LARGE = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_SOFT = frozenset((Qualifier.ORDER, Qualifier.VAGUE))
_BEFORE = {
    Qualifier.APPROX: "about ",
    Qualifier.AT_LEAST: "at least ",
    Qualifier.MORE_THAN: "more than ",
    Qualifier.AT_MOST: "up to ",
    Qualifier.LESS_THAN: "fewer than ",
}


@dataclass(frozen=True, slots=True)
class _Counted:
    """How a measure is told: of one, of many, and what was done to them."""

    one: str
    many: str
    done: str
    """Behind "was" or "were"; where it begins with "!", instead of them."""


_PEOPLE = {
    Measure.KILLED: "killed",
    Measure.INJURED: "injured",
    Measure.CASUALTIES: "killed or injured",
    Measure.MISSING: "missing",
    Measure.INFECTED: "infected",
    Measure.ABDUCTED: "abducted",
    Measure.CAPTURED: "captured",
    Measure.ARRESTED: "arrested",
    Measure.RELEASED: "released",
    Measure.TRAPPED: "trapped",
    Measure.RESCUED: "rescued",
    Measure.AFFECTED: "affected",
    Measure.AT_RISK: "at risk",
    Measure.IN_NEED: "in need of help",
    Measure.TARGETED: "to be helped",
    Measure.REACHED: "reached with help",
    Measure.DISPLACED: "displaced",
    Measure.IDPS: "displaced within their country",
    Measure.REFUGEES: "refugees",
    Measure.EVACUATED: "evacuated",
    Measure.RELOCATED: "relocated",
    Measure.SHELTERED: "sheltered",
    Measure.RETURNED: "!returned",
    Measure.HOMELESS: "left homeless",
    Measure.PARTICIPANTS: "!took part",
    Measure.PERSONNEL: "deployed",
}
_THINGS = {
    Measure.VOTES: _Counted("vote", "votes", "cast"),
    Measure.HOUSES_DESTROYED: _Counted("house", "houses", "destroyed"),
    Measure.HOUSES_DAMAGED: _Counted("house", "houses", "damaged"),
    Measure.STRUCTURES_DAMAGED: _Counted("building", "buildings", "damaged"),
    Measure.EQUIPMENT_LOST: _Counted("piece of equipment", "pieces of equipment", "lost"),
    Measure.STRIKES: _Counted("strike", "strikes", "carried out"),
}
_ONE_OF = {
    "aid workers": "aid worker",
    "children": "child",
    "crew": "crew member",
    "men": "man",
    "police": "police officer",
    "women": "woman",
}
_MANY_OF = {"crew": "crew members", "police": "police officers"}


def clause(scope: Scope, value: Value, words: Words) -> Line:
    """What a source says of a number, as a clause that begins in lower case.

    Args:
        scope: What is counted.
        value: The number.
        words: It as printed, for a round word.

    Returns:
        "at least 44 people were killed"; of a round word "the number of people killed was put at “dozens”".
    """
    where = _where(scope)
    counted = _counted(scope)
    if counted is None:
        what = (scope.measure.label, *where)
        return (*what, " was put at ", *(quantity(value, words)))
    verb, done = counted.done[:1] == "!", counted.done.removeprefix("!")
    if value.qualifier in _SOFT:
        told = f" who {done}" if verb else f" {done}"
        return (f"the number of {counted.many}{told}", *where, " was put at ", Quoted(words))
    single = _is_one(value)
    noun = counted.one if single else counted.many
    be = "" if verb else "was " if single else "were "
    return (f"{_amount(value)} {noun} {be}{done}", *where)


def quantity(value: Value, words: Words) -> Line:
    """A number by itself: "at least 44", "between 20 and 30", "“dozens”".

    Args:
        value: The number.
        words: It as printed, for a round word.
    """
    if value.qualifier in _SOFT:
        return (Quoted(words),)
    unit = f" {value.unit}" if value.unit and value.measure not in _PEOPLE else ""
    unit = "" if value.unit == "magnitude" else unit
    return (_amount(value), Named(unit)) if unit else (_amount(value),)


def _amount(value: Value) -> str:
    low, high = value.low, value.high
    if low is not None and high is not None and low != high:
        return f"between {number(low)} and {number(high)}"
    bound = low if low is not None else high
    before = _BEFORE.get(value.qualifier, "")
    if not before and (low is None) != (high is None):
        before = "at least " if high is None else "up to "
    return before + ("an unknown number" if bound is None else number(bound))


def number(given: Number) -> str:
    """A number as newspapers print it: small ones as words, large round ones with one.

    Example:
        >>> number(4), number(44), number(1325), number(350_000_000), number(7.2)
        ('four', '44', '1,325', '350 million', '7.2')
    """
    if 0 <= given < len(_SMALL) and given == int(given):
        return _SMALL[int(given)]
    for size, word in _LARGE:
        parts = given / size
        if parts >= 1 and round(parts, 2) == parts:
            return f"{parts:,.10g} {word}"
    return f"{given:,}" if isinstance(given, int) else f"{given:,.10g}"


def _is_one(value: Value) -> bool:
    bounds = {bound for bound in (value.low, value.high) if bound is not None}
    return bounds == {1}


def _counted(scope: Scope) -> _Counted | None:
    if scope.measure in _THINGS:
        return _THINGS[scope.measure]
    done = _PEOPLE.get(scope.measure)
    if done is None:
        return None
    people = scope.population
    if not people:
        return _Counted("person", "people", done)
    return _Counted(
        _ONE_OF.get(people, people.removesuffix("s")), _MANY_OF.get(people, people), done
    )


def _where(scope: Scope) -> Line:
    """On whose side, where and over which stretch."""
    parts: list[Line] = []
    if scope.side:
        parts.append((" on the side of ", Named(scope.side)))
    if scope.place:
        parts.append((" in ", Named(scope.place)))
    if scope.period:
        parts.append((f" ({scope.period})",))
    return tuple(part for line in parts for part in line)
