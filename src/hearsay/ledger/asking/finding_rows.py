"""How the rows of a page are found: by which index, in which order, behind which row.

A planner that is left alone with "the first fifty in this order, where all this holds" guesses, and a bad
guess walks through a million claims. So what needs no guess is decided here. A condition that few rows
meet gives their reports as a set. One that many meet gives them in order, some hundred at a time, until
the page is full. Where rows are sorted, or nothing has an index, they are looked at in their order.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, FromClause, and_, func, select

from hearsay.ledger.asking.claims_rows import CLAIMS
from hearsay.ledger.asking.conditions import grounds, meets
from hearsay.ledger.asking.cursor import Cursor
from hearsay.ledger.asking.events_rows import EVENTS
from hearsay.ledger.asking.figures_rows import FIGURES
from hearsay.ledger.asking.linking import report_of
from hearsay.ledger.asking.listings import Counts, Filter, Listing, Place, Values
from hearsay.ledger.asking.places_rows import PLACES
from hearsay.ledger.asking.query import Among, Query
from hearsay.ledger.asking.reports_rows import REPORTS
from hearsay.ledger.asking.seeking import FEW, MANY, Chosen, choose
from hearsay.ledger.asking.sources_rows import SOURCES
from hearsay.ledger.asking.unindexed import unindexed
from hearsay.ledger.asking.words_sql import FullText
from hearsay.ledger.tables import REPORT
from hearsay.record.listing import COLUMNS, Kind, Row

_LISTINGS: dict[Kind, Listing] = {
    Kind.CLAIMS: CLAIMS,
    Kind.EVENTS: EVENTS,
    Kind.FIGURES: FIGURES,
    Kind.SOURCES: SOURCES,
    Kind.PLACES: PLACES,
    Kind.REPORTS: REPORTS,
}

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
        chosen = self._choose(connection)
        within = chosen if chosen and chosen.few else None
        query = self.listing.count(self._asked(connection, _newest(connection), chosen=within))
        return int(connection.execute(query).scalar_one())

    def page(
        self, connection: Connection, at: Cursor | None, limit: int
    ) -> tuple[tuple[Row, ...], Cursor | None]:
        """Some rows.

        Args:
            connection: To the ledger.
            at: Behind which row; from the beginning where None.
            limit: At most so many.

        Returns:
            The rows, and where the next follow; None where none do.
        """
        newest = at.newest if at else _newest(connection)
        chosen = self._choose(connection)
        places = self._places(connection, chosen, at.last if at else None, newest, limit + 1)
        here = places[:limit]
        # Who counts tries the conditions on all that is counted, also while cells are fetched.
        few = chosen if chosen and chosen.few and isinstance(self.listing, Counts) else None
        asked = self._asked(connection, newest, chosen=few)
        rows = self.listing.fill(connection, asked, here, self.columns) if here else []
        more = Cursor(here[-1], newest) if here and len(places) > limit else None
        return tuple({name: row[name] for name in self.columns} for row in rows), more

    def _places(
        self,
        connection: Connection,
        chosen: Chosen | None,
        last: Place | None,
        newest: int,
        limit: int,
    ) -> list[Place]:
        step_by_step = chosen is not None and not chosen.few and not self.query.sort
        if chosen is not None and step_by_step and isinstance(self.listing, Values):
            return self._step(connection, chosen, last, newest, limit)
        within = chosen if chosen and chosen.few else None
        asked = self._asked(connection, newest, chosen=within)
        places: list[Place] = []
        for phase in self.listing.phases(self.query, last):
            query = self.listing.find(self.query, asked, phase, last)
            found = connection.execute(query.limit(limit - len(places)))
            places += [tuple(row) for row in found]
            if len(places) == limit:
                break
        return places

    def _step(
        self,
        connection: Connection,
        chosen: Chosen,
        last: Place | None,
        newest: int,
        limit: int,
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
            query = self.listing.find(self.query, asked, None, last).limit(limit - len(places))
            places += [tuple(row) for row in connection.execute(query)]
            after, step = reports[-1], min(step * _MORE, _LONGEST_STEP)
        return places

    def _choose(self, connection: Connection) -> Chosen | None:
        text = FullText(connection.dialect.name)
        held = grounds(self.query, text)
        seeks = [seeks for one in held if not one.negated for seeks in one.seeks]
        most = MANY if isinstance(self.listing, Counts) else FEW
        return choose(connection, seeks, most=most)

    def _asked(
        self,
        connection: Connection,
        newest: int,
        *,
        chosen: Chosen | None = None,
        reports: Sequence[int] | None = None,
    ) -> Filter:
        """The condition on a row: what is asked, and that its report is one to look at."""
        span = (reports[0], reports[-1]) if reports else None
        held = grounds(self.query, FullText(connection.dialect.name, span))
        level = self.listing.level
        by_reports = chosen is not None and connection.dialect.name == "sqlite"

        def asked(row: FromClause, report: ColumnElement[int] | None = None) -> ColumnElement[bool]:
            report = report_of(level, row) if report is None else report
            looked = self._standing(row, report)
            if chosen is not None:
                looked.append(report.in_(chosen.all()))
            if reports is None:
                looked.append(report <= newest)
            else:  # the bounds too, for an index that has something else before the report
                last = min(newest, reports[-1])
                looked += [report >= reports[0], report <= last, report.in_(reports)]
            tried = unindexed(row) if by_reports else row
            return and_(*looked, meets(level, tried, held))

        return asked

    def _standing(self, row: FromClause, report: ColumnElement[int]) -> list[ColumnElement[bool]]:
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
        if self.query.kind is Kind.PLACES:
            held.append(row.c.metonym == 0)
        return held


def _newest(connection: Connection) -> int:
    return int(connection.execute(select(func.coalesce(func.max(REPORT.c.id), 0))).scalar_one())
