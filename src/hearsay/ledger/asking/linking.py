"""What a question's conditions have to do with each other, said once for every kind of row.

"Strike", "denies" and "at least ten killed" are about an event, a claim and a figure, and must not be
met by three that have nothing to do with each other. So all conditions must hold of one set of linked
values: a claim with at most one event and one figure that it asserts, or, where nothing is asked of
a claim, an event with a figure that hangs on it. A row is found where such a set holds it. A figure
need not hang on the event, since it rarely hangs on the one that is asked for: a strike kills, and
the number is that of the deaths.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum

from sqlalchemy import ColumnElement, FromClause, Table, and_, exists, or_, select, true

from hearsay.ledger.index_tables import (
    CLAIM,
    CLAIM_EVENT,
    CLAIM_FIGURE,
    EVENT,
    EVENT_FIGURE,
    FIGURE,
    PLACE,
)
from hearsay.ledger.tables import REPORT


class Level(StrEnum):
    """What a condition is about."""

    REPORT = "report"
    CLAIM = "claim"
    EVENT = "event"
    FIGURE = "figure"
    PLACE = "place"
    """A place that a report names; an event put there links it to the others."""


TABLES: dict[Level, Table] = {
    Level.REPORT: REPORT,
    Level.CLAIM: CLAIM,
    Level.EVENT: EVENT,
    Level.FIGURE: FIGURE,
    Level.PLACE: PLACE,
}

Test = Callable[[FromClause], ColumnElement[bool]]
"""Makes the condition on a row of a level's table, under whatever name it goes."""

Wanted = Mapping[Level, Iterable[Test]]


def report_of(level: Level, row: FromClause) -> ColumnElement[int]:
    """The number of the report that a row is of."""
    column: ColumnElement[int] = row.c.id if level is Level.REPORT else row.c.report
    return column


def linked(level: Level, row: FromClause, wanted: Wanted) -> ColumnElement[bool]:
    """Whether a row stands in a set of linked values of which all conditions hold.

    Args:
        level: Of the row.
        row: Its table, under a name of its own.
        wanted: The conditions on each level.

    Returns:
        The condition on the row.
    """
    rest = {one: tuple(tests) for one, tests in wanted.items()}
    rest = {one: tests for one, tests in rest.items() if tests}
    held = [test(row) for test in rest.pop(level, ())]
    if Level.REPORT in rest:
        report = REPORT.alias()
        tests = [test(report) for test in rest.pop(Level.REPORT)]
        held.append(exists(select(1).where(report.c.id == report_of(level, row), *tests)))
    if rest:
        held.append(_OTHERS[level](row, rest))
    return and_(true(), *held)


def _of_claim(claim: FromClause, rest: Wanted) -> ColumnElement[bool]:
    links = {Level.EVENT: CLAIM_EVENT, Level.FIGURE: CLAIM_FIGURE}
    return and_(
        *(
            _some(links[level], claim, "claim", level, {level: tests})
            for level, tests in rest.items()
        )
    )


def _of_event(event: FromClause, rest: Wanted) -> ColumnElement[bool]:
    by_claim = _some(CLAIM_EVENT, event, "event", Level.CLAIM, rest)
    if Level.CLAIM in rest:
        return by_claim
    return or_(_some(EVENT_FIGURE, event, "event", Level.FIGURE, rest), by_claim)


def _of_figure(figure: FromClause, rest: Wanted) -> ColumnElement[bool]:
    by_claim = _some(CLAIM_FIGURE, figure, "figure", Level.CLAIM, rest)
    if Level.CLAIM in rest:
        return by_claim
    return or_(_some(EVENT_FIGURE, figure, "figure", Level.EVENT, rest), by_claim)


def _of_report(report: FromClause, rest: Wanted) -> ColumnElement[bool]:
    by_claim = _within(report.c.id, Level.CLAIM, rest)
    if Level.CLAIM in rest:
        return by_claim
    first = Level.EVENT if Level.EVENT in rest else Level.FIGURE
    alone = _within(report.c.id, first, rest)
    return alone if len(rest) == 1 else or_(alone, by_claim)


def _of_place(place: FromClause, rest: Wanted) -> ColumnElement[bool]:
    event = EVENT.alias()
    here = (event.c.report == place.c.report) & (event.c.place == place.c.n)
    return exists(select(1).where(here, linked(Level.EVENT, event, rest)))


_OTHERS: dict[Level, Callable[[FromClause, Wanted], ColumnElement[bool]]] = {
    Level.REPORT: _of_report,
    Level.CLAIM: _of_claim,
    Level.EVENT: _of_event,
    Level.FIGURE: _of_figure,
    Level.PLACE: _of_place,
}


def _within(report: ColumnElement[int], level: Level, wanted: Wanted) -> ColumnElement[bool]:
    """Some value of a report meets the conditions."""
    row = TABLES[level].alias()
    return exists(select(1).where(row.c.report == report, linked(level, row, wanted)))


def _some(
    link: Table, row: FromClause, of: str, level: Level, wanted: Wanted
) -> ColumnElement[bool]:
    """Some value on the other end of a table of links meets the conditions."""
    between, other = link.alias(), TABLES[level].alias()
    mine = (between.c.report == row.c.report) & (between.c[of] == row.c.n)
    theirs = (other.c.report == between.c.report) & (other.c.n == between.c[level.value])
    return exists(select(1).where(mine, theirs, linked(level, other, wanted)))
