"""How the rows of a page are found: by which index, in which order, behind which row.

A planner that is left alone with "the first fifty in this order, where all this holds" guesses, and a bad
guess walks through a million claims. So what needs no guess is decided here. A condition that few rows
meet gives their reports as a set. One that many meet gives them in order, some hundred at a time, until
the page is full. Where rows are sorted, or nothing has an index, they are looked at in their order.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Connection,
    FromClause,
    Select,
    and_,
    func,
    select,
)

from hearsay.ledger.asking.claims_rows import CLAIMS
from hearsay.ledger.asking.conditions import grounds, linked_reports, linked_rows, meets
from hearsay.ledger.asking.cursor import Cursor
from hearsay.ledger.asking.events_rows import EVENTS
from hearsay.ledger.asking.figures_rows import FIGURES
from hearsay.ledger.asking.ground import Ground
from hearsay.ledger.asking.incidents_rows import INCIDENTS, INCIDENTS_IN_ORDER
from hearsay.ledger.asking.linking import TABLES, Level, in_reports, report_of
from hearsay.ledger.asking.listings import Counts, Filter, Listing, Place, Values
from hearsay.ledger.asking.met import MOST, Met, among
from hearsay.ledger.asking.places_rows import PLACES
from hearsay.ledger.asking.query import Among, Query
from hearsay.ledger.asking.relations_rows import RELATIONS
from hearsay.ledger.asking.reports_rows import REPORTS
from hearsay.ledger.asking.seeking import FEW, MANY, Chosen, choose
from hearsay.ledger.asking.sources_rows import SOURCES
from hearsay.ledger.asking.unindexed import unindexed
from hearsay.ledger.asking.words_sql import FullText
from hearsay.ledger.index_tables import PLACE
from hearsay.ledger.tables import REPORT
from hearsay.record.listing import COLUMNS, Kind, Row

_LISTINGS: dict[Kind, Listing] = {
    Kind.CLAIMS: CLAIMS,
    Kind.EVENTS: EVENTS,
    Kind.FIGURES: FIGURES,
    Kind.SOURCES: SOURCES,
    Kind.PLACES: PLACES,
    Kind.REPORTS: REPORTS,
    Kind.INCIDENTS: INCIDENTS,
    Kind.RELATIONS: RELATIONS,
}
_OF_SEVERAL = (Level.INCIDENT, Level.RELATION)
"""What rests on other reports than that by which it is called."""

_FIRST_STEP = 256
_LONGEST_STEP = 8192
_MORE = 4


class Finding:
    """Finds the rows of a question.

    Args:
        query: The question.
    """

    def __init__(self, query: Query) -> None:
        self.query = query
        self.listing = _LISTINGS[query.kind]
        every = tuple(column.name for column in COLUMNS[query.kind])
        self.columns = every if query.fields is None else query.fields
        self.listing.phases(query, None)
        grounds(query, FullText("sqlite"))  # what is not there is told before anything is opened

    def count(self, connection: Connection) -> int:
        """How many rows there are."""
        # What has an index of its own is counted in it, which is quicker than row by row.
        most = MANY if self.listing.level is Level.INCIDENT else self._few()
        query = self.listing.count(self.every(connection, most=most))
        return int(connection.execute(query).scalar_one())

    def every(self, connection: Connection, *, most: int = MANY) -> Filter:
        """The condition on a row that it is one of all that are asked for.

        Args:
            connection: To the ledger.
            most: How many rows of an index are few enough to begin at them.
        """
        chosen = self._choose(connection, most=most)
        newest = _newest(connection)
        met = self._met(connection, newest, chosen)
        return self._sought(connection, chosen, met, newest)

    def reports(self, connection: Connection) -> Callable[[FromClause], ColumnElement[bool]]:
        """The condition on a report that it has some of all rows that are asked for.

        Args:
            connection: To the ledger.
        """
        level = self.listing.level
        chosen = self._choose(connection, most=MANY)
        newest = _newest(connection)
        if level is Level.REPORT:
            return self._sought(connection, chosen, None, newest)
        begun: CompoundSelect[Any] | Select[Any] | None = None
        if level is Level.CLAIM:
            is_few = chosen is not None and chosen.few and chosen.is_of(PLACE)
            begun = linked_reports(self._grounds(connection, few=is_few))
        if begun is None:
            row = TABLES[level].alias()
            asked = self._sought(connection, chosen, self._met(connection, newest, chosen), newest)
            begun = select(report_of(level, row)).select_from(row).where(asked(row))
        # As a set, and not row by row: SQLite would look through all reports for each.
        its = select(begun.subquery().c[0])
        return lambda report: and_(
            report.c.id.in_(its), report.c.id <= newest, *self._standing(None, report.c.id)
        )

    def page(
        self, connection: Connection, at: Cursor | None, limit: int, *, skip: int = 0
    ) -> tuple[tuple[Row, ...], Cursor | None]:
        """Some rows.

        Args:
            connection: To the ledger.
            at: Behind which row; from the beginning where None.
            limit: At most so many.
            skip: How many are passed over before; of those no cell is fetched.

        Returns:
            The rows, and where the next follow; None where none do.
        """
        newest = at.newest if at else _newest(connection)
        chosen = self._choose(connection, most=self._few())
        met = self._met(connection, newest, chosen)
        last = at.last if at else None
        places = self._places(connection, chosen, met, last, newest, limit + 1, skip)
        here = places[:limit]
        if isinstance(self.listing, Counts):
            # Who counts tries the conditions on all that is counted, also while cells are fetched.
            shown = {str(place[-1]) for place in here}
            shown_met = None if met is None else [one for one in met if one.key in shown]
            asked = self._sought(connection, chosen, shown_met, newest)
            if met is None:
                asked = self.listing.of_keys(asked, shown)
        else:
            asked = self._asked(connection, newest)
        rows = self.listing.fill(connection, asked, here, self.columns) if here else []
        more = Cursor(here[-1], newest) if here and len(places) > limit else None
        if self.query.fields is None:
            return tuple(rows), more
        return tuple([{name: row[name] for name in self.columns} for row in rows]), more

    def _places(
        self,
        connection: Connection,
        chosen: Chosen | None,
        met: Sequence[Met] | None,
        last: Place | None,
        newest: int,
        limit: int,
        skip: int,
    ) -> list[Place]:
        step_by_step = chosen is not None and not chosen.few and not self.query.sort
        step_by_step = step_by_step and self.listing.level not in _OF_SEVERAL
        if chosen is not None and step_by_step and isinstance(self.listing, Values):
            return self._step(connection, chosen, last, newest, limit, skip)
        if met is not None and not self.query.sort:
            keys = sorted({one.key for one in met if last is None or one.key > str(last[-1])})
            return [(key,) for key in keys[skip : skip + limit]]
        each = self._is_walked() and not (chosen is not None and chosen.few)
        asked = self._sought(connection, chosen, met, newest, each=each)
        places: list[Place] = []
        for phase in self.listing.phases(self.query, last):
            query = self.listing.find(self.query, asked, phase, last)
            found, skip = _found(connection, query, limit - len(places), skip)
            places += found
            if len(places) == limit:
                break
        return places

    def _sought(
        self,
        connection: Connection,
        chosen: Chosen | None,
        met: Sequence[Met] | None,
        newest: int,
        *,
        each: bool = False,
    ) -> Filter:
        """The condition on all rows: that they are what was met, or what is asked."""
        if met is not None:
            return among(met, connection.dialect.name)
        within = chosen if chosen and chosen.few else None
        return self._asked(connection, newest, chosen=within, each=each)

    def _few(self) -> int:
        """How many rows of an index are few for a page: more where all that is found is sorted."""
        every = isinstance(self.listing, Counts) or self.listing.level in _OF_SEVERAL
        return MANY if every and not self._is_walked() else FEW

    def _is_walked(self) -> bool:
        """Whether incidents come in an order that an index has, and end where the page is full."""
        order = self.query.sort
        return self.listing.level is Level.INCIDENT and all(
            one.field in INCIDENTS_IN_ORDER and n == 0 for n, one in enumerate(order)
        )

    def _step(
        self,
        connection: Connection,
        chosen: Chosen,
        last: Place | None,
        newest: int,
        limit: int,
        skip: int,
    ) -> list[Place]:
        """The rows of the next few reports that a condition names, then of more, until enough."""
        places: list[Place] = []
        after = int(last[0] or 0) - 1 if last else 0
        step = _FIRST_STEP
        while len(places) < limit:
            reports = chosen.some(connection, after, step)
            if not reports:
                break
            asked = self._asked(connection, newest, reports=reports)
            query = self.listing.find(self.query, asked, None, last)
            found, skip = _found(connection, query, limit - len(places), skip)
            places += found
            after, step = reports[-1], min(step * _MORE, _LONGEST_STEP)
        return places

    def _met(self, connection: Connection, newest: int, chosen: Chosen | None) -> list[Met] | None:
        """What is counted, where that is what is put at a place and little; tried once for all."""
        counts = self.listing
        if not isinstance(counts, Counts) or counts.level is not Level.CLAIM:
            return None
        if chosen is None or not (chosen.few and chosen.is_of(PLACE)):
            return None
        linked = linked_rows(self._grounds(connection, few=True))
        pairs = connection.execute(linked.limit(MOST + 1)).all() if linked is not None else []
        if linked is None or len(pairs) > MOST:
            return None
        # In two questions: either store would take the claims for many, and look at all there are.
        known = among([Met(*pair, key="") for pair in pairs], connection.dialect.name)
        row = TABLES[counts.level].alias()
        asked = self._asked(connection, newest, known=known)
        query = select(row.c.report, row.c.n, row.c[counts.key]).where(asked(row))
        return [Met(*one) for one in connection.execute(query).all() if one[2] is not None]

    def _choose(self, connection: Connection, *, most: int) -> Chosen | None:
        held = self._grounds(connection)
        seeks = [seeks for one in held if not one.negated for seeks in one.seeks]
        return choose(connection, seeks, most=most)

    def _asked(
        self,
        connection: Connection,
        newest: int,
        *,
        chosen: Chosen | None = None,
        reports: Sequence[int] | None = None,
        known: Filter | None = None,
        each: bool = False,
    ) -> Filter:
        """The condition on a row: what is asked, and that its report is one to look at."""
        span = (reports[0], reports[-1]) if reports else None
        level = self.listing.level
        few = level is Level.INCIDENT and not each and chosen is not None and chosen.is_of(PLACE)
        held = self._grounds(connection, span, few=few)
        by_reports = (
            chosen is not None or known is not None
        ) and connection.dialect.name == "sqlite"

        def asked(row: FromClause, report: ColumnElement[int] | None = None) -> ColumnElement[bool]:
            report = report_of(level, row) if report is None else report
            looked = self._standing(row, report)
            if chosen is not None and not few:  # which begins at what is there
                looked.append(in_reports(level, row, chosen.all()))
            if reports is None:
                looked.append(report <= newest)
            else:  # the bounds too, for an index that has something else before the report
                last = min(newest, reports[-1])
                looked += [report >= reports[0], report <= last, report.in_(reports)]
            tried = unindexed(row) if by_reports else row
            return and_(*looked, meets(level, tried, held, known, each=each))

        return asked

    def _grounds(
        self, connection: Connection, span: tuple[int, int] | None = None, *, few: bool = False
    ) -> list[Ground]:
        return grounds(self.query, FullText(connection.dialect.name, span), few=few)

    def _standing(
        self, row: FromClause | None, report: ColumnElement[int]
    ) -> list[ColumnElement[bool]]:
        """What nobody asks for is left out: what was taken back, what came later, metonyms."""
        held: list[ColumnElement[bool]] = []
        asked = {one.field for one in self.query.conditions if isinstance(one, Among)}
        as_of = self.query.as_of
        if "withdrawn" not in asked:
            back: ColumnElement[bool] = REPORT.c.withdrawn.is_not(None)
            if as_of is not None:
                back = back & (REPORT.c.withdrawn <= as_of)
            held.append(report.not_in(select(REPORT.c.id).where(back)))
        if as_of is not None:
            held.append(report.not_in(select(REPORT.c.id).where(REPORT.c.added > as_of)))
        if self.query.kind is Kind.PLACES and row is not None:
            held.append(row.c.metonym == 0)
        return held


def _found(
    connection: Connection, query: Select[Any], most: int, skip: int
) -> tuple[list[Place], int]:
    """Where some rows of one part stand, and how many of the next part are still to be passed over."""
    wanted = query.limit(most)
    found = [tuple(row) for row in connection.execute(wanted.offset(skip) if skip else wanted)]
    if found or not skip:
        return found, 0
    part = query.order_by(None).subquery()
    return [], skip - connection.execute(select(func.count()).select_from(part)).scalar_one()


def _newest(connection: Connection) -> int:
    return int(connection.execute(select(func.coalesce(func.max(REPORT.c.id), 0))).scalar_one())
