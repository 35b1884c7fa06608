"""From the conditions of a question to conditions on the tables.

A field is about one sort of value, or about whichever of two holds it: a place is an event's or a
figure's (see `placed`). What an index can answer also says in which reports
to look at all (see `seeking`), and what most reports meet does not.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import product
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    FromClause,
    Select,
    and_,
    false,
    or_,
    select,
    true,
    tuple_,
    union,
)

from hearsay.ledger.asking import fields, ranges_sql
from hearsay.ledger.asking.ground import Ground, Way
from hearsay.ledger.asking.linking import (
    Level,
    Test,
    Wanted,
    claims_linked,
    linked,
    reports_linked,
)
from hearsay.ledger.asking.listings import Filter
from hearsay.ledger.asking.placed import is_negated, is_placed, placed_ground
from hearsay.ledger.asking.query import Box, Condition, Near, Query, Within, Words
from hearsay.ledger.asking.words_sql import TEXTS, FullText
from hearsay.ledger.searched import CLAIM, EVENT, PASSAGE, TITLE, VALUES, unit
from hearsay.record import UsageError
from hearsay.record.listing import Kind

LEVELS = {
    Kind.CLAIMS: Level.CLAIM,
    Kind.EVENTS: Level.EVENT,
    Kind.FIGURES: Level.FIGURE,
    Kind.SOURCES: Level.CLAIM,
    Kind.PLACES: Level.PLACE,
    Kind.REPORTS: Level.REPORT,
    Kind.INCIDENTS: Level.INCIDENT,
    Kind.RELATIONS: Level.RELATION,
}
"""What a listing's rows are, or are counted from."""


def grounds(query: Query, text: FullText, *, few: bool = False) -> list[Ground]:
    """A question's conditions in terms of the tables.

    Args:
        query: The question.
        text: The store's full text.
        few: So few places meet those on a place that what is there is begun with them.

    Returns:
        Them, those on a place as one.

    Raises:
        UsageError: There is no such field.
    """
    asked = ranges_sql.narrowed(query.conditions)
    placed = [one for one in asked if is_placed(one) and not is_negated(one)]
    made = [_ground(one, query, text) for one in asked if one not in placed]
    return [*made, *([placed_ground(placed, query.kind, few=few)] if placed else [])]


def meets(
    level: Level,
    row: FromClause,
    held: Iterable[Ground],
    known: Filter | None = None,
    *,
    each: bool = False,
) -> ColumnElement[bool]:
    """That a row meets all conditions.

    Args:
        level: Of the row.
        row: Its table, under a name of its own.
        held: The conditions.
        known: Makes the condition that a row is one of those of `linked_rows`, which then need not
            be looked for.
        each: Whether rows are tried one by one, in their order, until there are enough.

    Returns:
        The condition on the row.
    """
    sought = [ground for ground in held if not ground.negated]
    barred = [ground for ground in held if ground.negated]
    # What is not known to be so is not so: NOT would leave out a row without a value.
    not_met = (_meets(level, row, [one], each=each).is_not(true()) for one in barred)
    return and_(_meets(level, row, sought, known, each=each), *not_met)


def linked_rows(held: Iterable[Ground]) -> CompoundSelect[int, int] | None:
    """The claims that meet what is asked of what they assert, begun at that and not at all claims.

    Args:
        held: The conditions.

    Returns:
        A query for their reports and numbers; None where it must not begin there.
    """
    sought = [ground for ground in held if not ground.negated]
    return _united(claims_linked(wanted) for wanted in _ways(Level.CLAIM, sought))


def linked_reports(held: Sequence[Ground]) -> CompoundSelect[int] | None:
    """The reports of the claims that meet all conditions, begun at what the claims assert.

    Args:
        held: The conditions.

    Returns:
        A query for their numbers; None where it must not begin there.
    """
    if any(ground.negated or _is_own(Level.CLAIM, ground) for ground in held):
        return None
    return _united(reports_linked(wanted) for wanted in _ways(Level.CLAIM, held))


def _united(found: Iterable[Select[Any] | None]) -> CompoundSelect[Any] | None:
    every = list(found)
    begun = [query for query in every if query is not None]
    return union(*begun) if len(begun) == len(every) else None


def _meets(
    level: Level,
    row: FromClause,
    sought: Sequence[Ground],
    known: Filter | None = None,
    *,
    each: bool,
) -> ColumnElement[bool]:
    own = [ground.ways[0] for ground in sought if _is_own(level, ground)]
    mine = {one: [way.test for way in own if way.level is one] for one in (level, Level.REPORT)}
    if known is not None:
        return and_(linked(level, row, mine), known(row))
    every = (linked(level, row, wanted, each=each) for wanted in _ways(level, sought))
    return and_(linked(level, row, mine), or_(false(), *every))


_MOST_WAYS = 64
"""They multiply: ten conditions of two ways each have a thousand."""


def _ways(level: Level, sought: Sequence[Ground]) -> list[Wanted]:
    """In which way each is met may differ from set to set of linked values: all ways are tried."""
    others = [ground for ground in sought if not _is_own(level, ground)]
    if math.prod(len(ground.ways) for ground in others) > _MOST_WAYS:
        raise UsageError(
            "The question can be met in too many ways.",
            hint="Give fewer conditions that may be about several sorts of values, as q and id may.",
        )
    every: list[Wanted] = []
    for ways in product(*(ground.ways for ground in others)):
        wanted: dict[Level, list[Test]] = {}
        for way in ways:
            wanted.setdefault(way.level, []).append(way.test)
        every.append(wanted)
    return every


def _is_own(level: Level, ground: Ground) -> bool:
    """Whether a condition is about the row itself or its report alone, whatever is linked to it."""
    return len(ground.ways) == 1 and ground.ways[0].level in (level, Level.REPORT)


def _ground(condition: Condition, query: Query, text: FullText) -> Ground:
    kind = query.kind
    if isinstance(condition, Words):
        return _words(condition, kind, text)
    if isinstance(condition, Near | Box) or is_placed(condition):
        return placed_ground([condition], kind)
    if isinstance(condition, Within):
        field = fields.find(condition.field, (), kind, LEVELS[kind])
        ways = [Way(level, ranges_sql.within(condition)) for level in field.levels]
        return Ground(tuple(ways), (ranges_sql.seek_within(condition),))
    field = fields.find(condition.field, condition.values, kind, LEVELS[kind], as_of=query.as_of)
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
    Kind.INCIDENTS: (Level.EVENT,),
    Kind.RELATIONS: (Level.EVENT,),
}


_LISTS = {Level.REPORT: (TITLE, PASSAGE), Level.CLAIM: (CLAIM,), Level.EVENT: (EVENT,)}


def _words(words: Words, kind: Kind, text: FullText) -> Ground:
    lists = {one for level in _SEARCHED[kind] for one in _LISTS[level]}
    ways = tuple(Way(level, _holding(words, level, text)) for level in _SEARCHED[kind])
    return Ground(ways, (text.seeks(words, lists),))


def _holding(words: Words, level: Level, text: FullText) -> Test:
    if level is Level.REPORT:
        texts = text.texts(words, _LISTS[level]).subquery()
        return lambda report: report.c.id.in_(select(texts.c[0] // TEXTS))
    (name,) = _LISTS[level]
    query = text.texts(words, (name,))
    if text.dialect != "sqlite":  # which looks up a number in what is found, and PostgreSQL a pair
        found = query.subquery()
        pairs = select(found.c[0] // TEXTS, found.c[0] % VALUES)
        return lambda row: tuple_(row.c.report, row.c.n).in_(pairs)
    return lambda row: (row.c.report * TEXTS + unit(name, 0) + row.c.n).in_(query)
