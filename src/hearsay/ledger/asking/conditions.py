"""From the conditions of a question to conditions on the tables.

A field is about one sort of value, or about whichever of two holds it: a place is an event's or a
figure's. Conditions on a place hold of one place. What an index can answer also says in which reports
to look at all (see `seeking`), and what most reports meet does not.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from sqlalchemy import ColumnElement, FromClause, and_, exists, false, or_, select, true

from hearsay.ledger.asking import fields, places_sql, ranges_sql
from hearsay.ledger.asking.linking import Level, Test, linked
from hearsay.ledger.asking.query import Among, Box, Condition, Near, Query, Within, Words
from hearsay.ledger.asking.seeking import Seek, on
from hearsay.ledger.asking.words_sql import TEXTS, FullText
from hearsay.ledger.cells import kept
from hearsay.ledger.index_tables import PLACE
from hearsay.ledger.searched import CLAIM, EVENT, PASSAGE, TITLE, unit
from hearsay.record import UsageError
from hearsay.record.listing import Kind

LEVELS = {
    Kind.CLAIMS: Level.CLAIM,
    Kind.EVENTS: Level.EVENT,
    Kind.FIGURES: Level.FIGURE,
    Kind.SOURCES: Level.CLAIM,
    Kind.PLACES: Level.PLACE,
    Kind.REPORTS: Level.REPORT,
}
"""What a listing's rows are, or are counted from."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to meet a condition.

    Args:
        level: What it is then about.
        test: Makes the condition on that.
    """

    level: Level
    test: Test


@dataclass(frozen=True, slots=True)
class Ground:
    """A condition in terms of the tables.

    Args:
        ways: The ways to meet it; one is enough.
        seeks: The ways to find the reports that may meet it by indexes; each finds them all.
        negated: Nothing that is linked meets it.
    """

    ways: tuple[Way, ...]
    seeks: tuple[tuple[Seek, ...], ...] = ()
    negated: bool = False


def grounds(query: Query, text: FullText) -> list[Ground]:
    """A question's conditions in terms of the tables.

    Args:
        query: The question.
        text: The store's full text.

    Returns:
        Them, those on a place as one.

    Raises:
        UsageError: There is no such field.
    """
    placed = [one for one in query.conditions if _is_placed(one) and not _is_negated(one)]
    made = [_ground(one, query.kind, text) for one in query.conditions if one not in placed]
    return [*made, *([_place(placed, query.kind)] if placed else [])]


def meets(level: Level, row: FromClause, held: Iterable[Ground]) -> ColumnElement[bool]:
    """That a row meets all conditions.

    Args:
        level: Of the row.
        row: Its table, under a name of its own.
        held: The conditions.

    Returns:
        The condition on the row.
    """
    sought = [ground for ground in held if not ground.negated]
    barred = [ground for ground in held if ground.negated]
    # What is not known to be so is not so: NOT would leave out a row without a value.
    not_met = (_meets(level, row, [one]).is_not(true()) for one in barred)
    return and_(_meets(level, row, sought), *not_met)


_MOST_WAYS = 64
"""They multiply: ten conditions of two ways each have a thousand."""


def _meets(level: Level, row: FromClause, sought: Sequence[Ground]) -> ColumnElement[bool]:
    """In which way each is met may differ from set to set of linked values: all ways are tried."""
    own = [ground.ways[0] for ground in sought if _is_own(level, ground)]
    others = [ground for ground in sought if not _is_own(level, ground)]
    if math.prod(len(ground.ways) for ground in others) > _MOST_WAYS:
        raise UsageError(
            "The question can be met in too many ways.",
            hint="Give fewer conditions that may be about several sorts of values, as q and id may.",
        )
    every = []
    for ways in product(*(ground.ways for ground in others)):
        wanted: dict[Level, list[Test]] = {}
        for way in ways:
            wanted.setdefault(way.level, []).append(way.test)
        every.append(linked(level, row, wanted))
    mine = {one: [way.test for way in own if way.level is one] for one in (level, Level.REPORT)}
    return and_(linked(level, row, mine), or_(false(), *every))


def _is_own(level: Level, ground: Ground) -> bool:
    """Whether a condition is about the row itself or its report alone, whatever is linked to it."""
    return len(ground.ways) == 1 and ground.ways[0].level in (level, Level.REPORT)


_PLACED = frozenset(["place", "country", "precision"])


def _is_placed(condition: Condition) -> bool:
    return isinstance(condition, Near | Box) or (
        isinstance(condition, Among) and condition.field in _PLACED
    )


def _is_negated(condition: Condition) -> bool:
    return isinstance(condition, Among) and condition.negated


def _ground(condition: Condition, kind: Kind, text: FullText) -> Ground:
    if isinstance(condition, Words):
        return _words(condition, kind, text)
    if isinstance(condition, Near | Box) or _is_placed(condition):
        return _place([condition], kind)
    if isinstance(condition, Within):
        field = fields.find(condition.field, (), kind, LEVELS[kind])
        ways = [Way(level, ranges_sql.within(condition)) for level in field.levels]
        return Ground(tuple(ways), (ranges_sql.seek_within(condition),))
    field = fields.find(condition.field, condition.values, kind, LEVELS[kind])
    negated = condition.negated
    ways = [Way(level, field.test(level, condition.values)) for level in field.levels]
    return Ground(tuple(ways), (field.seeks(condition.values),), negated)


_SEARCHED = {
    Kind.REPORTS: (Level.REPORT,),
    Kind.CLAIMS: (Level.CLAIM,),
    Kind.SOURCES: (Level.CLAIM,),
    Kind.EVENTS: (Level.EVENT,),
    Kind.PLACES: (Level.EVENT,),
    Kind.FIGURES: (Level.CLAIM, Level.EVENT),
}


def _words(words: Words, kind: Kind, text: FullText) -> Ground:
    terms = [term for term in words.terms if not term.negated]
    ways = tuple(Way(level, _holding(words, level, text)) for level in _SEARCHED[kind])
    return Ground(ways, tuple((text.seek(term),) for term in terms))


def _holding(words: Words, level: Level, text: FullText) -> Test:
    if level is Level.REPORT:
        texts = text.texts(words, (TITLE, PASSAGE)).subquery()
        return lambda report: report.c.id.in_(select(texts.c[0] // TEXTS))
    name = {Level.CLAIM: CLAIM, Level.EVENT: EVENT}[level]
    query = text.texts(words, (name,))
    return lambda row: (row.c.report * TEXTS + unit(name, 0) + row.c.n).in_(query)


def _place(conditions: Sequence[Condition], kind: Kind) -> Ground:
    """All conditions on one place: of the event or of the figure, or the place itself."""
    tests = [_place_test(one) for one in conditions]

    def holds(place: FromClause) -> ColumnElement[bool]:
        return and_(*(test(place) for test in tests))

    def has(row: FromClause) -> ColumnElement[bool]:
        place = PLACE.alias()
        here = (place.c.report == row.c.report) & (place.c.n == row.c.place)
        return exists(select(1).where(here, holds(place)))

    levels = {
        Kind.PLACES: (Level.PLACE,),
        Kind.EVENTS: (Level.EVENT,),
        Kind.FIGURES: (Level.FIGURE,),
    }.get(kind, (Level.EVENT, Level.FIGURE))
    ways = tuple(Way(level, holds if level is Level.PLACE else has) for level in levels)
    seeks = tuple(map(_place_seeks, conditions))
    return Ground(ways, seeks, _is_negated(conditions[0]))


def _place_test(condition: Condition) -> Test:
    if isinstance(condition, Near):
        return lambda place: places_sql.near(place, condition)
    if isinstance(condition, Box):
        return lambda place: places_sql.in_box(place, condition)
    if not isinstance(condition, Among):
        raise TypeError(f"not a condition on a place: {condition!r}")
    values = condition.values
    if condition.field == "country":
        return lambda place: place.c.country.in_([kept(value.upper()) for value in values])
    if condition.field == "precision":
        return lambda place: places_sql.at_least(place, values)
    return lambda place: or_(*(one for name in values for one in places_sql.named(place, name)))


def _place_seeks(condition: Condition) -> tuple[Seek, ...]:
    if isinstance(condition, Near | Box):
        return (on(PLACE, lambda place: places_sql.roughly(place, condition), ordered=False),)
    if not isinstance(condition, Among) or condition.negated or condition.field == "precision":
        return ()
    if condition.field == "country":
        codes = [kept(value.upper()) for value in condition.values]
        return tuple(on(PLACE, lambda place, code=code: place.c.country == code) for code in codes)  # type: ignore[misc]
    return tuple(
        on(PLACE, lambda place, name=name, at=at: places_sql.named(place, name)[at])  # type: ignore[misc]
        for name in condition.values
        for at in range(len(places_sql.named(PLACE, name)))
    )
