"""Which rows a question asks for: its conditions, begun where few rows meet one of them.

A store looks through all it has where it is given every condition at once and begins at the wrong one. So
the condition that fewest rows meet is chosen first; the others are tried on what it finds.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Connection, FromClause, Select, and_, select

from hearsay.ledger.asking import met
from hearsay.ledger.asking.conditions import grounds, linked_reports, linked_rows, meets
from hearsay.ledger.asking.ground import Ground
from hearsay.ledger.asking.linking import OF_SEVERAL, TABLES, Level, in_reports, report_of
from hearsay.ledger.asking.listings import Filter
from hearsay.ledger.asking.query import Among, Query
from hearsay.ledger.asking.seeking import FEW, MANY, Chosen, choose
from hearsay.ledger.asking.unindexed import AT_A_PLACE, KEYS, unindexed
from hearsay.ledger.asking.words_sql import FullText
from hearsay.ledger.index_tables import PLACE
from hearsay.ledger.sets import one_of
from hearsay.ledger.tables import REPORT
from hearsay.record.listing import Kind

_PUT = (Level.EVENT, Level.FIGURE)
"""What is put at a place itself."""

_BEGUN_THERE = (*_PUT, Level.RELATION)
"""What is found by the places it has to do with, where these are few."""


class Narrowing:
    """The conditions of a question.

    Args:
        query: The question.
        level: Of what its rows are.

    Raises:
        UsageError: It asks for what is not there.
    """

    def __init__(self, query: Query, level: Level) -> None:
        self._query = query
        self._level = level
        grounds(query, FullText("sqlite"))  # what is not there is told before anything is opened

    def choose(self, connection: Connection, *, most: int) -> Chosen | None:
        """The condition that fewest rows meet.

        Args:
            connection: To the ledger.
            most: How many rows of an index are few enough to begin at all of them.

        Returns:
            It; None where no index helps.
        """
        held = self._grounds(connection)
        seeks = [seeks for one in held if not one.negated for seeks in one.seeks]
        return choose(connection, seeks, most=most)

    def begun(
        self,
        connection: Connection,
        chosen: Chosen | None,
        newest: int,
        *,
        each: bool = False,
    ) -> Filter:
        """The condition on a row that it is one of all that are asked for, begun at what few meet.

        Args:
            connection: To the ledger.
            chosen: The condition that fewest rows meet.
            newest: The number of the last report that is looked at.
            each: Whether rows are tried one by one, in their order, until there are enough.
        """
        within = chosen if chosen and (chosen.few or self._is_sorted_there(chosen)) else None
        return self.condition(connection, newest, chosen=within, each=each)

    def _is_sorted_there(self, chosen: Chosen) -> bool:
        """Whether what is put at some places is sorted, which is quicker than to walk in that order."""
        is_put = self._level in _PUT and chosen.is_of(PLACE)
        return is_put and chosen.countable and bool(self._query.sort)

    def condition(
        self,
        connection: Connection,
        newest: int,
        *,
        chosen: Chosen | None = None,
        reports: Sequence[int] | None = None,
        known: Filter | None = None,
        each: bool = False,
    ) -> Filter:
        """The condition on a row: what is asked, and that its report is one to look at.

        Args:
            connection: To the ledger.
            newest: The number of the last report that is looked at.
            chosen: By which condition the reports are found.
            reports: Only in these.
            known: That a row is one that meets what is asked of what it asserts.
            each: Whether rows are tried one by one, in their order, until there are enough.
        """
        span = (reports[0], reports[-1]) if reports else None
        is_sqlite = connection.dialect.name == "sqlite"
        level = self._level
        of_places = chosen is not None and chosen.is_of(PLACE)
        # What is there is itself where one begins.
        begins_there = of_places and (
            level in _BEGUN_THERE or (level is Level.INCIDENT and not each)
        )
        # There are far fewer relations than events.
        each = each or (level is Level.RELATION and not begins_there)
        held = self._grounds(connection, span, few=begins_there)
        by_reports = is_sqlite and (chosen is not None or known is not None)
        found_by = AT_A_PLACE if begins_there else KEYS

        within = None if begins_there else chosen
        few = _numbers_of_few(connection, level, within)

        def asked(row: FromClause, report: ColumnElement[int] | None = None) -> ColumnElement[bool]:
            report = report_of(level, row) if report is None else report
            looked = self._standing(row, report)
            if few is not None:
                looked.append(one_of(connection, report, few))
            elif within is not None:
                looked.append(in_reports(level, row, within.all()))
            if reports is None:
                looked.append(report <= newest)
            else:
                looked.append(_in_these(connection, report, [n for n in reports if n <= newest]))
            tried = unindexed(row, found_by=found_by) if by_reports else row
            return and_(*looked, meets(level, tried, held, known, each=each))

        return asked

    def met(self, connection: Connection, chosen: Chosen) -> Filter | None:
        """That a claim asserts what is put at a place, tried once for all.

        Args:
            connection: To the ledger.
            chosen: The condition that fewest rows meet.

        Returns:
            The condition on a claim; None where it is of no place, or where too much is put there.
        """
        linked = linked_rows(self._grounds(connection, few=True)) if chosen.is_of(PLACE) else None
        numbers = None if linked is None else met.find(connection, linked)
        return None if numbers is None else met.among(connection, numbers)

    def reports(
        self, connection: Connection, newest: int
    ) -> Callable[[FromClause], ColumnElement[bool]]:
        """The condition on a report that it has some of all rows that are asked for.

        Args:
            connection: To the ledger.
            newest: The number of the last report that is looked at.
        """
        level = self._level
        chosen = self.choose(connection, most=MANY)
        if level is Level.REPORT:
            return self.begun(connection, chosen, newest)
        begun: CompoundSelect[Any] | Select[Any] | None = None
        if level is Level.CLAIM:
            is_few = chosen is not None and chosen.few and chosen.is_of(PLACE)
            begun = linked_reports(self._grounds(connection, few=is_few))
        if begun is None:
            row = TABLES[level].alias()
            asked = self.begun(connection, chosen, newest)
            begun = select(report_of(level, row)).select_from(row).where(asked(row))
        # As a set, and not row by row: SQLite would look through all reports for each.
        its = select(begun.subquery().c[0])
        is_most = chosen is None or chosen.rows > FEW
        by_day = is_most and connection.dialect.name == "sqlite"

        def told(report: FromClause) -> ColumnElement[bool]:
            # Most are found sooner in the index of their days than each by its number.
            number = (unindexed(report, found_by=frozenset()) if by_day else report).c.id
            return and_(number.in_(its), number <= newest, *self._standing(None, number))

        return told

    def _grounds(
        self, connection: Connection, span: tuple[int, int] | None = None, *, few: bool = False
    ) -> list[Ground]:
        return grounds(self._query, FullText(connection.dialect.name, span), few=few)

    def _standing(
        self, row: FromClause | None, report: ColumnElement[int]
    ) -> list[ColumnElement[bool]]:
        """What nobody asks for is left out: what was taken back, what came later, metonyms."""
        held: list[ColumnElement[bool]] = []
        asked = {one.field for one in self._query.conditions if isinstance(one, Among)}
        as_of = self._query.as_of
        if "withdrawn" not in asked:
            back: ColumnElement[bool] = REPORT.c.withdrawn.is_not(None)
            if as_of is not None:
                back = back & (REPORT.c.withdrawn <= as_of)
            held.append(report.not_in(select(REPORT.c.id).where(back)))
        if as_of is not None:
            held.append(report.not_in(select(REPORT.c.id).where(REPORT.c.added > as_of)))
        if self._query.kind is Kind.PLACES and row is not None:
            held.append(row.c.metonym == 0)
        return held


def _numbers_of_few(
    connection: Connection, level: Level, chosen: Chosen | None
) -> Sequence[int] | None:
    """The few reports by which rows are found, where PostgreSQL is asked; None where it may find them itself.

    Within the question it hopes to meet the first rows soon, and walks through all.
    """
    if connection.dialect.name == "sqlite" or level in OF_SEVERAL:
        return None
    if chosen is None or chosen.rows > FEW:
        return None
    return connection.execute(chosen.all()).scalars().all()


def _in_these(
    connection: Connection, report: ColumnElement[int], numbers: Sequence[int]
) -> ColumnElement[bool]:
    """That a report is one of some, which are in order."""
    its = one_of(connection, report, numbers)
    if connection.dialect.name == "sqlite" or not numbers:  # SQLite would go by the bounds alone
        return its
    return and_(its, report.between(numbers[0], numbers[-1]))
