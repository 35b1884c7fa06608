"""What is asked of all reports, and kept from one question to the next: all sources, all days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from sqlalchemy import ColumnElement, Connection, FromClause, and_

from hearsay.ledger.asking.listings import Filter
from hearsay.ledger.asking.sources import Sources, count_sources, sources_together
from hearsay.ledger.asking.tallies import Day, Days, count_days
from hearsay.ledger.growing import Growing
from hearsay.record.listing import Kind

MOST = 200_000
"""Sources that are kept in memory."""

BY_REPORT = (Kind.REPORTS, Kind.CLAIMS, Kind.EVENTS, Kind.FIGURES)
"""Of what one report says nothing changes by what others do; of incidents much does."""


def _days_together(one: Days, other: Days) -> Days:
    counts = Counter({day.day: day.reports for day in one.days})
    counts.update({day.day: day.reports for day in other.days})
    return Days(tuple(Day(*day) for day in sorted(counts.items())), one.undated + other.undated)


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted of a ledger since it was opened."""

    _sources: Growing[Sources] = field(default_factory=lambda: Growing(sources_together))
    _days: dict[Kind, Growing[Days]] = field(
        default_factory=lambda: {kind: Growing(_days_together) for kind in BY_REPORT}
    )

    def sources(self, connection: Connection, newest: int, asked: Filter) -> Sources | None:
        """All sources.

        Args:
            connection: To one state of the ledger.
            newest: The number of the last report that is looked at.
            asked: The condition on a claim that its report stands.

        Returns:
            Them; None where there are too many to keep, or where later reports are counted already.
        """

        def count(after: int, last: int) -> Sources | None:
            def here(
                row: FromClause, report: ColumnElement[int] | None = None
            ) -> ColumnElement[bool]:
                number: ColumnElement[int] = row.c.report if report is None else report
                return and_(asked(row, number), number > after, number <= last)

            return count_sources(connection, here, most=MOST)

        return self._sources.get(connection, newest, count)

    def days(
        self,
        connection: Connection,
        newest: int,
        kind: Kind,
        asked: Callable[[FromClause], ColumnElement[bool]],
    ) -> Days | None:
        """When all reports were published that say something.

        Args:
            connection: To one state of the ledger.
            newest: The number of the last report that is looked at.
            kind: What they say.
            asked: The condition on a report that it says that.

        Returns:
            The days; None where they are not kept, or where later reports are counted already.
        """
        if kind not in self._days:
            return None

        def count(after: int, last: int) -> Days:
            return count_days(
                connection,
                lambda report: and_(asked(report), report.c.id > after, report.c.id <= last),
            )

        return self._days[kind].get(connection, newest, count)
