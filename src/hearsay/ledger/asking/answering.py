"""The rows that answer a question, fetched as they are wanted.

A ledger may answer with a million rows, and who asked may look at ten. So nothing is fetched before it
is wanted, some hundred or thousand rows at a time, each few in a look of its own that keeps no writer waiting.
Where one look ends the next goes on behind the last row's own values and not behind its number, so
what is added meanwhile neither doubles a row nor hides one: a listing is of the reports that were there
when it began.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from hearsay.ledger.asking.counted import Counted
from hearsay.ledger.asking.cursor import Cursor, read_cursor, write_cursor
from hearsay.ledger.asking.finding_rows import Finding, Some
from hearsay.ledger.asking.query import Query
from hearsay.ledger.asking.tallies import Days, Origins, count_origins
from hearsay.ledger.store import Access
from hearsay.record.listing import Row
from hearsay.record.sheet import Sheet

LIMIT_S = 60.0
"""How long one look may take."""

_AT_ONCE = 500
_MOST_AT_ONCE = 4000
"""Who reads on wants them all: each look costs as much to ask as some hundred rows to fetch."""


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of a listing.

    Args:
        rows: The rows, each with the columns of its kind or with those that were asked for.
        next: The cursor of what follows; None where nothing does.
        behind: Gives the cursor of what follows the first few rows.
    """

    rows: tuple[Row, ...]
    next: str | None
    behind: Callable[[int], str | None] = field(repr=False, compare=False)

    def first(self, count: int) -> Page:
        """The page that ends after the first few of its rows."""
        if count >= len(self.rows):
            return self
        return replace(self, rows=self.rows[:count], next=self.behind(count))


class Answer:
    """The rows that answer a question; made by `Ledger.list`.

    Args:
        access: To the ledger.
        query: What is asked.
        limit_s: How long one look may take.
        counted: What was counted before, of the same ledger.

    Raises:
        UsageError: The question asks for what is not there, or its cursor is of another.
    """

    def __init__(
        self,
        access: Access,
        query: Query,
        *,
        limit_s: float = LIMIT_S,
        counted: Counted | None = None,
    ) -> None:
        self.query = query
        self._access = access
        self._limit_s = limit_s
        self._begin = read_cursor(query, query.cursor) if query.cursor is not None else None
        self._finding = Finding(query, counted)

    def __iter__(self) -> Iterator[Row]:
        """The rows, in order; each time from the start, or from the query's cursor."""
        return self.behind(0)

    def behind(self, skip: int) -> Iterator[Row]:
        """The rows behind some, which are passed over in one look and of which no cell is fetched.

        Args:
            skip: How many of the first are passed over; the query's limit counts them too.

        Yields:
            The rows, in order.

        Raises:
            LedgerTooSlowError: It takes too long to find them.
        """
        for sheet in self.sheets(skip):
            yield from sheet

    def sheets(self, skip: int = 0) -> Iterator[Sheet]:
        """The same rows, some hundred or thousand at a time as they are fetched.

        Args:
            skip: How many of the first are passed over.

        Yields:
            The rows, in order.

        Raises:
            LedgerTooSlowError: It takes too long to find them.
        """
        left = None if self.query.limit is None else self.query.limit - skip
        at, at_once = self._begin, _AT_ONCE
        while left is None or left > 0:
            limit = at_once if left is None else min(left, at_once)
            some = self._look(at, limit, skip)
            sheet, at = some.sheet, some.behind(limit)
            skip, at_once = 0, min(2 * at_once, _MOST_AT_ONCE)
            yield sheet
            left = None if left is None else left - len(sheet)
            if at is None:
                return

    def count(self) -> int:
        """How many rows there are, whatever the query's limit and cursor.

        Raises:
            LedgerTooSlowError: It takes too long to count them.
        """
        with self._access.looking(limit_s=self._limit_s) as connection:
            return self._finding.count(connection)

    def days(self) -> Days:
        """When the reports of all rows were published, whatever the query's limit and cursor.

        Raises:
            LedgerTooSlowError: It takes too long to count them.
        """
        with self._access.looking(limit_s=self._limit_s) as connection:
            return self._finding.days(connection)

    def origins(self, *, most: int, skip: int = 0) -> Origins:
        """Whom the accounts of all rows start with, where the rows are incidents.

        Args:
            most: At most so many.
            skip: How many of the first are passed over.

        Returns:
            The origins, those of most incidents first.

        Raises:
            LedgerTooSlowError: It takes too long to count them.
        """
        with self._access.looking(limit_s=self._limit_s) as connection:
            every = self._finding.every(connection)
            return count_origins(connection, every, most=most, skip=skip)

    def first(self) -> Row | None:
        """The first row; None where there is none."""
        return next(iter(self._look(self._begin, 1).sheet), None)

    def page(self, limit: int) -> Page:
        """The first rows behind the query's cursor.

        Args:
            limit: At most so many.

        Returns:
            The rows, and where to go on.

        Raises:
            LedgerTooSlowError: It takes too long to find them.
        """
        most = limit if self.query.limit is None else min(limit, self.query.limit)
        some = self._look(self._begin, most)

        def behind(count: int) -> str | None:
            at = some.behind(count)
            return write_cursor(self.query, at) if at else None

        return Page(tuple(some.sheet), behind(most), behind)

    def _look(self, at: Cursor | None, limit: int, skip: int = 0) -> Some:
        with self._access.looking(limit_s=self._limit_s) as connection:
            return self._finding.page(connection, at, limit, skip=skip)
