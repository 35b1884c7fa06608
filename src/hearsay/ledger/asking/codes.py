"""The closed lists that a field's values are from, and how people write what is on them.

Each list stands in the record's vocabulary or in a table of `reference`, and none is repeated here. Who
types "no comment", "Ukraine" or "denied" means no_comment, UA and "-", and so does whoever pastes a code
in capitals.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache

from hearsay.ledger.asking.errors import UnknownValueError
from hearsay.record.between import RelationKind, Status
from hearsay.record.nearest import nearest
from hearsay.record.vocabulary import (
    Certainty,
    EventType,
    Measure,
    Mode,
    PlacePrecision,
    Polarity,
    Quotation,
    Reality,
    SourceKind,
)
from hearsay.reference.countries import country_code, load_countries
from hearsay.reference.events import load_events
from hearsay.reference.measures import load_measures
from hearsay.reference.tables import read_table

Others = Mapping[str, str]
"""Codes by other words for them."""

_BETWEEN = re.compile(r"[\s_-]+")


def _no_others() -> Others:
    return {}


@dataclass(frozen=True, slots=True)
class Codes:
    """A closed list.

    Args:
        noun: What one on it is called: "event type".
        known: Gives the codes, in their order.
        table: Under which name `hearsay vocab` lists them; None where it does not.
        others: Gives the codes by other words for them.
        guess: Gives what was probably meant, where it knows better than spelling does.
        told: Gives what an error lists; the codes where None.
        form: How a value is written, where no list of them is short enough to be shown.
    """

    noun: str
    known: Callable[[], tuple[str, ...]]
    table: str | None = None
    others: Callable[[], Others] = field(default=_no_others)
    guess: Callable[[str], str | None] = field(default=lambda _: None)
    told: Callable[[], tuple[str, ...]] | None = None
    form: str | None = None

    def find(self, name: str, typed: str) -> str:
        """The code that somebody typed.

        Args:
            name: Of the field, for errors.
            typed: What was typed, in any case, with spaces or hyphens for underscores.

        Returns:
            The code.

        Raises:
            UnknownValueError: It is none; the nearest is named.

        Example:
            >>> (
            ...     CODES["mode"].find("mode", "No comment"),
            ...     CODES["country"].find("country", "Ukraine"),
            ... )
            ('no_comment', 'UA')
            >>> CODES["type"].find("type", "downing")
            Traceback (most recent call last):
            hearsay.ledger.asking.errors.UnknownValueError: type: "downing" is no event type. Did you
            mean strike/downing? `hearsay vocab event_types` lists them.
        """
        found = _by_key(self).get(_key(typed))
        if found is None:
            told = (self.told or self.known)()
            meant = self.guess(typed)
            listed = f"`hearsay vocab {self.table}` lists them." if self.table else None
            where = self.form or listed
            raise UnknownValueError(name, typed, self.noun, told, meant=meant, where=where)
        return found


def _key(typed: str) -> str:
    plain = typed.strip().casefold()
    return plain if len(plain) == 1 else _BETWEEN.sub("_", plain)  # "-" is a code, and no space


@cache
def _by_key(codes: Codes) -> dict[str, str]:
    others = {_key(word): code for word, code in codes.others().items()}
    return others | {_key(code): code for code in codes.known()}


def _all(codes: Iterable[StrEnum]) -> Callable[[], tuple[str, ...]]:
    return lambda: tuple(code.value for code in codes)


# ------------------------------------------------------------------------------ events


@cache
def _event_types() -> tuple[str, ...]:
    pairs = sorted({row[:2] for name in _EVENTS for row in read_table(name).rows if row[1]})
    order = list(EventType)
    pairs.sort(key=lambda pair: order.index(EventType(pair[0])))
    return (*_all(EventType)(), *(f"{kind}/{subtype}" for kind, subtype in pairs))


_EVENTS = ("event_codes", "event_triggers")


@cache
def types_by_subtype() -> dict[str, tuple[str, ...]]:
    """The types with a subtype, by the subtype alone.

    Example:
        >>> types_by_subtype()["downing"]
        ('strike/downing',)
    """
    found: dict[str, tuple[str, ...]] = {}
    for code in _event_types():
        subtype = code.partition("/")[2]
        if subtype:
            found[subtype] = (*found.get(subtype, ()), code)
    return found


def _type_meant(typed: str) -> str | None:
    """Of a subtype alone, with its type; of a word for such an event, what it tells of."""
    known = {_key(subtype): types[0] for subtype, types in types_by_subtype().items()}
    if _key(typed) in known:
        return known[_key(typed)]
    triggers = [one for noun in _singulars(typed) for one in load_events().nouns.get(noun, ())]
    fitting = [one for one in triggers if len(one.beside) == 1]
    if not fitting:
        return None
    return "/".join(filter(None, (fitting[0].type.value, fitting[0].subtype)))


def _measure_meant(typed: str) -> str | None:
    """Deaths are counted as killed."""
    nouns = load_measures().nouns
    return next((nouns[noun][0].measure for noun in _singulars(typed) if noun in nouns), None)


def _singulars(typed: str) -> tuple[str, ...]:
    word = typed.strip().casefold()
    return word, word.removesuffix("s"), word.removesuffix("es")


# ------------------------------------------------------------------------------ countries


def _countries() -> tuple[str, ...]:
    return tuple(sorted(load_countries()))


def _country_names() -> Others:
    three = {row[1]: row[0] for row in read_table("country_codes").rows if row[1]}
    names = {
        word: country.code
        for country in reversed(load_countries().values())
        for word in (*country.other_names, country.name)
        if country_code(word) == country.code
    }
    return names | three


def _country_meant(typed: str) -> str | None:
    names = {country.name.casefold(): country.name for country in load_countries().values()}
    near = nearest(typed.casefold(), names)
    return names[near] if near else None


# ------------------------------------------------------------------------------ the lists

YES, NO = "yes", "no"

_YES_OR_NO: Others = {"true": YES, "y": YES, "1": YES, "false": NO, "n": NO, "0": NO}

POLARITIES: Others = {
    "affirmed": Polarity.AFFIRMED.value,
    "denied": Polarity.NEGATED.value,
    "open": Polarity.OPEN.value,
}
"""Polarities in words: "?" and "+" mean something else to shells and in URLs."""

_YES_NO = Codes("answer", lambda: (YES, NO), others=lambda: _YES_OR_NO)

CODES: dict[str, Codes] = {
    "type": Codes("event type", _event_types, "event_types", guess=_type_meant),
    "subtype": Codes("subtype of events", lambda: tuple(types_by_subtype()), "event_types"),
    "mode": Codes("mode", _all(Mode), "claim_modes"),
    "certainty": Codes("certainty", _all(Certainty)),
    "polarity": Codes(
        "polarity",
        _all(Polarity),
        others=lambda: {**POLARITIES, "negated": Polarity.NEGATED.value},
        told=lambda: tuple(POLARITIES),
    ),
    "reality": Codes("reality", _all(Reality)),
    "quotation": Codes("form of quotation", _all(Quotation)),
    "source_kind": Codes("kind of source", _all(SourceKind), "source_kinds"),
    "measure": Codes("measure", _all(Measure), "measures", guess=_measure_meant),
    "precision": Codes("precision of places", _all(PlacePrecision), "place_precision"),
    "country": Codes(
        "country",
        _countries,
        others=_country_names,
        guess=_country_meant,
        form="Write its name or its ISO 3166-1 code: country=UA.",
    ),
    "status": Codes("status", _all(Status), "ledger_status"),
    "kind": Codes("kind of relation", _all(RelationKind), "relation_kinds"),
    "anonymous": _YES_NO,
    "reviewed": _YES_NO,
    "withdrawn": Codes("answer", lambda: (YES, NO, "all"), others=lambda: _YES_OR_NO),
    "copies": Codes("way to show copies", lambda: ("all", "first")),
}
"""The lists by the field that they belong to."""
