"""What a ledger says of one thing, and what all that it holds amounts to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hearsay.desk.listing import Listing
from hearsay.record.listing import Kind

if TYPE_CHECKING:
    from hearsay.desk.comparing import Changes
    from hearsay.desk.network import Network
    from hearsay.desk.news import News
    from hearsay.desk.reasons import Explanation
    from hearsay.desk.showing import Shown
    from hearsay.desk.telling import Telling
    from hearsay.desk.weighing import Asked, Counted, Numbers


class Asking(Listing):
    """A ledger, to be asked about one thing and about what things amount to."""

    def show(self, id: str, *, context: int = 1) -> Shown:  # noqa: A002 - the ledger's own word
        """A report or one of its values, with its words and what the ledger knows of it.

        Args:
            id: A ledger id: "lusab-babad" of a report, "lusab-babad.c203" of a claim.
            context: How many sentences before and behind its own.

        Returns:
            What there is to show.

        Raises:
            NotInLedgerError: The ledger holds nothing under this id.
            LedgerDamagedError: The record is not what was added.
        """
        from hearsay.desk.showing import show

        return show(self.ledger, id, context=context)

    def diff(self, before: str, after: str | None = None) -> Changes:
        """What is new, gone or changed from one to the other.

        Args:
            before: A date, a report (an edition), a reading of it as "lusab-babad@1", or a ledger.
            after: The same; None for now, of a report for its newest reading or edition against the
                one before.

        Returns:
            The changes.

        Raises:
            UsageError: The two do not go together.
            NotInLedgerError: There is no such report, or no such reading of it.
        """
        from hearsay.desk.comparing import compare

        return compare(self.ledger, before, after)

    def series(self, measure: str, *terms: str, **fields: object) -> Iterator[Numbers]:
        """A number over time: who gives it, how it moved, who gives none.

        Args:
            measure: What is counted: "killed", "injured"…
            terms: Of which incidents, in terms of the grammar: "place=Qamishli".
            fields: The same as keywords.

        Yields:
            Of each incident its series of the measure, the whole before its parts.

        Raises:
            UsageError: There is no such measure, field or value; the nearest is named.
        """
        from hearsay.desk.weighing import find_series

        yield from find_series(self.ledger, measure, *terms, **fields)

    def questions(self, *terms: str, every: bool = False, **fields: object) -> Iterator[Asked]:
        """What nobody knows or answers.

        Args:
            terms: Of which incidents, in terms of the grammar.
            every: Those that were answered meanwhile too.
            fields: The same as keywords.

        Yields:
            The questions of each incident, the oldest first.

        Raises:
            UsageError: There is no such field or value; the nearest is named.
        """
        from hearsay.desk.weighing import find_questions

        yield from find_questions(self.ledger, *terms, every=every, **fields)

    def origins(self, *terms: str, **fields: object) -> tuple[Counted, ...]:
        """Whom accounts start with, each once, under whatever names and however often printed.

        Args:
            terms: Of which incidents, in terms of the grammar.
            fields: The same as keywords.

        Returns:
            The originating sources, those of most incidents first.

        Raises:
            UsageError: There is no such field or value; the nearest is named.
        """
        from hearsay.desk.weighing import count_origins

        return count_origins(self.ledger, *terms, **fields)

    def explain(self, id: str) -> Explanation:  # noqa: A002 - the ledger's own word
        """Why an incident has its status, or a claim, event or figure its place beside others.

        Args:
            id: A ledger id: "lusab-babad.i203" of an incident, "lusab-babad.f310" of a figure.

        Returns:
            The rule, the words it rests on, whom they start with, and what would change it.

        Raises:
            UsageError: It is the id of something that nothing is made of.
            NotInLedgerError: The ledger holds nothing under this id.
        """
        from hearsay.desk.reasons import explain

        return explain(self.ledger, id)

    def tell(self, id: str) -> Telling:  # noqa: A002 - the ledger's own word
        """An incident in full: every statement about it, its numbers, its questions, why it has its status.

        Args:
            id: One of its ids: "lusab-babad.i203".

        Returns:
            What there is to tell.

        Raises:
            NotInLedgerError: There is no such incident.
            UnsettledError: It is not found out yet.
        """
        from hearsay.desk.telling import tell

        return tell(self.ledger, id)

    def network(self, *terms: str, most: int = 500, **fields: object) -> Network:
        """Who speaks of whom: which sources quote, confirm and deny each other.

        Args:
            terms: In which claims, in terms of the grammar.
            most: At most so many claims are looked at.
            fields: The same as keywords.

        Returns:
            The sources and what is between them.

        Raises:
            UsageError: There is no such field or value; the nearest is named.
        """
        from hearsay.desk.network import find_network

        return find_network(self.ledger, self.rows(Kind.CLAIMS, *terms, **fields).asked, most=most)

    def news(self, since: str | None = None) -> News:
        """What is new: incidents, revised figures, disputes, and questions that were answered.

        Args:
            since: The `now` of the last news, a time as the grammar has it ("last 24h"), or a revision
                of the ledger; by default a day before its last change.

        Returns:
            What the reports that came since have changed.

        Raises:
            UsageError: It is no time, and no revision of this ledger.
        """
        from hearsay.desk.news import find_news

        return find_news(self.ledger, since)
