"""A ledger: readings of reports, kept, and what people decided about them.

One file or one database, opened for a while and closed. Nothing is ever overwritten: a newer reading
stands before the older one, a judgement beside what it judges, and each change has its line in the
log. Only `forget` takes away, and says that it did.
"""

from __future__ import annotations

import getpass
import os
from pathlib import Path
from types import TracebackType
from typing import Self

from hearsay.ledger import rejecting
from hearsay.ledger.adding import Added, Adding
from hearsay.ledger.copying import copy
from hearsay.ledger.deciding import Clock, Deciding
from hearsay.ledger.moments import now
from hearsay.ledger.people import People
from hearsay.ledger.reindexing import reindex
from hearsay.ledger.store import Access, Store
from hearsay.record import Record

Where = str | os.PathLike[str]

_DATABASES = ("postgresql:", "postgres:", "postgresql+psycopg:")


class Ledger(Deciding):
    """Records of reports, and what was decided about them; made by `Ledger.open`.

    Args:
        store: Where it is kept.
        created: It was made just now.
        who: Who signs what is done through it.
        clock: Gives the present moment.
    """

    def __init__(self, store: Store, *, created: bool, who: str, clock: Clock) -> None:
        super().__init__(Access(store), who=who, clock=clock)
        self.created = created

    @classmethod
    def open(
        cls, where: Where, *, create: bool = False, who: str | None = None, clock: Clock = now
    ) -> Self:
        """Open a ledger.

        Args:
            where: An SQLite file, or "postgresql://user@host/database".
            create: Make it where it is not there; `created` tells that it was.
            who: Who signs what is done through it; by default who is logged in.
            clock: Gives the present moment, in universal time.

        Returns:
            The ledger, to be closed or used in a `with` statement.

        Raises:
            LedgerMissingError: It is not there.
            NotALedgerError: Something else is there; it stays as it is.
            LedgerNewerError: A later version of hearsay made it; it stays as it is.
            LedgerDamagedError: It is damaged; it stays as it is.
            LedgerError: It cannot be opened.

        Example:
            >>> from hearsay.ledger import Ledger
            >>> Ledger.open("mistyped.hearsay")
            Traceback (most recent call last):
            hearsay.ledger.errors.LedgerMissingError: There is no ledger mistyped.hearsay. `hearsay
            add` and `hearsay ledger init` make one.
        """
        store: Store
        if isinstance(where, str) and where.startswith(_DATABASES):
            from hearsay.ledger.postgres_store import PostgresStore

            store = database = PostgresStore(where, create=create)
            created = database.created
        else:
            from hearsay.ledger.sqlite_store import SqliteStore

            store = file = SqliteStore(Path(where), create=create)
            created = file.created
        return cls(store, created=created, who=who or _user(), clock=clock)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def people(self) -> People:
        """Who may use it over HTTP, beside whoever opens it here."""
        return People(self._access, self._sign)

    def close(self) -> None:
        """Let go of the file or the database."""
        self._access.close()

    def add(
        self, record: Record, *, key: str | None = None, despite_forgotten: bool = False
    ) -> Added:
        """Keep a record. When this returns, all of it is kept, and was kept only once.

        What it amounts to together with others is found out by `settle`.

        Args:
            record: The record.
            key: The content key of the report as it was given, before its date was found in its
                text; by default that of the record's report. A later version may find more.
            despite_forgotten: Add it even though it was removed for good.

        Returns:
            Its report's key and name, and whether it was new, known, an edition or read anew.

        Raises:
            ForgottenError: The report was removed for good.
            BrokenRecordError: The record has no form that can be kept.
            LedgerError: The key is of another report.
            LedgerLockedError: Somebody else wrote for too long.
            LedgerFullError: The disk has no room; nothing of it was kept.
        """
        return self.add_ready(Adding(record, key=key), despite_forgotten=despite_forgotten)

    def add_ready(self, adding: Adding, *, despite_forgotten: bool = False) -> Added:
        """Keep a record that was made ready elsewhere, in another process for one.

        Args:
            adding: The record.
            despite_forgotten: Add it even though it was removed for good.

        Returns:
            As `add`.

        Raises:
            ForgottenError: The report was removed for good.
            LedgerLockedError: Somebody else wrote for too long.
            LedgerFullError: The disk has no room; nothing of it was kept.
        """
        with self._access.writing() as connection:
            return adding.write(connection, self._sign(), despite_forgotten=despite_forgotten)

    def reject(self, name: str, *, code: str, detail: str, line: int | None = None) -> bool:
        """Keep that an input could not be read.

        Args:
            name: What it is called.
            code: The reason as a stable code.
            detail: The reason as a sentence.
            line: Its line in a batch, from 1.

        Returns:
            Whether that was not known before.
        """
        with self._access.writing() as connection:
            return rejecting.reject(connection, name, line, code, detail, self._sign())

    def reindex(self) -> int:
        """Make what is searched anew from the records, where `check` found it to differ.

        Returns:
            Of how many reports.

        Raises:
            LedgerDamagedError: A record is not what was added; nothing is changed.
        """
        with self._access.writing(safely=True) as connection:
            count = reindex(connection, self._sign())
        self.settle()
        return count

    def copy_to(self, other: Ledger) -> int:
        """Copy all of the ledger into an empty one, of either kind.

        Args:
            other: The empty ledger.

        Returns:
            How many reports were copied.

        Raises:
            LedgerError: The other is not empty.
            LedgerDamagedError: This one is not what was written into it.
        """
        count = copy(self._access, other._access, self._sign())
        if not self.info().waiting:  # else both have something to find out
            other.settle()
        return count

    def __repr__(self) -> str:
        return f"<Ledger {self.called}>"


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # a container's user may have no name
        return "unknown"
