"""What can be seen of a ledger: reports, records, what was done and decided.

Nothing here writes, and nothing here waits for who does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import select

from hearsay.ledger import judging, rejecting
from hearsay.ledger.asking.answering import LIMIT_S, Answer
from hearsay.ledger.asking.around import find_claims_at
from hearsay.ledger.asking.changed import Changed, find_changed
from hearsay.ledger.asking.counted import Counted
from hearsay.ledger.asking.query import Query
from hearsay.ledger.asking.times import Clock
from hearsay.ledger.checking import Check, check
from hearsay.ledger.copies import Copy, find_copies
from hearsay.ledger.dumping import digest_of, dump
from hearsay.ledger.finding import find_report
from hearsay.ledger.following import Followable
from hearsay.ledger.judging import Judgement
from hearsay.ledger.log import LogEntry, iter_log
from hearsay.ledger.migrating import NEWEST
from hearsay.ledger.moments import now
from hearsay.ledger.reading import (
    Info,
    Reading,
    ReportEntry,
    count_all,
    entry,
    find_editions,
    find_ids,
    find_readings,
    find_record,
    find_record_and_ids,
    growing_totals,
    iter_records,
)
from hearsay.ledger.rejecting import Rejected
from hearsay.ledger.removing import Tombstone, find_tombstone, list_tombstones
from hearsay.ledger.reviewing import Reviewable
from hearsay.ledger.standing import seeing
from hearsay.ledger.standing.decided import decided_on
from hearsay.ledger.standing.marks import waiting
from hearsay.ledger.standing.remembered import Standings
from hearsay.ledger.store import Access
from hearsay.ledger.tables import LEDGER, LOG, REPORT
from hearsay.reconcile.standing import Standing
from hearsay.record import Record
from hearsay.record.between import At, Incident, Relation


class Looking(Reviewable, Followable):
    """A ledger, to be looked at.

    Args:
        access: To its store.
    """

    def __init__(self, access: Access) -> None:
        self._access = access
        self._counted = Counted()
        self._totals = growing_totals()
        self._standings = Standings()

    @property
    def called(self) -> str:
        """Where the ledger is, without a password."""
        return self._access.called

    def holds(self, key: str) -> bool:
        """Whether a report is there.

        Args:
            key: Its content key: see `hearsay.ledger.content_key`.

        Returns:
            Whether it is, withdrawn or not.
        """
        with self._access.looking() as connection:
            return bool(connection.execute(select(REPORT.c.id).where(REPORT.c.key == key)).first())

    def record(self, called: str, *, reading: int | None = None) -> Record:
        """The record of a report.

        Args:
            called: The report's key or name.
            reading: Which of its readings, from 1; by default the newest.

        Returns:
            The record, equal to the one that was added.

        Raises:
            NotInLedgerError: There is no such report, or no such reading of it.
            LedgerDamagedError: It is not what was added.
        """
        with self._access.looking() as connection:
            return find_record(connection, called, reading)

    def ids(self, called: str, *, reading: int | None = None) -> dict[str, str]:
        """What people call the values of a report.

        Args:
            called: The report's key or name.
            reading: Which of its readings, from 1; by default the newest.

        Returns:
            For each id of its record, such as "c12", its ledger id: "lusab-babad.c203".

        Raises:
            NotInLedgerError: There is no such report, or no such reading of it.
        """
        with self._access.looking() as connection:
            return find_ids(connection, called, reading)

    def record_and_ids(
        self, called: str, *, reading: int | None = None
    ) -> tuple[Record, dict[str, str]]:
        """The record of a report and what people call its values: `record` and `ids` at once.

        Args:
            called: The report's key or name.
            reading: Which of its readings, from 1; by default the newest.

        Returns:
            Both.

        Raises:
            NotInLedgerError: There is no such report, or no such reading of it.
            LedgerDamagedError: It is not what was added.
        """
        with self._access.looking() as connection:
            return find_record_and_ids(connection, called, reading)

    def list(self, query: Query, *, limit_s: float = LIMIT_S) -> Answer:
        """The rows that answer a question.

        Args:
            query: The question; `parse_query` makes one of text.
            limit_s: How long one look may take.

        Returns:
            The rows, fetched as they are wanted.

        Raises:
            UsageError: It asks for what is not there, or its cursor is of another question.
        """
        return Answer(self._access, query, limit_s=limit_s, counted=self._counted)

    def claims_at(self, spans: Iterable[At]) -> Mapping[At, tuple[str, ...]]:
        """The claims that words of reports stand in.

        Args:
            spans: The words.

        Returns:
            For each of the words the ids of the narrowest claims around them: several where two sources
            are said to have said the same words; none where only the text around holds them.
        """
        with self._access.looking() as connection:
            return find_claims_at(connection, set(spans))

    def records(self, *, withdrawn: bool = False) -> Iterator[Record]:
        """The newest record of every report, in the order in which they came.

        Args:
            withdrawn: Those of withdrawn reports too.

        Yields:
            The records; a few are in memory at a time.

        Raises:
            LedgerDamagedError: One is not what was added.
        """
        return iter_records(self._access, withdrawn=withdrawn)

    def report(self, called: str) -> ReportEntry:
        """What the ledger has about a report.

        Args:
            called: Its key or its name.

        Returns:
            Its entry.

        Raises:
            NotInLedgerError: There is no such report.
        """
        with self._access.looking() as connection:
            return entry(connection, find_report(connection, called))

    def editions(self, called: str) -> tuple[ReportEntry, ...]:
        """All editions of a report, by date.

        Args:
            called: Key or name of one of them.

        Returns:
            Their entries; one where there is only this text.

        Raises:
            NotInLedgerError: There is no such report.
        """
        with self._access.looking() as connection:
            return find_editions(connection, called)

    def copies(self, called: str) -> tuple[Copy, ...]:
        """All reports that share their text, or most of it, with a report: wire copies, reprints.

        Args:
            called: Key or name of one of them.

        Returns:
            Them in the order in which they came, each with what it says that the first does not;
            one where there is only this text.

        Raises:
            NotInLedgerError: There is no such report.
            LedgerDamagedError: A record is not what was added.
        """
        with self._access.looking() as connection:
            return find_copies(connection, called)

    def readings(self, called: str) -> tuple[Reading, ...]:
        """Which readers read a report, from the first.

        Args:
            called: Its key or its name.

        Returns:
            Its readings.

        Raises:
            NotInLedgerError: There is no such report.
        """
        with self._access.looking() as connection:
            return find_readings(connection, called)

    def rejected(self) -> tuple[Rejected, ...]:
        """What could not be read, from the first."""
        with self._access.looking() as connection:
            return tuple(rejecting.list_rejected(connection))

    def find_tombstone(self, key: str) -> Tombstone | None:
        """What is left of a report that was removed for good, and was not let in again since.

        Args:
            key: Its key.

        Returns:
            Its tombstone; None where it was not removed.
        """
        with self._access.looking() as connection:
            return find_tombstone(connection, key)

    def forgotten(self) -> tuple[Tombstone, ...]:
        """The reports that were removed for good, from the first."""
        with self._access.looking() as connection:
            return list_tombstones(connection)

    def judgements(
        self,
        target: str | None = None,
        *,
        undone: bool = False,
        after: int = 0,
        limit: int | None = None,
    ) -> tuple[Judgement, ...]:
        """What people decided, from the first.

        Args:
            target: Only about this ledger id.
            undone: What was taken back too.
            after: Only behind the judgement of this number.
            limit: How many at most; all where None.

        Returns:
            The judgements.
        """
        with self._access.looking() as connection:
            return judging.list_judgements(
                connection, target, undone=undone, after=after, limit=limit
            )

    def decisions(self, incident: str, *, values: Iterable[str] = ()) -> tuple[Judgement, ...]:
        """What people decided of an incident, of its events and of other values of it, and took back.

        Args:
            incident: One of its ids.
            values: Ids of its figures and claims.

        Returns:
            The judgements, from the first.

        Raises:
            NotInLedgerError: There is no such incident.
        """
        with self._access.looking() as connection:
            number = seeing.find_incident(connection, incident)
            names, numbers = decided_on(connection, number)
            return judging.judgements_of(connection, (*names, *values), numbers)

    def incidents(self) -> Iterator[Incident]:
        """What the reports tell of: each happening once, whoever tells of it.

        What was added since `settle` was last called is not in it: see `Info.waiting`.

        Yields:
            The incidents, by the report that each is called after; some are in memory at a time.
        """
        return seeing.iter_incidents(self._access)

    def incident(self, called: str, *, voices: bool = True) -> Standing:
        """What an incident amounts to: who stands behind it, what holds between its values, and why.

        Args:
            called: One of its ids, "lusab-babad.i203": that of any event of it leads to it.
            voices: With all that is said of it; without, it takes half the time.

        Returns:
            What its accounts amount to.

        Raises:
            NotInLedgerError: There is no such event, or its report is withdrawn.
            UnsettledError: It is not found out yet: see `settle`.
        """
        (found,) = self.standings([called], voices=voices)
        return found

    def standings(self, called: Sequence[str], *, voices: bool = True) -> tuple[Standing, ...]:
        """What some incidents amount to, found together: quicker than one after the other.

        Args:
            called: Their ids, as `incident` takes them.
            voices: With all that is said of them; without, it takes half the time.

        Returns:
            What the accounts of each amount to, in the order of the ids.

        Raises:
            NotInLedgerError: There is no such event, or its report is withdrawn.
            UnsettledError: It is not found out yet: see `settle`.
        """
        with self._access.looking() as connection:
            numbers = seeing.find_incidents(connection, called)
            return tuple(self._standings.get(connection, numbers, voices=voices))

    def incidents_of(self, called: str) -> tuple[Incident, ...]:
        """The incidents that a report tells of, or that an event is part of.

        Args:
            called: A report's key or name, or the id of an event.

        Returns:
            The incidents, in the order of the report's events.

        Raises:
            NotInLedgerError: There is no such report or event.
        """
        with self._access.looking() as connection:
            numbers = seeing.incidents_of(connection, called)
            return seeing.incidents_by_number(connection, numbers)

    def relations(self, *, incident: str | None = None) -> Iterator[Relation]:
        """What holds between values of reports: agreement, conflict, revision, denial.

        Args:
            incident: Only of the incident that has this id; of all by default.

        Yields:
            The relations, those of one incident side by side; some are in memory at a time.

        Raises:
            NotInLedgerError: There is no such incident.
        """
        return seeing.iter_relations(self._access, incident=incident)

    def log(self, key: str | None = None, *, after: int = 0) -> Iterator[LogEntry]:
        """What was done, when and by whom, from the first.

        Args:
            key: Only to the report of this key.
            after: Only behind the entry of this number.

        Yields:
            The entries.
        """
        with self._access.looking() as connection:
            yield from iter_log(connection, key, after=after)

    def changed(
        self, since: str, *, most: int = 100, limit_s: float = LIMIT_S, clock: Clock = now
    ) -> Changed:
        """What is new since somebody looked.

        Args:
            since: A `revision` of then, or a time as the grammar has it: "last 24h".
            most: At most so many of each.
            limit_s: How long the look may take.
            clock: Gives the present moment.

        Returns:
            What came, and what it changed of what was known.

        Raises:
            BadValueError: It is no time, and no revision of this ledger.
            LedgerTooSlowError: It takes too long.
        """
        with self._access.looking(limit_s=limit_s) as connection:
            return find_changed(connection, since, clock, most=most)

    def last_change(self) -> str:
        """When the ledger was changed last, in universal time; "" where nothing was done to it yet."""
        with self._access.looking() as connection:
            newest = select(LOG.c.at).order_by(LOG.c.n.desc()).limit(1)
            return connection.execute(newest).scalar() or ""

    def revision(self) -> str:
        """The same as long as nothing in the ledger was changed, and never the same again after."""
        with self._access.looking() as connection:
            log, settled = connection.execute(select(LEDGER.c.log_chain, LEDGER.c.settled)).one()
        return f"{log}:{settled}"

    def info(self) -> Info:
        """What the ledger holds, counted."""
        with self._access.looking() as connection:
            counts, readers = count_all(connection, self._totals)
            waits = waiting(connection)
        return Info(self.called, NEWEST, counts, readers, waits)

    def check(self) -> Check:
        """Look at all of the ledger: pages, records, rows that are searched, log.

        Returns:
            What is wrong; true where nothing is.
        """
        return check(self._access)

    def dump(self) -> Iterator[str]:
        """All that does not depend on when and in which order it came, as lines that compare.

        Yields:
            Lines of JSON.
        """
        return dump(self._access)

    def digest(self) -> str:
        """One hash of `dump`: ledgers that hold the same have the same."""
        return digest_of(dump(self._access))
