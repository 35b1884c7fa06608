"""How the rows of a page are found: by which index, in which order, behind which row.

A planner that is left alone with "the first fifty in this order, where all this holds" guesses, and a bad
guess walks through a million claims. So what needs no guess is decided here. A condition that few rows
meet gives their reports as a set. One that many meet gives them in order, some hundred at a time, until
the page is full. Where rows are sorted, or nothing has an index, they are looked at in their order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, func, select

from hearsay.ledger.asking import met
from hearsay.ledger.asking.claims_rows import CLAIMS
from hearsay.ledger.asking.counted import Counted
from hearsay.ledger.asking.cursor import Cursor
from hearsay.ledger.asking.events_rows import EVENTS
from hearsay.ledger.asking.fetching import AT_ONCE
from hearsay.ledger.asking.figures_rows import FIGURES
from hearsay.ledger.asking.incidents_rows import INCIDENTS, INCIDENTS_IN_ORDER
from hearsay.ledger.asking.linking import OF_SEVERAL, Level
from hearsay.ledger.asking.listings import Counts, Filter, Listing, Place, Values
from hearsay.ledger.asking.narrowing import Narrowing
from hearsay.ledger.asking.places_rows import PLACES
from hearsay.ledger.asking.query import Query
from hearsay.ledger.asking.relations_rows import RELATIONS
from hearsay.ledger.asking.reports_rows import REPORTS
from hearsay.ledger.asking.seeking import FEW, MANY, Chosen
from hearsay.ledger.asking.sources import Sources, count_few
from hearsay.ledger.asking.sources_rows import SOURCES
from hearsay.ledger.asking.tallies import Days, count_days
from hearsay.ledger.tables import REPORT
from hearsay.record.listing import COLUMNS, Kind
from hearsay.record.sheet import Sheet

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
_FEW_OF_SEVERAL = 15_000
"""Rows of an index that are few for incidents in their order: where more are met, as many incidents are soon
found by trying one after the other."""

_FIRST_STEP = 256
_LONGEST_STEP = 8192
_MORE = 4


@dataclass(frozen=True, slots=True)
class Some:
    """Some rows.

    Args:
        sheet: The rows.
        places: Where they stand, and after them the row that follows, if one does.
        newest: The number of the last report that was looked at.
    """

    sheet: Sheet
    places: tuple[Place, ...]
    newest: int

    def behind(self, count: int) -> Cursor | None:
        """Where the rows behind the first few begin; None where there are none."""
        more = 0 < count < len(self.places)
        return Cursor(self.places[count - 1], self.newest) if more else None


class Finding:
    """Finds the rows of a question.

    Args:
        query: The question.
        counted: What was counted before; None where each question counts for itself.
    """

    def __init__(self, query: Query, counted: Counted | None = None) -> None:
        self.query = query
        self._counted = counted
        self.listing = _LISTINGS[query.kind]
        every = tuple(column.name for column in COLUMNS[query.kind])
        self.columns = every if query.fields is None else query.fields
        self.listing.phases(query, None)
        self._narrowing = Narrowing(query, self.listing.level)

    def count(self, connection: Connection) -> int:
        """How many rows there are."""
        newest = _newest(connection)
        # What has an index of its own is counted in it, which is quicker than row by row.
        most = MANY if self.listing.level is Level.INCIDENT else self._few()
        chosen = self._narrowing.choose(connection, most=most)
        sources = self._sources(connection, chosen, newest)
        if sources is not None:
            return len(sources.counts)
        query = self.listing.count(self._narrowing.begun(connection, chosen, newest))
        return int(connection.execute(query).scalar_one())

    def every(self, connection: Connection) -> Filter:
        """The condition on a row that it is one of all that are asked for.

        Args:
            connection: To the ledger.
        """
        chosen = self._narrowing.choose(connection, most=MANY)
        return self._narrowing.begun(connection, chosen, _newest(connection))

    def days(self, connection: Connection) -> Days:
        """When the reports were published that have some of all rows that are asked for.

        Args:
            connection: To the ledger.
        """
        newest, known = _newest(connection), None
        asked = self._narrowing.reports(connection, newest)
        if self._counted is not None and self._is_everything():
            known = self._counted.days(connection, newest, self.query.kind, asked)
        return known or count_days(connection, asked)

    def page(self, connection: Connection, at: Cursor | None, limit: int, *, skip: int = 0) -> Some:
        """Some rows.

        Args:
            connection: To the ledger.
            at: Behind which row; from the beginning where None.
            limit: At most so many.
            skip: How many are passed over before; of those no cell is fetched.

        Returns:
            The rows, and where others follow.
        """
        newest = at.newest if at else _newest(connection)
        last = at.last if at else None
        chosen = self._narrowing.choose(connection, most=self._few())
        sources = self._sources(connection, chosen, newest)
        if sources is not None and (last is None or sources.has(self.query.sort, last)):
            places = sources.places(self.query.sort, last, limit + 1, skip)
            keys = [str(place[-1]) for place in places[:limit]]
            rows = sources.rows(connection, self._narrowing.condition(connection, newest), keys)
            return self._some(Sheet.of(rows), places, newest)
        places = self._places(connection, chosen, last, newest, limit + 1, skip)
        here = places[:limit]
        if isinstance(self.listing, Counts):
            # Who counts tries the conditions on all that is counted, also while cells are fetched.
            asked = self._narrowing.begun(connection, chosen, newest)
            asked = self.listing.of_keys(asked, {str(place[-1]) for place in here})
        else:
            asked = self._narrowing.condition(connection, newest)
        sheet = self.listing.fill(connection, asked, here, self.columns) if here else Sheet({})
        return self._some(sheet, places, newest)

    def _some(self, sheet: Sheet, places: Sequence[Place], newest: int) -> Some:
        its = sheet if self.query.fields is None else sheet.only(self.columns)
        return Some(its, tuple(places), newest)

    def _sources(
        self, connection: Connection, chosen: Chosen | None, newest: int
    ) -> Sources | None:
        """The sources that are asked for, where they are counted already or are those of few claims."""
        if self.query.kind is not Kind.SOURCES:
            return None
        if self._counted is not None and self._is_everything():
            return self._counted.sources(
                connection, newest, self._narrowing.condition(connection, newest)
            )
        if chosen is None or not chosen.few:
            return None
        known = self._narrowing.met(connection, chosen)
        within = chosen if known is None else None
        asked = self._narrowing.condition(connection, newest, chosen=within, known=known)
        return count_few(connection, asked, most=met.MOST)

    def _is_everything(self) -> bool:
        return not self.query.conditions and self.query.as_of is None

    def _places(
        self,
        connection: Connection,
        chosen: Chosen | None,
        last: Place | None,
        newest: int,
        limit: int,
        skip: int,
    ) -> list[Place]:
        step_by_step = chosen is not None and not chosen.few and not self.query.sort
        step_by_step = step_by_step and self.listing.level not in OF_SEVERAL
        if chosen is not None and step_by_step and isinstance(self.listing, Values):
            return self._step(connection, chosen, last, newest, limit, skip)
        each = self._is_walked() and not (chosen is not None and chosen.few)
        asked = self._narrowing.begun(connection, chosen, newest, each=each)
        places: list[Place] = []
        for phase in self.listing.phases(self.query, last):
            query = self.listing.find(self.query, asked, phase, last)
            found, skip = _found(connection, query, limit - len(places), skip)
            places += found
            if len(places) == limit:
                break
        return places

    def _few(self) -> int:
        """How many rows of an index are few for a page: more where all that is found is sorted."""
        if self._is_walked():
            return _FEW_OF_SEVERAL
        every = isinstance(self.listing, Counts) or self.listing.level in OF_SEVERAL
        return MANY if every else FEW

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
            asked = self._narrowing.condition(connection, newest, reports=reports)
            query = self.listing.find(self.query, asked, None, last)
            found, skip = _found(connection, query, limit - len(places), skip)
            places += found
            after, step = reports[-1], min(step * _MORE, _LONGEST_STEP)
        return places


def _found(
    connection: Connection, query: Select[Any], most: int, skip: int
) -> tuple[list[Place], int]:
    """Where some rows of one part stand, and how many of the next part are still to be passed over."""
    wanted = query.limit(most)
    result = connection.execute(wanted.offset(skip) if skip else wanted)
    found = [tuple(row) for rows in result.partitions(AT_ONCE) for row in rows]
    if found or not skip:
        return found, 0
    part = query.order_by(None).subquery()
    return [], skip - connection.execute(select(func.count()).select_from(part)).scalar_one()


def _newest(connection: Connection) -> int:
    return int(connection.execute(select(func.coalesce(func.max(REPORT.c.id), 0))).scalar_one())
