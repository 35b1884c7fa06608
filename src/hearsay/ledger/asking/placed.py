"""Conditions on places: all of a question's hold of one place, and what is put there is found by it.

"In Ukraine" and "within ten kilometres of Kyiv" must not be met by two places of one event. A place is an
event's or a figure's, or itself what is listed. An index answers for a name, a country or a stretch of
degrees, and where few places are meant, whatever is put there is begun with them.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, FromClause, and_, exists, or_, select, tuple_, union

from hearsay.ledger.asking import places_sql
from hearsay.ledger.asking.ground import Ground, Way
from hearsay.ledger.asking.linking import Level, Test
from hearsay.ledger.asking.query import Among, Box, Condition, Near
from hearsay.ledger.asking.seeking import Seek, on
from hearsay.ledger.cells import kept
from hearsay.ledger.index_tables import PLACE
from hearsay.record.listing import Kind

_PLACED = frozenset(["place", "country", "precision"])


def is_placed(condition: Condition) -> bool:
    """Whether a condition is about a place."""
    return isinstance(condition, Near | Box) or (
        isinstance(condition, Among) and condition.field in _PLACED
    )


def is_negated(condition: Condition) -> bool:
    """Whether nothing linked may meet a condition."""
    return isinstance(condition, Among) and condition.negated


def placed_ground(conditions: Sequence[Condition], kind: Kind, *, few: bool = False) -> Ground:
    """All conditions on one place: of the event or of the figure, or the place itself.

    Args:
        conditions: The conditions; one of them where it is negated.
        kind: Of which rows it is asked.
        few: So few places meet them that what is there is begun with them.

    Returns:
        Them in terms of the tables.
    """
    tests = [_test(one) for one in conditions]

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
        Kind.INCIDENTS: (Level.EVENT,),
        Kind.RELATIONS: (Level.EVENT,),
    }.get(kind, (Level.EVENT, Level.FIGURE))
    test = holds if kind is Kind.PLACES else (_put_there(conditions) if few else has)
    ways = tuple(Way(level, test) for level in levels)
    seeks = tuple(map(_seeks, conditions))
    return Ground(ways, seeks, is_negated(conditions[0]))


def _put_there(conditions: Sequence[Condition]) -> Test:
    """That a row is put at one of the places, which are found first and once."""
    begun, options = min(
        ((one, options) for one in conditions if (options := _options(one))),
        key=lambda found: _is_wide(found[0]),
    )
    tests = [_test(one) for one in conditions if one is not begun or len(options) == 1]
    finds = []
    for option in options:
        place = PLACE.alias()
        held = (test(place) for test in (option, *tests))
        finds.append(select(place.c.report, place.c.n).where(*held))
    there = union(*finds).cte("there")
    return lambda row: tuple_(row.c.report, row.c.place).in_(select(there.c.report, there.c.n))


def _is_wide(condition: Condition) -> bool:
    return isinstance(condition, Among) and condition.field == "country"


def _test(condition: Condition) -> Test:
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
    tests = [test for name in values for test in places_sql.named(name)]
    return lambda place: or_(*(test(place) for test in tests))


def _options(condition: Condition) -> list[Test]:
    """Conditions of which one must hold, each of which an index can answer; none where none can."""
    if isinstance(condition, Near | Box):
        return [lambda place: places_sql.roughly(place, condition)]
    if not isinstance(condition, Among) or condition.negated or condition.field == "precision":
        return []
    if condition.field == "country":
        codes = [kept(value.upper()) for value in condition.values]
        return [lambda place, code=code: place.c.country == code for code in codes]  # type: ignore[misc]
    return [test for name in condition.values for test in places_sql.named(name)]


def _seeks(condition: Condition) -> tuple[Seek, ...]:
    ordered = not isinstance(condition, Near | Box)
    return tuple(on(PLACE, test, ordered=ordered) for test in _options(condition))
