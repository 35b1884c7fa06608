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

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    Table,
    and_,
    exists,
    or_,
    select,
    true,
    tuple_,
)

from hearsay.ledger.index_tables import (
    CLAIM,
    CLAIM_EVENT,
    CLAIM_FIGURE,
    EVENT,
    EVENT_FIGURE,
    FIGURE,
    PLACE,
)
from hearsay.ledger.standing.tables import INCIDENT, RELATION, TELLING, TWIN
from hearsay.ledger.tables import REPORT


class Level(StrEnum):
    """What a condition is about."""

    REPORT = "report"
    CLAIM = "claim"
    EVENT = "event"
    FIGURE = "figure"
    PLACE = "place"
    """A place that a report names; an event put there links it to the others."""
    INCIDENT = "incident"
    """What several reports tell of as one happening; its events link it to the others."""
    RELATION = "relation"
    """What holds between two values of an incident."""


TABLES: dict[Level, Table] = {
    Level.REPORT: REPORT,
    Level.CLAIM: CLAIM,
    Level.EVENT: EVENT,
    Level.FIGURE: FIGURE,
    Level.PLACE: PLACE,
    Level.INCIDENT: INCIDENT,
    Level.RELATION: RELATION,
}

Test = Callable[[FromClause], ColumnElement[bool]]
"""Makes the condition on a row of a level's table, under whatever name it goes."""

Wanted = Mapping[Level, Iterable[Test]]


def report_of(level: Level, row: FromClause) -> ColumnElement[int]:
    """The number of the report that a row is of."""
    names = {Level.REPORT: "id", Level.RELATION: "a_report"}
    column: ColumnElement[int] = row.c[names.get(level, "report")]
    return column


def in_reports(level: Level, row: FromClause, reports: Select[tuple[int]]) -> ColumnElement[bool]:
    """Whether a row may have to do with some reports.

    Args:
        level: Of the row.
        row: Its table, under a name of its own.
        reports: A query for the reports' numbers.

    Returns:
        That it is of one of them; of an incident that one of them tells of it.
    """
    incident = _INCIDENT_OF.get(level)
    if incident is None:
        return report_of(level, row).in_(reports)
    twin, telling = TWIN.alias(), TELLING.alias()
    told = select(twin.c.incident).where(telling.c.twin == twin.c.id, telling.c.report.in_(reports))
    return row.c[incident].in_(told)


_INCIDENT_OF = {Level.INCIDENT: "id", Level.RELATION: "incident"}
"""The column of a level with the number of the incident."""

OF_SEVERAL = frozenset(_INCIDENT_OF)
"""What rests on other reports than that by which it is called."""


def linked(
    level: Level, row: FromClause, wanted: Wanted, *, each: bool = False
) -> ColumnElement[bool]:
    """Whether a row stands in a set of linked values of which all conditions hold.

    Args:
        level: Of the row.
        row: Its table, under a name of its own.
        wanted: The conditions on each level.
        each: Try each incident, or that of each relation, on its own, for whoever wants the first few; else
            begin at all events.

    Returns:
        The condition on the row.
    """
    rest = {one: tuple(tests) for one, tests in wanted.items()}
    rest = {one: tests for one, tests in rest.items() if tests}
    held = [test(row) for test in rest.pop(level, ())]
    if Level.INCIDENT in rest:
        about = tuple(rest.pop(Level.INCIDENT))
        if level in _INCIDENT_OF:
            held.append(_incident_meets(row.c[_INCIDENT_OF[level]], about))
        elif level is Level.EVENT:
            held.append(_of_some_incident(row, about))
        else:
            whole = lambda event: _of_some_incident(event, about)  # noqa: E731
            rest[Level.EVENT] = (*rest.get(Level.EVENT, ()), whole)
    if Level.REPORT in rest:
        report = REPORT.alias()
        tests = [test(report) for test in rest.pop(Level.REPORT)]
        held.append(exists(select(1).where(report.c.id == report_of(level, row), *tests)))
    if level is Level.RELATION:
        held += [_at_either_end(row, one, rest.pop(one)) for one in _AT_AN_END if one in rest]
    if rest and level in _INCIDENT_OF:
        meets = _its_event if each else _some_event
        held.append(meets(row.c[_INCIDENT_OF[level]], rest))
    elif rest:
        held.append(_OTHERS[level](row, rest))
    return and_(true(), *held)


def claims_linked(wanted: Wanted) -> Select[tuple[int, int]] | None:
    """The claims of `linked`, begun at what is asked of their events or of their figures.

    Args:
        wanted: The conditions on each level.

    Returns:
        A query for their reports and numbers; None where it must not begin there.
    """
    rest = {level: tuple(tests) for level, tests in wanted.items()}
    if len(rest) != 1 or not rest.keys() <= _OF_CLAIMS.keys():
        return None
    (level,) = rest
    between, other = _OF_CLAIMS[level].alias(), TABLES[level].alias()
    # Each step a set of its own: in a join SQLite may begin at the wrong end.
    met = select(other.c.report, other.c.n).where(linked(level, other, rest))
    its = tuple_(between.c.report, between.c[level.value]).in_(met)
    return select(between.c.report, between.c.claim).where(its)


def reports_linked(wanted: Wanted) -> Select[tuple[int]] | None:
    """The reports of the claims of `linked`, begun where `claims_linked` begins.

    Args:
        wanted: The conditions on each level.

    Returns:
        A query for their numbers; None where it must not begin there.
    """
    rest = {level: tuple(tests) for level, tests in wanted.items()}
    if len(rest) != 1 or not rest.keys() <= _OF_CLAIMS.keys():
        return None
    (level,) = rest
    between, other = _OF_CLAIMS[level].alias(), TABLES[level].alias()
    # That some claim asserts it is enough: which ones is not looked for.
    its = (between.c.report == other.c.report) & (between.c[level.value] == other.c.n)
    return select(other.c.report).where(linked(level, other, rest), exists(select(1).where(its)))


_OF_CLAIMS = {Level.EVENT: CLAIM_EVENT, Level.FIGURE: CLAIM_FIGURE}


def _of_claim(claim: FromClause, rest: Wanted) -> ColumnElement[bool]:
    return and_(
        *(
            _some(_OF_CLAIMS[level], claim, "claim", level, {level: tests})
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


_AT_AN_END = {Level.FIGURE: ("start", "end"), Level.CLAIM: ("content_start", "content_end")}
"""Of a relation they are those that stand at one of its ends; an event is one of its incident."""


def _at_either_end(
    relation: FromClause, level: Level, tests: Iterable[Test]
) -> ColumnElement[bool]:
    wanted = {level: tuple(tests)}
    return or_(*(_at_end(relation, end, level, wanted) for end in "ab"))


def _at_end(relation: FromClause, end: str, level: Level, wanted: Wanted) -> ColumnElement[bool]:
    value = TABLES[level].alias()
    begins, ends = (value.c[name] for name in _AT_AN_END[level])
    here = [value.c.report == relation.c[f"{end}_report"]]
    here += [begins < relation.c[f"{end}_end"], ends > relation.c[f"{end}_start"]]
    return exists(select(1).where(*here, linked(level, value, wanted)))


def _some_event(incident: ColumnElement[int], rest: Wanted) -> ColumnElement[bool]:
    """Some event of an incident meets the conditions; which reports tell of it an index knows."""
    twin, telling, event = TWIN.alias(), TELLING.alias(), EVENT.alias()
    its = [twin.c.id == telling.c.twin, *_told(telling, event)]
    return incident.in_(select(twin.c.incident).where(*its, linked(Level.EVENT, event, rest)))


def _its_event(incident: ColumnElement[int], rest: Wanted) -> ColumnElement[bool]:
    """The same, of one incident after the other."""
    twin, telling, event = TWIN.alias(), TELLING.alias(), EVENT.alias()
    told = [event.c.report == telling.c.report, event.c.n == telling.c.n + 1]
    # Apart, so that SQLite does not begin at all events of a type.
    meets = exists(select(1).where(*told, linked(Level.EVENT, event, rest)))
    its = [twin.c.incident == incident, telling.c.twin == twin.c.id]
    return exists(select(1).where(*its, meets))


def _of_some_incident(event: FromClause, tests: Iterable[Test]) -> ColumnElement[bool]:
    twin, telling = TWIN.alias(), TELLING.alias()
    its = [twin.c.id == telling.c.twin, *_told(telling, event)]
    return exists(select(1).where(*its, _incident_meets(twin.c.incident, tests)))


def _told(telling: FromClause, event: FromClause) -> list[ColumnElement[bool]]:
    # The record's list of events is numbered from 0 there and from 1 here.
    return [telling.c.report == event.c.report, telling.c.n == event.c.n - 1]


def _incident_meets(number: ColumnElement[int], tests: Iterable[Test]) -> ColumnElement[bool]:
    incident = INCIDENT.alias()
    met = (test(incident) for test in tests)
    return exists(select(1).where(incident.c.id == number, *met))


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
